"""SubRip: what its many writers do to it, and what is kept of each."""

import pytest

from readers.transcripts.said import reading, said_in, told_of


def test_a_numbered_block_is_a_turn() -> None:
    """The number is no word of it."""
    read = reading("1\n00:00:01,000 --> 00:00:02,500\nGood\nmorning\n\n2\n00:00:03,000 --> 00:00:04,000\nHello\n")
    assert read.source == "srt"
    assert said_in(read) == [(1.0, 2.5, "unknown", "Good morning"), (3.0, 4.0, "unknown", "Hello")]
    assert told_of(read) == []


def test_blocks_may_lack_numbers_and_empty_lines() -> None:
    """A number right above a time line belongs to it, and not to the words above."""
    read = reading("00:00:01,000 --> 00:00:02,000\nIt was\n400\n2\n00:00:03,000 --> 00:00:04,000\nHello")
    assert [text for *_, text in said_in(read)] == ["It was 400", "Hello"]


@pytest.mark.parametrize("marked", ["<i>Hi</i>", '<font color="#fff">Hi</font>', "{\\an8}Hi", "<B>Hi</B>"])
def test_the_tags_of_subtitles_go(marked: str) -> None:
    """Those that are in use, and no others."""
    assert said_in(reading(f"1\n00:00:01,000 --> 00:00:02,000\n{marked} <you> & {{me}}"))[0][3] == "Hi <you> & {me}"


def test_names_in_front_of_words_are_speakers() -> None:
    """SRT has no other place for them."""
    read = reading("1\n00:00:01,000 --> 00:00:02,000\nAGENT: Hi\n\n2\n00:00:03,000 --> 00:00:04,000\nSpeaker 2: Ho")
    assert [turn.speaker for turn in read.turns] == ["agent", "Speaker 2"]


def test_the_places_of_subtitles_on_a_picture_are_no_words() -> None:
    """`X1:… X2:…` behind the times."""
    read = reading("1\n00:00:01,000 --> 00:00:02,000 X1:100 X2:200 Y1:1 Y2:2\nHi")
    assert (said_in(read), told_of(read)) == ([(1.0, 2.0, "unknown", "Hi")], [])


def test_words_on_the_time_line_are_not_lost() -> None:
    """Where a line holds times and words, it is read as plain text."""
    assert said_in(reading("00:00:01 --> 00:00:02 Agent: Hi\n00:00:03 --> 00:00:04 Customer: Ho")) == [
        (1.0, 2.0, "agent", "Hi"),
        (3.0, 4.0, "customer", "Ho"),
    ]


def test_what_is_wrong_with_a_block_is_told() -> None:
    """A time that is none, a time without words, words without a time; each with its line."""
    blocks = ["1\n00:00:01,000 --> soon\nHi", "2\n00:00:03,000 --> 00:00:04,000", "3", "so"]
    read = reading("\n\n".join([*blocks, "00:00:05,000 --> 00:00:06,000\nHo"]))
    assert [(start, end, text) for start, end, _, text in said_in(read)] == [
        (1.0, None, "Hi"),
        (None, None, "so"),
        (5.0, 6.0, "Ho"),
    ]
    assert [sentence.partition(";")[0] for sentence in told_of(read)] == [
        "call:2:1: has a time that cannot be read",
        "call:6:1: is a cue without words",
        "call:8:1: is a cue without time and words",
        "call:10:1: has words without a time line above them",
    ]
