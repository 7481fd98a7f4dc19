"""Letters are joined into one character (“ﬁ”), or are of full width (“Ｎ”).

“oﬃcials” with a ligature looks right, but no search for “officials” finds it. Ligatures come with
text that is copied from a PDF; letters of full width are made for East Asian text and come from
there. Typesetting joins letters by itself and needs no such characters. The fix writes plain
letters, by a short table; it is reported once a story.

Letters of full width in a text with Chinese, Japanese or Korean characters are right.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Block
from linter.finding import Severity
from linter.language.expression import compiled
from linter.rule import Bad, Change, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._places import ALL, once, shown, words_with

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_FULL = range(0xFF01, 0xFF5F)  # the printable ASCII characters, in order
_ASCII_FROM = 0x21
_FULL_WIDTH = {chr(code): chr(code - _FULL[0] + _ASCII_FROM) for code in _FULL}
_LIGATURE = compiled("[\ufb00-\ufb06]")
_ANY = compiled("[\ufb00-\ufb06\uff01-\uff5e]")
_FULL_LETTER = compiled("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]")
_EAST_ASIAN = compiled("[\u1100-\u11ff\u3001-\u9fff\uac00-\ud7a3\uff66-\uff9d]")


def _plain(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(letter, letter) for letter in text)


def _places(block: Block, *, east_asian: bool) -> Iterator[Change]:
    text = block.text
    full = not east_asian and _FULL_LETTER.search(text)
    table = _LIGATURES | _FULL_WIDTH if full else _LIGATURES
    for span in words_with(_ANY if full else _LIGATURE, text):
        yield Change(block, span, _plain(span.of(text), table))


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the first such word, and mend all; full width not among East Asian characters."""
    odd = [block for block in article.blocks if _ANY.search(block.text)]
    east_asian = bool(odd) and any(_EAST_ASIAN.search(block.text) for block in article.blocks)
    places = [place for block in odd for place in _places(block, east_asian=east_asian)]

    def message(found: str, others: int) -> str:
        joined = _LIGATURE.search(found)
        what = "holds letters joined into one character" if joined else "is in full-width letters"
        more = f", and {others} more word{'s are' if others > 1 else ' is'} like it"
        becomes = shown(places[0].becomes)
        return f"“{shown(found)}” {what}{more if others else ''}; write “{becomes}”."

    yield from once(places, message, safe=True)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    kinds=ALL,
    trigger="[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]",
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad("Two ⟦oﬃcials⟧ were on board.", becomes="Two officials were on board."),
        Bad(
            "The ⟦ﬁrst⟧ ferry left, and the conﬂict of the staﬀ went on.",
            becomes="The first ferry left, and the conflict of the staff went on.",
        ),
        Bad(
            "The ferry ⟦ＲＩＶＥＲＴＯＮ⟧ left at １２ noon.",
            becomes="The ferry RIVERTON left at 12 noon.",
        ),
        Good("Two officials were on board, and Æthelred’s œuvre, too."),
        Good("The sign read ＩｏＴ機器, which is Japanese and in letters of full width."),
        Good("（見出し）ＮＨＫは正午に伝えた。"),
    ),
)
