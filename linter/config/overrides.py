"""What holds for some stories only, by where their files lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from linter.config.files import KEYS
from linter.config.layers import Source, each
from linter.config.paths import read_patterns
from linter.config.values import Value, refuse_unknown
from linter.ignore_patterns import IgnorePatterns
from linter.suggest import listed

FILES = "files"
OVERRIDE_KEYS = (
    FILES,
    "profile",
    "select",
    "ignore",
    "settings",
    "allow",
    "html",
    "fields",
    "language",
    "deletions",
)


@dataclass(frozen=True, slots=True)
class Override:
    """What `source` says of the stories whose paths `files` match; `named` is what they were."""

    named: Value
    files: IgnorePatterns
    source: Source

    def holds_for(self, path: str) -> bool:
        """Return whether this is about the story at `path`, a `real_name`."""
        return self.files.verdict(path, folder=False) is True


def read_overrides(sources: Sequence[Source]) -> Iterator[Override]:
    """Yield the overrides in config files, in the order in which they count."""
    for source, value in each(sources, "overrides"):
        items = value.data
        if not isinstance(items, list):
            raise value.error("This must be a list, each item with “files” and what holds there.")
        for item in items:
            yield _override(item, source)


def _override(item: Value, source: Source) -> Override:
    said = item.mapping()
    for key in said:
        if key in KEYS and key not in OVERRIDE_KEYS:
            raise said[key].error(f"“{key}” holds for a whole run; it cannot stand in an override.")
    refuse_unknown(said, OVERRIDE_KEYS)
    if FILES not in said:
        raise item.error(f"There is no “{FILES}”; say which stories this is about.")
    patterns = read_patterns(said[FILES], source.root)
    if not said[FILES].texts():
        raise said[FILES].error("This is an empty list; name the files, or remove the override.")
    rest = {key: value for key, value in said.items() if key != FILES}
    if not rest:
        keys = listed((f"“{key}”" for key in OVERRIDE_KEYS[1:]), "or")
        raise item.error(f"This override says nothing; add {keys}.")
    return Override(said[FILES], patterns, Source(source.name, rest, source.folder, source.root))
