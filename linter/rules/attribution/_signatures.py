"""Signs that a story says who wrote it, in a form that no byline has.

They do not give names that could be counted, as bylines do: only that somebody is named.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import PROSE, Article
from linter.document import Block, Kind
from linter.language.dates import full_dates
from linter.language.expression import compiled
from linter.structure.names import CAPITAL_WORD, NAME

_TOP = 12  # blocks of the text, from the first
_END = 5  # blocks, from the last
_BIO_WITHIN = 3
_LINE = 18  # words; a longer block is a paragraph
_DATE_LINE = 8
# “by Ana Petrova March 4, 2019 11:00 PM PST”, “By The Editorial Board”
_BY = compiled(
    rf"\W*(?:[Bb]y|BY|(?:Written|Reported|Researched|Compiled|Words|Text|Story) by):? "
    rf"(?:(?:[Tt]he )?[Ee]ditorial [Bb]oard|{NAME})"
)
_MONTHS_AND_DAYS = compiled(
    r"\W*(?:[Bb]y|BY) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri"
    r"|Sat|Sun)"
)
_PERSON = compiled(rf"\W*{CAPITAL_WORD} {NAME}")
_STAFF = compiled(r"\b(?:[Ss]taff|STAFF)\b")
_LABEL = compiled(r"\W*(?:(?:[Ww]ritten |[Ww]ords |[Rr]eported )?by|BY|By|Author|Bio)\W*")
_ACCOUNT = compiled(rf"(?:^|\s)(?:by|By) @\w|^{CAPITAL_WORD} {CAPITAL_WORD} ?@\w+$")
_DASHED = compiled(rf"(?:—|–|-{{1,2}}) ?{CAPITAL_WORD} {NAME}(?:, .*)?")
_BIO = compiled(
    rf"\W*{CAPITAL_WORD} {NAME}(?:['’]s? (?:\w+ )?(?:book|column|novel)\b|,? (?:is|was) (?:\w+ )?"
    r"(?:president|chief|director|professor|author|editor|chair|chairman|chairwoman|founder"
    r"|co-founder|host|fellow|columnist|senior|executive|vice|managing|deputy|associate|assistant)\b)"
)
# A person has two names, or a name and an account; “Follow Kevin on Twitter” names half of one.
_FOLLOW = compiled(
    rf"\W*(?:You can )?[Ff]ollow (?!Us\b|AP\b|The\b)(?:{CAPITAL_WORD} {NAME} [OoAa][nt] "
    rf"|{NAME} .*(?: @\w|(?:twitter|x)\.com/\w))"
)
_EDITORIAL = compiled(
    r"(?:Editorial|EDITORIAL|Our [Vv]iew)\s?[:|–—-]|[:|–—-]\s?(?:Editorial|EDITORIAL)$"
)


def is_signed(article: Article) -> bool:
    """Return whether some line at the top or the end names who wrote, or speaks for the paper."""
    headlines = article.of_kind(Kind.HEADLINE)
    if any(_EDITORIAL.search(block.text) for block in headlines):
        return True
    text = [block for block in article.blocks if block.kind is not Kind.META]
    return any(_heads(text[:_TOP])) or any(_ends(text[-_END:])) or any(_follows(article))


def _heads(blocks: list[Block]) -> Iterator[bool]:
    """Yield of the short lines at the top whether they name somebody."""
    above = True  # the first paragraph
    for number, block in enumerate(blocks):
        line = block.text
        if len(line.split()) > _LINE or block.kind is Kind.HEADLINE:
            above = above and block.kind is not Kind.PARAGRAPH
            continue
        yield _is_byline(line)
        yield bool(_ACCOUNT.search(line))
        for span, _ in full_dates(line):
            beside = line[: span.start].strip(" |•·–—-,")
            yield bool(_PERSON.fullmatch(beside) or _STAFF.search(beside))
        if block.label in (None, "speaker") and (_PERSON.fullmatch(line) or _STAFF.search(line)):
            yield above and block.label == "speaker"
            yield _in_byline(blocks[max(0, number - 1) : number], blocks[number + 1 : number + 3])


def _in_byline(before: list[Block], after: list[Block]) -> bool:
    """Return whether what stands around a name makes a byline of several lines of it."""
    dated = (b.kind is Kind.TIMESTAMP or b.label == "social-follow" or _is_dated(b) for b in after)
    return any(_LABEL.fullmatch(b.text) for b in before) or any(dated)


def _is_dated(block: Block) -> bool:
    return len(block.text.split()) <= _DATE_LINE and any(full_dates(block.text))


def _is_byline(line: str) -> bool:
    if not _BY.match(line) or _MONTHS_AND_DAYS.match(line):
        return False
    return any(full_dates(line)) or not line.endswith((".", "!", "?", ":"))


def _ends(blocks: list[Block]) -> Iterator[bool]:
    for block in blocks:
        line = block.text
        if len(line.split()) <= _LINE:
            yield bool(_DASHED.fullmatch(line))
            yield _is_byline(line)
    yield from (bool(_BIO.match(b.text)) for b in blocks[-_BIO_WITHIN:] if b.kind in PROSE)


def _follows(article: Article) -> Iterator[bool]:
    return (bool(_FOLLOW.match(b.text)) for b in article.blocks if b.label == "social-follow")
