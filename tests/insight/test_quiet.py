"""What has gone quiet: by the team's own rhythms, or after two weeks; never what a team did not say it would do."""

from datetime import date, timedelta

import pytest

from callreview.insight.quiet import QUIET_AFTER, Doing, LastDone, Quiet, rhythm_of, when_last
from callreview.model.team import Rhythms

TODAY = date(2026, 11, 21)
RHYTHMS = rhythm_of(Rhythms(listen="7d", thank="1d", coach="1m"))  # type: ignore[arg-type] # as people write them


def ago(days: int) -> LastDone:
    """So many days before today."""
    return LastDone(TODAY - timedelta(days))


def told(doing: Doing, last: LastDone | None, every: int | None, *, due: bool = True) -> Quiet | None:
    """What is told of one thing."""
    found = when_last({doing: last} if last else {}, {doing: every}, TODAY, is_anything_due=due)
    return found[0] if found else None


def test_the_rhythms_are_those_of_the_workspace() -> None:
    """In days; nobody says how often to follow up."""
    assert dict(RHYTHMS) == {Doing.LISTEN: 7, Doing.THANK: 1, Doing.COACH: 30}


@pytest.mark.parametrize(
    ("days", "every", "is_quiet"),
    [(7, 7, False), (8, 7, True), (0, 1, False), (2, 1, True), (14, None, False), (15, None, True), (20, 30, False)],
)
def test_it_is_quiet_from_the_day_after_it_was_meant(days: int, every: int | None, is_quiet: bool) -> None:  # noqa: FBT001 # a column of the table
    """Without a rhythm after two weeks; with a longer one not before that."""
    quiet = told(Doing.LISTEN, ago(days), every)
    assert quiet == Quiet(Doing.LISTEN, ago(days), days, every, is_quiet)
    assert QUIET_AFTER == 14


def test_what_was_never_done_is_only_told_where_it_was_meant() -> None:
    """A team that never spoke of coaching is not told that it does not coach."""
    assert told(Doing.COACH, None, None) is None
    assert told(Doing.COACH, None, 30) == Quiet(Doing.COACH, LastDone(None), None, 30, is_quiet=True)


@pytest.mark.parametrize(("due", "is_quiet"), [(True, True), (False, False)])
def test_nothing_to_follow_up_is_no_silence(due: bool, is_quiet: bool) -> None:  # noqa: FBT001 # as above
    """When it was last done is told all the same."""
    quiet = told(Doing.FOLLOW_UP, ago(40), None, due=due)
    assert quiet is not None
    assert (quiet.days, quiet.is_quiet) == (40, is_quiet)


def test_a_day_to_come_is_today() -> None:
    """Another computer's clock may be ahead."""
    quiet = told(Doing.THANK, ago(-3), 7)
    assert quiet is not None
    assert (quiet.days, quiet.is_quiet) == (0, False)


def test_they_come_in_one_order() -> None:
    """Whatever order they were found in."""
    done = {doing: ago(1) for doing in reversed(Doing)}
    assert [quiet.doing for quiet in when_last(done, {}, TODAY, is_anything_due=False)] == [*Doing]
