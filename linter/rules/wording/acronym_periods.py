"""Abbreviations have periods in one place and none in another.

“U.S.” and “US” are both right, and houses choose: agencies in the United States write “U.S.”,
“U.N.” and “U.K.” in the text of a story, and most British papers “US”, “UN” and “UK”. A story that
has one of them in both forms was put together from two sources. Reported is the first of the rarer
form, once for each name, and the fix changes all of them.

With `form` set every place is held to that form. Headlines, captions and quotations are left alone,
as are lines in capitals, roads (“US 31”), sums (“US$5”) and companies that write their names so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from linter.article import Article
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, Rule, Unit
from linter.rules.wording._copy import CONSISTENT, Use, fitted, most_common, own_matches
from linter.span import Span

_NAMES = {"US": "U.S.", "UN": "U.N.", "UK": "U.K.", "EU": "E.U."}
_PLAIN = frozenset({"EU"})  # which agencies write without periods, too
_EITHER = compiled(
    r"(?<![\w.&/@#$-])(?:U\.S\.(?! Grant\b)|U\.N\.|U\.K\.|E\.U\.|US|UN|UK|EU)"
    r"(?![\w&/$@%:]|['’]\w\w|\.\w|-\d| ?\$| at \d)"
)
_NAMED_SO = compiled(
    r" ?\d| (?:Airways|Foods?|Weekly|Bank|Bancorp|Steel|Magazine|Ecology|Lacrosse|Soccer|Sailing|"
    r"Youth|Club|Speedskating|Biathlon|Figure|Ski|Swimming|Gymnastics|Hockey|Fencing|Squash|Rowing|"
    r"Acute|Oncology|Cellular|Music|Open|Masters)\b"
)


@dataclass(frozen=True, slots=True)
class Options:
    """Which form the house writes."""

    form: Annotated[
        Literal["consistent", "U.S.", "US"],
        "With periods or without; “consistent”: as the story has each name most often.",
    ] = "consistent"


def _uses(article: Article) -> dict[str, list[Use]]:
    """Return the places of each name, by the name without its periods."""
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for block, match in own_matches(article, _EITHER):
        text, form = block.text, match.group()
        if text.isupper() or ("." not in form and _NAMED_SO.match(text, match.end())):
            continue
        span, name = Span(*match.span()), form.replace(".", "")
        other = _NAMES[name] if form == name else name
        found[name].append(Use(block, span, form, fitted(text, span, other)))
    return found


def check(article: Article, options: Options) -> Iterator[Hit]:
    """Report what is not in the house's form, or of each name the first that is not the story's."""
    for name, uses in _uses(article).items():
        if options.form == CONSISTENT:
            right = most_common(use.form for use in uses)
            wrong = [use for use in uses if use.form != right]
            for use in wrong[:1]:
                message = f"“{use.form}” is “{right}” elsewhere in this story; write both alike."
                also = tuple(other.change for other in wrong[1:])
                yield Hit(use.span, message, use.becomes, block=use.block, also=also)
            continue
        periods = options.form == "U.S." and name not in _PLAIN
        right = _NAMES[name] if periods else name
        for use in uses:
            if use.form != right:
                message = f"“{use.form}” is “{right}” in the house's style; write it so."
                yield Hit(use.span, message, use.becomes, block=use.block)


_PERIODS: dict[str, object] = {"form": "U.S."}
_NONE: dict[str, object] = {"form": "US"}

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    trigger=r"\bU\.?(?:S|N|K)\b|\bE\.?U\b",
    check=check,
    options=Options,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "The U.S. navy left. The U.S. army stayed, and the ⟦US⟧ mail ran late.",
            becomes="The U.S. navy left. The U.S. army stayed, and the U.S. mail ran late.",
        ),
        Bad(
            "The UK sent two boats. No boats of the ⟦U.K.⟧ came back, and none left the UK.",
            becomes="The UK sent two boats. No boats of the UK came back, and none left the UK.",
        ),
        Bad(
            "The US sent two boats. One US boat was lost, and one came back to the ⟦U.S.⟧",
            becomes="The US sent two boats. One US boat was lost, and one came back to the US.",
        ),
        Bad(
            "The ⟦UN⟧ asked the EU for boats, and none came from the ⟦US⟧.",
            options=_PERIODS,
            becomes="The U.N. asked the EU for boats, and none came from the U.S.",
        ),
        Bad("The ⟦U.N.⟧ asked for boats.", options=_NONE, becomes="The UN asked for boats."),
        Good("The U.S. sent two boats, and the U.N. four."),
        Good("The U.S. sent two boats. “The US has no more,” he said."),
        Good("The U.S. sent two boats along US 31, at US$5 a mile, aboard US Airways jets."),
        Good(
            "US sends two boats to Riverton\n\nThe U.S. sent two boats to Riverton on Monday, the "
            "mayor said.\n"
        ),
        Good("The UK and the U.S. sent two boats."),
        Good("The U.S. sent two boats, US:CLU19 rose, and fares were US $5."),
        Good("The US sent boats and 2,000 US sailors, as in 545 U.S. at 862 and under U.S. Grant."),
    ),
)
