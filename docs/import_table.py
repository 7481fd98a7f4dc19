"""The import table of ARCHITECTURE.md: the rows are the law, the last column is read from code."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "linter"
START, END = "<!-- layers -->\n", "<!-- /layers -->"


def layer_of(path: Path) -> str:
    """Return the name in the table that stands for a module: its own, or its package's."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(path: Path) -> Iterator[str]:
    """Yield the layers from which a module imports, imports for types included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom) and node.module == "linter":
            names = [f"linter.{a.name}" for a in node.names if a.name != "__version__"]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "linter" and len(parts) > 1:
                yield parts[1]


def modules() -> list[Path]:
    """Return every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def rows(page: str) -> list[tuple[list[str], str]]:
    """Return the rows of the table in `page`, lowest first: the layers, and what they are."""
    table = page[page.index(START) : page.index(END)]
    found = []
    for line in table.splitlines():
        if line.startswith("| `"):
            cells = line.strip("|").split("|")
            found.append((cells[0].replace("`", "").split(), cells[1].strip()))
    return found


def table(page: str) -> str:
    """Return the table of `page` with its last column made anew."""
    uses: dict[str, set[str]] = {}
    for path in modules():
        uses.setdefault(layer_of(path), set()).update(imported(path))
    order = [name for names, _ in rows(page) for name in names]
    lines = ["", "| modules | what they are | import from |", "| --- | --- | --- |"]
    for names, what in rows(page):
        used = {name for one in names for name in uses.get(one, ())} - set(names)
        shown = " ".join(f"`{name}`" for name in sorted(used, key=order.index))
        own = " ".join(f"`{name}`" for name in names)
        lines.append(f"| {own} | {what} | {shown or '–'} |")
    return "\n".join([*lines, "", ""])
