"""`newslint server` as a command: what it needs, how it ends, and what the others do not pay."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
RUN = "import sys; from linter.cli import run; code = run(sys.argv[1:]); "


def python(code: str, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        timeout=60,
        check=False,
    )


def test_what_is_missing_is_said() -> None:
    done = python("import sys; sys.modules['pygls'] = None; " + RUN + "sys.exit(code)", "server")
    assert (done.returncode, done.stdout) == (2, b"")
    assert "install newslint[server]" in done.stderr.decode()


def test_no_other_command_loads_the_server(tmp_path: Path) -> None:
    story = tmp_path / "a.txt"
    story.write_text("Riverton council approves plan\n\nIt did.\n", encoding="utf-8")
    done = python(
        RUN + "sys.exit('pygls' in sys.modules or 'linter.server' in sys.modules)", str(story)
    )
    assert done.returncode == 0, done.stderr.decode()


def test_nothing_else_knows_the_protocol() -> None:
    modules = (ROOT / "linter").rglob("*.py")
    others = [path for path in modules if path.parent != ROOT / "linter" / "server"]
    knows = re.compile(r"^\s*(?:from|import) (?:pygls|lsprotocol)\b", re.MULTILINE)
    assert [path for path in others if knows.search(path.read_text(encoding="utf-8"))] == []


def message(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def test_a_client_that_goes_away_ends_the_server() -> None:
    pytest.importorskip("pygls", reason="needs the server: pip install 'newslint[server]'")
    hello = b'{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
    gone = python(RUN + "sys.exit(code)", "server", "--stdio", stdin=message(hello))
    assert gone.returncode == 1
    assert b'"name": "newslint"' in gone.stdout
    assert gone.stdout.startswith(b"Content-Length: ")
    bye = [b'{"jsonrpc":"2.0","id":2,"method":"shutdown"}', b'{"jsonrpc":"2.0","method":"exit"}']
    talk = b"".join(map(message, [hello, *bye]))
    done = python(RUN + "sys.exit(code)", "server", stdin=talk)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_config_that_is_not_there_is_refused() -> None:
    pytest.importorskip("pygls", reason="needs the server: pip install 'newslint[server]'")
    done = python(RUN + "sys.exit(code)", "server", "--config", "nowhere.yaml")
    assert done.returncode == 2
    assert "There is no file “nowhere.yaml”." in done.stderr.decode()
