"""A coaching conversation as it was held, to be read."""

from callreview.model.choices import FeelsFair
from callreview.model.coaching import Analyze, Coaching, Connect, Talk
from callreview.model.names import BehaviorId, RecordId
from callreview.model.review import NextStep, Reply, Thanks
from callreview.views.coaching_text import coaching_markdown, coaching_text
from goldens import assert_golden
from said import HARD_WORDS, noon, record_id

ACTS = {"talks-over": "Starts to speak before the customer has finished."}
WHOLE = Coaching(
    schema_="callreview/coaching@1",
    id=record_id("2026-11-21"),
    started=noon("2026-11-21"),
    finished=noon("2026-11-21"),
    by="pat",
    agent="maria",
    about=(RecordId("2026-11-20-k7f3x9qd"),),
    connect=Connect(matters="Somebody sleeps at night.", team="The new meter is not on the bill screen."),
    recognize=Thanks(did="You stopped Monday's payment", felt="I let my breath go.", matters=""),
    analyze=Analyze(
        behavior=BehaviorId("talks-over"),
        theirs="I rush when the board is red.",
        causes="The board.",
        impact="He stops.",
    ),
    follow_up=NextStep(behavior=BehaviorId("gone"), words="Count to one.", due=None),
    talk=Talk(asked="What did you hear in his voice?", heard="That he was alone with it.\nSo was I."),
    replies=(
        Reply(by="maria", at=noon("2026-11-22"), feels_fair=FeelsFair.PARTLY, words="I would have heard it first."),
        Reply(by="maria", at=noon("2026-11-23"), feels_fair=FeelsFair.YES, words=""),
    ),
)


def test_what_people_read() -> None:
    """On a terminal and as a page; a behavior that no rubric has any longer is told by its id."""
    assert_golden("views/coaching.txt", coaching_text(WHOLE, ACTS, 80))
    assert_golden("views/coaching.md", coaching_markdown(WHOLE, ACTS))


def test_what_was_left_open_is_left_out() -> None:
    """No heading stands above nothing."""
    little = WHOLE.model_copy(
        update={
            "about": (),
            "connect": Connect(matters=" ", team=""),
            "recognize": None,
            "analyze": Analyze(behavior=None, theirs="", causes="", impact=""),
            "follow_up": None,
            "replies": (),
        }
    )
    shown = coaching_text(little, {}, 80)
    assert [line for line in shown.splitlines() if line and not line.startswith(" ")] == [
        "A talk with maria, led by pat, 21 November 2026",
        "Talk",
        str(WHOLE.id),
    ]


def test_hard_words_are_shown() -> None:
    """Nothing acts on a terminal, and nothing becomes Markdown."""
    said = WHOLE.talk.model_copy(update={"asked": "# no heading", "heard": HARD_WORDS})
    talk = WHOLE.model_copy(update={"talk": said, "agent": "*maria*"})
    page = coaching_markdown(talk, ACTS)
    for shown in (coaching_text(talk, ACTS, 60), page):
        assert not {"\x1b", "\x9b", "\u202e"} & set(shown)
    assert "\n# no heading" not in page
    assert "\\*maria\\*" in page
