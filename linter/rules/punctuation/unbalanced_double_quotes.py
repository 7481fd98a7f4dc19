"""A quotation is opened and never closed, or closed and never opened.

Where a quotation mark has no partner, the reader cannot tell where somebody else's words end and
the story's own begin: “We must act, he said. The vote is on Monday.” puts the whole paragraph into
the speaker's mouth. Add the mark that is missing, where the quotation begins or ends.

By convention a quotation of several paragraphs opens again with each paragraph and closes only
with the last, so a paragraph that is left open is not reported if the next one takes the quotation
up; what such a quotation lacks at its end is `unclosed-multi-paragraph-quote`. A curly mark may
pair with a straight one here (`mixed-quote-style` reports that). Signs for inches and seconds are
no quotation marks. A mark that was typed for an apostrophe (“it”s”) is reported as such.

Not reported is what a colon introduces and what is quoted as a whole, since its own paragraphs and
quotations may stand inside, nor a mark that only stands on the wrong side of a space.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.language.quote_marks import double_marks, has_double_marks
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.punctuation._open_quotes import closing_words, lone_marks, opening_words
from linter.span import Span

_WORD_AROUND = compiled(r"[^\W_]+[”\"](?:s|t|re|ve|ll|d|m)\b")
_REACH = 24  # characters of a word that are looked at in front of its apostrophe


def _of_apostrophes(article: Article) -> Iterator[Hit]:
    """Yield the marks that were typed for an apostrophe: they leave another mark alone."""
    for block in article.of_kind(Kind.PARAGRAPH, Kind.LIST_ITEM):
        if block.label == "post" or not has_double_marks(block.text):
            continue
        marks = double_marks(block.text)
        if marks.doubtful:
            continue
        for at in marks.apostrophes:
            curly = block.text[at] == "”"
            found = _WORD_AROUND.search(block.text, max(0, at - _REACH))
            word = found.group() if found else block.text[at]
            mended = word.replace(block.text[at], "’" if curly else "'")
            message = f"“{word}” has a quotation mark in place of its apostrophe; write “{mended}”."
            yield Hit(Span(at, at + 1), message, "’" if curly else "'", block=block)


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report each double mark that has no partner and should have one."""
    yield from _of_apostrophes(article)
    for lone in lone_marks(article):
        if lone.last:
            continue
        block, mark = lone.block, lone.mark
        if mark.opens:
            words = opening_words(block.text, mark)
            message = f"The quotation “{words}” is never closed; close it, or take this mark out."
        else:
            words = closing_words(block.text, mark)
            message = (
                f"The mark behind “{words}” closes nothing; add the opening one, or take it out."
            )
        yield Hit(Span(mark.at, mark.at + 1), message, block=block)


_HEAD = "Riverton council votes on roof\n\nThe council met in the old hall of Riverton.\n\n"
_MORE = "\n\nThe mayor left the hall at noon.\n"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    trigger='[“”"]',
    check=check,
    since="0.1.0",
    examples=(
        Bad("⟦“⟧We must repair the roof, he said. The council votes on Monday."),
        Bad("⟦“⟧We must repair the roof, he said. “It cannot wait.”"),
        Bad('⟦"⟧We must repair the roof, Ms. Berg said, and left the hall.'),
        Bad("We must repair the roof,⟦”⟧ Ms. Berg said on Monday."),
        Bad("“The roof leaks,” she said. ⟦“⟧Nobody has looked at it for years."),
        Bad("The council called the ⟦“⟧offer an insult and went home."),
        Bad("“The roof leaks,” she said of the roof.⟦”⟧ Nobody has looked at it."),
        Bad("“I think we⟦”⟧re late,” she said.", becomes="“I think we’re late,” she said."),
        Bad("The mayor⟦”⟧s roof isn’t new.", becomes="The mayor’s roof isn’t new."),
        Good("“We must repair the roof,” he said. The council votes on Monday."),
        Good('“We must repair the roof," he said. "It cannot wait.”'),
        Good("“He told me ‘no’ twice,” she said, “and then “perhaps” once.”"),
        Good('The plank is 6\'2" long, and the pipe beside it 5" wide.'),
        Good('He stood 6\'2" tall. "I could see the stage," he said.'),
        Good(
            f"{_HEAD}“We must repair the roof,” Ms. Berg said. “Nobody has looked at it for "
            f"years.\n\n“Now it is too late to wait.”{_MORE}"
        ),
        Good(
            f"{_HEAD}Ms. Berg said: “We must repair the roof.\n\nNow it is too late to "
            f"wait.”{_MORE}"
        ),
        Good("Ms. Berg said: “We must repair the roof. “Now it is too late to wait.”"),
        Good("The sign read „Kein Zutritt“, and nobody went in."),
        Good("She said, ''We must repair the roof,\" and left."),
        Good("“He told me, ‘The roof leaks.’ “Nobody has looked at it. “It rains in.”"),
        Good(
            f'{_HEAD}The Herald writes:\n\n"The roof leaks, the mayor said. "Nobody has looked at '
            f'it," she added, and left the hall. "It rains in."{_MORE}'
        ),
        Good(
            f'{_HEAD}The Herald writes:\n\n"The roof leaks, the mayor said.\n\nThe hall has a "wet '
            f'corner" now, and no money.\n\nThe council meets on Monday."{_MORE}'
        ),
        Good("The Herald: \"The roof leaks. \" 'Nobody looks,' he told us. 'It rains in.' \""),
        Good("Of the roof she said,” it would last longer than the walls.”"),
        Good('It is" the "oldest roof in town.'),
        Good(
            f"{_HEAD}They sang: “The roof is old, and leaks,\n\nand all the rain is cold,\n\nand "
            f"nobody in town,\n\nand nobody with rank,\n\nwill have the story told.”{_MORE}"
        ),
    ),
)
