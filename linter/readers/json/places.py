"""JSON pointers with `*`, and the values that they lead to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from linter.json_tree import JsonValue, pointer_step
from linter.span import Span

# What an object that stands for a name, a text or a link says it under, the likeliest first.
_SAID_UNDER = "name by value text rendered basic @value $date $oid @id url".split()
_UNWRAPPED = 4  # levels
_COMPARED = 1000  # keys of an object; what has more is no story that somebody wrote


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A value, and how one gets there: its JSON pointer `at`, and the last `key` on the way.

    `object` is the object around it that says more of it ("contenttype", "role"), if one does.
    `extent` is what goes with it when it is taken out of an array: itself and one comma.
    """

    value: JsonValue
    at: str = ""
    key: str = ""
    object: JsonValue | None = None
    extent: Span | None = None

    def inner(self, key: str) -> Place | None:
        """Return the value under `key` of this object, or None."""
        data = self.value.data
        if not isinstance(data, dict) or key not in data:
            return None
        return Place(data[key], self.at + pointer_step(key), key, self.value)

    def items(self) -> Iterator[Place]:
        """Yield the items of this array; nothing for any other value."""
        items = self.value.data if isinstance(self.value.data, list) else []
        for index, value in enumerate(items):
            if index + 1 < len(items):
                extent = Span(value.start, items[index + 1].start)
            else:
                extent = Span(items[index - 1].end if index else value.start, value.end)
            at = self.at + pointer_step(index)
            yield Place(value, at, self.key, self.object, extent)

    def said(self, key: str) -> str:
        """Return, in lower case, the string that the object here or around has under `key`."""
        holder = self.value if isinstance(self.value.data, dict) else self.object
        return _strings_of(holder).get(key, "") if holder else ""


@lru_cache(maxsize=64)
def _strings_of(holder: JsonValue) -> dict[str, str]:
    """Return the strings of an object by their keys, both in lower case."""
    found: dict[str, str] = {}
    for name, value in islice(holder.data.items(), _COMPARED):
        if isinstance(value.data, str):
            found.setdefault(name.lower(), value.data.lower())
    return found


@lru_cache(maxsize=4096)
def folded(key: str) -> str:
    """Return `key` as keys are compared: `datePublished`, `date_published`, `Date Published`."""
    return key.lower().replace("_", "").replace("-", "").replace(" ", "")


def find_all(start: Place, pointers: Iterable[str], loose: bool = True) -> Iterator[Place]:
    """Yield the places that `pointers` lead to from `start`; `loose` compares folded keys."""
    for pointer in pointers:
        found = iter((start,))
        for step in pointer.split("/")[1:]:
            found = _walk(found, step.replace("~1", "/").replace("~0", "~"), loose)
        yield from found


def _walk(places: Iterator[Place], step: str, loose: bool) -> Iterator[Place]:
    for place in places:
        if isinstance(place.value.data, dict):
            for key in _keys(place.value, step, loose):
                inner = place.inner(key)
                assert inner is not None
                yield inner
        elif step == "*":
            yield from place.items()
        elif step.isascii() and step.isdecimal() and isinstance(place.value.data, list):
            yield from (item for item in place.items() if item.at == place.at + "/" + step)


def _keys(value: JsonValue, step: str, loose: bool) -> Iterator[str]:
    some = islice(value.data, _COMPARED)
    if step in value.data:
        yield step
    elif step.endswith("*"):
        start = step[:-1].lower()
        yield from (key for key in some if key.lower().startswith(start))
    elif loose:
        wanted = folded(step)
        yield from (key for key in some if folded(key) == wanted)


def scalars(place: Place, depth: int = 0) -> Iterator[Place]:
    """Yield the strings and numbers that `place` says: itself, each item, or what it is called."""
    data = place.value.data
    if isinstance(data, (str, int, float)) and not isinstance(data, bool):
        yield place
    elif depth < _UNWRAPPED:
        for item in place.items():
            yield from scalars(item, depth + 1)
        for key in _SAID_UNDER:
            inner = place.inner(key)
            if inner is not None and inner.value.data not in (None, "", [], {}):
                yield from scalars(inner, depth + 1)
                break
