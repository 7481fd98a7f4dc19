"""How long newslint takes, as whole processes, beside proselint in the same run.

    python bench/performance.py STORY FOLDER [--newslint PROGRAM] [--proselint PROGRAM]

Runs the two in turn and writes docs/performance.md. CPU time (user and system) is what counts: wall
time is at the mercy of what else the machine does.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
RUNS = 15
# What newslint found first, in the first story of seeds/.
TEN = (
    "archive-notice caption-in-body copyright-line-in-body copyright-year-mismatch "
    "missing-conjunct missing-terminal-period photo-credit-inline stale-count trending-block "
    "wrong-count"
).split()


def cpu_seconds(command: Sequence[str]) -> tuple[float, float]:
    """Run `command` with its output thrown away; return its CPU seconds and peak memory in MiB."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {process.returncode}.")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(commands: dict[str, list[str]], runs: int) -> dict[str, list[tuple[float, float]]]:
    """Run the commands in turn, `runs` times after a warm-up; return what each run took."""
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    for number in range(runs + 1):
        for name, command in commands.items():
            measured = cpu_seconds(command)
            if number:
                taken[name].append(measured)
    return taken


def table(taken: dict[str, list[tuple[float, float]]], baseline: str) -> str:
    """Return the rows of the comparison, with the median ratio run by run to `baseline`."""
    rows = "| program | CPU s, min | median | max | peak MiB | ratio |\n"
    rows += "| --- | --- | --- | --- | --- | --- |\n"
    for name, runs in taken.items():
        seconds = [cpu for cpu, _ in runs]
        ratios = [a / b for a, (b, _) in zip(seconds, taken[baseline], strict=True)]
        rows += (
            f"| {name} | {min(seconds):.3f} | {median(seconds):.3f} | {max(seconds):.3f} "
            f"| {median(memory for _, memory in runs):.0f} | {median(ratios):.2f} |\n"
        )
    return rows


_PAGE = """# Performance

Written by `bench/performance.py`: whole processes, run in turn, their output thrown away (so
newslint writes its `concise` format). CPU seconds, user and system; the ratio is the median of the
ratios run by run. The two programs do different jobs, one judges articles and the other style: the
comparison only says what a hook of this kind costs. Python {python}, installed wheels, {runs} runs.

“Ten rules” are those that newslint began with ({ten}); all others that are on by default cost
the difference. Both load the same program and read and structure the stories alike.

## One story

`{one}`, what a pre-commit hook runs.

{first}
## {count} stories

{size:.1f} MB of published news in files, in one process.

{second}"""


def main() -> None:
    """Measure, and write docs/performance.md."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("story", type=Path, help="the one story")
    parser.add_argument("folder", type=Path, help="a folder of many stories, as .txt files")
    parser.add_argument("--newslint", default="newslint", metavar="PROGRAM")
    parser.add_argument("--proselint", default="proselint", metavar="PROGRAM")
    asked = parser.parse_args()
    many = sorted(asked.folder.glob("*.txt"))

    def commands(paths: list[str]) -> dict[str, list[str]]:
        ten = ["--isolated", "--select", ",".join(TEN)]
        return {
            "newslint, all rules": [asked.newslint, "--isolated", *paths],
            "newslint, ten rules": [asked.newslint, *ten, *paths],
            "proselint": [asked.proselint, "check", *paths],
        }

    one = compare(commands([str(asked.story)]), RUNS)
    all_of_them = compare(commands([str(path) for path in many]), 3)
    page = _PAGE.format(
        python=platform.python_version(),
        runs=RUNS,
        ten=", ".join(f"`{rule}`" for rule in TEN),
        one=asked.story,
        first=table(one, "proselint"),
        count=len(many),
        size=sum(path.stat().st_size for path in many) / 1e6,
        second=table(all_of_them, "proselint"),
    )
    PAGE.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
