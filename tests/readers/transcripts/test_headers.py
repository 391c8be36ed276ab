"""Names and times on lines of their own, with the words below: nobody's words go into another's mouth."""

import pytest

from readers.transcripts.said import reading, said_in, told_of


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("Walter (Customer)", "customer"),
        ("WALTER (customer)", "customer"),
        ("Walter [Customer]", "customer"),
        ("Walter Okafor (Larkfield Water)", "Walter Okafor (Larkfield Water)"),
        ("Walter Okafor (Larkfield) (Customer)", "customer"),
        ("WALTER OKAFOR", "WALTER OKAFOR"),
        ("Dr. W. J. Okafor Jr.", "Dr. W. J. Okafor Jr."),
        ("Prof. Okafor", "Prof. Okafor"),
        ("Walter O'Neil-Okafor", "Walter O'Neil-Okafor"),
        ("Walter de la Cruz", "Walter de la Cruz"),
        ("Jeanne d’Arc", "Jeanne d’Arc"),  # noqa: RUF001 # as it is typed
        ("李雷", "李雷"),
        ("Жанна Петрова", "Жанна Петрова"),
        ("मारिया", "मारिया"),
        ("walter", "walter"),
    ],
)
@pytest.mark.parametrize("time", ["   0:20", "  00:00:20", " (0:20)", " [00:20]", " - 0:20", "\t0:20", "\n0:20"])
def test_a_name_of_any_shape_is_seen_in_a_header(name: str, speaker: str, time: str) -> None:
    """Though it comes only once; a role in brackets is the role."""
    read = reading(f"Maria Lindqvist   0:12\nGood morning.\n\n{name}{time}\nHello.\n")
    assert said_in(read) == [(12.0, None, "Maria Lindqvist", "Good morning."), (20.0, None, speaker, "Hello.")]
    assert told_of(read) == []


def test_headers_need_no_empty_lines() -> None:
    """All in capitals, with a role."""
    read = reading("MARIA (Agent)  00:00:12\nGood morning.\nWALTER (Customer)  00:00:20\nHello.\n")
    assert said_in(read) == [(12.0, None, "agent", "Good morning."), (20.0, None, "customer", "Hello.")]


def test_a_small_word_of_a_name_makes_no_sentence_of_it() -> None:
    """Not even where no empty line shows that it is a header; other small words do."""
    for name in ("Walter de la Cruz", "Walter von der Heide", "Jeanne d'Arc"):
        read = reading(f"Maria Lindqvist   0:12\nGood morning.\n{name}   0:20\nHello.\n")
        assert [turn.speaker for turn in read.turns] == ["Maria Lindqvist", name]


def test_the_time_may_come_first() -> None:
    """A name behind it that comes again, with the words below."""
    read = reading("0:12 Maria Lindqvist\nGood.\n\n0:20 Walter (Customer)\nHello.\n\n0:25 Maria Lindqvist\nSo.\n")
    assert [(turn.start, turn.speaker, turn.text) for turn in read.turns] == [
        (12.0, "Maria Lindqvist", "Good."),
        (20.0, "customer", "Hello."),
        (25.0, "Maria Lindqvist", "So."),
    ]
    words = reading("0:12 Good\nhow are you\n\n0:20 Hello\nfine\n\n0:25 Hello\nso\n")
    assert {turn.speaker for turn in words.turns} == {"unknown"}


@pytest.mark.parametrize("label", ["Walter (Customer):", "Walter [Customer]:", "[Walter (Customer)]:"])
def test_a_role_in_brackets_is_a_role_before_a_colon(label: str) -> None:
    """With a time in front, or none."""
    for time in ("", "[0:20] ", "0:20 "):
        read = reading(f"{time}Maria (Agent): Good morning.\n{time}{label} Hello.")
        assert [turn.speaker for turn in read.turns] == ["agent", "customer"]
    dashed = reading("0:12 Maria (Agent) - Good morning.\n0:15 Walter (Customer) - Hello.")
    assert [turn.speaker for turn in dashed.turns] == ["agent", "customer"]


def test_two_people_of_one_role_are_told() -> None:
    """A transferred call has two agents: who is who can still be said."""
    text = "Maria (Agent): Good morning.\nWalter (Customer): Hi.\nLars (Agent): Hello."
    read = reading(text)
    assert [turn.speaker for turn in read.turns] == ["agent", "customer", "agent"]
    (told,) = told_of(read)
    assert told == (
        'call: "Maria (Agent)" and "Lars (Agent)" are both read as agent; '
        'to keep them apart, use --speakers "Lars (Agent)=another name"'
    )
    apart = reading(text, {"lars (agent)": "Lars"})
    assert ([turn.speaker for turn in apart.turns], told_of(apart)) == (["agent", "customer", "Lars"], [])


def test_what_may_be_a_header_and_was_read_as_words_is_told() -> None:
    """Among headers, with its line: its words may be another's."""
    read = reading("Maria   0:12\nGood.\nfrom the office 0:20\nHello.\n\nMaria   0:30\nYes.\n")
    assert [turn.text for turn in read.turns] == ["Good. from the office 0:20 Hello.", "Yes."]
    assert told_of(read) == [
        'call:3:1: may be a name and a time, and was read as words; write it as "Maria Lindqvist  0:12", if it is one'
    ]
