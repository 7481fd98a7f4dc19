"""The copyright line claims a story of an agency for somebody else.

A story that begins “BRUSSELS (AP) —” is The Associated Press's. When the site that runs it prints
only a copyright line of its own under it, it claims what is not its own, and whoever asks for
permission asks the wrong house. Name the agency in the rights line. A story that has both lines, or
one line that names both, is not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import Article
from linter.document import Field, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

# As datelines have them, with what their rights lines say.
_AGENCIES = {
    "ap": ("Associated Press", r"\bassociated press\b|\bAP\b"),
    "reuters": ("Reuters", r"\breuters\b"),
    "afp": ("Agence France-Presse", r"\bagence france[- ]presse\b|\bAFP\b"),
    "upi": ("United Press International", r"\bunited press international\b|\bUPI\b"),
    "dpa": ("dpa", r"\bdpa\b|\bdeutsche presse"),
    "bloomberg": ("Bloomberg", r"\bbloomberg\b"),
    "kyodo": ("Kyodo News", r"\bkyodo\b"),
    "xinhua": ("Xinhua", r"\bxinhua\b"),
}
_NAMES = {key: re.compile(names, re.IGNORECASE) for key, (_, names) in _AGENCIES.items()}
_HOLDER = compiled(
    r"(?:©|\(c\)|copyright)"
    r"(?: ?(?:©|\(c\)|copyright|by|(?:19|20)\d\d(?: ?[-–] ?\d{2,4})?|[,.])){0,4} "
    r"(?P<holder>(?:the )?[^\W\d_][^.,|©]*)",
    re.IGNORECASE,
)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Compare the agency in the dateline with the holders that the rights lines name."""
    agency = (article.dateline and article.dateline.agency) or ""
    key = agency.casefold()
    if key not in _AGENCIES:
        return
    lines = [*article.of_kind(Kind.RIGHTS), *article.fields(Field.RIGHTS)]
    if any(_NAMES[key].search(block.text) for block in lines):
        return
    for block in lines:
        match = _HOLDER.search(block.text)
        if match is None or match["holder"].casefold().startswith("all rights"):
            continue
        start = match.start("holder")
        holder = match["holder"].rstrip()
        yield Hit(
            Span(start, start + len(holder)),
            f"The rights line names “{holder}”, but by the dateline the story is of “{agency}”; "
            f"name {_AGENCIES[key][0]} there.",
            block=block,
        )
        return


_AP = (
    "LISBON (AP) — The ferry went back to its old route on Monday, the company said.\n\n"
    "It will stop at both piers, as it did before the fire.\n\n"
)

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    since="0.1.0",
    examples=(
        Bad(f"{_AP}Copyright 2019 ⟦Riverton Herald⟧. All rights reserved.\n"),
        Bad(f"{_AP}© 2019 ⟦Coastal Press Inc⟧.\n"),
        Bad(
            "LISBON (Reuters) - The ferry went back to its old route, the company said.\n\n"
            "It will stop at both piers, as it did before the fire.\n\n"
            "Copyright © 2019 by ⟦the Riverton Herald⟧\n"
        ),
        Good(f"{_AP}Copyright 2019 The Associated Press. All rights reserved.\n"),
        Good(f"{_AP}Copyright 2019 Riverton Herald. The AP contributed to this report.\n"),
        Good(
            f"{_AP}Copyright 2019 The Associated Press.\n\n"
            "Copyright 2019 Riverton Herald. All rights reserved.\n"
        ),
        Good(f"{_AP}Copyright 2019. All rights reserved.\n"),
        Good(
            "RIVERTON — The ferry went back to its old route on Monday, the company said.\n\n"
            "It will stop at both piers, as it did before the fire.\n\n"
            "Copyright 2019 Riverton Herald. All rights reserved.\n"
        ),
    ),
)
