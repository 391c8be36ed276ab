"""Times of day are no times of the call: names are read, and no time is made of them."""

import pytest

from readers.transcripts.said import reading, told_of

OF_DAY = "is the first of 2 lines with a time of day, not of the call; the words were read without a time"


@pytest.mark.parametrize(
    "text",
    [
        "12/11/2026, 14:02 - Maria: Good morning\n12/11/2026, 14:03 - Walter: Hello",
        "12/11/26, 2:02 PM - Maria: Good morning\n12/11/26, 2:02\u202fPM - Walter: Hello",
        "[12/11/2026, 14:02:15] Maria: Good morning\n[12/11/2026, 14:02:18] Walter: Hello",
        "[2026-11-12 14:02:15] Maria: Good morning\n[2026-11-12 14:02:18] Walter: Hello",
        "2026-11-12T14:02:15Z Maria: Good morning\n2026-11-12T14:02:18.250+01:00 Walter: Hello",
        "12.11.26, 14:02 - Maria: Good morning\n12.11.26, 14:03 - Walter: Hello",
        "12 November 2026 14:02 - Maria: Good morning\n12 November 2026 14:03 - Walter: Hello",
        "12:00:01 AM Maria: Good morning\n12:00:04 a.m. Walter: Hello",
        "Maria  2:02 PM\nGood morning\nWalter  2:03 PM\nHello",
        "Maria  12/11/2026 14:02\nGood morning\n\nWalter  12/11/2026 14:03\nHello",
        "Maria\n12/11/2026, 14:02\nGood morning\n\nWalter\n12/11/2026, 14:03\nHello",
    ],
)
def test_words_with_a_time_of_day_have_a_speaker_and_no_time(text: str) -> None:
    """As WhatsApp, Slack and logs have them; told once."""
    read = reading(text)
    assert [(turn.start, turn.speaker, turn.text) for turn in read.turns] == [
        (None, "Maria", "Good morning"),
        (None, "Walter", "Hello"),
    ]
    (told,) = told_of(read)
    assert told.partition(" ")[2] == OF_DAY


def test_a_message_of_nobody_is_nobodys() -> None:
    """And one of several lines is one turn; a name may be a telephone number."""
    read = reading(
        "12/11/2026, 14:01 - Messages are encrypted.\n12/11/2026, 14:02 - Maria: Good\nmorning\n"
        "12/11/2026, 14:03 - +46 70 123 45 67: Hi\n12/11/2026, 14:04 - Maria: So: well\n"
    )
    assert [(turn.speaker, turn.text) for turn in read.turns] == [
        ("unknown", "Messages are encrypted."),
        ("Maria", "Good morning"),
        ("+46 70 123 45 67", "Hi"),
        ("Maria", "So: well"),
    ]


def test_a_sentence_may_begin_with_a_time_of_day() -> None:
    """It stays in the words, and in the same mouth."""
    read = reading("Agent: Hello.\n10:30 am is when I came\nAgent: I see.")
    assert [turn.text for turn in read.turns] == ["Hello. 10:30 am is when I came", "I see."]
    assert told_of(read) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[14:02] Maria: Hi\n[14:05:10] Walter: Ho", 1),
        ("[0:02] Maria: Hi\n[14:02] Walter: Ho\n[14:05:10] Walter: So", 3),
        ("[14:02] Maria: Hi\n[14:03] Walter: Ho", 1),
        ("[Maria] 10:02:15\nHi\n\n[Walter] 10:02:18\nHo\n", 1),
    ],
)
def test_times_that_may_be_of_day_are_told_once(text: str, line: int) -> None:
    """A late first time, or a leap of hours, as where 14:02 and 14:05:10 are written beside each other."""
    (told,) = told_of(reading(text))
    assert told.startswith(f"call:{line}:1: is ")
    assert "these may be times of day; count from the start of the call, if so" in told


def test_the_first_hour_may_end() -> None:
    """59:58 and 1:00:02 are four seconds apart."""
    assert told_of(reading("[0:10] Maria: Hi\n[59:58] Maria: Hi\n[1:00:02] Walter: Ho")) == []
