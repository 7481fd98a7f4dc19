"""XML elements that know where they stand.

Expat judges whether the text is XML, and says where each tag begins. It is given no chance to do
more: what a DOCTYPE declares is refused before it is read, and nothing outside is ever fetched, so
no entity can expand. Names are told apart from their prefix, as `nitf:p` is `p` to a reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from linter.document import Directive
from linter.readers.reading import directive_in
from linter.span import Span

MAX_DEPTH = 256
"""Levels of nesting; what nests deeper is no story."""
MAX_ELEMENTS = 100_000
"""Elements of one file; the longest story has some thousands."""
MAX_RUNS = 500_000
"""References, line ends and wider gaps between words of one file; each is a piece of its own."""

_PATH_STEPS, _STEP_LENGTH = 32, 40  # of hostile nesting and names, that much shows the place
_RUN = re.compile(r"&|[\t\r\n][ \t\r\n]*+| [ \t\r\n]++")
_SURROGATE = re.compile("[\ud800-\udfff]")
_EMPTY_SUBSET = re.compile(r"\[\s*+\]")
_NAME = re.compile(r"</?[^\s/>]++")
_TAG_END = re.compile(r"""(?:[^"'>]|"[^"]*"|'[^']*')*>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_ENTITY = re.compile(r"&([^\s;&<]{1,40});")
_ALWAYS_REPEATED = frozenset({"p", "li"})


class XmlError(ValueError):
    """A text is no XML that newslint reads. The message is a sentence; `span` is the place."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.span = span


@dataclass(slots=True, eq=False)
class Element:
    """One element: its name and the prefix of that, its two tags, and the elements in it.

    The end tag of `<a/>` is empty and stands behind it. `index` counts from 1 among the children
    of `parent` that have the same name, and `names` says how many children have which.
    """

    source: str
    prefix: str
    name: str
    parent: Element | None
    index: int
    start_tag: Span
    end_tag: Span
    children: list[Element] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        """All of the element, from tag to tag."""
        return Span(self.start_tag.start, self.end_tag.end)

    @property
    def parts(self) -> Iterator[Span | Element]:
        """What stands between the tags: elements, and the spans of what is between those."""
        at = self.start_tag.end
        for child in self.children:
            if child.start_tag.start > at:
                yield Span(at, child.start_tag.start)
            yield child
            at = child.end_tag.end
        if self.end_tag.start > at:
            yield Span(at, self.end_tag.start)

    @property
    def path(self) -> str:
        """Where the element is: "/nitf/body/body.content/p[3]"."""
        steps: list[str] = []
        element: Element | None = self
        while element is not None and len(steps) < _PATH_STEPS:
            parent = element.parent
            alone = parent is None or parent.names[element.name] == 1
            counted = not alone or element.name in _ALWAYS_REPEATED
            name = f"/{element.name[:_STEP_LENGTH]}"
            steps.append(f"{name}[{element.index}]" if counted else name)
            element = parent
        return "".join(reversed(steps))

    def attribute(self, name: str) -> Span | None:
        """Return where the value of the attribute `name`, as written, stands, without quotes."""
        opening = _NAME.match(self.source, self.start_tag.start)
        assert opening is not None
        for match in _ATTRIBUTE.finditer(self.source, opening.end(), self.start_tag.end):
            if match[1] == name:
                return Span(*match.span(match.lastindex or 0))
        return None

    def select(self, path: str) -> Iterator[Element]:
        """Yield the elements that `path` leads to ("docdata/doc-id"), in order."""
        name, _, rest = path.partition("/")
        for child in self.children:
            if child.name == name:
                if rest:
                    yield from child.select(rest)
                else:
                    yield child

    def descendants(self, *names: str) -> Iterator[Element]:
        """Yield the elements with one of these names, however deep, in order."""
        waiting = self.children[::-1]
        while waiting:
            element = waiting.pop()
            if element.name in names:
                yield element
            waiting += reversed(element.children)


def parse(source: str) -> tuple[Element, tuple[Directive, ...]]:
    """Return the root element of the XML `source`, and the comments in it that speak to newslint.

    Raises XmlError where it cannot be read.
    """
    _check_runs(source)
    builder = _Builder(source)
    try:
        builder.parser.Parse(builder.data, True)
    except expat.ExpatError as error:
        raise builder.error(error.code) from None
    assert builder.root is not None
    return builder.root, tuple(builder.directives)


def _check_runs(source: str) -> None:
    if len(source) <= MAX_RUNS:
        return
    for number, match in enumerate(_RUN.finditer(source), 1):
        if number > MAX_RUNS:
            message = f"The XML has more than {MAX_RUNS} line ends and references; split it."
            raise XmlError(message, Span(match.start(), match.start() + 1))


class _Builder:
    def __init__(self, source: str) -> None:
        self.source = source
        # Lone surrogates are no XML, but no reason to refuse a story either.
        self.data = _SURROGATE.sub("\ufffd", source).encode()
        self.root: Element | None = None
        self.open: list[Element] = []
        self.directives: list[Directive] = []
        self.count = 0
        self._read = self._points = 0
        # The text is decoded already, so what the file declares as its encoding is past.
        self.parser = expat.ParserCreate(encoding="utf-8")
        self.parser.ordered_attributes = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CommentHandler = self._comment

    def _offset(self) -> int:
        """Return the place of the current event in code points; events come in order."""
        index = self.parser.CurrentByteIndex
        self._points += len(self.data[self._read : index].decode())
        self._read = index
        return self._points

    def _doctype(self, name: str, system: str | None, public: str | None, subset: int) -> None:
        at = self._offset()
        if subset and not _EMPTY_SUBSET.match(self.source, at):
            message = "The DOCTYPE declares things of its own, which are not expanded; remove them."
            raise XmlError(message, Span(at, at + 1))

    def _start(self, name: str, attributes: list[str]) -> None:
        at = self._offset()
        end = _TAG_END.match(self.source, at)
        assert end is not None
        tag = Span(at, end.end())
        self.count += 1
        if len(self.open) == MAX_DEPTH:
            raise XmlError(f"The XML nests deeper than {MAX_DEPTH} levels; flatten it.", tag)
        if self.count > MAX_ELEMENTS:
            message = (
                f"The XML has more than {MAX_ELEMENTS} elements, which no story has; split it."
            )
            raise XmlError(message, tag)
        prefix, _, local = name.rpartition(":")
        parent, index = self.open[-1] if self.open else None, 1
        if parent is not None:
            index = parent.names[local] = parent.names.get(local, 0) + 1
        element = Element(self.source, prefix, local, parent, index, tag, Span(tag.end, tag.end))
        if parent is not None:
            parent.children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def _end(self, name: str) -> None:
        at = self._offset()
        element = self.open.pop()
        if self.source[element.start_tag.end - 2] != "/":
            element.end_tag = Span(at, self.source.index(">", at) + 1)

    def _comment(self, text: str) -> None:
        at = self._offset()
        span = Span(at, self.source.index("-->", at) + len("-->"))
        if directive := directive_in(span.of(self.source), span):
            self.directives.append(directive)

    def error(self, code: int) -> XmlError:
        """Return what expat has against the text, as a sentence and a place."""
        at = len(self.data[: max(self.parser.ErrorByteIndex, 0)].decode(errors="ignore"))
        span = Span(at, min(at + 1, len(self.source)))
        if code == expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]:
            entity = _ENTITY.match(self.source, at)
            if entity:
                message = f"XML has no “{entity[0]}”; write the character itself."
                return XmlError(message, Span(*entity.span()))
        reason = expat.ErrorString(code)
        return XmlError(f"The XML is not well formed here ({reason}); repair it.", span)
