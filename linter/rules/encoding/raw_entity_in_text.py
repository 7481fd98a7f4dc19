"""A character reference of HTML, such as “&#8217;”, stands in plain text.

In plain text and in the text fields of JSON nothing turns “don&#8217;t” into “don’t”: readers see
the code. It was copied from the source of a page, or a field of a content system was taken for
text. The fix puts the character in its place; a no-break space becomes a space, a soft hyphen goes.

In HTML and Markdown such references are right and not reported. Addresses, in which “&copy=” may be
part of a query, are left alone, and so are stories about HTML.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._entities import TRIGGER, hit, is_decoded, references
from linter.rules.encoding._places import ALL


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report references in forms that have none, but for those that were escaped twice."""
    if is_decoded(block):
        return
    for span, decoded in references(block):
        if not block.text.startswith("&amp;", span.start) or len(span) == len("&amp;"):
            yield hit(block, span, decoded, "is a code of HTML in plain text")


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
            "The ferry didn⟦&#8217;⟧t leave on Monday, the company said.",
            becomes="The ferry didn’t leave on Monday, the company said.",
        ),
        Bad(
            "⟦&quot;⟧It was late,⟦&quot;⟧ the cook of the B⟦&amp;⟧B said.",
            becomes='"It was late," the cook of the B&B said.',
        ),
        Bad("The crew sang.⟦&nbsp;⟧ It was late.", becomes="The crew sang. It was late."),
        Bad("The caf⟦&#xe9;⟧ at Barnes ⟦&AMP;⟧ Lee", becomes="The café at Barnes & Lee"),
        Bad(
            '{"headline": "Ferry⟦&#39;⟧s end", "body": "It was late. The crew sang."}', form="json"
        ),
        Good("Barnes & Lee bought AT&T; shares, and R&D; the rest went to S&P; nobody knew why."),
        Good("See https://riverton.example/search?q=ferry&amp;page=2&copy; for the list."),
        Good("In HTML a page needs &nbsp; or &amp; in such places, the teacher said."),
        Good(
            "<article><h1>Ferry leaves the pier</h1><p>It didn&#8217;t leave &amp; the crew sang"
            "&nbsp;all night long.</p></article>",
            form="html",
        ),
    ),
)
