"""Which keys hold which part of a story, for each way of writing one as JSON.

A map has for each part the JSON pointers to look at. `*` is every item of an array or key of an
object, and a step that ends in `*` is every key that begins so. Behind a bar stand the pointers
that are looked at only where those in front of it lead to nothing.
"""

from __future__ import annotations

from collections.abc import Mapping

from linter.document import Field, Kind
from linter.json_tree import JsonValue

Groups = tuple[tuple[str, ...], ...]
FieldMap = dict[str, Groups]

PARTS: dict[str, tuple[Kind, Field | None]] = {
    "headline": (Kind.HEADLINE, Field.HEADLINE),
    "deck": (Kind.META, Field.DECK),
    "label": (Kind.LABEL, None),
    "author": (Kind.META, Field.AUTHOR),
    "dateline": (Kind.META, Field.DATELINE),
    "published": (Kind.META, Field.PUBLISHED),
    "modified": (Kind.META, Field.MODIFIED),
    "embargo": (Kind.META, Field.EMBARGO),
    "status": (Kind.META, Field.STATUS),
    "rights": (Kind.META, Field.RIGHTS),
    "language": (Kind.META, Field.LANGUAGE),
    "url": (Kind.META, Field.URL),
    "identifier": (Kind.META, Field.IDENTIFIER),
    "section": (Kind.META, Field.SECTION),
    "note": (Kind.META, None),
    "correction": (Kind.CORRECTION, None),
    "caption": (Kind.CAPTION, None),
    "credit": (Kind.CREDIT, None),
}
"""The parts beside the text, in the order in which their blocks come, and what they become."""


def _map(**parts: str) -> FieldMap:
    return {
        name: tuple(tuple(group.split()) for group in pointers.split("|"))
        for name, pointers in parts.items()
    }


NINJS = _map(  # 1.x, 2.x and 3.x, whose keys differ, and the items of the AP Media API
    headline="/headline /headlines/* /headline_* | /title",
    deck="/description_* /descriptions/*",
    author="/byline | /by | /bylines/*",
    dateline="/located | /datelinelocation/city",
    published="/firstcreated | /contentcreated",
    modified="/versioncreated",
    embargo="/embargoed /embargoeduntil",
    status="/pubstatus",
    rights="/copyrightnotice /copyrightholder /usageterms",
    language="/language",
    url="/url",
    identifier="/uri /altids/*",
    note="/ednote /slugline",
    body="/bodies/* | /body_xhtml | /body_html* | /body_nitf | /body_text | /body_* | /story",
)
ANS = _map(
    headline="/headlines/basic /headlines/*",
    deck="/subheadlines/basic /description/basic | /subheadlines/* /description/*",
    label="/label/*/text",
    author="/credits/by/*",
    dateline="/location",
    published="/display_date /first_publish_date /publish_date | /created_date",
    modified="/last_updated_date",
    embargo="/embargo /embargo_date",
    status="/status",
    rights="/copyright",
    language="/language",
    url="/canonical_url | /website_url",
    identifier="/_id",
    section="/taxonomy/primary_section/name",
    correction="/corrections/*/text",
    caption="/promo_items/*/caption",
    credit="/promo_items/*/vanity_credits/by/* | /promo_items/*/credits/by/*",
    body="/content_elements",
)
NEWS_ARTICLE = _map(
    headline="/headline | /name",
    deck="/alternativeHeadline /description",
    author="/author | /creator",
    dateline="/dateline | /locationCreated",
    published="/datePublished | /dateCreated",
    modified="/dateModified",
    status="/creativeWorkStatus",
    rights="/copyrightNotice /copyrightHolder /copyrightYear",
    language="/inLanguage",
    url="/url /mainEntityOfPage /@id",
    identifier="/identifier",
    section="/articleSection",
    correction="/correction",
    caption="/image/caption /image/*/caption",
    body="/articleBody | /text",
)
ROWS = _map(  # data sets, content systems, what extractors write
    headline="/headline /title /heading",
    deck="/dek /deck /subtitle /subheadline /standfirst /summary | /description /excerpt",
    author="/author | /authors | /byline | /bylines | /by",
    dateline="/dateline | /located",
    published="/published /date_published /publish_date /publishing_date /publication_date"
    " /date_publish /published_at /pubdate /published_time /date | /created_at /created",
    modified="/updated /modified /date_modified /date_modify /updated_at /modified_at"
    " /last_updated /last_modified",
    embargo="/embargo /embargoed /embargo_date",
    status="/status",
    rights="/copyright /copyright_notice /rights",
    language="/language | /lang",
    url="/url | /canonical_url | /link | /permalink",
    identifier="/id | /_id | /guid | /uri",
    section="/section | /category",
    caption="/caption",
    body="/body_html | /content_html | /html_body | /body_markdown | /body_md | /markdown | /body"
    " | /text | /content | /article_body | /article_text | /article | /maintext | /main_text"
    " | /plaintext | /plain_text | /content_text | /body_text | /full_text | /story | /html",
)


_ARTICLE = ("Article", "BlogPosting")  # how the types of schema.org for articles end


def map_for(standard: str | None, story: JsonValue) -> FieldMap:
    """Return the map for a story that claims to follow `standard`, or else looks like one."""
    keys = story.data
    if standard is None:
        kinds = keys["@type"].plain if "@type" in keys else ""
        named = kinds if isinstance(kinds, list) else [kinds]
        if any(str(name).endswith(_ARTICLE) for name in named):
            return NEWS_ARTICLE
        if _holds(keys, "content_elements", list) or _holds(keys, "headlines", dict):
            return ANS
        if _holds(keys, "headlines", list) or _holds(keys, "bodies", list):
            return NINJS
        return NINJS if "versioncreated" in map(str.lower, keys) else ROWS
    if standard.startswith("ninjs"):
        return NINJS
    return ANS if standard.startswith("ans") else NEWS_ARTICLE


def _holds(keys: Mapping[str, JsonValue], key: str, kind: type) -> bool:
    return key in keys and isinstance(keys[key].data, kind)
