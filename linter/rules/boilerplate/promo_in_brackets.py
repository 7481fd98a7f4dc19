"""A promotion in capitals stands in the text.

“(CLICK HERE FOR MORE)” or “[READ: …]” is put between or at the end of paragraphs to sell another
page. In the text it shouts and leads nowhere. A line that is nothing but a CLICK HERE in capitals
is removed safely, other lines if you ask for unsafe fixes. Inside a paragraph only its place is
shown, as the sentence around it may need you. What stands in a quotation is not reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import PROSE
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_LABEL = "promo-in-brackets"
_LEADS = (
    r"(?:(?:CLICK|TAP|PRESS) HERE\b|(?:READ(?: MORE| ALSO| NEXT| THIS)?|ALSO READ|MORE"
    r"|SEE (?:ALSO|RELATED)|RELATED(?: STORY)?|WATCH(?: NOW| LIVE)?|VIDEO|PHOTOS)\s?:)"
)
_BRACKETED = compiled(rf"\({_LEADS}[^()\[\]]{{0,200}}\)|\[{_LEADS}[^()\[\]]{{0,200}}\]")
_AT_END = compiled(r"(?<=[.!?”\"’)] )CLICK HERE [A-Z0-9 ,’'&:-]{4,100}[.!]?$")


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Find lines of this class, and promotions inside a paragraph or at its end."""
    text = block.text
    if block.label == _LABEL:
        message = f"“{shortened(text)}” promotes another page; remove it."
        safe = text.isupper() and text.lstrip("([").startswith("CLICK HERE")
        yield Hit(block.span, message, remove=True, safe=safe)
    elif block.kind is not Kind.BOILERPLATE:
        for pattern in (_BRACKETED, _AT_END):
            for match in pattern.finditer(text):
                message = f"“{shortened(match.group())}” promotes another page; take it out."
                yield Hit(Span(*match.span()), message)


RULE = Rule(
    unit=Unit.BLOCK,
    kinds=PROSE | {Kind.BOILERPLATE, Kind.HEADING, Kind.CAPTION, Kind.DECK},
    severity=Severity.WARNING,
    check=check,
    trigger=r"\b(?:CLICK|TAP|PRESS) HERE\b|CLICKING HERE|[\[(](?:READ|SEE|ALSO|RELATED|WATCH|VIDEO"
    r"|PHOTOS|MORE|SIGN|SUBSCRIBE)\b",
    quoted=Quoted.SKIP,
    since="0.1.0",
    language=None,
    examples=(
        Bad("⟦[READ: Why the mill in Halden stands empty]⟧"),
        Bad("⟦GET HARBOR NEWS ON THE GO BY CLICKING HERE⟧"),
        Bad("The ferry left at noon. ⟦(CLICK HERE FOR MORE)⟧ It was nearly empty."),
        Bad("The ferry left at noon, an hour late. ⟦CLICK HERE TO GET THE HARBOR NEWS APP⟧"),
        Bad("The pier was closed for a year. ⟦(SEE RELATED: Mayor wants the bridge back)⟧"),
        Bad(
            "Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "⟦CLICK HERE TO GET THE HARBOR NEWS APP⟧\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
            becomes="Ferry returns to its old route\n\n"
            "The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire, and once more at the mill.\n",
        ),
        Good("The sign at the pier said “CLICK HERE FOR MORE,” and nobody knew what for."),
        Good("The report (read it on the town’s site) is 900 pages long."),
        Good("The clerk [more than 40 years in the office] would not say."),
        Good("A button marked CLICK HERE opened the gate of the mill in Halden."),
    ),
)
