"""Read a file whole, or say in plain words why not. Links, pipes and devices are never followed.

The same plain words serve whoever writes.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISREG

from callreview.errors import CannotRead, CannotWrite
from callreview.plain_file import kind_of

LARGEST = 32 * 1024 * 1024
"""Bytes. No record comes near: the longest own words are 200,000 characters."""

_AT_ONCE = 64 * 1024

# Names the system may lack (O_NOFOLLOW and O_NONBLOCK on Windows, O_BINARY elsewhere) count as no flag.
NO_FOLLOW: int = getattr(os, "O_NOFOLLOW", 0)
NO_WAIT: int = getattr(os, "O_NONBLOCK", 0)
BYTES: int = getattr(os, "O_BINARY", 0)

_NO_LOCKS = "this file system has no file locks"
_PLAIN = {
    errno.EACCES: "no permission",
    errno.EPERM: "no permission",
    errno.ENOSPC: "no space left",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the file would be larger than the system allows",
    errno.EROFS: "read-only",
    errno.ENOENT: "no such file or folder",
    errno.ENOTDIR: "a file is where a folder should be",
    errno.EISDIR: "a folder is in the way",
    errno.ELOOP: "a link is in the way",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EMFILE: "too many files are open",
    errno.ENOLCK: _NO_LOCKS,
    errno.ENOSYS: _NO_LOCKS,
    errno.ENOTSUP: _NO_LOCKS,
    errno.EOPNOTSUPP: _NO_LOCKS,
}


def reason(error: OSError) -> str:
    """Why the system refused, in plain words where we know some, else in the system's own."""
    return _PLAIN.get(error.errno or 0) or (error.strerror or str(error)).lower()


@contextmanager
def plainly(path: Path, fault: type[CannotRead] | type[CannotWrite]) -> Iterator[None]:
    """Turn what the system refuses inside into *fault* about *path*."""
    try:
        yield
    except OSError as error:
        raise fault(str(path), reason(error)) from error


def read_whole(path: Path | str, *, at_most: int = LARGEST) -> bytes:
    """Every byte of the plain file *path*.

    Raises CannotRead when it is not there, is no plain file, is larger than *at_most* bytes, or the system
    refuses. Never waits on a pipe: what is there is looked at before it is opened, and once more after, for
    it may have been exchanged in between.
    """
    try:
        name = os.fspath(path)
        _refuse_all_but_plain(name, os.lstat(name).st_mode)
        file = os.open(name, os.O_RDONLY | NO_FOLLOW | NO_WAIT | BYTES)
        try:
            state = os.fstat(file)
            _refuse_all_but_plain(name, state.st_mode)
            raw = _read(file, at_once=max(state.st_size + 1, _AT_ONCE), at_most=at_most + 1)
        finally:
            os.close(file)
    except OSError as error:
        raise CannotRead(str(path), reason(error)) from error
    if len(raw) > at_most:
        raise CannotRead(str(path), f"larger than {at_most:,} bytes")
    return raw


def _read(file: int, *, at_once: int, at_most: int) -> bytes:
    """Every byte of an open *file*, or the first *at_most*."""
    parts = []
    while at_most and (part := os.read(file, min(at_once, at_most))):
        parts.append(part)
        at_most -= len(part)
    return b"".join(parts)


def _refuse_all_but_plain(name: str, mode: int) -> None:
    if not S_ISREG(mode):
        raise CannotRead(name, f"it is {kind_of(mode)}, not a plain file")
