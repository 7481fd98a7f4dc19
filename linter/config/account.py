"""An account of a config: every value that holds, and which place set it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from linter.config.activation import (
    DEFAULT,
    Verdict,
    activate,
    severity_of,
    suppression_verdicts,
    verdicts,
)
from linter.config.layers import Layer, Source, each, last
from linter.config.settings import FACTS_MAX_AGE, Config
from linter.config.values import plain
from linter.ignore_patterns import real_name
from linter.report import SUPPRESSION_RULES, RuleInfo
from linter.rule import AnyRule

_SCALARS = {
    "profile": "default",
    "preview": False,
    "fail-on": "error",
    "language": None,
    "deletions": "safe",
    "article-schema": None,
    "facts-max-age": FACTS_MAX_AGE,
    "baseline": None,
    "ignore-file": None,
}
_LISTS = ("exclude", "rules", "facts", "select", "ignore")
ADDED = "allow"  # a group of lists; what a higher source says is added to it
_GROUPS = ("html", "fields", ADDED)


@dataclass(frozen=True, slots=True)
class Entry:
    """The value of a key, and who set it: a place in a file, a profile, an option, or “default”."""

    key: str
    value: object
    set_by: str


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """What holds for one rule: whether it runs (“on”, “off”, “preview”), how severe, with what."""

    rule: str
    runs: Entry
    severity: Entry
    options: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What holds, for the story `story` or wherever no override does.

    `files` are the config files, the one that was found last; `values` what is said of the run.
    """

    files: tuple[str, ...]
    values: tuple[Entry, ...]
    rules: tuple[RuleEntry, ...]
    story: str | None = None


def account(config: Config, rules: Sequence[AnyRule], story: str | None = None) -> Account:
    """Return what `config` says of `story`, a path; ConfigError for what is wrong with it."""
    activate(config, rules)
    here = config.of(story) if story else config
    values = [*_scalars(here.sources), *_lists(here.sources), *_groups(here.sources)]
    values += (
        Entry("overrides", plain(one.named), one.named.place)
        for one in config.overrides
        if story is None or one.holds_for(real_name(story))
    )
    files = tuple(source.name for source in config.sources[1:-1])
    return Account(files, tuple(values), tuple(_rules(here, rules)), story)


def _scalars(sources: Sequence[Source]) -> Iterator[Entry]:
    for key, otherwise in _SCALARS.items():
        value = last(sources, key)
        yield Entry(key, value.data, value.place) if value else Entry(key, otherwise, DEFAULT)


def _lists(sources: Sequence[Source]) -> Iterator[Entry]:
    for key in _LISTS:
        for _, value in each(sources, key):
            yield from (Entry(key, item.data, item.place) for item in value.texts())


def _groups(sources: Sequence[Source]) -> Iterator[Entry]:
    for group in _GROUPS:
        found: dict[str, list[Entry]] = {}
        for _, value in each(sources, group):
            for name, said in value.mapping().items():
                items = said.texts() if group == ADDED else [said]
                entries = [Entry(f"{group}.{name}", plain(one), one.place) for one in items]
                found[name] = [*found.get(name, ()), *entries] if group == ADDED else entries
        for entries in found.values():
            yield from entries


def _rules(config: Config, rules: Sequence[AnyRule]) -> Iterator[RuleEntry]:
    judged = verdicts(config.layers, rules)
    for rule in rules:
        entry = _rule(rule, judged[rule.id], config.layers)
        if rule.preview and not config.preview:
            entry = replace(entry, runs=Entry("runs", "preview", DEFAULT))
        yield entry
    judged = suppression_verdicts(config.layers)
    yield from (_rule(one, judged[name], config.layers) for name, one in SUPPRESSION_RULES.items())


def _rule(rule: AnyRule | RuleInfo, verdict: Verdict, layers: Sequence[Layer]) -> RuleEntry:
    severity, place = severity_of(rule, layers)
    options = {
        name: Entry(name, plain(value), value.place)
        for layer in layers
        if rule.id in layer.settings
        for name, value in layer.settings[rule.id].options.items()
    }
    return RuleEntry(
        rule.id,
        Entry("runs", "on" if verdict.runs else "off", verdict.place),
        Entry("severity", str(severity), place),
        tuple(options.values()),
    )


def as_text(said: Account) -> Iterator[str]:
    """Yield the lines of an account, in columns: of what, its name, value, and who set it."""
    rows = [("config", "", name, "") for name in said.files or ("none",)]
    rows += [("story", "", said.story, "")] if said.story else []
    rows += [(one.key, "", _shown(one.value), one.set_by) for one in said.values]
    for rule in said.rules:
        entries = [rule.runs] if rule.runs.value != "on" or rule.runs.set_by != DEFAULT else []
        entries += [rule.severity, *rule.options] if rule.runs.value == "on" else []
        rows += [(rule.rule, one.key, _shown(one.value), one.set_by) for one in entries]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        yield "  ".join((*cells, row[3])).rstrip()


def _shown(value: object) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(map(_shown, value)) if isinstance(value, list) else str(value)


def as_json(said: Account) -> Iterator[str]:
    """Yield the lines of a JSON document with the same account."""
    import json

    values = [{"key": one.key, "value": one.value, "set_by": one.set_by} for one in said.values]
    rules = [
        {
            "rule": one.rule,
            "runs": one.runs.value,
            "runs_set_by": one.runs.set_by,
            "severity": one.severity.value,
            "severity_set_by": one.severity.set_by,
            "options": [
                {"option": option.key, "value": option.value, "set_by": option.set_by}
                for option in one.options
            ],
        }
        for one in said.rules
    ]
    whole = {"files": said.files, "story": said.story, "values": values, "rules": rules}
    yield json.dumps({"schema_version": 1, **whole}, indent=2, ensure_ascii=False)
