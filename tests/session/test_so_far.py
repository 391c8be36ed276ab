"""What was said so far: it is offered, it answers nothing, it seals nothing, and no way through a review loses it."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import NOON, chose, said, went_back, went_to
from callreview.errors import Misfit
from callreview.model.draft import Answer, Answered, Chose, Event, HeardMoment, Opening, Said, SoFar
from callreview.session.engine import Session, replay, standing, step
from session.tea_room import at_the_end
from session.walks import Way, a_session, go_on, legal_answers, ways

MARKED = Said(words="", moments=(HeardMoment(at=72.0, note="a sigh"),))


def so_far(question: str, answer: Answer | None) -> SoFar:
    """That much was said to *question*."""
    return SoFar(question=question, answer=answer, at=NOON)


def at_listening() -> Session[Opening]:
    """A review at the question where the call is heard."""
    return go_on(a_session(), until="listen").end


def test_it_is_offered_and_nothing_is_answered() -> None:
    """The question stays open, and the session is the one it was but for the offer."""
    before = at_listening()
    after = step(before, so_far("listen", MARKED))
    assert after.prior == MARKED
    assert after == before
    assert "listen" not in standing(after)
    assert step(after, so_far("listen", None)).prior is None


@pytest.mark.parametrize(
    "event",
    [
        so_far("gut", Chose(value="wow")),
        so_far("nowhere", None),
        so_far("listen", Chose(value="wow")),
        so_far("listen", Said(words="")),
    ],
)
def test_it_has_to_be_of_the_question_now_asked_and_fit_it(event: SoFar) -> None:
    """Else it is refused, and the session is as it was."""
    before = at_listening()
    with pytest.raises(Misfit):
        step(before, event)
    assert before == at_listening()


def test_after_the_end_there_is_nothing_it_could_be_said_to() -> None:
    """A way back comes first."""
    with pytest.raises(Misfit):
        step(at_the_end(), so_far("payer", Chose(value="1")))


def test_leaving_the_question_keeps_it_and_asks_again() -> None:
    """Back, on, and there it is, still open."""
    left = replay(at_listening(), (so_far("listen", MARKED), went_back()))
    assert left.cursor != "listen"
    assert left.cursor is not None
    again = step(left, Answered(question=left.cursor, answer=left.prior or MARKED, at=NOON))
    assert (again.cursor, again.prior) == ("listen", MARKED)


def test_of_an_answer_opened_again_it_takes_the_place() -> None:
    """What was said last is what is offered when the question comes again; taken back to nothing, nothing is."""
    reopened = step(at_the_end(), went_to("with:1"))
    assert reopened.prior == Said(words="milk")
    changed = replay(reopened, (so_far("with:1", Said(words="lemon")), went_to("drink:1"), chose("drink:1", "tea")))
    assert (changed.cursor, changed.prior) == ("with:1", Said(words="lemon"))
    emptied = replay(reopened, (so_far("with:1", None), went_to("drink:1"), chose("drink:1", "tea")))
    assert (emptied.cursor, emptied.prior) == ("with:1", None)
    assert step(changed, said("with:1", "lemon")).cursor is None


@settings(max_examples=60)
@given(ways(moves=30), st.integers(0, 999))
def test_anywhere_it_changes_the_offer_and_nothing_else(way: Way, choice: int) -> None:
    """In every session of any review: the same place, the same answers, the same seals; said twice it is said once."""
    for session in way.sessions:
        if session.asked is None:
            continue
        answers = legal_answers(session.asked.question)
        event = so_far(session.cursor or "", answers[choice % len(answers)])
        after = step(session, event)
        assert after == session
        assert (after.sealed, standing(after)) == (session.sealed, standing(session))
        assert after.prior == event.answer
        assert repr(step(after, event)) == repr(after)


@settings(max_examples=40)
@given(ways(moves=30), st.lists(st.integers(0, 999), min_size=1, max_size=20))
def test_a_way_leads_to_the_same_answers_however_much_is_said_on_it(way: Way, choices: list[int]) -> None:
    """Whatever is said so far and then answered otherwise leaves no trace, up to the first step that leaves it."""
    session, told = way.start, list[Event]()
    for number, (event, plain) in enumerate(zip(way.events, way.after, strict=True)):
        asked = session.asked
        if isinstance(event, Answered) and asked is not None:
            answers = legal_answers(asked.question)
            half = so_far(asked.question.key, answers[choices[number % len(choices)] % len(answers)])
            told.append(half)
            session = step(session, half)
        told.append(event)
        session = step(session, event)
        assert session == plain
    assert replay(way.start, tuple(told)) == way.end


@settings(max_examples=40)
@given(ways(moves=40), st.lists(st.integers(0, 999), min_size=1, max_size=20))
def test_replayed_it_is_the_same_place_with_the_same_offer(way: Way, choices: list[int]) -> None:
    """What a draft holds gives back what the person had before them."""
    session, told = way.start, list[Event]()
    for number, event in enumerate(way.events):
        asked = session.asked
        choice = choices[number % len(choices)]
        if asked is not None and choice % 2:
            answers = legal_answers(asked.question)
            told.append(
                SoFar(
                    question=asked.question.key,
                    answer=answers[choice % len(answers)],
                    at=NOON + timedelta(seconds=number),
                )
            )
            session = step(session, told[-1])
        try:
            session = step(session, event)
        except Misfit:
            continue
        told.append(event)
        again = replay(way.start, tuple(told))
        assert again == session
        assert (again.prior, again.by_hand) == (session.prior, session.by_hand)
