"""Document to Article: which part of a story is what, who wrote it, and when."""

from __future__ import annotations

from datetime import date

from linter.article import PROSE, Article, Confidence, Dateline, StoryDate
from linter.document import Block, Document, Field, Kind
from linter.language.expression import compiled
from linter.language.identify import identify, normalize_tag, primary
from linter.structure.dateline import declared_dateline, find_dateline
from linter.structure.dating import find_story_date
from linter.structure.kinds import classify
from linter.structure.signatures import byline_names

_REPORTING = compiled(r"\W*(?:[Aa]dditional )?[Rr]eporting by (?P<names>[^;)]+)")
# “Follow Ana Petrova on Twitter” at the end is how some sites sign; a first name alone is not.
_FOLLOW = compiled(r"Follow (?P<names>[A-Z][\w.'’-]+ [A-Z][\w.'’-]+)(?: on | at )")
_BIO = compiled(
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}),? (?:is|was|writes|covers|reports) "
    r"(?:an? |the |on |for |about )"
)
_BIO_WITHIN = 3  # blocks from the end
_DATELINE_WITHIN = 6  # paragraphs


def read_article(document: Document, as_of: date, story_date: date | None = None) -> Article:
    """Return the article in `document`, judged on the day `as_of`.

    `story_date` dates a story that does not say itself when it is of; what the story says wins.
    """
    blocks = classify(document.blocks)
    dateline = _dateline(blocks)
    found = find_story_date(blocks, dateline)
    if story_date and (found is None or found.confidence is Confidence.WEAK):
        found = StoryDate(story_date, Confidence.DECLARED, "--story-date")
    return Article(
        path=document.path,
        blocks=blocks,
        as_of=as_of,
        dateline=dateline,
        story_date=found,
        authors=tuple(_authors(blocks)),
        final_newline=document.final_newline,
        language=_language(document, blocks),
        identity=document.identity or document.path,
        records=document.records,
        links=document.links,
    )


def _language(document: Document, blocks: tuple[Block, ...]) -> str | None:
    """Return the language of the text; what the source declares may be the site's, not the story's.

    So a declared tag counts where the text does not clearly speak another language.
    """
    declared = normalize_tag(document.language)
    spoken = identify("\n".join(block.text for block in blocks if block.kind in PROSE))
    return declared if spoken is None or primary(declared) == spoken else spoken


def _dateline(blocks: tuple[Block, ...]) -> Dateline | None:
    declared = next((block for block in blocks if block.field is Field.DATELINE), None)
    if declared:
        return declared_dateline(declared)
    paragraphs = [block for block in blocks if block.kind is Kind.PARAGRAPH]
    for block in paragraphs[:_DATELINE_WITHIN]:
        if dateline := find_dateline(block):
            return dateline
    return None


def _authors(blocks: tuple[Block, ...]) -> list[str]:
    """Return who wrote the story: fields, bylines, agency trailers, or a biography at the end."""
    names: list[str] = []
    for block in blocks:
        if block.kind is Kind.BYLINE or block.field is Field.AUTHOR:
            names.append(byline_names(block.text))
        elif block.label == "contributor-line" and (match := _REPORTING.match(block.text)):
            names.append(match["names"].strip())
        elif block.label == "social-follow" and (match := _FOLLOW.match(block.text)):
            names.append(match["names"])
    if not names and len(blocks) > _BIO_WITHIN:
        last = [b for b in blocks[-_BIO_WITHIN:] if b.kind in (Kind.PARAGRAPH, Kind.HEADING)]
        names += [match["name"] for block in last if (match := _BIO.match(block.text))]
    return list(dict.fromkeys(names))
