"""Files are replaced whole: the old bytes or the new ones, whatever happens in between."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from linter.discovery import discover
from linter.writing import ChangedFileError, digest, replace_file

OLD, NEW = b"The pier is old.\n" * 3, b"The pier is new.\n" * 5


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_bytes(OLD)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_replaced(file: Path) -> None:
    replace_file(str(file), NEW)
    assert file.read_bytes() == NEW
    assert names(file.parent) == ["story.txt"]


def test_a_new_file_is_as_any_other(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    replace_file(str(tmp_path / "new"), iter([b"a", b"b"]))
    assert (tmp_path / "new").read_bytes() == b"ab"
    assert os.stat(tmp_path / "new").st_mode == os.stat(tmp_path / "other").st_mode


def test_a_name_alone_is_a_file_here(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    replace_file("story.txt", NEW)
    assert file.read_bytes() == NEW


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755, 0o646])
def test_the_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    replace_file(str(file), NEW)
    assert stat.S_IMODE(os.stat(file).st_mode) == mode


def test_a_link_stays_one(file: Path) -> None:
    link = file.parent / "sub" / "link.txt"
    link.parent.mkdir()
    link.symlink_to("../story.txt")
    replace_file(str(link), NEW)
    assert link.is_symlink()
    assert file.read_bytes() == NEW
    assert names(link.parent) == ["link.txt"]


def test_a_file_that_has_changed_is_left_alone(file: Path) -> None:
    with pytest.raises(ChangedFileError) as caught:
        replace_file(str(file), NEW, expected=sha256(b"something else").digest())
    assert caught.value.strerror == "it has changed since it was read"
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["story.txt"]
    replace_file(str(file), NEW, expected=sha256(OLD).digest())
    assert file.read_bytes() == NEW
    assert digest(str(file)) == sha256(NEW).digest()


def test_a_file_that_has_gone_is_not_made_again(file: Path) -> None:
    file.unlink()
    with pytest.raises(FileNotFoundError):
        replace_file(str(file), NEW, expected=sha256(OLD).digest())
    assert names(file.parent) == []


def test_a_failure_leaves_nothing_behind(file: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"The pier"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        replace_file(str(file), broken())
    assert file.read_bytes() == OLD
    assert names(file.parent) == ["story.txt"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="may write all")
def test_a_file_that_may_not_be_written_is_left_alone(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(PermissionError):
        replace_file(str(file), NEW)
    assert file.read_bytes() == OLD


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r".*"):
        replace_file(str(tmp_path), NEW)


_WRITER = """
import sys
from linter.writing import replace_file

def slowly(data):
    for start in range(0, len(data), 4096):
        yield data[start : start + 4096]

old, new = (letter * 300_000 for letter in (b"o", b"n"))
print("ready", flush=True)
while True:
    replace_file(sys.argv[1], slowly(new))
    replace_file(sys.argv[1], slowly(old))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes cannot be killed here")
def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    whole = (b"o" * 300_000, b"n" * 300_000)
    file.write_bytes(whole[0])
    pauses = random.Random(20200121)
    met = set()
    for _ in range(25):
        with subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(file)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(pauses.random() * 0.02)
            process.kill()
        content = file.read_bytes()
        assert content in whole
        met.add(content[:1])
    assert met == {b"o", b"n"}  # or it was not killed while it wrote
    left = [name for name in names(tmp_path) if name != "story.txt"]
    assert all(name.startswith(".newslint-") for name in left)
    assert [story.path for story in discover([str(tmp_path)]).stories] == [str(file)]
