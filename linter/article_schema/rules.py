"""Article schemas as rules: each definition that says so is a rule like any other.

This module is imported by every run, and nearly all runs need no more of this package: whatever
judges stories is imported by the first story that is judged.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from linter.article import Article
from linter.article_schema.keywords import KEYWORD, PLAIN
from linter.finding import Severity
from linter.rule import AnyRule, Bad, Good, Hit, NoOptions, Rule, Unit
from linter.schema_files import schema_text

if TYPE_CHECKING:
    from linter.article_schema.definitions import Definition
    from linter.article_schema.judge import Judge
    from linter.article_schema.node import Schema

FAMILY = "schema"
_PLAIN_DOC = """\
A story is not as the house's article schema asks.

A house may write its own article schema and name it in its config (`article-schema`). What the
schema asks for without giving it the name of a rule is reported under this one, with the field and
the requirement. To give it a name, a severity and a message of its own, write it as a definition
with `x-newslint`.
"""


def shipped_rules() -> tuple[AnyRule, ...]:
    """Return the rules of the article schema that comes with newslint."""
    schema = json.loads(schema_text("article"))
    rules = []
    for entry in schema["allOf"]:
        name = entry["$ref"].rpartition("/")[2]
        check = _Check(functools.partial(_shipped_judge, name))
        rules.append(_named_rule(schema["$defs"][name], "newslint:article", check))
    return tuple(rules)


def house_rules(
    path: str, folder: str | None = None, taken: Collection[str] = ()
) -> tuple[AnyRule, ...]:
    """Return what the house's schema at `path` adds to the shipped rules, or puts in their place.

    A rule with the id of one of `shipped_rules` replaces it. `folder` is the config's: no file
    outside it is read. `taken` are the ids of all other rules, which a schema may not claim.
    Raises ArticleSchemaError.
    """
    from linter.article_schema.definitions import definitions
    from linter.article_schema.load import load_schema

    schema = load_schema(path, folder)
    own = [one for one in definitions(schema) if not one.node.shipped]
    refused = set(taken) - {rule.id for rule in shipped_rules()}
    for one in own:
        if one.said and one.said["rule"] in refused:
            sentence = f"There is a rule “{one.said['rule']}” already; choose another name."
            raise one.node.error(sentence, KEYWORD, "rule")
    return _rules(own, schema)


def _rules(found: list[Definition], schema: Schema) -> tuple[AnyRule, ...]:
    def check(*judged: Definition) -> _Check:
        return _Check(functools.partial(_judge, judged, schema))

    rules = [_named_rule(one.schema, one.node.file, check(one)) for one in found if one.said]
    # Even with nothing to check, so that a config may always set its severity.
    rules.append(_plain_rule(check(*(one for one in found if not one.said))))
    return tuple(sorted(rules, key=lambda rule: rule.id))


def _named_rule(schema: dict[str, Any], file: str, check: _Check) -> AnyRule:
    said = schema[KEYWORD]
    return Rule(
        id=said["rule"],
        family=FAMILY,
        doc=_page(schema, file),
        unit=Unit.ARTICLE,
        severity=Severity.parse(said["severity"]),
        check=check,
        examples=tuple(_example(example) for example in said.get("examples", ())),
        since=said.get("since", ""),
        language=None,
        on=said.get("on", True),
        preview=said.get("preview", False),
    )


def _plain_rule(check: _Check) -> AnyRule:
    return Rule(
        id=PLAIN,
        family=FAMILY,
        doc=_PLAIN_DOC,
        unit=Unit.ARTICLE,
        severity=Severity.ERROR,
        check=check,
        examples=(),
        since="0.1.0",
        language=None,
    )


def _page(schema: dict[str, Any], file: str) -> str:
    """Return the page of a rule, from what the definition says of itself if it has none."""
    said = schema[KEYWORD]
    summary = said.get("summary", "")
    if not summary and "doc" not in said:
        summary = schema.get("title") or f"A story is not as {file} asks"
        summary = f"{summary.rstrip('.')}."
    rest = said.get("doc", schema.get("description", ""))
    return "\n\n".join(part.strip() for part in (summary, rest) if part) + "\n"


def _example(said: dict[str, str]) -> Good:
    day = date.fromisoformat(said["date"]) if "date" in said else None
    return Bad(said["bad"], date=day) if "bad" in said else Good(said["good"], date=day)


class _Check:
    """Judges stories by definitions that are made ready for the first one."""

    def __init__(self, load: Callable[[], Judge]) -> None:
        self._load = load

    @functools.cached_property
    def _judge(self) -> Judge:
        return self._load()

    def __call__(self, article: Article, options: NoOptions) -> Iterator[Hit]:
        """Yield one hit for each definition and place."""
        return self._judge.hits(article)


def _judge(found: tuple[Definition, ...], schema: Schema) -> Judge:
    from linter.article_schema.judge import Judge

    return Judge(found, schema)


def _shipped_judge(name: str) -> Judge:
    from linter.article_schema.definitions import definitions
    from linter.article_schema.load import shipped_schema

    schema = shipped_schema()
    pointer = f"/$defs/{name}"
    return _judge(tuple(one for one in definitions(schema) if one.node.pointer == pointer), schema)
