"""A story judged by definitions: what it does not fulfil, as hits at their places."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from linter.article import Article
from linter.article_schema.definitions import Definition
from linter.article_schema.form import ArticleForm, Place, form_of
from linter.article_schema.node import Schema
from linter.article_schema.quick import fits
from linter.expressions import pattern
from linter.rule import Hit

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

    from linter.article_schema.validator import Violation


class Judge:
    """Some definitions of a schema; each is made ready for the first story that breaks it."""

    def __init__(self, found: Sequence[Definition], schema: Schema) -> None:
        self._schema = schema
        self._found = tuple(found)
        self._validator = functools.cache(self._new_validator)

    def hits(self, article: Article) -> Iterator[Hit]:
        """Yield one hit for each definition and place."""
        form = form_of(article)
        for one in self._found:
            if not fits(one.schema, form.parts):
                yield from _hits(one, self._validator(one), form)

    def _new_validator(self, one: Definition) -> Validator:
        from linter.article_schema.validator import validator_of

        return validator_of(one, self._schema)


def _hits(one: Definition, validator: Validator, form: ArticleForm) -> Iterator[Hit]:
    from linter.article_schema.placeholders import filled
    from linter.article_schema.sentences import sentence
    from linter.article_schema.validator import violations

    seen = set()
    for violation in violations(validator, form.value):
        place = _narrowed(form.place(violation.path), violation)
        if place is None or place in seen:
            continue
        seen.add(place)
        message = filled(one.said["message"], violation, form.value) if one.said else ""
        yield Hit(
            place.span,
            message or sentence(violation),
            block=place.block,
            evidence=_evidence(one),
            missing=place.missing,
        )


def _evidence(one: Definition) -> str:
    """Name the definition, whatever the folder that newslint runs in."""
    return f"article schema {os.path.basename(one.node.file)}, {one.node.pointer or 'at the top'}"


def _narrowed(place: Place | None, violation: Violation) -> Place | None:
    """Return the place of the very words, where a pattern says which words must not be there."""
    found = violation.found
    if place is None or violation.keyword != "not" or not isinstance(found, str):
        return place
    match violation.limit:
        case {"pattern": expression, **rest} if not rest:
            spans = (span for span in pattern(expression).spans(found) if len(span))
        case _:
            return place
    words = next(spans, None)
    if words is None or place.span.of(place.block.text) != found:
        return place
    return Place(place.block, words.shift(place.span.start))
