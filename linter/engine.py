"""One story through the active rules to one report."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from linter.allowed import Allowed
from linter.article import Article
from linter.document import Block, Document, Kind
from linter.finding import Finding, Fix, Severity
from linter.fingerprint import fingerprints
from linter.language.identify import primary
from linter.language.quotations import changes_quoted, is_quoted, quotations
from linter.language.sentences import sentences
from linter.report import Report
from linter.rule import Active, Hit, Quoted, Sentence, Unit
from linter.scan import Scanner
from linter.span import Edit, Span
from linter.suppress.hygiene import HYGIENE

_MENDS_QUOTATIONS = "encoding"  # the family of rules about damage that no speaker is the author of


class Engine:
    """The rules of a run, made ready once and used for every story.

    No finding counts inside `allowed` words. Where `deletions_safe` is False, a fix that takes
    text away is unsafe, whatever its rule says. `known` are the ids of all rules that a suppression
    in a story may name (the active ones, if not given), and `hygiene` says how severe each fault of
    a suppression is; one that it leaves out is not reported.
    """

    def __init__(
        self,
        active: Sequence[Active],
        allowed: Allowed | None = None,
        *,
        deletions_safe: bool = True,
        known: Collection[str] | None = None,
        hygiene: Mapping[str, Severity] = HYGIENE,
    ) -> None:
        self._active = tuple(active)
        self._scanner = Scanner([one.rule for one in active])
        self._allowed = allowed if allowed and (allowed.names or allowed.terms) else None
        self._deletions_safe = deletions_safe
        ids = (one.rule.id for one in active) if known is None else known
        self._known = frozenset(ids)
        self._hygiene = hygiene
        self._ran: dict[str | None, frozenset[str]] = {}

    def lint(self, document: Document, article: Article) -> Report:
        """Return the findings in one story, in order of place.

        A rule that raises is reported as `rule-failed`, and the others go on.
        """
        failed: set[str] = set()
        findings = [
            *problems(document),
            *_outranked(list(self._findings(article, failed))),
        ]
        findings.sort(key=lambda f: (f.span.start, -f.span.end, f.rule))
        dated = article.story_date
        ran = self._ran_in(article.language)
        report = Report(
            document,
            tuple(findings),
            dated.value if dated else None,
            ran=ran - failed if failed else ran,
        )
        if not document.directives:
            return report
        from linter.suppress.directives import apply_directives  # few stories have any

        return apply_directives(report, article, self._known, self._hygiene)

    def _ran_in(self, language: str | None) -> frozenset[str]:
        """Return the rules that look at stories in `language`, one set for all those stories."""
        spoken = primary(language) if language else None
        if spoken not in self._ran:
            rules = (one.rule for one in self._active)
            about = (rule.id for rule in rules if _is_about(rule.language, spoken))
            self._ran[spoken] = frozenset(about)
        return self._ran[spoken]

    def _findings(self, article: Article, failed: set[str]) -> Iterator[tuple[Finding, bool]]:
        stamp = _Stamp(article)
        possible = {block: self._scanner.possible(block.text) for block in article.blocks}
        for number, one in enumerate(self._active):
            kinds = one.rule.kinds
            if not _is_about(one.rule.language, article.language):
                continue
            blocks = [b for b in article.blocks if b.kind in kinds and number in possible[b]]
            if not blocks and (one.rule.trigger or one.rule.unit is not Unit.ARTICLE):
                continue
            try:
                hits = list(_hits(one, article, blocks))
            except Exception as error:  # a fault in one rule must not hide the others' findings
                failed.add(one.rule.id)
                yield stamp.failure(one, error), True
                continue
            for block, hit in hits:
                if self._allowed and not hit.missing and self._allowed.covers(block.text, hit.span):
                    continue
                finding = stamp.finding(one, block, hit)
                if finding:
                    yield finding if self._deletions_safe else _cautious(finding), hit.missing


def _cautious(finding: Finding) -> Finding:
    """Return `finding` with a fix that is unsafe if it takes text away."""
    if finding.fix is None or all(edit.text for edit in finding.fix.edits):
        return finding
    return replace(finding, fix=replace(finding.fix, safe=False))


def _is_about(language: str | None, spoken: str | None) -> bool:
    """Return whether a rule about stories in `language` is one about a story that is in `spoken`.

    A story whose language is not known is taken for one.
    """
    return language is None or spoken is None or primary(spoken) == language


def problems(document: Document) -> tuple[Finding, ...]:
    """Return what is wrong with the file itself, each with the fingerprint that readers leave out.

    The bytes are all that is known of such a file, so words around the place stand for a block's.
    """
    found = []
    for one in document.problems:
        story = document.identity or document.path
        prints = fingerprints(one.rule, story, one.at, document.source, one.span)
        found.append(replace(one, fingerprint=prints.whole, sides=prints.sides))
    return tuple(found)


def _hits(one: Active, article: Article, blocks: list[Block]) -> Iterator[tuple[Block, Hit]]:
    """Yield each hit with the block in whose text its span counts."""
    check, options = one.rule.check, one.options
    if one.rule.unit is Unit.ARTICLE:
        for hit in check(article, options):
            if hit.block is None:
                raise ValueError("an article rule must name the block of its hit")
            yield hit.block, hit
        return
    for block in blocks:
        if one.rule.unit is Unit.BLOCK:
            for hit in check(block, options):
                yield hit.block or block, hit
            continue
        for span in sentences(block.text):
            for hit in check(Sentence(block, span), options):
                yield block, _shifted(hit, span.start)


def _shifted(hit: Hit, by: int) -> Hit:
    return replace(hit, span=hit.span.shift(by))


class _Stamp:
    """Gives hits what rules do not know: severity, place in the source, fix and fingerprint."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._quoted: dict[Block, list[Span]] = {}

    def _quotations(self, block: Block) -> list[Span]:
        if block not in self._quoted:
            self._quoted[block] = quotations(block.text)
        return self._quoted[block]

    def _in_quotation(self, block: Block, span: Span) -> bool:
        return is_quoted(span, self._quotations(block))

    def _changes_quoted(self, block: Block, hit: Hit) -> bool:
        if hit.becomes is None:
            return False
        span, text = _narrowed(block.text, hit.span, hit.becomes)
        if span.start == len(block.text) and not text.strip():
            return False  # a line end behind a quotation that is open is none of its words
        return block.kind is Kind.QUOTE or changes_quoted(block.text, span, self._quotations(block))

    def finding(self, one: Active, block: Block, hit: Hit) -> Finding | None:
        rule, severity = one.rule, one.severity
        if hit.at_most is not None:
            severity = min(severity, hit.at_most)
        fix = _fix(block, hit)
        if fix and rule.family != _MENDS_QUOTATIONS and self._changes_quoted(block, hit):
            fix = None
        if rule.quoted is not Quoted.REPORT:
            if _is_marked_sic(block.text, hit.span):
                return None
            if self._in_quotation(block, hit.span):
                if rule.quoted is Quoted.SKIP:
                    return None
                severity, fix = Severity.NOTE, None
        story = self._article.identity
        prints = fingerprints(rule.id, story, block.at, block.text, hit.span, missing=hit.missing)
        return Finding(
            rule.id,
            severity,
            hit.message,
            block.view.source(hit.span),
            block.at,
            fix,
            hit.evidence,
            prints.whole,
            str(block.kind),
            prints.sides,
        )

    def failure(self, one: Active, error: Exception) -> Finding:
        message = (
            f"The rule “{one.rule.id}” failed on this story ({type(error).__name__}: {error}); "
            "please report it."
        )
        block = self._article.first_block
        assert block is not None
        return Finding(
            "rule-failed",
            Severity.ERROR,
            message,
            block.view.source(block.span),
            block.at,
            fingerprint=fingerprints(
                "rule-failed", self._article.identity, block.at, one.rule.id, Span(0, 0)
            ).whole,
        )


def _is_marked_sic(text: str, span: Span) -> bool:
    after = text[span.end : span.end + 12].lower()
    return "[sic]" in after or "(sic)" in after


def _fix(block: Block, hit: Hit) -> Fix | None:
    if hit.remove:
        if block.extent is None:
            return None
        return Fix("Remove it.", (Edit(block.extent, ""),), hit.safe)
    if hit.becomes is None:
        return None
    span, text = _narrowed(block.text, hit.span, hit.becomes)
    edit = block.view.edit(span, text)
    if edit is None:
        return None
    return Fix(_title(hit.span.of(block.text), hit.becomes), (edit,), hit.safe)


def _title(old: str, new: str) -> str:
    if new.startswith(old):
        added = new.removeprefix(old)
        return "Add a line end." if added == "\n" else f"Add “{added}”."
    return f"Replace “{old}” by “{new}”." if new else f"Remove “{old}”."


def _narrowed(text: str, span: Span, becomes: str) -> tuple[Span, str]:
    """Return the smallest change that makes `becomes` of what stands at `span`."""
    old = span.of(text)
    limit = min(len(old), len(becomes))
    head = 0
    while head < limit and old[head] == becomes[head]:
        head += 1
    tail = 0
    while tail < limit - head and old[-1 - tail] == becomes[-1 - tail]:
        tail += 1
    return Span(span.start + head, span.end - tail), becomes[head : len(becomes) - tail]


def _outranked(found: Iterable[tuple[Finding, bool]]) -> Iterator[Finding]:
    """On exactly the same span the most severe finding stands for all.

    Findings about something missing there are about something else, and stay.
    """
    found = list(found)
    best: dict[Span, Finding] = {}
    for finding, missing in found:
        if missing:
            continue
        rival = best.get(finding.span)
        if rival is None or (rival.severity, finding.rule) < (finding.severity, rival.rule):
            best[finding.span] = finding
    for finding, missing in found:
        if missing or best[finding.span] is finding:
            yield finding
