"""The timeline: columns that hold still, and what is drawn in them."""

from math import nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.insight.sides import Sides, sides_of
from callreview.insight.speech import silences, speech_spans
from callreview.insight.stretches import both, joined
from callreview.insight.timeline import (
    TALLEST,
    Timeline,
    column_of,
    seconds_at,
    timeline,
    timeline_of_sound,
    timeline_of_turns,
)
from callreview.model.sound import Loudness
from callreview.model.transcript import Turn
from insight.sounds import a_side, first, the_call, the_turns

TWO = Sides(("agent", "customer"), "as a person said")
WIDTH = 68
QUIET, SPEECH = -90, -22

durations = st.floats(0.05, 36_000)
widths = st.integers(1, 400)
sides = st.lists(st.tuples(st.integers(1, 9), st.sampled_from([-100, -60, -45, -22])), min_size=1, max_size=15).map(
    lambda parts: a_side(*parts)
)


def drawn(drawing: Timeline) -> list[str]:
    """The timeline as text: a row of heights each, then `x` for overlap, `.` for silence and `?` for unknown."""
    flags = zip(drawing.overlap, drawing.silence, drawing.known, strict=True)
    marks = ("?" if not known else "x" if overlap else "." if silence else " " for overlap, silence, known in flags)
    return [*("".join(map(str, row.heights)) for row in drawing.rows), "".join(marks)]


def two(left: bytes, right: bytes, *, whole: bool = True) -> Loudness:
    """Two sides, as long as the shorter."""
    length = min(len(left), len(right))
    return Loudness((left[:length], right[:length]), whole=whole)


@given(durations, widths, st.data())
def test_a_column_begins_in_itself(duration: float, width: int, data: st.DataObject) -> None:
    """`column_of` and `seconds_at` undo each other; the instant before belongs to the column before."""
    column = data.draw(st.integers(0, width - 1))
    border = seconds_at(column, duration, width)
    assert column_of(border, duration, width) == column
    assert column_of(nextafter(border, -1), duration, width) == max(0, column - 1)


@given(durations, widths, st.floats(0, 36_000))
def test_every_second_is_in_exactly_one_column(duration: float, width: int, seconds: float) -> None:
    """From where the column begins up to where the next does; what is after the call is in the last."""
    seconds = min(seconds, duration)
    column = column_of(seconds, duration, width)
    holding = [
        number
        for number in range(width)
        if seconds_at(number, duration, width) <= seconds < seconds_at(number + 1, duration, width)
    ]
    assert [column] == (holding or [width - 1])
    assert holding or seconds >= duration


@given(durations, widths, st.floats(-10, 40_000), st.floats(-10, 40_000))
def test_later_is_never_farther_left(duration: float, width: int, one: float, other: float) -> None:
    """And every time, also outside the call, has a column."""
    columns = [column_of(seconds, duration, width) for seconds in sorted((one, other))]
    assert columns == sorted(columns)
    assert set(columns) <= set(range(width))


def test_the_columns_are_the_whole_call() -> None:
    """From its beginning to its end; a call of no length is all in the first, and no column is no timeline."""
    assert (seconds_at(0, 171.3, 80), seconds_at(80, 171.3, 80)) == (0, 171.3)
    assert column_of(5, 0, 80) == 0
    for asked in (
        lambda: column_of(1, 2, 0),
        lambda: seconds_at(0, 2, 0),
        lambda: timeline_of_turns((), duration=2, width=0),
    ):
        with pytest.raises(ValueError, match="one column or more"):
            asked()


@given(sides, sides, widths, st.integers(0, 2800))
def test_what_was_drawn_holds_still(left: bytes, right: bytes, width: int, steps: int) -> None:
    """A loudness that grows adds columns and changes none, neither heights nor flags."""
    whole = two(left, right)
    grown = Loudness(tuple(side[:steps] for side in whole.sides))
    then, now = (timeline_of_sound(loudness, TWO, duration=whole.seconds, width=width) for loudness in (grown, whole))
    known = sum(then.known)
    assert then.known == (True,) * known + (False,) * (width - known)
    assert now.known == (True,) * width
    for old, new in zip((then.overlap, then.silence), (now.overlap, now.silence), strict=True):
        assert old == new[:known] + (False,) * (width - known)
    for row, new_row in zip(then.rows, now.rows, strict=True):
        assert row.heights == new_row.heights[:known] + (0,) * (width - known)


@given(sides, sides, widths)
def test_the_flags_are_where_the_speech_says(left: bytes, right: bytes, width: int) -> None:
    """A column has overlap or silence exactly if some of it lies in the column's own time."""
    loudness = two(left, right)
    drawing = timeline_of_sound(loudness, TWO, duration=loudness.seconds, width=width)
    spans = speech_spans(loudness)
    quiet = silences(joined(*spans), loudness.seconds)
    edges = [
        (seconds_at(column, loudness.seconds, width), seconds_at(column + 1, loudness.seconds, width))
        for column in range(width)
    ]
    for flags, told in ((drawing.overlap, both(*spans)), (drawing.silence, quiet)):
        assert list(flags) == [any(span.start < end and start < span.end for span in told) for start, end in edges]


@given(sides, sides, widths)
def test_sides_that_change_places_change_their_rows(left: bytes, right: bytes, width: int) -> None:
    """And nothing else changes."""
    one, other = (
        timeline_of_sound(two(*order), TWO, duration=60, width=width) for order in ((left, right), (right, left))
    )
    assert [row.heights for row in one.rows] == [row.heights for row in other.rows[::-1]]
    assert (one.overlap, one.silence, one.known) == (other.overlap, other.silence, other.known)


def test_the_example_call_is_drawn_from_its_sound() -> None:
    """Who speaks, the overlap at 0:51 and the silence at 1:22, as a listener would draw them."""
    told = sides_of(speech_spans(the_call()), the_turns())
    drawing = timeline(the_call(), the_turns(), told, duration=the_call().seconds, width=WIDTH)
    assert [row.speaker for row in drawing.rows] == ["agent", "customer"]
    assert drawn(drawing) == [
        "55300015520364135000452036640365300356512532551465401556450254045032",
        "00156440026201420455501510015200100000022012003100154000005400510512",
        "                    x           ....                                ",
    ]


def test_the_example_call_is_drawn_from_its_transcript() -> None:
    """Without a recording the same call looks much the same."""
    drawing = timeline(None, the_turns(), sides_of(()), duration=170.9, width=WIDTH)
    assert [row.speaker for row in drawing.rows] == ["agent", "customer"]
    assert drawn(drawing) == [
        "67400017720375136100573057750377400477713743772677501777760275057052",
        "00277750037201520677601710017300200000033013003000176000007400710612",
        "                    x           ....                                ",
    ]


def test_what_is_not_measured_yet_is_empty() -> None:
    """Halfway the right half is unknown, though the left is drawn."""
    drawing = timeline(first(90, the_call()), the_turns(), TWO, duration=the_call().seconds, width=34)
    assert drawn(drawing) == [
        "5103315220514510000000000000000000",
        "0352141325231140000000000000000000",
        "          x    ???????????????????",
    ]


def test_a_cell_is_as_high_as_its_column_is_loud_and_full() -> None:
    """Nothing, a faint line, a voice for half of the column, a voice, a shout; one word in a long column is seen."""
    parts = ((10, QUIET), (10, -58), (5, SPEECH), (5, QUIET), (10, SPEECH), (10, -12), (0.3, SPEECH), (9.7, QUIET))
    drawing = timeline_of_sound(two(a_side(*parts), a_side((60, QUIET))), TWO, duration=60, width=6)
    assert [row.heights for row in drawing.rows] == [(0, 0, 3, 7, TALLEST, 1), (0,) * 6]


def test_the_other_voice_coming_through_is_not_drawn() -> None:
    """Nor is it overlap."""
    speaking = a_side((10, QUIET), (10, SPEECH), (10, QUIET))
    drawing = timeline_of_sound(two(speaking, a_side((10, QUIET), (10, -45), (10, QUIET))), TWO, duration=30, width=3)
    assert drawing.rows[1].heights == (0, 0, 0)
    assert drawing.overlap == (False,) * 3


def test_turns_are_as_high_as_the_share_of_their_column() -> None:
    """A trace of speech is seen, and so is a turn of which only the beginning is known."""
    turns = [
        Turn(0, 10, "agent", ""),
        Turn(10, 15, "agent", ""),
        Turn(20, 20.1, "agent", ""),
        Turn(35, None, "agent", ""),
        Turn(8, 12, "customer", ""),
    ]
    drawing = timeline_of_turns(turns, duration=60, width=6)
    assert drawn(drawing) == ["741100", "110000", "xx..  "]


def test_nobody_is_silent_where_a_turn_may_go_on() -> None:
    """A turn without an end may last until the next one begins, or to the end of the call."""
    turns = [Turn(0, None, "agent", ""), Turn(20, 21, "customer", ""), Turn(40, None, "agent", "")]
    assert drawn(timeline_of_turns(turns, duration=60, width=6)) == ["100010", "001000", "  ..  "]


def test_nobody_is_told_apart_who_has_no_name() -> None:
    """`unknown` is a row, but no overlap is told of it; names stand for themselves, two at most."""
    unknown = [Turn(0, 30, "agent", ""), Turn(20, 60, "unknown", "")]
    drawing = timeline_of_turns(unknown, duration=60, width=6)
    assert ([row.speaker for row in drawing.rows], any(drawing.overlap)) == (["agent", "unknown"], False)
    named = [Turn(0, 30, "Maria", ""), Turn(20, 60, "Walter", ""), Turn(50, 60, "Edith", "")]
    drawing = timeline_of_turns(named, duration=60, width=6)
    assert [row.speaker for row in drawing.rows] == ["Maria", "Walter"]
    assert drawn(drawing)[-1] == "  x  x"


def test_what_is_drawn_is_the_best_there_is() -> None:
    """Two sides before the transcript's times, those before one side, and nothing where nothing is known."""
    mono = Loudness((a_side((10, SPEECH), (10, QUIET)),), whole=True)
    one, none = sides_of(speech_spans(mono)), sides_of(())
    untimed = [Turn(None, None, "agent", "")]
    assert [row.speaker for row in timeline(mono, the_turns(), one, duration=20, width=2).rows] == ["agent", "customer"]
    for turns in ((), untimed):
        drawing = timeline(mono, turns, one, duration=20, width=2)
        assert [(row.speaker, row.heights) for row in drawing.rows] == [("both", (7, 0))]
        assert drawing.silence == (False, True)
    for turns in ((), untimed):
        drawing = timeline(None, turns, none, duration=20, width=2)
        assert drawing == Timeline((), (False, False), (False, False), (True, True))


def test_two_channels_of_one_recording_are_one_row() -> None:
    """As high as the louder of the two."""
    talk = two(a_side((10, SPEECH), (10, QUIET)), a_side((20, QUIET)))
    drawing = timeline(talk, (), sides_of(speech_spans(talk)), duration=20, width=2)
    assert [(row.speaker, row.heights) for row in drawing.rows] == [("both", (7, 0))]


def test_a_recording_that_ends_early_leaves_the_rest_empty() -> None:
    """Headers lie about length: after its end there is neither voice nor silence."""
    short = two(a_side((9, SPEECH), (4, QUIET)), a_side((13, QUIET)))
    assert drawn(timeline_of_sound(short, TWO, duration=40, width=4)) == ["6000", "0000", "..  "]


def test_what_is_said_to_be_after_the_call_is_not_drawn() -> None:
    """Neither turns nor sound beyond the duration add to the last column or flag it."""
    turns = [
        Turn(0, 10, "agent", ""),
        Turn(10, 20, "customer", ""),
        Turn(20, 30, "agent", ""),
        Turn(20, 40, "customer", ""),
    ]
    assert drawn(timeline_of_turns(turns, duration=20, width=2)) == ["70", "07", "  "]
    longer = two(a_side((20, QUIET), (10, SPEECH), (10, QUIET)), a_side((20, QUIET), (10, SPEECH), (10, QUIET)))
    assert drawn(timeline_of_sound(longer, TWO, duration=20, width=2)) == ["00", "00", ".."]
