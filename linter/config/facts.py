"""Facts of a house's own: read, checked with the line of every fault, and laid over the shipped."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from linter.config.checked import check
from linter.config.values import ConfigError, Value, plain
from linter.config.yaml_file import read_yaml
from linter.facts.facts import SHIPPED, Facts
from linter.facts.overlay import OverlayError, lay_offices, lay_renames, lay_series

_LAY: dict[str, Callable[..., Any]] = {
    "series": lay_series,
    "offices": lay_offices,
    "renames": lay_renames,
}


def read_facts(paths: Iterable[str]) -> Facts:
    """Return the shipped facts with those in the YAML files at `paths` over them, in that order.

    ConfigError names file, line and key.
    """
    facts = SHIPPED
    for path in paths:
        value = read_yaml(path)
        check(value, "facts")
        facts = _laid(facts, value)
    return facts


def _laid(facts: Facts, value: Value) -> Facts:
    said = plain(value)
    for key, lay in _LAY.items():
        if key not in said:
            continue
        try:
            laid = lay(getattr(facts, key), said[key], said.get("sources", {}))
        except OverlayError as error:
            raise _placed(value.mapping()[key], error) from None
        facts = replace(facts, **{f"own_{key}": laid})
    return facts


def _placed(value: Value, error: OverlayError) -> ConfigError:
    """Return the error at the line of what is at fault; of what is missing, where it should be."""
    for step in error.path:
        below: Any = value.data
        try:
            value = below[step]
        except KeyError:
            break
    return value.error(error.sentence)
