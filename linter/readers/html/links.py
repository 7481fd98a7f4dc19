"""What the text of a page points at: the links in it, and the images and frames that it shows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bs4.element import Tag

from linter.document import Link, LinkKind
from linter.mapped import MappedText, Piece
from linter.readers.html.passages import UNREAD_TAGS, Passage, is_hidden
from linter.readers.html.tags import attributes, tag_span
from linter.readers.html.text import decoded, encode_value, line_of
from linter.readers.html.tree import Page, Text
from linter.span import Span

KINDS = {
    "a": LinkKind.LINK,
    "img": LinkKind.IMAGE,
    "iframe": LinkKind.EMBED,
    "embed": LinkKind.EMBED,
}
# Where scripts look for the real address of an image that is loaded late; `src` is a stand-in.
_SOURCES = ("data-src", "data-lazy-src", "data-original", "src")
_BESIDE = frozenset({"aside", "nav", "footer", "form", "dialog"})
_FIGURE_WITHIN = 4  # elements around a caption
_REACH = 4  # elements around an image that may hide it from those who listen
_ONE_PIXEL = re.compile(r"0*[01](?:px)?")
_DECORATION = frozenset({"presentation", "none"})


def find_links(
    page: Page, passages: Sequence[Passage], kept: Sequence[Passage], root: Tag
) -> tuple[Link, ...]:
    """Return what the `kept` ones of the passages point at, and what is shown between them.

    `root` is the element that holds the story.
    """
    if not page.pointing:
        return ()
    runs = [part for passage in kept for part in passage.parts if isinstance(part, Span)]
    runs.sort(key=_start)
    starts = [run.start for run in runs]
    reach = _reach(page, kept, root, starts)
    pointing = _within(page.pointing, reach)
    held = _held(_around(passages, reach), kept, root)
    media = {id(tag): tag for tag in pointing if tag.name != "a" and _is_shown(tag, held)}
    places = [tag.sourcepos or 0 for tag in media.values()]
    numbers: Counter[str] = Counter()
    around = _Surroundings()
    found = []
    for tag, end in _with_ends(page, pointing):
        if tag.name == "a":
            start = tag.sourcepos or 0
            inside = runs[bisect_left(starts, start) : bisect_left(starts, end)]
            first = bisect_left(places, start)
            if not inside and not (first < len(places) and places[first] < end):
                continue
            said = line_of(page.source, inside)
        elif id(tag) not in media:
            continue
        numbers[tag.name] += 1
        at = f"/{tag.name}[{numbers[tag.name]}]"
        link = link_of(page.source, tag_span(tag), KINDS[tag.name], at)
        if link.kind is LinkKind.LINK:
            link = replace(link, text=said if said.text else None)
        found.append(around.add_to(link, tag) if link.kind is LinkKind.IMAGE else link)
    return tuple(found)


def _start(run: Span) -> int:
    return run.start


def _reach(page: Page, kept: Sequence[Passage], root: Tag, starts: Sequence[int]) -> Span:
    """Return the part of the source that the story lies in, with what surrounds it left out."""
    end = page.ends.get(id(root), len(page.source))
    start = min(root.sourcepos or 0, end)
    if kept:
        around = islice((kept[0].tag, *kept[0].tag.parents), _FIGURE_WITHIN)
        figures = (one.sourcepos or 0 for one in around if one.name == "figure")
        start = min(start, starts[0], *figures)
    return Span(start, max(end, *starts[-1:], start))


def _around(passages: Sequence[Passage], reach: Span) -> Sequence[Passage]:
    first = bisect_left(passages, reach.start, key=_boundary)
    return passages[first : bisect_left(passages, reach.end, first, key=_boundary) + 1]


def _boundary(passage: Passage) -> int:
    return passage.boundary


def _within(tags: Sequence[Tag], reach: Span) -> Sequence[Tag]:
    """Return those of the tags, which are in order, that begin in a span of the source."""
    first = bisect_left(tags, reach.start, key=lambda tag: tag.sourcepos or 0)
    return tags[first : bisect_left(tags, reach.end, first, key=lambda tag: tag.sourcepos or 0)]


def _with_ends(page: Page, tags: Sequence[Tag]) -> Iterator[tuple[Tag, int]]:
    """Yield those of `tags` that lead somewhere, with the offset at which each link ends.

    A link that is not closed ends where the next one begins.
    """
    following = len(page.source)
    found = []
    for tag in reversed(tags):
        if tag.name == "a":
            end = min(page.ends.get(id(tag), following), following)
            following = tag.sourcepos or 0
            if "href" not in tag.attrs:
                continue
            found.append((tag, end))
        else:
            found.append((tag, 0))
    return reversed(found)


def _held(passages: Iterable[Passage], kept: Iterable[Passage], root: Tag) -> dict[int, bool]:
    """Return whether elements hold a part of the story, for those around passages.

    Beside the `root`, these are only the figures of captions that are kept.
    """
    outside = {id(tag) for tag in root.parents}
    held = {**dict.fromkeys(outside, False), id(root): True}
    for passage in kept:
        tag: Tag | None = passage.tag
        path = []
        while tag is not None and id(tag) not in held:
            path.append(tag)
            tag = tag.parent
        if tag is not None and id(tag) in outside:
            figure = (n for n, one in enumerate(path[:_FIGURE_WITHIN]) if one.name == "figure")
            path = path[: next(figure, -1) + 1]
        elif tag is not None and not held[id(tag)]:
            continue
        held.update((id(one), True) for one in path)
    for passage in passages:
        tag = passage.tag
        while tag is not None and id(tag) not in held:
            held[id(tag)] = False
            tag = tag.parent
    return held


def _is_shown(tag: Tag, held: dict[int, bool]) -> bool:
    """Return whether an image or frame stands among the passages of the story."""
    if is_hidden(tag):
        return False
    path, shown = [], False
    for around in tag.parents:
        if id(around) in held:
            shown = held[id(around)]
            break
        path.append(around)
        if around.name in UNREAD_TAGS or around.name in _BESIDE or is_hidden(around):
            break
    held.update((id(one), shown) for one in path)
    return shown


class _Surroundings:
    """What stands around images: each element is asked once."""

    def __init__(self) -> None:
        self._hidden: dict[int, bool] = {}
        self._captioned: dict[int, bool | None] = {}

    def add_to(self, link: Link, tag: Tag) -> Link:
        """Return the image `link` with what the elements around its `tag` say of it."""
        parent = tag.parent
        if parent is None:
            return link
        if id(parent) not in self._hidden:
            around = islice((parent, *parent.parents), _REACH)
            self._hidden[id(parent)] = any(one.attrs.get("aria-hidden") == "true" for one in around)
        captioned = self._captions(parent)
        if not self._hidden[id(parent)] and captioned is None:
            return link
        decorative = link.decorative or self._hidden[id(parent)]
        return replace(link, decorative=decorative, captioned=captioned)

    def _captions(self, parent: Tag) -> bool | None:
        """Return whether the figure around an element has a caption; None outside a figure."""
        path, found = [], None
        tag: Tag | None = parent
        while tag is not None:
            if id(tag) in self._captioned:
                found = self._captioned[id(tag)]
                break
            path.append(tag)
            if tag.name == "figure":
                caption = tag.find("figcaption")
                found = caption is not None and _has_text(caption)
                break
            tag = tag.parent
        self._captioned.update((id(one), found) for one in path)
        return found


def _has_text(tag: Tag) -> bool:
    return any(isinstance(one, Text) and not one.isspace() for one in tag.descendants)


def link_of(source: str, tag: Span, kind: LinkKind, at: str) -> Link:
    """Return what the start tag at `tag` points at; what a link stands on is not known of it."""
    values = attributes(source, tag)
    names = ("href",) if kind is LinkKind.LINK else _SOURCES
    url = next((name for name in names if values.get(name)), names[-1])
    text, decorative = None, False
    if kind is LinkKind.IMAGE:
        alt = next((name for name in ("alt", "aria-label") if name in values), None)
        text = _value(source, tag, values[alt]) if alt else None
        said = {name: span.of(source).strip().lower() for name, span in values.items() if span}
        decorative = (
            said.get("role") in _DECORATION
            or said.get("aria-hidden") == "true"
            or any(_ONE_PIXEL.fullmatch(said.get(side, "")) for side in ("width", "height"))
        )
    where = _value(source, tag, values.get(url))
    return Link(kind, where, MappedText.copy(source, tag), at, text, decorative)


def _value(source: str, tag: Span, value: Span | None) -> MappedText:
    """Return a value with its place, which is the end of the tag if there is none."""
    place = value or Span(tag.end, tag.end)
    pieces = list(decoded(source, place)) if len(place) else [Piece("", place, exact=False)]
    return MappedText(pieces, encode_value)
