"""A page cut into passages: the runs of text between two boundaries that a reader sees.

A boundary is the start or end of an element that begins on a line of its own, or an empty line
made by two `<br>`. So mark-up that is nested badly or never closed still yields the lines that a
browser shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bs4.element import PageElement, Tag

from linter.mapped import MappedText
from linter.readers.html.tags import tag_span
from linter.readers.html.text import Line
from linter.readers.html.tree import Page, Text
from linter.span import Span

BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav "
    "ol optgroup option p pre section summary table tbody td tfoot th thead tr ul".split()
)
# What holds no running text of the story, or nothing that html.parser sees.
UNREAD_TAGS = frozenset(
    "applet audio button canvas datalist embed head iframe input map math noembed noframes "
    "noscript object script select style svg template textarea title video".split()
)
_LONGEST_CELL = 80  # characters
_LEAST_SHOWN = 200  # characters without which a page shows no story before its scripts have run
_LEAST_WORDS = 30  # of preformatted text that is prose, and
_PLAIN = 0.7  # the share of plain words among them; code has more signs, or
_CLAUSE = 30  # words in a row without a comma or full stop
_PLAIN_WORD = re.compile(r"[(\"'“‘]*[^\W\d_]+(?:['’-][^\W\d_]+)*[.,;:!?)\"'”’]*")
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Passage:
    """Text of `tag`, the innermost element around it that begins a line of its own.

    `parts` are runs of the source and, as they stand in between, the `<br>` tags; `length` counts
    the characters that are no white space, `linked` those of them within links. `boundary` is the
    offset of the tag at which the passage ended.
    """

    tag: Tag
    parts: list[Span | Tag] = field(default_factory=list)
    length: int = 0
    linked: int = 0
    boundary: int = 0

    @property
    def start(self) -> int:
        """The offset at which the text begins."""
        return next(part.start for part in self.parts if isinstance(part, Span))

    def content(self, source: str) -> MappedText:
        """Return the text as a browser shows it."""
        line = Line(source)
        for part in self.parts:
            if isinstance(part, Span):
                line.add(part)
            else:
                line.add_break(tag_span(part))
        return line.text()


def is_hidden(tag: Tag) -> bool:
    """Return whether the element is not shown, as far as it says so itself."""
    attrs = tag.attrs
    if not attrs:
        return False
    style = attrs.get("style")
    return "hidden" in attrs or (style is not None and bool(_HIDDEN_STYLE.search(str(style))))


def is_prose(preformatted: Tag) -> bool:
    """Return whether a `<pre>` holds running text, as of a press release, and no code."""
    if preformatted.find("code") is not None:
        return False
    text = (one for one in preformatted.descendants if isinstance(one, Text))
    words = "".join(text).split()
    plain = sum(_PLAIN_WORD.fullmatch(word) is not None for word in words)
    stops = sum(word.endswith((".", ",", ";")) for word in words)
    count = len(words)
    return count >= _LEAST_WORDS and plain >= _PLAIN * count and stops * _CLAUSE >= count


_Open = tuple[Tag, Iterator[PageElement], bool]


def passages(page: Page) -> list[Passage]:
    """Return the passages of the page in order, without what is hidden.

    That is read, too, in a page that hides nearly everything until a script shows it.
    """
    shown = list(_walk(page, with_hidden=False))
    if _unlinked(shown) >= _LEAST_SHOWN:
        return shown
    everything = list(_walk(page, with_hidden=True))
    hidden = _unlinked(everything) - _unlinked(shown)
    return everything if hidden >= _LEAST_SHOWN else shown


def _unlinked(found: Iterable[Passage]) -> int:
    return sum(passage.length - passage.linked for passage in found)


def _walk(page: Page, with_hidden: bool) -> Iterator[Passage]:
    """Visit the elements in order; a stack of our own, as pages may nest deeper than Python."""
    passage = Passage(page)
    link: Tag | None = None  # the last that was opened; whoever opens one forgot to close another
    stack: list[_Open] = [(page, iter(page.contents), False)]
    broken = False  # whether a <br> is the last thing that was shown
    while stack:
        tag, children, is_block = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if tag.name == "a":
                link = None
            if is_block:
                passage.boundary = page.ends.get(id(tag), 0)
                if passage.length:
                    yield passage
                passage = Passage(_innermost(stack, page))
                broken = False
        elif isinstance(child, Tag):
            name = child.name
            if name == "br":
                if broken and passage.length:
                    passage.boundary = child.sourcepos or 0
                    yield passage
                    passage = Passage(passage.tag)
                passage.parts.append(child)
                broken = True
            elif name in UNREAD_TAGS or (name == "pre" and not is_prose(child)):
                continue
            elif with_hidden or not is_hidden(child):
                block = name in BLOCK_TAGS
                if block:
                    passage.boundary = child.sourcepos or 0
                    if passage.length:
                        yield passage
                    passage = Passage(child)
                    broken = False
                elif name == "a":
                    link = child if "href" in child.attrs else None
                stack.append((child, iter(child.contents), block))
        elif isinstance(child, Text) and tag.name == "pre":
            for empty, run in _cut(child, page.source):
                if empty and passage.length:
                    passage.boundary = run.start
                    yield passage
                    passage = Passage(passage.tag)
                passage.parts.append(run)
                passage.length += len(run.of(page.source).strip())
        elif isinstance(child, Text):
            length = len(child) if not child.isspace() else 0
            passage.parts.extend(child.runs)
            if length:
                broken = False
                passage.length += length
                if link is not None:
                    passage.linked += length
    if passage.length:  # text at the end that no element of its own line holds
        passage.boundary = len(page.source)
        yield passage


def _cut(text: Text, source: str) -> Iterator[tuple[bool, Span]]:
    """Yield preformatted text cut at its empty lines, and whether one is in front."""
    for run in text.runs:
        at, empty = run.start, False
        for gap in _EMPTY_LINE.finditer(source, run.start, run.end):
            yield empty, Span(at, gap.start())
            at, empty = gap.end(), True
        yield empty, Span(at, run.end)


def _innermost(stack: list[_Open], page: Page) -> Tag:
    return next((tag for tag, _, is_block in reversed(stack) if is_block), page)


def is_table_cell(passage: Passage) -> bool:
    """Return whether a passage is a cell of a table of facts, which is no running text.

    Old pages are laid out by tables; there a cell stands alone in its row, or holds paragraphs.
    """
    cell = passage.tag
    if cell.name not in ("td", "th") or passage.length > _LONGEST_CELL:
        return False
    row = cell.parent
    return row is not None and sum(isinstance(one, Tag) for one in row.contents) > 1
