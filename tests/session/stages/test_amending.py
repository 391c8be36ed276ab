"""Amending: a second look or a fact put right; the first impression is never among what can change."""

from builders import a_review, chose, said, skipped
from callreview.session.engine import Session, begin, flow, replay
from callreview.session.stages.amending import AMENDING, Amended


def amending() -> Session[Amended]:
    """A WOW review that is amended."""
    return begin(AMENDING, Amended.of(a_review()))


def keys(session: Session[Amended]) -> list[str]:
    """The questions that apply."""
    return [each.question.key for each in flow(session)]


def test_a_second_look_asks_what_is_seen_otherwise_now() -> None:
    """Beside the impression the review holds, which offers no choice of its own again."""
    session = replay(amending(), (chose("second_look", "changed"),))
    assert keys(session) == ["second_look", "second_gut", "second_feelings", "second_why"]
    assert session.asked is not None
    assert [choice.value for choice in session.asked.question.choices] == ["same", "just_ok", "not_ok"]


def test_a_correction_asks_for_the_fact_and_the_reason() -> None:
    """And for nothing that was felt."""
    session = replay(amending(), (chose("second_look", "fact"), chose("fact", "agent"), said("fact_now", "ana")))
    assert keys(session) == ["second_look", "fact", "fact_now", "fact_why"]
    assert session.cursor == "fact_why"


def test_no_question_of_the_impression_is_asked() -> None:
    """Whatever is amended."""
    for what in ("changed", "fact"):
        assert {"gut", "own_words", "excited"}.isdisjoint(keys(replay(amending(), (chose("second_look", what),))))


def test_it_comes_to_its_end() -> None:
    """With the reason, which is owed."""
    events = (
        chose("second_look", "changed"),
        chose("second_gut", "not_ok"),
        skipped("second_feelings"),
        said("second_why", "I had not noticed."),
    )
    assert replay(amending(), events).cursor is None
