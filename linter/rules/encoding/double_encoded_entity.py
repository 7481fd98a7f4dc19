"""A reference of HTML was escaped twice, so that a reader sees “AT&amp;T”.

“&” must be written “&amp;” in HTML. Where a system does that to a text that has been through it
already, “&amp;amp;” or “&amp;#8217;” comes out, and the page shows the code in place of the
character. The fix undoes all escapes but the one that the form of the story needs.

Stories about HTML and code, in which a reader is meant to see the reference, are not reported, nor
are web addresses. One that stands in plain text as it is, is raw-entity-in-text.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.document import Block
from linter.finding import Severity
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.encoding._entities import TRIGGER, hit, is_decoded, references
from linter.rules.encoding._places import ALL


def check(block: Block, options: NoOptions) -> Iterator[Hit]:
    """Report what is still a reference after reading, or in plain text after one more."""
    decoded_form = is_decoded(block)
    for span, decoded in references(block):
        twice = block.text.startswith("&amp;", span.start) and len(span) > len("&amp;")
        if decoded_form or twice:
            yield hit(block, span, decoded, "was escaped twice")


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
            "<article><h1>Ferry leaves the pier</h1><p>It didn⟦&amp;#8217;⟧t leave, and "
            "B⟦&amp;amp;⟧B owners were angry.</p></article>",
            form="html",
            becomes="<article><h1>Ferry leaves the pier</h1><p>It didn’t leave, and "
            "B&amp;B owners were angry.</p></article>",
        ),
        Bad(
            "The ferry of Barnes ⟦&amp;amp;⟧ Lee didn⟦&amp;#8217;⟧t leave.",
            becomes="The ferry of Barnes & Lee didn’t leave.",
        ),
        Bad(
            '{"headline": "Ferry leaves", "body_html": "<p>The crew⟦&amp;nbsp;⟧sang late.</p>"}',
            form="json",
            becomes='{"headline": "Ferry leaves", "body_html": "<p>The crew sang late.</p>"}',
        ),
        Good(
            "<article><h1>Ferry leaves the pier</h1><p>It didn&#8217;t leave, and B&amp;B owners"
            " at AT&amp;T; were angry.</p></article>",
            form="html",
        ),
        Good(
            "<article><h1>How to write HTML</h1><p>For a space that holds in HTML write "
            "&amp;nbsp; and no more.</p></article>",
            form="html",
        ),
        Good("See https://riverton.example/?a=1&amp;amp;b=2 for the ferry’s hours."),
        Good("The ferry of Barnes & Lee; the owners of the B&B; and the cook were there."),
    ),
)
