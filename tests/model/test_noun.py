"""What a text of a noun may hold, however it comes in, and what is said of one that may not."""

import json
import unicodedata
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from callreview.model.noun import FilledLine, FilledWords, Line, Utc, Words, hidden_character, without_hidden

BIDI_AND_BOM = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
KINDS: Mapping[str, TypeAdapter[str]] = {
    "Words": TypeAdapter(Words),
    "Line": TypeAdapter(Line),
    "FilledWords": TypeAdapter(FilledWords),
    "FilledLine": TypeAdapter(FilledLine),
}
CHARACTERS = st.characters() | st.characters(categories=("Cc", "Cf", "Cs", "Zs", "Zl")) | st.sampled_from(" a\n\t")


def is_hidden(character: str) -> bool:
    """The rule in plain words: a control but for line feed and tab, half a character, or what turns the reading."""
    return (
        (unicodedata.category(character) == "Cc" and character not in "\n\t")
        or unicodedata.category(character) == "Cs"
        or character in BIDI_AND_BOM
    )


def has_half_a_character(text: str) -> bool:
    """Whether *text* is what Python can hold and UTF-8 cannot."""
    return any(unicodedata.category(character) == "Cs" for character in text)


def refusal(kind: str, text: str) -> str:
    """What is wrong with *text* by the rule; nothing where it may stand. Half a character makes it no text at all."""
    if has_half_a_character(text):
        return "string_unicode"
    if kind.endswith("Line") and ("\n" in text or "\t" in text):
        return "is one line; take the line break or tab out"
    hidden = next((f"U+{ord(character):04X}" for character in text if is_hidden(character)), "")
    if hidden:
        return f"has the hidden character {hidden}; take it out"
    return "is empty; write it, or leave the key out" if kind.startswith("Filled") and not text.strip() else ""


def said_of(kind: str, text: str, *, as_json: bool) -> str:
    """What the noun's check says of *text*; nothing where it takes it as it is."""
    check = KINDS[kind]
    try:
        taken = check.validate_json(json.dumps(text), strict=True) if as_json else check.validate_python(text)
    except ValidationError as error:
        (fault,) = error.errors()
        return str(fault["ctx"]["error"]) if "ctx" in fault else fault["type"]
    assert taken == text
    return ""


@given(kind=st.sampled_from(sorted(KINDS)), text=st.text(CHARACTERS, max_size=6))
@example(kind="Words", text="\ud800")
@example(kind="FilledLine", text="\u00a0\u2003")
@example(kind="FilledLine", text=" \n\u202e")
@example(kind="FilledLine", text="  ")
@example(kind="FilledWords", text=" ")
@example(kind="FilledWords", text="\n")
@example(kind="Line", text="\u2028")
def test_a_text_is_taken_or_refused_as_the_rule_says(kind: str, text: str) -> None:
    """The quick way over what is printable takes nothing else, and says nothing else, than the rule."""
    assert said_of(kind, text, as_json=False) == refusal(kind, text)
    if not has_half_a_character(text):  # else it is no JSON that pydantic would read
        assert said_of(kind, text, as_json=True) == refusal(kind, text)


@given(st.text(CHARACTERS, max_size=9))
@example("a\r\nb\rc\u202e\n")
def test_what_is_hidden_can_be_left_out(text: str) -> None:
    """Line ends become LF, what is hidden goes, and everything else stays."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    assert without_hidden(text) == "".join(character for character in lines if not is_hidden(character))
    assert hidden_character(without_hidden(text)) is None


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=2)), timezone(timedelta(hours=-11, minutes=-30))])
def test_an_instant_is_kept_in_utc(zone: timezone) -> None:
    """Wherever the clock stood, the moment is the same and its zone is UTC."""
    there = datetime(2026, 11, 21, 14, 20, 3, tzinfo=zone)
    kept = TypeAdapter[datetime](Utc).validate_json(json.dumps(there.isoformat()))
    assert kept == there
    assert kept.tzinfo is UTC
