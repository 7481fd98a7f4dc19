"""The parts of an article as an editor's outline: headline, byline, headings with what is below."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from linter.document import Block, Kind
from linter.reporters.escape import cut
from linter.server.stories import Analysis, Story
from linter.span import Span

_NAME = 60  # columns
_KINDS = {
    Kind.HEADLINE: types.SymbolKind.Class,
    Kind.DECK: types.SymbolKind.Interface,
    Kind.HEADING: types.SymbolKind.Namespace,
    Kind.META: types.SymbolKind.Field,
    Kind.BYLINE: types.SymbolKind.Property,
    Kind.TIMESTAMP: types.SymbolKind.Property,
    Kind.BOILERPLATE: types.SymbolKind.Null,
    Kind.NOTICE: types.SymbolKind.Null,
}


def symbols(analysis: Analysis) -> list[types.DocumentSymbol]:
    """Return the parts of the stories in a text; of several stories each is one part."""
    stories = analysis.stories
    if len(stories) == 1:
        return list(_parts(analysis, stories[0]))
    return [_whole(analysis, story) for story in stories]


def _whole(analysis: Analysis, story: Story) -> types.DocumentSymbol:
    place = analysis.places.range(story.here(Span(0, len(story.document.source))))
    headline = story.article.headline
    name = cut(headline.text, _NAME) if headline else f"line {story.document.first_line}"
    parts = list(_parts(analysis, story))
    return types.DocumentSymbol(
        name or "story", types.SymbolKind.Class, place, place, "story", children=parts
    )


def _parts(analysis: Analysis, story: Story) -> Iterator[types.DocumentSymbol]:
    """Yield the blocks; what stands below a heading is in it."""
    if not story.document.blocks:
        return
    heading: types.DocumentSymbol | None = None
    below: list[types.DocumentSymbol] = []
    for block in story.article.blocks:
        part = _symbol(analysis, story, block)
        if block.kind is Kind.HEADING:
            if heading:
                yield _closed(heading, below)
            heading, below = part, []
        elif heading and block.kind is not Kind.META:
            below.append(part)
        else:
            yield part
    if heading:
        yield _closed(heading, below)


def _symbol(analysis: Analysis, story: Story, block: Block) -> types.DocumentSymbol:
    span = block.view.source(block.span)
    place = analysis.places.range(story.here(span))
    detail = block.label or (block.field if block.kind is Kind.META else None)
    named = f"{block.kind}: {detail}" if detail else str(block.kind)
    kind = _KINDS.get(block.kind, types.SymbolKind.String)
    return types.DocumentSymbol(cut(block.text, _NAME) or named, kind, place, place, named)


def _closed(
    heading: types.DocumentSymbol, below: list[types.DocumentSymbol]
) -> types.DocumentSymbol:
    """Return a heading with what is below, in a range that holds it all."""
    ranges = [heading.range, *(part.range for part in below)]
    start = min((one.start for one in ranges), key=_order)
    end = max((one.end for one in ranges), key=_order)
    heading.range, heading.children = types.Range(start, end), below
    return heading


def _order(position: types.Position) -> tuple[int, int]:
    return position.line, position.character


def flat(
    uri: str, parts: list[types.DocumentSymbol], inside: str | None = None
) -> Iterator[types.SymbolInformation]:
    """Yield the parts one by one, for editors that know no parts of parts."""
    for part in parts:
        place = types.Location(uri, part.selection_range)
        yield types.SymbolInformation(place, part.name, part.kind, container_name=inside)
        yield from flat(uri, list(part.children or ()), part.name)
