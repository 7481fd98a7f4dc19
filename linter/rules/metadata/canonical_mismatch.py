"""The canonical address of a page is another page's.

Search engines show only the page that `<link rel="canonical">` names. Where that is the home page,
a section or another story, this one is not found any more; mostly a template filled in the wrong
address, or a story was copied with its head. Let it name the story's own address.

The canonical address is compared with `og:url`. An address on another site is left alone, because a
story that is taken from another publisher rightly names the original. So is one with the same last
part or the same long number in it, and one that differs only in its scheme, its “www.” or what is
asked behind “?”.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import SplitResult, urlsplit

from linter.article import Article
from linter.document import Block, Field
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

_CANONICAL, _SHARED = "/link[canonical]", "/meta[og:url]"
_NUMBER = compiled(r"\d{5,}")
_INDEX = compiled(r"(?:index|default|home)\.\w+$", 2)
_OTHER_HOST = compiled(r"^(?:www|m|mobile|amp|edition|en)\.")


def _split(block: Block) -> SplitResult | None:
    try:
        return urlsplit(block.text.strip())
    except ValueError:
        return None


def _site(url: SplitResult) -> str:
    return _OTHER_HOST.sub("", (url.netloc or "").lower())


def _last(url: SplitResult) -> str:
    """Return the last part of the path; empty for the home page."""
    last = url.path.rstrip("/").rpartition("/")[2].lower()
    return "" if _INDEX.match(last) else last.rpartition(".")[0] or last


def _is_another(canonical: SplitResult, shared: SplitResult) -> bool:
    if canonical.netloc and _site(canonical) != _site(shared):
        return False
    if canonical.query or shared.query or not _last(shared):
        return False
    ours, theirs = _last(canonical), _last(shared)
    if ours == theirs or (ours and (ours in theirs or theirs in ours)):
        return False
    numbers = set(_NUMBER.findall(canonical.path))
    return numbers.isdisjoint(_NUMBER.findall(shared.path))


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare the canonical address with the one for sharing."""
    blocks = article.fields(Field.URL)
    canonical = next((block for block in blocks if block.at.startswith(_CANONICAL)), None)
    shared = next((block for block in blocks if block.at.startswith(_SHARED)), None)
    if canonical is None or shared is None:
        return
    ours, theirs = _split(canonical), _split(shared)
    if ours is None or theirs is None or not _is_another(ours, theirs):
        return
    what = "another page" if _last(ours) else "the home page"
    message = f"The canonical address is that of {what}; let it name the story's own."
    yield Hit(canonical.span, message, block=canonical, evidence=f"og:url says {shared.text}")


def _page(canonical: str, shared: str) -> str:
    return (
        f'<html><head><link rel="canonical" href="{canonical}"><meta property="og:url" '
        f'content="{shared}"></head><body><h1>Ferry returns</h1><p>The ferry went back to its old '
        "route on Monday, the company said.</p></body></html>"
    )


_STORY = "https://news.example/2020/ferry-returns"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    preview=True,
    since="0.1.0",
    examples=(
        Bad(_page("⟦https://news.example/⟧", _STORY), form="html"),
        Bad(_page("⟦https://news.example/ferries⟧", _STORY), form="html"),
        Bad(_page("⟦index.html⟧", _STORY), form="html"),
        Bad(_page("⟦https://www.news.example/2020/bridge-closed.html⟧", _STORY), form="html"),
        Good(_page(_STORY, _STORY), form="html"),
        Good(_page("https://www.news.example/2020/ferry-returns/", _STORY), form="html"),
        Good(_page("https://agency.example/ferry-goes-back", _STORY), form="html"),
        Good(
            _page("https://news.example/ferry-12345", "https://news.example/s/12345"), form="html"
        ),
        Good(_page("/2020/ferry-returns", _STORY), form="html"),
        Good(_page("https://news.example/story?id=7", _STORY), form="html"),
    ),
)
