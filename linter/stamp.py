"""Hits become findings: what a rule saw, at its place in the source."""

from __future__ import annotations

from collections.abc import Sequence

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Finding, Fix, Severity
from linter.fingerprint import fingerprints
from linter.language.quotations import changes_quoted, is_quoted, quotations
from linter.rule import Active, Change, Hit, Quoted
from linter.span import Edit, Span

_MENDS_QUOTATIONS = "encoding"  # the family of rules about damage that no speaker is the author of


class Stamp:
    """Gives hits what rules do not know: severity, place in the source, fix and fingerprint."""

    def __init__(self, article: Article) -> None:
        self._article = article

    def _in_quotation(self, block: Block, span: Span) -> bool:
        return is_quoted(span, quotations(block.text))

    def _changes_quoted(self, change: Change) -> bool:
        block = change.block
        span, text = _narrowed(block.text, change.span, change.becomes)
        if span.start == len(block.text) and not text.strip():
            return False  # a line end behind a quotation that is open is none of its words
        return block.kind is Kind.QUOTE or changes_quoted(block.text, span, quotations(block.text))

    def finding(self, one: Active, block: Block, hit: Hit) -> Finding | None:
        rule, severity = one.rule, one.severity
        if hit.at_most is not None:
            severity = min(severity, hit.at_most)
        changes = _changes(block, hit)
        if rule.family != _MENDS_QUOTATIONS:
            changes = [change for change in changes if not self._changes_quoted(change)]
        fix = _fix(block, hit, changes)
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
            hit.missing,
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
            missing=True,
        )


def _is_marked_sic(text: str, span: Span) -> bool:
    after = text[span.end : span.end + 12].lower()
    return "[sic]" in after or "(sic)" in after


def _changes(block: Block, hit: Hit) -> list[Change]:
    """Return the changes of the text that `hit` asks for, its own first."""
    if hit.becomes is None:
        return []
    return [Change(block, hit.span, hit.becomes), *hit.also]


def _fix(block: Block, hit: Hit, changes: Sequence[Change]) -> Fix | None:
    if hit.remove:
        if block.extent is None:
            return None
        return Fix("Remove it.", (Edit(block.extent, ""),), hit.safe)
    made = [(change, edit) for change in changes if (edit := _edit(change)) is not None]
    if not made:
        return None
    title = _title(made[0][0])
    if len(made) > 1:
        title = f"{title.removesuffix('.')}, and {len(made) - 1} more like it."
    return Fix(title, tuple(edit for _, edit in made), hit.safe)


def _edit(change: Change) -> Edit | None:
    span, text = _narrowed(change.block.text, change.span, change.becomes)
    return change.block.view.edit(span, text)


def _title(change: Change) -> str:
    old, new = change.span.of(change.block.text), change.becomes
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
