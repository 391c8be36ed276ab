"""A coaching conversation as it was held, to be read."""

from hypothesis import example, given

from callreview.model.choices import FeelsFair
from callreview.model.coaching import Analyze, Coaching, Connect, StepAgreed, Talk, ThanksSaid
from callreview.model.names import BehaviorId, RecordId
from callreview.model.review import Reply
from callreview.store.json_text import noun_of, text_of
from callreview.views.coaching_text import Act, coaching_markdown, coaching_text
from callreview.views.visible import show
from goldens import assert_golden
from said import ANY_WORDS, HARD_WORDS, noon, record_id
from views.parsers import PARSERS, said_by

ACTS = {"talks-over": Act("Starts to speak before the customer has finished.", less=True)}
WHOLE = Coaching(
    schema_="callreview/coaching@1",
    id=record_id("2026-11-21"),
    started=noon("2026-11-21"),
    finished=noon("2026-11-21"),
    by="pat",
    agent="maria",
    about=(RecordId("2026-11-20-k7f3x9qd"),),
    connect=Connect(matters="Somebody sleeps at night.", team="The new meter is not on the bill screen."),
    recognize=ThanksSaid(did="You stopped Monday's payment", felt="I let my breath go.", matters=""),
    analyze=Analyze(
        behavior=BehaviorId("talks-over"),
        theirs="I rush when the board is red.",
        causes="The board.",
        impact="He stops.",
    ),
    follow_up=StepAgreed(behavior=BehaviorId("gone"), words="Count to one.", due=None),
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


def test_less_is_agreed_of_an_act_that_nobody_wants() -> None:
    """Where it is what to do; what the conversation was about is the act itself."""
    talk = WHOLE.model_copy(
        update={"follow_up": StepAgreed(behavior=BehaviorId("talks-over"), words="Count to one.", due=None)}
    )
    for less in (True, False):
        acts = {"talks-over": Act("Starts to speak.", less=less)}
        for shown in (coaching_text(talk, acts, 80), coaching_markdown(talk, acts)):
            assert shown.count("Starts to speak.") == 2
            assert ("Less of this: Starts to speak." in shown) is less
            assert shown.count("Less of this") == less


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


@given(ANY_WORDS)
@example(HARD_WORDS)
def test_any_words_are_kept_to_the_letter_and_shown_safely(words: str) -> None:
    """Whatever was said anywhere in a conversation reads back from its file, and hides nothing on any page."""
    talk = WHOLE.model_copy(
        update={
            "connect": Connect(matters=words, team=words),
            "recognize": ThanksSaid(did=words, felt=words, matters=words),
            "analyze": Analyze(behavior=None, theirs=words, causes=words, impact=words),
            "follow_up": StepAgreed(behavior=None, words=words, due=None),
            "talk": Talk(asked=words, heard=words),
            "replies": tuple(reply.model_copy(update={"words": words}) for reply in WHOLE.replies),
        }
    )
    assert noun_of(text_of(talk), Coaching, shown="") == talk
    page = coaching_markdown(talk, {})
    text = coaching_text(talk, {}, 80)
    assert (page, text) == (show(page), show(text))
    body = page.split("---\n", 2)[2]
    for parser in PARSERS:
        assert said_by(body, parser).count(show(words)) >= len(("matters", "theirs", "causes", "impact", "asked"))
