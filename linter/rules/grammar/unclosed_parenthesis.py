"""A parenthesis is opened and never closed, or closed and never opened.

Where one of a pair is missing, a part of the text is missing with it, or the reader cannot tell
where the aside ends: “(AP Photo/Lee Exam”. Add the one that is missing, or what was cut off.

Marks of lists (“a)”, “1)”), smileys, and an aside that goes on into the next paragraph are right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_READ = frozenset({Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.CAPTION})
_PARENTHESES = compiled(r"[()]")
_LIST_MARK = compiled(r"(?<![^\s“\"‘.,;:—–(])(?:\d{1,3}|[A-Za-z]|[ivx]{1,5})\.?$")
_SMILEY = compiled(r"[:;=8xX][-^'o]?\s?$")
_REACH = 6  # characters before “)” that can make it something else
_GOES_ON = 3  # paragraphs into which an aside may run
_CODE = compiled(r"[{}<>`]|\(\w*\)\s?[;{=]")
_SHOWN_WORDS = 5


def _unpaired(text: str) -> tuple[list[int], list[int]]:
    """Return where parentheses are opened and not closed, and closed and not opened."""
    opened: list[int] = []
    unopened: list[int] = []
    for match in _PARENTHESES.finditer(text):
        at = match.start()
        if match[0] == "(":
            opened.append(at)
        elif opened:
            opened.pop()
        elif not _is_other(text[max(0, at - _REACH) : at]):
            unopened.append(at)
    sad = [at for at in opened if _SMILEY.search(text[max(0, at - _REACH) : at])]
    return [at for at in opened if at not in sad], unopened


def _is_other(before: str) -> bool:
    return bool(_LIST_MARK.search(before) or _SMILEY.search(before))


def _goes_on(following: Sequence[Block]) -> bool:
    """Return whether an aside that is open at the end of a paragraph is closed in one of these."""
    if following and following[0].text.startswith("("):
        return True
    return any(_unpaired(block.text)[1] for block in following)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report each parenthesis without its partner."""
    blocks = [block for block in article.blocks if block.kind in _READ and block.label != "post"]
    runs_on = 0  # paragraphs into which an aside may still run
    for number, block in enumerate(blocks):
        text = block.text
        runs_on -= runs_on > 0
        if "(" not in text and ")" not in text:
            continue
        opened, unopened = _unpaired(text)
        if unopened and runs_on:
            unopened, runs_on = unopened[1:], 0
        if opened and _goes_on(blocks[number + 1 : number + 1 + _GOES_ON]):
            opened, runs_on = opened[:-1], _GOES_ON + 1
        if _CODE.search(text):
            continue
        for at in sorted([*opened, *unopened]):
            words = text[at + 1 :].split()[:_SHOWN_WORDS] if text[at] == "(" else []
            shown = f" before “{' '.join(words)}”" if words else ""
            fault, partner = (
                ("never closed", "closing") if text[at] == "(" else ("never opened", "opening")
            )
            message = f"The parenthesis{shown} is {fault}; add the {partner} one."
            yield Hit(Span(at, at + 1), message, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    trigger=r"[()]",
    kinds=_READ,
    check=check,
    since="0.1.0",
    examples=(
        Bad("The bridge ⟦(⟧built in 1931 is closed."),
        Bad("The bridge, built in 1931⟦)⟧ is closed."),
        Bad("The bridge (built in 1931) is closed ⟦(⟧for now. The ferry (a new one) is not."),
        Good("The bridge (built in 1931) is closed (for now)."),
        Good("The mayor wants a) a bridge, b) a ferry and 3) a new pier."),
        Good("“We are glad it is closed :)” a neighbor wrote."),
        Good(
            "Riverton bridge closed\n\nThe bridge is closed. (It was built in 1931.\n\nIt was "
            "mended in 1950.) The ferry is not.\n\nThe mayor named no date.\n"
        ),
        Good("The committee (chaired by Ms. Berg (no relation)) met on Monday."),
    ),
)
