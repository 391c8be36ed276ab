"""Plain text: every usual way of writing who spoke when, and no name or time that is not there."""

import pytest

from readers.transcripts.said import Said, reading, said_in, told_of

LABELLED: Said = [(12.0, None, "Maria", "Good morning."), (15.0, None, "Walter", "Hello.")]


@pytest.mark.parametrize(
    "text",
    [
        "[00:00:12] Maria: Good morning.\n[00:00:15] Walter: Hello.",
        "(0:12) Maria: Good morning.\n(0:15) Walter: Hello.",
        "00:12 Maria: Good morning.\n00:15 Walter: Hello.",
        "00:12 - Maria: Good morning.\n00:15 - Walter: Hello.",
        "0:12\tMaria\tGood morning.\n0:15\tWalter\tHello.",
        "0:12  Maria  Good morning.\n0:15  Walter  Hello.",
        "0:12 Maria – Good morning.\n0:15 Walter – Hello.",  # noqa: RUF001 # as people write it
        "Maria [0:12]: Good morning.\nWalter [0:15]: Hello.",
        "Maria (00:12): Good morning.\n\nWalter (00:15): Hello.",
        "Maria: [00:12] Good morning.\nWalter: [00:15] Hello.",
        "Maria   0:12\nGood morning.\n\nWalter   0:15\nHello.",
        "Maria (00:12):\nGood morning.\n\nWalter (00:15):\nHello.",
        "[Maria] 00:00:12\nGood morning.\n\n[Walter] 00:00:15\nHello.\n",
        "Maria\n0:12\nGood morning.\n\nWalter\n0:15\nHello.",
        "00:12 Maria:\nGood morning.\n00:15 Walter:\nHello.",
        "\n\n  Maria  0:12  \n\n  Good\n  morning.\n\n\nWalter  0:15\nHello.\n\n",
    ],
)
def test_a_name_and_a_time_are_found_wherever_they_stand(text: str) -> None:
    """Before the words or above them, in brackets or bare."""
    read = reading(text)
    assert (read.source, said_in(read), told_of(read)) == ("text", LABELLED, [])


def test_the_span_of_a_line_is_its_start_and_end() -> None:
    """As Whisper prints it."""
    assert said_in(reading("[00:00.000 --> 00:03.480]  Good morning.\n[00:03.480 --> 00:05.000]  Hello.")) == [
        (0.0, 3.48, "unknown", "Good morning."),
        (3.48, 5.0, "unknown", "Hello."),
    ]


def test_names_without_times_have_none() -> None:
    """No time is made up; words below go with the name above."""
    assert said_in(reading("Agent: Good morning.\nHow are you?\nCustomer: So: not well.")) == [
        (None, None, "agent", "Good morning. How are you?"),
        (None, None, "customer", "So: not well."),
    ]


def test_a_paragraph_of_its_own_is_nobodys() -> None:
    """After an empty line, words without a name may be anyone's; under a name that stands alone they are its own."""
    assert [turn.speaker for turn in reading("Agent: Hello.\n\nStill there?\n\nAgent: Hello?").turns] == [
        "agent",
        "unknown",
        "agent",
    ]
    assert said_in(reading("Maria  0:12\nHello.\n\nStill there?\n\nWalter  0:20\nYes."))[0][3] == "Hello. Still there?"


def test_text_without_names_is_told_by_paragraphs() -> None:
    """By lines, where nothing parts them."""
    assert [text for *_, text in said_in(reading("Good\nmorning.\n\nI paid: twice.\n"))] == [
        "Good morning.",
        "I paid: twice.",
    ]
    assert [text for *_, text in said_in(reading("Good morning.\nI paid: twice.\n"))] == [
        "Good morning.",
        "I paid: twice.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The bill said: four hundred",
        "I came at 10:30",
        "10:30 is when I came, he said",
        "well, listen: no",
        "Note: this is odd",
        "it is 3:1 for us",
        "http://example.invalid: gone",
    ],
)
def test_a_sentence_with_a_colon_has_no_speaker(line: str) -> None:
    """Among other sentences without one."""
    others = "it rained\nthen it stopped\nnobody came\nthat was all"
    read = reading(f"{others}\n{line}\n{others}")
    assert {turn.speaker for turn in read.turns} == {"unknown"}
    assert line in " ".join(turn.text for turn in read.turns)


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("[Maria]", "Maria"),
        ("(Maria)", "Maria"),
        (">> Maria", "Maria"),
        ("Agent (Maria)", "Agent (Maria)"),
        ("Dr. Lind", "Dr. Lind"),
        ("Lind, Maria", "Lind, Maria"),
        ("Anne-Marie O'Neil", "Anne-Marie O'Neil"),
        ("SPEAKER_00", "SPEAKER_00"),
        ("AGENT", "agent"),
    ],
)
def test_a_name_may_be_written_in_many_ways(label: str, speaker: str) -> None:
    """With brackets around it or in it, a title, a comma; only the role itself is a role."""
    assert {turn.speaker for turn in reading(f"{label}: Hi\n{label}: Ho").turns} == {speaker}


def test_a_role_is_a_name_even_once() -> None:
    """Nobody begins a sentence with "Customer:"."""
    read = reading("it rained\nCustomer: I paid.\nit stopped\nSpeaker 2: well\nthat was all")
    assert [turn.speaker for turn in read.turns] == ["unknown", "customer", "Speaker 2"]


def test_half_the_lines_are_not_most() -> None:
    """One "Hi:" in two lines is more likely words."""
    assert [turn.speaker for turn in reading("[00:01] Hello\n[00:05] Hi: there").turns] == ["unknown", "unknown"]


def test_a_first_word_is_a_name_only_where_every_line_has_one_again() -> None:
    """`00:12 Maria Good morning`; "Yes" and "No" that come again are words."""
    named = reading("00:12 Maria Good morning\n00:14 Walter Hi\n00:16 Maria Yes so\n00:19 Walter I am\n")
    assert [(turn.speaker, turn.text) for turn in named.turns][:2] == [("Maria", "Good morning"), ("Walter", "Hi")]
    unnamed = reading("00:12 Yes it is\n00:14 No it is\n00:16 Yes so\n00:19 No no\n")
    assert {turn.speaker for turn in unnamed.turns} == {"unknown"}
    assert unnamed.turns[0].text == "Yes it is"


def test_times_of_day_are_kept_where_nothing_says_that_they_are() -> None:
    """Zoom's text has them; nothing says when the call began. See test_time_of_day for what is told."""
    assert [turn.start for turn in reading("[Maria] 10:02:15\nHi\n\n[Walter] 10:02:18\nHi\n").turns] == [
        36135.0,
        36138.0,
    ]


def test_a_name_without_words_is_told() -> None:
    """Whether someone forgot them, nobody knows."""
    read = reading("Maria  0:12\nWalter  0:15\nHello.\nMaria  0:19\n")
    assert [turn.speaker for turn in read.turns] == ["Walter"]
    assert told_of(read) == ["call:1:1: is the first of 2 lines with a name or time and no words below"]


@pytest.mark.parametrize("line", ["00:75 Maria: Hi", "1:60:00 Maria: Hi"])
def test_a_time_that_is_none_stays_in_the_text(line: str) -> None:
    """It is words, then."""
    assert reading(line).turns[0].start is None
    assert line.rsplit(maxsplit=1)[-1] in reading(line).turns[0].text


NO_LABELS = (
    'call: has no speaker and no time that could be found; write its lines as "[00:01:12] Agent: Good morning.", '
    'or "Agent: Good morning."'
)


@pytest.mark.parametrize("text", ["Good morning.\n\nHello.\n", "Good morning.\nHello.\n", "- Hi.\n- Yes?", "a,b\nc d"])
def test_a_text_without_any_name_or_time_is_told_once(text: str) -> None:
    """With what a line looks like that has both."""
    read = reading(text)
    assert {(turn.start, turn.speaker) for turn in read.turns} == {(None, "unknown")}
    assert told_of(read) == [NO_LABELS]


@pytest.mark.parametrize("text", ["Good morning.", "Good morning.\n\nAgent: Hi", "[0:12] Good\n[0:15] morning"])
def test_a_text_of_one_paragraph_or_with_any_name_or_time_is_not(text: str) -> None:
    """One paragraph may well be all that one person said."""
    assert told_of(reading(text)) == []


@pytest.mark.parametrize("line", ["[00:01:12] Agent: Hi", "[inaudible]", "{inaudible} well", "[ Agent ] Hi", "(so) it"])
def test_a_text_may_begin_with_brackets(line: str) -> None:
    """It is no JSON for that."""
    assert reading(line).source == "text"
