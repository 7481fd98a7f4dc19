"""The parts of a number do not add up to it.

“Five people were hurt: two men and two women” leaves readers with one person too few. Either the
sum is wrong or a part is; ask which.

A number is taken for a sum only where the text says so: its parts stand behind a colon, between
dashes or in brackets (“12 jurors — seven women and five men —”), or behind a comma, if they leave
nobody out (“12 jurors, seven women and five men”). Parts behind “including” may be fewer, but not
more. Hedged numbers, lists of anything but numbers, and parts that may overlap (“three Americans
and three women”) are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from linter.article import PROSE
from linter.document import Kind
from linter.facts.corrections import takes_back
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.numbers import Number, numbers
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.span import Span

# Parts that leave nobody out, and that nobody is in twice.
_SPLITS = tuple(
    frozenset(words.split())
    for words in (
        "man men woman women boy boys girl girls",
        "man men woman women child children",
        "adult adults child children",
        "male males female females",
        "son sons daughter daughters",
        "brother brothers sister sisters",
        "grandson grandsons granddaughter granddaughters",
        "nephew nephews niece nieces",
        "republican republicans democrat democrats independent independents",
        "student students teacher teachers",
        "soldier soldiers civilian civilians",
    )
)
# “12 jurors: ”, “12-member panel — ”, “12 jurors, including ”.
_WHOLE = compiled(
    r"(?:-(?:member|person|judge|seat|strong))?(?P<noun>(?: [\w'’-]+){1,6}?)"
    r"(?P<joint>:| ?[–—]| --?(?= )| \(|, including| \(including|,)\s?"
)
_ITEM = compiled(r"(?: [^\W\d_][\w'’-]*){1,4}?(?=,? and |, |[.;)–—]| --? | [–—]|$)")
_ONE = compiled(r"an?(?= )")
_NEXT = compiled(r",? and |, ")
_END = compiled(r"[.;)–—]|,| --? | [–—]|$")
_HEDGE = compiled(
    r"(?i)\b(?:at least|more than|over|about|around|some|nearly|almost|roughly|approximately|up to|"
    r"as many as|fewer than|less than|under|top|first|last|other|another|additional|further|more|"
    r"nos?\.?|number|day|week|game|chapter|page|and|or"
    r"|(?:\d|one|two|three|four|five|six|some|many|most|each|half|none|all) of)(?: the)? $"
)
_PLURAL = compiled(
    r"(?:[a-z]s|men|people|children|dead|killed|police|wounded|injured|hurt|teeth|feet)$"
)
_TIME = frozenset(
    "year years month months week weeks day days hour hours minute minutes percent miles points "
    "p.m a.m times feet inches pounds old ago later".split()
)
_NO_WHOLE = frozenset("and or to".split())
_NO_PART = frozenset(
    "of who whom that which is was were are has had have in at on by for with from to more other "
    "than but as".split()
)
_REACH = 24
_FEWEST = 2  # parts
_SMALL = (
    r"(?:[0-9]+|(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
    r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty)|(?i:a|an|one))"
)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts that stand behind a number: what each is of, and where they end."""

    counts: tuple[int, ...]
    nouns: tuple[str, ...]
    end: int

    @property
    def total(self) -> int:
        return sum(self.counts)

    @property
    def alike(self) -> frozenset[str]:
        """What else parts of this kind could be of; empty where they may overlap."""
        return next((split for split in _SPLITS if split.issuperset(self.nouns)), frozenset())

    @property
    def splits(self) -> bool:
        """Return whether the parts are of a kind that leaves nobody out."""
        return bool(self.alike) and len(set(self.nouns)) == len(self.nouns)


# What a partition looks like, which few sentences with numbers do.
_PARTS = compiled(rf"(?:[:–—(,]|-|\bincluding) ?{_SMALL} [^.;:]+\band {_SMALL} ")


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Add up what stands behind each number."""
    text = sentence.text
    if not _PARTS.search(text) or takes_back(text):
        return
    found = {number.span.start: number for number in numbers(text) if not number.ordinal}
    for whole in found.values():
        parts = _parts_of(text, whole, found)
        if parts is None:
            continue
        span = Span(whole.span.start, parts.end)
        sum_ = " + ".join(map(str, parts.counts))
        yield Hit(
            span,
            f"“{span.of(text)}” does not add up: {sum_} = {parts.total}, not {whole.value}; find "
            "out which number is wrong.",
        )


def _parts_of(text: str, whole: Number, found: dict[int, Number]) -> _Parts | None:
    """Return the parts of `whole` if they do not add up to it."""
    match = _WHOLE.match(text, whole.span.end)
    if match is None or whole.value < 2:
        return None
    noun = match["noun"].lower().split()
    before = text[max(0, whole.span.start - _REACH) : whole.span.start]
    if not _NO_WHOLE.isdisjoint(noun) or not _TIME.isdisjoint(noun) or _HEDGE.search(before):
        return None
    if any(whole.span.end < at < match.end("noun") for at in found):
        return None  # “56 passengers and 10 crew: ”
    parts = _list(text, match.end(), found)
    if parts is None or parts.total == whole.value:
        return None
    joint = match["joint"].strip(" (")
    if joint.endswith("including"):
        return parts if parts.splits and parts.total > whole.value else None
    if joint == "," and (not parts.splits or noun[-1] in parts.alike):
        return None
    return parts if any(map(_PLURAL.search, noun[:3])) or match[0].startswith("-") else None


def _list(text: str, at: int, found: dict[int, Number]) -> _Parts | None:
    """Read “two men, a woman and three children” at `at`, two parts or more."""
    counts, nouns = [], []
    while True:
        part = _count_at(text, at, found)
        item = _ITEM.match(text, part[1]) if part else None
        if part is None or item is None:
            return None
        words = item[0].lower().split()
        if not (_NO_PART.isdisjoint(words) and _TIME.isdisjoint(words)):
            return None
        counts.append(part[0])
        nouns.append(words[-1])
        at = item.end()
        joint = _NEXT.match(text, at)
        if joint is None or _count_at(text, joint.end(), found) is None:
            break
        at = joint.end()
    if len(counts) < _FEWEST or not _END.match(text, at):
        return None
    return _Parts(tuple(counts), tuple(nouns), at)


def _count_at(text: str, at: int, found: dict[int, Number]) -> tuple[int, int] | None:
    """Return the number at `at` and where it ends; “a” is one."""
    if number := found.get(at):
        return number.value, number.span.end
    one = _ONE.match(text, at)
    return (1, one.end()) if one else None


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    check=check,
    kinds=PROSE | {Kind.HEADLINE, Kind.DECK, Kind.CAPTION},
    trigger=rf"(?:[:–—(,]|-|\bincluding) ?{_SMALL} ",
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad("⟦Five people were hurt: two men and two women⟧."),
        Bad("The ⟦12 jurors, six women and five men⟧, went home."),
        Bad("The ⟦12-member panel — six Democrats and five Republicans⟧ — met on Monday."),
        Bad("The ferry had ⟦20 people (14 men, five women and two children⟧) on board."),
        Bad("They saved ⟦11 people, including seven women and six men⟧."),
        Bad("Ferry fire leaves ⟦5 dead: 3 men and 3 women⟧\n\nThe ferry had left at noon.\n"),
        Good("Five people were hurt: two men and three women."),
        Good("The 12 jurors, seven women and five men, went home."),
        Good("They saved 11 people, including four women and three men."),
        Good("They saved five people, including three Danes and three women."),
        Good("At least five people were hurt: two men and two women."),
        Good("The ferry had 20 people on board, two dogs and a horse."),
        Good("She won in 3 games: 20 points and 10 rebounds were enough."),
        Good("The ferry had 20 people and three crew: two Danes and a Swede."),
        Good("On board were 14 men, five women and two children."),
        Good("There are five rooms, two with a view of the sea and two without."),
    ),
)
