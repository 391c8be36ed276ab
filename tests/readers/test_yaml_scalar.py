"""Unquoted words mean what YAML 1.2 says, and days stay text."""

import pytest

from callreview.readers.yaml_scalar import joined, meaning


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("FALSE", False),
        ("3", 3),
        ("-007", -7),
        ("0o17", 15),
        ("0x1F", 31),
        ("72.4", 72.4),
        (".5", 0.5),
        ("1e3", 1000.0),
    ],
)
def test_the_core_schemas_words_are_values(text: str, value: object) -> None:
    """Nothing, true, false and numbers are what they look like."""
    assert meaning(text) == value
    assert type(meaning(text)) is type(value)


@pytest.mark.parametrize("text", ["yes", "no", "on", "2026-11-01", "01:12", "1_000", "0b1", "=", "3 kinds", "TrUe"])
def test_everything_else_is_text(text: str) -> None:
    """YAML 1.1's yes, days and sixties are text."""
    assert meaning(text) == text


@pytest.mark.parametrize("text", [".nan", ".inf", "-.INF", "1e999", "9" * 301, "9" * 5000])
def test_a_number_that_cannot_be_kept_is_refused(text: str) -> None:
    """No NaN, no infinity, and no number too long to write down again."""
    with pytest.raises(ValueError, match=r".+"):
        meaning(text)


def test_json_halves_of_a_far_character_become_one() -> None:
    """JSON writes a character beyond U+FFFF as two escapes."""
    assert joined("\ud83d\ude00 \r\n\ud83d") == "\U0001f600 \n\ud83d"
