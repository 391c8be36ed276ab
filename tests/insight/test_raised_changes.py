"""What changed in the diary of the bars."""

from datetime import date

from builders import a_rubric
from callreview.insight.raised_changes import raised_changes
from callreview.insight.rubric_changes import Kind
from callreview.model.choices import Level
from callreview.model.names import FeelingId
from callreview.model.rubric import Raised, Rubric


def raised(version: int, why: str = "Kudos name warmth first.") -> Raised:
    """An entry for cared-for."""
    return Raised(
        on=date(2026, 11, 1),
        feeling=FeelingId("cared-for"),
        from_=Level.NOT_OK,
        to=Level.JUST_OK,
        why=why,
        version=version,
    )


def a_diary(*bars: Raised) -> Rubric:
    """A rubric with these entries."""
    return a_rubric().model_copy(update={"raised": bars})


def test_an_entry_written_anew() -> None:
    """An entry for the same feeling and version is the same entry, whatever its reason and day."""
    was, now = raised(2), raised(2, "Because.")
    (change,) = raised_changes(a_diary(raised(1), was), a_diary(now, raised(1)))
    assert (change.kind, change.before, change.after) == (Kind.RAISED_CHANGED, was, now)
    assert (change.id, change.called) == ("cared-for", "Cared-for")


def test_entries_come_and_go() -> None:
    """An entry for another version is another entry."""
    gone, come = raised_changes(a_diary(raised(1)), a_diary(raised(2)))
    assert (gone.kind, gone.before, gone.after) == (Kind.RAISED_REMOVED, raised(1), None)
    assert (come.kind, come.before, come.after) == (Kind.RAISED_ADDED, None, raised(2))


def test_several_for_one_version() -> None:
    """Where two entries share feeling and version nobody can say which became which: they came and went."""
    changes = [*raised_changes(a_diary(raised(2)), a_diary(raised(2, "One."), raised(2, "Two.")))]
    assert [change.kind for change in changes] == [Kind.RAISED_REMOVED, Kind.RAISED_ADDED, Kind.RAISED_ADDED]
