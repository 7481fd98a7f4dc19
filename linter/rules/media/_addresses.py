"""What the rules on links and images share: addresses in prose, names of files, images to judge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from linter.article import Article
from linter.document import Block, Link, LinkKind
from linter.language.expression import compiled
from linter.span import Span

_ADDRESS = compiled(r"https?://[^\s<>\"“”]+", re.IGNORECASE)
_BEHIND = ".,;:!?'’»…*_"  # marks of the sentence, where an address ends with them
_LOOKED_AT = 500  # characters of an address
_FILE = compiled(r"([^/?#]+)(?:[?#]|$)")
# Counters, and what stands where a picture will be once it is loaded.
_NO_PICTURE = compiled(
    r"^(?:data|about):|^//:0|//(?:[\w-]+\.)*(?:pixel|counter|beacon|analytics|track(?:ing|er)?)\.|"
    r"/(?:[\w-]*(?:spacer|pixel|blank|transparent|placeholder|1x1)[\w-]*\.(?:gif|png|svg))|"
    r"/count\.gif|/cshow\.php",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Address:
    """An address, where it stands in the text of `block`."""

    block: Block
    span: Span

    @property
    def text(self) -> str:
        """The address as it stands there."""
        return self.span.of(self.block.text)

    @property
    def place(self) -> Span:
        """Where it stands in the source."""
        return self.block.view.source(self.span)


def addresses_in(block: Block) -> Iterator[Address]:
    """Yield the addresses that stand in the running text of `block`, without marks behind them."""
    if "://" in block.text:
        for match in _ADDRESS.finditer(block.text):
            start = match.start()
            yield Address(block, Span(start, start + len(_without_marks(match.group()))))


def _without_marks(url: str) -> str:
    surplus = url.count(")") - url.count("(")  # “(see https://…)”
    end = len(url)
    while end and (url[end - 1] in _BEHIND or (surplus > 0 and url[end - 1] == ")")):
        end -= 1
        surplus -= url[end] == ")"
    return url[:end]


def links(article: Article, kind: LinkKind) -> Iterator[Link]:
    """Yield the links of a kind."""
    return (link for link in article.links if link.kind is kind)


def is_picture(link: Link) -> bool:
    """Return whether an image shows something: no counter, ornament or stand-in."""
    url = link.url.text.strip()
    return bool(url) and not link.decorative and not _NO_PICTURE.search(url[:_LOOKED_AT])


def pictures(article: Article) -> Iterator[Link]:
    """Yield the images of a story that show something, each file once."""
    seen = set()
    for link in links(article, LinkKind.IMAGE):
        name = file_name(link.url.text.strip())
        if name not in seen and is_picture(link):
            seen.add(name)
            yield link


def file_name(url: str) -> str:
    """Return the last part of the path of `url`, or all of it where there is none."""
    match = _FILE.search(url, url.split("?", 1)[0].split("#", 1)[0].rfind("/") + 1)
    return match[1] if match else url
