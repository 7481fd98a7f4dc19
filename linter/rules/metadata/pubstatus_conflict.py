"""A story says of itself that it must not be public.

A status of “canceled” or “withheld” recalls a story that was sent out, and an embargo holds it back
until a day that is still to come. In what is public, neither may stand. A draft is no such story:
it was never sent to anybody. The day of an embargo is compared with the day of judging
(`--as-of`); on that day itself it may have been lifted.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Field
from linter.finding import Severity
from linter.language.timestamps import parse_timestamp
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

_RECALLED = frozenset({"canceled", "cancelled", "withheld"})


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at the status and at the embargo."""
    for block in article.fields(Field.STATUS):
        if block.text.lower().rpartition(":")[2].strip() in _RECALLED:
            message = f"The status of the story is “{block.text}”; take it out of what is public."
            yield Hit(block.span, message, block=block)
    for block in article.fields(Field.EMBARGO):
        moment = parse_timestamp(block.text)
        if moment and moment.day > article.as_of:
            message = (
                f"The story is under embargo until “{block.text}”, after {article.as_of}; hold it "
                "back until then."
            )
            yield Hit(block.span, message, block=block)


def _story(fields: str) -> str:
    return (
        '{"uri": "https://news.example/1", "headline": "Ferry returns", "versioncreated": '
        f'"2020-01-21T10:30:00Z", {fields}, "body_text": "The ferry went back on Monday."}}'
    )


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(_story('"pubstatus": "⟦canceled⟧"'), form="json"),
        Bad(_story('"pubstatus": "⟦withheld⟧"'), form="json"),
        Bad(_story('"pubstatus": "⟦stat:canceled⟧"'), form="json"),
        Bad(_story('"pubstatus": "usable", "embargoed": "⟦2027-03-05T08:00:00Z⟧"'), form="json"),
        Good(_story('"pubstatus": "usable"'), form="json"),
        Good(_story('"embargoed": "2020-01-22T08:00:00Z"'), form="json"),
        Good(_story('"embargoed": "2026-11-23T23:00:00Z"'), form="json"),
        Good("---\ntitle: Ferry returns\ndraft: true\n---\n\nIt went back.\n", form="markdown"),
    ),
)
