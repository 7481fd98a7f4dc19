"""An age does not fit the birth date that the story gives.

“Ana Petrova, 70, was born in 1959” is wrong in a story of 2020: she was 60 or 61. Either number may
be the slip; ask the source, because an age is what families look at first.

An age and a birth are taken for those of one person if they stand side by side (“Ana Petrova, 70,
was born in 1959”, “born in 1959, the 70-year-old …”), or if both stand beside the same name, which
nobody else in the story shares (“Petrova was born in 1959”). A birthday may be a year off on either
side. Passed over are hedges, quotations, sentences that tell of another year (“Petrova, 25, won in
1984”), people long dead, and stories whose date is not sure. What somebody died at is judged only
in the news of the death.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.date_mentions import Period, day_first, periods
from linter.language.quotations import is_quoted, quotations
from linter.language.sentences import sentences
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.dates._story_days import firm_date
from linter.span import Span

_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_MOST = 20  # births; no story tells of more
_OLDEST = 110
_SLACK = 1  # years
_NAME = r"(?P<name>(?:[A-Z][\w’'-]*\.? ){0,3}[A-Z][\w’'-]+)(?:,? [JS]r\.)?"
_NUMBER = r"(?P<age>[1-9]\d?|10\d)"
_AGES = (
    re.compile(rf"\b{_NAME}, (?:aged? |who is |now )?{_NUMBER}(?: years old)?(?=[,.])"),
    re.compile(rf"\b{_NAME} is (?:now )?{_NUMBER} years old\b"),
    re.compile(rf"\b(?<![-–]){_NUMBER}-year-old (?:[a-z][\w’'-]* ){{0,4}}{_NAME}"),
)
# In the news of a death: “She died at 90.” “He was 90.”
_AT_DEATH = re.compile(
    rf"\bdied\b[^.;]{{0,40}}? at (?:the )?(?:age (?:of )?)?{_NUMBER}\b(?![:.]\d| ?[ap]\.?m)"
    rf"|^(?:He|She) was {_NUMBER.replace('age', 'was')}(?: years old)?\.$"
)
_DEATH = re.compile(r"\b(?:died|dead|death|passed away)\b")
_BORN = re.compile(r"\b[Bb]orn(?P<where>[^.;()\d“”\"]{0,60}?)(?: (?:in|on))? $")
_SOMEBODY_ELSE = re.compile(r"\b(?:and|when|after|before|whose|while|where|until)\b")
_WHO = re.compile(rf"\b{_NAME}(?:, (?P<age>[1-9]\d?|10\d),)?(?:,? who)?(?:(?: was| is|,)? | \()$")
_BEHIND = re.compile(rf",? (?:the|a) (?P<years>[1-9]\d)-year-old\b|,? {_NAME}, {_NUMBER},")
_WHO_REACH = 80  # characters
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_ANOTHER_TIME = re.compile(
    r"\b(?:then|at the time|ago|earlier|(?:years?|decades?) later|turn(?:s|ed|ing)?|would)\b"
)
_NO_NAMES = frozenset("he she they i it we who you one this that both all".split())
_TITLES = frozenset(
    "mr mrs ms dr sen rep gov lt gen col sgt judge king queen pope the a an".split()
)


@dataclass(frozen=True, slots=True)
class _Age:
    """How old somebody is, in the words of the story; the surname is the last word of `name`.

    If `name` is empty, the person is somebody whom `about` names.
    """

    name: str
    value: int
    words: str
    about: str = ""

    def is_of(self, surname: str) -> bool:
        """Return whether this can be the age of a person with `surname`."""
        return _surname(self.name) == surname if self.name else surname in self.about


@dataclass(frozen=True, slots=True)
class _Birth:
    """When somebody was born; `age` is one that stands beside it."""

    name: str
    period: Period
    span: Span
    block: Block
    age: _Age | None


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare each birth date with the ages that belong to the same person."""
    story = firm_date(article)
    if story is None:
        return
    body = article.of_kind(*_KINDS)
    if not any("orn" in block.text for block in body):
        return
    order = day_first(article.language)
    births = list(islice(_births(body, story.value, order), _MOST))
    ages = list(_ages(body)) if births else []
    years = _years(body) if births else set()
    for birth in births:
        youngest, oldest = _range(birth.period, story.value)
        wrong = [
            age
            for age in _known(birth, ages, body)
            if not youngest - _SLACK <= age.value <= oldest + _SLACK
            and not _was(age.value, birth.period, years)
        ]
        if wrong and youngest <= _OLDEST:
            words = birth.span.of(birth.block.text)
            yield Hit(
                birth.span,
                f"“{words}” does not fit “{wrong[0].words}” in a story of {story.value}: that "
                f"makes {_either(youngest, oldest)}; correct the one that is wrong.",
                block=birth.block,
                evidence=story.evidence,
            )


def _known(birth: _Birth, ages: list[_Age], body: tuple[Block, ...]) -> list[_Age]:
    """Return the ages that are of the person who was born; none if the story gives several."""
    if birth.age is not None:
        return [birth.age]
    surname = _surname(birth.name)
    if surname.lower() in _NO_NAMES or not _is_one_person(surname, body):
        return []
    known = [one for one in ages if one.is_of(surname)]
    return known if len({one.value for one in known}) == 1 else []


def _years(body: tuple[Block, ...]) -> set[int]:
    return {int(match.group()) for block in body for match in _YEAR.finditer(block.text)}


def _was(age: int, born: Period, years: set[int]) -> bool:
    """Return whether the person had that age in a year that the story tells of."""
    then = born.first.year + age
    return not years.isdisjoint((then - 1, then, then + 1))


def _range(born: Period, day: date) -> tuple[int, int]:
    """Return the least and the greatest age on `day` of somebody born in the period `born`."""
    youngest, oldest = (
        day.year - one.year - ((day.month, day.day) < (one.month, one.day))
        for one in (born.last, born.first)
    )
    return youngest, oldest


def _either(youngest: int, oldest: int) -> str:
    if oldest < 0:
        return "no age at all"
    return str(oldest) if youngest == oldest or youngest < 0 else f"{youngest} or {oldest}"


def _births(body: tuple[Block, ...], near: date, order: bool | None) -> Iterator[_Birth]:
    for block in body:
        text = block.text
        if "born " not in text and "Born " not in text:
            continue
        quoted = quotations(text)
        for period in periods(text, near, order):
            born = _BORN.search(text, max(0, period.span.start - _WHO_REACH), period.span.start)
            if born is None or not _YEAR.search(period.span.of(text)):
                continue
            span = Span(born.start(), period.span.end)
            if _SOMEBODY_ELSE.search(born["where"]) or is_quoted(span, quoted):
                continue
            yield from _of_whom(block, span, period)


def _of_whom(block: Block, span: Span, period: Period) -> Iterator[_Birth]:
    """Yield the birth told at `span` if the words around it name a person or an age."""
    text = block.text
    sentence = next((one for one in sentences(text) if one.start <= span.start < one.end), span)
    rest = text[sentence.start : span.start] + text[span.end : sentence.end]
    then = _YEAR.search(rest) or _ANOTHER_TIME.search(rest)
    before = _WHO.search(text, max(0, span.start - _WHO_REACH), span.start)
    if before and not (before["age"] and then):
        name, age = before["name"], None
        if before["age"]:
            words = text[before.start() : before.end("age")]
            age = _Age(name, int(before["age"]), words)
        yield _Birth(name, period, span, block, age)
    elif not then and text[span.start] == "B" and (behind := _BEHIND.match(text, span.end)):
        age = _Age("", int(behind["age"] or behind["years"]), behind.group().strip(" ,"))
        yield _Birth("", period, span, block, age)


def _ages(body: tuple[Block, ...]) -> Iterator[_Age]:
    before = ""
    for block in body:
        text = block.text
        quoted = quotations(text)
        for sentence in sentences(text):
            said = sentence.of(text)
            if not _ANOTHER_TIME.search(said) and not _YEAR.search(said):
                for form in _AGES:
                    for match in form.finditer(text, sentence.start, sentence.end):
                        if not is_quoted(Span(*match.span()), quoted):
                            yield _Age(match["name"], int(match["age"]), match.group())
                yield from _at_death(said, before)
            before = said


def _at_death(said: str, before: str) -> Iterator[_Age]:
    """Yield the age that the sentence `said`, behind `before`, gives for somebody who has died."""
    match = _AT_DEATH.search(said)
    if match and match["age"]:
        yield _Age("", int(match["age"]), match.group(), said)
    elif match and _DEATH.search(before) and not _YEAR.search(before):
        yield _Age("", int(match["was"]), match.group(), before)


def _surname(name: str) -> str:
    return name.rpartition(" ")[2].removesuffix("’s").removesuffix("'s")


def _is_one_person(surname: str, body: tuple[Block, ...]) -> bool:
    """Return whether all who have that surname in the story have one first name."""
    last = re.escape(surname)
    full = re.compile(rf"\b(?P<first>[A-Z][\w’'-]*)\.? (?:[A-Z][\w’'-]*\.? ){{0,2}}{last}\b")
    firsts = {m["first"].lower() for block in body for m in full.finditer(block.text)}
    return len({first for first in firsts - _TITLES if len(first) > 1}) <= 1


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    kinds=_KINDS,
    trigger=r"\b[Bb]orn\b.*[0-9]",
    quoted=Quoted.SKIP,
    since="0.1.0",
    preview=True,
    examples=(
        Bad("Ana Petrova, 70, was ⟦born in 1959⟧ in Riverton.", date=date(2020, 1, 21)),
        Bad("⟦Born in Riverton in 1959⟧, the 70-year-old runs a mill.", date=date(2020, 1, 21)),
        Bad(
            "Ana Petrova (⟦born March 3, 1959⟧) won. Petrova, 66, runs a mill.",
            date=date(2020, 1, 21),
        ),
        Bad(
            "The 70-year-old miller Ana Petrova won. Petrova was ⟦born in Riverton in 1959⟧.",
            date=date(2020, 1, 21),
        ),
        Bad(
            "Ana Petrova died on Monday. She was 70. Petrova was ⟦born in Riverton in 1959⟧.",
            date=date(2020, 1, 21),
        ),
        Good(
            "Ana Petrova’s father died in 1970. He was 31. Petrova was born in 1959.",
            date=date(2020, 1, 21),
        ),
        Good("Ana Petrova, 60, was born in 1959 in Riverton.", date=date(2020, 1, 21)),
        Good("Ana Petrova, 70, has a son who was born in 1989.", date=date(2020, 1, 21)),
        Good(
            "Ana Petrova, 70, came with Ivan Petrova. Petrova was born in 1989.",
            date=date(2020, 1, 21),
        ),
        Good("In 1984 Ana Petrova, 25, won. Petrova was born in 1959.", date=date(2020, 1, 21)),
        Good("He was born in 1959. Later he met Ivan. He is 30 years old.", date=date(2020, 1, 21)),
        Good(
            "Ana Petrova, 25, fell. Petrova was born in 1959. It was the summer of 1984.",
            date=date(2020, 1, 21),
        ),
        Good("Born in 1959, Ana Petrova, 25, won in 1984.", date=date(2020, 1, 21)),
        Good("Ana Petrova, then 25, won. Petrova was born in 1959.", date=date(2020, 1, 21)),
        Good("“Ana Petrova, 70, was born in 1959,” he wrote.", date=date(2020, 1, 21)),
        Good("Ana Petrova, 70, was born in 1959 in Riverton."),
    ),
)
