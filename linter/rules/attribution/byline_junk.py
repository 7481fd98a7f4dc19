"""The author is not a name.

A date, an e-mail address, “admin” or “View all posts” in the place of the author comes from a
template or from the line beside the byline. Archives count stories by author, and agencies pay by
it. Give the name. A desk that signs as “Staff” may say so in its `allow`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import Article
from linter.document import Block, Field, Kind
from linter.finding import Severity
from linter.language.dates import full_dates
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_ADDRESS = compiled(r"https?://\S+|\bwww\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+\w")
_NOBODY = compiled(
    r"(?:by )?\W*(?:admin(?:istrator)?|user ?\d*|root|web ?master|web ?editor|editor ?\d+|author|"
    r"undefined|null|none|nan|n/?a|unknown(?: author)?|anonymous|guest|test(?: user)?|"
    r"default(?: author)?)\W*",
    re.IGNORECASE,
)
_CHROME = compiled(
    r"\b(?:view (?:all|more) (?:posts|articles|stories)(?: by)?|more (?:posts|stories) (?:by|from)|"
    r"follow (?:on|@\w+)|read more|see (?:bio|profile)|full bio|author (?:archive|page|bio)|"
    r"\d+ (?:comments?|shares?)|share (?:this|on)|(?:last )?updated|published|posted on)\b",
    re.IGNORECASE,
)
# The button behind an author's name, which pages put into the same part.
_BUTTON = compiled(r"(?:^|\s)follow @\w+\W*$", re.IGNORECASE)
# “Ana PetrovaBo Hill”, but not “McDonald”, “DeVito” or “O'Neil”.
_GLUED = compiled(r"(?<=[a-z]{3})(?=(?:[A-Z][a-z]{2,} [A-Z]|By [A-Z]))")
_PREFIXED = compiled(r"(?:Mac|Fitz|Van|Der|Del|Della|San)$")


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look at every field that names an author, and at the bylines of plain text.

    What a page puts into the part that it calls its byline is laid out for the eye, date and all.
    """
    bylines = (block for block in article.of_kind(Kind.BYLINE) if not block.declared)
    for block in (*article.fields(Field.AUTHOR), *bylines):
        found = _junk(block)
        if found:
            span, what = found
            message = (
                f"“{span.of(block.text)}” in the place of the author is {what}; give the name."
            )
            yield Hit(span, message, block=block)


def _junk(block: Block) -> tuple[Span, str] | None:
    text = _BUTTON.sub("", block.text)
    if _NOBODY.fullmatch(text):
        return block.span, "no name"
    if address := _ADDRESS.search(text):
        names_beside = re.search(r"[A-Z][a-z]+ [A-Z]", _ADDRESS.sub("", text))
        if not (names_beside and "@" in address.group()):  # “By Ana Petrova ana@example.org”
            return Span(*address.span()), "an address"
    if chrome := _CHROME.search(text):
        return Span(*chrome.span()), "part of the page"
    for span, _ in full_dates(text):
        return span, "a date"
    for glued in _GLUED.finditer(text):
        word = text.rfind(" ", 0, glued.start()) + 1
        if not _PREFIXED.search(text, word, glued.start()):
            end = text.find(" ", glued.end())
            return Span(word, end if end > 0 else len(text)), "two names in one"
    return None


def _signed(author: str) -> str:
    return (
        f"---\ntitle: Ferry returns to its old route\nauthor: {author}\n---\n\n"
        "The ferry went back to its old route on Monday, the company said.\n"
    )


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    since="0.1.0",
    examples=(
        Bad(_signed("⟦admin⟧"), form="markdown"),
        Bad(_signed("Ana Petrova, ⟦March 4, 2019⟧"), form="markdown"),
        Bad(_signed("⟦https://example.org/authors/ana⟧"), form="markdown"),
        Bad(_signed("Ana Petrova ⟦View all posts by⟧ Ana Petrova"), form="markdown"),
        Bad(_signed("Ana ⟦PetrovaLee⟧ Example"), form="markdown"),
        Good(_signed("Ana Petrova"), form="markdown"),
        Good(_signed("Ana McDonald, Lee DeVito and Bo MacIntyre Hill"), form="markdown"),
        Good(_signed("Staff"), form="markdown"),
        Good(_signed("Ana Petrova Follow @anapetrova"), form="markdown"),
        Good(_signed("Ana Petrova, ana@example.org"), form="markdown"),
        Good(
            "Ferry returns to its old route\n\nBy Ana Petrova\n\nThe ferry went back on Monday.\n"
        ),
    ),
)
