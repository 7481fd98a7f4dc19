"""The rules for people who choose among them: the table, and the page of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from linter.config.options import OptionInfo, option_infos
from linter.report import READING_RULES, RuleInfo
from linter.rule import AnyRule, Bad, Good

_INDENT = "    "
_NARROWEST = 20  # columns for the summary in the table
_EXAMPLE_LINES = 9  # of a longer example no more is shown


def _state(rule: AnyRule | RuleInfo) -> str:
    """Return whether a rule runs without being asked for."""
    return "always" if isinstance(rule, RuleInfo) else rule.default


def _entries(rules: Iterable[AnyRule]) -> list[AnyRule | RuleInfo]:
    return sorted((*rules, *READING_RULES.values()), key=lambda rule: rule.id)


def table_text(rules: Iterable[AnyRule], width: int) -> Iterator[str]:
    """Yield one line a rule: id, family, severity, whether it runs by default, summary."""
    from textwrap import wrap

    rows = [("rule", "family", "severity", "default", "what it finds")]
    rows += [
        (rule.id, rule.family, str(rule.severity), _state(rule), rule.summary)
        for rule in _entries(rules)
    ]
    columns = [max(len(row[column]) for row in rows) for column in range(4)]
    indent = sum(columns) + 2 * len(columns)
    for row in rows:
        cells = [cell.ljust(size) for cell, size in zip(row, columns, strict=False)]
        for line in wrap(row[4], max(width - indent, _NARROWEST)):
            yield "  ".join((*cells, line))
            cells = [" " * size for size in columns]


def table_json(rules: Iterable[AnyRule]) -> Iterator[str]:
    """Yield the lines of a JSON document with the same table."""
    import json

    rows = [
        {
            "rule": rule.id,
            "family": rule.family,
            "severity": str(rule.severity),
            "default": _state(rule),
            "summary": rule.summary,
        }
        for rule in _entries(rules)
    ]
    yield json.dumps({"schema_version": 1, "rules": rows}, indent=2)


def page(rule: AnyRule | RuleInfo) -> Iterator[str]:
    """Yield the lines of a rule's page: what it finds and why, its options and its examples."""
    yield f"{rule.id} ({rule.family})"
    yield ""
    if isinstance(rule, RuleInfo):
        yield from rule.help.splitlines()
        yield ""
        yield f"Severity: {rule.severity}. Always reported."
        return
    yield from rule.doc.strip().splitlines()
    yield ""
    since = f" Since {rule.since}." if rule.since else ""
    yield f"Severity: {rule.severity}. {_DEFAULTS[_state(rule)]}{since}"
    infos = option_infos(rule.options)
    if infos:
        yield ""
        yield "Options:"
        for info in infos:
            yield f"{_INDENT}{info.name}: {info.meaning}"
            yield f"{_INDENT * 2}{info.kind[0].upper()}{info.kind[1:]}; {_default(info)}"
    bad = [example for example in rule.examples if isinstance(example, Bad)]
    good = [example for example in rule.examples if not isinstance(example, Bad)]
    yield from _examples("Finds what stands in ⟦ ⟧:", bad)
    yield from _examples("Finds nothing in:", good)


_DEFAULTS = {
    "on": "Runs by default.",
    "off": "Off by default; turn it on with --select or in the config.",
    "preview": "A preview: runs only with --preview.",
}


def _default(info: OptionInfo) -> str:
    value = info.default
    if isinstance(value, (tuple, list, frozenset)):
        shown = ", ".join(sorted(map(str, value))) or "an empty list"
    elif isinstance(value, bool):
        shown = str(value).lower()
    else:
        shown = "empty" if value is None else str(value)
    return f"{shown} by default."


def _examples(title: str, examples: list[Good] | list[Bad]) -> Iterator[str]:
    if not examples:
        return
    yield ""
    yield title
    for example in examples:
        yield ""
        said = [f"{name.replace('_', '-')}: {value}" for name, value in example.options.items()]
        if example.date:
            said.insert(0, f"a story of {example.date}")
        if said:
            yield f"{_INDENT}({'; '.join(said)})"
        yield from _indented(example.text)
        if isinstance(example, Bad) and example.becomes is not None:
            yield from _becomes(example.becomes)


def _becomes(text: str) -> Iterator[str]:
    lines = list(_indented(text))
    if len(lines) > 1:
        yield f"{_INDENT}→"
        yield from lines
    else:
        yield f"{_INDENT}→ {text.strip() or '(removed)'}"


def _indented(text: str) -> Iterator[str]:
    """Yield the lines of an example, or the first few of a long one."""
    lines = text.strip("\n").splitlines()
    for line in lines[:_EXAMPLE_LINES]:
        yield _INDENT + line if line else ""
    if len(lines) > _EXAMPLE_LINES:
        yield f"{_INDENT}… ({len(lines) - _EXAMPLE_LINES} lines more)"
