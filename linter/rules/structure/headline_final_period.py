"""The headline ends with a period.

By convention headlines have none. One at the end is a slip, or a sign that a sentence of the text
was taken for the headline. Take the period off.

A period that belongs to a shortened word (“in the U.S.”), an ellipsis, and a headline of two
sentences, which some houses write on purpose, are not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.sentences import sentences
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.structure._titles import is_page_title
from linter.span import Span

_PERIOD = compiled(r"(?<![.\s])\.(?=[\"'”’]?$)")
_SHORTENED = compiled(
    r"(?:^|[\s(“\"'‘-])(?:[A-Za-z]{1,2}|(?:[A-Za-z]+\.)+[A-Za-z]+|\d+)\.[\"'”’]?$"
)
_SHORT_WORDS = frozenset(
    "inc corp co ltd bros dept est jr sr ave blvd rd st mt assn etc al approx vs pct gov sen rep "
    "gen lt col maj sgt prof rev hon mon tues wed thurs fri sat sun "
    "jan feb mar apr aug sept oct nov dec ala ariz ark calif colo "
    "conn del fla ill ind kan mass mich minn miss mont neb nev okla ore pa penn tenn tex wash wis "
    "wyo a.m p.m no nos mrs ms mr dr ph.d esq univ intl govt natl mfg dlrs mln bln qtr vol fig "
    "hwy sq ft lb oz min max ed eds min dist atty supt det".split()
)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at the end of a headline that is one sentence."""
    block = article.headline
    if block is None or is_page_title(article, block):
        return
    text = block.text
    match = _PERIOD.search(text)
    if match is None or _SHORTENED.search(text):
        return
    last = re.split(r"[^\w.]", text[: match.start()])[-1].lower()
    if last in _SHORT_WORDS or len(sentences(text)) > 1:
        return
    message = "The headline ends with a period; take it off."
    yield Hit(Span(*match.span()), message, "", safe=True, block=block)


_TEXT = '", "body": "The ferry went back to its old route on Monday, the company said."}'


def _story(headline: str) -> str:
    return f'{{"headline": "{headline}{_TEXT}'


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    since="0.1.0",
    examples=(
        Bad(
            _story("Ferry returns to its old route⟦.⟧"),
            form="json",
            becomes=_story("Ferry returns to its old route"),
        ),
        Bad(_story("Ferry returns to Riverton after two years and a fire⟦.⟧"), form="json"),
        Bad(_story("Mayor calls ferry ‘a gift to the town⟦.⟧’"), form="json"),
        Good(_story("Ferry returns to its old route"), form="json"),
        Good(_story("Ferry line opens its first office in the U.S."), form="json"),
        Good(_story("Judge sides with Riverton Ferry Co."), form="json"),
        Good(_story("The ferry is back. The town is glad."), form="json"),
        Good(_story("And then the ferry left..."), form="json"),
    ),
)
