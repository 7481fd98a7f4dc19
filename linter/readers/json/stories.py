"""Where in a JSON text the story is: the text itself, or what an envelope holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from linter.json_tree import JsonTree
from linter.readers.json.elements import texts
from linter.readers.json.maps import ROWS, FieldMap, Groups, map_for
from linter.readers.json.places import Place, find_all, scalars
from linter.standards.claim import claimed

# What the answers of content systems keep their stories in.
_ENVELOPES = ("data", "item", "items", "content_elements", "@graph", "article", "story", "result")
_LEVELS = 4
_LOOKED_AT = 1000  # values of one level
_WORDS = 3
_WORDS_ALONE = 8  # where there is no headline either
_BEGINNING = 2000  # characters
_NO_SPACES = "\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff"  # each counts as a word
_WORD = re.compile(rf"[{_NO_SPACES}]|\S+")
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Found:
    """A story in a JSON text: where it is, what it claims to follow, and the map that fits it."""

    place: Place
    standard: str | None
    fields: FieldMap

    @property
    def may_lack_text(self) -> bool:
        """Whether a headline without a text makes it a story: of plain rows, if the text is empty.

        A row without a key for the text is about something else, and one with a word or two there
        is a label of a program.
        """
        if self.fields is not ROWS:
            return True
        held = list(_texts(self.place, self.fields["body"], texts))
        return bool(held) and not any(_words(text) for text in held)


def find_stories(tree: JsonTree) -> list[Found]:
    """Return the first two stories of the outermost level that has one; mostly there is one."""
    level = [Place(tree.root)]
    for _ in range(_LEVELS):
        found = (story for place in level if (story := _story(tree, place)))
        stories = list(islice(found, 2))
        if stories or not level:
            return stories
        level = list(islice((inner for place in level for inner in _inside(place)), _LOOKED_AT))
    return []


def _inside(place: Place) -> Iterator[Place]:
    """Yield the objects that may be stories in the array or envelope at `place`."""
    if isinstance(place.value.data, list):
        yield from (item for item in place.items() if isinstance(item.value.data, dict))
        return
    for key in _ENVELOPES:
        inner = place.inner(key)
        if inner is not None and isinstance(inner.value.data, dict):
            yield inner
        elif inner is not None:
            yield from _inside(inner)


def _story(tree: JsonTree, place: Place) -> Found | None:
    """Return the story at `place`, if what is there has the parts of one."""
    if not isinstance(place.value.data, dict):
        return None
    standard = claimed(tree, place.value)
    fields = map_for(standard, place.value)
    found = Found(place, standard, fields)
    headline = any(_words(text) for text in _texts(place, fields["headline"], scalars))
    if headline and found.may_lack_text:
        return found
    needed = _WORDS if headline else _WORDS_ALONE
    body = _texts(place, fields["body"], texts)
    return found if any(_words(text) >= needed for text in body) else None


def _texts(
    place: Place, groups: Groups, inside: Callable[[Place], Iterable[Place]]
) -> Iterator[str]:
    for group in groups:
        for holder in find_all(place, group):
            yield from (str(text.value.data) for text in inside(holder))


def _words(text: str) -> int:
    """Return how many words the beginning of `text` has, tags left out."""
    return len(_WORD.findall(_TAG.sub(" ", text[:_BEGINNING])))
