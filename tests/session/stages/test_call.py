"""The call and listening to it: only what is needed to find it again."""

from builders import a_rubric, an_opening
from callreview.model.draft import Said
from callreview.model.rubric import AppliesTo
from callreview.session.engine import flow
from session.walks import a_session


def test_the_belief_and_the_purpose_are_shown_first() -> None:
    """The first question carries them."""
    asked = a_session(an_opening(belief="We answer the worry before the question.")).asked
    assert asked is not None
    assert asked.question.about == (
        "We answer the worry before the question.",
        "Billing calls that leave people lighter. A worried customer hangs up knowing what happens next.",
    )


def test_the_queue_is_asked_where_the_rubric_names_queues_or_one_is_known() -> None:
    """Teams without queues are not asked for one."""
    with_queues = a_rubric().model_copy(update={"applies_to": AppliesTo(queues=("billing",))})
    openings = (
        (an_opening(), False),
        (an_opening(rubric=with_queues), True),
        (an_opening(known={"queue": Said(words="billing")}), True),
    )
    for opening, asked in openings:
        assert ("queue" in {each.question.key for each in flow(a_session(opening))}) is asked


def test_where_to_hear_the_call_is_said_when_it_is_known() -> None:
    """The recording and the transcript are named where listening begins."""
    opening = an_opening().model_copy(update={"recording": "call.mp3", "transcript": "call.vtt"})
    listen = next(each.question for each in flow(a_session(opening)) if each.question.key == "listen")
    assert listen.about[-2:] == ("The recording: call.mp3", "The transcript: call.vtt")


def test_a_quick_review_goes_straight_to_the_impression() -> None:
    """Nothing is asked about listening."""
    assert "listen" not in {each.stage.name for each in flow(a_session(an_opening(quick=True)))}
