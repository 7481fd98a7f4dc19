"""A config applied to the rules: which run, how severe, with which options."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase

from linter.config.settings import Config, Layer
from linter.config.values import ConfigError, Value
from linter.finding import Severity
from linter.report import READING_RULES
from linter.rule import Active, AnyRule
from linter.suggest import did_you_mean, listed

ALL = "all"
_LIST = "; “newslint rules” lists them."


def activate(config: Config, rules: Sequence[AnyRule]) -> tuple[Active, ...]:
    """Return the rules that run under `config`, in the order of `rules`; ConfigError if none does.

    A list under `select` replaces the selection below it, and a rule turned off below stays off
    unless the list names it by its id. In one layer `ignore` and `off` win over `select`. A rule
    that is given a severity runs, where no list selects.
    """
    for layer in config.layers:
        _refuse_unknown_rules(layer, rules)
    running = _running(config, rules)
    if not config.preview:
        _refuse_previews(config, running, rules)
    active = tuple(
        settled(rule, config.layers)
        for rule in rules
        if rule.id in running and (config.preview or not rule.preview)
    )
    if not active:
        raise ConfigError("No rule is left to run; select more, or ignore less.")
    return active


def _running(config: Config, rules: Sequence[AnyRule]) -> set[str]:
    """Return the ids of the rules that are selected and not turned off."""
    running = {rule.id for rule in rules if rule.on}
    off: set[str] = set()
    for layer in config.layers:
        raised = {rule for rule, setting in layer.settings.items() if setting.severity is not None}
        running |= raised
        off -= raised
        if layer.select is not None:
            off -= {word.text() for word in layer.select}
            running = _matched(layer.select, rules) - off
        gone = {rule for rule, setting in layer.settings.items() if setting.off}
        gone |= _matched(layer.ignore, rules)
        off |= gone
        running -= gone
    return running


def _matched(words: Iterable[Value], rules: Sequence[AnyRule]) -> set[str]:
    return {rule.id for word in words for rule in rules if _names(word.text(), rule)}


def _names(word: str, rule: AnyRule) -> bool:
    return word in (ALL, rule.id, rule.family) or fnmatchcase(rule.id, word)


def _refuse_unknown_rules(layer: Layer, rules: Sequence[AnyRule]) -> None:
    ids = [rule.id for rule in rules]
    for word in (*(layer.select or ()), *layer.ignore):
        name = word.text()
        if name in READING_RULES:
            raise word.error(
                f"“{name}” is always reported; it can be neither selected nor ignored."
            )
        if not any(_names(name, rule) for rule in rules):
            families = {rule.family for rule in rules}
            end = did_you_mean(name, [*ids, *sorted(families), ALL], _LIST)
            raise word.error(f"“{name}” is no rule, family or pattern of rules{end}")
    for name, setting in layer.settings.items():
        if name not in ids:
            family = [rule.id for rule in rules if rule.family == name]
            if family:
                sentence = f"“{name}” is a family; name its rules: {listed(family)}."
                raise ConfigError(f"{setting.where}: {sentence}")
            end = did_you_mean(name, ids, _LIST)
            what = f"“{name}” is always an error" if name in READING_RULES else None
            sentence = f"{what}; remove the key." if what else f"There is no rule “{name}”"
            raise ConfigError(f"{setting.where}: {sentence}{'' if what else end}")


def _refuse_previews(config: Config, running: set[str], rules: Sequence[AnyRule]) -> None:
    """Raise where a rule that may not run is asked for by its name."""
    previews = {rule.id for rule in rules if rule.preview and rule.id in running}
    remedy = "is a preview; add --preview, or “preview: true” to the config, to run it."
    for layer in config.layers:
        for word in layer.select or ():
            if word.text() in previews:
                raise word.error(f"The rule “{word.text()}” {remedy}")
        for name, setting in layer.settings.items():
            if name in previews and setting.severity is not None:
                raise ConfigError(f"{setting.where}: The rule “{name}” {remedy}")


def settled(rule: AnyRule, layers: Iterable[Layer]) -> Active:
    """Return `rule` with the severity and the options that `layers` give it."""
    severity: Severity = rule.severity
    given: dict[str, Value] = {}
    for layer in layers:
        setting = layer.settings.get(rule.id)
        if setting is not None:
            severity = setting.severity or severity
            given.update(setting.options)
    if not given:
        return Active(rule, severity, rule.options())
    from linter.config.options import build_options  # few configs set options

    return Active(rule, severity, build_options(rule, given))
