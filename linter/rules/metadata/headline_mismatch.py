"""The headline that a page declares is not the one that it shows.

After an edit one of them is often left as it was, and the page goes on telling the old toll to
search engines and in shared links. Or a template has put the name of a section there, and the story
is found under “News”. Correct the one that is wrong.

It is a warning where the words are the same and a number is another. It is a note where not one of
the words that bear meaning is in both. Headlines for search engines are worded anew on purpose, so
that one word in common is enough. The name of the site beside the title does not count, nor does a
heading that is that name, or that no declared headline is like: that is not the story's.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from linter.article import Article
from linter.document import Block, Field
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.numbers import numbers
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

_SHOWN = 80  # characters of a headline in a message
_LONGEST = 500  # characters that are compared
_MAY_DIFFER = 0.3
_PAGE = ("/script[", "/meta[", "/title")
_SITE = compiled(r"\s+(?:[|–—»«·•:-]|::|--|//)\s+|\s*[|»«]\s*")
_PARTS = 6
_YEAR = compiled(r"(?:19|20)\d\d")
# Scripts without spaces are compared sign by sign.
_WORD = compiled(r"[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
_STEM = 4  # letters by which words are taken for forms of one: “elections”, “electoral”
_BEARING = 4  # letters of a word that bears meaning
_NUMBER = compiled(r"(?<![\w.,])\d+(?:[.,]\d+)*(?!\w)")


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(re.sub(r"['’]s?\b", "", text.casefold())))


def _part_like(title: str, other: str) -> str:
    """Return the part of a title that is most like `other`: without the name of the site.

    In JSON-LD titles are often escaped for HTML, twice.
    """
    title = html.unescape(title[:_LONGEST])
    parts = _SITE.split(title)[:_PARTS]
    wanted = _words(html.unescape(other[:_LONGEST]))
    fit, most = title, 0.0
    for first in range(len(parts)):
        for last in range(first + 1, len(parts) + 1):
            part = " ".join(parts[first:last])
            words = _words(part)
            common = 2 * len(words & wanted) / max(len(words) + len(wanted), 1)
            if common > most:
                fit, most = part, common
    return fit


def _share_missing(one: str, other: str) -> float:
    """Return how much of the shorter text is not in the longer, from 0 to 1."""
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    return len(shorter - longer) / len(shorter) if shorter else 0.0


def _stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that bear meaning."""
    words = _words(html.unescape(text[:_LONGEST]))
    spaced = {w[:_STEM] for w in words if len(w) >= _BEARING or w.isdigit()}
    return frozenset(spaced) | {w for w in words if len(w) == 1 and not w.isascii()}


def _have_nothing_in_common(one: str, other: str) -> bool:
    """Return whether no word that bears meaning is in both, not even within a compound."""
    ours, theirs = _stems(one), _stems(other)
    if not ours or not theirs or ours & theirs:
        return False
    plain, against = one.casefold(), other.casefold()
    return not (any(s in against for s in ours) or any(s in plain for s in theirs))


def _digits(text: str) -> dict[str, str]:
    """Return the numbers in digits, by their digits alone, as they are written."""
    return {re.sub(r"[.,]", "", number): number for number in _NUMBER.findall(text)}


def _other_number(declared: str, shown: str) -> tuple[str, str] | None:
    """Return a number of each text that the other does not have, if the words are the same.

    A year is compared with a year only.
    """
    if _share_missing(_NUMBER.sub(" ", declared), _NUMBER.sub(" ", shown)) > _MAY_DIFFER:
        return None
    ours, theirs = _digits(declared), _digits(shown)
    both = (declared, shown)
    told = {str(number.value) for text in both for number in numbers(text) if number.words}
    lost = [key for key in ours if key not in theirs and key not in told]
    new = [key for key in theirs if key not in ours and key not in told]
    for key in lost:
        for other in new:
            if bool(_YEAR.fullmatch(key)) == bool(_YEAR.fullmatch(other)):
                return ours[key], theirs[other]
    return None


def _is_like(declared: str, shown: str) -> bool:
    """Return whether `shown` is what `declared` is mainly about: not the name of the site in it."""
    part = _part_like(declared, shown)
    main = 2 * len(_words(part)) >= len(_words(html.unescape(declared)))
    return main and _share_missing(part, shown) <= _MAY_DIFFER


def _is_site(shown: Block, declared: list[Block]) -> bool:
    """Return whether `shown` is the name of the site: a title has it beside another headline."""
    others = [block.text for block in declared if _share_missing(block.text, shown.text) == 1]
    beside = (block.text for block in declared if _share_missing(block.text, shown.text) < 1)
    return any(other in title for title in beside for other in others)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare each headline that a page declares with what it shows, or else with the best."""
    declared = [block for block in article.fields(Field.HEADLINE) if block.at.startswith(_PAGE)]
    shown = article.headline
    if shown is None or not declared:
        return
    if not any(_is_like(block.text, shown.text) for block in declared) or _is_site(shown, declared):
        shown = declared[0]
    named = {shown.text}
    for block in declared:
        said = _part_like(block.text, shown.text)
        if block is not shown and said not in named:
            named.add(said)
            yield from _compare(block, said, shown)


def _compare(block: Block, said: str, shown: Block) -> Iterator[Hit]:
    other = _part_like(shown.text, said)
    differing = _other_number(said, other)
    if not differing and not _have_nothing_in_common(block.text, shown.text):
        return
    where = "shown" if shown.field is None else "beside it"
    if differing:
        message = (
            f"The headline here says “{differing[0]}” where the one {where} says “{differing[1]}”; "
            "correct the one that is old."
        )
    else:
        message = (
            f"The headline here is not the one {where}, “{shown.text[:_SHOWN]}”; look whether one "
            "of them is old."
        )
    evidence = f"“{shown.text}” in {shown.at}"
    cap = None if differing else Severity.NOTE
    yield Hit(block.span, message, block=block, evidence=evidence, at_most=cap)


def _page(title: str, declared: str, shown: str) -> str:
    return (
        f'<html><head><title>{title}</title><meta property="og:title" content="{declared}"></head>'
        f"<body><h1>{shown}</h1><p>The fire on the ferry began on Monday, the company said.</p>"
        "<p>The boat had left the harbor an hour before, with few people on board.</p>"
        "</body></html>"
    )


_TWELVE, _FIFTEEN = "Fire on ferry kills 12 near Riverton", "Fire on ferry kills 15 near Riverton"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(_page(_FIFTEEN, f"⟦{_TWELVE}⟧", _FIFTEEN), form="html"),
        Bad(_page(f"⟦{_TWELVE} | Riverton Herald⟧", _FIFTEEN, _FIFTEEN), form="html"),
        Bad(_page(f"⟦{_TWELVE.replace('12', '1,200')}⟧", _FIFTEEN, _FIFTEEN), form="html"),
        Bad(_page(_FIFTEEN, "⟦What we know about the blaze so far⟧", _FIFTEEN), form="html"),
        Bad(_page("⟦News – Harbor Herald⟧", _FIFTEEN, _FIFTEEN), form="html"),
        Good(_page(_TWELVE, _TWELVE, _TWELVE), form="html"),
        Good(_page(_TWELVE, "What we know about the blaze on the ferry", _TWELVE), form="html"),
        Good(_page(_TWELVE, "Ferries that burned: a list", _TWELVE), form="html"),
        Good(
            _page("Fire on the boat | Riverton Herald", "Fire on the boat", "Riverton Herald"),
            form="html",
        ),
        Good(_page(_TWELVE, _TWELVE, "Riverton Herald: all news"), form="html"),
        Good(_page(f"{_TWELVE} - Riverton Herald", _TWELVE, _TWELVE), form="html"),
        Good(_page(f"Herald » {_TWELVE}", _TWELVE, _TWELVE), form="html"),
        Good(_page(_TWELVE, "Ferry fire near Riverton kills twelve", _TWELVE), form="html"),
        Good(
            _page("Ferry’s crew wins prize", "Ferry&#39;s crew", "Ferry's crew wins"), form="html"
        ),
    ),
)
