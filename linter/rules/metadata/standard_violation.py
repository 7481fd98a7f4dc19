"""A story in JSON breaks the standard that it says it follows.

ninjs, ANS and schema.org say what keys a story may have, of what type, and which it must have.
What breaks that is lost or refused by the next program in the chain, mostly without a word. A wrong
value is marked itself; of a key that should not be there, the key is; of something that is missing,
the bracket that opens the object it is missing from. A “format” that does not fit, such as a date
in words, is a warning, as not every validator looks at it.

`docs/standards.md` says what is checked and how a story claims a standard. With `--schema FILE`
every story in JSON is checked against that schema instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from linter.article import Article
from linter.document import Record
from linter.finding import Severity
from linter.rule import AnyRule, Bad, Good, Hit, NoOptions, Rule, Unit
from linter.standards.schema import LoadedSchema
from linter.standards.validate import violations

_JSON_LD = "/script["  # data in a page, which other rules speak about


def check(article: Article, options: NoOptions) -> Iterator[Hit]:
    """Report each violation of the standard that the story itself claims."""
    for record in article.records:
        if record.standard and not record.block.at.startswith(_JSON_LD):
            yield from _hits(record, record.standard)


def against(rule: AnyRule, schema: LoadedSchema) -> AnyRule:
    """Return `rule`, this one, for stories that must fit `schema`, whatever they claim."""

    def check_schema(article: Article, options: NoOptions) -> Iterator[Hit]:
        for record in article.records:
            if not record.block.at.startswith(_JSON_LD):
                yield from _hits(record, schema)

    return replace(rule, check=check_schema)


def _hits(record: Record, schema: str | LoadedSchema) -> Iterator[Hit]:
    if record.tree is None:
        return
    for found in violations(record.tree, record.tree.root, schema):
        block = record.part(found.span, found.pointer)
        yield Hit(
            block.span,
            found.message,
            block=block,
            missing=found.keyword == "required",
            at_most=Severity.WARNING if found.keyword == "format" else None,
        )


_STORY = """{{
  "$standard": {{"name": "ninjs", "version": "{}"}},
  {}
}}
"""
_TEXT = '"body_text": "The ferry went back to its old route on Monday, the company said."'
_URI = '"uri": "urn:herald:1"'

RULE = Rule(
    unit=Unit.ARTICLE,
    severity=Severity.ERROR,
    check=check,
    language=None,
    since="0.1.0",
    examples=(
        Bad(
            _STORY.format("1.6", f'{_URI}, ⟦"byLine"⟧: "Ana Petrova", {_TEXT}'),
            form="json",
        ),
        Bad(
            _STORY.format("1.6", f'{_URI}, "pubstatus": ⟦"cancelled"⟧, {_TEXT}'),
            form="json",
        ),
        Bad("⟦{⟧" + _STORY.format("1.6", _TEXT)[1:], form="json"),
        Bad(
            _STORY.format("1.6", f'{_URI}, "versioncreated": ⟦"Jan. 21, 2020"⟧, {_TEXT}'),
            form="json",
        ),
        Bad(
            '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry '
            'returns", "wordCount": ⟦"three hundred"⟧, '
            '"articleBody": "The ferry went back to its old route on Monday."}',
            form="json",
        ),
        Good(_STORY.format("1.6", f'{_URI}, "byline": "Ana Petrova", {_TEXT}'), form="json"),
        Good(
            '{"title": "Ferry returns", "byLine": "Ana Petrova", '
            '"text": "The ferry went back to its old route on Monday, the company said."}',
            form="json",
        ),
        Good(
            '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry '
            'returns", "author": "Ana Petrova", '
            '"articleBody": "The ferry went back to its old route on Monday."}',
            form="json",
        ),
    ),
)
