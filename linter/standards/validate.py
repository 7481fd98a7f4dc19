"""What in a JSON object breaks a standard, or a user's own schema, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from linter.json_tree import JsonTree, JsonValue, pointer_step
from linter.span import Span
from linter.standards.schema import LoadedSchema, shipped_schema

if TYPE_CHECKING:
    from linter.standards.faults import Fault

_MOST = 100  # violations that are reported one by one


@dataclass(frozen=True, slots=True)
class Violation:
    """One place that does not fit: its span in the text, its JSON pointer, and a sentence.

    `keyword` is what of the schema was broken ("required", "format", "unknown key" …): a wrong
    “format” is a fault that not every validator reports.
    """

    span: Span
    pointer: str
    message: str
    keyword: str


def violations(tree: JsonTree, value: JsonValue, schema: str | LoadedSchema) -> Iterator[Violation]:
    """Yield where `value`, a part of `tree`, breaks `schema`, in the order of the text.

    `schema` is the name of a standard ("ninjs-1.6"; KeyError if there is none) or a loaded one.
    """
    from linter.standards.applied import TooMuchError
    from linter.standards.faults import faults
    from linter.standards.judge import errors
    from linter.standards.sentences import sentence

    loaded = shipped_schema(schema) if isinstance(schema, str) else schema
    home = tree.pointer(value.span)
    found: list[Fault] = []
    halted = None
    try:
        found.extend(faults(errors(loaded, value.plain)))
    except (RecursionError, TooMuchError, ArithmeticError):
        halted = f"The story nests too deep or is too large for {loaded.label}; simplify it."
    placed = sorted({(*_place(value, fault), n) for n, fault in enumerate(found)})
    said = set()
    for span, pointer, number in islice(placed, _MOST):
        fault = found[number]
        violation = Violation(span, home + pointer, sentence(fault, loaded.label), fault.keyword)
        if violation not in said:
            said.add(violation)
            yield violation
    if len(placed) > _MOST:
        span, pointer, _ = placed[_MOST]
        message = (
            f"{len(placed) - _MOST} more places do not fit {loaded.label}; correct these first."
        )
        yield Violation(span, home + pointer, message, "more")
    if halted:
        yield Violation(_opening(value), home, halted, "halted")


def _place(value: JsonValue, fault: Fault) -> tuple[Span, str]:
    """Return the span that is at fault, and the JSON pointer to it."""
    pointer = ""
    for step in fault.path:
        value = value.data[step]
        pointer += pointer_step(step)
    if fault.keyword == "unknown key":
        return value.keys[fault.limit], pointer + pointer_step(fault.limit)
    if fault.keyword == "required":
        return _opening(value), pointer + pointer_step(fault.limit)
    if fault.keyword == "one of":
        return _opening(value), pointer
    return value.span, pointer


def _opening(value: JsonValue) -> Span:
    """Return the bracket that opens an object or list: what is missing has no place of its own."""
    if isinstance(value.data, (dict, list)):
        return Span(value.span.start, value.span.start + 1)
    return value.span
