"""The places that say when a story was published differ by more than a day.

Archives and search take the one or the other, so one of them dates the story wrongly. Look up when
it was published, and correct the place that is wrong.

Of a page are compared JSON-LD, `<meta>`, a line that says “Published …”, and the full date of a
dateline. More than 24 hours must lie between them, so that zones do not matter, and where there is
no time a day of slack is given. A line about an update is no date of publication, and neither is a
field that says when something was created. Where `<meta>` or `<time>` of one name have several
days, they are those of comments and of other stories; `sailthru.date` is what a newsletter sorts
by.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from linter.article import Article
from linter.document import Block, Field, Kind
from linter.finding import Severity
from linter.language.dates import full_dates
from linter.language.expression import compiled
from linter.language.timestamps import DAY, Timestamp, parse_timestamp
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_Dated = tuple[Block, Span, Timestamp]
_OTHER = compiled(r"created\Z|sailthru", re.IGNORECASE)  # fields that say something else
_PAGE = ("/script[", "/meta[", "/time[")
_PUBLISHED = compiled(r"\W*(?:first )?(?:published|posted)\b", re.IGNORECASE)
_CHANGED = compiled(r"updated?\b|modified\b|edited\b", re.IGNORECASE)
_EARLIEST = 1971  # what is earlier stands for no date


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare the best source of the date with each of the others; name each other day once."""
    declared = list(_declared(article))
    if not declared:
        return
    best_block, _, best = declared[0]
    others = declared[1:] if best_block.at.startswith(_PAGE) else []
    named = set()
    for block, span, moment in (*others, *_shown(article)):
        if abs(best.apart(moment)) > DAY and moment.day not in named:
            named.add(moment.day)
            said = span.of(block.text)
            yield Hit(
                span,
                f"The story is of “{said}” here and of “{best_block.text}” in its other data; "
                "correct the one that is wrong.",
                block=block,
                evidence=f"“{best_block.text}” in {best_block.at}",
            )


def _declared(article: Article) -> Iterator[_Dated]:
    """Yield the fields, those of other stories in the JSON-LD of the page left out."""
    titles = {b.at.rpartition("/")[0]: b.text for b in article.fields(Field.HEADLINE)}
    read = [(block, parse_timestamp(block.text)) for block in article.fields(Field.PUBLISHED)]
    days: dict[str, set[date]] = defaultdict(set)
    for block, moment in read:
        if moment:
            days[block.at].add(moment.day)
    first: str | None = None
    for block, moment in read:
        if moment is None or moment.day.year < _EARLIEST or _OTHER.search(block.at):
            continue
        if not block.at.startswith("/script[") and len(days[block.at]) > 1:
            continue
        if block.at.startswith("/script["):
            title = titles.get(block.at.rpartition("/")[0], "")
            first = title if first is None else first
            if title and first and title != first:
                continue
        yield block, block.span, moment


def _shown(article: Article) -> Iterator[_Dated]:
    for block in article.of_kind(Kind.TIMESTAMP):
        opening = _PUBLISHED.match(block.text)
        if opening:
            changed = _CHANGED.search(block.text)
            until = changed.start() if changed else len(block.text)
            for span, day in full_dates(block.text[:until]):
                yield block, span, Timestamp(day)
                break
    line = article.dateline
    if line and line.day:
        for span, day in full_dates(line.span.of(line.block.text)):
            yield line.block, span.shift(line.span.start), Timestamp(day)
            break


def _page(linked: str, meta: str, shown: str = "") -> str:
    return (
        '<html><head><title>Ferry returns</title><script type="application/ld+json">'
        f'{{"@type": "NewsArticle", "datePublished": "{linked}"}}</script>'
        f'<meta property="article:published_time" content="{meta}"></head><body>'
        f"<h1>Ferry returns</h1>{shown}<p>RIVERTON — The ferry went back to its old route on "
        "Monday, the company said.</p></body></html>"
    )


_DAY = "2020-01-21T10:30:00Z"
_ITEM = '<meta itemprop="datePublished" content="20{}-03-04">'

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(_page(_DAY, "⟦2021-01-21T10:30:00Z⟧"), form="html"),
        Bad(_page(_DAY, "⟦2020-01-24⟧"), form="html"),
        Bad(_page(_DAY, _DAY, "<p>Published ⟦March 4, 2019⟧</p>"), form="html"),
        Bad(_page(_DAY, _DAY).replace("RIVERTON", "RIVERTON, ⟦March 4, 2019⟧ (AP)"), form="html"),
        Good(_page(_DAY, "2020-01-22T09:30:00+13:00"), form="html"),
        Good(_page(_DAY, "2020-01-22"), form="html"),
        Good(_page(_DAY, _DAY, "".join(map(_ITEM.format, (18, 19)))), form="html"),
        Good(_page(_DAY, _DAY, "<p>Updated March 4, 2021</p>"), form="html"),
        Good(
            _page(_DAY, _DAY, "<p>Published Jan. 21, 2020 | Updated March 4, 2021</p>"),
            form="html",
        ),
        Good(_page(_DAY, _DAY).replace("RIVERTON", "RIVERTON, Jan. 20, 2020 (AP)"), form="html"),
    ),
)
