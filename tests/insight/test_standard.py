"""The standard counts what lay outside and what became of it, claims little, and says nothing of a few calls."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callreview.insight.standard import FeelingStandard, RubricStandard
from callreview.model.bars import BEST_FIRST, is_outside
from callreview.model.fates import Fate
from callreview.model.marks import Mark
from judged import CARED_FOR, HURRIED, RAISED, Calls, a_brief, felt, hurried, ranges_of, standards

counts = st.integers(0, 7)
fates = st.fixed_dictionaries({}, optional=dict.fromkeys(Fate, st.integers(1, 7))).filter(bool)


@st.composite
def calls_of_hurried(draw: st.DrawFn) -> tuple[str, Calls]:
    """A bar, and calls judged by it."""
    bar = draw(st.sampled_from(BEST_FIRST["unwanted"]))
    feeling = HURRIED._replace(tolerate=bar)
    calls: dict[Mark, int | Mapping[Fate, int]] = {}
    for trace in draw(st.sets(st.sampled_from([*BEST_FIRST["unwanted"], "could_not_tell"]))):
        mark = felt(feeling, trace)
        calls[mark] = draw(fates) if is_outside("unwanted", trace, bar) else draw(counts)
    return bar, calls


def only(told: tuple[RubricStandard, ...]) -> FeelingStandard:
    """The one feeling of the one rubric."""
    ((feeling,),) = (each.feelings for each in told)
    return feeling


@settings(max_examples=80)
@given(calls_of_hurried())
def test_what_is_counted_adds_up(made: tuple[str, Calls]) -> None:
    """Let pass and led are all that lay outside, and no more lay outside than there were calls that could be told."""
    bar, calls = made
    told = only(standards(calls, ranges_of(a_brief(HURRIED._replace(tolerate=bar))), rubric="billing-care"))
    (stretch,) = told.stretches
    came = {fate: stretch.came_to(fate) for fate in Fate}
    assert came[Fate.LET_PASS] + stretch.led == stretch.outside == sum(came.values()) <= stretch.calls
    every = {mark: reviews if isinstance(reviews, int) else sum(reviews.values()) for mark, reviews in calls.items()}
    assert stretch.calls == sum(reviews for mark, reviews in every.items() if mark.value != "could_not_tell")


@settings(max_examples=80)
@given(calls_of_hurried())
def test_little_is_claimed(made: tuple[str, Calls]) -> None:
    """That the bar holds: of enough calls, none outside. That another is lived: of enough outside, more let pass."""
    bar, calls = made
    told = only(standards(calls, ranges_of(a_brief(HURRIED._replace(tolerate=bar))), rubric="billing-care"))
    (stretch,) = told.stretches
    if stretch.calls < 5 or bar == "clear":
        assert told.lived is None
    elif not stretch.outside:
        assert told.lived == bar
    elif stretch.outside >= 5 and stretch.came_to(Fate.LET_PASS) > stretch.led:
        assert told.lived is not None
        assert is_outside("unwanted", told.lived, bar)
    else:
        assert told.lived is None


@pytest.mark.parametrize(
    ("hint", "clear", "lived"),
    [
        ({Fate.LET_PASS: 6}, {Fate.CAME_BACK: 2}, "hint"),
        ({Fate.LET_PASS: 6}, {Fate.LET_PASS: 2, Fate.CAME_BACK: 1}, "clear"),
        ({Fate.LET_PASS: 6}, {Fate.LET_PASS: 1, Fate.CAME_BACK: 1}, "hint"),
        ({Fate.CAME_BACK: 1}, {Fate.LET_PASS: 5}, "clear"),
        ({Fate.CAME_BACK: 3}, {Fate.LET_PASS: 3}, None),
        ({Fate.LET_PASS: 2}, {Fate.LET_PASS: 2}, None),
    ],
)
def test_the_lived_bar_is_the_furthest_level_let_pass(
    hint: Mapping[Fate, int], clear: Mapping[Fate, int], lived: str | None
) -> None:
    """Only of levels of which more was let pass than led to something."""
    feeling = HURRIED._replace(tolerate="not_felt")
    calls = {felt(feeling, "hint"): hint, felt(feeling, "clear"): clear}
    assert only(standards(calls, ranges_of(a_brief(feeling)))).lived == lived


def test_nothing_is_summed_over_a_bar_that_moved() -> None:
    """Calls from before the raise have a stretch of their own, under whichever version they were heard."""
    old = {felt(CARED_FOR, "not_ok", bar="not_ok", version=version): 4 for version in (2, 3)}
    new = {felt(CARED_FOR, "not_ok"): {Fate.LET_PASS: 5}}
    told = only(standards({**old, **new}, ranges_of(a_brief(CARED_FOR, raised=[RAISED]))))
    assert [(one.stop.bar, one.calls, one.outside) for one in told.stretches] == [("not_ok", 8, 0), ("just_ok", 5, 5)]
    assert told.lived == "not_ok"


def test_a_raise_since_the_last_review_counts() -> None:
    """The stated bar is that of today's rubric; nothing was heard under it yet, so nothing is claimed."""
    held = a_brief(CARED_FOR._replace(tolerate="not_ok"), version=2)
    calls = {felt(CARED_FOR, "not_ok", bar="not_ok", version=2): 20}
    told = only(standards(calls, ranges_of(a_brief(CARED_FOR, raised=[RAISED]), held=[held])))
    assert told.stated == "just_ok"
    assert [one.calls for one in told.stretches] == [20, 0]
    assert told.lived is None


def test_what_was_let_pass_is_listed_only_where_something_is_said() -> None:
    """Of four calls nothing is said, not even which of them they were."""
    few = {felt(CARED_FOR, "not_ok", version=2): {Fate.LET_PASS: 4}}
    many = {felt(HURRIED, "clear"): {Fate.LET_PASS: 2, Fate.CAME_BACK: 3}}
    ((cared_for, hurried_),) = (
        each.feelings for each in standards({**few, **many}, ranges_of(a_brief(CARED_FOR, HURRIED)))
    )
    assert cared_for.let_pass == ()
    assert [(one.feeling, one.reviews) for one in hurried_.let_pass] == [(felt(HURRIED, "clear"), 2)]
    assert hurried(0, let_pass=5).let_pass


def test_what_is_gone_stays_out_unless_it_is_named() -> None:
    """A feeling that today's rubric lacks; a rubric that is retired, has no file, or was heard by nobody."""
    calls: Calls = {
        felt(feeling, level, rubric=rubric): 9
        for rubric in ("billing-care", "old-care", "lost-care")
        for feeling, level in ((HURRIED, "hint"), (CARED_FOR, "wow"))
    }
    both = [a_brief(HURRIED, CARED_FOR, rubric=rubric) for rubric in ("billing-care", "lost-care", "old-care")]
    ranges = ranges_of(
        a_brief(HURRIED),
        a_brief(HURRIED, CARED_FOR, rubric="old-care", status="retired"),
        a_brief(HURRIED, rubric="new-care"),
        held=both,
    )

    def told(rubric: str = "", feeling: str = "") -> list[tuple[str, list[str], list[bool]]]:
        return [
            (each.rubric.id, [one.feeling.id for one in each.feelings], [one.is_stated for one in each.feelings])
            for each in standards(calls, ranges, rubric=rubric, feeling=feeling)
        ]

    assert told() == [("billing-care", ["hurried"], [True])]
    assert told(feeling="cared-for") == [("billing-care", ["cared-for"], [False])]
    assert told("old-care") == [("old-care", ["hurried", "cared-for"], [True, True])]
    assert told("lost-care") == [("lost-care", ["hurried", "cared-for"], [False, False])]
    assert told("new-care") == [("new-care", ["hurried"], [True])]
    assert told("new-care", "cared-for") == []
