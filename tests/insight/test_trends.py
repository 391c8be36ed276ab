"""How things have moved: every call is counted once, and no count goes over a bar that moved."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callreview.insight.bar_stretches import Stretch
from callreview.insight.periods import By, key_of, period_of
from callreview.insight.trend import FeelingTrend, RubricTrends, Trends
from callreview.insight.trends import trends_of
from callreview.model.brief import RaisedBrief, RubricBrief
from callreview.model.choices import Kind
from heard import BEFORE, HURRIED, RAISED, Call, a_brief, counts_of, some

BRIEFS = (BEFORE, a_brief(3))
TODAY = date(2026, 12, 31)
RAISED_ON = date(2026, 11, 1)


def trends(
    calls: Iterable[Call],
    by: By = By.MONTH,
    briefs: Iterable[RubricBrief] = BRIEFS,
    until: date = TODAY,
    feeling: str | None = None,
) -> Trends:
    """What *calls* come to."""
    return trends_of(counts_of(calls, by_day=by is not By.MONTH), briefs, by, until, feeling)


def only(found: Trends) -> RubricTrends:
    """The one rubric."""
    (rubric,) = found.rubrics
    return rubric


def cared_for(found: Trends) -> FeelingTrend:
    """The feeling most of these tests are about."""
    return next(feeling for feeling in only(found).feelings if feeling.id == "cared-for")


def told(stretch: Stretch, by: By = By.MONTH) -> dict[str, tuple[int, ...]]:
    """The counts of *stretch* by the keys of its periods."""
    return {key_of(tally.period, by): tuple(tally.told.values()) for tally in stretch.tallies}


def before(day: date, level: str = "just_ok") -> Call:
    """A call under the version before the raise."""
    return Call(day, level, bar="not_ok", version=2)


levels = st.sampled_from(["wow", "just_ok", "not_ok", "not_called_for", "could_not_tell"])
days = st.dates(date(2026, 9, 20), date(2027, 2, 10))


@st.composite
def a_call(draw: st.DrawFn) -> Call:
    """Judged by the bar of its own day, and heard within three weeks of it, by an up to date reviewer or not."""
    day = draw(days)
    after = day >= RAISED_ON and draw(st.integers(0, 5)) > 0
    heard_on = day + timedelta(days=draw(st.integers(0, 20)))
    noted = {"talks-over": draw(st.sampled_from(["heard", "missed", "not_called_for"]))} if draw(st.booleans()) else {}
    return Call(
        heard_on,
        draw(levels),
        bar="just_ok" if after else "not_ok",
        version=3 if after else 2,
        hurried=draw(st.sampled_from(["", "hint", "clear"])),
        gut=draw(st.sampled_from(["wow", "not_ok"])),
        noted=noted,
    )


Said = Counter[tuple[str, str, str]]


def said_in(found: Trends) -> Said:
    """Everything that is counted, over all periods: by what it is about, its bar and its level."""
    said: Said = Counter()
    for rubric in found.rubrics:
        about = [("gut", "", rubric.gut), *((act.id, "", act.tallies) for act in rubric.behaviors)]
        for feeling in rubric.feelings:
            about += [(feeling.id, stretch.bar, stretch.tallies) for stretch in feeling.stretches]
        for name, bar, tallies in about:
            for tally in tallies:
                for level, calls in (*tally.told.items(), *tally.untold.items()):
                    said[name, bar, level] += calls
    return +said


def plainly(calls: Iterable[Call]) -> Said:
    """The same, counted call by call."""
    marks = (mark for call in calls for mark in call.marks() if mark.value)
    return Counter((mark.name, mark.bar, mark.value) for mark in marks)


@settings(max_examples=30)
@given(st.lists(a_call(), max_size=60))
def test_days_weeks_and_months_add_up_to_the_same_calls(calls: list[Call]) -> None:
    """Whatever they are split into, every call is counted once, under its own bar."""
    for by in By:
        assert said_in(trends(calls, by)) == plainly(calls)


@settings(max_examples=20)
@given(st.lists(a_call(), max_size=40), days)
def test_two_spans_add_up_to_the_whole(calls: list[Call], cut: date) -> None:
    """What `--until` a day and `--since` the next one tell is what both tell together."""
    first, second = [each for each in calls if each.day <= cut], [each for each in calls if each.day > cut]
    assert said_in(trends(first)) + said_in(trends(second)) == said_in(trends(calls))


@settings(max_examples=30)
@given(st.lists(a_call(), max_size=60), st.sampled_from(By))
def test_nothing_is_joined_across_a_raised_bar(calls: list[Call], by: By) -> None:
    """Every stretch ends in the period in which the next begins, or earlier, and holds what its own bar judged."""
    if not any(call.cared_for for call in calls):
        return
    stretches = [each for each in cared_for(trends(calls, by)).stretches if not each.is_aside]
    moved = period_of(RAISED_ON, by)
    for stretch, following in pairwise(stretches):
        assert stretch.last <= following.first
        assert (stretch.bar, following.bar) == ("not_ok", "just_ok")
        assert following.began
    for stretch in stretches:
        judged = Counter(
            (period_of(call.day, by), call.cared_for) for call in calls if call.cared_for and call.bar == stretch.bar
        )
        for tally in stretch.tallies:
            assert stretch.first <= tally.period <= stretch.last
            assert (tally.period <= moved) if stretch.bar == "not_ok" else (tally.period >= moved)
            for level, count in (*tally.told.items(), *tally.untold.items()):
                assert judged[tally.period, level] == count


def test_a_bar_raised_on_the_first_parts_the_months() -> None:
    """October under the old one, November under the new one, with the day and the reason."""
    calls = [*some(6, before(date(2026, 10, 30), "not_ok")), *some(7, Call(date(2026, 11, 1), "not_ok"))]
    then, now = cared_for(trends(calls)).stretches
    assert (then.bar, then.began, told(then)) == ("not_ok", None, {"2026-10": (0, 0, 6)})
    assert (now.bar, told(now)) == ("just_ok", {"2026-11": (0, 0, 7)})
    assert now.began
    assert (now.began.on, now.began.why) == (RAISED_ON, "Kudos name warmth first.")
    assert [tally.outside for stretch in (then, now) for tally in stretch.tallies] == [0, 7]
    assert (key_of(then.last, By.MONTH), key_of(now.first, By.MONTH)) == ("2026-10", "2026-11")


def test_a_bar_raised_within_a_month_parts_the_month() -> None:
    """It is told twice, once under each bar."""
    raised = (RAISED._replace(on="2026-11-15"),)
    calls = [*some(6, before(date(2026, 11, 14))), *some(7, Call(date(2026, 11, 15), "wow"))]
    then, now = cared_for(trends(calls, briefs=(BEFORE, a_brief(3, raised=raised)))).stretches
    assert (told(then), told(now)) == ({"2026-11": (0, 6, 0)}, {"2026-11": (7, 0, 0)})
    assert then.last == now.first


def test_a_call_from_before_the_raise_that_is_heard_after_it_is_counted_apart() -> None:
    """It was judged by the bar of its own day, and is in no count with the calls of the new bar."""
    calls = [before(date(2026, 10, 2)), before(date(2026, 12, 2), "not_ok"), *some(5, Call(date(2026, 12, 3)))]
    then, now, aside = cared_for(trends(calls)).stretches
    assert (told(then), told(now)) == ({"2026-10": (0, 1, 0)}, {"2026-12": (0, 5, 0)})
    assert (aside.is_aside, aside.bar, aside.began, told(aside)) == (True, "not_ok", None, {"2026-12": (0, 0, 1)})
    assert aside.tallies[0].outside == 0


def test_so_is_one_that_is_heard_in_the_month_whose_first_day_brought_the_raise() -> None:
    """No call of that month was judged by the old bar."""
    calls = [before(date(2026, 10, 30)), before(date(2026, 11, 2)), Call(date(2026, 11, 2))]
    then, now, aside = cared_for(trends(calls)).stretches
    assert [told(each) for each in (then, now, aside)] == [
        {"2026-10": (0, 1, 0)},
        {"2026-11": (0, 1, 0)},
        {"2026-11": (0, 1, 0)},
    ]


@pytest.mark.parametrize(
    ("in_november", "last", "first"),
    [(before(date(2026, 11, 2)), "2026-11", "2026-12"), (Call(date(2026, 11, 20)), "2026-10", "2026-11")],
)
def test_a_month_with_calls_on_one_side_of_the_raise_is_on_that_side(in_november: Call, last: str, first: str) -> None:
    """The other side begins a month later, or ends one earlier."""
    raised = (RAISED._replace(on="2026-11-15"),)
    calls = [before(date(2026, 10, 2)), in_november, Call(date(2026, 12, 2))]
    then, now = cared_for(trends(calls, briefs=(BEFORE, a_brief(3, raised=raised)))).stretches
    assert (key_of(then.last, By.MONTH), key_of(now.first, By.MONTH)) == (last, first)


def test_a_bar_that_was_lowered_parts_as_well() -> None:
    """Lowered is a move like raised."""
    lowered = RaisedBrief("2026-11-01", "cared-for", "wow", "just_ok", "We asked too much.", 3)
    calls = [Call(date(2026, 10, 2), bar="wow", version=2), Call(date(2026, 11, 2))]
    briefs = (a_brief(2, bar="wow", raised=()), a_brief(3, raised=(lowered,)))
    assert [each.bar for each in cared_for(trends(calls, briefs=briefs)).stretches] == ["wow", "just_ok"]


def test_a_raise_after_the_last_call_is_told_and_one_to_come_is_not() -> None:
    """From its day on there is a stretch without calls."""
    calls = [before(date(2026, 10, 2))]
    assert [each.bar for each in cared_for(trends(calls, until=date(2026, 11, 1))).stretches] == ["not_ok", "just_ok"]
    assert [each.bar for each in cared_for(trends(calls, until=date(2026, 10, 31))).stretches] == ["not_ok"]


def test_a_raise_before_the_first_call_is_not_told() -> None:
    """There is nothing to part."""
    (now,) = cared_for(trends([Call(date(2026, 11, 2))])).stretches
    assert (now.bar, now.began) == ("just_ok", None)


def test_five_calls_are_enough_and_four_are_not() -> None:
    """Those that tell count; not being called for tells nothing."""
    day = date(2026, 11, 2)
    four = [*some(4, Call(day)), *some(3, Call(day, "not_called_for"))]
    assert [cared_for(trends(calls)).stretches[0].tallies[0].is_few for calls in (four, [*four, Call(day)])] == [
        True,
        False,
    ]


def test_periods_without_a_call_are_not_there() -> None:
    """September and December, and a gap between."""
    found = only(trends([before(date(2026, 9, 1)), Call(date(2026, 12, 1))]))
    assert [key_of(each.period, By.MONTH) for each in found.calls] == ["2026-09", "2026-12"]


def test_the_versions_of_a_rubric_are_one_history_and_two_rubrics_are_two() -> None:
    """The same feeling of another rubric is another thing."""
    delivery = a_brief(1, bar="just_ok", raised=())._replace(id="delivery", title="Deliveries")
    calls = [before(date(2026, 10, 2)), Call(date(2026, 11, 2)), Call(date(2026, 11, 2), version=1, rubric="delivery")]
    billing, other = trends(calls, briefs=(*BRIEFS, delivery)).rubrics
    assert (billing.id, other.id, other.title) == ("billing-care", "delivery", "Deliveries")
    assert [sum(each.calls for each in rubric.calls) for rubric in (billing, other)] == [2, 1]


def test_what_a_rubric_has_no_more_is_told_with_its_last_word() -> None:
    """After what it still has; a feeling that was reworded is one feeling, called by its new word."""
    now = a_brief(3, feelings=(), word="Cared about")
    calls = [before(date(2026, 10, 2))._replace(hurried="hint"), Call(date(2026, 11, 2))]
    feelings = only(trends(calls, briefs=(BEFORE, now))).feelings
    assert [(each.word, each.is_retired) for each in feelings] == [("Cared about", False), ("Hurried", True)]


def test_one_feeling_comes_with_the_behaviors_that_create_it() -> None:
    """And without the gut, which is about the whole call."""
    noted = {"names-the-worry": "heard", "talks-over": "missed"}
    calls = [Call(date(2026, 11, 2), hurried="clear", noted=noted)]
    found = only(trends(calls, feeling="hurried"))
    assert ([each.id for each in found.feelings], [each.id for each in found.behaviors]) == (
        ["hurried"],
        ["talks-over"],
    )
    assert (found.gut, found.behaviors[0].is_unwanted) == ((), True)
    assert trends(calls, feeling="nowhere").rubrics == ()


def test_no_call_has_no_trend() -> None:
    """Nor has a rubric that nobody heard a call under."""
    assert trends([]).rubrics == ()


def test_the_same_id_wanted_and_unwanted_is_two_feelings() -> None:
    """A range that turned a feeling round keeps both histories."""
    turned = BEFORE._replace(feelings=(HURRIED._replace(kind="wanted", tolerate="not_ok"),))
    calls = [Call(date(2026, 10, 2), "", version=2), Call(date(2026, 11, 2), hurried="hint")]
    counts = counts_of(calls)
    mark = counts[-1].mark._replace(
        kind=counts[-1].mark.kind.WANTED, name="hurried", value="wow", bar="not_ok", version=2
    )
    found = only(trends_of([*counts, counts[0]._replace(mark=mark)], (turned, a_brief(3)), By.MONTH, TODAY))
    assert [(each.kind, each.is_retired) for each in found.feelings if each.id == "hurried"] == [
        (Kind.UNWANTED, False),
        (Kind.WANTED, True),
    ]
