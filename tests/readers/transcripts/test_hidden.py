"""Hidden characters are left out and told; the words stay."""

import pytest

from callreview.model.noun import hidden_character
from readers.transcripts.said import reading, reading_tree, told_of

HIDDEN = "\u202e\x1b[31m\u200f\ufeff\x9b\x08"


@pytest.mark.parametrize(
    "before", ["Agent: ", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>", "1\n00:00:01,000 --> 00:00:02,000\n"]
)
def test_hidden_characters_of_a_text_are_left_out(before: str) -> None:
    """Told once, with the line of the first and how many there were."""
    read = reading(f"{before}left{HIDDEN}right\nand\u2067more")
    assert read.turns[0].text == "left[31mright andmore"
    (told,) = told_of(read)
    assert told.startswith(f"call:{before.count(chr(10)) + 1}:1: has the first of 7 hidden characters")


def test_hidden_characters_that_a_text_spells_out_are_left_out_too() -> None:
    """As entities, or as JSON's escapes; lone halves of a character among them."""
    vtt = reading("WEBVTT\n\n00:01.000 --> 00:02.000\n<v A&rlm;>a&#x202e;b")
    assert [(turn.speaker, turn.text) for turn in vtt.turns] == [("A", "ab")]
    tree = reading_tree({"segments": [{"text": "a\u202eb\ud800c", "speaker": "A\u202e"}]})
    assert [(turn.speaker, turn.text) for turn in tree.turns] == [("A", "abc")]
    for read in (vtt, tree):
        assert told_of(read)[0].endswith("has hidden characters; they were left out")
        assert not any(hidden_character(turn.text + turn.speaker) for turn in read.turns)


def test_a_mark_before_a_time_does_not_hide_the_time() -> None:
    """A tool that writes from right to left puts one there."""
    assert reading("\u200f[0:12] Agent: Hi\n\u200f[0:15] Customer: Ho").turns[1].start == 15.0


def test_odd_spaces_are_spaces() -> None:
    """Line and page ends of old, no-break spaces, separators."""
    assert reading("Agent: a\x0bb\x0cc\u2028d\u00a0e\x85f").turns[0].text == "a b c d e f"


def test_bytes_that_are_no_utf8_are_told_and_the_rest_is_kept() -> None:
    """A file in an older encoding: its plain letters are all there."""
    read = reading("Agent: caf\xe9\nCustomer: na\xefve\nAgent: ok".encode("latin-1"))
    assert [turn.text for turn in read.turns] == ["caf\ufffd", "na\ufffdve", "ok"]
    (told,) = told_of(read)
    assert told.startswith(
        "call:1:1: is the first of 2 lines that are not UTF-8; what could not be read became U+FFFD;"
    )
