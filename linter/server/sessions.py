"""How the stories of a folder are judged: by the nearest config, as the command line would there.

A session is made once for a config and thrown away as soon as a file that it was made of changes.
All this belongs to the one worker thread, which stands in the folder of the config, as the command
line would: what newslint calls a file, and its fingerprints, depend on where it is run.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from linter.baseline import Baseline, BaselineError
from linter.config import ConfigError, activate, find_config, load_config, suppression_severities
from linter.config.files import find_ignore_file
from linter.config.known import known_rules
from linter.discovery import UsageError
from linter.report import RuleInfo
from linter.rule import AnyRule
from linter.rules import discover
from linter.runner import rule_infos
from linter.server.faults import Fault, fault_of, faults_in
from linter.setup import Setup
from linter.suppress.ignore_file import IgnoreFile

_ERRORS = (ConfigError, BaselineError, UsageError, OSError)

_Stamp = tuple[int, int] | None
_Key = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line of the server says.

    `config` is the path of the config of all stories, instead of the nearest one of each, and
    `isolated` means none. `as_of` is the day on which staleness is judged, today if None. `whole`
    asks for all stories of the workspace's folders at the start.
    """

    config: str | None = None
    isolated: bool = False
    profile: str | None = None
    preview: bool = False
    as_of: date | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """What stories in `folder` are judged by; `config` and `ignore_file` are paths, if there."""

    folder: str
    config: str | None
    ignore_file: str | None
    setup: Setup
    infos: dict[str, RuleInfo]
    rules: dict[str, AnyRule]

    def family(self, rule: str) -> str:
        """Return the family of a rule."""
        return self.infos[rule].family if rule in self.infos else ""


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """What became of a config: the last sound session, if any, and what is wrong now.

    `stamps` are of the files that it was made of.
    """

    session: Session | None
    faults: tuple[Fault, ...] = ()
    stamps: Mapping[str, _Stamp] = field(default_factory=dict)

    @property
    def is_sound(self) -> bool:
        """Whether nothing that it was made of has changed; a fault may be gone without that."""
        return all(fault.rule for fault in self.faults) and self.stamps == _stamps(self.stamps)


class Sessions:
    """The sessions so far; `roots` are the folders of the workspace, `start` counts without any."""

    def __init__(self, options: Options, roots: Iterable[str], start: str) -> None:
        self.options = options
        self.roots = tuple(os.path.realpath(root) for root in roots)
        self._start = start
        self._made: dict[_Key, Made] = {}

    def root_of(self, path: str | None) -> str:
        """Return the innermost folder of the workspace that holds a file, else the file's own."""
        if path is None:
            return self.roots[0] if self.roots else self._start
        real = os.path.realpath(path)
        around = [root for root in self.roots if real.startswith(root.rstrip(os.sep) + os.sep)]
        return max(around, key=len, default=os.path.dirname(real))

    def of(self, path: str | None) -> Made:
        """Return what the story at `path` is judged by; the working directory is its folder then.

        A config that is wrong leaves the session as it was.
        """
        folder = self.root_of(path)
        _stand_in(folder)
        try:
            config, ignore_file = self._found(path, folder)
        except ConfigError as error:  # a config is there under a name that is not read
            return Made(self._last(folder), (fault_of(error, None),))
        if config and not self.options.config:
            folder = os.path.dirname(config)
            _stand_in(folder)
        key = (folder, config, ignore_file)
        made = self._made.get(key)
        if made is None or not made.is_sound:
            before = made.session if made else self._last(folder)
            made = self._made[key] = self._make(key, before)
        if made.session is not None:
            made.session.setup.as_of = self.options.as_of or date.today()
        return made

    def _found(self, path: str | None, folder: str) -> tuple[str | None, str | None]:
        """Return the config and the ignore file of a story; one without a path is in `folder`."""
        if path is not None:
            folder = os.path.dirname(os.path.abspath(path))
        if self.options.isolated:
            return None, None
        return self.options.config or find_config(folder), find_ignore_file(folder)

    def _last(self, root: str) -> Session | None:
        """Return a session of the folder that had a config, for while that is broken."""
        found = [made.session for key, made in self._made.items() if key[0] == root]
        return next((one for one in reversed(found) if one and one.config), None)

    def _make(self, key: _Key, before: Session | None) -> Made:
        folder, config, ignore_file = key
        try:
            session = _session(folder, config, ignore_file, self.options)
        except _ERRORS as error:
            return Made(before, (fault_of(error, config),))
        return Made(session, tuple(_idle(session)), _stamps(_files(session)))


def _stand_in(folder: str) -> None:
    with suppress(OSError):  # a folder that is not there yet
        os.chdir(folder)


def _session(folder: str, path: str | None, ignore_file: str | None, options: Options) -> Session:
    config = load_config(path, profile=options.profile, preview=options.preview)
    rules = known_rules(config, discover())
    activate(config, rules)  # says what is wrong with the selection before a story is read
    setup = Setup(config, rules, options.as_of or date.today())
    if config.ignore_file is not None:
        ignore_file = os.path.join(config.folder, config.ignore_file.text())
        if not os.path.isfile(ignore_file):
            raise config.ignore_file.error(f"There is no file “{config.ignore_file.data}”.")
    if ignore_file is not None:
        setup.ignore_file = IgnoreFile.read(ignore_file)
    if config.baseline is not None:
        setup.baseline_path = os.path.join(config.folder, config.baseline.text())
        setup.baseline = Baseline.read(setup.baseline_path)
    by_id = {rule.id: rule for rule in rules}
    return Session(folder, path, ignore_file, setup, rule_infos(rules), by_id)


def _idle(session: Session) -> Iterator[Fault]:
    """Yield what is wrong with entries of the ignore file, whatever the stories are."""
    setup = session.setup
    if setup.ignore_file is not None and session.ignore_file is not None:
        hygiene = suppression_severities(setup.config)
        report = setup.ignore_file.report(frozenset(session.rules), hygiene, (), setup.as_of)
        if report is not None:
            yield from faults_in(report, os.path.abspath(session.ignore_file))


def _files(session: Session) -> Iterator[str]:
    """Yield the files that a session was made of, and the folders where more may turn up."""
    config = session.setup.config
    sources = config.sources[1:-1]  # between profile and command line
    yield from (os.path.abspath(source.name) for source in sources)
    several = [os.path.abspath(path) for path in config.facts.files]
    if config.rule_files:
        from linter.config.house_rules import rule_paths

        several += [os.path.abspath(path) for path, _ in rule_paths(config)]
    yield from several
    yield from {os.path.dirname(path) for path in several}
    if config.article_schema is not None:
        yield os.path.join(config.folder, config.article_schema.text())
    beside = (session.config, session.ignore_file, session.setup.baseline_path)
    yield from filter(None, beside)


def _stamps(paths: Iterable[str]) -> dict[str, _Stamp]:
    return {path: _stamp(path) for path in paths}


def _stamp(path: str) -> _Stamp:
    """Return what changes when a file does; None while it is not there."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
