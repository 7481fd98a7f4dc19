"""Subject and verb do not agree: “they was”, “she are”, “the officials was”.

The verb has kept the form of an earlier subject, or a letter was mistyped. Change the verb, or the
subject.

The rule knows a closed list of pairs and looks only where the pronoun or noun must be the subject.
“If he were” is right; quotations, in which people speak as they speak, are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.finding import Severity
from linter.language.words import Word
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Sentence, Unit
from linter.rules.grammar._gaps import PREPOSITIONS, TEXT, one_of, span_of, stands_together

_PLURAL_VERBS = {"was": "were", "is": "are", "has": "have", "does": "do"}
_NEGATED = {"wasn’t": "weren’t", "isn’t": "aren’t", "hasn’t": "haven’t", "doesn’t": "don’t"}
_PLURALS = _PLURAL_VERBS | _NEGATED | {"am": "are"}
_SINGULARS = {"are": "is", "aren’t": "isn’t", "am": "is", "were": "was", "weren’t": "wasn’t"}
_FIRST = {"is": "am", "are": "am", "has": "have", "does": "do", "were": "was", "weren’t": "wasn’t"}
_PRONOUNS = {
    "they": _PLURALS,
    "we": _PLURALS,
    "he": _SINGULARS,
    "she": _SINGULARS,
    "i": _FIRST,
    "you": {"was": "were", "wasn’t": "weren’t", "am": "are"},
}
_NOUNS = frozenset(
    "officials leaders ministers troops soldiers lawmakers workers residents students children "
    "women men protesters prosecutors investigators companies players voters passengers police "
    "firefighters rescuers doctors nurses teachers farmers villagers rebels militants senators "
    "democrats republicans conservatives liberals lawyers judges experts scientists "
    "researchers".split()
) - {"police"}
# “If he were”, “they wish she were”, “it is time he were”: then “were” is right.
_UNREAL = frozenset(
    "if though as wish wishes wished would could should might suppose imagine unless whether lest "
    "rather only were than until or and either neither nor time".split()
)
_BEFORE = PREPOSITIONS | frozenset("who what that and or nor than as like of".split())
_LOOK_BACK = 12  # words in which an “if” may stand


def check(sentence: Sentence, options: NoOptions) -> Iterator[Hit]:
    """Find subject + verb of the wrong number."""
    tokens = sentence.words
    for at in range(len(tokens) - 2):
        verb = tokens[at + 1]
        right = _right_form(tokens, at)
        if right is None or verb.text != verb.lower or not stands_together(sentence, at, at + 1):
            continue
        span = span_of(tokens, at, at + 1)
        found = span.of(sentence.text)
        if "'" in verb.text:
            right = right.replace("’", "'")
        yield Hit(
            span,
            f"“{found}” does not agree; write “{right}”, or change the subject.",
            f"{tokens[at].text} {right}",
        )


def _right_form(tokens: list[Word], at: int) -> str | None:
    """Return the form that the subject at `at` asks for, None if the verb has it."""
    subject, verb = tokens[at].lower, tokens[at + 1].lower.replace("'", "’")
    before = [word.lower for word in tokens[max(0, at - _LOOK_BACK) : at]]
    if subject in _PRONOUNS:
        if (subject == "i") != (tokens[at].text == "I") and tokens[at].text.isupper():
            return None
        if subject == "i" and at > 1 and tokens[at - 1].text[0].isupper():
            return None  # “World War I is …”
        right = _PRONOUNS[subject].get(verb)
        lone = PREPOSITIONS | {"or", "nor", "like"} if subject in ("they", "we") else _BEFORE
        if right is None or (before and before[-1] in lone - {"that"}):
            return None
        if verb in ("were", "weren’t") and _UNREAL.intersection(before):
            return None
        return right if subject != "you" or not before or before[-1] == "that" else None
    whole = at == 1 and tokens[0].lower in ("the", "these", "those", "many", "some", "several")
    return _PLURALS.get(verb) if subject in _NOUNS and whole else None


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.WARNING,
    trigger=(
        r"(?i)\b(?:(?:they|we|you)\s+(?:was|is|has|does|am|wasn|isn|hasn|doesn)"
        r"|(?:he|she)\s+(?:are|aren|am|were|weren)|I\s+(?:is|are|has|does|were|weren)"
        rf"|{one_of(_NOUNS)}\s+(?:was|is|has|does|wasn|isn|hasn|doesn))\b"
    ),
    check=check,
    kinds=TEXT,
    quoted=Quoted.SKIP,
    since="0.1.0",
    examples=(
        Bad(
            "The crew said that ⟦they was⟧ not told about the storm.",
            becomes="The crew said that they were not told about the storm.",
        ),
        Bad(
            "On Monday ⟦she were⟧ back on the ferry.",
            becomes="On Monday she was back on the ferry.",
        ),
        Bad(
            "The ⟦officials was⟧ late for the opening of the pier.",
            becomes="The officials were late for the opening of the pier.",
        ),
        Bad(
            "The crew of Lowmere fears ⟦we isn’t⟧ safe here.",
            becomes="The crew of Lowmere fears we aren’t safe here.",
        ),
        Bad("The boats are older than ⟦they was⟧ said to be."),
        Good("If he were the captain, she said, it would be as though she were one, too."),
        Good("One of the officials was late, and a letter to you was lost."),
        Good("“They was all asleep,” the captain said of the crew."),
        Good("The list of those who have seen what they are is short, and each of them is old."),
        Good("World War I is a long time ago, and Elizabeth I has been dead for longer."),
        Good("The officials were late, and so were they; I was not."),
    ),
)
