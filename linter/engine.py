"""One story through the active rules to one report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from linter.allowed import Allowed
from linter.article import Article
from linter.document import Block, Document, Kind
from linter.finding import Finding, Severity
from linter.fingerprint import fingerprints
from linter.language.identify import primary
from linter.language.sentences import sentences
from linter.outrank import outranked
from linter.report import Report, by_place
from linter.rule import Active, Hit, Sentence, Unit
from linter.scan import Scanner
from linter.stamp import Stamp
from linter.suppress.hygiene import HYGIENE


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
        self._speaking: dict[str | None, tuple[tuple[int, ...], frozenset[str]]] = {}

    def lint(self, document: Document, article: Article) -> Report:
        """Return the findings in one story, in order of place.

        A rule that raises is reported as `rule-failed`, and the others go on.
        """
        failed: set[str] = set()
        findings = [*problems(document), *self._findings(article, failed)]
        findings.sort(key=by_place)
        dated = article.story_date
        ran = self._about(article.language)[1]
        report = Report(
            document,
            tuple(findings),
            dated.value if dated else None,
            ran=ran - failed if failed else ran,
        )
        if document.directives:
            from linter.suppress.directives import apply_directives  # few stories have any

            report = apply_directives(report, article, self._known, self._hygiene)
        return outranked(report)

    def _about(self, language: str | None) -> tuple[tuple[int, ...], frozenset[str]]:
        """Return the numbers and the ids of the rules that look at stories in `language`."""
        spoken = primary(language) if language else None
        if spoken not in self._speaking:
            rules = [(n, one.rule) for n, one in enumerate(self._active)]
            about = [(n, rule.id) for n, rule in rules if _is_about(rule.language, spoken)]
            self._speaking[spoken] = tuple(n for n, _ in about), frozenset(i for _, i in about)
        return self._speaking[spoken]

    def _findings(self, article: Article, failed: set[str]) -> Iterator[Finding]:
        stamp = Stamp(article)
        triggered: defaultdict[int, list[Block]] = defaultdict(list)
        for block in article.blocks:
            for number in self._scanner.triggered(block.text):
                triggered[number].append(block)
        cut: dict[Block, tuple[Sentence, ...]] = {}  # shared by all rules that read sentences

        @cache
        def of_kinds(kinds: frozenset[Kind]) -> list[Block]:
            return [block for block in article.blocks if block.kind in kinds]

        for number in self._about(article.language)[0]:
            one = self._active[number]
            rule = one.rule
            whole = rule.unit is Unit.ARTICLE and not rule.trigger
            if rule.trigger:
                blocks = [block for block in triggered.get(number, ()) if block.kind in rule.kinds]
            else:
                blocks = [] if whole else of_kinds(rule.kinds)
            if not (blocks or whole):
                continue
            try:
                hits = list(_hits(one, article, blocks, cut))
            except Exception as error:  # a fault in one rule must not hide the others' findings
                failed.add(rule.id)
                yield stamp.failure(one, error)
                continue
            for block, hit in hits:
                if self._allowed and not hit.missing and self._allowed.covers(block.text, hit.span):
                    continue
                finding = stamp.finding(one, block, hit)
                if finding:
                    yield finding if self._deletions_safe else _cautious(finding)


def _cautious(finding: Finding) -> Finding:
    """Return `finding` with a fix that is unsafe if it takes text away."""
    if finding.fix is None or all(edit.text for edit in finding.fix.edits):
        return finding
    return replace(finding, fix=replace(finding.fix, safe=False))


def _is_about(language: str | None, spoken: str | None) -> bool:
    """Return whether a rule about stories in `language` is one about a story that is in `spoken`.

    A story whose language is not known is taken for one.
    """
    return language is None or spoken is None or spoken == language


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


def _hits(
    one: Active, article: Article, blocks: list[Block], cut: dict[Block, tuple[Sentence, ...]]
) -> Iterator[tuple[Block, Hit]]:
    """Yield each hit with the block in whose text its span counts; `cut` gains its sentences."""
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
        if block not in cut:
            cut[block] = tuple(Sentence(block, span) for span in sentences(block.text))
        for sentence in cut[block]:
            for hit in check(sentence, options):
                yield block, _shifted(hit, sentence.span.start)


def _shifted(hit: Hit, by: int) -> Hit:
    return replace(hit, span=hit.span.shift(by))
