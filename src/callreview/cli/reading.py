"""`show`: one review as it is read. What was read before comes from the index, while its file is the same."""

from datetime import date
from pathlib import Path

from callreview.cli.aside import tell_of_faults
from callreview.cli.here import width
from callreview.cli.options import ShowFormat
from callreview.cli.talk import answer
from callreview.errors import NoSuchRecord
from callreview.model.names import RecordId
from callreview.store.ids import from_newest
from callreview.store.index.index import Index

_DAY = len("2026-11-21")


def show_review(index: Index, typed: str, form: ShowFormat) -> None:
    """Show the review that *typed* means. Raises NoSuchRecord, SeveralRecords, FaultyFiles."""
    record = _meant(index, typed)
    if form is ShowFormat.JSON:
        from callreview.store.json_text import text_of
        from callreview.store.records import reviews

        answer(text_of(reviews(index.folders).load(record).noun).decode())
        return
    path = index.folders.record_path(index.folders.reviews, record)
    answer(index.page(str(path), width(), lambda: _made(index, record)))


def _meant(index: Index, typed: str) -> RecordId:
    back = from_newest(typed)
    if back is None:
        from callreview.store.records import reviews

        return reviews(index.folders).find(typed)
    lines = index.newest((), lambda _: (), back + 1)
    if len(lines) <= back:
        raise NoSuchRecord("review", typed, "callreview list")
    record = RecordId(Path(lines[back].name).stem)
    tell_of_faults(index.problems(since=date.fromisoformat(record[:_DAY])))  # the one that is meant may be among them
    return record


def _made(index: Index, record: RecordId) -> str:
    from callreview.store.records import reviews
    from callreview.views.review_text import review_text

    return review_text(reviews(index.folders).load(record).noun, width())
