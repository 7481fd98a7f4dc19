"""One story spells words in the British and in the American way.

A story with “colour” and “color”, or with “colour” and “center”, was put together from two sources.
Readers see the seam, and a search for one spelling misses the other. Choose the spelling of your
house. Reported is the first word of the rarer kind, once in a story, and the word that it does
not go with.

Only words in small letters count (the Labour Party and Pearl Harbor are names), and only outside
quotations. “-ize” is British, too, and Canadians write “colour” and “organize”, so “organize” is
at odds only with “organise”; nor does “traveled” tell anything but beside “travelled”.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from linter.article import Article
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.variety import twins
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.wording._copy import Use, own_matches
from linter.span import Span

_WORD = compiled(r"(?<![\w@#./&’'-])[a-z]{4,}(?![\w@&]|[.-]\w|\()")
# Words that no family holds; what the other side writes, too, is left out.
_SINGLE = {
    "aging": "ageing",
    "aluminum": "aluminium",
    "artifact": "artefact",
    "artifacts": "artefacts",
    "fetus": "foetus",
    "gray": "grey",
    "jewelry": "jewellery",
    "mold": "mould",
    "mustache": "moustache",
    "pajamas": "pyjamas",
    "plow": "plough",
    "skeptic": "sceptic",
    "skeptical": "sceptical",
    "skepticism": "scepticism",
    "skeptics": "sceptics",
    "skillful": "skilful",
}
# What alone tells the one spelling from the other, whatever the word.
_TELLING = (("our", "or"), ("tre", "ter"), ("bre", "ber"), ("ence", "ense"))
# A story without any British spelling has none to mix.
_TRIGGER = (
    r"\b(?:(?:arm|behavi|cand|clam|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum"
    r"|sav|savi|splend|tum|val|vap|vig)our|(?:cent|centimet|fib|kilomet|lit|manoeuv)re"
    r"|(?:def|off|pret)ence|(?:channel|counsel|dial|fuel|funnel|label|level|libel|marshal|model"
    r"|quarrel|refuel|rival|shovel|signal|snorkel|spiral|swivel|total|travel|tunnel|unravel)l"
    r"|fulfils?\b|enrols?\b|catalogue|(?:anal|catal|paral)yse|(?:apolog|author|categor|central"
    r"|character|civil|colon|critic|emphas|final|general|harmon|hospital|ideal|jeopard|legal"
    r"|liberal|legitim|maxim|minim|mobil|modern|monopol|national|neutral|normal|organ|penal|polar"
    r"|politic|popular|priorit|privat|public|radical|real|recogn|revolution|sanit|scrutin|social"
    r"|special|stabil|standard|steril|subsid|summar|symbol|sympath|terror|traumat|util|victim"
    r"|visual)is(?:e|ing|ation)|grey|ageing|aluminium|artefact|foetus|jewell|mould|moustache"
    r"|pyjamas|plough|scepti|skilful)"
)


@cache
def _spellings() -> tuple[dict[str, str], frozenset[str], frozenset[str]]:
    """Return the other spelling of each word; the British and the American words that tell alone.

    No Canadian and no follower of Oxford writes those otherwise, and few careless Americans do.
    """
    pairs = twins() | _SINGLE
    other = pairs | {british: american for american, british in pairs.items()}
    alone = [
        (british, american)
        for american, british in twins().items()
        if any(american == british.replace(ours, theirs, 1) for ours, theirs in _TELLING)
    ]
    return other, frozenset(b for b, _ in alone), frozenset(a for _, a in alone)


def _uses(article: Article) -> list[Use]:
    other, _, _ = _spellings()
    return [
        Use(block, Span(*match.span()), match.group())
        for block, match in own_matches(article, _WORD, among=other)
    ]


def _clash(uses: list[Use]) -> tuple[list[Use], list[Use]]:
    """Return the places of British and of American words that do not go with each other."""
    other, british, american = _spellings()
    written = {use.form for use in uses}
    both = {form for form in written if other[form] in written}
    mixed = bool(written & british) and bool(written & american)
    ours = {form for form in written if form in british and mixed}
    theirs = {form for form in written if form in american and mixed}
    for form in both:
        (theirs if form in twins() or form in _SINGLE else ours).add(form)
    return [use for use in uses if use.form in ours], [use for use in uses if use.form in theirs]


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the first word of the rarer spelling, with one of the other."""
    uses = _uses(article)
    british, american = _clash(uses)
    if not british or not american:
        return
    of_british = sum(use.form not in twins() and use.form not in _SINGLE for use in uses)
    rarer, common = (british, american)
    if 2 * of_british > len(uses):
        rarer, common = american, british
    names = ("British", "American") if rarer is british else ("American", "British")
    other, _, _ = _spellings()
    forms = {use.form for use in common}
    use = next((one for one in rarer if other[one.form] in forms), rarer[0])
    beside = other[use.form] if other[use.form] in forms else common[0].form
    message = (
        f"“{use.form}” is {names[0]} spelling, and “{beside}” in this story {names[1]}; spell both "
        "in one way."
    )
    yield Hit(use.span, message, block=use.block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    trigger=_TRIGGER,
    check=check,
    since="0.1.0",
    examples=(
        Bad("The color of the pier was voted on. No ⟦colour⟧ won, and a color will be drawn."),
        Bad("The harbour is full, and its neighbours are angry at the ⟦center⟧ of the town."),
        Bad("They will organise a race, and organised a feast. A ball they did not ⟦organize⟧."),
        Bad("The boats are grey, and grey is the town. The ⟦gray⟧ of the sea is brighter."),
        Good("The harbour is full, and its neighbours are angry."),
        Good("The Labour Party met at Pearl Harbor, near the center, and praised its color."),
        Good("“We love our harbour,” the tourist said at the center for visitors."),
        Good("The harbour is full; they organize a race, and civilization ends at the pier."),
        Good("The harbor is full; the boats travelled for a day, and modelling is a job."),
        Good("They organised a race at the harbour of the town, behind the city centre."),
    ),
)
