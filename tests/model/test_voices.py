"""People's own words as nouns: to the letter, and never empty."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from callreview.model.voices import CheckIn, Idea, Kudos
from callreview.store.json_text import noun_of, text_of
from said import ANY_WORDS, a_check_in, a_kudos, an_idea


@given(words=ANY_WORDS)
def test_words_come_back_to_the_letter(words: str) -> None:
    """Every character that can be in a text is in the file, and comes out of it as it went in."""
    kudos = a_kudos(words=words)
    assert noun_of(text_of(kudos), Kudos, shown="k.json") == kudos


@pytest.mark.parametrize("words", ["", "   ", "\n\t\r\n", "\u3000"])
def test_nothing_said_is_no_record(words: str) -> None:
    """Blanks alone are no words."""
    with pytest.raises(ValidationError, match="is empty; write what was said"):
        a_kudos(words=words)


def test_a_file_begins_with_its_schema() -> None:
    """Its schema stands first, then its id and when it was written down, as in every record."""
    nouns: tuple[Kudos | Idea | CheckIn, ...] = (
        a_kudos(),
        an_idea("2026-11-21"),
        a_check_in("2026-11-21", "noor"),
    )
    for noun in nouns:
        head = text_of(noun).decode().splitlines()[1:5]
        assert [line.split('"')[1] for line in head] == ["schema", "id", "at", "by"]


def test_the_answer_that_stands_is_the_last() -> None:
    """While there is none, one is owed."""
    assert an_idea("2026-11-21").answer is None
