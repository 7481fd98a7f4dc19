"""A line meant for editors stands in the story.

“EDS: UPDATES with quotes”, “EMBARGOED until 6 a.m.”, “NOT FOR PUBLICATION” and the old “-30-” are
how newsrooms talk to each other over the wire. Readers must never see them, and a story under an
embargo or a kill must not be out at all. Find out what the line asks for, then take it out. A story
about an embargo is safe: only a line that is nothing but such a marker, or opens as one does, is
reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit

# At the start of a block, as the wires write them: in capitals.
_OPENS = compiled(
    r"\W{0,4}(?:EDS|EDITORS|ATTENTION,? (?:EDITORS|EDS|BROADCASTERS|SUBSCRIBERS)|NOTE TO EDITORS|"
    r"ADVISORY|EDITORS?['’]? ADVISORY)\b\W{0,4}(?:[:—–-]|$)"
    r"|\W{0,4}EMBARGOED?\b(?: (?:UNTIL|UNTILL|FOR|TILL)\b|\s?:)"
    r"|\W{0,4}(?:NOT FOR (?:PUBLICATION|BROADCAST|RELEASE)|DO NOT PUBLISH|HOLD FOR RELEASE|"
    r"(?:BULLETIN|MANDATORY) (?:KILL|CORRECTION|WITHHOLD)|KILL (?:KILL|ADVISORY|NOTICE|STORY)\b|"
    r"(?:URGENT )?WITHHOLD\b(?: (?:STORY|NOTICE|ADVISORY))?\s?:)"
    r"|BC-[A-Z][\w.'’]*(?:--?[A-Z0-9][\w.'’]*)+"
)
# A whole block that says that a story goes on or is over.
_WHOLE = compiled(
    r"\W{0,3}(?:-?30-|(?:more|MORE)(?=\W)|(?:more|MORE) (?:to )?(?:come|COME)|ENDS|"
    r"END(?: OF STORY)?|[Ee]nds it(?:em)?)\W{0,3}|#{3,}|-30-"
)
_OPENED = frozenset("([-—–#=*_<")


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at the start of every block, and at the whole of short ones."""
    last = article.blocks[-1] if article.blocks else None
    for block in article.blocks:
        text = block.text
        if block.kind is Kind.META or block.declared:
            continue
        over = len(text) <= 20 and _WHOLE.fullmatch(text) is not None
        if over and block is not last and (text[0] == "#" or text[0] not in _OPENED):
            continue  # “More.” may be a line of a dialog, and “###” stand between two parts
        match = None if over else _OPENS.match(text)
        if over or match:
            found = text if over or match is None else match.group().strip()
            message = f"“{found}” is meant for editors; do what it asks for, and take it out."
            done = over and block is last
            yield Hit(block.span, message, remove=True, safe=done, block=block)


_STORY = (
    "Ferry returns to its old route\n\n"
    "The ferry went back to its old route on Monday, the company said.\n\n"
    "It will stop at both piers, as it did before the fire.\n"
)

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    since="0.1.0",
    examples=(
        Bad(f"⟦EDS: UPDATES with quotes from the captain⟧\n\n{_STORY}"),
        Bad(f"⟦BC-EU--Harbor-Ferry, 1st Ld-Writethru⟧\n\n{_STORY}"),
        Bad(f"⟦EMBARGOED UNTIL 6 A.M. MONDAY⟧\n\n{_STORY}"),
        Bad(f"{_STORY}\n⟦-30-⟧\n", becomes=_STORY),
        Bad(f"{_STORY}\n⟦(more)⟧\n"),
        Bad(f"{_STORY}\n⟦###⟧\n", becomes=_STORY),
        Good("The embargo on fish from the bay was lifted on Monday, the ministry said."),
        Good("Embargoed goods were found in the hold, and the captain was fined $40,000."),
        Good("KILLER WHALES were seen off the pier on Monday, and the ferry waited for them."),
        Good("ADVISORY BOARD members met on Monday and will meet again in the spring."),
        Good("The editors of both papers were there: one spoke, and the other took notes."),
    ),
)
