"""Shipped YAML files, read through a copy that the build prepared.

Parsing a hundred kilobytes of YAML takes longer than linting a story. The build writes each file
a second time as JSON beside it, with a digest of the YAML; a copy whose digest does not fit is
ignored, so that an edited file always counts.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any


def prepared_path(path: Path) -> Path:
    """Return where the prepared copy of the YAML file at `path` lies."""
    return path.with_suffix(".prepared.json")


def digest(data: bytes) -> str:
    """Return what a prepared copy must say to stand for `data`."""
    return sha256(data).hexdigest()


def parse(data: bytes) -> Any:
    """Return what YAML `data` holds; dates stay the strings they are written as."""
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]
        """Safe, and without dates."""

    Loader.yaml_implicit_resolvers = {
        first: [(tag, expression) for tag, expression in resolvers if "timestamp" not in tag]
        for first, resolvers in base.yaml_implicit_resolvers.items()
    }
    return yaml.load(data, Loader=Loader)


def load(path: Path) -> Any:
    """Return what the shipped YAML file at `path` holds."""
    data = path.read_bytes()
    copy = prepared_path(path)
    if copy.is_file():
        prepared = json.loads(copy.read_bytes())
        if prepared["digest"] == digest(data):
            return prepared["data"]
    return parse(data)


def prepare(path: Path) -> bytes:
    """Return the prepared copy of the YAML file at `path`."""
    data = path.read_bytes()
    content = {"digest": digest(data), "data": parse(data)}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
