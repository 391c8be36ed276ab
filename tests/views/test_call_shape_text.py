"""What a call shows by itself, on a terminal."""

import re
from collections.abc import Sequence

import pytest

from callreview.insight.call_shape import CallShape, what_the_call_shows
from callreview.insight.sides import sides_of
from callreview.insight.speech import speech_spans
from callreview.insight.stretches import Span
from callreview.model.timecode import seconds_of
from callreview.model.transcript import Turn
from callreview.views.call_shape_text import at, call_shape_text, length
from callreview.views.wrapping import cells
from goldens import assert_golden
from insight.sounds import the_call, the_turns

SPANS = speech_spans(the_call())
MIXED = (tuple(sorted((*SPANS[0], *SPANS[1]))),)


def shape_of(
    turns: Sequence[Turn] = (), spans: Sequence[Sequence[Span]] = (), seconds: float | None = None
) -> CallShape:
    """The shape of a call, its sides told by its transcript."""
    return what_the_call_shows(turns, spans, sides_of(spans, turns), seconds)


SHAPES = {
    "two-channels": shape_of(the_turns(), SPANS, 170.9),
    "transcript": shape_of(the_turns(), (), 170.9),
    "one-channel": shape_of((), MIXED, 170.9),
    "left-and-right": shape_of((), ((Span(0, 70.04), Span(72, 73)), (Span(74, 75), Span(130, 161))), 200),
    "nothing": shape_of([Turn(None, None, "agent", "Hello")]),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_reads_as_in_its_golden(name: str) -> None:
    """The text is what was read and found good, at eighty columns."""
    assert_golden(f"views/call-shape-{name}.txt", call_shape_text(SHAPES[name], 80))


@pytest.mark.parametrize("width", [40, 72, 132])
@pytest.mark.parametrize("name", SHAPES)
def test_it_fits_the_window(name: str, width: int) -> None:
    """No line is wider than the window."""
    assert max(map(cells, call_shape_text(SHAPES[name], width).splitlines())) <= width


def test_a_place_in_the_text_is_typed_as_a_moment_is() -> None:
    """What stands after the @ is a time, and lies within the second before what is told."""
    silences = [Span(2.99, 6), Span(10, 20), Span(3661.5, 3700)]
    turns = [Turn(start, end, "agent", "Hm") for start, end in ((0, 2.99), (6, 10), (20, 3661.5), (3700, 3701))]
    typed = re.findall(r"^  \d  @(\S+) ", call_shape_text(shape_of(turns, (), 3701), 80), re.MULTILINE)
    assert typed == ["0:02", "0:10", "1:01:01"]
    for time, silence in zip(typed, silences, strict=True):
        assert 0 <= silence.start - seconds_of(time) < 1
        assert at(silence) == f"@{time}"


def test_silences_are_numbered_under_each_other() -> None:
    """Ten and more stand right-aligned."""
    turns = [Turn(10 * number, 10 * number + 5, "agent", "Hm") for number in range(12)]
    numbers = re.findall(r"^( +\d+)  @", call_shape_text(shape_of(turns, (), 115), 80), re.MULTILINE)
    assert numbers == [f"{number:>4}" for number in range(1, 12)]


def test_a_name_from_a_file_is_shown_without_its_controls() -> None:
    """Nothing of a transcript reaches the terminal unseen."""
    text = call_shape_text(shape_of([Turn(0, 1, "Ma\x1b[31mria\u202e", "Hello"), Turn(1, 2, "Bob", "Hello")]), 80)
    assert "Ma\\x1b[31mria<U+202E>" in text
    assert not re.search("[\x1b\u202e]", text)


@pytest.mark.parametrize("name", SHAPES)
def test_it_weighs_nothing(name: str) -> None:
    """No percentage, no share, no word for much or little."""
    text = call_shape_text(SHAPES[name], 80).lower()
    assert not re.search(r"%|percent|ratio|share|average|score|good|bad|poor|too (long|much|little|fast|slow)", text)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 seconds"),
        (0.04, "0 seconds"),
        (1, "1 second"),
        (1.25, "1.2 seconds"),
        (12.0, "12 seconds"),
        (59.94, "59.9 seconds"),
        (59.96, "1 minute"),
        (61.4, "1 minute 1 second"),
        (95.5, "1 minute 36 seconds"),
        (120.2, "2 minutes"),
        (3725, "62 minutes 5 seconds"),
    ],
)
def test_lengths_are_said_as_people_say_them(seconds: float, said: str) -> None:
    """Tenths under a minute, whole seconds above."""
    assert length(seconds) == said
