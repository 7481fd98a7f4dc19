"""Faults of the family grammar that are words: lost ones, doubled ones, two that do not fit."""

from __future__ import annotations

from plants.story import Plant, replaced

_SMALL = (
    "the|a|an|of|to|in|for|on|at|by|with|from|and|or|but|is|are|was|were|be|been|have|has|will|"
    "would|could|not|as|that|it|they|he|his|their|its|this|these|which|who|about|after|than"
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

PLANTS: dict[str, Plant] = {
    "doubled-word": replaced(rf"(?<=[a-z] )({_SMALL})(?= [a-z])", r"\1 \1"),
    "article-before-function-word": replaced(
        r"(?<=[a-z] )(the|a|their|our) [a-z]+ "
        r"(of|and|is|was|are|were|has|would|from|with)(?= [a-z])",
        r"\1 \2",
    ),
    "double-determiner": replaced(
        r"(?<=[a-z] )(his|her|their|its|our|these|another)(?= [a-z])", r"the \1", r"a \1"
    ),
    "modal-before-wrong-form": replaced(
        r"\b(will|would|could|can|may|might|must|should)( not)? (?:be|have)"
        r"(?= (?:[a-z]{2,}(?:ing|ed)|been|taken|given|done|made|held|able)\b)",
        r"\1\2",
    ),
    "missing-infinitive-to": replaced(rf"\b({_NEEDS_TO}) to (?=(?:{_VERBS})\b)", r"\1 "),
    "missing-follower": replaced(
        r"\b([Aa]ccording|in response|prior|relating|belonging|belongs) to(?= [a-z])"
        r"|\b(as part|the rest|on behalf|in front|regardless|a series|a number|a lack|in favor|"
        r"in terms|instead|is part|the end|the kind|spokesman) of(?= [a-z])"
        r"|\b([Ss]ecretary|[Mm]embers|[Hh]undreds|[Tt]housands|[Mm]illions|[Dd]epartment) of"
        r"|\b(depending|depends|relies|based) on(?= [a-z])",
        r"\1\2\3\4",
    ),
    "missing-of": replaced(r"\b(one|some) of(?= the [a-z])", r"\1"),
    "missing-article": replaced(
        r"\b([Ii]n|[Aa]t|[Aa]s|[Oo]ver|[Aa]round|[Oo]n|[Bb]y|[Tt]han) (?:the|an?)"
        r"(?= (?:wake|same|statement|interview|result|end of|past|next|weekend|time of|world|"
        r"letter|moment|expense|verge|eve|ground|beginning|whole|1990s|1980s|decade|dozen)\b)",
        r"\1",
    ),
    "missing-subject": replaced(
        r"\b(if|because|whether|although|unless) (?:it|they|he|she|we)"
        r"(?= (?:is|are|was|were|had|has|would|will|could|can|did|do|does)\b)",
        r"\1",
    ),
    "missing-verb": replaced(
        r"\b(there) (?:is|are|was|were)(?= (?:no|many|some|an|nothing|several)\b)"
        r"|(?<=[a-z] )(they|he|she|we|it|who|that) (?:have|has|had)(?= been)"
        r"|(?<=[a-z] )(they|he|she|we) (?:is|are|was|were|has|have|had)(?= (?:to|a|an|the) [a-z])",
        r"\1\2\3",
    ),
    "preposition-without-object": replaced(
        r"\b((?:the|a|an|his|her|their|its) [a-z]+ (?:of|from|with)) [a-zA-Z]+"
        r"(?= (?:is|was|are|were|has|had|would)\b)"
        r"|(?<=[a-z] )(of|to|with|from|at) (?:what|whom|when|where|how|why)"
        r"(?= (?:he|she|they|we)\b)",
        r"\1\2",
    ),
    "agreement-were-was": replaced(r"(?<=[a-z] )(they|we) were(?= [a-z])", r"\1 was"),
}
