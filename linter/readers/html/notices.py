"""What belongs to a story though it stands outside its element: captions, notices behind it."""

from __future__ import annotations

from linter.readers.html.content import Content
from linter.readers.html.passages import Passage

_MOST = 600  # characters of paragraphs behind the text that may be about it


def of_the_article(content: Content) -> list[Passage]:
    """Return captions beside the text and paragraphs behind it, in the same `<article>`.

    Notices about the story often stand there, as the last thing before the page goes on.
    """
    article = content.root.find_parent("article")
    if article is None:
        return []
    end = content.passages[-1].start
    around_text = {id(tag) for tag in content.root.parents}
    beside = [
        passage for passage in content.beside if any(tag is article for tag in passage.tag.parents)
    ]
    captions = [passage for passage in beside if _is_caption(passage)]
    behind = [passage for passage in beside if _is_behind(passage, end, around_text)]
    length = sum(passage.length for passage in content.passages)
    if sum(passage.length for passage in behind) > max(_MOST, length // 4):
        behind = []  # far more than notices
    return [*captions, *(passage for passage in behind if passage not in captions)]


def _is_caption(passage: Passage) -> bool:
    around = (passage.tag, *passage.tag.parents)
    return passage.linked * 2 <= passage.length and any(tag.name == "figcaption" for tag in around)


def _is_behind(passage: Passage, end: int, around_text: set[int]) -> bool:
    """Return whether a passage is a paragraph behind the text, in no box of its own."""
    tag = passage.tag
    own = tag.name == "p" and passage.start > end and passage.linked * 2 <= passage.length
    return own and id(tag.parent) in around_text
