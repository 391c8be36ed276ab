"""Times that cannot be, or not in that order: told, and the words kept."""

import pytest

from callreview.model.transcript import Transcript
from callreview.readers.transcripts.against import checked_against
from readers.transcripts.said import reading, reading_tree, said_in, told_of

Times = tuple[float | None, float | None]


def whisper(*times: Times, speakers: tuple[str | None, ...] = ()) -> Transcript:
    """A file with a word at each of *times*."""
    who = (*speakers, *[None] * len(times))
    segments = [{"text": "so", "start": s, "end": e, "speaker": w} for (s, e), w in zip(times, who, strict=False)]
    return reading_tree({"segments": segments})


@pytest.mark.parametrize(
    ("times", "kept", "told"),
    [
        ((-1.0, 2.0), (None, 2.0), "begins before the start of the call; the words were kept without that time"),
        ((-3.0, -2.0), (None, None), "begins before the start of the call; the words were kept without that time"),
        ((5.0, 4.0), (5.0, None), "ends before it begins; the words were kept without an end"),
        ((1.0, 1e9), (1.0, None), "ends more than a week into the call; the words were kept without that time"),
    ],
)
def test_a_time_that_cannot_be_is_left_out_and_told(times: Times, kept: Times, told: str) -> None:
    """The words stay, and so does the other time."""
    read = whisper(times)
    assert said_in(read) == [(*kept, "unknown", "so")]
    assert told_of(read)[0] == f"call:3:3: {told}"


def test_words_out_of_order_stay_in_the_files_order_and_are_told_once() -> None:
    """With the first place and how many there are."""
    read = whisper((5.0, 6.0), (3.0, 4.0), (8.0, 9.0), (7.0, 7.5))
    assert [turn.start for turn in read.turns] == [5.0, 3.0, 8.0, 7.0]
    assert told_of(read) == [
        "call:9:3: is the first of 2 places where words begin before those above; the file's order was kept"
    ]


@pytest.mark.parametrize(
    ("speakers", "told"),
    [
        (("A", "A"), True),
        ((None, None), True),
        (("A", None), True),
        (("A", "B"), False),
    ],
)
def test_one_speaker_cannot_speak_twice_at_once_but_two_can(speakers: tuple[str | None, ...], told: bool) -> None:  # noqa: FBT001 # parametrized
    """An overlap is a fault of the file for one speaker, or where nobody is named; two people do talk at once."""
    read = whisper((1.0, 4.0), (3.0, 5.0), speakers=speakers)
    assert [(turn.start, turn.end) for turn in read.turns] == [(1.0, 4.0), (3.0, 5.0)]
    overlap = "call:9:3: begins before the words above have ended; words and times were kept"
    assert told_of(read) == ([overlap] if told else [])


def test_a_clock_that_rounds_makes_no_overlap() -> None:
    """A few hundredths of a second are none."""
    assert told_of(whisper((1.0, 2.04), (2.0, 3.0))) == []


def test_times_are_kept_to_the_millisecond() -> None:
    """More is noise of floating point."""
    assert said_in(whisper((0.1 + 0.2, 3.4000000000000004)))[0][:2] == (0.3, 3.4)


def test_hundreds_of_the_same_fault_are_told_as_some_and_a_count() -> None:
    """Twenty of them, and one that speaks for the rest."""
    read = whisper(*[(5.0, 4.0)] * 300)
    assert len(read.turns) == 300
    assert len(read.problems) == 21
    assert told_of(read)[-1] == (
        "call:123:3: ends before it begins, as in 279 more places; the words were kept without an end"
    )


def test_turns_after_the_recordings_end_are_told_in_one_sentence() -> None:
    """How many, and when the first is; a little more than the length is none."""
    read = reading("0:10 Agent: so\n1:01 Agent: so\n1:13 Agent: so\n1:20 Agent: so\nAgent: so\n")
    (told,) = checked_against(read, 60.0, shown="call.txt")
    assert told.sentence.startswith("call.txt: 2 turns begin after the recording has ended, the first at 1:13 of 1:00;")
    assert [problem.message for problem in checked_against(read, 78.0)] == []
    assert "1 turn begins after the recording has ended, at 1:20 of 1:15" in checked_against(read, 75.0)[0].message
