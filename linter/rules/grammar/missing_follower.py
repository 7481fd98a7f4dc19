"""A word lacks the “to” or “of” that it needs: “according the report”.

“According” is followed by “to”, “regardless” by “of”, “depending” by “on”; “members” and “Congress”
have an “of” between them, and so have “thousands” and what is counted. The small word was lost in
editing. Put it back.

Words with a second use are reported only before the beginning of a noun phrase: “prior the hearing”
but not “the prior hearing”; “members the Senate, …” but not “members the town elects”. At the end
of a clause nothing is reported (“it is good, regardless”).
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._followers import (
    AMOUNTS,
    BEFORE_ING,
    BOUND,
    FINE,
    HUNDREDS,
    INSIDE,
    MANY,
    NARROW,
    SURE,
    WIDE,
    followers,
    linked,
)
from linter.rules.grammar._gaps import TEXT, one_of, span_of, stands_together
from linter.rules.grammar._phrases import (
    NO_NOUNS,
    SMALL_OR_TIME,
    TIMES,
    closes,
    counts,
    is_many,
)

_INSIDE = followers(INSIDE)
_WIDE = followers(WIDE) | _INSIDE
_NARROW = followers(NARROW)
_MANY = followers(MANY)
_BOUND = followers(BOUND)
_HUNDREDS = dict.fromkeys(HUNDREDS, "of")
_ALL = _WIDE | _NARROW | _MANY | _BOUND | _HUNDREDS
_LINKED = linked()
# What begins a noun phrase and no bare word of time (“a member this year”).
_OPENS = frozenset("the a an his her its their our my your those".split())
_SUBJECTS = frozenset("he she it they we i you there".split())
_AIRS = frozenset(
    "airs follows stars runs ends starts begins opens features tells shows looks focuses deals "
    "traces returns takes goes comes makes gives".split()
)
_OBJECTS = frozenset("us them him me".split())
# “How familiar the view is”, “the more dependent the town”, “as loyal a friend as any”.
_DEGREES = frozenset("how so as too more less most that very".split())
# “Depends a great deal”, “a member the next day”.
_FILLERS = TIMES | {"great", "good", "whole", "same"}


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find a word, or a pair of words, before something else than its follower."""
    tokens = sentence.words
    for at in range(len(tokens) - 1):
        word = tokens[at].lower
        link = _LINKED.get((word.removeprefix("then-"), tokens[at + 1].lower))
        if link and stands_together(sentence, at, at + 1):
            yield _hit(sentence, at, at, link)
            continue
        pair = f"{tokens[at - 1].lower} {word}" if at else ""
        key = pair if pair in _ALL else word
        if key not in _ALL or tokens[at].text.isupper():
            continue
        first = at - (key == pair)
        if not _is_gap(sentence, first, at, key):
            continue
        if not stands_together(sentence, first, at + 1):
            continue
        yield _hit(sentence, first, at, _ALL[key])


def _hit(sentence: Sentence, first: int, at: int, follower: str) -> Hit:
    tokens = sentence.words
    span = span_of(tokens, first, at + 1)
    head, found = span_of(tokens, first, at).of(sentence.text), span.of(sentence.text)
    return Hit(
        span,
        f"“{found}” lacks “{follower}” after “{head}”; put it in.",
        f"{head} {follower} {tokens[at + 1].text}",
        missing=True,
    )


def _is_gap(sentence: Sentence, first: int, at: int, key: str) -> bool:
    """Return whether what follows the word at `at` needs its follower before it."""
    tokens = sentence.words
    after = tokens[at + 1]
    then = tokens[at + 2].lower if at + 2 < len(tokens) else ""
    if key in _BOUND:
        return closes(sentence, at)
    if key in _HUNDREDS:
        return counts(tokens, at)
    if key in _INSIDE and not first:
        return False
    if after.text in _OPENS:
        before = tokens[first - 1].lower if first == at and at else ""
        filled = then in _FILLERS and key not in SURE
        return bool(then) and not filled and not (before in _DEGREES and key in _NARROW)
    if _ALL[key] == "as":
        return after.text in _SUBJECTS
    if after.text in _OBJECTS and (key in _WIDE or key == "the rest"):
        return True
    if after.text == "it" and _ALL[key] == "on":
        return True
    if key in SURE and after.lower in AMOUNTS:
        return (key, after.lower) not in FINE
    if key in _MANY:
        return not (key == "a series" and after.lower in _AIRS) and is_many(tokens, at, key)
    if after.lower in SMALL_OR_TIME or not after.text.replace("-", "").isalpha():
        return False
    noun = key in BEFORE_ING and after.lower.endswith(("ing", "ed"))
    if after.lower.endswith(NO_NOUNS) and not noun:
        return key in SURE and after.lower.startswith("un")
    return key in _WIDE and (key, after.lower) not in FINE


def _trigger() -> str:
    """Return what matches each word before one that is not its follower."""
    parts = []
    for follower in {*WIDE, *MANY, *NARROW}:
        tables = (table.get(follower, "") for table in (WIDE, INSIDE, MANY, NARROW))
        words = " ".join(tables).split()
        heads = one_of(f"[{w[0].upper()}{w[0]}]{w[1:]}".replace("_", r"\s+") for w in words)
        parts.append(rf"{heads}\s+{_other_than(follower)}")
    bound = one_of(word.replace("_", r"\s+") for word in BOUND["of"].split())
    parts.append(rf"(?i:{bound}\s+(?:the|his|her|its|their)\b)")
    parts.append(rf"(?i:{one_of(HUNDREDS)})\s+{_other_than('of')}")
    links: dict[str, list[str]] = {first: [] for first, _ in _LINKED}
    for first, second in _LINKED:
        links[first].append(second)
    parts += [rf"(?i:{first}\s+{one_of(seconds)}\b)" for first, seconds in links.items()]
    return rf"\b(?:{'|'.join(sorted(parts))})"


def _other_than(word: str) -> str:
    """Return an RE2 expression for the beginning of any word but `word`."""
    first, rest = word[0], word[1:]
    longer = rf"(?:\b|{_other_than(rest)})" if rest else r"\w"
    return rf"(?:[^\W{first}]|{first}{longer})"


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.ERROR,
    trigger=_trigger(),
    check=check,
    kinds=TEXT,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad(
            "The ferry will be sold, ⟦according the⟧ harbor office of Lowmere.",
            becomes="The ferry will be sold, according to the harbor office of Lowmere.",
        ),
        Bad(
            "The races will be held ⟦regardless the⟧ weather.",
            becomes="The races will be held regardless of the weather.",
        ),
        Bad(
            "The council faces ⟦a slew complaints⟧ about the noise.",
            becomes="The council faces a slew of complaints about the noise.",
        ),
        Bad(
            "She spoke ⟦on behalf their⟧ neighbors.",
            becomes="She spoke on behalf of their neighbors.",
        ),
        Bad(
            "The boats must be gone ⟦no later the⟧ end of May.",
            becomes="The boats must be gone no later than the end of May.",
        ),
        Bad(
            "The captain will speak ⟦as soon he⟧ is back.",
            becomes="The captain will speak as soon as he is back.",
        ),
        Bad(
            "Everything ⟦depends the⟧ weather in June.",
            becomes="Everything depends on the weather in June.",
        ),
        Bad(
            "The pier has cost ⟦millions dollars⟧.",
            becomes="The pier has cost millions of dollars.",
        ),
        Bad(
            "The letter is signed by nine ⟦members Parliament⟧ and a bishop.",
            becomes="The letter is signed by nine members of Parliament and a bishop.",
        ),
        Bad("⟦Thousands letters⟧ were sent, and the boat was bought by the crew."),
        Bad("The plan was sent to ⟦members the⟧ Harbor Board on Friday."),
        Bad("The town ⟦relies tourism⟧ for half of its income."),
        Bad("Most were ⟦in favor closing⟧ the pier, the owner said."),
        Bad("She reads ⟦a number more⟧ recent papers each day."),
        Good("Over 1.1 billions works and a few thousands barrels are no matter of a lost word."),
        Good("Thousands marched, and feeding thousands remains hard; billions more are due."),
        Good("The members the town elects rely very much on part owners, as part owners do."),
        Good("Beware the tide, said the crew, who saw a change in response times this year."),
        Good("In response police closed the port, in terms that all could live with."),
        Good("The prior hearing was held by the kind owner of a tired old boat."),
        Good("How familiar the harbor looks, she wrote, and as loyal a crew as any."),
        Good("It depends a lot on the tide, and the rest left a day later."),
        Good("The board is responsible, it says, and those who are eligible will vote."),
        Good("According to the office, a handful across the county will be closed."),
        Good("He did as he was told regardless, and so did the rest."),
        Good("A series airs on Sunday, and a number greater than nine is no part of it."),
        Good("The number the office gave was wrong, as part-time crews were left out."),
    ),
)
