"""Lines that somebody labelled by hand: what each file of them is about, and a story around each.

`gold.py` measures on them. They lie in the corpus, in `pages-and-lines/gold/` and `open/gold/`: a
file for each kind of fault, with {"key", "text", "label", "note"} on each line. Those that name a
count of members are judged by `counts.py`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from linter import Document
from linter.readers import read_row, read_text
from linter.readers.reading import Form, Reading
from linter.span import Span

_TITLE = "Riverton council approves plan for new pier"
_ABOVE = (
    "The council approved the plan for a new pier on Monday, after a long debate.",
    "Work on the pier will begin when the ice is gone, the mayor said.",
)
_BELOW = (
    "The old pier was closed to visitors after a storm tore off its roof.",
    "No date was given for the opening, and none was asked for.",
)
_GOES_ON = "“The old pier was closed to visitors after a storm tore off its roof,” she said."
_STRAIGHT = str.maketrans("“”", '""')


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file is about: the rules (ids, or families with a slash) and the labels of a fault.

    Lines with an `open` label say themselves that nobody can tell. A line that is `first` is set
    above the text. A file `of_reading` asks how a line was read: there is a dateline, or none.
    """

    rules: tuple[str, ...]
    faults: frozenset[str]
    open: frozenset[str] = frozenset()
    first: bool = False
    of_reading: bool = False


def _kind(rules: str, faults: str = "", *, open: str = "", **place: bool) -> Kind:
    return Kind(tuple(rules.split()), frozenset(faults.split()), frozenset(open.split()), **place)


KINDS = {
    "archive_notice": _kind(
        "archive-notice correction-notice republish-notice timestamp-in-body",
        "update_note correction_note age_notice republished_note",
    ),
    "boilerplate_in_body": _kind(
        "boilerplate/ rights/ attribution/ section-label-in-body",
        "promo caption related bio age_or_update_notice byline_rest credit ad_marker separator "
        "disclaimer rights section_label player",
    ),
    "byline": _kind("byline-in-body", "byline", first=True),
    "caption_credit": _kind("photo-credit-inline caption-in-body caption-chrome", "caption_credit"),
    "copyright": _kind("copyright-line-in-body", "rights_line"),
    "dateline": _kind("", "dateline", first=True, of_reading=True),
    "doubled_word": _kind("doubled-word", "error"),
    "missing_word": _kind(
        "agreement-were-was article-before-function-word article-before-wrong-sound "
        "commonly-confused double-determiner doubled-word missing-article missing-conjunct "
        "missing-follower missing-infinitive-to missing-of missing-subject missing-verb "
        "modal-before-wrong-form preposition-without-object",
        "missing_word extra_or_swapped_word wrong_word",
        open="unsure",
    ),
    "mixed_quotes": _kind(
        "mixed-quote-style quote-wrong-way scare-straight-apostrophe",
        "mixed_double mixed_apostrophe",
    ),
    "mojibake": _kind("encoding/", "mojibake replacement_char c1_control"),
    "no_period_prose": _kind("missing-terminal-period truncated-body", "missing_period truncated"),
    "no_terminal_punct": _kind("missing-terminal-period truncated-body"),
    "relative_date": _kind("dates/"),
    "unbalanced_quote": _kind(
        "unbalanced-double-quotes unclosed-multi-paragraph-quote mixed-quote-style quote-wrong-way",
        "unclosed mixed_pair split_paragraph",
    ),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A labelled line: where it stands among the files, and what is said of it."""

    file: str
    number: int
    kind: Kind
    key: str
    text: str
    label: str
    match: str
    day: str
    markdown: bool

    def document(self) -> tuple[Document, Span]:
        """Return a story with the line in it, and the place of the line."""
        above = () if self.kind.first else _ABOVE
        below = (*_ABOVE, *_BELOW) if self.kind.first else _BELOW
        if self.match == "next-open":  # the quotation goes on in the paragraph below
            below = (_GOES_ON if "“" in self.text else _GOES_ON.translate(_STRAIGHT), *below)
        head = "".join(f"{paragraph}\n\n" for paragraph in above)
        if self.markdown:
            day = f"date: {self.day}\n" if self.day else ""
            head = f"---\ntitle: {_TITLE}\nauthor: Ana Petrova\n{day}---\n\n{head}"
        body = "\n\n".join((head + self.text, *below)) + "\n"
        place = Span(len(head), len(head) + len(self.text))
        if self.markdown:
            return read_text("story.md", body, Reading(Form.MARKDOWN)), place
        row = {"title": _TITLE, "text": body, "date": self.day, "authors": "Ana Petrova"}
        return read_row(row, "story"), place


def lines(corpus: Path) -> Iterator[Line]:
    """Yield the labelled lines; those that name a count of members are judged in counts.py."""
    for folder in ("pages-and-lines", "open"):
        for path in sorted((corpus / folder / "gold").glob("*.jsonl")):
            if path.stem == "membership":
                continue
            markdown = folder == "open"
            file = f"open-{path.stem}" if markdown else path.stem
            rows = path.read_text(encoding="utf-8").splitlines()
            for number, row in enumerate(map(json.loads, rows), 1):
                note = row["note"]
                match, day = note.get("match") or "", note.get("date") or ""
                yield Line(
                    file=file,
                    number=number,
                    kind=KINDS[path.stem],
                    key=row["key"],
                    text=row["text"],
                    label=row["label"],
                    match=match,
                    day=day,
                    markdown=markdown,
                )
