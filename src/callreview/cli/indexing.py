"""Changed reviews, read for the index: what it keeps of each, and a word to the person while that takes long."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from callreview.insight.review_marks import brief_of, marks_of, words_of
from callreview.model.problem import Problem
from callreview.model.review import Review
from callreview.store.index.database import Database
from callreview.store.index.entry import Entry
from callreview.store.index.taking import Progress, take_in
from callreview.store.loaded import Loaded
from callreview.store.records import Records, reviews
from callreview.store.workspace import Folders
from callreview.views.row_making import review_row
from callreview.views.rows import fields_of

_WORTH_TELLING = 1000
"""Files; fewer are read before anybody wonders."""
_TELL_EVERY = 0.1
"""Seconds; to draw the bar takes as long as to read ten files."""


def take(folders: Folders, database: Database, changed: Sequence[str], *, drawn: bool) -> None:
    """Take the *changed* folders in; on a terminal (*drawn*) show how far it is, when that takes long."""
    from_root = Folders(folders.root)
    read = partial(read_entry, reviews(from_root))
    with _progress(drawn=drawn) as progress:
        take_in(from_root, read, progress, database, changed)


def read_entry(records: Records[Review], path: Path) -> Entry | tuple[Problem, ...]:
    """What the index keeps of the review at *path*, or what is wrong with its file."""
    loaded = records.read(path)
    if not isinstance(loaded, Loaded):
        return loaded
    review = loaded.noun
    return Entry(
        at=review.finished.timestamp(),
        row=fields_of(review_row(review)),
        marks=tuple(marks_of(review)),
        words=words_of(review),
        rubric=brief_of(review.rubric.copy_),
    )


@contextmanager
def _progress(*, drawn: bool) -> Iterator[Progress]:
    """Where progress is told: a bar on a terminal, once there is much to read; else nowhere."""
    if not drawn:
        yield lambda _, __: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("reading the reviews once"), BarColumn(), MofNCompleteColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task("", visible=False)
        told_at = 0.0

        def tell(done: int, of: int) -> None:
            nonlocal told_at
            if of >= _WORTH_TELLING and (done == of or time.monotonic() - told_at >= _TELL_EVERY):
                told_at = time.monotonic()
                bar.update(task, completed=done, total=of, visible=True, refresh=True)

        yield tell
