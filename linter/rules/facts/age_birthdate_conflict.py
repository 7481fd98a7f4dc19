"""An age does not fit the birth date that the story gives.

“Ana Petrova, 70, was born in 1959” is wrong in a story of 2020: she was 60 or 61. Either number may
be the slip; ask the source, because an age is what families look at first.

An age and a birth are taken for those of one person if they stand side by side (“Ana Petrova, 70,
was born in 1959”, “born in 1959, the 70-year-old …”), or if both stand beside the same name, which
nobody else in the story shares (“Petrova was born in 1959”). A birthday may be a year off on either
side. Passed over are hedges, quotations, what is told of another time (“then 25”), ages that fit a
year that the story names (“Petrova, 25, won in 1984”; of the last twelve years only if it stands
near by), people long dead, and stories whose date is not sure. What somebody died at is judged only
in the news of the death.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

from linter.article import Article
from linter.document import Block, Kind
from linter.facts.ages import Age, Birth, ages, births, years_named
from linter.facts.corrections import parted
from linter.facts.persons import first_names, surname
from linter.finding import Severity
from linter.language.date_mentions import Period, day_first
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.dates._story_days import firm_date

_KINDS = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM})
_MOST = 20  # births; no story tells of more
_OLDEST = 110
_SLACK = 1  # years
_RECENT = 12  # years
_NO_NAMES = frozenset("he she they i it we who you one this that both all".split())


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare each birth date with the ages that belong to the same person."""
    story = firm_date(article)
    if story is None:
        return
    body, corrections = parted(article)
    body = tuple(block for block in body if block.kind in _KINDS)
    texts = tuple(block.text for block in body)
    if not any("orn" in text for text in texts):
        return
    order = day_first(article.language)
    born = list(islice(births(texts, story.value, order), _MOST))
    known = list(ages(texts)) if born else []
    for birth in born:
        youngest, oldest = _range(birth.period, story.value)
        wrong = [
            age
            for age in _known(birth, known, texts)
            if not youngest - _SLACK <= age.value <= oldest + _SLACK
            and not _was(age, birth, story.value, texts)
        ]
        if wrong and youngest <= _OLDEST and not _is_corrected(birth, wrong[0], corrections):
            block = body[birth.paragraph]
            yield Hit(
                birth.span,
                f"“{birth.span.of(block.text)}” does not fit “{wrong[0].words}” in a story of "
                f"{story.value}: that makes {_either(youngest, oldest)}; correct the one that is "
                "wrong.",
                block=block,
                evidence=story.evidence,
            )


def _known(birth: Birth, known: list[Age], texts: tuple[str, ...]) -> list[Age]:
    """Return the ages that are of the person who was born; none if the story gives several."""
    if birth.age is not None:
        return [birth.age]
    last = surname(birth.name)
    if last.lower() in _NO_NAMES or len(first_names(last, texts)) > 1:
        return []
    theirs = [one for one in known if one.is_of(last)]
    return theirs if len({one.value for one in theirs}) == 1 else []


def _is_corrected(birth: Birth, age: Age, corrections: tuple[Block, ...]) -> bool:
    """Return whether a correction in the story is about that person."""
    last = surname(birth.name or age.name)
    return bool(last) and any(last in block.text for block in corrections)


def _was(age: Age, birth: Birth, day: date, texts: tuple[str, ...]) -> bool:
    """Return whether the person had that age in a year that the story tells of.

    Stories name the years beside their own for many reasons: those count only near by.
    """
    then = birth.period.first.year + age.value
    if day.year - then <= _RECENT:
        texts = (texts[age.paragraph], texts[birth.paragraph])
    return not years_named(texts).isdisjoint((then - 1, then, then + 1))


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


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    kinds=_KINDS,
    trigger=r"\b[Bb]orn\b",
    quoted=Quoted.SKIP,
    since="0.1.0",
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
        Bad(
            "Ana Petrova, a 70-year-old miller who was ⟦born in 1959⟧, came.",
            date=date(2020, 1, 21),
        ),
        Bad(
            "Ana Petrova, 70, who ran in 2012, won. She is of Riverton. Petrova was ⟦born in "
            "Riverton in 1959⟧.",
            date=date(2020, 1, 21),
        ),
        Good("Ana Petrova, 55, came in 2014. Petrova was born in 1959.", date=date(2020, 1, 21)),
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
        Good(
            "This story has been corrected. Ana Petrova, 70, was born in 1959.",
            date=date(2020, 1, 21),
        ),
        Good("Ana Petrova, 70, was born in 1959 in Riverton."),
    ),
)
