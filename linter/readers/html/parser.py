"""Beautiful Soup's parser, which tells the tree where everything stands.

It also puts in the end tags that HTML lets authors leave out, reads on past what has no end, and
gives up on a page that is made to keep it busy.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bs4.builder._htmlparser import BeautifulSoupHTMLParser

from linter.readers.reading import directive_in
from linter.span import Span

if TYPE_CHECKING:
    from linter.readers.html.tree import Page

MAX_DEPTH = 256
"""Levels of nesting; a page that nests deeper has some thousand tags without an end."""
MAX_UNENDED = 1000
"""Constructs without an end, such as “<a ” in front of no “>”."""
_LOOKED_AT = 5_000_000  # characters that may be looked through for such ends, which is in vain

# A start tag of the first ends an open tag of the second, unless one of the third lies between:
# the end tags that HTML lets authors leave out, and html.parser does not put in.
_ENDS = {
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "option": ({"option"}, {"select"}),
}
_ENDS_PARAGRAPH = frozenset(
    "address article aside blockquote center details dir div dl fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul".split()
)

# What is in these is shown as it is written, or is code.
_VERBATIM = ("pre", "code", "samp", "kbd", "textarea", "title")
_ADDRESSED = re.compile(r"<!--\s*newslint[:\s]", re.IGNORECASE)


class LimitError(ValueError):
    """A page is beyond what is read. The message says which limit; `at` is the offset it met it."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


class PageParser(BeautifulSoupHTMLParser):
    """html.parser with offsets: `at` is where the construct begins that is being handled."""

    soup: Page

    def __init__(self, soup: Page, *args: Any, **kwargs: Any) -> None:
        super().__init__(soup, *args, **kwargs)
        self.at = 0
        self._base = 0
        self._length = 0
        self._pending = False
        self._tag_end = 0
        self._unended = 0
        self._looked_at = 0

    def feed(self, data: str) -> None:
        self._length = len(data)
        super().feed(data)

    def _document_might_be_xml(self, processing_instruction: str) -> None:
        """Say nothing on stderr: XHTML is welcome."""

    def _root_tag_encountered(self, name: str) -> None:
        """Say nothing on stderr."""

    def goahead(self, end: bool) -> None:
        """Read to the end, past what html.parser waits to see the end of.

        The whole page is there from the start, so nothing more will come. html.parser itself would
        take all that follows “&#” or a tag without an end for text.
        """
        while self.rawdata:
            before = len(self.rawdata)
            self._base = self._length - before
            super().goahead(False)
            if self.cdata_elem or len(self.rawdata) < before:
                if self.cdata_elem:
                    break
                continue
            self._base = self._length - len(self.rawdata)
            self._pass_over()
        if end and self.rawdata:
            self._base = self._length - len(self.rawdata)
            super().goahead(True)

    def _pass_over(self) -> None:
        """Take what has no end for text: up to the next “>” or “<”, or a mere ampersand."""
        raw = self.rawdata
        self._note_unended(-1, 0)
        taken = 1
        if raw.startswith("<"):
            taken = raw.find(">", 1) + 1 or max(raw.find("<", 1), 1)
        self.handle_data(raw[:taken])
        self.updatepos(0, taken)
        self.rawdata = raw[taken:]

    def updatepos(self, i: int, j: int) -> int:
        """Move on to `j`; html.parser itself would count lines."""
        at = self._base + j
        if at < self.at:  # html.parser steps back in some broken declarations
            at = self.at
        if self._pending:
            self._pending = False
            runs = self.soup.runs
            if runs and runs[-1].end == self.at:
                runs[-1] = Span(runs[-1].start, at)
            else:
                runs.append(Span(self.at, at))
        self.at = self.soup.at = at
        return j

    def check_for_whole_start_tag(self, i: int) -> int:
        """Note where the start tag at `i` ends, as html.parser sees it."""
        end: int = super().check_for_whole_start_tag(i)
        self._tag_end = self._base + end
        return end

    def getpos(self) -> tuple[int, int]:
        """Return where a start tag ends and begins, in place of a line and a column."""
        return self._tag_end, self.at

    def handle_data(self, data: str) -> None:
        self._pending = True
        self.soup.handle_data(data)

    def handle_starttag(
        self, tag: str, attrs: list[tuple[str, str | None]], handle_empty_element: bool = True
    ) -> None:
        open_tags = self.soup.open_tag_counter
        if tag in _ENDS_PARAGRAPH and open_tags.get("p"):
            self.soup.handle_endtag("p")
        if tag in _ENDS:
            self._end_open(*_ENDS[tag])
        if len(self.soup.tagStack) > MAX_DEPTH:
            message = f"The page nests deeper than {MAX_DEPTH} levels"
            raise LimitError(message, self.at)
        super().handle_starttag(tag, attrs, handle_empty_element)

    def _end_open(self, names: set[str], within: set[str]) -> None:
        for tag in reversed(self.soup.tagStack):
            if tag.name in within:
                return
            if tag.name in names:
                self.soup.handle_endtag(tag.name)
                return

    def parse_starttag(self, i: int) -> int:
        return self._note_unended(super().parse_starttag(i), i)

    def parse_endtag(self, i: int) -> int:
        return self._note_unended(super().parse_endtag(i), i)

    def parse_html_declaration(self, i: int) -> int:
        try:
            end = super().parse_html_declaration(i)
        except AssertionError:  # “<![” in front of no name; browsers take it for a comment
            end = self.parse_bogus_comment(i)
        return self._note_unended(end, i)

    def parse_comment(self, i: int, report: bool = True) -> int:
        # A comment to newslint leaves no trace in the tree, so that it changes no judgement.
        ours = _ADDRESSED.match(self.rawdata, i) is not None
        end = self._note_unended(super().parse_comment(i, report and not ours), i)
        if ours and end >= 0:
            span = Span(i, end)
            directive = directive_in(span.of(self.rawdata), span.shift(self._base))
            if directive and not any(self.soup.open_tag_counter.get(tag) for tag in _VERBATIM):
                self.soup.directives.append(directive)
        return end

    def parse_pi(self, i: int) -> int:
        return self._note_unended(super().parse_pi(i), i)

    def _note_unended(self, end: int, i: int) -> int:
        """Count what has no end (html.parser says -1), and give up when there is too much of it."""
        if end < 0:
            self._unended += 1
            self._looked_at += len(self.rawdata) - i
            many = self._unended > MAX_UNENDED
            if many or (self._unended > 10 and self._looked_at > _LOOKED_AT):
                message = f"The page holds {self._unended} tags without an end"
                raise LimitError(message, self.at)
        return end
