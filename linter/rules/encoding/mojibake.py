"""The text was decoded with the wrong encoding, so that “don’t” reads “donâ€™t”.

Somewhere on its way the story was written as UTF-8 and read as Windows-1252 or another old
encoding. Every apostrophe, dash and accented letter then becomes two or three odd characters.
Readers see it at once, and no search finds the words. The fix undoes the wrong step, and only in
the characters at fault. It is safe where the way back is certain; where a character was dropped on
the way, it is a guess that is made only on request.

Fix the cause as well: a file or a database that is read as Windows-1252 and holds UTF-8.

Real letters are left alone: “AMANHÔ in capitals, “Çà et là”, Vietnamese and Romanian words. So are
texts about encodings, in which such characters are the subject.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from linter.document import Block
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._mojibake import TRIGGER, Garbled, garbled
from linter.rules.encoding._places import ALL, cut, joined, word_around

_IN_A_WORD = 20  # garbled runs on either side of one that a word can hold


def _message(text: str, one: Garbled, runs: Sequence[Garbled]) -> str:
    """Return the message on `one`, with all of its word mended; `runs` are those about it."""
    span = word_around(text, one.span)
    mended, at = "", span.start
    for run in runs:
        if span.covers(run.span):
            mended += text[at : run.span.start] + (run.becomes or "")
            at = run.span.end
    mended = (mended + text[at : span.end]).strip()
    word = cut(span.of(text).strip())
    if one.becomes is None:
        return f"“{word}” was read in the wrong encoding, and a character is lost; restore it."
    if not mended:
        return f"“{word}” is a space or a mark that was read in the wrong encoding; remove it."
    return f"“{word}” was read in the wrong encoding; it should read “{cut(mended)}”."


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report each run of garbled characters, with what it was."""
    raw = block.raw
    runs = list(garbled(raw.text))
    for number, one in enumerate(runs):
        beside = runs[max(0, number - _IN_A_WORD) : number + _IN_A_WORD]
        becomes = None if one.becomes is None else joined(raw, one.span, one.becomes).becomes
        yield Hit(one.span, _message(raw.text, one, beside), becomes, safe=one.safe, block=raw)


RULE = Rule(
    unit=Unit.BLOCK,
    severity=Severity.ERROR,
    kinds=ALL,
    trigger=TRIGGER,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(
            "The ferry didn⟦â€™⟧t leave, the cafÃ© owner said.".replace("Ã©", "⟦Ã©⟧"),
            becomes="The ferry didn’t leave, the café owner said.",
        ),
        Bad(
            "⟦â\x80\x9c⟧It was late,⟦â\x80\x9d⟧ she said.",
            becomes="“It was late,” she said.",
        ),
        Bad(
            "A ticket costs ⟦Â£⟧4 ⟦â€“⟧ or ⟦â‚¬⟧5 on board.",
            becomes="A ticket costs £4 – or €5 on board.",
        ),
        Bad(
            "The ferry sank ⟦Ã¢â‚¬â€œ⟧ and nobody saw it.",
            becomes="The ferry sank – and nobody saw it.",
        ),
        Bad("The crew sang.⟦Â\u00a0⟧ It was late.", becomes="The crew sang. It was late."),
        Bad("The crew sang all the wayâ€ she said.".replace("â€", "⟦â€⟧")),
        Bad("The mayor of Orl⟦ï¿½⟧ans was on board."),
        Bad(
            "The mayor, Milo⟦Å¡⟧ Novak, was on board.",
            becomes="The mayor, Miloš Novak, was on board.",
        ),
        Bad("The ferry didn⟦‚Äô⟧t leave on Monday.", becomes="The ferry didn’t leave on Monday."),
        Bad("The ferry didn⟦ΓÇÖ⟧t leave on Monday.", becomes="The ferry didn’t leave on Monday."),
        Good("The film “AMANHÃ” opens in São Paulo on Monday, and “IRMÃ” a week later."),
        Good("Çà et là, the café’s naïve owner said, “C’est l’été…”"),
        Good("Trần Văn Ấm and Ștefan Vâlcea were on board with Björk’s “Vespertine”."),
        Good("A page in UTF-8 that is read as Windows-1252 shows â€™ for an apostrophe."),
        Good("The price is in €–£ steps, the “Ärzteblatt” says; «Où?», asked José."),
    ),
)
