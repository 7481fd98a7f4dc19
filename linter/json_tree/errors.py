"""What is wrong with a text that should be JSON."""

from __future__ import annotations

from linter.span import Span

_SHOWN = 40  # characters of a key or word in a message


class JsonError(ValueError):
    """A text is no JSON. `message` says why, without a remedy, and `span` where reading failed."""

    def __init__(self, message: str, span: Span) -> None:
        super().__init__(message)
        self.message = message
        self.span = span

    @property
    def reason(self) -> str:
        """The message as a part of a sentence."""
        return self.message[:1].lower() + self.message[1:].rstrip(".")


class JsonLimitError(JsonError):
    """A text may be sound JSON, but nests too deep or holds too much for a story."""


def shorten(text: str) -> str:
    """Return `text` as a message quotes it, cut if it is long."""
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
