"""Where a bar has been: calls that two bars judged are told apart, also where nobody wrote the move down."""

from datetime import date, timedelta

import pytest

from callreview.insight.bar_moves import HeardUnder
from callreview.insight.bar_stops import Stop, bar_stops, place_of
from callreview.model.brief import RaisedBrief, RubricBrief
from callreview.model.choices import Kind
from judged import CARED_FOR, RAISED, TODAY, a_brief

RAISE_DAY = date(2026, 11, 1)
BEFORE, SINCE = Stop("not_ok", 2), Stop("just_ok", 3, RAISE_DAY, RAISED.why)


def brief(bar: str, version: int, *raised: RaisedBrief) -> RubricBrief:
    """A version with the bar of cared for there."""
    return a_brief(CARED_FOR._replace(tolerate=bar), version=version, raised=raised)


def stops(*briefs: RubricBrief, heard: tuple[HeardUnder, ...] = (), today: date = TODAY) -> tuple[Stop, ...]:
    """The stops of cared for."""
    return bar_stops(briefs, Kind.WANTED, "cared-for", heard, today)


def test_a_bar_that_never_moved_has_one_stop() -> None:
    """From the oldest version that is known."""
    assert stops(brief("just_ok", 2), brief("just_ok", 4)) == (Stop("just_ok", 2),)


def test_a_raise_is_told_with_its_day_and_reason() -> None:
    """Whether or not a review holds the version before it."""
    assert stops(brief("not_ok", 2), brief("just_ok", 3, RAISED)) == (BEFORE, SINCE)
    assert stops(brief("just_ok", 3, RAISED)) == (Stop("not_ok", 3), SINCE)


def test_a_raise_to_come_is_not_the_bar_of_today() -> None:
    """It holds from its day on, the day itself included."""
    both = (brief("not_ok", 2), brief("just_ok", 3, RAISED))
    assert stops(*both, today=RAISE_DAY - timedelta(days=1)) == (BEFORE,)
    assert stops(*both, today=RAISE_DAY) == (BEFORE, SINCE)


def test_a_bar_moved_in_silence_is_told_apart_all_the_same() -> None:
    """By the version that brought it; raised or lowered, and whether or not a call was heard since."""
    heard = (HeardUnder(date(2026, 9, 1), 2, "just_ok"), HeardUnder(date(2026, 10, 1), 3, "not_ok"))
    lowered = (Stop("just_ok", 2), Stop("not_ok", 3))
    assert stops(brief("just_ok", 2), brief("not_ok", 3), heard=heard) == lowered
    assert stops(brief("just_ok", 2), brief("not_ok", 3), heard=heard[:1]) == lowered


def test_a_bar_that_no_version_tells_of_has_a_stop_before_the_last() -> None:
    """What stands today is never shifted by what an old copy says."""
    heard = (HeardUnder(date(2026, 9, 1), 2, "wow"),)
    assert stops(brief("just_ok", 2), heard=heard) == (Stop("wow", 2), Stop("just_ok", 2))


@pytest.mark.parametrize(
    ("version", "bar", "place"),
    [(1, "not_ok", 0), (2, "not_ok", 0), (3, "not_ok", 0), (2, "just_ok", 1), (3, "just_ok", 1), (5, "just_ok", 3)],
)
def test_a_call_belongs_to_the_last_stop_that_was_there_by_then(version: int, bar: str, place: int) -> None:
    """An old call heard under a new version is judged by the bar of its day, which is the earlier stop."""
    path = (Stop("not_ok", 1), Stop("just_ok", 3), Stop("wow", 4), Stop("just_ok", 5))
    assert place_of(path, version, bar) == place
