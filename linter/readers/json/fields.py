"""What a JSON story says beside its text: headline, dates, authors, rights …"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from linter.document import Block, Kind
from linter.readers.json.maps import PARTS, FieldMap
from linter.readers.json.places import Place, find_all, scalars
from linter.readers.json.stories import Found
from linter.readers.json.strings import Strings, declared_form
from linter.readers.reading import Form

_MOST = 200  # values of one part
_PICTURES = ("picture", "graphic", "video", "audio")


def read_fields(story: Found, root: Place, given: FieldMap, strings: Strings) -> list[Block]:
    """Return the blocks of the fields, by part; what is `given` is looked for from the `root`."""
    parts: dict[str, list[Block]] = {name: [] for name in PARTS}
    for name in PARTS:
        start = root if name in given else story.place
        for group in given[name] if name in given else story.fields.get(name, ()):
            found = list(find_all(start, group, loose=name not in given))
            if name == "headline":
                found.sort(key=lambda place: place.said("role") != "main")
            blocks = [
                (_part(name, place, story), block)
                for place in islice(chain.from_iterable(map(scalars, found)), _MOST)
                for block in _read(name, place, story, strings)
            ]
            for part, block in blocks:
                _add(parts[part], part, block)
            if blocks:
                break
    return [block for blocks in parts.values() for block in blocks]


def _part(name: str, place: Place, story: Found) -> str:
    """Return which part it really is: ninjs has captions and credits among the descriptions."""
    if name != "deck":
        return name
    of_root = place.object is story.place.value
    role = place.key.lower().removeprefix("description_") if of_root else place.said("role")
    if role == "creditline":
        return "credit"
    is_caption = role.startswith("caption") or story.place.said("type") in _PICTURES
    return "caption" if is_caption else name


def _read(name: str, place: Place, story: Found, strings: Strings) -> Iterator[Block]:
    kind, field = PARTS[name]
    if place.object is story.place.value:  # its content type is that of the text, not of a field
        place = replace(place, object=None)
    place = replace(place, extent=None)
    if isinstance(place.value.data, str) and declared_form(place) is Form.HTML:
        for block in strings.passage(place, Form.HTML):
            yield replace(block, kind=kind, field=field, declared=True, extent=None)
    else:
        yield from strings.block(place, kind, field)


def _add(blocks: list[Block], part: str, block: Block) -> None:
    """Put `block` with those of its part, unless one of them says the same.

    A story has one headline: others, for phones or search engines, are only fields.
    """
    if any(block.text == other.text for other in blocks):
        return
    kind, field = PARTS[part]
    if kind is Kind.HEADLINE and blocks:
        kind = Kind.META
    blocks.append(replace(block, kind=kind, field=field))
