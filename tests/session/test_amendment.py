"""A review amended: what is new stands beside what was, and the history says who, when and why."""

from datetime import timedelta

from builders import NOON, a_review, chose, chose_some, said
from callreview.model.choices import Level, Trace
from callreview.model.draft import Answered
from callreview.model.instants import Stamp
from callreview.model.review import Review
from callreview.session.amendment import amended_by
from callreview.session.engine import begin, replay
from callreview.session.stages.amending import AMENDING, Amended

LATER = NOON + timedelta(days=2)
ON = (LATER - timedelta(days=1)).date()
"""Far in the west."""
CHANGED = (
    chose("second_look", "changed"),
    chose("second_gut", "just_ok"),
    chose_some("second_feelings", "hurried"),
    chose("second:hurried", "clear"),
    said("second_why", "I had not noticed the sigh."),
)


def amended(review: Review, *events: Answered) -> Review:
    """*review* with what *events* add."""
    return amended_by(replay(begin(AMENDING, Amended.of(review)), events), review, Stamp("ana", LATER, ON))


def test_a_second_look_stands_beside_the_first_impression() -> None:
    """Which is as it was."""
    before = a_review()
    after = amended(before, *CHANGED)
    assert after.impression == before.impression
    assert after.second_look
    assert (after.second_look.kept, after.second_look.gut) == (False, Level.JUST_OK)
    assert after.second_look.unwanted == {"hurried": Trace.CLEAR}
    assert [(change.by, change.at, change.what) for change in after.history] == [
        ("ana", LATER, "second look: I had not noticed the sigh.")
    ]


def test_an_earlier_second_look_goes_to_the_history_in_words() -> None:
    """Nothing that was said is lost."""
    kept = chose("second_look", "changed"), chose("second_gut", "same")
    again = (
        *kept,
        chose_some("second_feelings", "hurried"),
        chose("second:hurried", "hint"),
        said("second_why", "No."),
    )
    after = amended(amended(a_review(), *CHANGED), *again)
    assert after.second_look
    assert after.second_look.unwanted == {"hurried": Trace.HINT}
    assert after.history[-1].what == (
        "second look: No. (the second look before it said gut just_ok, hurried clear, "
        "because: I had not noticed the sigh.)"
    )


def test_a_fact_put_right_keeps_the_old_one_in_the_history() -> None:
    """With the reason; all else is as it was."""
    before = a_review()
    after = amended(
        before,
        chose("second_look", "fact"),
        chose("fact", "ref"),
        said("fact_now", "C-3118"),
        said("fact_why", "Typo."),
    )
    assert after.call == before.call.model_copy(update={"ref": "C-3118"})
    assert after.history[-1].what == "call: was C-3117, now C-3118: Typo."
    assert after.model_copy(update={"call": before.call, "history": ()}) == before
