"""Shipped YAML files, read through a copy that the build prepared.

Parsing a hundred kilobytes of YAML takes longer than linting a story. The build writes each file
a second time as JSON beside it, with a digest of the YAML; a copy whose digest does not fit is
ignored, so that an edited file always counts.
"""

from __future__ import annotations

import json
import os
from hashlib import sha256
from typing import Any

PACKAGE = os.path.dirname(os.path.abspath(__file__))
"""The folder of the package. Paths are strings here: to import pathlib takes longer than this."""


def prepared_path(path: str) -> str:
    """Return where the prepared copy of the YAML file at `path` lies."""
    return os.path.splitext(path)[0] + ".prepared.json"


def _read(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()


def digest(data: bytes) -> str:
    """Return what a prepared copy must say to stand for `data`."""
    return sha256(data).hexdigest()


def parse(data: bytes) -> Any:
    """Return what YAML `data` holds.

    Dates stay the strings they are written as, and so do `on`, `off`, `yes` and `no`: of YAML's
    bare words for truth only `true` and `false` are bools.
    """
    import re

    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]
        """Safe, and without dates or other words for true."""

    Loader.yaml_implicit_resolvers = {
        first: [one for one in resolvers if not one[0].endswith((":timestamp", ":bool"))]
        for first, resolvers in base.yaml_implicit_resolvers.items()
    }
    truth = re.compile(r"(?:true|false)$")
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", truth, ["t", "f"])
    return yaml.load(data, Loader=Loader)


def load(path: str) -> Any:
    """Return what the shipped YAML file at `path` holds."""
    data = _read(path)
    copy = prepared_path(path)
    if os.path.isfile(copy):
        prepared = json.loads(_read(copy))
        if prepared["digest"] == digest(data):
            return prepared["data"]
    return parse(data)


def prepare(path: str) -> bytes:
    """Return the prepared copy of the YAML file at `path`."""
    data = _read(path)
    content = {"digest": digest(data), "data": parse(data)}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
