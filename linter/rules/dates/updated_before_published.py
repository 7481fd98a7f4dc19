"""A story was changed before it was published, if its fields are right.

One of the two dates is wrong: a zone was lost, or an old value was taken over from another story.
Fields of one kind are compared with each other: those of one object of JSON-LD, the `<meta>` of a
page, the keys of a JSON story or of front matter. Where a date has no time or no zone, a day of
slack is given; else a minute, because systems write the two one after the other.

Content systems keep the last change of a story that was laid out ahead: it lies hours or days
before publication (on 16 of 457 real pages, by up to 18 days). So it is an error
from 31 days on, and up to then a note. In Arc's ANS the date is by design the one on which a story
is to be shown, so that nothing is said there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from linter.article import Article
from linter.document import Block, Field
from linter.finding import Severity
from linter.language.timestamps import DAY, Timestamp, parse_timestamp
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

_LAYS_OUT_AHEAD = "ans-"
_MOST = 50  # dates of one kind; no story has more
_AHEAD = 31 * DAY  # no story waits longer to be published


def _source(block: Block) -> str:
    """Return which fields belong together with that of `block`."""
    if block.at.startswith("/script["):
        return block.at.rpartition("/")[0]
    return block.at.partition("[")[0] if block.at.startswith(("/meta[", "/time[")) else ""


def _dated(article: Article, field: Field) -> dict[str, list[tuple[Block, Timestamp]]]:
    read = [(block, parse_timestamp(block.text)) for block in article.fields(field)]
    dated = sorted(((b, t) for b, t in read if t), key=lambda pair: _source(pair[0]))
    return {source: list(group) for source, group in groupby(dated, lambda p: _source(p[0]))}


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare each date of change with the dates of publication beside it."""
    if any((record.standard or "").startswith(_LAYS_OUT_AHEAD) for record in article.records):
        return
    published = _dated(article, Field.PUBLISHED)
    named: list[Timestamp] = []
    for source, changes in _dated(article, Field.MODIFIED).items():
        beside = published.get(source, [])[:_MOST]
        for block, changed in changes[:_MOST]:
            early = bool(beside) and all(changed.surely_before(first) for _, first in beside)
            if early and all(changed.apart(other) for other in named):
                named.append(changed)
                first = min(beside, key=lambda pair: changed.apart(pair[1]))
                yield _hit(block, changed, *first)


def _hit(block: Block, changed: Timestamp, before: Block, published: Timestamp) -> Hit:
    waited = changed.apart(published) <= _AHEAD
    remedy = " if it was not laid out ahead" if waited else ""
    return Hit(
        block.span,
        f"The story was changed on “{block.text}”, before it was published on “{before.text}”; "
        f"correct the one that is wrong{remedy}.",
        block=block,
        evidence=f"“{before.text}” in {before.at}",
        at_most=Severity.NOTE if waited else None,
    )


def _page(published: str, modified: str) -> str:
    return (
        '<html><head><title>Ferry returns</title><script type="application/ld+json">'
        f'{{"@type": "NewsArticle", "datePublished": "{published}", "dateModified": "{modified}"}}'
        "</script></head><body><h1>Ferry returns</h1><p>The ferry went back to its old route on "
        "Monday, the company said.</p></body></html>"
    )


_META = (
    '<html><head><meta property="article:published_time" content="{}">'
    '<meta property="article:modified_time" content="{}"></head><body><h1>Ferry returns</h1>'
    "<p>The ferry went back to its old route on Monday, the company said.</p></body></html>"
)
_JSON = (
    '{{"headline": "Ferry returns", "text": "It went back.", "published": "{}", "updated": "{}"}}'
)

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(_page("2020-01-21T10:30:00Z", "⟦2019-01-21T10:30:00Z⟧"), form="html"),
        Bad(_page("2020-01-21T10:30:00+00:00", "⟦2020-01-21T05:30:00+00:00⟧"), form="html"),
        Bad(_META.format("2020-03-05T08:00:00Z", "⟦2020-03-01⟧"), form="html"),
        Bad(_JSON.format("2020-03-05T08:00:00Z", "⟦2018-11-30T09:00:00Z⟧"), form="json"),
        Good(_page("2020-01-21T10:30:00Z", "2020-01-21T10:30:00Z"), form="html"),
        Good(_page("2020-01-21T10:30:20Z", "2020-01-21T10:30:00Z"), form="html"),
        Good(_page("2020-01-21T10:30:00Z", "2020-01-21T12:30:00+02:00"), form="html"),
        Good(_page("2020-01-21T10:30:00Z", "2020-01-21"), form="html"),
        Good(_page("2020-01-21T10:30:00", "2020-01-20T22:30:00Z"), form="html"),
        Good(_META.format("2020-03-05T08:00:00Z", "2021-03-05T08:00:00Z"), form="html"),
        Good(_JSON.format("2020-03-05T08:00:00Z", "2020-03-06T08:00:00Z"), form="json"),
    ),
)
