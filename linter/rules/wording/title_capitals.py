"""A title has a capital where agency style has none.

In the style of agencies in the United States a title has capitals only right in front of a name:
“President Ann Lee”, but “Ann Lee, president of the club” and “the president”. Turned off by
default, for desks of that style.

Reported are titles of one or more words behind a name and a comma, with “of”, “for” or “at” and
what is led (“Ann Lee, Director of Parks”). Left alone are quotations, lines that make no sentence,
names of bodies (“Ann Lee, Department of Parks”) and titles of nobility, which keep their capitals.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_HEAD = (
    "President|Director|Chairman|Chairwoman|Chair|Chairperson|Minister|Secretary|Secretary-General|"
    "Secretary General|Commissioner|Manager|Mayor|Governor|Senator|Professor|Dean|Chancellor|"
    "Ambassador|Editor|Superintendent|Treasurer|Officer|Head|Chief|Coordinator|Founder|"
    "Co-Founder|Co-founder|Administrator|Attorney General|Inspector General"
)
_MODIFIER = (
    "Vice|Deputy|Assistant|Associate|Executive|Managing|Senior|General|Acting|Former|Interim|Prime|"
    "Foreign|Finance|Chief|Medical|Financial|Operating|Technology|Editorial|Regional|National|"
    "Legislative|Policy|Program|Communications|Founding|Co-Executive|Principal|Under|Assistant|"
    "Research|Political|Legal|Clinical|Artistic|Music|Athletic|City|County|State"
)
_BODY = (
    "University|College|School|Institute|Institution|Center|Centre|Association|Council|Union|Club|"
    "Company|Foundation|Committee|Commission|Department|Agency|Authority|Hospital|Bank|Museum|Group|"
    "Library|Society|Board|Watch|Network|Coalition|Alliance|Fund|Project|Party|Church|Federation"
)
_TITLE = compiled(
    rf"(?<=[a-z]{{2}}, )(?:(?:{_MODIFIER})[ -]){{0,4}}(?:{_HEAD})"
    # “Director of Parks Ann Lee” is a title in front of a name.
    r"(?= (?:of|for|at) (?:[a-z]|[A-Z][\w’'-]+(?: and(?: [A-Z][\w’'-]+){1,2})?"
    r"(?:[,.;]| (?:at|in|for|of) )"
    rf"|(?:[A-Z][\w’'-]+ ){{1,4}}(?:{_BODY})(?:[,.;]|’s|'s| [a-z])))"
)
_NAME = compiled(r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*)* (?:de |van |von |al |bin )?[A-Z][\w’'-]+, $")
_LONGEST_NAME = 60  # characters
_LEAST_WORDS = 10


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report each title in capitals behind a name."""
    text = block.text
    if text[-1:] not in '.!?”"’)' or len(text.split()) < _LEAST_WORDS:
        return
    for match in _TITLE.finditer(text):
        before = text[max(0, match.start() - _LONGEST_NAME) : match.start()]
        if not _NAME.search(before):
            continue
        title = match.group()
        becomes = title.lower()
        message = f"“{title}” behind a name has no capitals in agency style; write “{becomes}”."
        yield Hit(Span(*match.span()), message, becomes)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.NOTE,
    check=check,
    kinds=frozenset({Kind.PARAGRAPH}),
    trigger=r"[a-z]{2}, (?:[A-Z][\w-]+ )+(?:of|for|at) ",
    quoted=Quoted.SKIP,
    on=False,
    since="0.1.0",
    examples=(
        Bad(
            "Ann Lee, ⟦Director⟧ of Parks, said the pier will open in spring of next year.",
            becomes="Ann Lee, director of Parks, said the pier will open in spring of next year.",
        ),
        Bad(
            "It was opened by Jan de Groot, ⟦Vice President⟧ of the Riverton boat club.",
            becomes="It was opened by Jan de Groot, vice president of the Riverton boat club.",
        ),
        Bad(
            "Sold by Ann O’Neil, ⟦Chief Executive Officer⟧ at Pier University, after the war.",
            becomes="Sold by Ann O’Neil, chief executive officer at Pier University, after the "
            "war.",
        ),
        Good("Ann Lee, director of parks, said the pier will open in the spring of next year."),
        Good("Director Ann Lee said the pier will open in spring, and President Jan Roe was glad."),
        Good("Ann Lee, of the Department of Parks, and the Office of the Governor were both glad."),
        Good(
            "“Meet Ann Lee, Director of Parks, who will open the pier in spring,” said the mayor."
        ),
        Good("The pier was opened by George Lee, Duke of Riverton, in the spring of last year."),
        Good("Ann Lee, Director of Parks Jan Roe and the mayor opened the pier in the spring."),
        Good("Ann Lee, Director of Parks"),
    ),
)
