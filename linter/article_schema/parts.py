"""The parts of an article's form, made as they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any


class Parts(dict[str, Any]):
    """The parts of a form by name, each made when it is first asked for."""

    def __init__(self, makers: Mapping[str, Callable[[], Any]]) -> None:
        super().__init__()
        self._makers = makers

    def __contains__(self, name: object) -> bool:
        return name in self._makers

    def __missing__(self, name: str) -> Any:
        value = self[name] = self._makers[name]()
        return value

    def get(self, name: str, default: Any = None) -> Any:
        """Return a part, made if need be."""
        return self[name] if name in self._makers else default

    def whole(self) -> dict[str, Any]:
        """Return all parts, in their order."""
        return {name: self[name] for name in self._makers}
