"""A file's bytes, if it is a plain file of a sensible size. Nothing that could hang or fill memory is opened."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from callreview.model.problem import Problem

AT_MOST = 1_000_000
"""The most bytes a file may have."""

_INSTEAD = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISCHR, "a device"),
)


def raw_of(path: Path, *, shown: str) -> bytes | Problem:
    """The bytes of the file at *path*, at most `AT_MOST`; a Problem where there is no such plain file.

    A link is followed to a plain file and to nothing else.
    """
    try:
        refused = _refused(path.stat(), shown)
        if refused:
            return refused
        # The file may have been swapped for a pipe since: never wait for one, and look again at what was opened.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            refused = _refused(os.fstat(handle), shown)
            return refused or _read(file, shown)
    except (OSError, ValueError) as error:
        return _unreadable(error, path, shown)


def too_large(shown: str) -> Problem:
    """The Problem of a file of more than `AT_MOST` bytes."""
    return _whole(shown, "is over 1 MB", "check that it is the file you meant, or split it", "too-large")


def _refused(state: os.stat_result, shown: str) -> Problem | None:
    if not stat.S_ISREG(state.st_mode):
        kind = next((kind for is_one, kind in _INSTEAD if is_one(state.st_mode)), "no plain file")
        return _whole(shown, f"is {kind}", "name a plain file", "no-plain-file")
    return too_large(shown) if state.st_size > AT_MOST else None


def _read(file: BinaryIO, shown: str) -> bytes | Problem:
    raw = file.read(AT_MOST + 1)
    return too_large(shown) if len(raw) > AT_MOST else raw


def _unreadable(error: OSError | ValueError, path: Path, shown: str) -> Problem:
    match error:
        case FileNotFoundError() if path.is_symlink():
            return _whole(shown, "is a link that leads nowhere", "mend it, or name the file itself", "missing-file")
        case FileNotFoundError():
            return _whole(shown, "is not there", "check the name and the folder", "missing-file")
        case PermissionError():
            return _whole(shown, "may not be read by you", "check whose file it is", "no-permission")
        case OSError(strerror=str(why)):
            return _whole(shown, f"cannot be read ({why.lower()})", "check the name", "unreadable")
        case _:  # a NUL in the name
            return _whole(shown, "is no name a file can have", "check the name", "unreadable")


def _whole(shown: str, message: str, hint: str, check: str) -> Problem:
    return Problem(shown, 0, 0, "", message, hint, check)
