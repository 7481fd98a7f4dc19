"""Something that is told as past happened after the story's date.

“On March 3, 2020, the council approved the plan” cannot stand in a story of Jan. 21, 2020: the year
in the text is wrong, or the story's date is. It may also be that the story was changed later and
still has its first date; then it lacks the line that says so.

Only a date with its year is judged, only beside a verb that tells of something done (“was
arrested”, “resigned”, “On …, the court ruled”), and only if it is more than a day after every date
that the story gives as its own, the updates included. Plans (“was to open on”, “was set for”),
conditions, deadlines, fiction and quotations are passed over, and so are embedded posts, with their
dates of later days. A story whose date is read from a caption or the lead is not judged.
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
from linter.span import Span

_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_SLACK = timedelta(days=1)  # zones
_FARTHEST = timedelta(days=3660)  # farther ahead lies fiction
_NOTE = compiled(
    r"\W*(?:this (?:story|article|post|page|report|piece)\b|(?:an? )?(?:earlier|previous) version|"
    r"updated?\b|correct(?:ion|ed)\b|clarification\b|editor[’']?s[’']? note|amended\b|note\b|"
    r"comments?\b|posted\b|published\b|by [A-Z])",
    re.IGNORECASE,
)
_UNREAL = compiled(
    r"\b(?:if|unless|imagine|suppose|hypothetical(?:ly)?|scenario|simulat\w+|fiction\w*|novel|film|"
    r"movie|episode|sequel|trailer|game|would|could|might|wish|as though|projected|forecast)\b",
    re.IGNORECASE,
)
# Verbs that tell of something done and hardly of a plan.
_DONE = (
    "arrested|killed|shot|found|charged|convicted|indicted|sentenced|acquitted|released|sworn in|"
    "elected|re-?elected|fired|executed|hospitali[sz]ed|declared|published|posted|filed|buried|"
    "wounded|injured|discovered|reported|seen|signed|born|approved|rejected|adopted|passed|"
    "ratified|hit|struck|attacked|made|issued|taken|sent|announced|launched|introduced|unveiled|"
    "created|established|founded|removed|appointed|named|nominated|confirmed|awarded|completed|"
    "reached|held|given|recorded|invited|destroyed"
)
_BEEN = rf"(?:was|were)(?: (?:also|later|finally|first|then|again|officially))? (?:{_DONE})"
_HAPPENED = (
    "died|resigned|took effect|went into effect|took place|occurred|happened|crashed|exploded|"
    "disappeared|surrendered|testified|tweeted|pleaded guilty|stepped down|came|met|left|returned|"
    "arrived|started|began|ended|spoke|wrote|kicked in|came into force|flew|fled|voted"
)
_SAID = "said|announced|reported|wrote|stated|tweeted|revealed|told [A-Z]?[a-z]+"
_MADE = (
    "introduced|signed|filed|wrote|sent|released|published|posted|issued|delivered|gave|ran|won|lost|"
    "killed|arrested|visited|attended|met|texted|attacked|invaded|unveiled|launched|joined"
)
_DID = (
    rf"(?:said|told|{_MADE}|announced|reported|revealed|declared|ruled|voted|approved|rejected|"
    "resigned|died|shot|beat|defeated|charged|convicted|sentenced|fired|struck|crashed|exploded|"
    "tweeted|testified|appeared|arrived|took|made|went|came|became|began|left|held|found|called|"
    "asked|accused|pleaded|admitted|confirmed|ordered|passed|received|returned|stated|fainted|"
    "noticed|fled|flew|spoke|paid|bought|sold|seized|bombed|marched|gathered|fell|rose)"
)
_NAME = r"[A-Z][\w.’'-]*(?:,? (?:of the |of |and )?[A-Z][\w.’'-]*)*,?"
_WHERE = r"(?:in|at|near|outside|from|by|for|to)(?: the| a| an| his| her| their)?"
_PLACE = rf"(?: {_WHERE} (?:{_NAME}|[a-z]+))?"
# No part of a noun phrase, or the mark of a plan.
_STOP = (
    r"(?!(?:will|would|could|may|might|shall|should|to|is|are|be|been|can|must|was|were|had|has|have|"
    r"set|due|that|which|who|when|where|as|by|until|before|after)\b)"
)
_EVENT = (
    r"(?!(?:for|vote|referendum|election|hearing|meeting|trial|summit|conference|debate|deadline|"
    r"event|concert|match|game|race|primary|plans?|bid|date|tickets?|seat|place|rally|ballot|"
    r"session|ceremony|party|strike|launch|release|opening|start|auction|sale)s?\b)"
)
_TOKEN = r"[\w’'&$.()-]+,? "
_NOUN = f"(?:{_STOP}{_TOKEN})"
_OBJECT = rf" {_STOP}{_EVENT}{_TOKEN}(?:{_STOP}{_EVENT}{_TOKEN})?(?:{_STOP}{_EVENT}{_TOKEN})?"
_OBJECT += rf"(?:{_STOP}{_EVENT}{_TOKEN})?(?:{_STOP}{_EVENT}{_TOKEN})?"
# “… was arrested in Riverton on”, “She resigned”, “They signed the treaty on”.
_BEFORE = compiled(
    rf"(?<!to )(?<!be )(?<!not )\b(?:(?:{_BEEN}|{_HAPPENED}){_PLACE}(?:,? (?:early |late )?on)? "
    rf"|(?:(?:{_MADE}){_OBJECT}|held (?:an?|the|their|its|his|her) {_NOUN}{_NOUN}?{_NOUN}?)on )$"
)
_SAID_BEFORE = compiled(rf"\b(?:{_SAID}) on $")
_SAID_BEHIND = compiled(r",? that\b|[.;]")
_CLOCK = compiled(r",? at \d{1,2}:\d\d")  # a reader's comment: “Ana wrote on … at 3:53 am”
_ON = compiled(r"(?:^|[;:—–] ?|\b(?:[Aa]nd|[Bb]ut|when|where|that),? |, )[Oo]n $")
# “the proposed law”: what stands behind an article is no verb yet.
_BEHIND = compiled(
    rf",? {_NOUN}{_NOUN}?{_NOUN}?{_NOUN}?{_NOUN}?{_NOUN}?{_NOUN}?{_NOUN}??"
    r"(?<!the )(?<!\ba )(?<!\ban )(?<!its )(?<!his )(?<!her )(?<!newly )(?<!their )(?<![’']s )"
    rf"(?:{_BEEN}|{_DID})\b"
)


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
    if _UNREAL.search(sentence.of(text)) or _CLOCK.match(text, mention.span.end):
        return None
    before = _BEFORE.search(text, sentence.start, mention.span.start)
    if before is None and _SAID_BEHIND.match(text, mention.span.end):
        before = _SAID_BEFORE.search(text, sentence.start, mention.span.start)
    if before:
        return Span(before.start(), mention.span.end)
    start = sentence.start
    if _ON.search(text[start : mention.span.start]):
        behind = _BEHIND.match(text, mention.span.end, sentence.end)
        if behind:
            return Span(mention.span.start, behind.end())
    return None


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
        Good("On March 3, 2019, the council approved the plan.", date=date(2020, 1, 21)),
        Good("He was arrested on Jan. 22, 2020.", date=date(2020, 1, 21)),
        Good("On March 3, 2020, the bridge was to open to cars.", date=date(2020, 1, 21)),
        Good("The trial was set for March 3, 2020, the court said.", date=date(2020, 1, 21)),
        Good("On March 3, 2020, the approved plan takes effect.", date=date(2020, 1, 21)),
        Good("They met to plan the vote on March 3, 2020.", date=date(2020, 1, 21)),
        Good("If he resigned on March 3, 2020, she would follow.", date=date(2020, 1, 21)),
        Good("“He died on March 3, 2020,” the hero says.", date=date(2020, 1, 21)),
        Good("On March 3, 2020, the council approved the plan."),
        Good("Update: He was arrested on Jan. 25, 2020.", date=date(2020, 1, 21)),
    ),
)
