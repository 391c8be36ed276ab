"""What is said of a day, and of the calls since."""

from datetime import date, timedelta

import pytest

from agreed import STEP, an_agreement, reviewed
from callreview.insight.follow_ups import calls_since
from callreview.model.choices import Noted
from callreview.views.follow_up_words import agreed_text, due_in_words, since_text

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, "3 days overdue"),
        (-1, "1 day overdue"),
        (0, "due today"),
        (1, "due tomorrow"),
        (2, "due in 2 days"),
    ],
)
def test_a_day_is_told_by_how_far_it_is(days: int, said: str) -> None:
    """Counted, never blamed."""
    assert due_in_words(TODAY + timedelta(days), TODAY) == said


def test_the_calls_since_are_counted_and_the_newest_named_with_their_moments() -> None:
    """Newest first; of more than eight the others are counted."""
    agreed = an_agreement("2026-11-01")
    noted = (Noted.HEARD, Noted.MISSED, Noted.NOT_CALLED_FOR)
    reviews = [
        reviewed(f"2026-11-{day:02}", "bcdefghjkm"[day - 2], noted={STEP: noted[day % 3]}, heard_at=70.0 + day)
        for day in range(2, 11)
    ]
    reviews.append(reviewed("2026-11-11", "m"))
    assert since_text(agreed, calls_since(agreed, reviews)).split("\n") == [
        "It was heard on 3 of 9 calls since; it was not looked at on 1 call:",
        "  mmmmmmmm  11 November: not looked at",
        "  kkkkkkkk  10 November: missed at 1:20",
        "  jjjjjjjj  9 November: heard at 1:19",
        "  hhhhhhhh  8 November: not called for at 1:18",
        "  gggggggg  7 November: missed at 1:17",
        "  ffffffff  6 November: heard at 1:16",
        "  eeeeeeee  5 November: not called for at 1:15",
        "  dddddddd  4 November: missed at 1:14",
        "  and 2 more before them",
    ]


def test_an_act_that_nobody_wants_is_not_missed() -> None:
    """It was not heard, and that is good."""
    agreed = an_agreement("2026-11-01", behavior="talks-over")
    since = calls_since(agreed, [reviewed("2026-11-02", noted={"talks-over": Noted.MISSED})])
    assert since_text(agreed, since) == "It was heard on 0 of 1 call since:\n  bbbbbbbb  2 November: not heard"


def test_a_call_on_which_nobody_looked_at_it_counts_for_nothing() -> None:
    """Where there is no other, nothing was heard or missed on any; one that could not tell did look."""
    agreed = an_agreement("2026-11-01")
    unseen = calls_since(agreed, [reviewed("2026-11-02")])
    assert since_text(agreed, unseen) == "It was not looked at on 1 call since:\n  bbbbbbbb  2 November: not looked at"
    looked = calls_since(agreed, [reviewed("2026-11-02", noted={STEP: Noted.COULD_NOT_TELL})])
    assert since_text(agreed, looked).startswith("It was heard on 0 of 1 call since:")


def test_where_no_call_can_say_anything_that_is_said() -> None:
    """None was heard yet, or it is about no behavior of the rubric."""
    agreed = an_agreement("2026-11-01")
    assert since_text(agreed, calls_since(agreed, [])) == "No call since says anything of it."
    own = an_agreement("2026-11-01", behavior="", words="Breathe.")
    assert (
        since_text(own, calls_since(own, []))
        == "It is about no behavior of the rubric, so no call can say how it went."
    )


def test_what_was_agreed_is_read_before_it_is_asked_about() -> None:
    """With the words it was put in, where those are not all of it."""
    told = agreed_text(an_agreement("2026-11-01", words="Count to one."), "Sam", "Maria")
    assert told == (
        'Agreed between Sam and Maria on 1 November 2026: Says the worry back.\nIt was put like this: "Count to one."'
    )
    less = agreed_text(an_agreement("2026-11-01", less=True), "Sam", "Maria")
    assert less == "Agreed between Sam and Maria on 1 November 2026: Less of this: Says the worry back."
    own = agreed_text(an_agreement("2026-11-01", words="Breathe.", behavior=""), "Sam", "Maria")
    assert own == "Agreed between Sam and Maria on 1 November 2026: Breathe."
