"""Whose turn it is to write to the index: one process at a time, and none for longer than it lives.

The lock is SQLite's own, on an empty file: it is loaded already, and another library would cost a listing that found a
changed file more than to read the file.
"""

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

from callreview.store.folder import make_folder
from callreview.store.workspace import Folders

PATIENCE = 600.0
"""Seconds to wait for another callreview that builds the index: a million reviews take two minutes."""
_LOOK_EVERY = 0.05
"""Seconds; between two looks a person can stop us."""
_WORTH_A_WORD = 2.0
"""Seconds after which somebody who waits wonders why."""

Waiting = Callable[[], None]
"""Is called once, when it takes so long that somebody wonders."""


def nobody_waits() -> None:
    """Where nobody is to be told."""


@contextmanager
def our_turn(folders: Folders, waiting: Waiting = nobody_waits) -> Iterator[None]:
    """Keep all others from writing, for as long as the block runs; wait for whoever writes now.

    Raises sqlite3.Error where others take too long or there are no locks; OSError, CannotRead and CannotWrite where
    no file can be.
    """
    make_folder(folders.free_of_links(folders.locks))
    path = folders.locks / "index.lock"
    os.close(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as lock:
        _take(lock, waiting)
        yield


def _take(lock: sqlite3.Connection, waiting: Waiting) -> None:
    began = time.monotonic()
    told = False
    while True:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as refused:
            waited = time.monotonic() - began
            if refused.sqlite_errorcode != sqlite3.SQLITE_BUSY or waited > PATIENCE:
                raise
            if waited > _WORTH_A_WORD and not told:
                told = True
                waiting()
            time.sleep(_LOOK_EVERY)
        else:
            return
