"""What readers said of findings, and how many planted faults were found: data without any text.

`bench/accuracy/RULE.tsv` holds a line a finding: fingerprint, right or wrong, and a word why;
`bench/accuracy/planted.tsv` one a rule and place: rule, where, planted, found.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from math import sqrt
from pathlib import Path

VERDICTS = Path(__file__).parent / "accuracy"
PLANTED = VERDICTS / "planted.tsv"


def load_verdicts(rule: str) -> dict[str, tuple[str, str]]:
    """Return (right or wrong, why) by fingerprint, as far as somebody has judged."""
    path = VERDICTS / f"{rule}.tsv"
    if not path.is_file():
        return {}
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {fingerprint: (verdict, why) for fingerprint, verdict, why in lines}


def take_verdicts(path: Path) -> None:
    """Add a file of verdicts: lines of rule, fingerprint, right or wrong, why, with tabs."""
    added: dict[str, dict[str, tuple[str, str]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        rule, fingerprint, verdict, why = line.split("\t")
        if verdict not in ("right", "wrong"):
            sys.exit(f"“{verdict}” is no verdict; give right or wrong.")
        added.setdefault(rule, {})[fingerprint] = (verdict, why)
    VERDICTS.mkdir(exist_ok=True)
    for rule, verdicts in added.items():
        merged = sorted({**load_verdicts(rule), **verdicts}.items())
        lines = (f"{fingerprint}\t{verdict}\t{why}\n" for fingerprint, (verdict, why) in merged)
        (VERDICTS / f"{rule}.tsv").write_text("".join(lines), encoding="utf-8")


def write_planted(measured: Iterable[tuple[str, str, int, int]]) -> None:
    """Write how many planted faults were found, beside those of other rules and places.

    A row is (rule, where, planted, found).
    """
    lines = ["\t".join(map(str, row)) for row in measured]
    ours = {tuple(line.split("\t")[:2]) for line in lines}
    before = PLANTED.read_text(encoding="utf-8").splitlines() if PLANTED.is_file() else []
    others = [line for line in before if tuple(line.split("\t")[:2]) not in ours]
    PLANTED.write_text("".join(f"{line}\n" for line in [*others, *lines]), encoding="utf-8")
    print(PLANTED.read_text(encoding="utf-8"), end="")


def wilson(right: int, n: int) -> tuple[float, float]:
    """Return the 95 % interval of a share (Wilson's score interval)."""
    z, p = 1.96, right / n
    middle = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    return max(0.0, middle - half), min(1.0, middle + half)
