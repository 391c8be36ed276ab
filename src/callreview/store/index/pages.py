"""Reviews that were shown lately, as they were shown: the same page again, while its file is the same."""

import os
import time
from collections.abc import Callable

from callreview.store.index.comparing import written
from callreview.store.index.database import Database, Doubt
from callreview.store.index.folders import changed_at

_KEPT = 100


def page(database: Database, path: str, width: int, make: Callable[[], str]) -> str:
    """The page of the file at *path*, *width* columns wide; *make* makes it where it is not known."""
    seen = _seen(path)
    name = os.path.basename(path)  # noqa: PTH119 # no pathlib on the way to a listing
    row = database.connection.execute(
        "SELECT seen, text FROM page WHERE name = ? AND width = ?", (name, width)
    ).fetchone()
    if row and seen and row[0] == seen:
        text: str = row[1]
        return text
    text = make()
    if seen:
        _keep(database, name, width, seen, text)
    return text


def _seen(path: str) -> str:
    """The time and size of the plain file at *path*; nothing where it is too young to be known by them."""
    now = time.time_ns()
    try:
        at = os.lstat(path)
    except OSError:
        return ""
    told = f"file/{changed_at(at)}/{at.st_size}"
    return told if written([told], now) == told.encode() else ""


def _keep(database: Database, name: str, width: int, seen: str, text: str) -> None:
    try:
        with database.held(), database.transaction() as connection:
            connection.execute("DELETE FROM page WHERE name = ? AND width = ?", (name, width))
            connection.execute("INSERT INTO page VALUES (NULL, ?, ?, ?, ?)", (name, width, seen, text))
            connection.execute("DELETE FROM page WHERE number <= (SELECT max(number) FROM page) - ?", (_KEPT,))
    except Doubt:  # it is made again the next time
        return
