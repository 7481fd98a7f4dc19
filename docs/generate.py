"""Writes what the documentation says of newslint from newslint itself: `make docs`."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import profile_pages
from config_schema import config_schema
from import_table import table as import_table
from rule_pages import families, pages

ROOT = Path(__file__).parent.parent


def _output() -> str:
    command = [sys.executable, "-m", "linter", "seeds/nato-iraq-training.txt"]
    options = ["--as-of", "2026-11-23", "--format", "concise", "--isolated"]
    done = subprocess.run(
        [*command, *options], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    return f"```text\n{done.stdout}```\n"


def _settings() -> str:
    from linter.config.options import option_infos
    from linter.rules import discover

    rows = ["| rule | severity | default | options |", "| --- | --- | --- | --- |"]
    for rule in discover():
        infos = option_infos(rule.options)
        options = "<br>".join(f"`{i.name}: {i.default}` {i.meaning}" for i in infos)
        rows.append(f"| `{rule.id}` | {rule.severity} | {rule.default} | {options} |")
    return "\n".join(rows) + "\n"


def _filled(path: Path, parts: dict[str, str]) -> str:
    """Return the page at `path` with what stands between its markers made anew."""
    text = path.read_text(encoding="utf-8")
    for name, part in parts.items():
        start, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        if start not in text:
            raise ValueError(f"{path} has no place for “{name}”")
        text = re.sub(f"{start}.*?{end}", lambda _, n=start + part + end: n, text, flags=re.DOTALL)
    return text


@cache
def files() -> dict[Path, str]:
    """Return what each generated file should hold."""
    readme, reference = ROOT / "README.md", ROOT / "docs" / "config.md"
    architecture = ROOT / "ARCHITECTURE.md"
    layers = import_table(architecture.read_text(encoding="utf-8"))
    made = {
        readme: _filled(readme, {"output": _output(), "rules": families("docs/rules/")}),
        architecture: _filled(architecture, {"layers": layers}),
        reference: _filled(reference, {"settings": _settings()}),
        ROOT / "schemas" / "config.schema.json": config_schema(),
    }
    for folder, texts in (("rules", pages()), ("profiles", profile_pages.pages())):
        made |= {ROOT / "docs" / folder / name: text for name, text in texts.items()}
    return made


def stale() -> list[Path]:
    """Return the generated files that are not what they should be, and those that should go."""
    kept = {page for name in ("rules", "profiles") for page in (ROOT / "docs" / name).glob("*.md")}
    changed = [
        path
        for path, text in files().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != text
    ]
    return changed + sorted(kept - set(files()))


def main() -> None:
    """Write every generated file, and remove pages of rules and profiles that are gone."""
    for path in stale():
        if path in files():
            path.parent.mkdir(exist_ok=True)
            path.write_text(files()[path], encoding="utf-8")
        else:
            path.unlink()


if __name__ == "__main__":
    main()
