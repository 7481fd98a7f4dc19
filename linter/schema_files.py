"""The JSON Schemas that ship with newslint, by name.

In a wheel they lie inside the package; in a checkout or an editable install, beside it.
"""

from __future__ import annotations

import functools
import os

_SUFFIX = ".schema.json"


@functools.cache
def _folder() -> str:
    package = os.path.dirname(os.path.abspath(__file__))
    inside = os.path.join(package, "schemas")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "schemas")


@functools.cache
def schema_names() -> tuple[str, ...]:
    """Return the names of all shipped schemas ("article"), those in a folder as "folder/name"."""
    names = []
    for folder, _, files in os.walk(_folder()):
        inside = os.path.relpath(folder, _folder())
        front = "" if inside == os.curdir else inside.replace(os.sep, "/") + "/"
        names += [front + f.removesuffix(_SUFFIX) for f in files if f.endswith(_SUFFIX)]
    return tuple(sorted(names))


def schema_text(name: str) -> str:
    """Return the shipped schema called `name`, as JSON; KeyError if there is none."""
    if name not in schema_names():
        raise KeyError(name)
    with open(os.path.join(_folder(), *name.split("/")) + _SUFFIX, encoding="utf-8") as file:
        return file.read()
