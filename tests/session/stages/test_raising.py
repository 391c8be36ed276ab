"""Raising a bar asks for what is not known, and offers only what is higher."""

from datetime import UTC, datetime

import pytest

from builders import a_rubric, a_wanted, an_unwanted
from callreview.model.choices import Level, Trace
from callreview.model.draft import Answered, Chose, Said
from callreview.model.rubric import Rubric
from callreview.session.engine import Session, begin, standing, step
from callreview.session.stages.raising import RAISING, ToRaise, can_be_raised, higher_bars

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
BARS = a_rubric(
    wanted=[
        a_wanted("cared-for", tolerate=Level.NOT_OK),
        a_wanted("helped", tolerate=Level.JUST_OK),
        a_wanted("safe", tolerate=Level.WOW),
    ],
    unwanted=[
        an_unwanted("hurried", tolerate=Trace.CLEAR),
        an_unwanted("bored", tolerate=Trace.HINT),
        an_unwanted("blamed", tolerate=Trace.NOT_FELT),
    ],
    behaviors=[],
)


def raising(
    *rubrics: Rubric, feeling: str | None = None, to: str | None = None, why: str | None = None
) -> Session[ToRaise]:
    """The conversation about *rubrics*, with what is known."""
    return begin(RAISING, ToRaise(rubrics, feeling, to, why))


def answered(session: Session[ToRaise], answer: Chose | Said) -> Session[ToRaise]:
    """The session after the question it asks was answered."""
    assert session.cursor is not None
    return step(session, Answered(question=session.cursor, answer=answer, at=NOW))


@pytest.mark.parametrize(
    ("feeling", "above"),
    [
        ("cared-for", ["wow", "just_ok"]),
        ("helped", ["wow"]),
        ("safe", []),
        ("hurried", ["not_felt", "hint"]),
        ("bored", ["not_felt"]),
        ("blamed", []),
    ],
)
def test_only_higher_bars_are_offered(feeling: str, above: list[str]) -> None:
    """Less of an unwanted feeling is higher."""
    assert [choice.value for choice in higher_bars(BARS.feeling(feeling))] == above
    assert (BARS.feeling(feeling) in can_be_raised(BARS)) is bool(above)


def test_what_is_not_known_is_asked_in_turn() -> None:
    """Which rubric, which feeling, where to, and why."""
    other = a_rubric().model_copy(update={"id": "other"})
    session = raising(BARS, other)
    asked = []
    for answer in (Chose(value="billing-care"), Chose(value="bored"), Chose(value="not_felt"), Said(words="So.")):
        asked.append(session.cursor)
        session = answered(session, answer)
    assert asked == ["rubric", "feeling", "to", "why"]
    assert session.cursor is None
    assert session.about.rubric(standing(session)) is BARS
    assert session.about.raised_feeling(standing(session)) == BARS.feeling("bored")


def test_what_is_known_is_not_asked() -> None:
    """Nothing at all, where everything is said."""
    assert raising(BARS, feeling="helped", to="wow", why="So.").cursor is None
    assert raising(BARS, feeling="helped", why="So.").cursor == "to"
    assert raising(BARS, to="wow", why="So.").cursor == "feeling"


def test_a_bar_as_high_as_it_goes_is_not_offered() -> None:
    """Of six feelings four can be raised; where each bar is now stands beside it."""
    asked = raising(BARS).asked
    assert asked
    assert [(choice.value, choice.gloss) for choice in asked.question.choices] == [
        ("cared-for", "until now not OK is accepted"),
        ("helped", "until now just OK is accepted"),
        ("hurried", "until now clearly felt is accepted"),
        ("bored", "until now a hint is accepted"),
    ]
