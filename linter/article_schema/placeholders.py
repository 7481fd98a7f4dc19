"""Values of an article in words, and the placeholders in a schema author's message."""

from __future__ import annotations

from typing import Any

from linter.article_schema.definitions import PLACEHOLDER
from linter.article_schema.fields import field_at
from linter.article_schema.form import Path
from linter.article_schema.validator import Violation

_LONGEST = 60  # characters of a value in a message
_ITEMS = 5  # values that a message lists


def shortened(text: str) -> str:
    """Return `text` on one line, or its first words if it is long."""
    line = " ".join(text[: _LONGEST * 4].split())
    if len(line) <= _LONGEST and len(text) <= _LONGEST * 4:
        return line
    return line[:_LONGEST].rsplit(" ", 1)[0] + " …"


def shown(value: Any) -> str:
    """Return a value of the form or of a schema, as words for a message."""
    match value:
        case None:
            return "nothing"
        case bool():
            return str(value).lower()
        case str():
            return shortened(value)
        case {"text": str(text)}:
            return shortened(text)
        case {"value": str(text)}:
            return text
        case dict():
            return shortened(", ".join(shown(v) for v in value.values() if v is not None))
        case list():
            more = ["…"] if len(value) > _ITEMS else []
            return shortened(", ".join([*map(shown, value[:_ITEMS]), *more])) or "nothing"
    return str(value)


def filled(message: str, violation: Violation, form: dict[str, Any]) -> str:
    """Return a schema author's message with its placeholders filled in."""
    around = _around(violation.path, form)
    values = {
        "field": field_at(violation.path).noun,
        "found": shown(violation.found),
        "limit": shown(violation.limit),
        "words": str(around.get("words", 0)),
        "characters": str(around.get("characters", len(str(around.get("text", ""))))),
    }
    return PLACEHOLDER.sub(lambda match: values[match[1]], message)


def _around(path: Path, form: dict[str, Any]) -> dict[str, Any]:
    """Return the innermost part at or around `path` that has words; nothing has none."""
    value: Any = form
    best: dict[str, Any] = form
    for step in path:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return {}
        if value is None:
            return {}
        if isinstance(value, str):
            value = {"text": value, "words": len(value.split())} if step != "text" else value
        if isinstance(value, dict) and "words" in value:
            best = value
    return best
