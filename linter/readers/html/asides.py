"""What in a page says of itself that it is no part of the story: menus, share bars, promos.

Only mark-up counts: names of elements, roles, words in classes and ids. A line of text that merely
reads like a leftover stays, so that a rule can report it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import Enum

from bs4.element import Tag

from linter.readers.html.outline import Outline
from linter.readers.html.tags import names_of
from linter.readers.html.tree import Page

STORY = 200
"""Characters of prose without which there is no story."""
_BIOGRAPHY = 80  # characters of prose from which on the part about an author is more than a name

_NESTED = 0.6  # of the prose of a page, the most that articles within an article hold as promos

_TAGS = frozenset({"nav", "aside", "footer", "dialog", "menu"})
_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu"}
)
# A word may stand alone or in “most-read”, “most_read”, “mostRead”. What a page merely has
# somewhere (“has-sidebar”), or is filed under (“tag-newsletter”), says nothing of the element.
_START = (
    r"(?:(?<![a-z0-9])(?<!has-)(?<!with-)(?<!no-)(?<!tag-)(?<!category-)"
    r"|(?-i:(?<=[a-z])(?=[A-Z])))"
)
_END = r"(?:s?(?![a-z0-9])|(?-i:s?(?=[A-Z])))"
_OTHERS = "|".join(
    (
        # What readers say.
        r"(?:user|readers?|id)?comments?(?:list|area|section|form|box|links|thread|new\w*)?",
        r"disqus\w*|livefyre\w*|spot-?im\w*|respond|forum|talk-?back|ugc",
        r"(?:leser-?)?kommentare?|commentaires?|coment[aá]rios?|commenti|reacties",
        r"(?:customer|reader|user)-?reviews?",
        # Other stories.
        r"related\w*|recommend\w*|recirc\w*|trending|most-?(?:read|popular|viewed)|popular",
        r"more-?(?:articles|from|news|on|posts|stories)|read-?(?:more|next)|outbrain|taboola|zergnet",
        # To be signed up for and agreed to.
        r"news-?letter\w*|sign-?up|cookie\w*|consent|modal|popup",
        # What is there for programs that read aloud.
        r"screen-reader-text|visually-?hidden|sr-only",
    )
)
# These words are found on wrappers of whole pages, too.
_FURNITURE = "|".join(
    (
        r"share(?:bar|box|daddy|tools?|button|this|link)?|sharing|social\w*|follow-?us|print-?only",
        r"sidebar\w*|breadcrumb|tags|tag-?list|post-?tags|nav|navigation|menu|toolbar|footer",
        r"disclaimers?|legal-(?:note|notice|text)|terms-of-\w+|infinite-?scroll|print-?version",
        r"widget|promo|promotion|advert|advertis\w+|ads|ad(?=-)|(?<=[-_])ad|sponsor\w*",
        r"paywall|subscri(?:be|ption)\w*|log-?in|donat\w+|toast(?:er)?|overlay|button|btn|rating",
        r"discussion|replies|responses|reactions?|feedback",
        # Other stories, or pictures and films beside the text.
        r"see-?(?:more|also)|up-?next|also-?like|must-?read|further-?reading|recirculation",
        r"most-?(?:shared|watched|commented)|editors?-?picks?|top-?stories",
        r"latest-?(?:news|stories|posts)|next-?(?:post|article|story)|post-?nav\w*|pagination|pager",
        r"gallery|galleries|slide-?show|carousel|(?:flex|bx|nivo)?slider",
        r"rotator|filmstrip|swiper|video|audio|podcast|no-?print|hide-print",
    )
)
_AUTHOR = r"(?P<author>(?:about-?(?:the-)?)?author(?:-?(?:bio|box|info|card))?|vcard|bio)"
_WORDS = re.compile(
    f"{_START}(?:{_OTHERS}|(?P<furniture>{_FURNITURE})|{_AUTHOR}|(?P<teaser>teaser)){_END}",
    re.IGNORECASE,
)
_FOR_SCRIPTS = re.compile(r"(?<!\S)js-\S+")
_WHOLE = frozenset({"html", "body", "main"})
_BOXES = frozenset({"div", "section", "article", "figure"})
_UNSEEN = frozenset({"d-none", "hidden", "hide", "is-hidden"})
_NOWHERE = ("#", "javascript:")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


class Says(Enum):
    """What an element says of itself."""

    NOTHING = 0
    ASIDE = 1
    FURNITURE = 2
    """An aside, unless it is the wrapper of a whole page."""
    AUTHOR = 3
    """It is about whoever wrote the story; often no more than the byline."""
    TEASER = 4
    """It leads to another story if it holds a link; else it is the lead of this one."""
    UNSEEN = 5
    """A script may show it."""


_SAID = {
    None: Says.ASIDE,
    "furniture": Says.FURNITURE,
    "author": Says.AUTHOR,
    "teaser": Says.TEASER,
}


def says(tag: Tag) -> Says:
    """Return what the mark-up of the element says that it is."""
    name, attrs = tag.name, tag.attrs
    if name in _WHOLE:
        return Says.NOTHING
    if name in _TAGS:
        return Says.ASIDE
    if attrs and (attrs.get("role") in _ROLES or _is_comment(attrs)):
        return Says.ASIDE
    said = _said_by_names(tag) if attrs else Says.NOTHING
    if said is Says.NOTHING and attrs and _is_unseen(attrs):
        return Says.UNSEEN
    return Says.FURNITURE if name == "form" and said is Says.NOTHING else said


def _is_comment(attrs: Mapping[str, object]) -> bool:
    """Return whether an element declares to be what a reader said."""
    kind = str(attrs.get("itemtype", "")).rpartition("/")[2]
    return attrs.get("itemprop") == "comment" or kind in ("Comment", "UserComments")


def _is_unseen(attrs: Mapping[str, object]) -> bool:
    """Return whether an element declares that it is not shown, or not to everybody."""
    if attrs.get("aria-hidden") == "true":
        return True
    return not _UNSEEN.isdisjoint(str(attrs.get("class", "")).split())


def _said_by_names(tag: Tag) -> Says:
    match = _word_in(tag)
    return Says.NOTHING if match is None else _SAID[match.lastgroup]


def _word_in(tag: Tag) -> re.Match[str] | None:
    names = names_of(tag, with_id=tag.name not in HEADINGS)  # a heading's is made of its words
    if "js-" in names:  # what a script does with the element (“js-truncate-related-to”)
        names = _FOR_SCRIPTS.sub("", names)
    return _WORDS.search(names) if len(names) > 1 else None


def _name_in(tag: Tag) -> str:
    """Return the class or the id that says what the element is, "" if none does."""
    match = _word_in(tag)
    if match is None:
        return ""
    before, after = match.string[: match.end()].split()[-1], match.string[match.end() :]
    return before + (after.split(maxsplit=1)[0] if after[:1].strip() else "")


class Asides:
    """The elements of a page that are no part of its story: `tag in asides`.

    `given` says of each passage whether JSON-LD gives it as the text, and `amounts` how much prose
    it holds. An element must be asked for after those around it.
    """

    def __init__(
        self, page: Page, outline: Outline, given: Iterable[bool], amounts: Iterable[int]
    ) -> None:
        self._page = page
        self._outline = outline
        self._given = outline.sums(given)
        self._held = outline.sums(amounts)
        self._linked = outline.sums(passage.linked for passage in outline.passages)
        self._known: dict[int, bool] = {}
        self._wrappers: dict[int, str] = {}
        self._alike: dict[int, Counter[str]] = {}
        self._in_articles: dict[int, int] = {}

    def __contains__(self, tag: Tag) -> bool:
        known = self._known.get(id(tag))
        if known is None:
            known = self._known[id(tag)] = self._judge(tag)
        return known

    def _judge(self, tag: Tag) -> bool:
        """Return whether the element is no part of the story; never one that holds most of it."""
        said = says(tag)
        if said is Says.NOTHING:
            return tag.name == "article" and self._is_nested(tag)
        if self._given[id(tag)] * 2 > self._given[id(self._page)]:
            return False
        held, total = self._held[id(tag)], self._held[id(self._page)]
        if tag.name == "article":  # its classes may only say what the story is filed under
            return held * 4 <= total
        if said is Says.ASIDE:  # there may be more of it than there is of the story
            return total - held >= min(STORY, total)
        if said is Says.AUTHOR and held < _BIOGRAPHY:
            return False
        if said is Says.TEASER and not self._linked[id(tag)]:
            return False
        if said is Says.UNSEEN and held >= STORY:  # such as all that is below “Read on”
            return False
        if said is not Says.FURNITURE:
            return held * 2 <= total
        name = _name_in(tag)
        if held * 2 > total:
            self._wrappers[id(tag)] = name
            return False
        return not name or not self._is_part(tag, name)

    def _is_nested(self, tag: Tag) -> bool:
        """Return whether an article stands in another, as remarks and promos do, and holds less."""
        parent = tag.parent
        if parent is None or all(outer.name != "article" for outer in tag.parents):
            return False
        held = self._in_articles.get(id(parent))
        if held is None:
            beside = self._outline.children[id(parent)]
            held = sum(self._held[id(one)] for one in beside if one.name == "article")
            self._in_articles[id(parent)] = held
        return held <= self._held[id(self._page)] * _NESTED

    def _is_part(self, tag: Tag, name: str) -> bool:
        """Return whether a name as of furniture is that of a part of the story.

        So it is if most of the page has it (“section--ads”), or all around it (“gallery__text”).
        """
        block = name.partition("__")[0] if "__" in name else ""
        if block and any(self._wrappers.get(id(outer)) == block for outer in tag.parents):
            return True
        return self._held_alike(tag, name) * 2 > self._held[id(self._page)]

    def _held_alike(self, tag: Tag, name: str) -> int:
        """Return how much prose there is in the elements of this name beside each other."""
        parent = tag.parent
        if parent is None:
            return 0
        held = self._alike.get(id(parent))
        if held is None:
            held = self._alike[id(parent)] = Counter()
            for one in self._outline.children[id(parent)]:
                for said in set(names_of(one).split()):
                    held[said] += self._held[id(one)]
        return held[name]


def is_link_box(tag: Tag, lines: int, headings: int) -> bool:
    """Return whether an element, nearly all linked, leads to other pages.

    It holds `lines` lines, and `headings` of them are headings. Lists stay, as a story may hold
    some of links, and so does a heading that is a link.
    """
    if tag.name in _BOXES:
        return lines > 1
    if tag.name == "a":
        leads_away = not str(tag.attrs.get("href", "#")).startswith(_NOWHERE)
        return leads_away and (lines > 1 or not headings)
    return tag.name == "figcaption"
