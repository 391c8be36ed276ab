"""What cannot be seen is shown."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.views.visible import on_one_line, show


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("a\rb\x07\x9b", r"a\x0db\x07\x9b"),
        ("\u202edehsinif", "<U+202E>dehsinif"),
        ("zero\u200bwidth \u2066x\u2069 \ufeff", "zero<U+200B>width <U+2066>x<U+2069> <U+FEFF>"),
        ("\U000e0041\u3164\xad", "<U+E0041><U+3164><U+00AD>"),
    ],
)
def test_hidden_characters_are_named(text: str, shown: str) -> None:
    """Controls, bidi marks and other unseen characters come out as something to read."""
    assert show(text) == shown


@pytest.mark.parametrize("text", ["tab\tand\nline", "[bold]x[/b] :smile:", "👨‍👩‍👧 ❤️", "می‌خواهم", "naïve 你好"])
def test_what_is_read_or_spelt_with_stays(text: str) -> None:
    """Tabs, line ends, markup-like words, emoji families and the joiners of a script are left alone."""
    assert show(text) == text


@given(st.text())
def test_nothing_a_terminal_acts_on_gets_through(text: str) -> None:
    """Whatever comes in, what goes out holds no control but tab and line end, no surrogate and no bidi control."""
    shown = show(text)
    assert not [one for one in shown if unicodedata.category(one) in {"Cc", "Cs"} and one not in "\t\n"]
    assert not [one for one in shown if unicodedata.bidirectional(one) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI"}]


def test_one_line_for_a_cell() -> None:
    """Line ends and tabs become single spaces."""
    assert on_one_line(" a\n\n b\tc\x1b ") == r"a b c\x1b"
