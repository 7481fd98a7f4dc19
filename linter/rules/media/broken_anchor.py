"""A link leads nowhere.

`href="#"`, an empty `href` and `javascript:` are what is left when a link was never filled in, or
when the script behind it did not come along. A reader who follows it stays where they are, or jumps
to the top. Give it its address, or take the link out and leave the words. A link with a class, an
id or a script of its own may be a button that works, so it is not reported; neither are links to a
place on the same page, such as those of footnotes.
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
from linter.rules.media._addresses import links

_NOWHERE = compiled(r"(?:#(?:top)?|javascript:.*|https?:/{0,2})?", re.I | re.S)
_TOP = compiled(r"\b(?:top|up)\b", re.I)
# What a script finds a button by; `<a role=button>` says itself that it is one.
_BUTTON = compiled(
    r"\s(?:class|id|on\w+|data-[\w-]+|role|name|aria-[\w-]+|ng-\w+|v-\w+|@\w+)\s*=", re.I
)


def _is_dead(link: Link) -> bool:
    url = link.url.text.strip()
    if not _NOWHERE.fullmatch(url) or _BUTTON.search(link.written.text):
        return False
    return not (url.startswith("#") and link.text is not None and _TOP.search(link.text.text))


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report links with words on them and no address behind them."""
    for link in links(article, LinkKind.LINK):
        if link.text is not None and _is_dead(link):
            block = link.part(link.text)
            said, url = shortened(block.text), shortened(link.url.text.strip())
            where = f"its address is “{url}”" if url else "its address is empty"
            message = f"The link on “{said}” leads nowhere ({where}); give it an address."
            yield Hit(block.span, message, block=block)


def _page(link: str) -> str:
    return (
        "<h1>Ferry returns to its old route</h1>\n"
        f"<p>The ferry is back on its old route, {link} said on Monday.</p>\n"
        "<p>It calls at both islands until the end of the year.</p>\n"
    )


RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(_page('<a href="#">⟦the company⟧</a>'), form="html"),
        Bad(_page('<a href="" target="_blank">⟦the company⟧</a>'), form="html"),
        Bad(_page("<a href='javascript:void(0)'>⟦the company⟧</a>"), form="html"),
        Bad(_page('<a href="http://"><b>⟦the company⟧</b></a>'), form="html"),
        Bad(
            "# Ferry returns\n\nThe ferry is back, [⟦the company⟧]() said on Monday.\n",
            form="markdown",
        ),
        Good(_page('<a href="https://ferry.example/">the company</a>'), form="html"),
        Good(_page('the company<a href="#note-1">1</a>'), form="html"),
        Good(_page('<a href="#" class="glossary" data-word="7">the company</a>'), form="html"),
        Good(_page('<a href="javascript:print()" onclick="print()">Print</a>'), form="html"),
        Good(_page('<a href="#">Back to top</a>'), form="html"),
        Good(_page('<a name="company"></a>the company'), form="html"),
    ),
)
