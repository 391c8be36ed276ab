"""Ideas: every one is owed an answer, and a promise is not forgotten."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from callreview.insight import waiting
from callreview.insight.ideas import answered_since, in_order, owed, promised
from callreview.model.choices import WeSaid
from said import an_idea

TODAY = date(2026, 11, 21)
_DAYS = st.integers(0, 300).map(lambda back: (TODAY - timedelta(days=back)).isoformat())
_ANSWERS = st.lists(st.tuples(_DAYS, st.sampled_from(WeSaid)), max_size=2)


@given(st.lists(st.tuples(_DAYS, _ANSWERS), max_size=8))
def test_owed_are_those_without_an_answer_and_all_are_told_once(
    drawn: list[tuple[str, list[tuple[str, WeSaid]]]],
) -> None:
    """The owed come first, the longest owed of them first; nothing is lost and nothing told twice."""
    letters = "bcdefghj"
    ideas = [an_idea(day, letter, *answers) for letter, (day, answers) in zip(letters, drawn, strict=False)]
    owing = owed(ideas, TODAY)
    assert {each.idea.id for each in owing} == {idea.id for idea in ideas if not idea.answers}
    assert [each.days for each in owing] == sorted((each.days for each in owing), reverse=True)
    told = in_order(ideas, TODAY)
    assert sorted(idea.id for idea in told) == sorted(idea.id for idea in ideas)
    assert told[: len(owing)] == tuple(each.idea for each in owing)


def test_a_promise_is_told_with_its_days() -> None:
    """Until another answer follows it."""
    promise = an_idea("2026-10-01", "b", ("2026-11-01", WeSaid.WILL))
    kept = an_idea("2026-10-01", "c", ("2026-11-01", WeSaid.WILL), ("2026-11-10", WeSaid.DID))
    assert [(each.idea.id, each.days) for each in promised([promise, kept], TODAY)] == [(promise.id, 20)]


def test_answered_since_a_day() -> None:
    """That day is included, and the newest answer comes first."""
    early = an_idea("2026-10-01", "b", ("2026-11-01", WeSaid.DID))
    late = an_idea("2026-09-01", "c", ("2026-11-10", WeSaid.WILL_NOT))
    assert answered_since([early, late, an_idea("2026-11-11", "d")], date(2026, 11, 1)) == (late, early)
    assert answered_since([early, late], date(2026, 11, 2)) == (late,)


def test_the_day_of_an_answer_is_that_of_whoever_wrote_it() -> None:
    """Early on Monday in Tokyo it is Sunday still by the clock of the file."""
    idea = an_idea("2026-11-01", "b", ("2026-11-15", WeSaid.WILL))
    (answer,) = idea.answers
    idea = idea.model_copy(update={"answers": (answer.model_copy(update={"on": date(2026, 11, 16)}),)})
    assert answered_since([idea], date(2026, 11, 16)) == (idea,)
    assert [each.days for each in promised([idea], TODAY)] == [5]
    assert [each.since for each in waiting.ideas([idea], TODAY)] == [date(2026, 11, 16)]
