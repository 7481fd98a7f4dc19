"""What `newslint facts` prints: tables and pages of facts, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from linter.facts.entries import (
    Entry,
    Kind,
    Line,
    entries,
    kind_of,
    known_up_to,
    lines,
    newest,
    title,
)
from linter.facts.facts import Facts
from linter.suggest import counted

_LABEL = 10  # columns


def overview(facts: Facts, today: date) -> Iterator[str]:
    """Yield the kinds of facts, how many entries each has and how old they are."""
    rows = [("kind", "entries", "rows", "verified", "as of", "age")]
    for kind in Kind:
        every = entries(facts, kind)
        found = [line for entry in every for line in lines(entry) if line.start]
        verified = sum(line.verified for line in found)
        up_to = newest(facts, kind)
        rows.append(
            (kind, str(len(every)), str(len(found)), str(verified), str(up_to), _age(up_to, today))
        )
    yield from _table(rows, right=(1, 2, 3))
    yield ""
    files = facts.files or ("none; “facts” in the config names them",)
    yield from (f"{'of the house' if not n else '':<14}{name}" for n, name in enumerate(files))


def _age(day: date, today: date) -> str:
    return counted(max((today - day).days, 0), "day", "days")


def table(facts: Facts, kinds: Iterable[Kind]) -> Iterator[str]:
    """Yield a line for each entry: its id, what it is about, and what held when last known."""
    rows = [("id", "kind", "what", "last known", "as of")]
    for kind in kinds:
        for entry in entries(facts, kind):
            up_to = known_up_to(entry)
            rows.append((entry.id, kind, title(entry), _last(entry), str(up_to or "static")))
    yield from _table(rows)


def _last(entry: Entry) -> str:
    if kind_of(entry) is Kind.NAMES:  # its title says it
        return f"since {lines(entry)[1].start}"
    return ", ".join(line.said for line in _held(entry, known_up_to(entry))) or "–"


def _held(entry: Entry, day: date | None) -> list[Line]:
    """Return what held on `day`; without a day, what is open."""
    return [one for one in lines(entry) if (one.holds(day) if day else one.end is None)]


def page(entry: Entry, day: date | None, today: date) -> Iterator[str]:
    """Yield what held on `day`, if one is given, and what holds as far as is known; with proof."""
    up_to = known_up_to(entry)
    yield f"{entry.id}: {title(entry)}"
    before = f", {_age(up_to, today)} before {today}" if up_to and up_to < today else ""
    yield _labelled("known", f"up to {up_to}{before}" if up_to else "static")
    then = _on(entry, day) if day else []
    if day:
        yield ""
        yield from _state(f"on {day}", then, _why_not(entry, day))
    now, when = _held(entry, up_to), f"as of {up_to}" if up_to else "now"
    if day is not None and day == (up_to or today):
        return
    yield ""
    if then and now == then:
        yield f"{when}: the same"
    else:
        yield from _state(when, now, "not known")


def _on(entry: Entry, day: date) -> list[Line]:
    """Return what is known to have held on `day`."""
    up_to = known_up_to(entry)
    return [] if up_to and day > up_to else _held(entry, day)


def _why_not(entry: Entry, day: date) -> str:
    """Return why nothing is known of `day`."""
    up_to = known_up_to(entry)
    if up_to and day > up_to:
        return f"not known; the facts end on {up_to}"
    first = lines(entry)[0].start
    if first and day < first:
        return f"not known; the facts begin on {first}"
    return "not known"


def _state(when: str, held: Sequence[Line], otherwise: str) -> Iterator[str]:
    yield f"{when}: {', '.join(line.said for line in held) or otherwise}"
    for line in held:
        if len(held) > 1:
            yield f"  {line.said}"
        yield _labelled("held", _interval(line))
        if line.event:
            yield _labelled("event", line.event)
        yield _labelled("source", _evidence(line))


def _labelled(label: str, text: str) -> str:
    return f"  {label:<{_LABEL}}{text}"


def _interval(line: Line) -> str:
    start = f"from {line.start}" if line.start else ""
    end = f"up to, but not on, {line.end}" if line.end else "on"
    return " ".join(filter(None, (start, end)))


def _evidence(line: Line) -> str:
    said = f"{line.source or 'none'} ({'verified' if line.verified else 'unverified'})"
    return said if line.shipped else f"{said}, of the house"


def timeline(entry: Entry) -> Iterator[str]:
    """Yield all that an entry says, a line for each spell, in order of time."""
    rows = [("from", "up to", "what", "event", "source")]
    rows += [
        (str(one.start or "–"), str(one.end or "–"), one.said, one.event, _evidence(one))
        for one in lines(entry)
    ]
    if not any(row[3] for row in rows[1:]):
        rows = [(*row[:3], "", row[4]) for row in rows]
    yield f"{entry.id}: {title(entry)}"
    yield _labelled("known", f"up to {known_up_to(entry)}" if known_up_to(entry) else "static")
    yield ""
    yield from _table(rows)


def _table(rows: Sequence[Sequence[str]], right: Iterable[int] = ()) -> Iterator[str]:
    """Yield rows as columns that are as wide as what stands in them; those of nothing fall out."""
    kept = [at for at in range(len(rows[0])) if any(row[at] for row in rows)]
    widths = {at: max(len(row[at]) for row in rows) for at in kept}
    for row in rows:
        cells = (
            row[at].rjust(widths[at]) if at in right else row[at].ljust(widths[at]) for at in kept
        )
        yield "  ".join(cells).rstrip()


def as_json(every: Iterable[Entry], *, day: date | None = None, rows: bool = False) -> str:
    """Return entries as a JSON document: with what held on `day`, or with all rows."""
    found = [_entry(entry, day, rows) for entry in every]
    return json.dumps({"schema_version": 1, "entries": found}, indent=2, ensure_ascii=False)


def _entry(entry: Entry, day: date | None, rows: bool) -> dict[str, Any]:
    up_to = known_up_to(entry)
    said: dict[str, Any] = {
        "id": entry.id,
        "kind": str(kind_of(entry)),
        "title": title(entry),
        "as_of": up_to and up_to.isoformat(),
    }
    if rows:
        return said | {"rows": [_line(line) for line in lines(entry)]}
    if day:
        said |= {"on": day.isoformat(), "held": [_line(line) for line in _on(entry, day)]}
    return said | {"now": [_line(line) for line in _held(entry, up_to)]}


def _line(line: Line) -> dict[str, Any]:
    return {
        "from": line.start and line.start.isoformat(),
        "to": line.end and line.end.isoformat(),
        "value": line.value,
        "note": line.note,
        "event": line.event,
        "source": line.source,
        "verified": line.verified,
        "shipped": line.shipped,
    }
