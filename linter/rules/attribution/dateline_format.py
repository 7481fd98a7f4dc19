"""The dateline is not written as datelines are.

“BRUSSELS (AP) — ” tells software where a story comes from and whose it is, if the place is in
capitals and a dash stands behind it. With “--”, an underscore or “Brussels (AP)-” the place is
missed, and archives file the story nowhere. Reuters writes “BRUSSELS, Jan 21 (Reuters) - ” with a
hyphen, and that is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_DASH = compiled(r"\s*(--|[—–_-])\s*$")
_HYPHEN_HOUSES = frozenset({"reuters", "afp", "ani", "pti", "ians", "xinhua", "upi"})


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at the dash and at the case of the place."""
    dateline = article.dateline
    if dateline is None or dateline.block.declared:
        return
    block, written = dateline.block, dateline.span.of(dateline.block.text)
    dash = _DASH.search(written)
    house = (dateline.agency or "").casefold()
    if dash and dash[1] not in "—–" and not (dash[1] == "-" and house in _HYPHEN_HOUSES):
        span = Span(dateline.span.start + dash.start(), dateline.span.start + dash.end())
        message = f"“{dash[1]}” ends the dateline; write “ — ”."
        yield Hit(span, message, becomes=" — ", safe=True, block=block)
    place = dateline.place
    if place and not place.isupper() and written.startswith(place):
        span = Span(dateline.span.start, dateline.span.start + len(place))
        message = f"“{place}” in the dateline is not in capitals; write “{place.upper()}”."
        yield Hit(span, message, becomes=place.upper(), block=block)


_HEAD = "Ferry returns to its old route\n\n"
_LEAD = "The ferry went back to its old route on Monday, the company said.\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    since="0.1.0",
    examples=(
        Bad(f"{_HEAD}LISBON (AP)⟦ -- ⟧{_LEAD}", becomes=f"{_HEAD}LISBON (AP) — {_LEAD}"),
        Bad(
            f"{_HEAD}LISBON, Portugal (AP)⟦_ ⟧{_LEAD}",
            becomes=f"{_HEAD}LISBON, Portugal (AP) — {_LEAD}",
        ),
        Bad(f"{_HEAD}RIVERTON⟦ - ⟧{_LEAD}", becomes=f"{_HEAD}RIVERTON — {_LEAD}"),
        Bad(f"{_HEAD}⟦Lisbon⟧ (AP) — {_LEAD}", becomes=f"{_HEAD}LISBON (AP) — {_LEAD}"),
        Good(f"{_HEAD}LISBON (AP) — {_LEAD}"),
        Good(f"{_HEAD}LISBON, Jan 21 (Reuters) - {_LEAD}"),
        Good(f"{_HEAD}LISBON (AFP) – {_LEAD}"),
        Good(f"{_HEAD}RIVERTON — {_LEAD}"),
        Good(f"{_HEAD}FILE PHOTO - {_LEAD}"),
        Good(f"The ferry -- the only one that the town has -- went back. {_LEAD}"),
    ),
)
