"""Tables of time, speaker and words, with commas, semicolons or tabs: read where their columns are clear, else told."""

import pytest

from readers.transcripts.said import Said, reading, said_in, told_of

TWO: Said = [(12.0, None, "agent", "Good morning, Walter"), (15.5, None, "customer", "Hello")]


@pytest.mark.parametrize(
    "text",
    [
        '00:00:12,Agent,"Good morning, Walter"\n00:00:15.5,Customer,Hello',
        "00:00:12,Agent,Good morning, Walter\n00:00:15.5,Customer,Hello",
        '00:00:12, Agent, "Good morning, Walter"\n\n00:00:15.5, Customer, Hello\n',
        '[00:00:12];Agent;"Good morning, Walter"\n[00:00:15.5];Customer;Hello',
        '1,00:00:12,Agent,"Good morning, Walter"\n2,00:00:15.5,Customer,Hello',
        'Agent,00:00:12,"Good morning, Walter"\nCustomer,00:00:15.5,Hello',
        '00:00:12,"Good morning, Walter",Agent\n00:00:15.5,Hello,Customer',
        'time,speaker,text\n00:00:12,Agent,"Good morning,\nWalter"\n00:00:15.5,Customer,Hello',
        'Speaker;Start Time;Sentiment;Transcript\nAgent;0:12;good;"Good morning, Walter"\nCustomer;0:15.5;;Hello',
        'start_ms,role,message\n12000,Agent,"Good morning, Walter"\n15500,Customer,Hello',
        'start (s),role,message\n12.0,Agent,"Good morning, Walter"\n15.5,Customer,Hello',
        "Time\tSpeaker\tText\n0:12\tAgent\tGood morning, Walter\n0:15.5\tCustomer\tHello",
    ],
)
def test_a_table_is_read_by_the_shape_of_its_columns(text: str) -> None:
    """With a line of names above them or without; commas in quotes are words."""
    read = reading(text)
    assert (read.source, said_in(read), told_of(read)) == ("csv", TWO, [])


def test_ends_are_read_too() -> None:
    """The second column of times."""
    assert said_in(reading("0:12,0:14,Agent,Hi\n0:15,0:16,Customer,Ho"))[0] == (12.0, 14.0, "agent", "Hi")
    assert said_in(reading("start,end,text\n0:12,0:14,Hi\n0:15,0:16,Ho"))[0] == (12.0, 14.0, "unknown", "Hi")


def test_a_table_may_have_no_times_or_no_speakers() -> None:
    """None is made up."""
    assert said_in(reading("Agent,Good morning\nCustomer,Hello\nAgent,So"))[0] == (None, None, "agent", "Good morning")
    assert said_in(reading("0:12,good morning\n0:15,hello, Maria"))[1] == (15.0, None, "unknown", "hello, Maria")


def test_rows_that_do_not_fit_are_kept_and_told() -> None:
    """With their lines: nobody's, where the columns cannot be told; without a time, where it is none."""
    read = reading("time,text,speaker\n0:12,Hi,Agent\nso it goes\nsoon,Ho,Customer\n0:20,Well, yes,Agent\n,Bye,\n")
    assert said_in(read) == [
        (12.0, None, "agent", "Hi"),
        (None, None, "unknown", "so it goes"),
        (None, None, "customer", "Ho"),
        (None, None, "unknown", "0:20,Well, yes,Agent"),
        (None, None, "unknown", "Bye"),
    ]
    assert [sentence.partition(";")[0] for sentence in told_of(read)] == [
        "call:3:1: is the first of 2 rows without the columns of the first line",
        "call:4:1: has a time that cannot be read",
    ]


def test_numbers_without_a_unit_are_told() -> None:
    """Seconds, most likely."""
    read = reading("time,speaker,text\n12,Agent,Hi\n15,Customer,Ho")
    assert [turn.start for turn in read.turns] == [12.0, 15.0]
    assert told_of(read) == ["call:1:1: does not say what its times count; they were read as seconds"]


def test_times_of_day_in_a_table_are_no_times_of_the_call() -> None:
    """As elsewhere."""
    read = reading("timestamp,speaker,text\n2026-11-12 14:02:11,Agent,Hi\n2026-11-12 14:02:15,Customer,Ho")
    assert [(turn.start, turn.speaker) for turn in read.turns] == [(None, "agent"), (None, "customer")]
    assert told_of(read)[0].startswith("call:2:1: is the first of 2 lines with a time of day, not of the call;")


@pytest.mark.parametrize(
    "text",
    [
        "12345,67,it rained,Agent,0.9\n12346,68,then not,Customer,0.8\n12350,69,nobody came,Agent,0.7",
        "0:12,Agent,good,Hi\n0:15,Customer,bad,Ho",
        'time,speaker,text\n0:12,Agent,"Good morning\n0:15,Customer,Hello\n',
        '0:12,Agent,"Good" morning\n0:15,Customer,Hello\n',
    ],
)
def test_a_table_that_cannot_be_read_is_told_in_one_sentence(text: str) -> None:
    """Its lines are kept as they are, nobody's; the line to add is shown."""
    read = reading(text)
    assert {turn.speaker for turn in read.turns} == {"unknown"}
    assert " ".join(turn.text for turn in read.turns) == " ".join(text.split())
    (told,) = told_of(read)
    assert "is a table (CSV)" in told
    assert "time,speaker,text" in told


@pytest.mark.parametrize(
    "text",
    [
        "Well, I paid, twice\nand then, nobody came, at all\nso, it rained, a lot",
        "[0:12] Agent: Good, morning, Walter\n[0:15] Customer: Hello, hello, hello",
        "0:12, Agent: Good, morning\n0:15, Customer: Hello, hello",
        "Maria, Walter, Lars\nMaria, Walter, Lars",
        "Monday,closed\nTuesday,open",
    ],
)
def test_commas_in_words_make_no_table(text: str) -> None:
    """Sentences have them too."""
    read = reading(text)
    assert read.source == "text"
    assert "CSV" not in " ".join(told_of(read))
