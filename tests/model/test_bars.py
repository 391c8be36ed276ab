"""What lies outside the range; that a call is judged by the bar of its day; that a bar is new for fourteen days."""

from datetime import date, timedelta

import pytest

from builders import a_review, a_rubric
from callreview.model.bars import BEST_FIRST, is_outside, is_stricter, is_told
from callreview.model.choices import Level, Trace
from callreview.model.marks import MarkKind
from callreview.model.names import FeelingId
from callreview.model.review import Review
from callreview.model.rubric import NEW_FOR, Raised, Rubric
from callreview.model.surroundings import RubricRef

FIRST, SECOND = date(2026, 9, 1), date(2026, 11, 1)


def raised(on: date, from_: Level | Trace, to: Level | Trace, feeling: str = "cared-for") -> Raised:
    """That bar, raised on that day."""
    return Raised(on=on, feeling=FeelingId(feeling), from_=from_, to=to, why="Kudos name warmth first.", version=3)


def twice_raised() -> Rubric:
    """Cared for went from not OK to just OK, and from there to WOW; hurried from clear to a hint on the first day."""
    plain = a_rubric()
    cared, *others = plain.wanted
    return plain.model_copy(
        update={
            "wanted": (cared.model_copy(update={"tolerate": Level.WOW}), *others),
            "raised": (
                raised(SECOND, Level.JUST_OK, Level.WOW),
                raised(FIRST, Trace.CLEAR, Trace.HINT, "hurried"),
                raised(FIRST, Level.NOT_OK, Level.JUST_OK),
            ),
        }
    )


@pytest.mark.parametrize(
    ("day", "cared_for", "hurried"),
    [
        (FIRST - timedelta(days=1), Level.NOT_OK, Trace.CLEAR),
        (FIRST, Level.JUST_OK, Trace.HINT),
        (SECOND - timedelta(days=1), Level.JUST_OK, Trace.HINT),
        (SECOND, Level.WOW, Trace.HINT),
    ],
)
def test_each_day_has_its_own_bar(day: date, cared_for: Level, hurried: Trace) -> None:
    """A bar holds from the day it was raised; the bars of other feelings are theirs."""
    then = twice_raised().on(day)
    assert (then.feeling("cared-for").tolerate, then.feeling("hurried").tolerate) == (cared_for, hurried)
    assert then.feeling("in-good-hands") == twice_raised().feeling("in-good-hands")


def test_two_raises_on_one_day_count_from_the_first() -> None:
    """The day before it was the bar that the older of the two was raised from."""
    rubric = twice_raised()
    one_day = tuple(bar.model_copy(update={"on": SECOND}) for bar in rubric.raised)
    before = rubric.model_copy(update={"raised": one_day}).on(SECOND - timedelta(days=1))
    assert before.feeling("cared-for").tolerate is Level.NOT_OK


def test_a_bar_is_new_for_fourteen_days() -> None:
    """From its day on, and no longer on the fifteenth day."""
    rubric = twice_raised()
    new = {days: len(rubric.raised_lately(SECOND + timedelta(days=days))) for days in (-1, 0, 13, 14)}
    assert new == {-1: 0, 0: 1, 13: 1, 14: 0}
    assert timedelta(days=14) == NEW_FOR


def reviewed(day: date, call_day: date | None) -> Review:
    """A review of that day, of a call of that day."""
    review = a_review(id=f"{day}-k7f3x9qd")
    when = call_day.isoformat() if call_day else None
    return review.model_copy(
        update={
            "rubric": RubricRef.of(twice_raised(), commit=None),
            "call": review.call.model_copy(update={"when": when}),
        }
    )


def test_a_call_is_judged_by_the_bar_of_its_day_and_not_of_the_reviews() -> None:
    """Heard in November, a call of October is held against October's bar; without a day, against the review's."""
    assert reviewed(SECOND, date(2026, 10, 31)).range.feeling("cared-for").tolerate is Level.JUST_OK
    assert reviewed(SECOND, None).range.feeling("cared-for").tolerate is Level.WOW


def test_a_review_knows_which_of_its_bars_were_new() -> None:
    """Those raised in the fortnight before it was made, unless the call is older than the bar."""
    soon = SECOND + timedelta(days=3)
    assert [bar.on for bar in reviewed(soon, SECOND).new_bars] == [SECOND]
    assert reviewed(soon, SECOND - timedelta(days=1)).new_bars == ()
    assert reviewed(SECOND + timedelta(days=14), SECOND).new_bars == ()


@pytest.mark.parametrize(
    ("kind", "bar", "outside"),
    [
        ("wanted", "wow", {"just_ok", "not_ok"}),
        ("wanted", "just_ok", {"not_ok"}),
        ("wanted", "not_ok", set()),
        ("unwanted", "not_felt", {"hint", "clear"}),
        ("unwanted", "hint", {"clear"}),
        ("unwanted", "clear", set()),
    ],
)
def test_what_lies_outside_the_range(kind: str, bar: str, outside: set[str]) -> None:
    """What is worse than the bar, whoever asks: plain words or a mark's kind. What could not be told never is."""
    levels = {*map(str, Level), *map(str, Trace)}
    assert {level for level in levels if is_outside(kind, level, bar)} == outside
    assert {level for level in levels if is_outside(MarkKind(kind), level, bar)} == outside


def test_the_nouns_know_no_other_range() -> None:
    """A feeling of a rubric says of every level what the plain words say."""
    for feeling in twice_raised().wanted:
        assert [feeling.is_outside(level) for level in Level] == [
            is_outside("wanted", level, feeling.tolerate) for level in Level
        ]
    for unwanted in twice_raised().unwanted:
        assert [unwanted.is_outside(trace) for trace in Trace] == [
            is_outside("unwanted", trace, unwanted.tolerate) for trace in Trace
        ]


@pytest.mark.parametrize("kind", ["wanted", "unwanted"])
def test_a_stricter_bar_leaves_more_outside(kind: str) -> None:
    """No bar is stricter than itself; of two, one is; and the one that is never lets more in."""
    bars = BEST_FIRST[kind]
    for one in bars:
        for other in bars:
            assert is_stricter(kind, one, other) + is_stricter(kind, other, one) == (one != other)
            if is_stricter(kind, one, other):
                assert all(is_outside(kind, level, one) for level in bars if is_outside(kind, level, other))
    assert {value for value in {*map(str, Level), *map(str, Trace)} if is_told(kind, value)} == {*bars}
