"""JSON: ninjs, ANS, schema.org, and the plain rows of data sets.

Which keys hold what is in `maps`, or in the user's config. A string of the text is read as the
HTML, Markdown or plain text that it holds, and its blocks are led back through JSON's escapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from linter.document import Block, Document, Field, Kind, Record
from linter.finding import Finding, Severity
from linter.json_tree import JsonError, JsonLimitError, JsonTree, scan, shorten
from linter.mapped import MappedText
from linter.readers.json.elements import read_body
from linter.readers.json.fields import read_fields
from linter.readers.json.maps import ROWS, FieldMap
from linter.readers.json.places import Place, find_all
from linter.readers.json.stories import Found, find_stories
from linter.readers.json.strings import StringError, Strings, declared_form
from linter.readers.reading import Form, Reading, no_story, unreadable
from linter.span import Span

_URI = re.compile(r"https?://|urn:|tag:", re.I)
_REPEATED = 20  # findings

_NO_STORY = (
    "The JSON holds no text of a story under a name that newslint knows (“headline”, “title”, "
    "“body”, “text” …); say under “fields” in the config where its parts are."
)
_STORIES = "The JSON holds several stories; write one story a line as JSONL."


def read(path: str, source: str, reading: Reading) -> Document:
    """Return the story in a JSON text: a whole file, or a line of a JSONL file."""
    try:
        tree = scan(source)
    except JsonError as error:
        return unreadable(path, source, error.span, _cannot(error))
    given: FieldMap = {name: (pointers,) for name, pointers in (reading.fields or {}).items()}
    stories = find_stories(tree)
    none = no_story(path, source, _STORIES if len(stories) > 1 else _NO_STORY)
    if len(stories) != 1 and not given.keys() & {"headline", "body"}:
        return none
    story = stories[0] if len(stories) == 1 else Found(Place(tree.root), None, ROWS)
    strings = Strings(tree)
    try:
        blocks = _blocks(strings, story, given)
    except StringError as error:
        return unreadable(path, source, error.span, str(error))
    if not _is_story(blocks, story):
        return none
    return Document(
        path,
        source,
        tuple(blocks),
        problems=tuple(_repeated_keys(tree)),
        records=(_record(tree, story),),
        identity=_identity(blocks),
        language=_language(blocks),
        directives=strings.all_directives(),
        links=strings.all_links(),
    )


def _cannot(error: JsonError) -> str:
    remedy = "leave it out" if isinstance(error, JsonLimitError) else "correct it at this place"
    return f"The JSON cannot be read: {error.reason}; {remedy}."


def _repeated_keys(tree: JsonTree) -> Iterator[Finding]:
    for span in tree.repeated[:_REPEATED]:
        key = shorten(span.of(tree.text)[1:-1])
        message = f"The key “{key}” stands twice in one object; keep one."
        at = tree.pointer(span)
        yield Finding("repeated-key", Severity.WARNING, message, span, at)


def _blocks(strings: Strings, story: Found, given: FieldMap) -> list[Block]:
    """Return the fields of the story and then its text; what is `given` overrules the map."""
    root = Place(strings.tree.root)
    blocks = read_fields(story, root, given, strings)
    if "body" in given:
        for place in find_all(root, given["body"][0], loose=False):
            blocks += read_body(place, strings)
        return blocks
    for group in story.fields["body"]:
        for place in sorted(find_all(story.place, group), key=_rank):
            if text := read_body(place, strings):
                return blocks + text
    return blocks


def _rank(place: Place) -> tuple[bool, bool]:
    """Order the forms in which ninjs gives one text: the main one, and mark-up, come first."""
    return place.said("role") != "main", declared_form(place) is not Form.HTML


def _is_story(blocks: Sequence[Block], story: Found) -> bool:
    headline = any(block.kind is Kind.HEADLINE for block in blocks)
    text = any(not block.field and block.kind is not Kind.META for block in blocks)
    return text or (headline and story.may_lack_text)


def _record(tree: JsonTree, story: Found) -> Record:
    """Return the story as data; of an envelope only what it holds, which is what has a standard."""
    place = story.place
    inner = scan(place.value.span.of(tree.text)) if place.at else tree
    span = place.value.span if place.at else Span(0, len(tree.text))
    content = MappedText.copy(tree.text, span)
    return Record(Block(Kind.META, content, place.at, declared=True), inner, story.standard)


def _identity(blocks: Sequence[Block]) -> str | None:
    """Return what looks most like a name for the whole world: a URL or URN, an id, any address."""
    names = [block.text for block in blocks if block.field is Field.IDENTIFIER]
    urls = [block.text for block in blocks if block.field is Field.URL]
    whole = [name for name in [*names, *urls] if _URI.match(name)]
    return next(iter([*whole, *names, *urls]), None)


def _language(blocks: Sequence[Block]) -> str | None:
    return next((block.text for block in blocks if block.field is Field.LANGUAGE), None)
