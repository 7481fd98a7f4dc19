"""Where somebody is writing: told from two versions of a text."""

from __future__ import annotations

import pytest

pytest.importorskip("lsprotocol", reason="needs the server: pip install 'newslint[server]'")

from linter.server.unfinished import line_in_work


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("", "T", 0),
        ("The ", "The c", 0),
        ("The\n\nNext.", "The c\n\nNext.", 0),
        ("The\nNe", "The\nNex  ", 1),
        ("The.", "The.\n", None),  # on a new line, where nothing is yet
        ("The end", "Thee end", None),
        ("The end", "The end", None),
        ("The ende\r\nx", "The end\r\nx", 0),
        ("aaaa", "aaaaa", 0),
    ],
)
def test_the_line_in_work_is_the_one_that_was_changed_at_its_end(
    old: str, new: str, line: int | None
) -> None:
    assert line_in_work(old, new) == line
