"""A draft keeps what was said so far once, and loses nothing by it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import NOON, an_opening
from callreview.model.draft import Answered, Chose, Draft, Event, HeardMoment, Said, SatDown, SoFar, WentBack
from callreview.session.engine import begin, replay
from callreview.session.writing import LONGEST_PAUSE_SECONDS, active_seconds
from coached import a_coaching_opening
from said import HARD_WORDS
from session.tea_room import TEA_ROOM

EMPTY = Draft(opening=an_opening(), events=())


def after(seconds: float, *marks: float, question: str = "listen") -> SoFar:
    """What was said so far, *seconds* after noon: so many marks."""
    answer = Said(words="", moments=tuple(HeardMoment(at=mark) for mark in marks)) if marks else None
    return SoFar(question=question, answer=answer, at=NOON + timedelta(seconds=seconds))


def test_fifty_marks_are_kept_once() -> None:
    """Each takes the place of the one before it; the first of all keeps its time to what came before."""
    draft = EMPTY.after(SatDown(at=NOON))
    for number in range(1, 51):
        draft = draft.after(after(number, *range(number)))
    assert draft.events == (SatDown(at=NOON), after(50, *range(50)))


def test_only_the_same_question_in_the_same_sitting_is_overwritten() -> None:
    """Another question, a step back and a new sitting stand between."""
    events: tuple[Event, ...] = (
        SatDown(at=NOON),
        after(1, 1.0),
        after(2, 2.0, question="own_words"),
        WentBack(at=NOON + timedelta(seconds=3)),
        after(4, 1.0),
        SatDown(at=NOON + timedelta(seconds=5)),
        after(6, 1.0, 2.0),
    )
    assert EMPTY.after(*events).events == events


def test_a_mark_every_half_an_hour_is_no_break() -> None:
    """A call of two hours with three marks counts as two hours, as it does with none of them overwritten."""
    events: tuple[Event, ...] = (SatDown(at=NOON), *(after(1800 * part, *range(part)) for part in range(1, 5)))
    assert active_seconds(EMPTY.after(*events).events) == active_seconds(events) == 7200


def test_events_put_in_one_by_one_or_together_are_one_draft() -> None:
    """How often it was saved does not show."""
    assert EMPTY.after(after(1, 1.0), after(2, 2.0)) == EMPTY.after(after(1, 1.0)).after(after(2, 2.0))


GAPS = st.one_of(st.integers(0, 30), st.integers(-100, 3 * LONGEST_PAUSE_SECONDS))
DRINKS = st.sampled_from([Chose(value="tea"), Chose(value="coffee"), None])


@given(st.lists(st.tuples(GAPS, st.booleans(), DRINKS), max_size=30))
def test_what_is_left_out_changes_neither_the_replay_nor_the_time_spent(told: list[tuple[int, bool, Chose]]) -> None:
    """Whatever was said so far, whenever, with new sittings between and a clock that is put back."""
    start, at = begin(TEA_ROOM, 1), NOON
    events: list[Event] = [SatDown(at=NOON)]
    for gap, sits_down, drink in told:
        at += timedelta(seconds=gap)
        events.append(SatDown(at=at) if sits_down else SoFar(question="drink:1", answer=drink, at=at))
    kept = EMPTY.after(*events).events
    whole, compact = replay(start, tuple(events)), replay(start, kept)
    assert compact == whole
    assert (compact.prior, compact.by_hand) == (whole.prior, whole.by_hand)
    assert active_seconds(kept) == active_seconds(events)


@pytest.mark.parametrize("did", [Answered, SoFar])
def test_what_a_review_could_not_keep_is_refused_in_its_draft(did: type[Answered | SoFar]) -> None:
    """And told of, with its question; a conversation that keeps words to the letter takes them."""
    event = did(question="own_words", answer=Said(words=HARD_WORDS), at=NOON)
    talk = Draft(opening=a_coaching_opening(), events=(event,))
    assert Draft.model_validate_json(talk.model_dump_json()) == talk
    with pytest.raises(ValueError, match=r"own_words has the hidden character U\+000D; take it out"):
        Draft(opening=an_opening(), events=(event,))
