"""Reviews that were shown lately, as they were shown: the same page again, while its file is the same."""

import os
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from callreview.store.index.comparing import written
from callreview.store.index.database import Database, Doubt
from callreview.store.index.folders import changed_at

_KEPT = 100


class Made(NamedTuple):
    """A page, and whether it is all there is to say: one that something is told beside is made, and told of, anew."""

    text: str
    is_all: bool = True


def page(database: Database, paths: Sequence[str], width: int, make: Callable[[], Made]) -> str:
    """The page of the files at *paths*, the first of which names it, *width* columns wide; *make* makes a new one."""
    each = [_seen(path) for path in paths]
    seen = "\n".join(each) if all(each) else ""
    name = _name(paths[0])
    row = database.connection.execute(
        "SELECT seen, text FROM page WHERE name = ? AND width = ?", (name, width)
    ).fetchone()
    if row and seen and row[0] == seen:
        text: str = row[1]
        return text
    text, is_all = make()
    if seen and is_all:
        _keep(database, name, width, seen, text)
    return text


def _seen(path: str) -> str:
    """The time and size of the plain file at *path*; nothing where it is too young to be known by them."""
    now = time.time_ns()
    try:
        at = os.lstat(path)
    except OSError:
        return ""
    told = f"{_name(path)}/{changed_at(at)}/{at.st_size}"
    return told if written([told], now) == told.encode() else ""


def _name(path: str) -> str:
    return os.path.basename(path)  # noqa: PTH119 # no pathlib on the way to a listing


def _keep(database: Database, name: str, width: int, seen: str, text: str) -> None:
    try:
        with database.held(), database.transaction() as connection:
            connection.execute("DELETE FROM page WHERE name = ? AND width = ?", (name, width))
            connection.execute("INSERT INTO page VALUES (NULL, ?, ?, ?, ?)", (name, width, seen, text))
            connection.execute("DELETE FROM page WHERE number <= (SELECT max(number) FROM page) - ?", (_KEPT,))
    except Doubt:  # it is made again the next time
        return
