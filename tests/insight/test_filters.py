"""Which reviews are wanted, said as the marks that they must bear."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.errors import BadValue, UnknownName
from callreview.insight.filters import FEELINGS, Filters, Guess, Wanted, kinds_of, wanted
from callreview.model.bars import is_outside
from callreview.model.choices import Level, Noted, Trace
from callreview.model.marks import Mark, MarkKind

CARE, SALES = ("billing-care", 3), ("sales", 1)
RAISED = ("billing-care", 4)
MARKS = dict(
    enumerate(
        (
            *(Mark(MarkKind.AGENT, name) for name in ("maria", "Maria", "mark", "Zo\u00eb", "Zoe\u0308")),
            *(Mark(MarkKind.REVIEWER, name) for name in ("sam", "maria")),
            Mark(MarkKind.QUEUE, "billing"),
            *(Mark(MarkKind.RUBRIC, rubric, "", "", rubric, version) for rubric, version in (CARE, RAISED, SALES)),
            *(Mark(MarkKind.GUT, "gut", gut, "", *rubric) for gut in ("wow", "not_ok") for rubric in (CARE, SALES)),
            *(Mark(MarkKind.WANTED, "cared-for", level, "not_ok", *CARE) for level in Level),
            *(Mark(MarkKind.WANTED, "cared-for", level, "just_ok", *RAISED) for level in Level),
            *(Mark(MarkKind.UNWANTED, "hurried", trace, "hint", *CARE) for trace in Trace),
            *(Mark(MarkKind.UNWANTED, "cared-for", trace, "not_felt", *SALES) for trace in Trace),
            *(Mark(MarkKind.FOLLOWED, "cared-for", "", "", *rubric) for rubric in (RAISED, SALES)),
            *(Mark(MarkKind.BEHAVIOR, "talks-over", noted, "", *CARE) for noted in Noted),
            Mark(MarkKind.BEHAVIOR, "names-the-worry", "heard", "", *CARE),
        ),
        start=1,
    )
)


def borne(numbers: Iterable[int]) -> set[Mark]:
    """The marks of those numbers."""
    return {MARKS[number] for number in numbers}


def one_of(filters: Filters) -> set[Mark]:
    """What *filters*, which hold one condition, come to."""
    ((numbers,), let_pass, guesses) = wanted(filters, MARKS)
    assert (let_pass, guesses) == ((), ())
    return borne(numbers)


def test_without_a_condition_nothing_is_asked_for() -> None:
    """Every review is wanted, and no mark need be looked up."""
    assert wanted(Filters(), MARKS) == Wanted((), (), ())
    assert kinds_of(Filters()) == frozenset()


@pytest.mark.parametrize("typed", ["maria", "MARIA", " Maria "])
def test_all_spellings_of_a_name_are_one(typed: str) -> None:
    """Capitals make no other agent; a reviewer of that name is somebody else."""
    assert one_of(Filters(agent=typed)) == {Mark(MarkKind.AGENT, "maria"), Mark(MarkKind.AGENT, "Maria")}
    assert one_of(Filters(reviewer=typed)) == {Mark(MarkKind.REVIEWER, "maria")}


@pytest.mark.parametrize("typed", ["zo\u00eb", "ZOE\u0308"])
def test_accents_are_the_same_however_they_are_put_together(typed: str) -> None:
    """As one character, or as a letter and an accent."""
    assert {mark.name for mark in one_of(Filters(agent=typed))} == {"Zo\u00eb", "Zoe\u0308"}


def test_a_name_may_be_guessed_and_is_told() -> None:
    """By its beginning, or by being much like it; not where several could be meant."""
    assert wanted(Filters(agent="zo"), MARKS).guesses == (Guess(MarkKind.AGENT, "zo", "Zoe\u0308"),)
    assert wanted(Filters(queue="biling"), MARKS).guesses == (Guess(MarkKind.QUEUE, "biling", "billing"),)
    with pytest.raises(UnknownName, match=r"mari?a?.*mark"):
        wanted(Filters(agent="mar"), MARKS)


@pytest.mark.parametrize("filters", [Filters(agent="nobody"), Filters(queue="x"), Filters(rubric="billing")])
def test_nobody_of_that_name_is_told(filters: Filters) -> None:
    """And an id is never guessed: another rubric is another thing."""
    with pytest.raises(UnknownName):
        wanted(filters, MARKS)


def test_before_the_first_review_nobody_is_unknown() -> None:
    """A name that no review has yet is asked for in vain, and is no mistake."""
    assert wanted(Filters(agent="maria", queue="billing"), {}) == Wanted(((), ()), (), ())


def test_every_version_of_a_rubric_is_that_rubric() -> None:
    """And its gut is that of every rubric."""
    assert {(mark.rubric, mark.version) for mark in one_of(Filters(rubric="Billing-Care"))} == {CARE, RAISED}
    assert {(mark.value, mark.rubric) for mark in one_of(Filters(gut="wow"))} == {
        ("wow", "billing-care"),
        ("wow", "sales"),
    }


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("hurried", set(Trace)),
        ("hurried:clear", {"clear"}),
        (" Hurried : Could-Not Tell ", {"could_not_tell"}),
        ("hurried:outside", {"clear"}),
    ],
)
def test_a_feeling_is_wanted_at_its_level(typed: str, values: set[str]) -> None:
    """At any, at one, or beyond its bar; what could not be told is beyond none."""
    assert {(mark.name, mark.value) for mark in one_of(Filters(feelings=(typed,)))} == {("hurried", v) for v in values}


def test_outside_is_beyond_the_bar_of_each_review() -> None:
    """One id may be a feeling of several rubrics, of both kinds, under several bars."""
    found = {
        (mark.kind, mark.rubric, mark.version, mark.value) for mark in one_of(Filters(feelings=("cared-for:outside",)))
    }
    assert found == {
        (MarkKind.WANTED, *RAISED, "not_ok"),
        (MarkKind.UNWANTED, *SALES, "hint"),
        (MarkKind.UNWANTED, *SALES, "clear"),
    }


@pytest.mark.parametrize(
    ("typed", "values"),
    [("talks-over", set(Noted)), ("talks-over:heard", {"heard"}), ("Talks-Over:MISSED", {"missed"})],
)
def test_a_behavior_is_wanted_as_it_was_noted(typed: str, values: set[str]) -> None:
    """Anyhow, or in one way."""
    found = one_of(Filters(behaviors=(typed,)))
    assert {(mark.name, mark.value) for mark in found} == {("talks-over", value) for value in values}


@pytest.mark.parametrize(
    ("filters", "told"),
    [
        (Filters(feelings=("hurried:wow",)), "not_felt, hint, clear, could_not_tell, outside"),
        (Filters(feelings=("cared-for:loud",)), "wow, just_ok"),
        (Filters(feelings=("hurried:heard",)), "not_felt"),
        (Filters(behaviors=("talks-over:outside",)), "heard, missed, not_called_for, could_not_tell"),
    ],
)
def test_a_level_that_is_none_is_answered_with_those_there_are(filters: Filters, told: str) -> None:
    """Of that feeling, or of behaviors."""
    with pytest.raises(BadValue, match=told):
        wanted(filters, MARKS)


@pytest.mark.parametrize(
    ("filters", "near"),
    [
        (Filters(feelings=("hurired",)), "hurried"),
        (Filters(feelings=("hurr:clear",)), "hurried"),
        (Filters(behaviors=("talk-over:heard",)), "talks-over"),
        (Filters(feelings=("",)), "rubric list"),
        (Filters(behaviors=(":heard",)), "rubric list"),
    ],
)
def test_an_unknown_id_is_answered_with_the_nearest(filters: Filters, near: str) -> None:
    """It is never guessed: another feeling is another thing."""
    with pytest.raises(UnknownName, match=near):
        wanted(filters, MARKS)


def test_let_pass_is_about_what_lay_outside() -> None:
    """Each mark beyond its bar; whether it led to anything is known elsewhere."""
    (any_of, (passed,), _) = wanted(Filters(let_pass=True), MARKS)
    assert any_of == ()
    assert set(borne(passed)) == {
        Mark(MarkKind.WANTED, "cared-for", "not_ok", "just_ok", *RAISED),
        Mark(MarkKind.UNWANTED, "cared-for", "hint", "not_felt", *SALES),
        Mark(MarkKind.UNWANTED, "cared-for", "clear", "not_felt", *SALES),
        Mark(MarkKind.UNWANTED, "hurried", "clear", "hint", *CARE),
    }


def test_let_pass_is_about_the_feelings_that_are_named() -> None:
    """Each of them, at the level that is named."""
    filters = Filters(feelings=("hurried", "cared-for:hint"), let_pass=True)
    (any_of, let_pass, _) = wanted(filters, MARKS)
    assert any_of == ()
    assert [set(borne(passed)) for passed in let_pass] == [
        {Mark(MarkKind.UNWANTED, "hurried", "clear", "hint", *CARE)},
        {Mark(MarkKind.UNWANTED, "cared-for", "hint", "not_felt", *SALES)},
    ]


conditions = st.fixed_dictionaries(
    {},
    optional={
        "agent": st.sampled_from(["maria", "zo\u00eb"]),
        "reviewer": st.just("sam"),
        "rubric": st.sampled_from(["sales", "billing-care"]),
        "queue": st.just("billing"),
        "gut": st.sampled_from(["wow", "not_ok", "just_ok"]),
        "feelings": st.lists(st.sampled_from(["hurried", "cared-for:outside", "hurried:hint"]), max_size=2).map(tuple),
        "behaviors": st.lists(st.sampled_from(["talks-over", "names-the-worry:heard"]), max_size=2).map(tuple),
        "let_pass": st.booleans(),
    },
)


@given(conditions=conditions)
def test_conditions_come_to_the_same_together_as_alone(conditions: dict[str, object]) -> None:
    """Each adds its own, and no mark is asked for of a kind that was not looked up."""
    filters = Filters(**conditions)  # type: ignore[arg-type] # drawn by their names
    together = wanted(filters, MARKS)
    felt = {"feelings", "let_pass"}
    alone = [wanted(Filters(**{name: value}), MARKS).any_of for name, value in conditions.items() if name not in felt]  # type: ignore[arg-type] # as above
    if not filters.let_pass:
        alone.append(wanted(Filters(feelings=filters.feelings), MARKS).any_of)
    assert sorted(together.any_of) == sorted(each for any_of in alone for each in any_of)
    assert len(together.let_pass) == (len(filters.feelings) or 1 if filters.let_pass else 0)
    asked = {n for each in together.any_of for n in each}
    passed = {n for each in together.let_pass for n in each}
    assert {mark.kind for mark in borne(asked | passed)} <= kinds_of(filters)
    assert all(mark.kind in FEELINGS and is_outside(mark.kind, mark.value, mark.bar) for mark in borne(passed))
