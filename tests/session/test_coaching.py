"""A conversation becomes a record of what was said in it, and of nothing else."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import chose, said, skipped, went_to
from callreview.errors import Misfit
from callreview.model.coaching import Coaching
from callreview.model.draft import CoachingOpening, Draft, Event
from callreview.session.coaching import coaching_of
from callreview.session.engine import begin, replay
from callreview.session.stages.coaching import COACHING
from coached import a_coaching_opening
from said import noon

WHOLE: tuple[Event, ...] = (
    said("matters", "It carries them home."),
    said("team", "Her words for the price."),
    chose("thanks", "1"),
    said("thanks_did:1", "You waited."),
    said("thanks_felt:1", "I could breathe."),
    skipped("thanks_matters:1"),
    said("theirs", "I talk fast."),
    chose("behavior", "talks-over"),
    said("causes", "The queue."),
    said("impact", "They say it twice."),
    said("commitment", "I count to one."),
    said("due", "2026-11-25"),
    said("asked", "Did you hear her?"),
    said("asked_anew:did-you-hear-her", "What did you hear?"),
    said("heard", "That she was alone."),
    chose("save", "save"),
)


def the_record(*events: Event, about: CoachingOpening | None = None) -> Coaching:
    """What the conversation comes to."""
    about = about or a_coaching_opening()
    return coaching_of(replay(begin(COACHING, about), events), finished=noon("2026-11-21"))


def test_everything_that_was_said_is_in_the_record() -> None:
    """The question as it was asked in the end."""
    coaching = the_record(*WHOLE)
    assert (coaching.by, coaching.agent, coaching.about) == ("sam", "maria", ("2026-11-20-k7f3x9qd",))
    assert (coaching.connect.matters, coaching.connect.team) == ("It carries them home.", "Her words for the price.")
    assert coaching.recognize is not None
    assert coaching.recognize.model_dump() == {"did": "You waited.", "felt": "I could breathe.", "matters": ""}
    assert coaching.analyze.model_dump() == {
        "behavior": "talks-over",
        "theirs": "I talk fast.",
        "causes": "The queue.",
        "impact": "They say it twice.",
    }
    assert coaching.follow_up is not None
    assert (coaching.follow_up.behavior, coaching.follow_up.words) == ("talks-over", "I count to one.")
    assert coaching.follow_up.due == date(2026, 11, 25)
    assert (coaching.talk.asked, coaching.talk.heard) == ("What did you hear?", "That she was alone.")


def test_what_was_left_open_is_not_there() -> None:
    """A closed question may stay; what was said under a choice that was changed since is not in the record."""
    other = (went_to("thanks"), chose("thanks", "_none"))
    again = (went_to("asked_anew:did-you-hear-her"), skipped("asked_anew:did-you-hear-her"))
    step = (went_to("commitment"), skipped("commitment"), went_to("behavior"), chose("behavior", "_none"))
    coaching = the_record(*WHOLE[:-1], *other, *again, *step, WHOLE[-1])
    assert coaching.analyze.behavior is None
    assert (coaching.recognize, coaching.follow_up, coaching.talk.asked) == (None, None, "Did you hear her?")


def test_another_question_is_asked_anew_for_itself() -> None:
    """What was put in the place of the first is not put in the place of the second."""
    again = (went_to("asked"), said("asked", "Is it the screen?"), skipped("asked_anew:is-it-the-screen"))
    assert the_record(*WHOLE[:-1], *again, WHOLE[-1]).talk.asked == "Is it the screen?"


@pytest.mark.parametrize("answers", range(len(WHOLE)))
def test_no_record_is_made_of_half_a_conversation(answers: int) -> None:
    """Wherever it stopped."""
    with pytest.raises(Misfit):
        the_record(*WHOLE[:answers])


@given(days=st.integers(1, 60), answers=st.integers(0, len(WHOLE)))
def test_a_draft_gives_the_same_place_again(days: int, answers: int) -> None:
    """Written down and read, with all that the page offered in it."""
    about = a_coaching_opening().model_copy(update={"follow_up_days": days})
    draft = Draft(opening=about, events=WHOLE[:answers])
    read = Draft.model_validate_json(draft.model_dump_json())
    assert isinstance(read.opening, CoachingOpening)
    session = replay(begin(COACHING, read.opening), read.events)
    assert session == replay(begin(COACHING, about), WHOLE[:answers])
    if answers == 11:
        assert session.asked is not None
        assert session.asked.question.suggested == str(about.today + timedelta(days))
