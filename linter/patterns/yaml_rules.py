"""A rule written in YAML, made from its data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from linter.article import PROSE
from linter.document import Kind
from linter.expressions import PatternError
from linter.finding import Severity
from linter.patterns.forms import FORMS, Say
from linter.rule import AnyRule, Bad, Good, Quoted, Rule

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PLACEHOLDERS = {
    "existence": {"found"},
    "substitution": {"found", "becomes"},
    "consistency": {"found", "becomes"},
    "limit": {"found", "count", "limit"},
    "line": {"found"},
}
_WORDED = PROSE | {Kind.HEADLINE, Kind.DECK, Kind.HEADING, Kind.CAPTION}
"""Where a rule about words looks, if it does not say."""
_LONGEST = 60  # characters of a story that a message quotes


class RuleDataError(ValueError):
    """The data of a rule fits its schema and still makes no rule; `key` says where."""

    def __init__(self, key: str, sentence: str) -> None:
        super().__init__(sentence)
        self.key = key


def shortened(text: str) -> str:
    """Return `text`, or its first words if it is long, for quoting in a message."""
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _message(data: Mapping[str, Any]) -> Say:
    template: str = data["message"]
    known = _PLACEHOLDERS[data["form"]]
    for name in _PLACEHOLDER.findall(template):
        if name not in known:
            have = ", ".join(f"{{{one}}}" for one in sorted(known))
            raise RuleDataError("message", f"There is no “{{{name}}}” here; there is {have}.")

    def say(**values: object) -> str:
        return _PLACEHOLDER.sub(lambda match: shortened(str(values[match[1]])), template)

    return say


def build_rule(rule_id: str, family: str, data: Mapping[str, Any]) -> AnyRule:
    """Return the rule that `data` describes; it must fit `schemas/rule.schema.json`.

    Raises RuleDataError for what a schema cannot see: a broken pattern, a placeholder that the
    form does not have.
    """
    kinds = data.get("kinds", sorted(PROSE if data["form"] == "limit" else _WORDED))
    try:
        unit, check, trigger = FORMS[data["form"]](
            data if data["form"] == "line" else {**data, "kinds": kinds}, _message(data)
        )
    except PatternError as error:
        key = "patterns" if "patterns" in data else "pattern"
        raise RuleDataError(key, f"The pattern is not valid RE2: {error}.") from None
    return Rule(
        id=rule_id,
        family=family,
        doc=data["doc"],
        unit=unit,
        kinds=frozenset(Kind) if data["form"] == "line" else frozenset(map(Kind, kinds)),
        severity=Severity.parse(data["severity"]),
        check=check,
        examples=tuple(_example(example) for example in data["examples"]),
        since=data.get("since", ""),
        trigger=trigger,
        language=data.get("language"),
        quoted=Quoted(data.get("quoted", "report")),
        on=data.get("on", True),
        preview=data.get("preview", False),
    )


def _example(data: Mapping[str, Any]) -> Good:
    day = date.fromisoformat(data["date"]) if "date" in data else None
    if "bad" in data:
        return Bad(data["bad"], day, becomes=data.get("becomes"))
    return Good(data["good"], day)
