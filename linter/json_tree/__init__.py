"""JSON that knows where each of its values stands.

Python's own `json` says what a document holds, and not where; so this reads the grammar of RFC 8259
itself and keeps the span of every value and key. Where each character of a string comes from is
found only when asked for.
"""

from __future__ import annotations

from linter.json_tree.errors import JsonError, JsonLimitError, shorten
from linter.json_tree.scan import MAX_DEPTH, MAX_ESCAPES, MAX_VALUES, scan
from linter.json_tree.values import JsonTree, JsonValue, encode_string, pointer_step

__all__ = [
    "MAX_DEPTH",
    "MAX_ESCAPES",
    "MAX_VALUES",
    "JsonError",
    "JsonLimitError",
    "JsonTree",
    "JsonValue",
    "encode_string",
    "pointer_step",
    "scan",
    "shorten",
]
