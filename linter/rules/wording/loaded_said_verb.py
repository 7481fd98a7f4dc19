"""An attribution takes sides where “said” would not.

“He claimed the road was safe” tells readers not to believe him, and “she admitted it was late” that
there was something to admit. Where that is meant, it is the story's to show; where it is not, write
“said”. Turned off by default: many houses leave this to the writer.

Reported is the verb only beside what is said: a quotation, or “that” and the like. “Claimed the
title” and “admitted to the hospital” are left alone, as is what is claimed or admitted in court,
and what the story says is false (“falsely claimed”).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, Quoted, Rule, Sentence, Unit
from linter.span import Span

_VERBS = r"(?:claimed|admitted|boasted|bragged|gushed|ranted|sneered|whined|crowed|opined)"
_WORD = compiled(rf"(?<![\w-]){_VERBS}(?![\w-])")
_SAID = compiled(
    r"(?:,? (?:in [^,.]{3,40}|on \w+|\w+day))?"
    r"(?:,? that\b|[,:]? [“\"]"
    r"| (?:he|she|they|it|there) (?:was|were|is|are|had|has|have|would|will|could|did|never)\b)"
)
_BEHIND_QUOTE = compiled(
    r"(?:[,?!.][”\"]|[”\"],)\s+(?:[A-Z][\w.’'-]*\s+){0,3}(?:(?:[Hh]e|[Ss]he|they)\s+)?$"
)
# “falsely claimed” says so on purpose.
_NOT_MEANT = compiled(r"\b(?:is|are|was|were|be|been|being|widely|often|\w+ly)\s+$")
_ON_PURPOSE = compiled(r" (?:without|with no|despite) |\s+to \w+ing\b")
_LEGAL = compiled(
    r"\b(?:guilt|guilty|court|trial|plea|plead|pleaded|crime|murder|killing|stealing|charges?|judge|"
    r"jury|liability|wrongdoing|fault|mistakes?|wrong|error|lawsuits?|suit|sued|complaint|patents?|"
    r"plaintiffs?|affidavit)\b"
)
_OF_COURTS = ("admitted", "claimed")
_LOOK_BACK = 60  # characters


@dataclass(frozen=True, slots=True)
class Options:
    """Which of the verbs the house allows."""

    allowed: Annotated[tuple[str, ...], "Verbs of the list that are not reported."] = ()


def _is_attribution(text: str, span: Span) -> bool:
    before = text[max(0, span.start - _LOOK_BACK) : span.start]
    if _NOT_MEANT.search(before) or _ON_PURPOSE.match(text, span.end):
        return False
    if _BEHIND_QUOTE.search(before):
        return True
    return bool(_SAID.match(text, span.end))


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Report each of the verbs that stands beside what somebody said."""
    text, in_court = sentence.text, _LEGAL.search(sentence.text)
    for match in _WORD.finditer(text):
        span, verb = Span(*match.span()), match.group()
        if verb in options.allowed or (in_court and verb in _OF_COURTS):
            continue
        if _is_attribution(text, span):
            message = f"“{verb}” takes sides in an attribution; write “said”, if it is not meant."
            yield Hit(span, message)


RULE = Rule(
    unit=Unit.SENTENCE,
    severity=Severity.NOTE,
    check=check,
    kinds=frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM}),
    trigger=rf"\b{_VERBS}\b",
    options=Options,
    quoted=Quoted.SKIP,
    on=False,
    since="0.1.0",
    examples=(
        Bad("The mayor ⟦claimed⟧ that the road was safe."),
        Bad("“The road was late,” he ⟦admitted⟧."),
        Bad("“It is the best road in the land,” ⟦boasted⟧ the mayor. Lee ⟦claimed⟧ it was not."),
        Bad("The mayor ⟦opined⟧, “The road was safe.”"),
        Good("The mayor said that the road was safe."),
        Good("The driver admitted that she was guilty, the court heard."),
        Good("The storm claimed many lives, and nobody claimed the prize."),
        Good("He falsely claimed that the road was safe, and claimed without proof it was his."),
        Good("A man was admitted to the hospital, and admitted there for days."),
        Good("“He claimed that it was safe,” she said."),
        Good("The mayor claimed that the road was safe.", options={"allowed": ("claimed",)}),
    ),
)
