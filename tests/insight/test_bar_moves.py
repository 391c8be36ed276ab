"""When a bar moved, by the versions that reviews hold."""

from datetime import date

from callreview.insight.bar_moves import BarMove, HeardUnder, bar_moves
from callreview.model.brief import RaisedBrief, RubricBrief
from callreview.model.choices import Kind
from heard import BEFORE, RAISED, a_brief

KUDOS = BarMove(date(2026, 11, 1), "not_ok", "just_ok", "Kudos name warmth first.", 3, is_written=True)
NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


def moves(*briefs: RubricBrief, heard: tuple[HeardUnder, ...] = ()) -> tuple[BarMove, ...]:
    """Those of cared-for."""
    return bar_moves(briefs, Kind.WANTED, "cared-for", heard)


def test_a_move_is_told_once_and_with_its_last_reason() -> None:
    """However many versions tell of it, and though they word it differently."""
    reworded = RAISED._replace(why="They said so.")
    assert moves(BEFORE, a_brief(3), a_brief(4)) == (KUDOS,)
    assert moves(BEFORE, a_brief(3), a_brief(4, raised=(reworded,))) == (KUDOS._replace(why="They said so."),)


def test_a_day_that_was_put_right_is_one_move() -> None:
    """The newest version knows the day."""
    later = RAISED._replace(on="2026-11-08")
    assert [move.on for move in moves(a_brief(3), a_brief(4, raised=(later,)))] == [date(2026, 11, 8)]


def test_a_move_that_the_newest_version_forgot_is_told_still() -> None:
    """What older versions say of it is kept."""
    assert moves(a_brief(3), a_brief(4, raised=())) == (KUDOS,)


def test_moves_of_other_feelings_are_not_its_own() -> None:
    """Only its id counts."""
    assert moves(a_brief(3, bar="not_ok", raised=(RAISED._replace(feeling="hurried"),))) == ()


def test_a_bar_moves_up_and_down_as_often_as_it_is_written() -> None:
    """Two of one day stay in the order of the file, whose newest is on top."""
    up, down = RAISED, RaisedBrief("2026-11-20", "cared-for", "just_ok", "not_ok", "Too soon.", 4)
    again = RaisedBrief("2026-11-20", "cared-for", "not_ok", "wow", "Now or never.", 5)
    found = moves(a_brief(5, bar="wow", raised=(again, down, up)))
    assert [(move.from_, move.to) for move in found] == [
        ("not_ok", "just_ok"),
        ("just_ok", "not_ok"),
        ("not_ok", "wow"),
    ]


def test_a_move_that_nobody_wrote_down_begins_where_it_was_first_heard() -> None:
    """A version with another bar came, and no version says when or why."""
    heard = (HeardUnder(DECEMBER, 3, "just_ok"), HeardUnder(NOVEMBER, 3, "just_ok"), HeardUnder(NOVEMBER, 2, "not_ok"))
    found = moves(BEFORE, a_brief(3, raised=()), heard=heard)
    assert found == (BarMove(NOVEMBER, "not_ok", "just_ok", "", 3, is_written=False),)


def test_a_bar_nobody_heard_a_call_under_has_not_moved() -> None:
    """Then there is nothing to part."""
    assert moves(BEFORE, a_brief(3, raised=()), heard=(HeardUnder(NOVEMBER, 2, "not_ok"),)) == ()


def test_a_move_explains_one_change_and_not_the_next() -> None:
    """Raised with a reason, lowered and raised again without: three moves."""
    versions = (BEFORE, a_brief(3), a_brief(4, bar="not_ok"), a_brief(5))
    heard = (HeardUnder(DECEMBER, 4, "not_ok"), HeardUnder(date(2027, 1, 1), 5, "just_ok"))
    assert [(move.to, move.is_written) for move in moves(*versions, heard=heard)] == [
        ("just_ok", True),
        ("not_ok", False),
        ("just_ok", False),
    ]


def test_versions_that_no_review_holds_are_passed_over() -> None:
    """From version 2 to 5 in two written moves."""
    further = RaisedBrief("2026-12-01", "cared-for", "just_ok", "wow", "Further.", 5)
    found = moves(BEFORE, a_brief(5, bar="wow", raised=(further, RAISED)))
    assert [(move.to, move.is_written) for move in found] == [("just_ok", True), ("wow", True)]


def test_a_move_under_an_old_version_number_is_written_all_the_same() -> None:
    """A draft whose number was not raised: both copies are version 3."""
    assert moves(BEFORE._replace(version=3), a_brief(3), heard=(HeardUnder(NOVEMBER, 3, "just_ok"),)) == (KUDOS,)


def test_of_two_moves_under_one_number_each_explains_its_own_change() -> None:
    """Three copies call themselves version 2, 3 and 3; nothing is left that nobody wrote down."""
    further = RaisedBrief("2026-12-01", "cared-for", "just_ok", "wow", "Further.", 3)
    versions = (BEFORE, a_brief(3), a_brief(3, bar="wow", raised=(further, RAISED)))
    found = moves(*versions, heard=(HeardUnder(DECEMBER, 3, "wow"),))
    assert [(move.to, move.is_written) for move in found] == [("just_ok", True), ("wow", True)]
