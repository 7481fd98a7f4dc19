"""The forms of YAML rules: each turns the data of a rule into the check of a rule.

A form is here because several rules share it; what only one rule needs is written in Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from linter.article import Article
from linter.document import Block, Kind
from linter.expressions import PatternSet
from linter.language.normal import normalize
from linter.language.sentences import sentences
from linter.patterns.phrases import Search, folded
from linter.rule import Hit, Unit

Check = Callable[[Any, object], Iterator[Hit]]
Say = Callable[..., str]
Form = tuple[Unit, Check, str]
"""What a form makes of its data: the unit it reads, the check, and the trigger."""


def existence(data: Mapping[str, Any], say: Say) -> Form:
    """Words or a pattern that should not appear."""
    search = Search(data)
    remove, safe = data.get("remove", False), data.get("safe", False)

    def check(block: Block, options: object) -> Iterator[Hit]:
        for span in search.spans(block.text):
            yield Hit(span, say(found=span.of(block.text)), remove=remove, safe=safe)

    return Unit.BLOCK, check, search.trigger


def recased(found: str, becomes: str) -> str:
    """Return `becomes` in the case of what it replaces: CAPITALS, a Capital first, or as it is."""
    letters = [c for c in found if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return becomes.upper()
    if letters and letters[0].isupper() and becomes[:1].islower():
        return becomes[0].upper() + becomes[1:]
    return becomes


def substitution(data: Mapping[str, Any], say: Say) -> Form:
    """Words that become others, in the case of what they replace."""
    swap = {folded(key): value for key, value in data["swap"].items()}
    search = Search(data, words=swap)

    def check(block: Block, options: object) -> Iterator[Hit]:
        for span in search.spans(block.text):
            found = span.of(block.text)
            becomes = recased(found, swap[folded(found)])
            if becomes != found:
                message = say(found=found, becomes=becomes)
                yield Hit(span, message, becomes, safe=data.get("safe", False))

    return Unit.BLOCK, check, search.trigger


def consistency(data: Mapping[str, Any], say: Say) -> Form:
    """Two spellings of one word in a story: the rarer, or the second of a pair, is at fault."""
    pairs = [(str(one), str(other)) for one, other in data["either"].items()]
    searches = [(Search(data, words=[one]), Search(data, words=[other])) for one, other in pairs]
    kinds = frozenset(Kind(kind) for kind in data["kinds"])

    def check(article: Article, options: object) -> Iterator[Hit]:
        blocks = [block for block in article.blocks if block.kind in kinds]
        for pair, both in zip(pairs, searches, strict=True):
            found = [[(b, s) for b in blocks for s in search.spans(b.text)] for search in both]
            if not all(found):
                continue
            rarer = 1 if len(found[1]) <= len(found[0]) else 0
            for block, span in found[rarer]:
                words = span.of(block.text)
                becomes = recased(words, pair[1 - rarer])
                message = say(found=words, becomes=becomes)
                yield Hit(span, message, becomes, safe=data.get("safe", False), block=block)

    return Unit.ARTICLE, check, ""


_MEASURES: dict[str, Callable[[str], int]] = {
    "words": lambda text: len(text.split()),
    "characters": len,
    "sentences": lambda text: len(sentences(text)),
}


def limit(data: Mapping[str, Any], say: Say) -> Form:
    """At least or at most so many words, characters, sentences or matches in one block."""
    least, most = data.get("min"), data.get("max")
    search = Search(data) if data["of"] == "matches" else None

    def measure(text: str) -> int:
        return sum(1 for _ in search.spans(text)) if search else _MEASURES[data["of"]](text)

    def check(block: Block, options: object) -> Iterator[Hit]:
        count = measure(block.text)
        if least is not None and count < least:
            yield Hit(block.span, say(found=block.text, count=count, limit=least))
        if most is not None and count > most:
            yield Hit(block.span, say(found=block.text, count=count, limit=most))

    return Unit.BLOCK, check, search.trigger if search and least is None else ""


def _compared(text: str) -> str:
    """Return what of a line is compared: its words, or if it has none all of it."""
    return normalize(text) or folded(text)


def line(data: Mapping[str, Any], say: Say) -> Form:
    """A whole block that is a known line, a line of the rule's own, or matches a pattern whole."""
    known, within = data.get("class"), data.get("within")
    remove, safe = data.get("remove", False), data.get("safe", False)
    lines = frozenset(map(_compared, data.get("lines", ())))
    patterns = PatternSet([f"(?i:{p})" for p in data.get("patterns", ())], whole=True)
    only_known = not (lines or data.get("patterns"))
    longest = data.get("max-words", 40)
    kinds = frozenset(Kind(kind) for kind in data.get("kinds", Kind))

    def is_own(block: Block) -> bool:
        text = block.text
        if block.kind not in kinds or len(text.split()) > longest:
            return False
        return _compared(text) in lines or bool(patterns.matching(text))

    def hits(article: Article) -> list[int]:
        found = [
            n for n, b in enumerate(article.blocks) if b.label is not None and b.label == known
        ]
        if not only_known:
            found += [n for n, b in enumerate(article.blocks) if n not in found and is_own(b)]
        return sorted(found)

    def check(article: Article, options: object) -> Iterator[Hit]:
        for number in hits(article):
            if within and within <= number < len(article.blocks) - within:
                continue
            block = article.blocks[number]
            message = say(found=block.text)
            yield Hit(block.span, message, remove=remove, safe=safe, block=block)

    return Unit.ARTICLE, check, ""


FORMS: dict[str, Callable[[Mapping[str, Any], Say], Form]] = {
    "existence": existence,
    "substitution": substitution,
    "consistency": consistency,
    "limit": limit,
    "line": line,
}
