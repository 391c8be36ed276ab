"""The two questions of a follow-up, in these words; and one more where it did not work."""

import pytest

from builders import NOON
from callreview.model.choices import FeelsFair, FollowUpState, Voice, WeSaid, Worked
from callreview.model.draft import Answered, Chose, Event, Skipped, VoiceOpening
from callreview.model.names import RecordId
from callreview.session.engine import begin, flow, replay
from callreview.session.stages.voicing import VOICING
from callreview.session.voicing import said_in

ID = RecordId("2026-11-21-k7f3x9qd")


def asked_after(worked: Worked) -> tuple[list[str], list[str | None]]:
    """The texts of all questions, and what each suggests, where the first was answered so."""
    about = VoiceOpening(
        id=ID, started=NOON, by="sam", voice=Voice.FOLLOW_UP, of=ID, heard="It was heard on 1 of 2 calls.", known={}
    )
    events: tuple[Event, ...] = (
        Answered(question="worked", answer=Chose(value=worked), at=NOON),
        Answered(question="words", answer=Skipped(), at=NOON),
    )
    session = replay(begin(VOICING[Voice.FOLLOW_UP], about, about.known), events)
    questions = [asked.question for asked in flow(session)]
    assert questions[0].about == ("It was heard on 1 of 2 calls.",)
    assert said_in(session) == {"worked": worked}
    return [question.text for question in questions], [question.suggested for question in questions]


@pytest.mark.parametrize("worked", [Worked.YES, Worked.PARTLY])
def test_two_things_are_asked(worked: Worked) -> None:
    """Nothing is suggested for either."""
    assert asked_after(worked) == (
        ["Did it feel to you like our solution worked?", "Any other thoughts?"],
        [None, None],
    )


def test_where_it_did_not_work_it_is_offered_to_keep_it_in_sight() -> None:
    """An empty answer takes that, for nobody should have to insist on it."""
    texts, suggested = asked_after(Worked.NO)
    assert (texts[2:], suggested[2:]) == (
        ["It did not work. What shall become of it?"],
        [FollowUpState.NEEDS_ATTENTION],
    )


def test_letting_go_asks_for_the_reason() -> None:
    """It cannot be left open."""
    about = VoiceOpening(id=ID, started=NOON, by="sam", voice=Voice.LETTING_GO, of=ID, heard="", known={})
    (asked,) = flow(begin(VOICING[Voice.LETTING_GO], about, about.known))
    assert (asked.question.text, asked.question.need) == ("Why is it let go?", "answer")


@pytest.mark.parametrize(
    ("voice", "first", "said"),
    [
        (Voice.FOLLOW_UP, "worked", Worked.YES),
        (Voice.ANSWER, "we", WeSaid.WILL),
        (Voice.REPLY, "fair", FeelsFair.NO),
        (Voice.UPWARD, "fair", FeelsFair.NO),
    ],
)
def test_what_it_is_about_stands_before_whatever_is_asked_first(voice: Voice, first: str, said: str) -> None:
    """Once; the second question, where the first was answered beforehand."""
    told = []
    for known in ({}, {first: Chose(value=said)}):
        about = VoiceOpening(id=ID, started=NOON, by="sam", voice=voice, of=ID, heard="Says it back.", known=known)
        told.append([asked.question.about for asked in flow(begin(VOICING[voice], about, about.known))][:2])
    assert told[0] == [("Says it back.",), ()]
    assert told[1][1] == ("Says it back.",)
