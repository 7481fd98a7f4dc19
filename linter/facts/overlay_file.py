"""A house's facts file with new terms written into it: only what changes is touched.

Comments, order and the way rows are written stay. What is written on one line, such as a list of
rows in brackets, is left to people.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from linter.facts.offices import Term
from linter.facts.update import News
from linter.language.expression import compiled

NEW = "# Facts of our own, laid over those that newslint knows: see “newslint facts”.\n"
"""How a file begins that was not there."""
_PLAIN = compiled(r"[^\W\d_](?:[\w .'’-]*[\w.’])?")
_WORDS = {"true", "false", "null", "yes", "no", "on", "off"}
_Edit = tuple[int, int, str]


class FileError(Exception):
    """A file is written so that nothing can be added to it; the text says what and how to mend."""


def with_news(text: str, news: Sequence[News]) -> str:
    """Return the text of a facts file with `news` of offices in it."""
    return _File(text).written(news)


class _File:
    def __init__(self, text: str) -> None:
        self._text = text
        self._newline = "\r\n" if "\r\n" in text else "\n"

    def written(self, news: Sequence[News]) -> str:
        import yaml  # few have it loaded

        root = yaml.compose(self._text, Loader=yaml.SafeLoader)
        offices: Any = None if root is None else _under(root, "offices")
        edits: list[_Edit] = []
        fresh: list[str] = []
        known = {} if offices is None else dict(_by_id(_block(offices, "offices")))
        for one in news:
            if one.office in known:
                edits += self._into(_block(known[one.office], one.office), one)
            else:
                fresh += _entry(one)
        if fresh and offices is None:
            fresh.insert(0, "offices:")
            edits.append(self._lines(len(self._text), fresh))
        elif fresh:
            indent = " " * offices.start_mark.column
            edits.append(self._after(offices, [indent + line for line in fresh]))
        text = self._text
        for start, end, said in sorted(edits, reverse=True):
            text = text[:start] + said + text[end:]
        return text

    def _into(self, entry: Any, one: News) -> Iterator[_Edit]:
        """Yield the edits of an office that the file has."""
        indent = " " * entry.start_mark.column
        if (as_of := _under(entry, "as_of")) is not None:
            yield _instead(as_of, str(one.as_of))
        else:
            yield self._after(_under(entry, "id"), [f"{indent}as_of: {one.as_of}"])
        rows = _under(entry, "holders")
        terms = list(one.terms)
        if one.ended:
            row = None if rows is None else _row_from(rows, str(one.ended.start))
            if row is not None:
                yield _instead(_under(row, "to"), str(one.ended.end))
            elif not one.followed:
                terms.insert(0, one.ended)
        if not terms:
            return
        if rows is None:
            lines = [f"{indent}holders:", *(f"{indent}- {_row(term)}" for term in terms)]
            yield self._after(entry, lines)
        else:
            dash = " " * _block(rows, f"{one.office}, holders").start_mark.column
            yield self._after(rows, [f"{dash}- {_row(term)}" for term in terms])

    def _after(self, node: Any, lines: Sequence[str]) -> _Edit:
        """Return the edit that puts lines behind the line on which `node` ends."""
        end = self._text.find("\n", _end(node))
        return self._lines(len(self._text) if end < 0 else end + 1, lines)

    def _lines(self, at: int, lines: Sequence[str]) -> _Edit:
        said = "".join(line + self._newline for line in lines)
        broken = at and self._text[at - 1] != "\n"
        return at, at, (self._newline if broken else "") + said


def _instead(node: Any, said: str) -> _Edit:
    """Return the edit that writes `said` where a value, or nothing, stands."""
    start, end = node.start_mark.index, node.end_mark.index
    return start, end, said if start < end else f" {said}"


def _under(node: Any, key: str) -> Any:
    """Return the node under a key of a mapping, None if it has no such key."""
    return next((value for name, value in node.value if name.value == key), None)


def _block(node: Any, what: str) -> Any:
    if node.flow_style:
        raise FileError(
            f"“{what}” is written in brackets on one line; write its keys and rows on lines of "
            "their own."
        )
    return node


def _by_id(offices: Any) -> Iterator[tuple[str, Any]]:
    for entry in offices.value:
        yield _under(entry, "id").value, entry


def _row_from(rows: Any, start: str) -> Any:
    return next((row for row in rows.value if _under(row, "from").value == start), None)


def _end(node: Any) -> int:
    """Return the offset where the last thing that is written in `node` ends."""
    if isinstance(node.value, str) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _entry(one: News) -> list[str]:
    """Return the lines of an office that the file does not have."""
    terms = [one.ended] if one.ended and not one.followed else []
    terms += one.terms
    lines = [f"- id: {one.office}", f"  as_of: {one.as_of}"]
    return [*lines, *(["  holders:"] if terms else []), *(f"  - {_row(term)}" for term in terms)]


def _row(term: Term) -> str:
    if term.name is None:
        who = "vacant: true" if term.vacant else "unknown: true"
    else:
        who = f"name: {_quoted(term.name)}"
        if term.aliases:
            who += f", aliases: [{', '.join(map(_quoted, term.aliases))}]"
    if term.acting:
        who += ", acting: true"
    if term.acting_until:
        who += f", acting_until: {term.acting_until}"
    verified = str(term.verified).lower()
    end = term.end or "null"
    source = f", source: {_quoted(term.source)}" if term.source else ""
    return f"{{{who}, from: {term.start}, to: {end}, verified: {verified}{source}}}"


def _quoted(text: str) -> str:
    """Return `text` as YAML writes it among others between braces."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
