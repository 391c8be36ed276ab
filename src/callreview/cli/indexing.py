"""Changed reviews, read for the index: what it keeps of each, and a word to the person while that takes long."""

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import DecodeError

from callreview.errors import CannotRead
from callreview.insight.agreeing import agreed_about
from callreview.insight.review_marks import marks_of, words_of
from callreview.model.agreed import kept
from callreview.model.brief import Copy
from callreview.model.choices import Kind
from callreview.model.problem import Problem
from callreview.store.bare_reviews import BareReview, BareReviews, bare
from callreview.store.ids import DAY_LENGTH, is_id
from callreview.store.index.briefs import copies
from callreview.store.index.database import Database
from callreview.store.index.entry import Entry
from callreview.store.index.taking import Progress, take_in
from callreview.store.reading import read_whole
from callreview.store.workspace import Folders
from callreview.views.row_making import review_row
from callreview.views.rows import fields_of

_WORTH_TELLING = 1000
"""Files; fewer are read before anybody wonders."""
_TELL_EVERY = 0.1
"""Seconds; to draw the bar takes as long as to read ten files."""
_ENDING = ".json"


def take(folders: Folders, database: Database, changed: Sequence[str], *, drawn: bool) -> None:
    """Take the *changed* folders in; on a terminal (*drawn*) show how far it is, when that takes long."""
    from_root = Folders(folders.root)
    entries = Entries(from_root, copies(database.connection))
    with _progress(drawn=drawn) as progress:
        take_in(from_root, entries.read, progress, database, changed)


class Entries:
    """What the index keeps of reviews. The nouns with all their checks load only for one that is not as we write it."""

    def __init__(self, folders: Folders, known: Iterable[Copy] = ()) -> None:
        """*known* are the copies of rubrics that reviews held before."""
        self._folders, self._root = folders, str(folders.reviews)
        self._bare = BareReviews(known)

    def read(self, folder: str, name: str) -> Entry | tuple[Problem, ...]:
        """What the index keeps of the review in the file of that *name*, or what is wrong with it.

        *folder* is the path from that of the reviews.
        """
        path = os.path.join(self._root, folder, name)  # noqa: PTH118 # an object for each of thousands takes time
        return self._at_once(path, folder, name) or self._closely(Path(path))

    def _at_once(self, path: str, folder: str, name: str) -> Entry | None:
        """What the index keeps of it, where it lies in its place, is as we write it and holds a rubric we know."""
        record = name.removesuffix(_ENDING)
        if record == name or not is_id(record) or record[:DAY_LENGTH] != folder.replace("/", "-"):
            return None
        try:
            found = self._bare.read(read_whole(path))
        except CannotRead:
            return None
        return _entry(found) if found and found.review.id == record else None

    def _closely(self, path: Path) -> Entry | tuple[Problem, ...]:
        from callreview.insight.rubric_briefs import brief_of
        from callreview.store.json_text import text_of
        from callreview.store.loaded import Loaded
        from callreview.store.records import reviews

        loaded = reviews(self._folders).read(path)
        if not isinstance(loaded, Loaded):
            return loaded
        try:
            found = bare(text_of(loaded.noun), brief_of(loaded.noun.rubric.copy_))
        except DecodeError:  # what one takes and the other does not is a fault of ours, and costs this file alone
            shown = self._folders.shown(path)
            wrong, remedy = "is a sound review that callreview cannot list", 'read it with "callreview show"'
            return (Problem(shown, 0, 0, "", wrong, remedy, "not-listed"),)
        self._bare.know(found.copy)
        return _entry(found)


def _entry(found: BareReview) -> Entry:
    review, copy = found
    wanted = [feeling.id for feeling in copy.brief.feelings if feeling.kind == Kind.WANTED]
    agreed = agreed_about(review, copy.brief.behaviors, wanted)
    return Entry(
        at=review.finished.timestamp(),
        row=fields_of(review_row(review, copy.brief)),
        marks=tuple(marks_of(review, copy.brief)),
        words=words_of(review),
        copy=copy,
        agreed=kept(agreed) if agreed else (),
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
