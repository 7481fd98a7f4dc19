"""A config applied to the rules: which run, how severe, with which options."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from fnmatch import fnmatchcase

from linter.config.layers import Layer
from linter.config.settings import Config
from linter.config.values import ConfigError, Value
from linter.finding import Severity
from linter.report import READING_RULES, SUPPRESSION_RULES, RuleInfo
from linter.rule import GIVEN, Active, AnyRule
from linter.suggest import did_you_mean, listed

ALL = "all"
DEFAULT = "default"
_LIST = "; “newslint rules” lists them."
_SUPPRESSION = tuple(SUPPRESSION_RULES.values())


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a rule runs, and who said so."""

    runs: bool
    place: str


def activate(config: Config, rules: Sequence[AnyRule]) -> tuple[Active, ...]:
    """Return the rules that run under `config`, in the order of `rules`; ConfigError if none does.

    A list under `select` replaces the selection below it, and a rule turned off below stays off
    unless the list names it by its id. In one layer `ignore` and `off` win over `select`. A rule
    that is given a severity runs, where no list selects. What is wrong with an override is an
    error here, too, but one may leave no rule to run.
    """
    for one in config.each_override():
        _activate(one, rules)
    active = _activate(config, rules)
    if not active and not config.overridden:
        raise ConfigError("No rule is left to run; select more, or ignore less.")
    return active


def _activate(config: Config, rules: Sequence[AnyRule]) -> tuple[Active, ...]:
    for layer in config.layers:
        _refuse_unknown_rules(layer, rules)
    for rule in rules:  # the options of a rule that is off are to be right, too
        if any(rule.id in layer.settings for layer in config.layers):
            settled(rule, config)
    judged = verdicts(config.layers, rules)
    if not config.preview:
        _refuse_previews(config, judged, rules)
    return tuple(
        settled(rule, config)
        for rule in rules
        if judged[rule.id].runs and (config.preview or not rule.preview)
    )


def verdicts(layers: Iterable[Layer], rules: Sequence[AnyRule]) -> dict[str, Verdict]:
    """Return for each rule whether it is selected and not turned off; for previews, too."""
    judged = {rule.id: Verdict(rule.on, DEFAULT) for rule in rules}
    off: set[str] = set()
    for layer in layers:
        for name, setting in layer.settings.items():
            if name in judged and setting.severity is not None and setting.level:
                off.discard(name)
                if not judged[name].runs:
                    judged[name] = Verdict(True, setting.level.place)
        if layer.select is not None:
            off -= {word.text() for word in layer.select}
            for rule in rules:
                if rule.id not in off:
                    judged[rule.id] = _selected(rule, layer, judged[rule.id])
        for name, place in _turned_off(layer, rules):
            off.add(name)
            judged[name] = Verdict(False, place)
    return judged


def _selected(rule: AnyRule, layer: Layer, before: Verdict) -> Verdict:
    """Return whether the list of `layer` selects `rule`."""
    for word in layer.select or ():
        if _names(word.text(), rule):
            return Verdict(True, word.place)
    return Verdict(False, layer.selected_at) if before.runs else before


def _turned_off(layer: Layer, rules: Iterable[AnyRule | RuleInfo]) -> list[tuple[str, str]]:
    """Return each of `rules` that `layer` turns off, with the place that says so."""
    found = []
    for rule in rules:
        setting = layer.settings.get(rule.id)
        if setting is not None and setting.off and setting.level:
            found.append((rule.id, setting.level.place))
            continue
        word = next((one for one in layer.ignore if _names(one.text(), rule)), None)
        if word is not None:
            found.append((rule.id, word.place))
    return found


def _names(word: str, rule: AnyRule | RuleInfo) -> bool:
    if word == ALL:
        return not isinstance(rule, RuleInfo)
    return word in (rule.id, rule.family) or fnmatchcase(rule.id, word)


def suppression_verdicts(layers: Iterable[Layer]) -> dict[str, Verdict]:
    """Return for each fault of suppressions whether it is reported.

    They stand beside the rules: a list under `select` says nothing of them.
    """
    judged = {rule.id: Verdict(True, DEFAULT) for rule in _SUPPRESSION}
    for layer in layers:
        for name, setting in layer.settings.items():
            if name in judged and setting.severity is not None and setting.level:
                judged[name] = Verdict(True, setting.level.place)
        judged |= {name: Verdict(False, place) for name, place in _turned_off(layer, _SUPPRESSION)}
    return judged


def suppression_severities(config: Config) -> dict[str, Severity]:
    """Return how severe each fault of suppressions is; those that are turned off are left out."""
    judged = suppression_verdicts(config.layers)
    found = {rule.id: severity_of(rule, config.layers)[0] for rule in _SUPPRESSION}
    return {name: severity for name, severity in found.items() if judged[name].runs}


def severity_of(rule: AnyRule | RuleInfo, layers: Sequence[Layer]) -> tuple[Severity, str]:
    """Return how severe a rule is where it runs, and the place that says so."""
    for layer in reversed(layers):
        setting = layer.settings.get(rule.id)
        if setting is not None and setting.severity is not None and setting.level:
            return setting.severity, setting.level.place
    return rule.severity, DEFAULT


def _refuse_unknown_rules(layer: Layer, rules: Sequence[AnyRule]) -> None:
    for word in layer.select or ():
        name = word.text()
        if name in SUPPRESSION_RULES or name == _SUPPRESSION[0].family:
            raise word.error(
                f"“{name}” is about suppressions and needs no selecting; set its severity under "
                "“settings”."
            )
        _refuse_unknown_word(word, rules)
    for word in layer.ignore:
        _refuse_unknown_word(word, (*rules, *_SUPPRESSION))
    for name in layer.settings:
        _refuse_unknown_setting(name, layer, rules)


def _refuse_unknown_word(word: Value, rules: Sequence[AnyRule | RuleInfo]) -> None:
    name = word.text()
    if name in READING_RULES:
        raise word.error(f"“{name}” is always reported; it can be neither selected nor ignored.")
    if not any(_names(name, rule) for rule in rules):
        families = sorted({rule.family for rule in rules})
        end = did_you_mean(name, [*(rule.id for rule in rules), *families, ALL], _LIST)
        raise word.error(f"“{name}” is no rule, family or pattern of rules{end}")


def _refuse_unknown_setting(name: str, layer: Layer, rules: Sequence[AnyRule]) -> None:
    ids = [*(rule.id for rule in rules), *SUPPRESSION_RULES]
    if name in SUPPRESSION_RULES:
        for value in layer.settings[name].options.values():
            raise value.error(f"The rule “{name}” has no options; remove the key.")
    if name in ids:
        return
    where = layer.settings[name].where
    known: tuple[AnyRule | RuleInfo, ...] = (*rules, *_SUPPRESSION)
    if family := [rule.id for rule in known if rule.family == name]:
        raise ConfigError(f"{where}: “{name}” is a family; name its rules: {listed(family)}.")
    if name in READING_RULES:
        raise ConfigError(f"{where}: “{name}” is always an error; remove the key.")
    end = did_you_mean(name, ids, _LIST)
    raise ConfigError(f"{where}: There is no rule “{name}”{end}")


def _refuse_previews(config: Config, judged: dict[str, Verdict], rules: Sequence[AnyRule]) -> None:
    """Raise where a rule that may not run is asked for by its name."""
    previews = {rule.id for rule in rules if rule.preview and judged[rule.id].runs}
    remedy = "is a preview; add --preview, or “preview: true” to the config, to run it."
    for layer in config.layers:
        for word in layer.select or ():
            if word.text() in previews:
                raise word.error(f"The rule “{word.text()}” {remedy}")
        for name, setting in layer.settings.items():
            if name in previews and setting.severity is not None:
                raise ConfigError(f"{setting.where}: The rule “{name}” {remedy}")


def settled(rule: AnyRule, config: Config) -> Active:
    """Return `rule` with the severity, the options and the facts that `config` gives it."""
    severity, _ = severity_of(rule, config.layers)
    said: dict[str, Value] = {}
    for layer in config.layers:
        if rule.id in layer.settings:
            said.update(layer.settings[rule.id].options)
    given = {field.name: config.facts for field in fields(rule.options) if GIVEN in field.metadata}
    if not said:
        return Active(rule, severity, rule.options(**given))
    from linter.config.options import build_options  # few configs set options

    return Active(rule, severity, build_options(rule, said, given))
