"""Indexes of workspaces, as commands open them, and all that one can answer."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from callreview.cli.indexing import Entries
from callreview.store.index.database import Database
from callreview.store.index.index import Index
from callreview.store.index.reading import Read
from callreview.store.index.taking import take_in
from callreview.store.workspace import Folders
from store.index import raw_reviews

Clock = Callable[[], int]


def a_little_later() -> int:
    """When the files of the test are old enough to be known by their times."""
    return time.time_ns() + 3_000_000_000


def reader(root: Path) -> Read:
    """What reads the reviews of the workspace."""
    return Entries(Folders(root)).read


@contextmanager
def opened(folders: Folders, *, clock: Clock = time.time_ns, read: Read | None = None) -> Iterator[Index]:
    """The index of the workspace, by a clock and a way of reading that may be other than the usual ones."""
    from_root = Folders(folders.root)

    def take(database: Database, changed: Sequence[str]) -> None:
        take_in(from_root, read or reader(folders.root), lambda _, __: None, database, changed, clock=clock)

    index = Index(folders, take)
    try:
        yield index
    finally:
        index.close()


def is_right(index: Index, root: Path) -> bool:
    """Whether the index lists all reviews that there are, newest first, and tells of all files that are none."""
    lines = index.newest((), lambda _: (), 0)
    expected = [raw.id for raw in raw_reviews.reviews_in(root)]
    told = {problem.path for problem in index.problems()}
    return [line.fields[0] for line in lines] == expected and told == raw_reviews.faulty_in(root)
