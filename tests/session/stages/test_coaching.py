"""CRAFT as questions: nothing is answered beforehand, and their words come before ours."""

import pytest

from builders import chose, said, skipped
from callreview.model.draft import CoachingOpening, Event, Said
from callreview.session.engine import Session, begin, flow, replay, standing
from callreview.session.question import Question
from callreview.session.stages.coaching import COACHING
from coached import a_coaching_opening


def after(*events: Event, about: CoachingOpening | None = None) -> Session[CoachingOpening]:
    """The conversation after *events*."""
    return replay(begin(COACHING, about or a_coaching_opening()), events)


def now_asked(session: Session[CoachingOpening]) -> Question:
    """The question under the cursor."""
    assert session.asked is not None
    return session.asked.question


CONNECTED = (said("matters", "It carries them home."), skipped("team"))


def test_it_goes_through_the_five_letters_in_order() -> None:
    """Connect, Recognize, Analyze, Follow up, Talk; then it is read back."""
    stages = list(dict.fromkeys(asked.stage.title for asked in flow(after())))
    assert stages == ["Connect", "Recognize", "Analyze", "Follow up", "Talk", "Read back"]


def test_nothing_is_answered_beforehand() -> None:
    """However much the page offers, no answer stands before somebody gave it."""
    assert standing(after()) == {}


def test_offered_thanks_can_be_taken_part_by_part() -> None:
    """Each part stands in sight, and Enter takes it."""
    session = after(*CONNECTED, chose("thanks", "1"))
    asked = now_asked(session)
    assert (asked.key, asked.suggested, asked.details) == ("thanks_did:1", "You waited.", ("Offered: You waited.",))


def test_other_thanks_are_other_questions() -> None:
    """What was said of the first is not what is said of the second."""
    session = after(*CONNECTED, chose("thanks", "1"), said("thanks_did:1", "You waited."), skipped("thanks_felt:1"))
    keys = [asked.question.key for asked in flow(session)]
    assert {"thanks_did:1", "thanks_felt:1", "thanks_matters:1"} <= set(keys)
    again = after(*CONNECTED, chose("thanks", "2"))
    assert now_asked(again).suggested == "You laughed with her."


@pytest.mark.parametrize(("chosen", "asks"), [("_none", "theirs"), ("_own_words", "thanks_did:_own_words")])
def test_thanks_can_be_ones_own_or_none(chosen: str, asks: str) -> None:
    """Without offers one's own words are asked for at once."""
    asked = now_asked(after(*CONNECTED, chose("thanks", chosen)))
    assert (asked.key, asked.suggested) == (asks, None)
    bare = a_coaching_opening(offers=False)
    assert now_asked(after(*CONNECTED, about=bare)).key == "thanks_did:_own_words"


def test_their_words_come_before_the_behavior() -> None:
    """And they are not left out; the behavior is not asked for where the page has none."""
    session = after(*CONNECTED, chose("thanks", "_none"))
    keys = [asked.question.key for asked in flow(session)]
    assert keys.index("theirs") < keys.index("behavior") < keys.index("causes")
    assert "behavior" not in [asked.question.key for asked in flow(after(about=a_coaching_opening(offers=False)))]


def test_a_commitment_has_a_day_a_few_days_out() -> None:
    """As many as callreview.yaml says; without a commitment no day is asked for."""
    analyzed = (chose("thanks", "_none"), said("theirs", "I was tired."), chose("behavior", "talks-over"))
    before = (*CONNECTED, *analyzed, skipped("causes"), skipped("impact"))
    asked = now_asked(after(*before, said("commitment", "I count to one.")))
    assert (asked.key, asked.suggested) == ("due", "2026-11-25")
    assert now_asked(after(*before, skipped("commitment"))).key == "asked"
    assert str(asked.not_before) == after().about.id[:10]


@pytest.mark.parametrize(
    ("words", "because"),
    [
        ("Did you hear her?", "yes or no"),
        ("Would you say it went well?", "yes or no"),
        ("Don't you think so?", "hopes to hear"),
        ("You rushed, no?", "hopes to hear"),
        ("Why did you interrupt her?", "to defend themselves"),
        ("What did you hear?", ""),
    ],
)
def test_a_closed_question_is_pointed_out_after_it_was_typed(words: str, because: str) -> None:
    """With what was typed in sight; it may stay as it is. An open one is only followed by what was heard."""
    analyzed = (chose("thanks", "_none"), said("theirs", "I was tired."), chose("behavior", "_none"))
    before = (*CONNECTED, *analyzed, skipped("causes"), skipped("impact"), skipped("commitment"))
    session = after(*before, said("asked", words))
    if not because:
        assert now_asked(session).key == "heard"
        return
    asked = now_asked(session)
    assert words in asked.about[0]
    assert because in asked.about[1]
    kept = replay(session, (skipped(asked.key),))
    assert now_asked(kept).key == "heard"
    assert standing(kept)["asked"] == Said(words=words)
