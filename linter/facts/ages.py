"""Who is how old, and who was born when, in the words of a story.

An age and a birth stand beside a name (“Ana Petrova, 70,”, “Petrova was born in 1959”), or beside
each other. What is told of another year, is quoted or is taken back is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from linter.facts.corrections import is_taken_back
from linter.facts.persons import GIVEN, surname
from linter.language.date_mentions import Period, periods
from linter.language.expression import compiled
from linter.language.quotations import is_quoted, quotations
from linter.language.sentences import sentences
from linter.span import Span

_NAME = rf"(?P<name>(?:{GIVEN} ){{0,3}}[A-Z][\w’'-]+)(?:,? [JS]r\.)?"
_NUMBER = r"(?P<age>[1-9]\d?|10\d)"
_AGES = (
    re.compile(rf"\b{_NAME}, (?:aged? |who is |now )?{_NUMBER}(?: years old)?(?=[,.])"),
    re.compile(rf"\b{_NAME} is (?:now )?{_NUMBER} years old\b"),
    re.compile(rf"\b(?<![-–]){_NUMBER}-year-old (?:[a-z][\w’'-]* ){{0,4}}{_NAME}"),
)
# In the news of a death: “She died at 90.” “He was 90.”
_AT_DEATH = compiled(
    rf"\bdied\b[^.;]{{0,40}}? at (?:the )?(?:age (?:of )?)?{_NUMBER}\b(?![:.]\d| ?[ap]\.?m)"
    rf"|^(?:He|She) was {_NUMBER.replace('age', 'was')}(?: years old)?\.$"
)
_DEATH = compiled(r"\b(?:died|dead|death|passed away)\b")
_BORN = compiled(r"\b[Bb]orn(?P<where>[^.;()\d“”\"]{0,60}?)(?: (?:in|on))? $")
_SOMEBODY_ELSE = compiled(r"\b(?:and|when|after|before|whose|while|where|until)\b")
_WHO = compiled(
    rf"\b{_NAME}(?:, (?:(?:now|aged?|who is) )?(?P<age>[1-9]\d?|10\d)(?: years old)?,|"
    r", an? (?P<years>[1-9]\d)-year-old(?: [a-z][\w’'-]*){0,4}?,?)?(?:,? who)?"
    r"(?:(?: was| is|,)? | \()$"
)
_BEHIND = compiled(rf",? (?:the|a) (?P<years>[1-9]\d)-year-old\b|,? {_NAME}, {_NUMBER},")
_WHO_REACH = 80  # characters
_YEAR = compiled(r"\b(?:1[6-9]|20)\d\d\b")
_ANOTHER_TIME = compiled(
    r"\b(?:then|at the time|turn(?:s|ed|ing)?|"
    r"(?:years?|decades?|century|centuries) (?:ago|earlier|later|before|after)|"
    r"would (?:later|become|go on|have been))\b"
)
_SAID = compiled(r"[“\"][^“”\"]*[”\"]")


@dataclass(frozen=True, slots=True)
class Age:
    """How old somebody is, in the words of the story; the surname is the last word of `name`.

    If `name` is empty, the person is somebody whom `about` names.
    """

    name: str
    value: int
    words: str
    paragraph: int
    about: str = ""

    def is_of(self, last: str) -> bool:
        """Return whether this can be the age of a person with the surname `last`."""
        return surname(self.name) == last if self.name else last in self.about


@dataclass(frozen=True, slots=True)
class Birth:
    """When somebody was born, at `span` of a paragraph; `age` is one that stands beside it."""

    name: str
    period: Period
    span: Span
    paragraph: int
    age: Age | None


def years_named(paragraphs: Sequence[str]) -> set[int]:
    """Return the years that a story names."""
    return {int(match.group()) for text in paragraphs for match in _YEAR.finditer(text)}


def births(paragraphs: Sequence[str], near: date, order: bool | None) -> Iterator[Birth]:
    """Yield each birth with its year in a story of a day `near`; `order` is as for `periods`."""
    for number, text in enumerate(paragraphs):
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
            if not is_taken_back(text, span):
                yield from _of_whom(text, number, span, period)


def _of_whom(text: str, number: int, span: Span, period: Period) -> Iterator[Birth]:
    """Yield the birth told at `span` if the words around it name a person or an age."""
    sentence = next((one for one in sentences(text) if one.start <= span.start < one.end), span)
    rest = text[sentence.start : span.start] + text[span.end : sentence.end]
    then = _ANOTHER_TIME.search(_SAID.sub("", rest))
    before = _WHO.search(text, max(0, span.start - _WHO_REACH), span.start)
    given = before and (before["age"] or before["years"])
    if before and not (given and then):
        name, age = before["name"], None
        if given:
            words = text[before.start() : before.end("age" if before["age"] else "years")]
            age = Age(name, int(given), words, number)
        yield Birth(name, period, span, number, age)
    elif not then and text[span.start] == "B" and (behind := _BEHIND.match(text, span.end)):
        years = int(behind["age"] or behind["years"])
        age = Age("", years, behind.group().strip(" ,"), number)
        yield Birth("", period, span, number, age)


def ages(paragraphs: Sequence[str]) -> Iterator[Age]:
    """Yield each age that a story gives somebody on its own day, or at death in news of that."""
    before = ""
    for number, text in enumerate(paragraphs):
        quoted = quotations(text)
        for sentence in sentences(text):
            said = sentence.of(text)
            if is_taken_back(text, sentence):
                continue
            if not _ANOTHER_TIME.search(_SAID.sub("", said)):
                for form in _AGES:
                    for match in form.finditer(text, sentence.start, sentence.end):
                        if not is_quoted(Span(*match.span()), quoted):
                            yield Age(match["name"], int(match["age"]), match.group(), number)
                yield from _at_death(said, before, number)
            before = said


def _at_death(said: str, before: str, paragraph: int) -> Iterator[Age]:
    """Yield the age that the sentence `said`, behind `before`, gives for somebody who has died."""
    match = _AT_DEATH.search(said)
    if match and match["age"]:
        yield Age("", int(match["age"]), match.group(), paragraph, said)
    elif match and _DEATH.search(before) and not _YEAR.search(before):
        yield Age("", int(match["was"]), match.group(), paragraph, before)
