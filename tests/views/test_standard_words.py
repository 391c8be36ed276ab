"""The sentences of a standard: each number in words that fit it, and never a verdict."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callreview.insight.standard import FeelingStandard
from callreview.model.brief import FeelingBrief, RaisedBrief
from callreview.model.fates import Fate, Led, Outcome
from callreview.model.marks import Mark
from callreview.views.standard import Scope
from callreview.views.standard_words import aftermath, counted, lived, stated
from judged import CARED_FOR, HURRIED, RAISED, TODAY, Calls, a_brief, felt, hurried, ranges_of, standards

TEAM = Scope(TODAY)
AUTUMN = Scope(TODAY, since=date(2026, 9, 1))


def said(told: FeelingStandard, scope: Scope = TEAM) -> list[str]:
    """Every sentence there is about *told*."""
    of_each = (line for one in told.stretches for line in (counted(told, one, scope), aftermath(one)))
    return [line for line in (stated(told, scope), *of_each, lived(told)) if line]


@pytest.mark.parametrize(
    ("led", "sentence"),
    [
        ([Led(next_step=True)], "you let 2 pass, 1 led to a next step."),
        ([Led(coaching=True)], "you let 2 pass, 1 led to a coaching."),
        ([Led(coaching=True, done=True)], "you let 2 pass, 1 led to a coaching (1 is done)."),
        ([Led(next_step=True, done=True)] * 2, "you let 2 pass, 2 led to a next step (2 are done)."),
        (
            [Led(next_step=True), Led(coaching=True)],
            "you let 2 pass, 2 led to something (1 a next step, 1 a coaching).",
        ),
        (
            [Led(next_step=True, coaching=True, done=True), Led(next_step=True)],
            "you let 2 pass, 2 led to something (2 a next step, 1 a coaching; 1 is done).",
        ),
    ],
)
def test_what_it_led_to_is_named(led: list[Led], sentence: str) -> None:
    """A call that led to both is counted with both; what came to an end is said."""
    told = hurried(9, let_pass=2, came_back=len(led))
    (stretch,) = told.stretches
    passed = [outcome for outcome in stretch.outcomes if outcome.fate is Fate.LET_PASS]
    came = [Outcome(stretch.outcomes[0].feeling, Fate.CAME_BACK, 1, each) for each in led]
    assert counted(told, replace(stretch, outcomes=(*passed, *came)), TEAM).endswith(f"outside: {sentence}")


def cared_for(calls: Calls, *raised: RaisedBrief, bar: str = "just_ok") -> FeelingStandard:
    """How cared for stands after those calls."""
    brief = a_brief(CARED_FOR._replace(tolerate=bar), raised=raised, version=4)
    ((only,),) = (each.feelings for each in standards(calls, ranges_of(brief), rubric="billing-care"))
    return only


def test_the_sketch() -> None:
    """As the standard was first imagined, word for word but for what is said better now."""
    assert said(hurried(27, let_pass=9, came_back=3, outside_again=1, not_heard_since=1), AUTUMN) == [
        "Hurried. You say: a hint at most.",
        "41 calls since 1 September, 14 outside: you let 9 pass, 5 led to a next step.",
        "Of those 5, 3 came back inside, 1 was outside again, 1 has not been heard since.",
        "What you let pass has become your standard: hurried is fine.",
    ]


@pytest.mark.parametrize(
    ("inside", "came", "sentence"),
    [
        (0, {}, "No call yet."),
        (1, {}, "1 call: too few to say anything."),
        (3, {"let_pass": 1}, "4 calls: too few to say anything."),
        (5, {}, "5 calls, none outside."),
        (9, {"let_pass": 1}, "10 calls, 1 outside: you let it pass."),
        (9, {"came_back": 1}, "10 calls, 1 outside: it led to a next step."),
        (9, {"let_pass": 2}, "11 calls, 2 outside: you let both pass."),
        (9, {"came_back": 2}, "11 calls, 2 outside: both led to a next step."),
        (9, {"let_pass": 1, "came_back": 1}, "11 calls, 2 outside: you let 1 pass, 1 led to a next step."),
        (9, {"let_pass": 3}, "12 calls, 3 outside: you let all 3 pass."),
        (9, {"outside_again": 3}, "12 calls, 3 outside: all 3 led to a next step."),
        (0, {"let_pass": 4, "came_back": 2}, "6 calls, all outside: you let 4 pass, 2 led to a next step."),
    ],
)
def test_the_calls_are_counted_in_words_that_fit(inside: int, came: Mapping[str, int], sentence: str) -> None:
    """One, two, all and none each have their own; of fewer than five nothing is said."""
    told = hurried(inside, **came)
    (stretch,) = told.stretches
    assert counted(told, stretch, TEAM) == sentence


@pytest.mark.parametrize(
    ("came", "sentence"),
    [
        ({"let_pass": 5}, ""),
        ({"came_back": 1}, "The next call came back inside."),
        ({"outside_again": 1}, "The next call was outside again."),
        ({"not_heard_since": 1}, "The agent has not been heard since."),
        ({"came_back": 2}, "Both came back inside."),
        ({"outside_again": 2}, "Both were outside again."),
        ({"outside_again": 3}, "All 3 were outside again."),
        ({"not_heard_since": 2}, "None of those 2 has been heard since."),
        ({"came_back": 1, "outside_again": 2}, "Of those 3, 1 came back inside, 2 were outside again."),
        ({"came_back": 2, "not_heard_since": 3}, "Of those 5, 2 came back inside, 3 have not been heard since."),
    ],
)
def test_how_it_went_on(came: Mapping[str, int], sentence: str) -> None:
    """Told of what led to something, and of nothing else."""
    (stretch,) = hurried(9, **came).stretches
    assert aftermath(stretch) == sentence


def test_of_too_few_calls_nothing_else_is_said() -> None:
    """Neither how they went on, nor what is lived."""
    assert said(hurried(2, let_pass=1, came_back=1)) == [
        "Hurried. You say: a hint at most.",
        "4 calls: too few to say anything.",
    ]


@pytest.mark.parametrize(
    ("bar", "came", "sentence"),
    [
        ("hint", {}, "The bar holds."),
        ("hint", {"let_pass": 2, "came_back": 1}, ""),
        ("hint", {"let_pass": 4, "came_back": 1}, "What you let pass has become your standard: hurried is fine."),
        ("hint", {"let_pass": 1, "came_back": 1}, ""),
        ("hint", {"came_back": 1}, ""),
        ("clear", {}, ""),
    ],
)
def test_what_is_lived_is_said_only_where_it_can_be_claimed(bar: str, came: Mapping[str, int], sentence: str) -> None:
    """The bar holds while nothing lies outside; more let pass than led is another standard; else nothing."""
    assert lived(hurried(9, bar, **came)) == sentence


@pytest.mark.parametrize(
    ("feeling", "level", "fine"),
    [
        (FeelingBrief("hurried", "Hurried", "unwanted", "not_felt"), "hint", "a hint of it"),
        (FeelingBrief("nuisance", "A nuisance", "unwanted", "hint"), "clear", "a nuisance"),
        (FeelingBrief("number", "I am a number", "unwanted", "hint"), "clear", "I am a number"),
        (FeelingBrief("cared-for", "Cared for", "wanted", "just_ok"), "not_ok", "not OK"),
        (FeelingBrief("cared-for", "Cared for", "wanted", "wow"), "just_ok", "just OK"),
    ],
)
def test_what_became_fine_is_named(feeling: FeelingBrief, level: str, fine: str) -> None:
    """An unwanted feeling by its word, within the sentence; a wanted one by the level."""
    calls = {felt(feeling, level): {Fate.LET_PASS: 5}}
    ((told,),) = (each.feelings for each in standards(calls, ranges_of(a_brief(feeling))))
    assert lived(told) == f"What you let pass has become your standard: {fine} is fine."


def test_a_bar_that_accepts_everything_says_so() -> None:
    """It does not hold: nothing can lie outside."""
    assert said(hurried(9, "clear")) == [
        "Hurried. You say: clearly felt is still accepted.",
        "9 calls. Everything is accepted, so none can lie outside.",
    ]


OLD: Calls = {felt(CARED_FOR, "not_ok", bar="not_ok", version=2): 22}
NEW: Calls = {felt(CARED_FOR, "wow", version=4): 15, felt(CARED_FOR, "not_ok", version=4): {Fate.CAME_BACK: 4}}


def test_a_raise_tells_apart_what_was_before_and_since() -> None:
    """With its day and reason beside the bar."""
    assert said(cared_for({**OLD, **NEW}, RAISED)) == [
        'Cared for. You say: just OK at least (raised from not OK on 1 November: "Kudos name warmth first").',
        "Before the raise: 22 calls, none outside.",
        "Since the raise: 19 calls, 4 outside: all 4 led to a next step.",
        "All 4 came back inside.",
    ]


@pytest.mark.parametrize(
    ("calls", "scope", "sentences"),
    [
        (OLD, TEAM, ["Before the raise: 22 calls, none outside.", "Since the raise: no call yet."]),
        (NEW, AUTUMN, ["Since the raise: 19 calls, 4 outside: all 4 led to a next step."]),
        (
            {**OLD, **NEW},
            Scope(TODAY, since=date(2026, 9, 1), until=date(2026, 11, 9)),
            [
                "Before the raise: 22 calls since 1 September, none outside.",
                "Since the raise: 19 calls until 9 November, 4 outside: all 4 led to a next step.",
            ],
        ),
        (
            NEW,
            Scope(TODAY, since=date(2026, 11, 1)),
            ["19 calls since 1 November, 4 outside: all 4 led to a next step."],
        ),
        (
            {felt(CARED_FOR, "wow", version=4): 3},
            TEAM,
            ["Since the raise: 3 calls, too few to say anything."],
        ),
    ],
)
def test_the_days_asked_for_are_said_where_they_cut(calls: Calls, scope: Scope, sentences: list[str]) -> None:
    """And a raise before them is no news: it is left out."""
    told = cared_for(calls, RAISED)
    assert [counted(told, stretch, scope) for stretch in told.stretches] == sentences
    assert ("raised" in stated(told, scope)) == (scope.since != date(2026, 11, 1))


@pytest.mark.parametrize(
    ("scope", "sentence"),
    [
        (TEAM, "No call yet."),
        (AUTUMN, "No call since 1 September."),
        (Scope(TODAY, until=date(2025, 11, 9)), "No call until 9 November 2025."),
        (Scope(TODAY, since=date(2025, 9, 1), until=date(2026, 2, 1)), "No call from 1 September 2025 to 1 February."),
    ],
)
def test_no_call_at_all(scope: Scope, sentence: str) -> None:
    """With the days, and the year where it is not this one."""
    told = hurried(0)
    assert counted(told, told.stretches[0], scope) == sentence


def test_a_lowered_bar_is_called_so() -> None:
    """Also where nobody wrote down when or why."""
    calls: Calls = {felt(CARED_FOR, "just_ok", bar="wow", version=2): {Fate.LET_PASS: 6}, felt(CARED_FOR, "wow"): 6}
    held = a_brief(CARED_FOR._replace(tolerate="wow"), version=2)
    ((told,),) = (
        each.feelings for each in standards(calls, ranges_of(a_brief(CARED_FOR), held=[held, a_brief(CARED_FOR)]))
    )
    assert said(told) == [
        "Cared for. You say: just OK at least (lowered from WOW with version 3).",
        "Before it was lowered: 6 calls, all outside: you let all 6 pass.",
        "Since it was lowered: 6 calls, none outside.",
        "The bar holds.",
    ]


def test_a_bar_that_moved_twice_is_told_by_its_days() -> None:
    """Each stretch with the bar it had."""
    second = RaisedBrief("2026-11-15", "cared-for", "just_ok", "wow", "We can.", 4)
    calls: Calls = {
        **OLD,
        felt(CARED_FOR, "wow", version=3): 6,
        felt(CARED_FOR, "wow", bar="wow", version=4): 7,
    }
    told = cared_for(calls, second, RAISED, bar="wow")
    assert said(told)[:-1] == [
        'Cared for. You say: nothing but WOW (raised from just OK on 15 November: "We can").',
        "Before 1 November (bar: not OK): 22 calls, none outside.",
        "From 1 November to 15 November (bar: just OK): 6 calls, none outside.",
        "Since 15 November: 7 calls, none outside.",
    ]


def test_what_no_rubric_states_is_said_to_be_past() -> None:
    """The bar is the last that was stated."""
    held = a_brief(HURRIED, CARED_FOR)
    calls: Calls = {felt(HURRIED, "hint"): 5}
    ((told,),) = (
        each.feelings for each in standards(calls, ranges_of(a_brief(CARED_FOR), held=[held]), feeling="hurried")
    )
    assert stated(told, TEAM) == "Hurried. You said: a hint at most (no rubric of today states it)."


VERDICTS = re.compile(
    r"%|\b(percent\w*|averages?|scores?|ranks?|points?|grades?|ratings?|best|worst|mean)\b", re.IGNORECASE
)


@st.composite
def anything(draw: st.DrawFn) -> tuple[FeelingStandard, Scope]:
    """Any standard of cared for, of any days."""
    outcomes = st.fixed_dictionaries({}, optional=dict.fromkeys(Fate, st.integers(1, 6))).filter(bool)
    calls: dict[Mark, int | Mapping[Fate, int]] = {
        felt(CARED_FOR, "wow", bar="not_ok", version=2): draw(st.integers(0, 9)),
        felt(CARED_FOR, "just_ok", version=4): draw(st.integers(0, 9)),
        felt(CARED_FOR, "not_ok", version=4): draw(outcomes),
    }
    days = st.none() | st.dates(date(2025, 1, 1), date(2026, 12, 31))
    return cared_for(calls, RAISED), Scope(TODAY, since=draw(days), until=draw(days))


@settings(max_examples=80)
@given(anything())
def test_no_sentence_rates_anybody(made: tuple[FeelingStandard, Scope]) -> None:
    """None has a percentage or a word that sums up; each is a sentence, with one and many told apart, and no 0."""
    told, scope = made
    for sentence in said(told, scope):
        assert not VERDICTS.search(sentence)
        assert sentence.endswith(".")
        assert "  " not in sentence
        assert not re.search(r"\b0\b|\b1 (calls|were|have)\b|(?<!of those )\b([2-9]|\d\d+) (call|was|has)\b", sentence)
