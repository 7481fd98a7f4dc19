"""Each module imports only from those before it; ARCHITECTURE.md shows the same table."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
START, END = "<!-- layers -->", "<!-- /layers -->"


def layers() -> list[list[str]]:
    """Return the table of ARCHITECTURE.md: the names in each row, lowest row first."""
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    table = page[page.index(START) : page.index(END)]
    rows = [line for line in table.splitlines() if line.startswith("| ") and "`" in line]
    return [row.split("|")[1].replace("`", "").split() for row in rows]


LAYERS = layers()
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
MODULES = sorted((ROOT / "linter").rglob("*.py"))


def layer_of(path: Path) -> str:
    """Return the name in the table that stands for a module."""
    parts = path.relative_to(ROOT / "linter").with_suffix("").parts
    return parts[0]


def imported(path: Path) -> Iterator[str]:
    """Yield the layers from which a module imports, type-only imports included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "linter":
                names = [f"linter.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "linter" and len(parts) > 1:
                yield parts[1]


def test_every_module_has_a_place_in_the_table() -> None:
    assert {layer_of(path) for path in MODULES} == set(RANK)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_below(path: Path) -> None:
    own = layer_of(path)
    for name in imported(path):
        if name == "__version__":
            continue
        assert name == own or RANK[name] < RANK[own], f"{own} imports {name}"
