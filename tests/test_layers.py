"""Each module imports only from those before it in the table of ARCHITECTURE.md."""

from __future__ import annotations

from pathlib import Path

import pytest
from import_table import ROOT, imported, layer_of, modules, rows

LAYERS = rows((ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"))
RANK = {name: rank for rank, (names, _) in enumerate(LAYERS) for name in names}


def test_every_module_has_a_place_in_the_table() -> None:
    assert {layer_of(path) for path in modules()} == set(RANK)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_below(path: Path) -> None:
    own = layer_of(path)
    for name in imported(path):
        assert name == own or RANK[name] < RANK[own], f"{own} imports {name}"
