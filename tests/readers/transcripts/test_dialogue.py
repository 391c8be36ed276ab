"""Dashes in cues, where another begins to speak; and dashes behind names."""

import pytest

from readers.transcripts.said import reading, said_in, told_of

SRT = "1\n00:00:01,000 --> 00:00:04,000\n"
VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\n"


@pytest.mark.parametrize("head", [SRT, VTT])
@pytest.mark.parametrize(
    "words",
    [
        "- Hi.\n- Yes?",
        "-Hi.\n-Yes?",
        "– Hi.\n– Yes?",  # noqa: RUF001 # as people write it
        "Hi.\n- Yes?",
        "<i>- Hi.</i>\n- Yes?",
    ],
)
def test_two_dashes_in_a_cue_are_two_turns(head: str, words: str) -> None:
    """Of nobody we know, each with the times of the cue: they are all that the source says."""
    read = reading(head + words)
    assert said_in(read) == [(1.0, 4.0, "unknown", "Hi."), (1.0, 4.0, "unknown", "Yes?")]
    assert told_of(read) == []


def test_marks_of_another_speaker_part_as_dashes_do() -> None:
    """As live captions have them."""
    assert [text for *_, text in said_in(reading(f"{VTT}&gt;&gt; Hi.\nthere\n&gt;&gt; Yes?"))] == ["Hi. there", "Yes?"]


def test_names_behind_dashes_are_names() -> None:
    """In one cue, or each in its own."""
    assert [turn.speaker for turn in reading(f"{SRT}- Agent: Hi.\n- Customer: Yes?").turns] == ["agent", "customer"]
    assert [turn.text for turn in reading(f"{SRT}- Agent: Hi.").turns] == ["Hi."]


@pytest.mark.parametrize("words", ["- Hi.\nthere", "It is\n-5 degrees", "so\n-- well", "a - b\nc"])
def test_other_dashes_are_words(words: str) -> None:
    """One on the first line alone, a minus, a pause."""
    assert [text for *_, text in said_in(reading(SRT + words))] == [" ".join(words.split())]


def test_a_voice_says_all_of_its_lines() -> None:
    """The source names it."""
    assert [turn.speaker for turn in reading(f"{VTT}<v Maria>- one\n- two</v>").turns] == ["Maria"]
    named = reading("Agent: You may have\n- one\n- two\nCustomer: One.")
    assert (named.turns[0].speaker, named.turns[0].text) == ("agent", "You may have - one - two")


def test_dashes_part_a_paragraph_of_a_plain_text() -> None:
    """As in a printed dialogue."""
    read = reading("- Hi.\n- Yes?\n\n- It dripped.\n- I see.\n")
    assert [turn.text for turn in read.turns] == ["Hi.", "Yes?", "It dripped.", "I see."]


@pytest.mark.parametrize("dash", [" - ", " – ", " — ", "\t", " | ", "   "])  # noqa: RUF001 # as people write it
def test_a_dash_behind_a_name_does_for_a_colon(dash: str) -> None:
    """Where few names head most lines; one that comes once is a name like them."""
    said = [("Agent", "Good morning"), ("Maria Lind", "Hi"), ("Agent", "So: well - yes"), ("Supervisor", "Hello")]
    read = reading("\n".join(f"{name}{dash}{words}" for name, words in [*said, ("Maria Lind", "ok")]))
    assert [(turn.speaker, turn.text) for turn in read.turns] == [
        ("agent", "Good morning"),
        ("Maria Lind", "Hi"),
        ("agent", "So: well - yes"),
        ("Supervisor", "Hello"),
        ("Maria Lind", "ok"),
    ]
    assert told_of(read) == []


def test_a_dash_behind_a_name_that_others_have_with_a_colon() -> None:
    """The words are not the one's above."""
    read = reading("Agent: Hi\nCustomer: Hello\nAgent: So\nCustomer - I paid\nWell - not all\n")
    assert [(turn.speaker, turn.text) for turn in read.turns][-1] == ("customer", "I paid Well - not all")


@pytest.mark.parametrize(
    "text",
    [
        "Well - I paid\nWell - not all\nso",
        "It rained - a lot\nThen it stopped - late\nNobody came - at all",
        "The Shop - closed\nit rained\nThe Shop - open\nthat was all\nso it was",
        "Larkfield - closed\nit rained\nLarkfield - open\nthat was all\nso it was",
        "The shop - closed\nit rained\nThe shop - open\nthat was all\nso it was",
    ],
)
def test_a_dash_in_a_sentence_makes_no_speaker(text: str) -> None:
    """Without a name that comes again in front of most of the lines."""
    assert {turn.speaker for turn in reading(text).turns} == {"unknown"}
