"""A transcript's bytes. It may be larger than what people write by hand, so `plain_file` has its limit stretched."""

import os
import stat
from pathlib import Path

from callreview.model.problem import Problem
from callreview.readers.plain_file import raw_of as small_file

AT_MOST = 50_000_000
"""Bytes. A day of talk with a time for every word stays below."""


def raw_of(path: Path, *, shown: str) -> bytes | Problem:
    """The bytes of the plain file at *path*, at most `AT_MOST`; a Problem where there is no such file."""
    small = small_file(path, shown=shown)
    if isinstance(small, bytes) or small.check != "too-large":
        return small
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            state = os.fstat(handle)
            if not stat.S_ISREG(state.st_mode):  # exchanged since it was looked at
                return Problem(shown, 0, 0, "", "is no plain file", "name a plain file", "no-plain-file")
            raw = b"" if state.st_size > AT_MOST else file.read(AT_MOST + 1)
            return raw if 0 < len(raw) <= AT_MOST else too_large(shown)
    except OSError as error:
        return Problem(shown, 0, 0, "", f"cannot be read ({error.strerror})", "check the name", "unreadable")


def too_large(shown: str) -> Problem:
    """The Problem of a file of more than `AT_MOST` bytes."""
    hint = "check that it is the transcript and not the recording, or split it"
    return Problem(shown, 0, 0, "", "is over 50 MB", hint, "too-large")
