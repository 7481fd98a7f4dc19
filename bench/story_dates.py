"""How far each part of a story can be trusted with its date; writes docs/story-dates.md.

    python bench/story_dates.py CORPUS

CORPUS is that of `accuracy.py`. Stories whose publication date is declared (the date of a row,
JSON-LD or meta of a page) are asked what their other parts say of it.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from accuracy import AS_OF, ROOT, documents

from linter.structure import read_article
from linter.structure.dating import date_evidence

PAGE = ROOT / "docs" / "story-dates.md"
DECLARED = "date field"
# What find_story_date tries, best first, as it is told on the page.
ORIGINS = {
    "URL": "the story's own URL",
    "time stamp": "a line that says when it was published",
    "dateline": "a dateline with day and year",
    "caption": "a caption with date and weekday, no file photo",
    "field for the last change": "a field for the last change",
    "update stamp": "a line that says when it was updated",
    "caption without a weekday": "any other date in a caption",
    "lead": "a date in the first two paragraphs",
    "copyright year": "the year of a copyright line",
}
HINTS = ("caption without a weekday", "lead", "copyright year")
# Where a weaker part says the same as the stronger one of its kind, it is the same line.
STRONGER = {"update stamp": "time stamp", "caption without a weekday": "caption"}
TEXT = """# The date of a story

Whether a number, an office or a name was right depends on the day of the story, so that day must be
right first. newslint takes the first of: a declared date of publication (JSON-LD, meta, a field of
ninjs and other formats, front matter, the row of a data set); and then what the table names, in its
order. `newslint parse FILE` shows the day, how sure it is and where it was read.

The order is that of what proved right. In {stories:,} stories that declare their date, the other
parts say the following of it (`bench/story_dates.py`).

| part, best first | stories | the same day | within a day | within a week | trust |
| --- | --- | --- | --- | --- | --- |
{table}

A URL that holds a day was never off by more than a day, and that day is a time zone. A caption
comes behind what says when a story was published, because a picture may be some days older than
its story: agencies give its day with the weekday, and those are near; a date without one is mostly
of the scene that is shown. Dates in the lead are mostly of what is told. What is only a hint is
shown, and no rule judges a claim by it.

A dateline with day and year did not occur (agencies leave the year out). It stands behind the time
stamp for what it says: the day on which a story was written, which may be the day before. The last
change comes late because it may be years after the story; but what stands there alone says until
when somebody answered for the text.
"""


def collect(corpus: Path) -> tuple[int, Mapping[str, list[int]]]:
    """Return how many stories declare a date, and by how many days each other part is off."""
    stories = 0
    off: dict[str, list[int]] = defaultdict(list)
    for document in documents(corpus):
        if not document.blocks:
            continue
        article = read_article(document, AS_OF)
        evidence = list(date_evidence(article.blocks, article.dateline))
        if not evidence or evidence[0].origin != DECLARED:
            continue
        stories += 1
        said = {found.origin: found.value for found in evidence}
        for origin, value in said.items():
            if origin != DECLARED and said.get(STRONGER.get(origin, "")) != value:
                off[origin].append((value - said[DECLARED]).days)
    return stories, off


def _row(name: str, told: str, off: list[int]) -> str:
    trust = "a hint" if name in HINTS else "stated"
    if not off:
        return f"| {told} | 0 | – | – | – | {trust} |"
    shares = (sum(abs(days) <= limit for days in off) / len(off) for limit in (0, 1, 7))
    return f"| {told} | {len(off):,} | {' | '.join(f'{share:.1%}' for share in shares)} | {trust} |"


def main() -> None:
    """Measure, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    stories, off = collect(parser.parse_args().corpus)
    rows = [_row(name, told, off.get(name, [])) for name, told in ORIGINS.items()]
    assert not set(off) - set(ORIGINS), set(off) - set(ORIGINS)
    print("\n".join(rows))
    PAGE.write_text(TEXT.format(stories=stories, table="\n".join(rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
