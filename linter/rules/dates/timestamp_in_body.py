"""A time stamp stands in the text, although the story has a field for its date.

“Published 4:02 PM EST Jan 21, 2020” or “Updated: …” above a story is right on paper. Where a story
comes with fields, the line was taken along from the page: it is counted as text, and can be taken
for a date that the story speaks of. Below the first paragraphs a stamp is a leftover in any story.
Move it to its field, and take the line out. A line that says what was changed is an update note,
and is not reported; nor is a stamp that the source itself marks as one, or a mere date further
down, which may head a part of the story.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Field, Kind
from linter.finding import Severity
from linter.language.dates import full_dates
from linter.language.words import words
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

_HEAD = "Ferry returns to its old route\n\n"
_DATED = "---\ntitle: Ferry returns to its old route\ndate: 2019-03-04\n---\n\n"
_LEAD = (
    "The ferry went back to its old route on Monday, the company said.\n\n"
    "It will stop at both piers, as it did before the fire.\n"
)


# What a stamp says before its date; a mere date says none of them.
_VERBS = frozenset("published posted updated modified created issued edited last first".split())
_TOP = 2  # paragraphs, in front of which a mere date is the story's own


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report a line that is nothing but a stamp with a day."""
    has_field = bool(article.fields(Field.PUBLISHED))
    paragraphs = 0
    for block in article.blocks:
        paragraphs += block.kind is Kind.PARAGRAPH
        if block.kind is not Kind.TIMESTAMP or block.declared or not any(full_dates(block.text)):
            continue
        said = {word.lower for word in words(block.text)}
        if has_field if paragraphs < _TOP else said & _VERBS:
            message = f"“{block.text}” is a time stamp in the story; move it to its date field."
            yield Hit(block.span, message, remove=True, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    since="0.1.0",
    examples=(
        Bad(f"{_DATED}⟦Published 4:02 PM EST Mar 4, 2019⟧\n\n{_LEAD}", form="markdown"),
        Bad(f"{_DATED}⟦March 4, 2019⟧\n\n{_LEAD}", form="markdown"),
        Bad(f"{_HEAD}{_LEAD}\n⟦Last modified on 4 March 2019⟧\n"),
        Bad(f"{_HEAD}{_LEAD}\n⟦Updated: March 4, 2019 / 10:12 AM⟧\n"),
        Good(f"{_HEAD}Published 4:02 PM EST Mar 4, 2019\n\n{_LEAD}"),
        Good(f"{_DATED}{_LEAD}", form="markdown"),
        Good(
            f"{_HEAD}{_LEAD}\nMarch 4, 2019\n\nThe ferry was sold, and a bus was bought for it.\n"
        ),
        Good("The timetable was published on March 4, 2019, and was changed twice that week."),
        Good("UPDATE: The police now say that two people were on board, not three."),
        Good("Posted to Malta in 2019, the captain learned to sail there, she said."),
    ),
)
