"""The story's own words, in which a house's style holds, and which of two forms it prefers."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from linter.article import Article
from linter.document import Block, Kind
from linter.language.expression import compiled
from linter.language.posts import has_signs_of_post
from linter.language.quotations import quotations
from linter.language.sentences import sentences
from linter.rule import Change
from linter.span import Span

COPY = (Kind.PARAGRAPH, Kind.LIST_ITEM)
"""Blocks that are in the house's own words, as far as they stand outside quotations."""

_SPEAKER = compiled(r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}(?: \([^)]{1,40}\))?: ")

CONSISTENT = "consistent"
"""The option that asks for whichever form the story itself has most often."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a story writes something in one of several forms."""

    block: Block
    span: Span
    form: str
    becomes: str = ""

    @property
    def text(self) -> str:
        """The words as written."""
        return self.span.of(self.block.text)

    @property
    def change(self) -> Change:
        """The change that gives it its other form."""
        return Change(self.block, self.span, self.becomes)


def _is_said(block: Block) -> bool:
    """Return whether a block shows that it is somebody's words, though it has no marks."""
    return (
        block.label in ("post", "speaker")
        or _SPEAKER.match(block.text) is not None
        or has_signs_of_post(block.text)
    )


def own_matches(
    article: Article,
    pattern: re.Pattern[str],
    kinds: Sequence[Kind] = COPY,
    among: Container[str] | None = None,
) -> Iterator[tuple[Block, re.Match[str]]]:
    """Yield the matches of `pattern` that stand in no quotation, in order of place.

    With `among`, a match is one only if it is one of these words. What stands behind a paragraph
    that ends with a colon may be quoted without marks, and is passed over; so are posts and what a
    transcript gives to a speaker (“PETROVA: …”).
    """
    before: Block | None = None
    for block in article.of_kind(*kinds):
        introduced, before = before is not None and before.text.endswith(":"), block
        matches = [
            match
            for match in (() if introduced or _is_said(block) else pattern.finditer(block.text))
            if among is None or match.group() in among
        ]
        quoted = iter(quotations(block.text) if matches else ())
        quotation = next(quoted, None)
        for match in matches:
            span = Span(*match.span())
            while quotation is not None and quotation.end <= span.start:
                quotation = next(quoted, None)
            if quotation is None or not quotation.covers(span):
                yield block, match


def most_common(forms: Iterable[str]) -> str:
    """Return the form that occurs most often; of two equally common ones the first."""
    all_forms = list(forms)
    return max(dict.fromkeys(all_forms), key=all_forms.count)


@lru_cache(maxsize=8)  # a text is asked for once for each of its abbreviations
def _ends(text: str) -> frozenset[int]:
    """Return where the sentences of `text` end."""
    return frozenset(span.end for span in sentences(text))


def fitted(text: str, span: Span, becomes: str) -> str:
    """Return `becomes` with just the last period that it needs where it stands for `span`.

    “in the US.” has the period of its sentence behind it, and the one of “in the U.S.” in it.
    """
    if becomes.endswith("."):
        return becomes[:-1] if text[span.end : span.end + 1] == "." else becomes
    if span.of(text).endswith(".") and span.end in _ends(text):
        return becomes + "."
    return becomes
