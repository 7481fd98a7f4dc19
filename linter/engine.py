"""One story through the active rules to one report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from linter.article import Article
from linter.document import Block, Document
from linter.finding import Finding, Fix, Severity
from linter.fingerprint import fingerprints
from linter.language.identify import primary
from linter.language.quotations import is_quoted, quotations
from linter.language.sentences import sentences
from linter.report import Report
from linter.rule import Active, Hit, Quoted, Sentence, Unit
from linter.scan import Scanner
from linter.span import Edit, Span


class Engine:
    """The rules of a run, made ready once and used for every story."""

    def __init__(self, active: Sequence[Active]) -> None:
        self._active = tuple(active)
        self._scanner = Scanner([one.rule for one in active])

    def lint(self, document: Document, article: Article) -> Report:
        """Return the findings in one story, in order of place.

        A rule that raises is reported as `rule-failed`, and the others go on.
        """
        findings = [
            *problems(document),
            *_outranked(list(self._findings(article))),
        ]
        findings.sort(key=lambda f: (f.span.start, -f.span.end, f.rule))
        dated = article.story_date
        return Report(document, tuple(findings), dated.value if dated else None)

    def _findings(self, article: Article) -> Iterator[tuple[Finding, bool]]:
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
                yield stamp.failure(one, error), True
                continue
            for block, hit in hits:
                finding = stamp.finding(one, block, hit)
                if finding:
                    yield finding, hit.missing


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

    def _in_quotation(self, block: Block, span: Span) -> bool:
        if block not in self._quoted:
            self._quoted[block] = quotations(block.text)
        return is_quoted(span, self._quoted[block])

    def finding(self, one: Active, block: Block, hit: Hit) -> Finding | None:
        rule, severity = one.rule, one.severity
        if hit.at_most is not None:
            severity = min(severity, hit.at_most)
        fix = _fix(block, hit)
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
