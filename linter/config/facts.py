"""Facts of a house's own: read, checked with the line of every fault, and laid over the shipped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from linter.config.checked import check
from linter.config.values import ConfigError, Value, plain
from linter.config.yaml_file import parse_yaml, read_text, shown
from linter.facts.facts import SHIPPED, Facts
from linter.facts.overlay import OverlayError, lay_offices, lay_renames, lay_series

_LAY: dict[str, Callable[..., Any]] = {
    "series": lay_series,
    "offices": lay_offices,
    "renames": lay_renames,
}


def read_facts(paths: Iterable[str], texts: Mapping[str, str] | None = None) -> Facts:
    """Return the shipped facts with those in the YAML files at `paths` over them, in that order.

    `texts` are what some of the files will hold, by their paths. ConfigError names file, line and
    key.
    """
    facts = SHIPPED
    for path in paths:
        facts, faults = lay_file(facts, path, (texts or {}).get(path))
        if faults:
            raise faults[0]
    return facts


def lay_file(
    facts: Facts, path: str, text: str | None = None
) -> tuple[Facts, tuple[ConfigError, ...]]:
    """Return `facts` with those in the file at `path` over them, and what is wrong with it.

    Of what is no facts file at all, and of each kind of facts, it says the first fault; a kind with
    a fault is left out. `text` is what the file will hold, None for what it does.
    """
    name = shown(path)
    try:
        value = parse_yaml(read_text(path, name) if text is None else text, name)
        check(value, "facts")
    except ConfigError as error:
        return facts, (error,)
    facts = replace(facts, files=(*facts.files, name))
    said, faults = plain(value), []
    for key, lay in _LAY.items():
        if key not in said:
            continue
        try:
            laid = lay(getattr(facts, key), said[key], said.get("sources", {}))
        except OverlayError as error:
            faults.append(_placed(value.mapping()[key], error))
            continue
        facts = replace(facts, **{f"own_{key}": laid})
    return facts, tuple(faults)


def _placed(value: Value, error: OverlayError) -> ConfigError:
    """Return the error at the line of what is at fault; of what is missing, where it should be."""
    for step in error.path:
        below: Any = value.data
        try:
            value = below[step]
        except KeyError:
            break
    return value.error(error.sentence)
