"""Something that is told as past happened after the story's date.

“On March 3, 2020, the council approved the plan” cannot stand in a story of Jan. 21, 2020: the year
in the text is wrong, or the story's date is. It may also be that the story was changed later and
still has its first date; then it lacks the line that says so.

Only a date with its year is judged, and only if it is more than a day after every date that the
story gives as its own, the updates included. It must belong to a verb that tells of something done:
“was arrested in Riverton on …”, “On …, the court ruled”, “a report released on …”, or stand behind
“since” or “a letter dated”. Plans (“was to open on”, “announced a vote on”), conditions, deadlines,
fiction and quotations are passed over, and so are embedded posts, with their dates of later days,
and dates that no verb tells of (“the March 3, 2020, hearing”). A story whose date is read from a
caption or the lead is not judged.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.date_mentions import DateMention, date_mentions, day_first
from linter.language.expression import compiled
from linter.language.sentences import sentences
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.dates._story_days import firm_date, is_corrected, story_days
from linter.rules.dates._told import is_unreal, told_as_past
from linter.span import Span

_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_SLACK = timedelta(days=1)  # zones
_FARTHEST = timedelta(days=3660)  # farther ahead lies fiction
_NOTE = compiled(
    r"\W*(?:this (?:story|article|post|page|report|piece)\b|(?:an? )?(?:earlier|previous) version|"
    r"updated?\b|correct(?:ion|ed)\b|clarification\b|editor[’']?s[’']? note|amended\b|note\b|"
    r"comments?\b|posted\b|published\b|(?-i:[Bb]y [A-Z]\w+ [A-Z]))",
    re.IGNORECASE,
)
_AROUND = 400  # characters of a sentence that are read
_CLOCK = compiled(r",? at \d{1,2}:\d\d")  # a reader's comment: “Ana wrote on … at 3:53 am”


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at every full date in the text that lies after the story's dates."""
    story, days = firm_date(article), story_days(article)
    if story is None:
        return
    last = days[-1]
    years = [str(last.year + by) for by in range(_FARTHEST.days // 365 + 1)]
    order = day_first(article.language)
    for block in article.of_kind(*_KINDS):
        if not any(year in block.text for year in years):
            continue
        late = [
            one
            for one in date_mentions(block.text, order)
            if one.value and _SLACK < one.value - last < _FARTHEST
        ]
        if late and not _NOTE.match(block.text):
            cut = sentences(block.text)
            for mention in late:
                at = bisect_right(cut, mention.span.start, key=lambda one: one.start) - 1
                words = _told(block.text, mention, cut[at])
                if words and not is_corrected(article, block, mention.span):
                    yield Hit(
                        words,
                        f"“{words.of(block.text)}” tells of a day after the story's date, "
                        f"{story.value}; correct the one that is wrong.",
                        block=block,
                        evidence=story.evidence,
                    )


def _told(text: str, mention: DateMention, sentence: Span) -> Span | None:
    """Return the date with the verb that tells of it as past, or None if there is none."""
    start, end = mention.span.start - _AROUND, mention.span.end + _AROUND
    sentence = Span(max(sentence.start, start), min(sentence.end, end))
    if is_unreal(sentence.of(text)) or _CLOCK.match(text, mention.span.end):
        return None
    return told_as_past(text, sentence, mention.span)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    kinds=_KINDS,
    trigger=r"\b(?:1[6-9]|2[01])[0-9][0-9]\b",
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(
            "On ⟦March 3, 2020, the council approved⟧ the plan for the bridge.",
            date=date(2020, 1, 21),
        ),
        Bad("He ⟦was arrested in Riverton on Jan. 25, 2020⟧, police said.", date=date(2020, 1, 21)),
        Bad("Her father ⟦died on 3 March 2021⟧ after a long illness.", date=date(2020, 1, 21)),
        Bad("The fire ⟦took place on 2020-02-03⟧ at the pier.", date=date(2020, 1, 21)),
        Bad(
            "Police ⟦found the car of the two men on Feb. 3, 2020⟧, in a lake.",
            date=date(2020, 1, 21),
        ),
        Bad("The suit, ⟦filed on March 9, 2020⟧, names the city.", date=date(2020, 1, 21)),
        Bad("He has not been seen ⟦since Feb. 3, 2020⟧, she said.", date=date(2020, 1, 21)),
        Bad("In a ⟦letter dated March 9, 2020⟧, he thanked the crew.", date=date(2020, 1, 21)),
        Bad("Two weeks later, on ⟦March 9, 2020, a judge ruled⟧ for him.", date=date(2020, 1, 21)),
        Bad("By ⟦March 9, 2020, 30 people had⟧ signed.", date=date(2020, 1, 21)),
        Good("On March 3, 2019, the council approved the plan.", date=date(2020, 1, 21)),
        Good("He was arrested on Jan. 22, 2020.", date=date(2020, 1, 21)),
        Good("On March 3, 2020, the bridge was to open to cars.", date=date(2020, 1, 21)),
        Good("The trial was set for March 3, 2020, the court said.", date=date(2020, 1, 21)),
        Good("On March 3, 2020, the approved plan takes effect.", date=date(2020, 1, 21)),
        Good("They met to plan the vote on March 3, 2020.", date=date(2020, 1, 21)),
        Good("The mayor announced a vote on March 3, 2020.", date=date(2020, 1, 21)),
        Good("The renovated museum opens on March 3, 2020.", date=date(2020, 1, 21)),
        Good("She was told to appear in court on March 3, 2020.", date=date(2020, 1, 21)),
        Good("On March 3, 2020, those elected in May take office.", date=date(2020, 1, 21)),
        Good(
            "They asked the bank to keep rates from rising on July 1, 2020.", date=date(2020, 1, 21)
        ),
        Good("The plan was to be tested on March 3, 2020.", date=date(2020, 1, 21)),
        Good("It was dated wrong: the March 3, 2020, hearing is off.", date=date(2020, 1, 21)),
        Good("If he resigned on March 3, 2020, she would follow.", date=date(2020, 1, 21)),
        Good("“He died on March 3, 2020,” the hero says.", date=date(2020, 1, 21)),
        Good("On March 3, 2020, the council approved the plan."),
        Good("Update: He was arrested on Jan. 25, 2020.", date=date(2020, 1, 21)),
    ),
)
