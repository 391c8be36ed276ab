"""What the call shows by itself: seconds and counts that can be checked, and what cannot be known left out."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.insight.call_shape import (
    Absent,
    CallShape,
    CameFrom,
    Known,
    Overtalk,
    SpeakerShape,
    T_co,
    what_the_call_shows,
)
from callreview.insight.sides import Sides, sides_of
from callreview.insight.speech import speech_spans
from callreview.insight.stretches import Span, joined
from callreview.model.transcript import Turn
from insight.sounds import the_call, the_turns

SPANS = speech_spans(the_call())
TOLD = sides_of(SPANS, the_turns())
TWO = Sides(("agent", "customer"), "as a person said")
NONE, ONE = sides_of(()), Sides(("both",), "the recording has one channel")


def known(figure: Known[T_co] | Absent) -> T_co:
    """The figure, which is there."""
    assert isinstance(figure, Known), figure
    return figure.figure


def why(figure: object) -> str:
    """Why a figure is not there."""
    assert isinstance(figure, Absent), figure
    return figure.why


def sources(
    *figures: Known[float] | Known[int] | Known[Span] | Known[Overtalk] | Known[tuple[Span, ...]] | Absent,
) -> list[CameFrom | None]:
    """Where each figure came from; None for one that is not there."""
    return [figure.came_from if isinstance(figure, Known) else None for figure in figures]


def as_turns(left: Sequence[Span], right: Sequence[Span]) -> list[Turn]:
    """A transcript with a turn for each span."""
    both = [(span, "agent") for span in left] + [(span, "customer") for span in right]
    return [Turn(span.start, span.end, who, "Yes indeed.") for span, who in sorted(both, key=lambda one: one[0])]


def test_the_example_call_is_shown_from_its_two_channels() -> None:
    """As its script has it: 96 and 53 seconds, one turn of 12 seconds, one overlap, one silence."""
    shape = what_the_call_shows(the_turns(), SPANS, TOLD, the_call().seconds)
    agent, customer = known_speakers(shape)
    assert (agent.speaker, customer.speaker) == ("agent", "customer")
    assert (agent.spoke.figure, customer.spoke.figure) == pytest.approx((96.5, 52.7), abs=0.5)
    longest = known(agent.longest)
    assert (longest.start, longest.seconds) == pytest.approx((133.15, 12.2), abs=0.1)
    assert known(shape.overtalk).seconds == pytest.approx(1.3, abs=0.1)
    assert not known(shape.overtalk).at_most
    assert [silence.start for silence in known(shape.silences)] == pytest.approx([82.8], abs=0.1)
    assert sources(agent.spoke, agent.longest, shape.overtalk, shape.silences) == [CameFrom.CHANNELS] * 4


def known_speakers(shape: CallShape) -> tuple[SpeakerShape, ...]:
    """The speakers, who are there."""
    assert not isinstance(shape.speakers, Absent), shape.speakers
    return shape.speakers


def test_the_example_call_is_shown_from_its_transcript() -> None:
    """The same but for its overlap, which is then told as at most so much."""
    shape = what_the_call_shows(the_turns(), (), NONE, 170.9)
    agent, customer = known_speakers(shape)
    assert (agent.spoke.figure, customer.spoke.figure) == pytest.approx((96.48, 52.69), abs=0.01)
    assert known(shape.overtalk).at_most
    assert known(shape.overtalk).seconds == pytest.approx(1.3)
    assert known(shape.silences) == (Span(82.812, 89.012),)
    assert sources(agent.spoke, agent.longest, shape.overtalk, shape.silences) == [CameFrom.TIMES] * 4


def test_words_a_minute_are_words_over_the_time_they_were_spoken_in() -> None:
    """Four words in two seconds are 120 a minute, whatever else the call has; what is in brackets is no word."""
    turns = [
        Turn(0, 9, "agent", "Two words. [sighs]"),
        Turn(9, 20, "agent", "Two more"),
        Turn(20, 30, "customer", "Mhm"),
    ]
    agent, customer = known_speakers(what_the_call_shows(turns, ((Span(0, 2),), (Span(20, 21),)), TWO, 30))
    assert (known(agent.words_per_minute), known(customer.words_per_minute)) == (120, 60)
    assert sources(agent.words_per_minute) == [CameFrom.WORDS_AND_CHANNELS]
    agent, customer = known_speakers(what_the_call_shows(turns, (), NONE, 30))
    assert (known(agent.words_per_minute), known(customer.words_per_minute)) == (12, 6)
    assert sources(agent.words_per_minute) == [CameFrom.WORDS_AND_TIMES]


@pytest.mark.parametrize(
    ("turns", "sides", "reason"),
    [
        ([], TWO, "there is no transcript"),
        ([Turn(0, 1, "agent", "Hello")], Sides(("left", "right"), ""), "it is not known who is on which side"),
        (
            [Turn(0, 1, "agent", "Hello"), Turn(1, 2, "unknown", "Hm")],
            TWO,
            "the transcript has 1 turn without a speaker",
        ),
        ([Turn(None, None, "unknown", "Hm")], TWO, "the transcript names no speakers"),
        ([Turn(0, 1, "agent", "您好")], TWO, "the transcript's words are not set apart by spaces"),
        ([Turn(0, 1, "customer", "Hello")], TWO, "they have no words in the transcript"),
    ],
)
def test_words_a_minute_are_left_out_where_words_or_time_are_not_known(
    turns: list[Turn], sides: Sides, reason: str
) -> None:
    """And the reason is said; the rest of the shape stands."""
    shape = what_the_call_shows(turns, ((Span(0, 2),), (Span(3, 4),)), sides, 5)
    first = known_speakers(shape)[0]
    assert why(first.words_per_minute) == reason
    assert first.spoke.figure == 2


def test_somebody_who_is_not_heard_has_no_longest_turn() -> None:
    """Nor words a minute; that they spoke for no second is known."""
    turns = [Turn(0, 1, "agent", "Hello"), Turn(1, 2, "customer", "Hello")]
    silent = known_speakers(what_the_call_shows(turns, ((Span(0, 1),), ()), TWO, 5))[1]
    assert (silent.spoke.figure, why(silent.longest), why(silent.words_per_minute)) == (
        0,
        "they are not heard to speak",
        "they are not heard to speak",
    )


def test_a_turn_goes_on_over_its_pauses() -> None:
    """Until another is heard in a pause, or nobody is for 3 seconds; the first of two equal ones is told."""
    agent = (Span(0, 4), Span(5, 9), Span(12, 15), Span(20, 24), Span(26, 29))
    shape = what_the_call_shows((), (agent, (Span(3, 4.5), Span(24.5, 25))), TWO, 40)
    assert known(known_speakers(shape)[0].longest) == Span(0, 4)
    shape = what_the_call_shows((), (agent, (Span(24.5, 25),)), TWO, 40)
    assert known(known_speakers(shape)[0].longest) == Span(0, 9)
    shape = what_the_call_shows((), ((Span(0, 4), Span(10, 14)), ()), TWO, 40)
    assert known(known_speakers(shape)[0].longest) == Span(0, 4)


@pytest.mark.parametrize(
    ("turns", "reason"),
    [
        ([], "there is no transcript"),
        ([Turn(None, None, "agent", "Hello")], "the transcript has no times"),
        (
            [Turn(0, 1, "agent", ""), Turn(1, None, "agent", ""), Turn(None, 2, "agent", "")],
            "the transcript has 2 turns without both times",
        ),
        ([Turn(0, 1, "unknown", "Hello")], "the transcript names no speakers"),
        ([Turn(0, 1, "agent", ""), Turn(1, 2, "unknown", "")], "the transcript has 1 turn without a speaker"),
    ],
)
def test_what_neither_sound_nor_transcript_tells_is_left_out(turns: list[Turn], reason: str) -> None:
    """With the reason. The silences of a recording are known though nobody in it can be told apart."""
    shape = what_the_call_shows(turns, (), NONE, 20)
    assert {why(shape.speakers), why(shape.overtalk), why(shape.silences)} == {f"there is no recording, and {reason}"}
    shape = what_the_call_shows(turns, ((Span(0, 4), Span(8, 20)),), ONE, 20)
    assert {why(shape.speakers), why(shape.overtalk)} == {f"the recording has one channel, and {reason}"}
    assert known(shape.silences) == (Span(4, 8),)
    assert sources(shape.silences) == [CameFrom.RECORDING]


def test_a_recording_of_one_channel_tells_the_silences_and_the_transcript_the_rest() -> None:
    """Each figure says which of the two it is from."""
    mixed = (joined(*SPANS),)
    shape = what_the_call_shows(the_turns(), mixed, sides_of(mixed, the_turns()), the_call().seconds)
    assert sources(shape.silences, shape.overtalk) == [CameFrom.RECORDING, CameFrom.TIMES]
    assert [silence.start for silence in known(shape.silences)] == pytest.approx([82.8], abs=0.1)


def test_one_speaker_alone_has_no_overtalk() -> None:
    """It takes two; a transcript that names one says nothing of the other."""
    assert why(what_the_call_shows([Turn(0, 4, "agent", "Hello")], (), NONE, 9).overtalk) == (
        "the transcript names one speaker"
    )


def test_three_speakers_are_all_told() -> None:
    """By their names; three at once count once."""
    turns = [Turn(0, 10, "Maria", "a"), Turn(5, 10, "Walter", "a"), Turn(8, 12, "Edith", "a")]
    shape = what_the_call_shows(turns, (), NONE, 12)
    assert [(one.speaker, one.spoke.figure) for one in known_speakers(shape)] == [
        ("Maria", 10),
        ("Walter", 5),
        ("Edith", 4),
    ]
    assert known(shape.overtalk).seconds == 5


def test_silences_are_of_three_seconds_and_more() -> None:
    """To the instant, before the first word and after the last; without a known end the call ends with its speech."""
    spans = ((Span(3, 4), Span(6.9, 8)), (Span(11, 12),))
    assert known(what_the_call_shows((), spans, TWO, 15).silences) == (Span(0, 3), Span(8, 11), Span(12, 15))
    assert known(what_the_call_shows((), spans, TWO, None).silences) == (Span(0, 3), Span(8, 11))
    assert known(what_the_call_shows((), ((), ()), TWO, None).silences) == ()


def test_every_figure_has_a_definition_and_a_source() -> None:
    """Whether worked out from sound or from a transcript, and not the same for both."""
    heard, written = (
        what_the_call_shows(the_turns(), spans, sides, 171) for spans, sides in ((SPANS, TOLD), ((), NONE))
    )
    definitions = [
        [
            figure.definition
            for figure in (one.spoke, one.longest, shape.overtalk, shape.silences)
            if isinstance(figure, Known)
        ]
        for shape in (heard, written)
        for one in known_speakers(shape)[:1]
    ]
    assert len({definition for told in definitions for definition in told}) == 8
    assert all(len(definition) > 30 for told in definitions for definition in told)


spans_of_one = st.lists(
    st.builds(lambda start, seconds: Span(start, start + seconds), st.integers(0, 50), st.integers(1, 9)), max_size=8
).map(joined)


@given(spans_of_one, spans_of_one)
def test_the_figures_fit_into_the_call(left: tuple[Span, ...], right: tuple[Span, ...]) -> None:
    """Nobody speaks longer than the call, both at once no longer than either; speech and the rest are the call."""
    shape = what_the_call_shows((), (left, right), TWO, 60)
    agent, customer = (one.spoke.figure for one in known_speakers(shape))
    overtalk = known(shape.overtalk).seconds
    assert max(agent, customer) <= 60
    assert overtalk <= min(agent, customer)
    assert agent + customer - overtalk + sum(silence.seconds for silence in known(shape.silences)) <= 60
    assert all(known(one.longest).seconds <= 60 for one in known_speakers(shape) if one.spoke.figure)


@given(spans_of_one, spans_of_one)
def test_sides_that_change_places_change_their_figures(left: tuple[Span, ...], right: tuple[Span, ...]) -> None:
    """The figures go with the name, and overtalk and silences stay."""
    turns = as_turns(left, right)
    there = what_the_call_shows(turns, (left, right), TWO, 60)
    back = what_the_call_shows(turns, (right, left), Sides(("customer", "agent"), ""), 60)
    assert known_speakers(there) == known_speakers(back)[::-1]
    assert (there.overtalk, there.silences) == (back.overtalk, back.silences)


@given(spans_of_one, spans_of_one, st.integers(0, 40))
def test_a_call_that_begins_later_has_later_silences(
    left: tuple[Span, ...], right: tuple[Span, ...], later: int
) -> None:
    """Shifted by as much, but for the one before its first word, which grows."""
    shifted = [[Span(span.start + later, span.end + later) for span in side] for side in (left, right)]
    silences = known(what_the_call_shows((), (left, right), TWO, 60).silences)
    moved = known(what_the_call_shows((), shifted, TWO, 60 + later).silences)
    begins = min((span.start for span in (*left, *right)), default=60)
    expected = [Span(silence.start + later, silence.end + later) for silence in silences if silence.start >= begins]
    assert [silence for silence in moved if silence.start >= begins + later] == expected
    assert [silence for silence in moved if silence.start < begins + later] == (
        [Span(0, begins + later)] if begins + later >= 3 else []
    )


@given(spans_of_one, spans_of_one, st.data())
def test_at_most_is_no_less_than_what_is_heard(
    left: tuple[Span, ...], right: tuple[Span, ...], data: st.DataObject
) -> None:
    """Where the turns cover the speech, their overlap covers its overlap."""
    wider = [
        [
            Span(max(0, span.start - data.draw(st.integers(0, 3))), span.end + data.draw(st.integers(0, 3)))
            for span in side
        ]
        for side in (left or (Span(0, 1),), right or (Span(0, 1),))
    ]
    heard = known(what_the_call_shows((), (left, right), TWO, 70).overtalk)
    written = known(what_the_call_shows(as_turns(*wider), (), NONE, 70).overtalk)
    assert (heard.at_most, written.at_most) == (False, True)
    assert heard.seconds <= written.seconds
