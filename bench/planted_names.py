"""How many planted faults the rules about offices and changed names find, in real stories.

    python bench/planted_names.py CORPUS      measure, write into bench/accuracy/planted.tsv

- wrong-office: whoever holds an office on the day of the story and is given its title there becomes
  the holder before, in full or by surname as it stands; not in stories that name that one, too, not
  in a sentence that names a year before the story's, of which the title may be right, and only
  where the holder before left within ten years.
- renamed-entity: a name that something has had for half a year to ten years becomes the old one
  (but for people, who change more than a name); and stories with an old name that was right are
  dated a year after the change.

Each fault is planted in one paragraph, which then stands in a short story of the same date, and
throughout the story, as a writer who remembers wrongly writes. A fault counts as found if the rule
reports anything; what it reports of the text unchanged does not count, and nothing is planted
inside quotations. A title or a name is what the linter reads as one: those that it cannot read are
missing from what is planted as well as from what is found. Stories that look back, which the rules
pass over, are planted, too.

Of each fault at most some hundreds are drawn with a fixed seed, and of each office or rename not
more than a tenth of that. Only the counts are kept.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from accuracy import AS_OF, documents
from verdicts import write_planted

from linter import Article
from linter.engine import Engine
from linter.facts.facts import SHIPPED
from linter.facts.name_uses import is_said, uses
from linter.facts.offices import Office, Term
from linter.facts.persons import mentions
from linter.facts.tenures import Tenure, judged_titles
from linter.language.quotations import is_quoted, quotations
from linter.language.sentences import sentences
from linter.readers import read_row
from linter.rule import Active, AnyRule
from linter.rules import discover
from linter.span import Span
from linter.structure import read_article

_SEED = "newslint-1"
_MOST = 400  # of each fault
_TITLE = "Riverton plans a new pier"
_FRAME = (
    "Work on the pier will begin when the ice is gone, the mayor said.\n\n{}\n\n"
    "The old pier was closed to visitors after a storm tore off its roof."
)
_GONE = timedelta(days=90)
_SLACK = timedelta(days=180)
_HABIT = timedelta(days=3652)
_YEAR = timedelta(days=365)
_SHORTEST = 3  # “X” is the name of many things
_FAMILY_FIRST = ("china-", "north-korea-", "south-korea-", "taiwan-", "singapore-")
_YEAR_NAMED = re.compile(r"\b(?:19|20)\d\d\b")
_OWN_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tonight|yesterday|tomorrow|"
    r"this (?:week|month|morning|afternoon|evening))\b"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """A change of names, or of the date, in a story that is right on `day`.

    It is planted in the paragraph `number` of the body, in the sentence `said`, or all over.
    """

    article: Article
    subject: str
    day: date
    late: date
    number: int
    said: str
    names: tuple[tuple[str, str], ...] = ()

    def texts(self, changed: bool, whole: bool) -> tuple[str, str]:
        """Return a headline and a text, with the fault or without it."""
        body = [block.text for block in self.article.body]
        title = self.article.headline.text if self.article.headline and whole else _TITLE
        text = "\n\n".join(body) if whole else _FRAME.format(body[self.number])
        return (self._changed(title), self._changed(text)) if changed else (title, text)

    def _changed(self, text: str) -> str:
        for right, wrong in self.names:
            text = re.sub(rf"(?<!\w){re.escape(right)}(?!\w)", wrong, text)
        return text

    def is_of_its_day(self) -> bool:
        """Return whether the sentence names a day of the story's own."""
        return bool(_OWN_DAY.search(self.said))


def _surname(name: str, office: Office) -> str:
    words = [word for word in name.split() if word not in ("Jr.", "III")]
    return words[0 if office.id.startswith(_FAMILY_FIRST) else -1]


def _before(office: Office, term: Term, day: date) -> Term | None:
    """Return the term of who held the office before the holder of `term`, gone for some time."""
    gone = (one for one in office.holders if one.end and one.end <= min(term.start, day - _GONE))
    late = (one for one in gone if day - (one.end or day) < _HABIT)
    others = [one for one in late if one.name and not set(one.names) & set(term.names)]
    return others[-1] if others else None


def office_faults(article: Article) -> Iterator[Fault]:
    """Yield a fault for each title that is right."""
    numbers = {id(block): number for number, block in enumerate(article.body)}
    for one in judged_titles(article, SHIPPED):
        office, term, text = one.claim.office, one.judgement.term, one.block.text
        before = _before(office, term, one.story.value)
        number, given = numbers.get(id(one.block)), one.claim.name.of(text)
        if one.judgement.tenure is not Tenure.RIGHT or before is None or number is None:
            continue
        last = _surname(str(before.name), office)
        if any(last in block.text for block in article.blocks):
            continue
        names = {name: str(before.name) if " " in name else last for name in (*term.names, given)}
        names |= {_surname(name, office): last for name in names}
        ordered = tuple(sorted(names.items(), key=lambda pair: -len(pair[0])))
        said, day = one.sentence.of(text), one.story.value
        dated = any(int(year) < day.year for year in _YEAR_NAMED.findall(said))
        if not dated and not is_quoted(one.claim.name, quotations(text)):
            yield Fault(article, office.id, day, day, number, said, ordered)


def _sentence(text: str, span: Span) -> str:
    return next(one for one in sentences(text) if one.end > span.start).of(text)


def name_faults(article: Article) -> Iterator[Fault]:
    """Yield a fault for each name that something has had for some time."""
    day = article.sure_date.value if article.sure_date else date.max
    for rename in SHIPPED.renames:
        if rename.kind == "person" or any(name in rename.old[0] for name in rename.new):
            continue  # nobody writes “Cardinal Bergoglio” for the pope, or “Yahoo Inc.” for a site
        if not (rename.hard and rename.holds(day) and _SLACK < day - rename.start < _HABIT):
            continue
        names = tuple((name, rename.old[0]) for name in rename.new if len(name) >= _SHORTEST)
        for number, block in enumerate(article.body):
            places = (place for name, _ in names for place in mentions(name, block.text))
            place = next(places, None)
            if place and not is_quoted(place, quotations(block.text)):
                said = _sentence(block.text, place)
                yield Fault(article, rename.id, day, day, number, said, names)


def late_faults(article: Article) -> Iterator[Fault]:
    """Yield a fault for each old name that was right and is given up by now."""
    numbers = {id(block): number for number, block in enumerate(article.body)}
    for one in uses(article, SHIPPED):
        rename, day, number = one.rename, one.story.value, numbers.get(id(one.block))
        late = rename.start + _YEAR
        if not (one.old and rename.hard and is_said(one)) or number is None:
            continue
        if day < rename.start < AS_OF - _YEAR:
            said = _sentence(one.block.text, one.span)
            yield Fault(article, rename.id, day, late, number, said)


_OFFICE, _NAME = "wrong-office", "renamed-entity"
_OLD, _LATE = "the name before the change", "the story dated a year after the change"
PLANTS: tuple[tuple[str, Callable[[Article], Iterator[Fault]], bool, bool, str], ...] = (
    (_OFFICE, office_faults, True, False, "the holder before, in a sentence that names its day"),
    (_OFFICE, office_faults, False, False, "the holder before, in any paragraph"),
    (_OFFICE, office_faults, False, True, "the holder before, throughout the story"),
    (_NAME, name_faults, False, False, f"{_OLD}, in any paragraph"),
    (_NAME, name_faults, False, True, f"{_OLD}, throughout the story"),
    (_NAME, late_faults, False, False, f"a paragraph with the old name, {_LATE}"),
    (_NAME, late_faults, False, True, _LATE),
)


def drawn(faults: Iterable[Fault]) -> list[Fault]:
    """Return a sample in which no office and no rename has more than its share."""
    ordered = list(faults)
    Random(_SEED).shuffle(ordered)
    seen: Counter[str] = Counter()
    some = []
    for fault in ordered:
        seen[fault.subject] += 1
        if seen[fault.subject] <= _MOST // 10:
            some.append(fault)
    return some[:_MOST]


def finds(engine: Engine, rule: str, texts: tuple[str, str], day: date) -> bool:
    """Return whether the rule finds something in a story of `day`."""
    title, text = texts
    document = read_row({"title": title, "text": text, "date": str(day)}, "planted")
    found = engine.lint(document, read_article(document, AS_OF)).findings
    return any(one.rule == rule for one in found)


def measure(rule: AnyRule, faults: list[Fault], whole: bool) -> tuple[int, int]:
    """Return how many of the faults were planted, and how many of them the rule finds."""
    engine = Engine([Active(rule, rule.severity, rule.options())])
    planted = found = 0
    for fault in faults:
        if not finds(engine, rule.id, fault.texts(False, whole), fault.day):
            planted += 1
            found += finds(engine, rule.id, fault.texts(True, whole), fault.late)
    return planted, found


def main() -> None:
    """Plant the faults and write how many were found, beside those of other rules."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    rules = {rule.id: rule for rule in discover()}
    kinds = {plant: list[Fault]() for _, plant, _, _, _ in PLANTS}
    for document in documents(parser.parse_args().corpus):
        article = read_article(document, AS_OF)
        if (article.language or "en").startswith("en"):
            for plant, faults in kinds.items():
                faults += plant(article)
    rows = []
    for rule, plant, own_day, whole, where in PLANTS:
        faults = drawn(one for one in kinds[plant] if one.is_of_its_day() or not own_day)
        rows.append((rule, where, *measure(rules[rule], faults, whole)))
    write_planted(rows)


if __name__ == "__main__":
    main()
