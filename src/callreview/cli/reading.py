"""`show`: one review, or one coaching, as it is read. A page that was read before comes from the index."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from callreview.cli.aside import faults_kept, tell_of_faults
from callreview.cli.here import width
from callreview.cli.options import ReadFormat
from callreview.cli.talk import answer
from callreview.errors import NoSuchRecord
from callreview.model.marks import OWN_REVIEW
from callreview.model.names import RecordId
from callreview.store.ids import from_newest
from callreview.store.index.asking import Line
from callreview.store.index.index import Index
from callreview.store.index.pages import Made
from callreview.store.responses_in import responses_in

if TYPE_CHECKING:
    from callreview.model.review import Review

_DAY = len("2026-11-21")


def show_record(index: Index, typed: str, form: ReadFormat) -> None:
    """Show what *typed* means. Raises NoSuchRecord, SeveralRecords, FaultyFiles, StillClosed."""
    back = from_newest(typed)
    if back is None:
        from callreview.cli.meant import record_meant

        record, is_coaching = record_meant(index.folders, typed)
        if is_coaching:
            from callreview.cli.coaching_read import show_coaching

            show_coaching(index.folders, record, form)
            return
        on = date.fromisoformat(record[:_DAY])
        line = next((each for each in index.newest((), lambda _: (), 0, on, on) if _id_of(each) == record), None)
    else:
        line = _counted(index, typed, back)
        record = _id_of(line)
    if line and OWN_REVIEW in line.fields:
        _refuse_closed(index, record)
    _show_review(index, record, form)


def _counted(index: Index, typed: str, back: int) -> Line:
    """The review so many *back* from the newest."""
    lines = index.newest((), lambda _: (), back + 1)
    if len(lines) <= back:
        raise NoSuchRecord("review", typed, "callreview list")
    on = date.fromisoformat(_id_of(lines[back])[:_DAY])
    tell_of_faults(index.problems(since=on))  # the one that is meant may be among them
    return lines[back]


def _id_of(line: Line) -> RecordId:
    return RecordId(Path(line.name).stem)


def _refuse_closed(index: Index, record: RecordId) -> None:
    from callreview.cli.closed import refuse_closed
    from callreview.cli.desk import Desk

    desk = Desk(index.folders)
    refuse_closed(desk, desk.reviews.load(record).noun)


def _show_review(index: Index, record: RecordId, form: ReadFormat) -> None:
    path = index.folders.record_path(index.folders.reviews, record)
    match form:
        case ReadFormat.TEXT:
            answer(index.page([str(path), *_beside(index, record)], width(), lambda: _made(index, record)))
        case ReadFormat.MD:
            from callreview.cli.desk import Desk
            from callreview.cli.whole import days_thanks_shared
            from callreview.insight.review_names import with_names
            from callreview.views.report import review_markdown

            desk = Desk(index.folders)
            review = with_names(_whole(index, record), desk.people)
            answer(review_markdown(review, days_thanks_shared(desk, record)))
        case ReadFormat.JSON:
            from callreview.store.json_text import text_of
            from callreview.views.safe_json import made_safe

            answer(made_safe(text_of(_whole(index, record)).decode()))
        case _:
            assert_never(form)


def _beside(index: Index, record: RecordId) -> list[str]:
    """The files with what was said to that review; where they are not shown, their folder, which is told of."""
    return [*_said_to(index, index.folders.replies, record), *_said_to(index, index.folders.shared, record)]


def _said_to(index: Index, folder: Path, record: RecordId) -> list[str]:
    of_day = str(index.folders.record_path(folder, record).parent)
    try:
        return [f"{of_day}/{name}" for name in responses_in(of_day, record)]
    except OSError:
        return [of_day]


def _made(index: Index, record: RecordId) -> Made:
    from callreview.cli.desk import Desk
    from callreview.cli.whole import days_thanks_shared
    from callreview.views.review_text import review_text

    with faults_kept() as faults:
        review = _whole(index, record)
        shared = days_thanks_shared(Desk(index.folders), record)
    tell_of_faults(faults)
    return Made(review_text(review, width(), shared), is_all=not faults)


def _whole(index: Index, record: RecordId) -> "Review":
    from callreview.cli.desk import Desk
    from callreview.cli.whole import whole

    desk = Desk(index.folders)
    return whole(desk, desk.reviews.load(record).noun)
