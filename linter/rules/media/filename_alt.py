"""The alternative text or caption of a picture is the name of its file.

“IMG_0231.jpg” is what a program writes where nobody has written anything. A screen reader spells it
out letter by letter, and a reader learns nothing. Say what the picture shows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import Article
from linter.document import Block, Kind, LinkKind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.media._addresses import file_name, links
from linter.rules.media._page import page

_FILE = compiled(
    r"[\w .,%()+@&=~'’–-]{1,200}\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp|raw|cr2|nef)", re.I
)
_CAMERA = compiled(
    r"(?:IMG|DSC[NF]?|PXL|MVIMG|GOPR|PHOTO|WhatsApp Image|Screen ?shot|Bildschirmfoto)"
    r"[ _-]?\d{3,}[\w .-]{0,60}",
    re.I,
)
_COPY = compiled(r"[-_]\d{2,4}x\d{2,4}$|[-_](?:scaled|web|small|large|thumb)$", re.I)


def _stem(url: str) -> str:
    return _COPY.sub("", file_name(url).rpartition(".")[0])


def _is_file_name(text: str, url: str = "") -> bool:
    if _FILE.fullmatch(text) or _CAMERA.fullmatch(text):
        return True
    joined = " " not in text and ("_" in text or any(map(str.isdigit, text)))
    return joined and len(text) > 3 and _COPY.sub("", text).lower() == _stem(url).lower()


def _texts(article: Article) -> Iterator[tuple[str, Block, str]]:
    """Yield what is said of the pictures, as what, and the address where it is known."""
    seen = set()
    for link in links(article, LinkKind.IMAGE):
        if link.text is not None:
            block = link.part(link.text)
            seen.add(block.view.source(block.span))
            yield "alternative text", block, link.url.text.strip()
    for block in article.of_kind(Kind.CAPTION):
        if block.view.source(block.span) not in seen:  # in Markdown, one text may be both
            yield "caption", block, ""


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report alternative texts and captions that are names of files."""
    for what, block, url in _texts(article):
        if _is_file_name(block.text.strip(), url):
            message = (
                f"The {what} “{shortened(block.text)}” is the name of a file; say what the "
                "picture shows."
            )
            yield Hit(block.span, message, block=block)


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(page('<img src="a.jpg" alt="⟦IMG_0231.jpg⟧">'), form="html"),
        Bad(page('<img src="a.jpg" alt="⟦DSC 04417⟧">'), form="html"),
        Bad(page('<img src="/i/ferry_pier_2-600x400.jpg" alt="⟦ferry_pier_2⟧">'), form="html"),
        Bad(
            page(
                '<figure><img src="a.jpg" alt="A pier"><figcaption>⟦pier new (2).png⟧</figcaption>'
                "</figure>"
            ),
            form="html",
        ),
        Bad(
            "# Ferry returns\n\nThe ferry is back on its old route.\n\n![⟦IMG_0231⟧](a.jpg)\n\n"
            "It calls at both islands, the company said on Monday.\n",
            form="markdown",
        ),
        Good(page('<img src="ferry.jpg" alt="ferry">'), form="html"),
        Good(page('<img src="a-white-ferry.jpg" alt="A white ferry">'), form="html"),
        Good(page('<img src="g20.png" alt="G20">'), form="html"),
        Good(page('<img src="IMG_0231.jpg" alt="">'), form="html"),
        Good("The file IMG_0231.jpg was on his phone, the police said."),
    ),
)
