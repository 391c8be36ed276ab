"""What a transcript tells of who speaks when, and that nothing is made up where it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.insight.stretches import Span, both, joined
from callreview.insight.turns import maybe_spoken, speakers, spoken_by, words_in
from callreview.model.transcript import Turn
from insight.sounds import the_turns


def said(text: str) -> Turn:
    """A turn of these words, without times."""
    return Turn(None, None, "agent", text)


def test_only_turns_with_both_times_tell_when_somebody_spoke() -> None:
    """A turn without an end is no time at all."""
    turns = [Turn(1, 3, "agent", ""), Turn(2, 4, "agent", ""), Turn(5, None, "agent", ""), Turn(6, 7, "customer", "")]
    assert spoken_by("agent", turns) == (Span(1, 4),)
    assert spoken_by("Walter", turns) == ()


def test_the_agent_is_named_first_and_unknown_is_no_name() -> None:
    """Then the customer, then the others as they come."""
    turns = [Turn(None, None, name, "") for name in ("Edith", "unknown", "customer", "Bob", "agent", "Edith")]
    assert speakers(turns) == ("agent", "customer", "Edith", "Bob")


@pytest.mark.parametrize(
    ("turn", "maybe"),
    [
        (Turn(5, 6, "agent", ""), Span(5, 6)),
        (Turn(5, None, "agent", ""), Span(5, 8)),
        (Turn(None, 6, "agent", ""), Span(3, 6)),
        (Turn(None, None, "agent", ""), Span(3, 8)),
    ],
)
def test_a_turn_that_lacks_a_time_may_reach_to_its_neighbors(turn: Turn, maybe: Span) -> None:
    """From where the turns before were last heard of to where the next begins."""
    around = (Turn(2, 3, "customer", ""), turn, Turn(8, 9, "customer", ""))
    assert maybe_spoken(around, 20) == joined([Span(2, 3), maybe, Span(8, 9)])


def test_the_first_and_the_last_turn_may_reach_to_the_ends_of_the_call() -> None:
    """Where no neighbor bounds them."""
    assert maybe_spoken([Turn(None, 2, "agent", ""), Turn(4, None, "agent", "")], 9) == (Span(0, 2), Span(4, 9))
    assert maybe_spoken([said("")], 9) == (Span(0, 9),)
    assert maybe_spoken([], 9) == ()


@given(st.data())
def test_taking_times_away_takes_no_speech_away(data: st.DataObject) -> None:
    """Whatever is not told of the example call's turns, they lie in what may be spoken."""
    told = [
        Turn(data.draw(st.sampled_from([turn.start, None])), data.draw(st.sampled_from([turn.end, None])), "agent", "")
        for turn in the_turns()
    ]
    true = joined(Span(turn.start or 0, turn.end or 0) for turn in the_turns())
    assert both(true, maybe_spoken(told, 171)) == true


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("That's you. Thank you, Walter.", 5),
        ("Eighty-four - or 85?", 3),
        ("[sighs] Well [inaudible], yes", 2),
        ("", 0),
        ("您好 请问有什么可以帮您", None),
        ("お電話ありがとうございます", None),
        ("We sell 东西 here in the shop", 7),
        ("Здравствуйте, Мария", 2),
    ],
)
def test_words_are_counted_where_spaces_set_them_apart(text: str, words: int | None) -> None:
    """What stands in square brackets was not said; marks alone are no word."""
    assert words_in([said(text)]) == words


def test_the_words_of_turns_are_counted_together() -> None:
    """Each turn's last word and the next one's first are two."""
    assert words_in([said("one two"), said("three")]) == 3
