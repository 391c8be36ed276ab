"""Folders for their owner only, made where they are missing, and what it takes for a name in one to last. Light."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from callreview.errors import CannotWrite
from callreview.store.reading import plainly

_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EBADF}


def make_folder(path: Path) -> None:
    """Make the folder *path*, parents too, for its owner only; one that is there stays as it is.

    Raises CannotWrite when the system refuses, or when a link or a file is in the way.
    """
    with plainly(path, CannotWrite):
        if path.is_symlink():
            raise CannotWrite(str(path), "a link is in the way")
        if path.is_dir():
            return
        if not path.parent.is_dir():
            make_folder(path.parent)
        with suppress(FileExistsError):  # another callreview was quicker
            path.mkdir(0o700)
        if not path.is_dir():
            raise CannotWrite(str(path), "a file is in the way")
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a name that came or went in *folder* last through a power cut, where the system allows it."""
    if os.name == "nt":
        return  # Windows opens no folders
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)
