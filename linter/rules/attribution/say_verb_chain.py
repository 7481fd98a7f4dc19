"""A name stands beside a quotation without a verb.

In “We need more ships,” Oldenburg. the “said” was lost in editing, and so it was in Oldenburg “We
need more ships.” Put the verb back, and look whether more was lost there.

Reported are quotations of five words or more with nothing but a name behind them, up to the end of
the sentence, or in front of them. The name must be one of somebody whom the story names elsewhere,
or have a title (“Mr.”). Transcripts, which put each speaker in front, are left alone, and so are
headlines and captions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.span import Span

_KINDS = frozenset({Kind.PARAGRAPH})
_TITLE = r"(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof)\.? "
_NAME = (
    rf"(?P<name>(?P<title>{_TITLE})?(?!(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof)\b)"
    r"(?:[A-Z][\w’'-]+ )?(?:[A-Z]\. )?(?P<last>[A-Z]\w+(?:-[A-Z]\w+)?))"
)
_BEHIND = compiled(
    r"[“\"](?P<words>[^“”\"]{1,600})[,?!][”\"] "
    + _NAME
    + r"(?:\.(?=\s*$| [“\"])|$|(?= [“\"][A-Z]))"
)
_IN_FRONT = compiled(
    r"(?:^|(?<=[a-z][.!?] )|(?<=[.!?][”\"] ))" + _NAME + r" [“\"](?P<words>[A-Z][^“”\"]{1,600})"
    r"[.!?][”\"](?=$| [“\"A-Z])"
)
_SPEECH = 5  # words; less may be the name of a song, a film, a bill
_SHORTENED = compiled(rf"{_TITLE.rstrip()}$")


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Look for names beside quotations, of people whom the story names elsewhere."""
    blocks = article.of_kind(*_KINDS)
    behind = [(block, match) for block in blocks for match in _BEHIND.finditer(block.text)]
    front = [(block, match) for block in blocks for match in _IN_FRONT.finditer(block.text)]
    front = [(block, match) for block, match in front if not _is_title_before(block, match)]
    found = behind + (front if len(front) == 1 else [])
    for block, match in found:
        if len(match["words"].split()) < _SPEECH or not (
            match["title"] or _is_named(match, blocks)
        ):
            continue
        name = match["name"]
        message = f"“{name}” stands beside a quotation without a verb; put the lost “said” back."
        yield Hit(Span(*match.span("name")), message, block=block)


def _is_title_before(block: Block, match: re.Match[str]) -> bool:
    """Return whether the name goes on from “Mr. ”, which ends no sentence."""
    return _SHORTENED.search(block.text[: match.start()].rstrip()[-6:]) is not None


def _is_named(match: re.Match[str], blocks: tuple[Block, ...]) -> bool:
    """Return whether the surname stands in the story once more, and is no common word in it."""
    last = match["last"]
    name = re.compile(rf"\b{re.escape(last)}\b")
    common = re.compile(rf"\b{re.escape(last.lower())}\b")
    named = sum(len(name.findall(block.text)) for block in blocks)
    return named > 1 and not any(common.search(block.text) for block in blocks)


_FIRST = "Jens Oldenburg, the harbor master, opened the new pier on Monday.\n\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    kinds=_KINDS,
    trigger=(
        rf"[,?!][”\"] (?:{_TITLE})?[A-Z][\w’'-]*(?:[. ]+[A-Z][\w’'-]*){{0,2}}(?:\.? [“\"]|\.?\s*$)"
        rf"|^(?:{_TITLE})?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? [“\"][A-Z]"
        rf"|[.!?][”\"]? (?:{_TITLE})?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? [“\"][A-Z]"
    ),
    since="0.1.0",
    examples=(
        Bad(f"{_FIRST}“We need more ships, and soon,” ⟦Oldenburg⟧. “The town has two.”\n"),
        Bad(f"{_FIRST}“We will need many more of the small ships,” ⟦Jens Oldenburg⟧.\n"),
        Bad(f"{_FIRST}⟦Oldenburg⟧ “We need many more ships.” He did not say when.\n"),
        Bad("“We will need many more of the small ships,” ⟦Mr. Oldenburg⟧. “The town has two.”"),
        Good(f"{_FIRST}“We need more ships, and soon,” Oldenburg said. “The town has two.”\n"),
        Good(f"{_FIRST}“We need more ships, and soon,” said Oldenburg. “The town has two.”\n"),
        Good(f"{_FIRST}He was told, “We need many more ships.” Oldenburg did not answer.\n"),
        Good(f"{_FIRST}She said to Mr. Oldenburg “We need many more ships.” He did not answer.\n"),
        Good(f"{_FIRST}The band played “Ships,” Oldenburg. “Pier” was the second song.\n"),
        Good(f"{_FIRST}But “we need many more ships.” But they have none, but for two.\n"),
        Good(f"{_FIRST}Is it safe, “with care?” Nope.\n"),
        Good(
            f"{_FIRST}Oldenburg “We need many more ships.”\n\nPetersen “We have many more ships.”\n"
        ),
    ),
)
