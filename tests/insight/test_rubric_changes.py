"""What changed in meaning between two rubrics."""

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from builders import a_behavior, a_rubric, a_wanted, an_unwanted
from callreview.insight.rubric_changes import Change, Kind, What, changes_between, is_meaning, turned_round
from callreview.model.choices import Level, Status, Trace
from callreview.model.names import FeelingId, RubricId
from callreview.model.rubric import AppliesTo, Rubric
from rubrics_drawn import in_another_order, rubrics

CARED = a_wanted("cared-for", word="Cared for")
HURRIED = an_unwanted("hurried", word="Hurried")
BEFORE = a_rubric(
    wanted=(CARED, a_wanted("helped")),
    unwanted=(HURRIED,),
    behaviors=(a_behavior("names-the-worry", "cared-for", text="Says the worry back before the first fix."),),
)


def changed(**update: object) -> tuple[Change, ...]:
    """What changed when the rubric got the values of *update*."""
    return changes_between(BEFORE, BEFORE.model_copy(update=update))


def kinds(changes: tuple[Change, ...]) -> list[tuple[Kind, str, str]]:
    """The changes in short: kind, id, field."""
    return [(change.kind, change.id, change.field) for change in changes]


@settings(max_examples=40)
@given(st.data(), rubrics())
def test_order_is_no_change(data: st.DataObject, rubric: Rubric) -> None:
    """A rubric with itself, every list and all keys in any order: nothing changed, and the digest is the same."""
    other = data.draw(in_another_order(rubric))
    assert changes_between(rubric, other) == ()
    assert rubric.digest() == other.digest()


@settings(max_examples=40)
@given(rubrics(), rubrics())
def test_turned_round(before: Rubric, after: Rubric) -> None:
    """The changes back are the changes there, turned round."""
    there, back = changes_between(before, after), changes_between(after, before)
    assert set(map(turned_round, there)) == set(back)
    assert len(set(there)) == len(there)
    assert set(map(turned_round, map(turned_round, there))) == set(there)


@settings(max_examples=40)
@given(rubrics(), rubrics())
def test_nothing_changed_means_one_digest(before: Rubric, after: Rubric) -> None:
    """Two rubrics have one digest when, and only when, nothing changed between them."""
    assert (changes_between(before, after) == ()) == (before.digest() == after.digest())


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        (Level.NOT_OK, Level.JUST_OK, Kind.BAR_RAISED),
        (Level.JUST_OK, Level.WOW, Kind.BAR_RAISED),
        (Level.WOW, Level.NOT_OK, Kind.BAR_LOWERED),
    ],
)
def test_a_wanted_bar(was: Level, now: Level, kind: Kind) -> None:
    """For a wanted feeling WOW is the highest bar and not OK the lowest."""
    before = a_rubric(wanted=(a_wanted("helped", word="Helped", tolerate=was),), behaviors=(), unwanted=())
    after = a_rubric(wanted=(a_wanted("helped", word="Helped", tolerate=now),), behaviors=(), unwanted=())
    assert changes_between(before, after) == (
        Change(kind, What.FEELING, "helped", "tolerate", was, now, was_called="Helped", is_called="Helped"),
    )


@pytest.mark.parametrize(
    ("was", "now", "kind"),
    [
        (Trace.CLEAR, Trace.HINT, Kind.BAR_RAISED),
        (Trace.HINT, Trace.NOT_FELT, Kind.BAR_RAISED),
        (Trace.NOT_FELT, Trace.CLEAR, Kind.BAR_LOWERED),
    ],
)
def test_an_unwanted_bar(was: Trace, now: Trace, kind: Kind) -> None:
    """For an unwanted feeling "not felt" is the highest bar: nothing of it is accepted."""
    (change,) = changes_between(
        BEFORE.model_copy(update={"unwanted": (HURRIED.model_copy(update={"tolerate": was}),)}),
        BEFORE.model_copy(update={"unwanted": (HURRIED.model_copy(update={"tolerate": now}),)}),
    )
    assert (change.kind, change.before, change.after) == (kind, was, now)


def test_a_sentence_reworded() -> None:
    """A sentence, a word or near words said otherwise are told field by field."""
    reworded = CARED.model_copy(update={"word": "Looked after", "near": ("warm",), "wow": "wow of cared-for, truly"})
    assert kinds(changed(wanted=(reworded, BEFORE.wanted[1]))) == [
        (Kind.FEELING_REWORDED, "cared-for", "word"),
        (Kind.FEELING_REWORDED, "cared-for", "near"),
        (Kind.FEELING_REWORDED, "cared-for", "wow"),
    ]


def test_a_feeling_is_another() -> None:
    """A feeling whose word changed and that kept almost none of its words is another under an old id."""
    other = an_unwanted("hurried", word="Talked down to").model_copy(update={"near": ("arrogant",)})
    assert kinds(changed(unwanted=(other,))) == [(Kind.FEELING_IS_ANOTHER, "hurried", "")]


def test_a_lowered_bar_is_not_hidden_behind_other_words() -> None:
    """A feeling that became another one still says that its bar moved."""
    other = an_unwanted("hurried", word="Talked down to", tolerate=Trace.CLEAR)
    assert [change.kind for change in changed(unwanted=(other,))] == [Kind.BAR_LOWERED, Kind.FEELING_IS_ANOTHER]


def test_a_feeling_moved() -> None:
    """A feeling that went over to the other kind has no bar to compare."""
    over = a_wanted("hurried", word="Hurried", tolerate=Level.WOW)
    (moved,) = changed(unwanted=(), wanted=(*BEFORE.wanted, over))
    assert (moved.kind, moved.before, moved.after) == (Kind.FEELING_MOVED, HURRIED, over)


def test_feelings_come_and_go() -> None:
    """A feeling that came is told whole, and so is one that went."""
    added, retired = changed(wanted=(CARED, a_wanted("welcome")))
    assert (added.kind, added.id, added.after) == (Kind.FEELING_ADDED, "welcome", a_wanted("welcome"))
    assert (retired.kind, retired.id, retired.before) == (Kind.FEELING_RETIRED, "helped", a_wanted("helped"))


def test_behaviors() -> None:
    """A behavior reworded, relinked and explained is told field by field, in this order."""
    act = BEFORE.behaviors[0].model_copy(
        update={
            "text": "Says the worry back before any fix.",
            "creates": (FeelingId("helped"), FeelingId("cared-for")),
            "when": "the customer is worried",
            "heard_as": ("I would be worried too.",),
            "not_this": ("I understand.",),
        }
    )
    assert kinds(changed(behaviors=(act, a_behavior("thanks", "helped")))) == [
        (Kind.BEHAVIOR_ADDED, "thanks", ""),
        (Kind.BEHAVIOR_REWORDED, "names-the-worry", "text"),
        (Kind.BEHAVIOR_RELINKED, "names-the-worry", "creates"),
        (Kind.BEHAVIOR_EXPLAINED, "names-the-worry", "when"),
        (Kind.BEHAVIOR_EXPLAINED, "names-the-worry", "heard_as"),
        (Kind.BEHAVIOR_EXPLAINED, "names-the-worry", "not_this"),
    ]
    assert kinds(changed(behaviors=())) == [(Kind.BEHAVIOR_RETIRED, "names-the-worry", "")]


def test_a_behavior_is_another_act() -> None:
    """An id that kept its name and changed its act is told as such."""
    (change,) = changed(behaviors=(a_behavior("names-the-worry", "cared-for", text="Gives a day and an hour."),))
    assert (change.kind, change.field) == (Kind.BEHAVIOR_IS_ANOTHER, "text")


def test_musts_and_the_rest() -> None:
    """Musts by their id; the rubric's own words, calls, life and version each by itself."""
    assert kinds(
        changed(
            musts=(BEFORE.musts[0].model_copy(update={"text": "Did verified twice."}),),
            title="Other",
            gut="Again?",
            applies_to=AppliesTo(queues=("billing",)),
            status=Status.RETIRED,
            version=4,
            id=RubricId("move-in"),
        )
    ) == [
        (Kind.MUST_REWORDED, "verified", "text"),
        (Kind.RUBRIC_IS_ANOTHER, "", "id"),
        (Kind.RUBRIC_REWORDED, "", "title"),
        (Kind.RUBRIC_REWORDED, "", "gut"),
        (Kind.CALLS_CHANGED, "", "queues"),
        (Kind.STATUS_CHANGED, "", "status"),
        (Kind.VERSION_CHANGED, "", "version"),
    ]


@settings(max_examples=40)
@given(rubrics(), st.integers(4, 9), st.sampled_from(Status), rubrics())
def test_names_life_and_diary_are_no_meaning(rubric: Rubric, version: int, status: Status, other: Rubric) -> None:
    """Another id, title, version, status, diary or example leaves what is asked of a call as it was."""
    acts = tuple(act.model_copy(update={"heard_as": ("Said.",), "anchors": ()}) for act in rubric.behaviors)
    update = {"id": other.id, "title": other.title, "version": version, "status": status, "raised": other.raised}
    changes = changes_between(rubric, rubric.model_copy(update={**update, "behaviors": acts}))
    assert changes
    assert not any(map(is_meaning, changes))


def test_what_is_asked_of_a_call_is_meaning() -> None:
    """A bar, a sentence, an act, its border, a must, the purpose and the calls it is for are meaning."""
    act = BEFORE.behaviors[0].model_copy(update={"not_this": ("I understand.",)})
    changes = changed(
        wanted=(a_wanted("cared-for", word="Cared for", tolerate=Level.WOW),),
        behaviors=(act,),
        musts=(),
        purpose="Lighter.",
        applies_to=AppliesTo(queues=("billing",)),
    )
    assert len(changes) == 6
    assert all(map(is_meaning, changes))
