"""An image has no words for readers who do not see it.

Without alternative text a screen reader reads out the name of the file, or nothing, and so do
search engines and readers whose connection is slow. Say in `alt` what the picture shows; a
caption does not replace that, as it says what the picture is about. For an image that is only
decoration, `alt=""` is right, and counters of one pixel, images that are declared to be decoration
and places where a script puts a picture later are not reported. Markdown has no way to say that an
image is decoration, so that one without words in its brackets is reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.finding import Severity
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.media._addresses import file_name, pictures
from linter.rules.media._page import page


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report each image that shows something and has no alternative text."""
    for link in pictures(article):
        if link.text is None:
            block = link.part(link.written)
            name = shortened(file_name(link.url.text.strip()))
            message = f"The image “{name}” has no alternative text; say in it what it shows."
            yield Hit(block.span, message, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(page('⟦<img src="ferry.jpg">⟧'), form="html"),
        Bad(
            page(
                '<figure>⟦<img src="/a/ferry.jpg?w=600" width="600">⟧'
                "<figcaption>The ferry on Monday</figcaption></figure>"
            ),
            form="html",
        ),
        Bad(page('<p>⟦<img src="x.gif" data-src="pier.webp" title="The pier">⟧</p>'), form="html"),
        Bad(
            "# Ferry returns\n\nThe ferry is back on its old route.\n\n⟦![](ferry.jpg)⟧\n\n"
            "It calls at both islands, the company said on Monday.\n",
            form="markdown",
        ),
        Good(page('<img src="ferry.jpg" alt="A white ferry at a pier">'), form="html"),
        Good(page('<img src="wave.svg" alt="">'), form="html"),
        Good(page('<img src="wave.svg" role="presentation">'), form="html"),
        Good(page('<div aria-hidden="true"><img src="wave.svg"></div>'), form="html"),
        Good(page('<img src="https://ads.example/c" width="1" height="1">'), form="html"),
        Good(page('<p style="display:none"><img src="wave.svg"></p>'), form="html"),
        Good(page('<img src="data:image/gif;base64,R0lGODlhAQ">'), form="html"),
    ),
)
