"""Which side is the agent: told by agreement or by a person, never guessed."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.insight.sides import sides_of
from callreview.insight.speech import speech_spans
from callreview.insight.stretches import Span, joined
from callreview.model.sound import Loudness
from callreview.model.transcript import Turn
from insight.sounds import a_side, the_call, the_turns

LEFT_SPOKE, RIGHT_SPOKE = speech_spans(the_call())
MIXED = joined(LEFT_SPOKE, RIGHT_SPOKE)


def renamed(**names: str) -> list[Turn]:
    """The turns of the example call with their speakers called otherwise."""
    return [Turn(turn.start, turn.end, names[turn.speaker], turn.text) for turn in the_turns()]


def later(seconds: float) -> list[Turn]:
    """The turns of the example call, all of them so much later."""
    return [Turn((turn.start or 0) + seconds, (turn.end or 0) + seconds, turn.speaker, "") for turn in the_turns()]


def test_the_sides_of_the_example_call_are_told_by_its_transcript() -> None:
    """The agent is left; with the channels the other way round, right; with the roles the other way round, too."""
    assert sides_of((LEFT_SPOKE, RIGHT_SPOKE), the_turns()).names == ("agent", "customer")
    assert sides_of((RIGHT_SPOKE, LEFT_SPOKE), the_turns()).names == ("customer", "agent")
    assert sides_of((LEFT_SPOKE, RIGHT_SPOKE), renamed(agent="customer", customer="agent")).names == (
        "customer",
        "agent",
    )


@pytest.mark.parametrize(
    ("turns", "why"),
    [
        ([], "no transcript says"),
        (renamed(agent="Maria", customer="Walter"), "no transcript says"),
        (renamed(agent="agent", customer="unknown"), "no transcript says"),
        ([Turn(turn.start, None, turn.speaker, "") for turn in the_turns()], "no transcript says"),
        (later(400), "agree too little"),
        (later(4), "agree too little"),
        ([*renamed(agent="agent", customer="agent")[:-1], Turn(169.5, 170.1, "customer", "")], "agree too little"),
    ],
)
def test_sides_stay_left_and_right_where_nothing_tells(turns: list[Turn], why: str) -> None:
    """No transcript, no roles, no times, another call's times, or too little to go by."""
    sides = sides_of((LEFT_SPOKE, RIGHT_SPOKE), turns)
    assert (sides.names, sides.known, sides.apart) == (("left", "right"), False, True)
    assert why in sides.why


def test_two_seconds_of_each_are_needed() -> None:
    """One word of the customer tells nothing; two seconds do."""
    for seconds, names in ((1.9, ("left", "right")), (2.0, ("agent", "customer"))):
        spans = ((Span(0, 60),), (Span(60, 60 + seconds),))
        turns = [Turn(0, 60, "agent", ""), Turn(60, 60 + seconds, "customer", "")]
        assert sides_of(spans, turns).names == names


def test_a_side_that_speaks_in_both_their_turns_is_nobody() -> None:
    """All of the agent and a quarter of the customer on the left: still the agent. More: nobody."""
    for seconds, names in ((5, ("agent", "customer")), (6, ("left", "right"))):
        spans = ((Span(0, 20), Span(40 - seconds, 40)), (Span(20, 40),))
        turns = [Turn(0, 20, "agent", ""), Turn(20, 40, "customer", "")]
        assert sides_of(spans, turns).names == names


def test_a_side_that_is_quiet_in_most_of_their_turns_is_nobody() -> None:
    """Half of each one's turns are heard, at least."""
    turns = [Turn(0, 20, "agent", ""), Turn(20, 40, "customer", "")]
    for seconds, names in ((10, ("agent", "customer")), (9, ("left", "right"))):
        assert sides_of(((Span(0, 20),), (Span(20, 20 + seconds),)), turns).names == names


@pytest.mark.parametrize(
    ("spans", "names", "why"),
    [
        ((), (), "there is no recording"),
        ((MIXED,), ("both",), "the recording has one channel"),
        ((MIXED, MIXED), ("both",), "both channels have the same voices"),
        ((MIXED, ()), ("both",), "one of the two channels is silent"),
        ((MIXED, MIXED, MIXED), ("both",), "the recording has 3 channels, and only two can be told apart"),
    ],
)
def test_one_recording_has_no_sides(spans: tuple[tuple[Span, ...], ...], names: tuple[str, ...], why: str) -> None:
    """Nor has one that was copied to both channels, or lies on one of them."""
    sides = sides_of(spans, the_turns())
    assert (sides.names, sides.why, sides.known, sides.apart) == (names, why, False, False)


def test_a_recording_that_is_still_measured_keeps_its_two_sides() -> None:
    """The customer may not have said a word yet."""
    assert sides_of((MIXED, ()), the_turns(), whole=False).names == ("left", "right")


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ({"left": "customer", "right": "agent"}, ("customer", "agent")),
        ({"right": "agent"}, ("left", "agent")),
        ({}, ("agent", "customer")),
    ],
)
def test_a_person_is_believed(said: Mapping[str, str], names: tuple[str, str]) -> None:
    """Against the transcript too; only what was said is taken for told."""
    assert sides_of((LEFT_SPOKE, RIGHT_SPOKE), the_turns(), said).names == names


@pytest.mark.parametrize(
    "said", [{"left": "agent", "right": "agent"}, {"top": "agent"}, {"left": "Maria"}, {"left": "unknown"}]
)
def test_what_cannot_be_is_refused(said: Mapping[str, str]) -> None:
    """Two agents, no such side, no such speaker; for one channel as for two."""
    for spans in ((LEFT_SPOKE, RIGHT_SPOKE), (MIXED,)):
        with pytest.raises(ValueError, match="sides are said as left and right"):
            sides_of(spans, the_turns(), said)


loud = st.lists(st.tuples(st.integers(1, 8), st.sampled_from([-90, -22])), min_size=1, max_size=12)
times = st.lists(
    st.builds(
        lambda start, seconds, who: Turn(start, start + seconds, who, ""),
        st.integers(0, 40),
        st.integers(1, 8),
        st.sampled_from(["agent", "customer", "unknown"]),
    ),
    max_size=8,
)


@given(loud, loud, times)
def test_sides_that_change_places_change_their_names(
    one: list[tuple[int, int]], other: list[tuple[int, int]], turns: list[Turn]
) -> None:
    """Whatever is told of left and right is told of right and left."""
    left, right = a_side(*one), a_side(*other)
    length = min(len(left), len(right))
    spans = speech_spans(Loudness((left[:length], right[:length]), whole=True))
    there, back = sides_of(spans, turns), sides_of(spans[::-1], turns)
    assert there.why == back.why
    assert back.names == (there.names[::-1] if there.known else there.names)
