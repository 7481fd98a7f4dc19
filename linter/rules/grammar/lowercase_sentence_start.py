"""A sentence begins in lower case.

After “…in May. the bridge” either a capital was forgotten or, more often, words between the two
were lost, or a comma became a period. Look at what stood there before the capital is put in.

Not reported: what follows a shortened word (“etc. and”), a name that is written small (“iPhone”,
“de Vries”), an ellipsis, a web address, or a mark that belongs to a name (“Yahoo!”), nor what is
somebody else's writing: posts, and what a colon introduces. A story with more than two such places
is written so on purpose, or has notes inside its sentences, and is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.posts import has_signs_of_post
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_START = compiled(r"(?<![\w.&/@#’'])([A-Za-z][a-z]{3,})\. ([a-z]{2,})(?=[ ,;’'])")
_SHORT = frozenset(
    "approx dept govt assn corp excl incl misc mins secs prof capt vols figs chap ibid assoc "
    "assist depts attn mfrs mgmt natl intl diff univ bldg blvd tbsp abbr temp phone messrs "
    "bros calif mass mich minn conn penn tenn okla ariz colo wash nebr sept sens reps govs cmdr "
    "adml lieut insp inst acad".split()
)
# Names begin with them, web addresses do, and quotations in verse.
_SMALL_NAMES = frozenset(
    "de von van der den di da del della le la el al bin ibn http https pic www com".split()
)
_FOLLOWING = 3  # words that a sentence must have behind its first: “continue scrolling” is none
_MOST_IN_A_STORY = 2


def _starts(article: Article) -> Iterator[tuple[Block, Span]]:
    for before, block, _ in article.neighbors():
        text = block.text
        if block.kind is not Kind.PARAGRAPH or has_signs_of_post(text):
            continue
        if before is not None and before.text.endswith(":"):
            continue
        for match in _START.finditer(text):
            if match[1].lower() in _SHORT or match[2] in _SMALL_NAMES:
                continue
            if len(text[match.end() :].split(maxsplit=_FOLLOWING)) < _FOLLOWING:
                continue
            yield block, Span(*match.span(2))


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the first word of each such sentence, unless the story is full of them."""
    found = list(_starts(article))
    if len(found) > _MOST_IN_A_STORY:
        return
    for block, span in found:
        word = span.of(block.text)
        message = (
            f"The sentence “{word} …” begins in lower case; see what is missing before it, or "
            "write a capital."
        )
        yield Hit(span, message, word[0].upper() + word[1:], block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    kinds=frozenset({Kind.PARAGRAPH}),
    trigger=r"[a-z]\. [a-z]",
    check=check,
    quoted=Quoted.SOFTEN,
    since="0.1.0",
    examples=(
        Bad(
            "The bridge will open in spring. ⟦the⟧ ferry will stop then.",
            becomes="The bridge will open in spring. The ferry will stop then.",
        ),
        Bad("The bridge was closed for months. ⟦which⟧ was long for the town."),
        Bad("The mayor spoke in Riverton. ⟦she⟧ named no date."),
        Good("The bridge will open in spring. The ferry will stop then."),
        Good("The bridge cost approx. nine million and weighs 900 tons gross etc. and so on."),
        Good("The firm makes phones. iPhone users know it. “de Vries” is its founder."),
        Good("Riverton Corp. said the Transport Dept. knew, and so did Lakeside, Mass. officials."),
        Good("The bridge is closed ... the ferry is not."),
        Good("The roof leaks in spring. continue scrolling"),
        Good("The mayor embarrassed us. lost my vote. and I will tell her so. #riverton"),
        Good("It is late. the roof leaks. the hall is wet. the mayor is away. the rain is cold."),
        Good("Yahoo! said so, and the site example.com did. eBay did not."),
    ),
)
