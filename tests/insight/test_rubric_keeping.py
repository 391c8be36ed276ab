"""Changes of a rubric that were not owned: a bar without a reason, a meaning without a version, an id's new life."""

from datetime import date

from builders import a_behavior, a_rubric, a_wanted, an_unwanted
from callreview.insight.rubric_changes import What
from callreview.insight.rubric_keeping import findings_between, findings_of_old_names, new_names
from callreview.model.choices import Level
from callreview.model.names import FeelingId
from callreview.model.rubric import Raised, Rubric

BEFORE = a_rubric()
HIGHER = (a_wanted("cared-for", tolerate=Level.WOW), a_wanted("in-good-hands"))
WHY = Raised(
    on=date(2026, 11, 1),
    feeling=FeelingId("cared-for"),
    from_=Level.JUST_OK,
    to=Level.WOW,
    why="Kudos name warmth first.",
    version=4,
)


def said_of(before: Rubric, now: Rubric) -> list[str]:
    """Each finding between the two, with its place."""
    return [f"{one.check} {one.loc}: {one.message}; {one.hint}" for one in findings_between(before, now)]


def checks_of(before: Rubric, now: Rubric) -> list[str]:
    """The names of the checks that found something."""
    return [one.check for one in findings_between(before, now)]


def test_where_nothing_changed_nothing_is_found() -> None:
    """Nor where only the order or the version did."""
    assert said_of(BEFORE, BEFORE) == []
    turned = BEFORE.model_copy(update={"wanted": BEFORE.wanted[::-1]})
    assert said_of(BEFORE, turned) == []
    assert said_of(BEFORE, a_rubric(version=9)) == []


def test_a_bar_that_moved_without_a_reason_is_found_where_it_stands() -> None:
    """In either direction, though the version moved with it."""
    higher = a_rubric(wanted=HIGHER, version=4)
    wrong = 'the bar of "Cared-for" went from just_ok to wow, and raised does not say why'
    remedy = "add the day and the reason to raised"
    assert said_of(BEFORE, higher) == [f"bar-without-reason ('wanted', 0, 'tolerate'): {wrong}; {remedy}"]
    assert checks_of(higher, a_rubric(version=5)) == ["bar-without-reason"]


def test_a_reason_that_came_with_the_bar_is_enough() -> None:
    """One that was there before is of an earlier day, and one to another bar or feeling is of something else."""
    higher = a_rubric(wanted=HIGHER, version=4)
    assert checks_of(BEFORE, higher.model_copy(update={"raised": (WHY,)})) == []
    told_before = BEFORE.model_copy(update={"raised": (WHY,)})
    assert checks_of(told_before, higher.model_copy(update={"raised": (WHY,)})) == ["bar-without-reason"]
    for other in ({"to": Level.NOT_OK}, {"feeling": FeelingId("in-good-hands")}):
        of_another = higher.model_copy(update={"raised": (WHY.model_copy(update=other),)})
        assert checks_of(BEFORE, of_another) == ["bar-without-reason"]


def test_a_new_meaning_needs_a_new_version() -> None:
    """The version has to move up; the title, the status and an example more are no meaning."""
    more = a_rubric(behaviors=[*BEFORE.behaviors, a_behavior("sums-up", "cared-for")])
    assert said_of(BEFORE, more) == [
        "meaning-without-version ('version',): the meaning has changed (sums-up), and version is still 3; write 4"
    ]
    back = more.model_copy(update={"version": 2})
    (said,) = said_of(BEFORE, back)
    assert said.endswith("the meaning has changed (sums-up), and version went from 3 back to 2; write 4")
    assert checks_of(BEFORE, more.model_copy(update={"version": 4})) == []
    assert checks_of(BEFORE, BEFORE.model_copy(update={"title": "Another."})) == []


def test_what_changed_is_named_up_to_three() -> None:
    """And the rest counted."""
    fewer = a_rubric(behaviors=[], musts=()).model_copy(update={"purpose": "Another."})
    (said,) = said_of(BEFORE, fewer)
    assert "(names-the-worry, says-what-is-next, talks-over and 2 more)" in said


def test_an_id_whose_words_became_others_is_found() -> None:
    """A reworded act is none; a feeling that changed sides is."""
    other = a_behavior("names-the-worry", "cared-for", text="Offers Thursday for a call back.")
    now = a_rubric(behaviors=[other, *BEFORE.behaviors[1:]], version=4)
    (said,) = said_of(BEFORE, now)
    assert said.startswith(
        "id-changed-meaning ('behaviors', 0, 'id'): "
        '"names-the-worry" has come to mean something else; it was "Does names-the-worry."'
    )
    longer = a_behavior("names-the-worry", "cared-for", text="Does names-the-worry at the start.")
    assert checks_of(BEFORE, a_rubric(behaviors=[longer, *BEFORE.behaviors[1:]], version=4)) == []
    moved = a_rubric(wanted=[*BEFORE.wanted, a_wanted("hurried")], unwanted=[], version=4)
    assert "id-changed-meaning" in checks_of(BEFORE, moved)


def test_a_retired_id_with_another_meaning_is_found() -> None:
    """However long ago; not when it is back as what it was, and not when it never went."""
    old = a_rubric(behaviors=[*BEFORE.behaviors, a_behavior("closes", "cared-for", text="Thanks them by name.")])
    as_it_was = a_rubric(behaviors=[*BEFORE.behaviors, a_behavior("closes", "cared-for", text="Thanks them by name.")])
    other = a_rubric(behaviors=[*BEFORE.behaviors, a_behavior("closes", "cared-for", text="Offers Thursday instead.")])
    assert new_names(BEFORE, other) == {(What.BEHAVIOR, "closes")}
    (found,) = findings_of_old_names(BEFORE, other, [BEFORE, BEFORE, old])
    assert (found.check, found.loc) == ("id-used-again", ("behaviors", 3, "id"))
    assert found.message == '"closes" was retired, and is back with another meaning; it was "Thanks them by name."'
    assert list(findings_of_old_names(BEFORE, as_it_was, [BEFORE, old])) == []
    assert list(findings_of_old_names(old, other, [old])) == []


def test_no_more_of_the_past_is_read_than_is_needed() -> None:
    """Where nothing is new, nothing; else up to where everything new was last seen."""
    past = iter([BEFORE, a_rubric(unwanted=[an_unwanted("bored")]), BEFORE])
    assert list(findings_of_old_names(BEFORE, BEFORE, past)) == []
    assert list(findings_of_old_names(BEFORE, a_rubric(unwanted=[an_unwanted("bored")]), past)) == []
    assert len(list(past)) == 1
