"""Config files and profiles, read into one `Config`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from linter.config.reading import read_reading
from linter.config.values import ConfigError, Value, described, placed, refuse_unknown
from linter.finding import Severity
from linter.ignore_patterns import IgnorePatterns
from linter.readers.reading import Reading
from linter.suggest import did_you_mean, listed

FILE_NAME = "newslint.yaml"
_MISNAMED = ("newslint.yml", ".newslint.yaml", ".newslint.yml")
NEVER = "never"
DEFAULT_PROFILE = "default"
"""The profile that changes nothing and has no file."""

_PROFILES = os.path.join(os.path.dirname(os.path.dirname(__file__)), "profiles")
_KEYS = (
    "profile",
    "select",
    "ignore",
    "settings",
    "preview",
    "rules",
    "article-schema",
    "fail-on",
    "exclude",
    "html",
    "fields",
)
_LEVELS = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a config says of one rule; `severity` None leaves the rule's own."""

    where: str
    severity: Severity | None = None
    off: bool = False
    options: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layer:
    """What one place says of the rules; `select` None leaves the selection of the layer below."""

    select: tuple[Value, ...] | None = None
    ignore: tuple[Value, ...] = ()
    settings: Mapping[str, Setting] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """All that a run was told.

    `layers` are profile, file and command line, in that order. `fail_on` is the severity from
    which on a finding fails the run, None for never. `exclude` says which files of a folder are
    left out, and `reading` how stories are read. `rule_files` (patterns of paths) and
    `article_schema` are the house's own, relative to the config's `folder`.
    """

    layers: tuple[Layer, ...] = ()
    profile: str = DEFAULT_PROFILE
    preview: bool = False
    fail_on: Severity | None = Severity.ERROR
    exclude: IgnorePatterns | None = None
    reading: Reading = field(default_factory=Reading)
    rule_files: tuple[Value, ...] = ()
    article_schema: Value | None = None
    folder: str = "."


def find_config(folder: str) -> str | None:
    """Return the path of the nearest config file from `folder` upwards, or None.

    ConfigError for one that is there under a name that is not read.
    """
    folder = os.path.abspath(folder)
    while True:
        path = os.path.join(folder, FILE_NAME)
        if os.path.isfile(path):
            return path
        for name in _MISNAMED:
            if os.path.isfile(os.path.join(folder, name)):
                raise ConfigError(f"“{name}” is not read; rename it “{FILE_NAME}”.")
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def load_config(
    path: str | None = None,
    *,
    profile: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    preview: bool = False,
    fail_on: str | None = None,
) -> Config:
    """Return the config file at `path` (None for none) with the command line's word over it."""
    said: Mapping[str, Value] = {}
    if path is not None:
        from linter.config.yaml_file import read_yaml  # YAML costs more than linting a story

        said = read_yaml(path).mapping()
        refuse_unknown(said, _KEYS)
    chosen = Value(profile, "--profile") if profile else said.get("profile")
    level = Value(fail_on, "--fail-on") if fail_on else said.get("fail-on")
    name, below = _profile(chosen)
    asked = tuple(Value(word, "--select") for word in select)
    command_line = Layer(asked or None, tuple(Value(word, "--ignore") for word in ignore))
    return Config(
        layers=(below, _layer(said), command_line),
        profile=name,
        preview=preview or _flag(said.get("preview")),
        fail_on=_fail_on(level),
        exclude=_exclude(said.get("exclude"), path),
        reading=read_reading(said),
        rule_files=_rule_files(said.get("rules")),
        article_schema=said.get("article-schema"),
        folder=os.path.dirname(os.path.abspath(path)) if path else ".",
    )


def _flag(value: Value | None) -> bool:
    if value is None:
        return False
    if not isinstance(value.data, bool):
        raise value.error(f"This must be true or false, and is {described(value.data)}.")
    return value.data


def _rule_files(rules: Value | None) -> tuple[Value, ...]:
    if rules is None:
        return ()
    if isinstance(rules.data, dict):
        raise rules.error("This is a list of rule files; severities stand under “settings”.")
    return tuple(rules.texts())


def profile_names() -> tuple[str, ...]:
    """Return the names of all profiles."""
    files = sorted(os.listdir(_PROFILES))
    shipped = (name.removesuffix(".yaml") for name in files if name.endswith(".yaml"))
    return (DEFAULT_PROFILE, *shipped)


def _profile(chosen: Value | None) -> tuple[str, Layer]:
    if chosen is None or chosen.text() == DEFAULT_PROFILE:
        return DEFAULT_PROFILE, Layer()
    name = chosen.text()
    if name not in profile_names():
        known = did_you_mean(name, profile_names(), f"; there are {listed(profile_names())}.")
        raise chosen.error(f"There is no profile “{name}”{known}")
    from linter.data import load

    content = load(os.path.join(_PROFILES, f"{name}.yaml"))
    return name, _layer({"settings": placed(content["settings"], f"profile “{name}”: settings")})


def _fail_on(level: Value | None) -> Severity | None:
    if level is None:
        return Severity.ERROR
    if level.data not in (*_LEVELS, NEVER):
        raise level.error(
            f"This must be error, warning, note or never, and is {described(level.data)}."
        )
    return None if level.data == NEVER else Severity.parse(level.text())


def _exclude(patterns: Value | None, path: str | None) -> IgnorePatterns | None:
    if patterns is None or path is None:
        return None
    for pattern in patterns.texts():
        try:
            IgnorePatterns("", [pattern.text()])
        except ValueError:
            sentence = f"“{pattern.data}” is no pattern of paths; write it as in .gitignore."
            raise pattern.error(sentence) from None
    root = os.path.dirname(os.path.abspath(path))
    return IgnorePatterns(root, [pattern.text() for pattern in patterns.texts()])


def _layer(said: Mapping[str, Value]) -> Layer:
    select, ignore, settings = said.get("select"), said.get("ignore"), said.get("settings")
    return Layer(
        tuple(select.texts()) if select else None,
        tuple(ignore.texts()) if ignore else (),
        {rule: _setting(value) for rule, value in settings.mapping().items()} if settings else {},
    )


def _setting(value: Value) -> Setting:
    if isinstance(value.data, str):
        severity, off = _level(value)
        return Setting(value.where, severity, off)
    if not isinstance(value.data, dict):
        raise value.error(
            "This must be error, warning, note, off, or the keys severity and options, and is "
            f"{described(value.data)}."
        )
    refuse_unknown(value.data, ("severity", "options"))
    severity, off = _level(value.data["severity"]) if "severity" in value.data else (None, False)
    options = value.data["options"].mapping() if "options" in value.data else {}
    return Setting(value.where, severity, off, options)


def _level(value: Value) -> tuple[Severity | None, bool]:
    word = value.data
    if word == "off":
        return None, True
    if not isinstance(word, str) or word not in _LEVELS:
        end = did_you_mean(str(word), (*_LEVELS, "off"))
        raise value.error(
            f"This must be error, warning, note or off, and is {described(word)}{end}"
        )
    return Severity.parse(word), False
