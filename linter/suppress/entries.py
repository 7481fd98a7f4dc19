"""The entries of an ignore file: what each silences, read with the line of every fault."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from linter.config.values import Value
from linter.finding import Finding
from linter.ignore_patterns import IgnorePatterns


@dataclass(frozen=True, slots=True)
class Named:
    """A rule that an entry names, and the line that says so."""

    rule: str
    line: int


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One entry of an ignore file; what it leaves out is None, and does not narrow it.

    `number` is its place in the list, from 0, and `line` where it begins. `files` are patterns of
    paths, in which `patterns` looks. `story` is what a story calls itself, `at` the beginning of a
    JSON pointer, `fingerprint` that of a finding. `expires` is the last day on which it holds, said
    on `expires_line`.
    """

    number: int
    line: int
    names: tuple[Named, ...]
    files: tuple[str, ...] = ()
    patterns: IgnorePatterns | None = None
    story: str | None = None
    at: str | None = None
    fingerprint: str | None = None
    reason: str | None = None
    author: str | None = None
    expires: date | None = None
    expires_line: int = 0
    rules: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "rules", frozenset(named.rule for named in self.names))

    @property
    def in_words(self) -> str:
        """The entry without its reason, by which it is known again: rules first."""
        said = (*self.files, self.story, self.at, self.fingerprint)
        return " ".join([", ".join(named.rule for named in self.names), *filter(None, said)])

    def has_expired(self, as_of: date) -> bool:
        """Return whether the day `as_of` is past the last one of the entry."""
        return self.expires is not None and as_of > self.expires

    def is_about(self, story: str | None, path: str) -> bool:
        """Return whether the story that calls itself `story`, in the file at `path`, is meant."""
        if self.story is not None and self.story != story:
            return False
        return self.patterns is None or bool(self.patterns.verdict(path, folder=False))

    def matches(self, finding: Finding) -> bool:
        """Return whether a finding in a story that is meant is meant, too."""
        if finding.rule not in self.rules:
            return False
        if self.at is not None and not _is_at(finding.at, self.at):
            return False
        return self.fingerprint is None or finding.fingerprint.startswith(self.fingerprint)


def _is_at(at: str, start: str) -> bool:
    """Return whether the pointer `at` begins with the steps of `start`."""
    return at == start or at.startswith(start + "/")


def line_of(value: Value) -> int:
    """Return the number of the line that says `value`, from 1."""
    return int(value.place.rpartition(":")[2])


def read_entries(path: str, root: str) -> Iterator[Entry]:
    """Yield the entries of the ignore file at `path`, whose globs count from the folder `root`.

    ConfigError for what is no ignore file; it names file, line and key. A rule that does not exist
    is no such fault, for which rules there are depends on the run.
    """
    from linter.config.checked import check  # YAML and schemas cost more than linting a story
    from linter.config.yaml_file import read_yaml

    whole = read_yaml(path)
    if whole.data is None:
        return
    check(whole, "ignore")
    assert isinstance(whole.data, list)
    for number, value in enumerate(whole.data):
        yield _entry(number, value, root)


def _entry(number: int, value: Value, root: str) -> Entry:
    said = value.mapping()
    rules = said["rules"].texts() if "rules" in said else [said["rule"]]
    files = said["files"].texts() if "files" in said else []
    expires = said.get("expires")
    return Entry(
        number,
        line_of(value),
        tuple(Named(rule.text(), line_of(rule)) for rule in rules),
        tuple(pattern.text() for pattern in files),
        _patterns(files, root) if files else None,
        _text(said.get("story")),
        _text(said.get("at")),
        _text(said.get("fingerprint")),
        _text(said.get("reason")),
        _text(said.get("author")),
        _day(expires) if expires else None,
        line_of(expires) if expires else 0,
    )


def _text(value: Value | None) -> str | None:
    """Return what `value` says, None if that is nothing."""
    return value.text().strip() or None if value else None


def _patterns(files: list[Value], root: str) -> IgnorePatterns:
    for pattern in files:
        try:
            IgnorePatterns(root, [pattern.text()])
        except ValueError:
            raise pattern.error(
                f"“{pattern.data}” is no pattern of paths; write it as in .gitignore."
            ) from None
    return IgnorePatterns(root, [pattern.text() for pattern in files])


def _day(value: Value) -> date:
    try:
        return date.fromisoformat(value.text())
    except ValueError:
        raise value.error(f"There is no day “{value.data}”; write it as in 2027-01-31.") from None
