"""A state of the United States is named by its postal code in running text.

“Reno, NV” is an address; in a sentence write “Reno, Nevada”. Readers elsewhere do not know the
codes, and several of them are words. Turned off by default, for desks whose style spells states
out.

Left alone are addresses, with a number of a street in front or a ZIP code behind, datelines and
whatever opens a paragraph so, places of publishers (“New York, NY: …”), quotations, captions, and
the home of a member of Congress (“D-CA”). A code that is a degree or another short form, too (“Ann
Lee, MD”), counts only where the text says “in” or “from”.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.wording._copy import own_matches
from linter.span import Span

_STATES = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DC": "D.C.",
    "DE": "Delaware",
    "FL": "Florida",
    "GA": "Georgia",
    "HI": "Hawaii",
    "IA": "Iowa",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "MA": "Massachusetts",
    "MD": "Maryland",
    "ME": "Maine",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MO": "Missouri",
    "MS": "Mississippi",
    "MT": "Montana",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "NE": "Nebraska",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NV": "Nevada",
    "NY": "New York",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VA": "Virginia",
    "VT": "Vermont",
    "WA": "Washington",
    "WI": "Wisconsin",
    "WV": "West Virginia",
    "WY": "Wyoming",
}
_DEGREES = frozenset("MD MA PA LA MS DC DE IN OR ME OK HI CO ID AL".split())
_CITY = r"(?:[A-Z][a-z]+[.'’]?[ -]?(?:of |the |on )?){1,3}"
_CODE = compiled(
    rf"(?<![\w,.'’-])(?P<city>{_CITY}), (?P<code>[A-Z]{{2}})"
    r"(?![\w’'/&:-]|\.\w|,? U\.?S\.?A| [A-Z]| [-–—])"
)
_IN = compiled(r"\b(?:in|from|near|at|to|outside|around|for|between|through) (?:\w+, )?$", 2)
_ADDRESS = compiled(r"\d[\w.]* (?:[A-Z]\w*\.? ?){1,4}[,.]? $|\b(?:P\.?O\.? )?Box \d+,? $")
_ZIP = compiled(r",? \d{5}\b")
_STREETS = ("Street", "Avenue", "Road", "Drive", "Boulevard", "Place")
_LOOK_BACK = 60  # characters


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report each code behind a town."""
    for block, match in own_matches(article, _CODE):
        text, code = block.text, match["code"]
        if code not in _STATES or _ZIP.match(text, match.end()):
            continue
        if match.start() == 0 or match["city"].endswith(_STREETS):
            continue
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        if _ADDRESS.search(before) or (code in _DEGREES and not _IN.search(before)):
            continue
        state, span = _STATES[code], Span(*match.span("code"))
        becomes = state[:-1] if text[span.end : span.end + 1] == state[-1] else state
        message = f"“{code}” is a postal code in running text; write “{state}”."
        yield Hit(span, message, becomes, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    trigger=r"[a-z], [A-Z][A-Z]\b",
    check=check,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "The boat was built in Reno, ⟦NV⟧, and sold there.",
            becomes="The boat was built in Reno, Nevada, and sold there.",
        ),
        Bad(
            "A sailor from Baltimore, ⟦MD⟧, won the race to San Diego, ⟦CA⟧.",
            becomes="A sailor from Baltimore, Maryland, won the race to San Diego, California.",
        ),
        Bad("The crew flew to Washington, ⟦DC⟧.", becomes="The crew flew to Washington, D.C."),
        Good("The boat was built in Reno, Nevada, and sold there."),
        Good("Write to Boat Yard, 12 River Street, Reno, NV 89501, or to 9 Pier Road, Reno, NV."),
        Good("Rep. Ann Lee, D-CA, came with Ann Lee, MD, and Paul Roe, PA, of the clinic."),
        Good("“I come from Reno, NV,” she said."),
        Good(
            "Boat sold after long debate\n\nReno, NV (AP) — The boat was sold on Monday, the mayor "
            "said, after a debate that lasted all night.\n"
        ),
        Good("Lee, Ann. A Town by the River. Reno, NV: Pier Press, 2014."),
        Good(
            "The office, 99 Pier Avenue, NE, is closed. The town council, OK with the plan, met "
            "in Riverton, UK."
        ),
    ),
)
