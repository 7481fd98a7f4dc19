"""A story shows the same picture twice.

That happens when a picture is set at the top and in the text, or when a story is put together from
two versions. Readers take the second for a new one. Take one out.

Only a picture at exactly the same address is reported, and only what is plainly a picture of the
story: a photo, in a figure or with words for those who do not see it. Drawn images (PNG, GIF, SVG),
small ones, buttons and ornaments may come again and again, and so may what stands alone in a link
to something else than a picture, as adverts and teasers do.
"""

from __future__ import annotations

import re
from bisect import bisect_right
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
_DRAWN = (".svg", ".png", ".gif")
_PICTURE = compiled(r"\.(?:jpe?g|webp|png|gif|avif|heic|tiff?)$", re.I)
_GAP = 600  # characters of mark-up between a link and the picture in it
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
    name = file_name(url)
    return not (_ORNAMENT.search(name) or name.lower().endswith(_DRAWN))


def _leads_on(link: Link, anchors: tuple[Link, ...]) -> bool:
    """Return whether the image `link` is all there is to a link, and that shows no larger one."""
    before = bisect_right(anchors, link.span.start, key=lambda anchor: anchor.span.end)
    around = anchors[before - 1] if before else None
    if around is None or link.span.start - around.span.end > _GAP:
        return False
    said = around.text.text.strip() if around.text is not None else ""
    return not said and not _PICTURE.search(file_name(around.url.text.strip()))


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report a picture that was shown before."""
    seen: dict[str, Span] = {}
    anchors = tuple(links(article, LinkKind.LINK))
    for link in links(article, LinkKind.IMAGE):
        url = link.url.text.strip()
        if not _is_shown_once(link):
            continue
        if url in seen and not _leads_on(link, anchors):
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
        Good(
            _page(*['<p><img src="/i/map.png" alt="Where the ferry calls"></p>'] * 2), form="html"
        ),
        Good(
            _page(
                *[
                    '<a href="/out/4711"><img src="https://herald.example/i/sale.jpg" '
                    'alt="Sale"></a>'
                ]
                * 2
            ),
            form="html",
        ),
        Good(_page('<img src="star.png" alt="">', '<img src="star.png" alt="">'), form="html"),
        Good(
            _page(
                '<img src="a.png" width="40" alt="Yes">', '<img src="a.png" width="40" alt="Yes">'
            ),
            form="html",
        ),
    ),
)
