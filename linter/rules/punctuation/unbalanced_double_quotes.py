"""A quotation is opened and never closed, or closed and never opened.

Where a quotation mark has no partner, the reader cannot tell where somebody else's words end and
the story's own begin: “We must act, he said. The vote is on Monday.” puts the whole paragraph into
the speaker's mouth. Add the mark that is missing, where the quotation begins or ends.

By convention a quotation of several paragraphs opens again with each paragraph and closes only
with the last, so a paragraph that is left open is not reported if the next one takes the quotation
up; what such a quotation lacks at its end is `unclosed-multi-paragraph-quote`. A curly mark may
pair with a straight one here (`mixed-quote-style` reports that). Signs for inches and seconds are
no quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.punctuation._open_quotes import closing_words, lone_marks, opening_words
from linter.span import Span


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report each double mark that has no partner and should have one."""
    for lone in lone_marks(article):
        if lone.last:
            continue
        block, mark = lone.block, lone.mark
        if mark.opens:
            words = opening_words(block.text, mark)
            message = f"The quotation “{words}” is never closed; add the closing mark."
        else:
            words = closing_words(block.text, mark)
            message = f"The quotation “{words}” is never opened; add the opening mark."
        yield Hit(Span(mark.at, mark.at + 1), message, block=block)


_MORE = "\n\nThe mayor left the hall at noon.\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    trigger='[“”"]',
    check=check,
    since="0.1.0",
    preview=True,
    examples=(
        Bad("⟦“⟧We must repair the roof, he said. The council votes on Monday."),
        Bad("⟦“⟧We must repair the roof, he said. “It cannot wait.”"),
        Bad('⟦"⟧We must repair the roof, Ms. Berg said, and left the hall.'),
        Bad("We must repair the roof,⟦”⟧ Ms. Berg said on Monday."),
        Bad("“The roof leaks,” she said. ⟦“⟧Nobody has looked at it for years."),
        Bad("The council called the ⟦“⟧offer an insult and went home."),
        Good("“We must repair the roof,” he said. The council votes on Monday."),
        Good('“We must repair the roof," he said. "It cannot wait.”'),
        Good("“He told me ‘no’ twice,” she said, “and then “perhaps” once.”"),
        Good('The plank is 6\'2" long, and the pipe beside it 5" wide.'),
        Good('He stood 6\'2" tall. "I could see the stage," he said.'),
        Good(
            "Riverton council votes on roof\n\n“We must repair the roof,” Ms. Berg said. “Nobody "
            "has looked at it for years.\n\n“Now it is too late to wait.”" + _MORE
        ),
        Good(
            "Riverton council votes on roof\n\nMs. Berg said: “We must repair the roof.\n\nNow it "
            "is too late to wait.”" + _MORE
        ),
        Good("Ms. Berg said: “We must repair the roof. “Now it is too late to wait.”"),
        Good("The sign read „Kein Zutritt“, and nobody went in."),
        Good("She said, ''We must repair the roof,\" and left."),
    ),
)
