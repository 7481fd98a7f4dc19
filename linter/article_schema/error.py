"""What is wrong with an article schema, as somebody who writes one is told."""

from __future__ import annotations


class ArticleSchemaError(Exception):
    """A schema cannot be used; the message names the file, the JSON pointer and the reason."""

    def __init__(self, file: str, pointer: str, sentence: str) -> None:
        where = f"{file}: {pointer}" if pointer else file
        super().__init__(f"{where}: {sentence}")


def escaped(step: str | int) -> str:
    """Return one step of a JSON pointer as it is written."""
    return str(step).replace("~", "~0").replace("/", "~1")
