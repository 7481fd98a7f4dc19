"""A post from a social network stands in the text without its frame.

“pic.twitter.com/…”, “View this post on Instagram” or “— Name (@name) January 21, 2020” is what
remains of an embedded post when only its text is kept. Nobody can tell any more where the post
begins, so the words of others look like the story's own. Set the post as a quotation, or embed it
again. The first one is reported, with their number. A post in a block quotation is not reported,
nor is a story that names an account.
"""

from __future__ import annotations

from collections.abc import Iterator

from linter.article import Article
from linter.document import Block, Kind
from linter.finding import Severity
from linter.language.expression import compiled
from linter.patterns.yaml_rules import shortened
from linter.rule import Bad, Good, Hit, NoOptions, Quoted, Rule, Unit
from linter.span import Span

_DAY = r"(?:\w{3,10}\.? \d{1,2},|\d{1,2}\.? (?:de )?\w{3,10}\.?(?: de)?,?) \d{4}"
# “— Name (NAME) (@name)”, with a space or the end of a sentence in front
_SIGN = r"(?<![^\s.!?”\"…])[—–-]{1,2}\s?[^\n()]{1,60}(?:\([^\n()]{1,40}\)\s?)?\(@\w{1,20}\)"
_MARK = compiled(
    r"pic\.twitter\.com/\w+"
    rf"|{_SIGN},? {_DAY}"
    r"|(?i:view this (?:post|photo|reel) on (?:instagram|facebook|threads))"
    r"|A (?:post|photo|video) (?:shared|posted) by [^\n]{1,80}?\(?@[\w.]{1,40}\)?"
    r"(?: on \w{3} \d{1,2}, \d{4} at \d{1,2}:\d\d ?[ap]m(?: P[DS]T)?)?"
    r"|Posted by [^\n]{2,60}? on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \w{3,9} \d{1,2}, \d{4}"
)
_LABEL = "embedded-post"


def _marks(block: Block) -> Span | None:
    """Return the first mark of a post in `block`, with those that follow it at once."""
    if block.label == _LABEL:
        return block.span
    if block.declared or (block.kind is Kind.QUOTE and block.label != "post"):
        return None
    found = None
    for match in _MARK.finditer(block.text):
        if found is not None and block.text[found.end : match.start()].strip():
            break
        found = Span(found.start if found is not None else match.start(), match.end())
    return found


def _posts(article: Article) -> Iterator[tuple[Block, Span]]:
    """Yield the marks of posts; those that follow each other line by line are one post's."""
    below = False  # whether the block above has marks
    for block in article.blocks:
        span = _marks(block)
        if span is not None and not (below and len(span) == len(block.text)):
            yield block, span
        below = span is not None


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report the first post; a story that has lost the frame of one has lost all."""
    posts = list(_posts(article))
    for block, span in posts[:1]:
        said = shortened(span.of(block.text))
        message = f"“{said}” is left of an embedded post; set the post as a quotation or embed it."
        if len(posts) > 1:
            message = (
                f"“{said}” is left of an embedded post, the first of {len(posts)}; set them as "
                "quotations or embed them."
            )
        yield Hit(span, message, block=block)


_POST = "Our new pier opens on Friday. Bring your children, bring your bikes!"

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.WARNING,
    check=check,
    trigger=r"pic\.twitter\.com/|\(@\w+\)|(?i:view (?:this|more))|(?:shared|osted) by\b",
    kinds=frozenset(Kind) - {Kind.META},
    quoted=Quoted.SKIP,
    language=None,
    since="0.1.0",
    examples=(
        Bad(f"{_POST} ⟦pic.twitter.com/a1B2c3D4e5⟧"),
        Bad(f"{_POST} ⟦— Riverton Ferries (@rivertonferry) March 4, 2019⟧"),
        Bad(f"{_POST} ⟦pic.twitter.com/a1B2c3D4e5 — Ana Petrova (@anapetrova) March 4, 2019⟧"),
        Bad("⟦View this post on Instagram⟧"),
        Bad("⟦A post shared by⟧"),
        Bad(f"{_POST} ⟦A post shared by Ana Petrova (@ana.petrova) on Mar 4, 2019 at 7:14am PST⟧"),
        Bad(f"{_POST} ⟦Posted by Riverton Ferries on Monday, March 4, 2019⟧"),
        Bad(
            "Ferry returns to its old route\n\nThe ferry is back, the company said on Monday.\n\n"
            f"{_POST} ⟦pic.twitter.com/a1B2c3D4e5⟧\n\n"
            "— Riverton Ferries (@rivertonferry) March 4, 2019\n\n"
            "It calls at both islands until the end of the year.\n"
        ),
        Good("The mayor (@anapetrova) wrote on March 4, 2019, that the pier would open."),
        Good("He asked his followers to view this post on Monday, before the pier opens."),
        Good("A post shared by the mayor on Monday showed the pier."),
        Good("Posted by the door, a guard counted the visitors."),
        Good(
            "<h1>Ferry returns to its old route</h1>\n<p>The ferry is back, it said on Monday.</p>"
            f'\n<blockquote class="twitter-tweet"><p>{_POST} <a href="https://t.co/a">'
            "pic.twitter.com/a1B2c3D4e5</a></p>&mdash; Riverton Ferries (@rivertonferry) "
            '<a href="https://t.co/b">March 4, 2019</a></blockquote>\n<p>It calls at both.</p>\n',
            form="html",
        ),
        Good(
            "# Ferry returns\n\nThe ferry is back, the company said on Monday.\n\n"
            f"> {_POST}\n>\n> — Riverton Ferries (@rivertonferry) March 4, 2019\n\n"
            "It calls at both islands until the end of the year.\n",
            form="markdown",
        ),
    ),
)
