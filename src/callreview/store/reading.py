"""Read a file whole, or say in plain words why not. Links, pipes and devices are never followed.

The same plain words serve whoever writes.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from callreview.errors import CannotRead, CannotWrite
from callreview.plain_file import kind_of

LARGEST = 32 * 1024 * 1024
"""Bytes. No record comes near: the longest own words are 200,000 characters."""

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


def read_whole(path: Path, *, at_most: int = LARGEST) -> bytes:
    """Every byte of the plain file *path*.

    Raises CannotRead when it is not there, is no plain file, is larger than *at_most* bytes, or the system
    refuses. Never waits on a pipe: what is there is looked at before it is opened, and once more after, for
    it may have been exchanged in between.
    """
    with plainly(path, CannotRead):
        _refuse_all_but_plain(path, path.lstat().st_mode)
        with os.fdopen(os.open(path, os.O_RDONLY | NO_FOLLOW | NO_WAIT | BYTES), "rb") as file:
            _refuse_all_but_plain(path, os.fstat(file.fileno()).st_mode)
            raw = file.read(at_most + 1)
    if len(raw) > at_most:
        raise CannotRead(str(path), f"larger than {at_most:,} bytes")
    return raw


def _refuse_all_but_plain(path: Path, mode: int) -> None:
    if kind_of(mode):
        raise CannotRead(str(path), f"it is {kind_of(mode)}, not a plain file")
