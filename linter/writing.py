"""Replaces files, so that each holds the old bytes or the new ones at any moment, and all of them.

What is written goes to a hidden file beside the old one, is brought to the disk, and then takes its
name. Somebody who pulls the plug in between finds the old file, and perhaps the hidden one, which
newslint never lints.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256

_CHUNK = 1024 * 1024  # bytes
_SUFFIX = ".tmp"
_NEW = 0o666  # the mode of a new file, from which the system takes what its umask says


class ChangedFileError(OSError):
    """A file is not what it was when it was read."""

    def __init__(self, path: str) -> None:
        super().__init__(None, "it has changed since it was read", path)


def digest(path: str) -> bytes:
    """Return what tells the bytes of the file at `path` from any others."""
    total = sha256()
    with open(path, "rb") as file:
        while chunk := file.read(_CHUNK):
            total.update(chunk)
    return total.digest()


def replace_file(
    path: str, data: bytes | Iterable[bytes], *, expected: bytes | None = None
) -> None:
    """Write `data` to the file at `path`, which keeps its mode, and its owner where that may be.

    A link stays one, and what it leads to is replaced. `expected` is the SHA-256 digest of what the
    file must still hold. Raises OSError for a file that may not be written, ChangedFileError for
    one that has changed, and leaves it as it was.
    """
    path = os.path.realpath(path)
    old = _status(path)
    folder = os.path.dirname(path)
    temporary = os.path.join(folder, f".newslint-{os.urandom(8).hex()}{_SUFFIX}")
    mode = _NEW if old is None else stat.S_IMODE(old.st_mode)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(temporary, flags, mode)
    try:
        with open(descriptor, "wb") as file:
            if old is not None:
                _keep(temporary, old)
            for chunk in (data,) if isinstance(data, bytes) else data:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        if expected is not None and digest(path) != expected:
            raise ChangedFileError(path)
        os.replace(temporary, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
        raise
    _sync(folder)


def _status(path: str) -> os.stat_result | None:
    """Return what the system knows of a file; None if it is not there. OSError if it is kept."""
    try:
        descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
    except FileNotFoundError:
        return None
    try:
        return os.fstat(descriptor)
    finally:
        os.close(descriptor)


def _keep(temporary: str, old: os.stat_result) -> None:
    """Give the new file the owner and the mode of the old one; of the owner, what may be given."""
    if hasattr(os, "chown"):
        for owner, group in ((old.st_uid, -1), (-1, old.st_gid)):
            with suppress(PermissionError):
                os.chown(temporary, owner, group)
    os.chmod(temporary, stat.S_IMODE(old.st_mode))


def _sync(folder: str) -> None:
    """Bring the new name to the disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder or os.curdir, os.O_RDONLY)
    try:
        with suppress(OSError):  # some file systems cannot; the file is whole all the same
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
