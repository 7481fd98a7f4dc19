"""What single places say: profile, files, overrides and command line, each over the one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from linter.config.values import Value, described, refuse_unknown
from linter.finding import Severity
from linter.suggest import did_you_mean

LEVELS = ("error", "warning", "note")
OFF = "off"


@dataclass(frozen=True, slots=True)
class Source:
    """What one place says, by its keys.

    Relative paths count from `folder`, and patterns of paths from `root`.
    """

    name: str
    said: Mapping[str, Value]
    folder: str = "."
    root: str = "."


def last(sources: Sequence[Source], key: str) -> Value | None:
    """Return what the highest source that has the key says."""
    return next((one.said[key] for one in reversed(sources) if key in one.said), None)


def each(sources: Sequence[Source], key: str) -> Iterator[tuple[Source, Value]]:
    """Yield what every source that has the key says, the lowest first."""
    return ((one, one.said[key]) for one in sources if key in one.said)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a config says of one rule; `severity` None leaves the rule's own.

    `where` is the place of the setting, and `level` that of the severity or of the “off”.
    """

    where: str
    severity: Severity | None = None
    off: bool = False
    options: Mapping[str, Value] = field(default_factory=dict)
    level: Value | None = None


@dataclass(frozen=True, slots=True)
class Layer:
    """What one place says of the rules; `select` None leaves the selection of the layer below."""

    select: tuple[Value, ...] | None = None
    ignore: tuple[Value, ...] = ()
    settings: Mapping[str, Setting] = field(default_factory=dict)
    selected_at: str = ""


def read_layer(said: Mapping[str, Value]) -> Layer:
    """Return what one source says of the rules."""
    select, ignore, settings = said.get("select"), said.get("ignore"), said.get("settings")
    return Layer(
        tuple(select.texts()) if select else None,
        tuple(ignore.texts()) if ignore else (),
        {rule: _setting(value) for rule, value in settings.mapping().items()} if settings else {},
        select.place if select else "",
    )


def _setting(value: Value) -> Setting:
    if isinstance(value.data, str):
        return _leveled(value.where, value, {})
    if not isinstance(value.data, dict):
        raise value.error(
            "This must be error, warning, note, off, or the keys severity and options, and is "
            f"{described(value.data)}."
        )
    refuse_unknown(value.data, ("severity", "options"))
    options = value.data["options"].mapping() if "options" in value.data else {}
    return _leveled(value.where, value.data.get("severity"), options)


def _leveled(where: str, level: Value | None, options: Mapping[str, Value]) -> Setting:
    if level is None or level.data == OFF:
        return Setting(where, None, level is not None, options, level)
    word = level.data
    if not isinstance(word, str) or word not in LEVELS:
        end = did_you_mean(str(word), (*LEVELS, OFF))
        raise level.error(
            f"This must be error, warning, note or off, and is {described(word)}{end}"
        )
    return Setting(where, Severity.parse(word), False, options, level)
