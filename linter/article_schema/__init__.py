"""JSON Schema as a language for rules about whole stories.

An article has a JSON form (`form.py`); a schema says what a sound one has, and each of its
definitions with `x-newslint` is a rule. `schemas/article.schema.json` ships; a house adds its own.
"""

from __future__ import annotations

from linter.article_schema.error import ArticleSchemaError
from linter.article_schema.rules import house_rules, shipped_rules

__all__ = ["ArticleSchemaError", "house_rules", "shipped_rules"]
