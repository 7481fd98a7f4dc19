"""Makes the page of each profile, and the list of all, from the profiles themselves."""

from __future__ import annotations

from collections.abc import Iterator

from linter.config import activate, load_config, profile_names
from linter.config.profiles import DEFAULT_PROFILE, profile_content
from linter.rules import discover

_NOTICE = "<!-- Made from the profile by `make docs`; edit its YAML. -->"
_MEANINGS = {
    "language": "the language of stories that declare none",
    "deletions": "whether a fix that takes text away can be a safe one",
}


def changes(name: str) -> list[tuple[str, str, str]]:
    """Return the rules that a profile changes, each with what holds without it and with it."""
    before, after = _severities(DEFAULT_PROFILE), _severities(name)
    return [
        (rule.id, before[rule.id], after[rule.id])
        for rule in discover()
        if before[rule.id] != after[rule.id]
    ]


def _severities(profile: str) -> dict[str, str]:
    rules = discover()
    active = activate(load_config(None, profile=profile, preview=True), rules)
    return {rule.id: "off" for rule in rules} | {one.rule.id: str(one.severity) for one in active}


def page(name: str) -> str:
    """Return the page of one profile."""
    summary, _, body = profile_content(name)["doc"].strip().partition("\n")
    use = f"Say `profile: {name}` in the [config](../config.md), or `--profile {name}`."
    parts = [_NOTICE, f"# {name}", f"**{summary}**", body.strip(), use, "## What changes"]
    parts += _tables(name)
    return "\n\n".join(parts) + "\n"


def _tables(name: str) -> Iterator[str]:
    rules = changes(name)
    if rules:
        rows = ["| rule | without it | with it |", "| --- | --- | --- |"]
        for rule, old, new in rules:
            now = "; ".join([new, *_options(name, rule)])
            rows.append(f"| [`{rule}`](../rules/{rule}.md) | {old} | {now} |")
        yield "\n".join(rows)
    content = profile_content(name)
    keys = [key for key in _MEANINGS if key in content]
    if keys:
        rows = ["| key | value | meaning |", "| --- | --- | --- |"]
        rows += [f"| `{key}` | `{content[key]}` | {_MEANINGS[key]} |" for key in keys]
        yield "\n".join(rows)


def _options(name: str, rule: str) -> Iterator[str]:
    """Yield what the profile says of the options of a rule."""
    setting = profile_content(name).get("settings", {}).get(rule)
    if isinstance(setting, dict):
        yield from (f"`{key}: {value}`" for key, value in setting.get("options", {}).items())


def index() -> str:
    """Return the page that lists all profiles."""
    rows = ["| profile | for whom | rules changed |", "| --- | --- | --- |"]
    rows.append("| `default` | For everybody: every rule as it is. | 0 |")
    for name in profile_names():
        if name != DEFAULT_PROFILE:
            summary = profile_content(name)["doc"].partition("\n")[0]
            rows.append(f"| [`{name}`]({name}.md) | {summary} | {len(changes(name))} |")
    table = "\n".join(rows)
    return (
        f"{_NOTICE}\n\n# Profiles\n\nA profile is a preset for a kind of work. It changes what "
        "rules are worth, and lies below everything\nthat a [config](../config.md) says itself. "
        f"None turns on rules that are on preview.\n\n{table}\n"
    )


def pages() -> dict[str, str]:
    """Return the text of each page by its name in `docs/profiles/`."""
    names = [name for name in profile_names() if name != DEFAULT_PROFILE]
    return {"index.md": index(), **{f"{name}.md": page(name) for name in names}}
