"""Open a file that somebody named, if it is a plain one; else say what it is. Nothing that could hang is opened."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_KINDS = (
    (stat.S_ISLNK, "a link"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISCHR, "a device"),
)


@dataclass
class NotPlain(Exception):
    """Why there is no plain file to read: `message` goes on from the file's name, `hint` says what to do.

    `check` is the stable name of a Problem about it.
    """

    message: str
    hint: str
    check: str


def kind_of(mode: int) -> str:
    """What a file mode stands for, with its article: "a link", "a folder", "a pipe"; empty for a plain file."""
    if stat.S_ISREG(mode):
        return ""
    return next((kind for is_one, kind in _KINDS if is_one(mode)), "no plain file")


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The plain file at *path*, open to be read; a link is followed to a plain file and to nothing else.

    Raises NotPlain, also for what the system refuses while the file is read.
    """
    try:
        _check(path.stat())
        # The file may have been swapped for a pipe since: never wait for one, and look again at what was opened.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            _check(os.fstat(handle))
            yield file
    except (OSError, ValueError) as error:
        raise unreadable(error, path) from None


def unreadable(error: OSError | ValueError, path: Path) -> NotPlain:
    """Why the system would not give the file at *path*."""
    match error:
        case FileNotFoundError() if path.is_symlink():
            return NotPlain("is a link that leads nowhere", "mend it, or name the file itself", "missing-file")
        case FileNotFoundError():
            return NotPlain("is not there", "check the name and the folder", "missing-file")
        case PermissionError():
            return NotPlain("may not be read by you", "check whose file it is", "no-permission")
        case OSError(strerror=str(why)):
            return NotPlain(f"cannot be read ({why.lower()})", "check the name", "unreadable")
        case _:  # a NUL in the name
            return NotPlain("is no name a file can have", "check the name", "unreadable")


def _check(state: os.stat_result) -> None:
    if kind := kind_of(state.st_mode):
        message = f"is {kind}"
        raise NotPlain(message, "name a plain file", "no-plain-file")
