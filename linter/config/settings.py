"""All that a run was told, by profile, config files and command line."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from linter.allowed import Allowed
from linter.config.layers import LEVELS, Layer, Source, each, last, read_layer
from linter.config.overrides import Override, read_overrides
from linter.config.paths import files_named, named_file, patterns_of_files, read_exclude, rule_files
from linter.config.profiles import DEFAULT_PROFILE, read_profile
from linter.config.reading import read_reading
from linter.config.values import Value, described, refuse_other, refuse_unknown
from linter.facts.facts import SHIPPED, Facts
from linter.finding import Severity
from linter.ignore_patterns import IgnorePatterns, real_name
from linter.readers.reading import Reading

NEVER = "never"
DELETIONS = ("safe", "unsafe")
FACTS_MAX_AGE = 365
"""Days after which a run says that its facts are old, unless a config says otherwise."""
COMMAND_LINE = "command line"


@dataclass(frozen=True, slots=True)
class Config:
    """All that a run was told.

    `layers` are profile, files and command line, in that order. `fail_on` is the severity from
    which on a finding fails the run, None for never. `exclude` says which files of a folder are
    left out, and `reading` how stories are read. `rule_files` (patterns of paths),
    `article_schema`, `baseline` and `ignore_file` are the house's own, relative to the config's
    `folder`. `facts` are what rules take for true, the shipped ones or the house's over them, and
    old after `facts_max_age` days. Where `deletions_safe` is False, fixes that take text away are
    unsafe. `sources` are what all this was read from, the lowest first, and `overrides` what holds
    for some stories only: `of` gives the config of one story, in which `overridden` says that some
    did.
    """

    layers: tuple[Layer, ...] = ()
    profile: str = DEFAULT_PROFILE
    preview: bool = False
    fail_on: Severity | None = Severity.ERROR
    exclude: IgnorePatterns | None = None
    reading: Reading = field(default_factory=Reading)
    rule_files: tuple[Value, ...] = ()
    article_schema: Value | None = None
    facts: Facts = SHIPPED
    facts_max_age: int = FACTS_MAX_AGE
    folder: str = "."
    allowed: Allowed = field(default_factory=Allowed)
    deletions_safe: bool = True
    baseline: Value | None = None
    ignore_file: Value | None = None
    sources: tuple[Source, ...] = ()
    overrides: tuple[Override, ...] = ()
    overridden: bool = False
    _variants: dict[tuple[int, ...], Config] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, path: str) -> Config:
        """Return the config of the story at `path`, as the system names it.

        Stories to which the same overrides apply share one object; without any it is this one.
        """
        if not self.overrides:
            return self
        real = real_name(path)
        return self._variant(
            tuple(n for n, one in enumerate(self.overrides) if one.holds_for(real))
        )

    def each_override(self) -> Iterator[Config]:
        """Yield, for each override, the config of a story to which it alone applies."""
        return (self._variant((number,)) for number in range(len(self.overrides)))

    def _variant(self, numbers: tuple[int, ...]) -> Config:
        if not numbers:
            return self
        if numbers not in self._variants:
            *below, command_line = self.sources[1:]
            chosen = (self.overrides[number].source for number in numbers)
            told = _told((*below, *chosen, command_line))
            self._variants[numbers] = replace(self, **told, overrides=(), overridden=True)
        return self._variants[numbers]


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
    files: tuple[Source, ...] = ()
    if path is not None:
        from linter.config.files import read_files

        files = read_files(path)
    sources = (*files, _command_line(profile, select, ignore, preview, fail_on))
    folder = os.path.dirname(os.path.abspath(path)) if path else "."
    config = Config(
        **_told(sources),
        preview=_flag(last(sources, "preview")),
        fail_on=_fail_on(last(sources, "fail-on")),
        exclude=read_exclude(files),
        rule_files=rule_files(files, folder),
        article_schema=named_file(files, "article-schema", folder),
        facts=_facts(files, folder),
        facts_max_age=_days(last(sources, "facts-max-age"), FACTS_MAX_AGE),
        folder=folder,
        baseline=named_file(files, "baseline", folder),
        ignore_file=named_file(files, "ignore-file", folder),
        overrides=tuple(read_overrides(files)),
    )
    for _ in config.each_override():  # whatever is wrong with one is said before a story is read
        pass
    return config


def _command_line(
    profile: str | None,
    select: Iterable[str],
    ignore: Iterable[str],
    preview: bool,
    fail_on: str | None,
) -> Source:
    said: dict[str, Value] = {}
    for key, word in (("profile", profile), ("fail-on", fail_on)):
        if word:
            said[key] = Value(word, f"--{key}")
    for key, words in (("select", list(select)), ("ignore", list(ignore))):
        if words:
            said[key] = Value([Value(word, f"--{key}") for word in words], f"--{key}")
    if preview:
        said["preview"] = Value(True, "--preview")
    return Source(COMMAND_LINE, said)


def _told(sources: Sequence[Source]) -> dict[str, Any]:
    """Return the fields of a Config that overrides can change; a profile is put below them."""
    profile = read_profile(last(sources, "profile"))
    sources = (profile, *sources)
    return {
        "layers": tuple(read_layer(source.said) for source in sources),
        "profile": profile.name,
        "reading": read_reading([source.said for source in sources]),
        "allowed": _allowed(sources),
        "deletions_safe": _deletions_safe(last(sources, "deletions")),
        "sources": sources,
    }


def _flag(value: Value | None) -> bool:
    if value is None:
        return False
    if not isinstance(value.data, bool):
        raise value.error(f"This must be true or false, and is {described(value.data)}.")
    return value.data


def _days(value: Value | None, otherwise: int) -> int:
    if value is None:
        return otherwise
    if isinstance(value.data, bool) or not isinstance(value.data, int) or value.data < 1:
        raise value.error(
            f"This must be a number of days from 1 on, and is {described(value.data)}."
        )
    return value.data


def _facts(files: Sequence[Source], folder: str) -> Facts:
    """Return the shipped facts, with what the house's files say over them."""
    patterns = patterns_of_files(files, "facts", folder)
    if not patterns:
        return SHIPPED
    from linter.config.facts import read_facts  # YAML and its schema cost more than a story

    return read_facts(path for path, _ in files_named(patterns, folder))


def _fail_on(level: Value | None) -> Severity | None:
    if level is None:
        return Severity.ERROR
    word = refuse_other(level, (*LEVELS, NEVER))
    return None if word == NEVER else Severity.parse(word)


def _deletions_safe(value: Value | None) -> bool:
    return value is None or refuse_other(value, DELETIONS) == DELETIONS[0]


def _allowed(sources: Sequence[Source]) -> Allowed:
    words: dict[str, list[str]] = {"names": [], "terms": []}
    for _, value in each(sources, "allow"):
        refuse_unknown(value.mapping(), words)
        for key, listed in value.mapping().items():
            for word in listed.texts():
                if not word.text().strip():
                    raise word.error("This is blank; write a name or a term, or leave it out.")
                words[key].append(word.text())
    return _compiled(tuple(words["names"]), tuple(words["terms"]))


@lru_cache
def _compiled(names: tuple[str, ...], terms: tuple[str, ...]) -> Allowed:
    return Allowed(names, terms)  # once for all overrides that add no words
