"""Faults of the family grammar that are words: lost ones, doubled ones, two that do not fit.

They are planted where the rules look: in paragraphs that end like a sentence, as headlines and
subheads leave small words out on purpose. What would read well without the word, or with it twice,
is no fault and is not planted.
"""

from __future__ import annotations

import re
from random import Random

from linter import Document
from plants.story import Plant, Story

_SMALL = (
    "the|a|an|of|at|by|with|from|and|or|but|be|been|would|could|not|as|it|they|he|his|their|its|"
    "these|about|after|than"
)
_VERBS = (
    "be|have|get|make|take|see|go|keep|know|give|find|bring|provide|become|tell|prevent|create|"
    "meet|buy|build|raise|ensure|speak|remain|reduce|let|serve|accept|spend|respond|decide|"
    "continue|protect|avoid|allow|send|write"
)
_NEEDS_TO = (
    "going|able|unable|trying|tried|likely|expected|wants|wanted|want|willing|failed|refused|"
    "supposed|ability|agreed|decided|plans|planned|ready|forced|allowed|required|scheduled|"
    "continue|continues|continued|appears|seems|seemed|declined|intended|needs|needed|used|"
    "set|vowed|promised|eager|hopes|hoped|order|designed"
)

_PEOPLE = (
    "officials|leaders|troops|soldiers|diplomats|lawmakers|ministers|commanders|officers|voters|"
    "politicians|forces|authorities|companies|workers|citizens|investigators|banks|firms"
)
_OPENS = "(?:the|an?|his|her|its|their) [a-z]"


def in_sentences(*faults: tuple[str, str]) -> Plant:
    """Return the plant that makes one of `faults`, each an expression and what it becomes.

    The place lies in a paragraph without quotations that ends like a sentence; what it becomes is
    a template for `re.Match.expand`.
    """
    compiled = [(re.compile(pattern), becomes) for pattern, becomes in faults]

    def plant(story: Story, random: Random) -> Document | None:
        places = [
            (number, match, becomes)
            for number, text in enumerate(story.paragraphs)
            if text.rstrip().endswith((".", "!", "?")) and not re.search('["“”]', text)
            for pattern, becomes in compiled
            for match in pattern.finditer(text)
        ]
        if not places:
            return None
        number, match, becomes = random.choice(places)
        text = story.paragraphs[number]
        changed = text[: match.start()] + match.expand(becomes) + text[match.end() :]
        return story.with_paragraph(number, changed).document()

    return plant


PLANTS: dict[str, Plant] = {
    "doubled-word": in_sentences(
        (rf"(?<=[a-z] )({_SMALL})(?= [a-z])", r"\1 \1"),
        # “Sworn in in May” and “who he was was known” are right: these follow a noun.
        (
            r"\b((?:the|an?|his|their|its) [a-z]+) (in|for|on|is|was|are|were|has|have)(?= [a-z])",
            r"\1 \2 \2",
        ),
        # “Went to to learn” is right: no verb follows here.
        (r"(?<=[a-z] )to(?= (?:the|an?|his|their|its) )", "to to"),
        # “Said that that plan is dead” is right: no noun follows here.
        (r"(?<=[a-z] )that(?= (?:the|an?|he|she|they|we|it|his|their) )", "that that"),
    ),
    # “With senior Iraqi and American officials” has lost its second adjective.
    "missing-conjunct": in_sentences(
        *(
            (rf"\b([Ww]ith|[Bb]y|[Ff]rom|among|between|to) (?=(?:{_PEOPLE})\b)", rf"\1 {lost} and ")
            for lost in ("senior Iraqi", "several European", "former congressional", "top Treasury")
        ),
        (
            rf"\b((?:senior|top|former|several|many|with|by|among) [A-Z][a-z]+(?:an|ish|i)) "
            rf"(?=(?:{_PEOPLE})\b)",
            r"\1 and ",
        ),
    ),
    "article-before-function-word": in_sentences(
        (
            r"(?<=[a-z] )(the|a|their|our) [a-z]+ "
            r"(of|and|is|was|are|were|has|would|from|with)(?= [a-z])",
            r"\1 \2",
        ),
    ),
    "double-determiner": in_sentences(
        (r"(?<=[a-z] )(his|her|their|its|our|these|another)(?= [a-z])", r"the \1"),
        (r"(?<=[a-z] )(his|her|their|its|our|these|another)(?= [a-z])", r"a \1"),
    ),
    "modal-before-wrong-form": in_sentences(
        (
            r"\b(will|would|could|can|may|might|must|should)( not)? (?:be|have)"
            r"(?= (?:[a-z]{2,}(?:ing|ed)|been|taken|given|done|made|held|able)\b)",
            r"\1\2",
        ),
    ),
    "missing-infinitive-to": in_sentences((rf"\b({_NEEDS_TO}) to (?=(?:{_VERBS})\b)", r"\1 ")),
    "missing-follower": in_sentences(
        (
            r"\b([Aa]ccording|in response|pertaining|adhere|amounted|tantamount) to(?= [a-z])",
            r"\1",
        ),
        (
            r"\b(as part|on behalf|a series|a number|a variety|a handful|a lack|in favor|in terms|"
            r"get rid|consists?|[Hh]undreds|[Tt]housands|[Mm]illions) of(?= [a-z])",
            r"\1",
        ),
        (
            r"\b([Dd]epending|depends|rel(?:y|ies|ied)|embarked) on(?= (?!what|who|how|wh)[a-z])",
            r"\1",
        ),
        # These have a second use, as in “the prior hearing”: no article would follow then.
        (rf"\b(relating|belong(?:s|ing)?|[Pp]rior|in contrast|loyal) to(?= {_OPENS})", r"\1"),
        (
            r"\b(the rest|in front|is part|regardless|the end|the kind|the lack|[Mm]embers|"
            rf"the cost|capable|majority) of(?= {_OPENS})",
            r"\1",
        ),
        (rf"\b((?:is|are|was|were) based|dependent) on(?= {_OPENS})", r"\1"),
        (rf"\b(responsible|eligible|apologize) for(?= {_OPENS})", r"\1"),
        (r"\b(Secretary|Department) of(?= [A-Z])", r"\1"),
    ),
    "missing-of": in_sentences((r"\b(one|some) of(?= the [a-z])", r"\1")),
    "missing-article": in_sentences(
        # What follows is no noun that the one without its article could belong to.
        (
            r"\b([Ii]n|[Aa]t|[Aa]s|[Oo]ver|[Aa]round|[Oo]n|[Bb]y|[Tt]han) (?:the|an?)"
            r"(?= (?:wake of|statement|interview|result of|end of|weekend|time of|world|letter|"
            r"moment|expense of|verge of|eve of|ground|beginning of|1990s|1980s|decade|dozen|"
            r"same (?:time|way))(?:[.,;]| (?:of|to|in|on|at|for|that|who|and|is|was|ago|later)\b))",
            r"\1",
        ),
        (
            r"\b([Oo]ver|[Dd]uring|[Ii]n) the(?= (?:past|next) (?:few|several|two|three|\d+) )",
            r"\1",
        ),
        (r"\b([Ii]n) the(?= past\.)", r"\1"),
        (r"\b(in|of|as) the(?= (?:world|country|nation)[’']s [a-z])", r"\1"),
    ),
    "missing-subject": in_sentences(
        (
            r"\b(if|because|whether|although|unless) (?:it|they|he|she|we)"
            r"(?= (?:is|are|was|were|had|has|would|will|could|can|did|do|does)\b)",
            r"\1",
        ),
    ),
    "missing-verb": in_sentences(
        (r"\b(there) (?:is|are|was|were)(?= (?:no|many|some|an|nothing|several)\b)", r"\1"),
        (r"(?<=[a-z] )(they|he|she|we|it|who|that) (?:have|has|had)(?= been)", r"\1"),
        (
            r"(?<=[a-z] )(they|he|she|we) (?:is|are|was|were|has|have|had)"
            r"(?= (?:to|a|an|the) [a-z])",
            r"\1",
        ),
    ),
    "preposition-without-object": in_sentences(
        (
            r"\b((?:the|a|an|his|her|their|its) [a-z]+ (?:of|from|with)) [a-zA-Z]+"
            r"(?= (?:is|was|are|were|has|had|would)\b)",
            r"\1",
        ),
        (
            r"(?<=[a-z] )(of|to|with|from|at|about|by|into|against|between|under) "
            r"(?:what|whom|when|where|how|why|which)(?= (?:he|she|they|we)\b)",
            r"\1",
        ),
        # “Awareness of and interest in” is right: no second preposition follows here.
        (
            r"\b((?:the|an?|his|her|their|its) [a-z]+ (?:of|from|between)) [A-Za-z]+"
            r"(?= and (?:the|an?|his|her|their|its|will|would|is|was|has|had) [a-z]+"
            r"(?: (?!of|in|to|for|on|at|by|with|from)[a-z]+|[.,]))",
            r"\1",
        ),
    ),
    "agreement-were-was": in_sentences((r"(?<=[a-z] )(they|we) were(?= [a-z])", r"\1 was")),
}
