"""A word stands where another one that looks or sounds like it is meant.

“Could of” for “could have”, “Untied States”, “pubic school”, “singed into law”: every part is a
word, so no speller sees it, and readers do. The list is closed: it holds only phrases that make no
sense as they stand, each looked up in thousands of published stories, where none was right.

A word that is right in another phrase is not in the list by itself (“lead”, “loose”, “breath”), and
headlines, where such slips are often puns, are not read. In a quotation it is a note.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from linter.article import PROSE, Article
from linter.document import Kind
from linter.finding import Severity
from linter.patterns.forms import recased
from linter.patterns.phrases import Search, folded
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.rules.grammar._confusions import confusions

_UNLESS = [
    f"{verb} of {noun}"
    for verb in ("could", "would", "should")
    for noun in ("course", "necessity", "late", "right")
]
_READ = PROSE | {Kind.CAPTION}
_SAFE = frozenset(("could of", "would of", "should of", "untied states"))


@cache
def _search() -> Search:
    return Search({"unless": _UNLESS}, words=confusions())


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report each phrase of the list with what was meant."""
    blocks = article.of_kind(*_READ)
    # Hundreds of phrases would slow down the scan for triggers, and most stories have none: all
    # blocks are asked at once.
    if not any(_search().spans("\n".join(block.text for block in blocks))):
        return
    for block in blocks:
        for span in _search().spans(block.text):
            found = span.of(block.text)
            wrong = folded(found)
            becomes = recased(found, confusions()[wrong])
            if "’" in block.text:
                becomes = becomes.replace("'", "’")
            message = f"“{found}” is taken for “{becomes}”; write what is meant."
            yield Hit(span, message, becomes, safe=wrong in _SAFE, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad(
            "The council ⟦could of⟧ closed the bridge a year ago.",
            becomes="The council could have closed the bridge a year ago.",
        ),
        Bad(
            "He worked in ⟦pubic schools⟧ before he came to the ⟦Untied States⟧.",
            becomes="He worked in public schools before he came to the United States.",
        ),
        Bad("The plan was ⟦singed into law⟧ in May, and the tax goes ⟦into affect⟧ in June."),
        Bad("The team ⟦was lead by⟧ her, ⟦rather then⟧ by the mayor."),
        Bad("The storm will ⟦wreck havoc⟧, and the harbor is known for ⟦it’s own⟧ waves."),
        Good("The council could of course close the bridge, and would, of course, do so."),
        Good("Untied shoes and states of mind that lead by example are rare."),
        Good("The lead pipes that led to the school were loose, and its principal said so."),
        Good("It is own goals that cost the team the match, rather than luck, and then some."),
        Good("He studied at the Marshall Law School and reigned in Riverton for a year."),
        Good("He wondered aloud to the crew whether it could. Of those who heard it, two left."),
    ),
)
