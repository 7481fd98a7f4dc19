"""Write the reports in `snapshots/` and the examples of docs/formats.md anew; read the diff before
it is committed.
"""

from __future__ import annotations

import json
from pathlib import Path

import test_five_forms
from format_page import PAGE, filled
from runs import SNAPSHOTS, stored

from linter.reporters import FORMATS

FOLDER = Path(__file__).parent / "snapshots"

if __name__ == "__main__":
    for about, build in SNAPSHOTS.items():
        for name in FORMATS:
            path = FOLDER / f"{about}.{name}"
            path.write_text(stored(name, build()), encoding="utf-8")
    said = {
        seed.stem: test_five_forms.findings(test_five_forms.lines_of(seed), "text")
        for seed in test_five_forms.SEEDS
    }
    test_five_forms.SNAPSHOT.write_text(
        json.dumps(said, indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    PAGE.write_text(filled(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
