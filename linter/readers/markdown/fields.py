"""Declared fields of front matter, whatever language that is written in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linter.document import Block, Field, Kind, visible
from linter.json_tree import pointer_step
from linter.mapped import MappedText
from linter.span import Span

_NAMES = {
    Field.HEADLINE: "title headline",
    Field.DECK: "description summary subtitle dek deck standfirst excerpt",
    Field.AUTHOR: "author authors byline",
    Field.DATELINE: "dateline",
    Field.PUBLISHED: "date published publishdate pubdate datepublished",
    Field.MODIFIED: "lastmod modified updated datemodified lastmodified lastmodifiedat",
    Field.LANGUAGE: "lang language locale",
    Field.RIGHTS: "copyright rights license",
    Field.URL: "url permalink canonical canonicalurl",
    Field.IDENTIFIER: "id guid uid",
    Field.SECTION: "section category",
    Field.EMBARGO: "embargo embargoed",
    Field.STATUS: "status draft",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in names.split()}
_PLURAL = frozenset({Field.AUTHOR, Field.SECTION})

Path = tuple[str | int, ...]


class InvalidError(ValueError):
    """Front matter is not what it should be. The message says why; `at` is where reading failed."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


@dataclass(frozen=True, slots=True)
class Entry:
    """A scalar of front matter: the keys that lead to it, the last key's own span, what it says."""

    path: Path
    key: Span
    text: MappedText


def field_blocks(source: str, entries: list[Entry]) -> Iterator[Block]:
    """Yield a block for each entry that declares something about the story."""
    for entry in entries:
        field = _field(entry.path)
        if field is None:
            continue
        text = entry.text.slice(visible(entry.text.text))
        if entry.path[0] == "draft" and text.text.lower() in ("true", "false"):
            if text.text.lower() == "false":
                continue
            text = MappedText.copy(source, entry.key)  # what the flag says is its name
        if text.text:
            at = "".join(pointer_step(step) for step in entry.path)
            yield Block(Kind.META, text, at, declared=True, field=field)


def _field(path: Path) -> Field | None:
    """Return the field at `path`: “title”, or for authors also “authors/0” and “authors/0/name”."""
    name = str(path[0]).lower().replace("-", "").replace("_", "")
    field = _FIELDS.get(name)
    if len(path) == 1 or field is None:
        return field
    inner = path[2:] if isinstance(path[1], int) else path[1:]
    if field is Field.AUTHOR and inner == ("name",):
        return field
    return field if field in _PLURAL and not inner else None
