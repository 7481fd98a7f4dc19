"""A story shows the same picture twice.

That happens when a picture is set at the top and in the text, or when a story is put together from
two versions. Readers take the second for a new one. Take one out. Only a picture at exactly the
same address is reported, and only for what is plainly a picture of the story, in a figure or with
words for those who do not see it: small images, icons, buttons and ornaments may come again and
again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from linter.article import Article
from linter.document import Link, LinkKind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Rule, Unit
from linter.rules.media._addresses import file_name, is_picture, links
from linter.span import Span

_SMALL = compiled(r"""\s(?:width|height)\s*=\s*["']?\d{1,2}(?:px)?(?:["'\s/>]|$)""", re.I)
_ORNAMENT = compiled(
    r"icon|logo|button|btn|arrow|avatar|badge|sprite|star|line|divider|separator|bullet|emoji|"
    r"play|zoom|rating|loading|author|profile|banner|share|smil",
    re.I,
)


def _is_shown_once(link: Link) -> bool:
    """Return whether it is odd to see the image `link` twice in a story."""
    url = link.url.text.strip()
    if not is_picture(link) or _SMALL.search(link.written.text):
        return False
    if link.captioned is None and not (link.text is not None and link.text.text):
        return False
    return not (_ORNAMENT.search(file_name(url)) or file_name(url).lower().endswith(".svg"))


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report a picture that was shown before."""
    seen: dict[str, Span] = {}
    for link in links(article, LinkKind.IMAGE):
        url = link.url.text.strip()
        if not _is_shown_once(link):
            continue
        if url in seen:
            block = link.part(link.written)
            name = shortened(file_name(url))
            message = f"The picture “{name}” was shown before; take one of them out."
            yield Hit(block.span, message, block=block)
        seen[url] = link.span


def _page(first: str, second: str) -> str:
    return (
        "<h1>Ferry returns to its old route</h1>\n"
        f"{first}\n<p>The ferry is back on its old route, the company said on Monday.</p>\n"
        f"{second}\n<p>It calls at both islands until the end of the year.</p>\n"
    )


_FERRY = '<img src="/i/ferry-7.jpg" alt="A ferry">'

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.NOTE,
    check=check,
    language=None,
    preview=True,
    since="0.1.0",
    examples=(
        Bad(_page(_FERRY, f"⟦{_FERRY}⟧"), form="html"),
        Bad(
            _page(_FERRY, '<figure>⟦<img alt="" src="/i/ferry-7.jpg">⟧</figure>'),
            form="html",
        ),
        Bad(
            "# Ferry returns\n\n![A ferry](ferry.jpg)\n\nThe ferry is back on its old route.\n\n"
            "⟦![The ferry again](ferry.jpg)⟧\n\nIt calls at both islands, the company said.\n",
            form="markdown",
        ),
        Good(_page(_FERRY, '<img src="/i/ferry-8.jpg" alt="A pier">'), form="html"),
        Good(_page(_FERRY, '<img src="/i/ferry-7.jpg?after=1" alt="The ferry now">'), form="html"),
        Good(_page('<img src="star.png" alt="">', '<img src="star.png" alt="">'), form="html"),
        Good(
            _page(
                '<img src="a.png" width="40" alt="Yes">', '<img src="a.png" width="40" alt="Yes">'
            ),
            form="html",
        ),
    ),
)
