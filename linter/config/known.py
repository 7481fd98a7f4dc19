"""All rules that a run knows: the shipped ones and the house's own."""

from __future__ import annotations

import os
from collections.abc import Sequence

from linter.config.settings import Config
from linter.config.values import ConfigError
from linter.rule import AnyRule


def known_rules(config: Config, shipped: Sequence[AnyRule]) -> tuple[AnyRule, ...]:
    """Return `shipped` with what the config names beside it, in order of id.

    A definition in the house's article schema takes the place of a shipped one of the same name;
    otherwise a name is taken once. Raises ConfigError.
    """
    rules = {rule.id: rule for rule in shipped}
    if config.rule_files:
        from linter.config.house_rules import house_rules  # YAML costs more than linting a story

        rules |= {rule.id: rule for rule in house_rules(config, shipped)}
    if config.article_schema:
        rules |= _of_schema(config, tuple(rules))
    return tuple(rules[name] for name in sorted(rules))


def _of_schema(config: Config, taken: Sequence[str]) -> dict[str, AnyRule]:
    from linter.article_schema import ArticleSchemaError, house_rules

    assert config.article_schema is not None
    path = os.path.join(config.folder, config.article_schema.text())
    if not os.path.isfile(path):
        raise config.article_schema.error(f"There is no file “{config.article_schema.data}”.")
    try:
        return {rule.id: rule for rule in house_rules(path, config.folder, taken)}
    except ArticleSchemaError as error:
        raise ConfigError(str(error)) from None
