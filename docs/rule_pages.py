"""Makes the page of each rule, and the table of all rules, from the rules themselves."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from importlib import import_module

from linter.config.options import option_infos
from linter.report import READING_RULES, SUPPRESSION_RULES
from linter.rule import AnyRule, Bad, Good, Quoted
from linter.rules import discover

_QUOTED = {
    Quoted.SKIP: "Says nothing inside a quotation.",
    Quoted.SOFTEN: "Inside a quotation it is a note, without a fix.",
    Quoted.REPORT: "",
}
_SCHEMA = "What a sound story has, said in JSON Schema: a headline, a body, a date."
_LONGEST = 8  # lines of an example that are shown
_NOTICE = "<!-- Made from the rule by `make docs`; edit the rule. -->"


def _by_family() -> Iterator[tuple[str, str, list[AnyRule]]]:
    """Yield each family with what it is about and its rules."""
    for family in sorted({rule.family for rule in discover()}):
        about = _SCHEMA if family == "schema" else import_module(f"linter.rules.{family}").__doc__
        yield family, about or "", [rule for rule in discover() if rule.family == family]


def families(link: str = "") -> str:
    """Return the table of all families; `link` is put in front of the names of pages."""
    rows = ["| family | rules | on | what they find |", "| --- | --- | --- | --- |"]
    for family, about, rules in _by_family():
        on = sum(rule.default == "on" for rule in rules)
        name = f"[{family}]({link}index.md#{family})"
        rows.append(f"| {name} | {len(rules)} | {on} | {about} |")
    return "\n".join(rows) + "\n"


def _sections() -> Iterator[str]:
    """Yield a section for each family, with the table of its rules."""
    for family, about, rules in _by_family():
        rows = ["| rule | severity | default | what it finds |", "| --- | --- | --- | --- |"]
        for rule in rules:
            name = f"[`{rule.id}`]({rule.id}.md)"
            rows.append(f"| {name} | {rule.severity} | {rule.default} | {rule.summary} |")
        yield f"## {family}\n\n{about}\n\n" + "\n".join(rows) + "\n"


def page(rule: AnyRule) -> str:
    """Return the page of one rule."""
    body = rule.doc.strip().partition("\n")[2].strip()
    severity = f"Severity {rule.severity}, {_STATES[rule.default]}"
    facts = f"Family {rule.family}. {severity} Since {rule.since}."
    if rule.language is None:
        facts += " About stories in every language."
    parts = [_NOTICE, f"# {rule.id}", f"**{rule.summary}**", body, facts]
    if _QUOTED[rule.quoted]:
        parts.append(_QUOTED[rule.quoted])
    infos = option_infos(rule.options)
    if infos:
        rows = ["| option | default | meaning |", "| --- | --- | --- |"]
        rows += [f"| `{info.name}` | {info.default} | {info.meaning} |" for info in infos]
        parts += ["## Options", "\n".join(rows)]
    bad = [example for example in rule.examples if isinstance(example, Bad)]
    good = [example for example in rule.examples if not isinstance(example, Bad)]
    dated = any(example.date for example in rule.examples)
    parts += ["## What it finds", "At fault is what is highlighted.", *_examples(bad, dated)]
    parts += ["## What it leaves alone", *_examples(good, dated)]
    return "\n\n".join(parts) + "\n"


_STATES = {
    "on": "on by default.",
    "off": "off by default.",
    "preview": "on trial: it runs only with `--preview`.",
}


def _examples(examples: Iterable[Good], dated: bool) -> Iterator[str]:
    """Yield examples; `dated` says that the rule minds the date of the story."""
    for example in examples:
        said = [f"{name.replace('_', '-')} {value}" for name, value in example.options.items()]
        if example.date:
            said.insert(0, f"in a story of {example.date}")
        elif dated and "\n" not in example.text and example.form == "text":
            said.insert(0, "in a story without a date")
        if said:
            yield f"*{'; '.join(said).capitalize()}:*"
        yield _quoted(example.text)
        if isinstance(example, Bad) and example.becomes is not None:
            yield "becomes"
            yield _quoted(example.becomes)


def _quoted(text: str) -> str:
    lines = text.strip("\r\n").splitlines()
    shown = lines[:_LONGEST]
    marked = html.escape("\n".join(shown), quote=False)
    marked = marked.replace("⟦", "<mark>").replace("⟧", "</mark>")
    more = f"\n… ({len(lines) - _LONGEST} lines more)" if len(lines) > _LONGEST else ""
    return f"<pre>{marked}{more}</pre>"


def index() -> str:
    """Return the page that lists all rules."""
    reading = "\n".join(
        f"- `{info.id}` ({info.severity}): {info.summary}" for info in READING_RULES.values()
    )
    suppressions = "\n".join(
        f"- `{info.id}` ({info.severity}): {info.summary}" for info in SUPPRESSION_RULES.values()
    )
    sections = "\n".join(_sections())
    return (
        f"{_NOTICE}\n\n# Rules\n\n"
        "“Off” rules run when they are selected, rules on “preview” only with `--preview`,\n"
        "until it is measured how often they are right ([accuracy](../accuracy.md)).\n\n"
        f"{sections}\n## Always reported\n\n"
        f"Because the story could not be judged:\n\n{reading}\n\n"
        "Reported of suppressions, unless a [config](../config.md#suppressions) turns them off:\n\n"
        f"{suppressions}\n"
    )


def pages() -> dict[str, str]:
    """Return the text of each page by its name in `docs/rules/`."""
    return {"index.md": index(), **{f"{rule.id}.md": page(rule) for rule in discover()}}
