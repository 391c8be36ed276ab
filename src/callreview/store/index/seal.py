"""The seal of the index: what its file looked like when we last wrote to it.

An index that anybody else has touched (a restored backup, a copy, a flipped bit in an editor) no longer fits its seal,
and is made anew. The seal is lifted while we write; a writer that died leaves it lifted.
"""

import os
from contextlib import suppress
from enum import Enum, auto

from callreview.store.index.folders import changed_at

_LIFTED = "being written\n"
_NEVER_WAIT = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""No link is followed, and no pipe waited for."""
_LENGTH = 100
"""Bytes of every seal: one is written over the other at one stroke, so that whoever dies leaves one of them whole."""


class Fits(Enum):
    """How an index stands to its seal."""

    SEALED = auto()
    LIFTED = auto()
    BROKEN = auto()
    """The seal is missing or of another file, or the index is no plain file."""
    NO_INDEX = auto()


def how_it_fits(index: str) -> Fits:
    """Whether the file *index* is as its seal says."""
    try:
        now = _look_of(index)
    except OSError:
        return Fits.NO_INDEX
    try:
        said = _read(_seal_of(index))
    except OSError:
        return Fits.BROKEN
    if said == _LIFTED:
        return Fits.LIFTED
    return Fits.SEALED if said == now else Fits.BROKEN


def lift(index: str) -> None:
    """Say that the file *index* is being written. Raises OSError."""
    _write(index, _LIFTED)


def put_on(index: str) -> None:
    """Seal the file *index* as it is now. Raises OSError."""
    _write(index, _look_of(index))


def remove(index: str) -> None:
    """Take the seal away, so that the index is not believed. Raises OSError."""
    with suppress(FileNotFoundError):
        os.unlink(_seal_of(index))  # noqa: PTH108 # as above


def _look_of(index: str) -> str:
    at = os.lstat(index)
    return f"{at.st_mode} {at.st_ino} {changed_at(at)} {at.st_size}\n"


def _read(seal: str) -> str:
    file = os.open(seal, os.O_RDONLY | _NEVER_WAIT)
    try:
        return os.read(file, 2 * _LENGTH).decode("ascii", "replace").rstrip(" ")
    finally:
        os.close(file)


def _write(index: str, text: str) -> None:
    flags = os.O_WRONLY | os.O_CREAT | _NEVER_WAIT
    seal = os.open(_seal_of(index), flags, 0o600)
    try:
        os.write(seal, text.encode("ascii").ljust(_LENGTH))
    finally:
        os.close(seal)


def _seal_of(index: str) -> str:
    return f"{index}.seal"
