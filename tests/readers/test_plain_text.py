"""Bytes are UTF-8 text that anyone can see, or one sentence with the place."""

import pytest

from callreview.model.problem import Problem
from callreview.readers.plain_file import BY_HAND
from callreview.readers.plain_text import text_of


def refusal(raw: bytes) -> str:
    """The sentence *raw* is refused with."""
    problem = text_of(raw, shown="a.yaml")
    assert isinstance(problem, Problem)
    return problem.sentence


@pytest.mark.parametrize("raw", [b"a: 1\nb: 2\n", b"\xef\xbb\xbfa: 1\nb: 2\n", b"a: 1\r\nb: 2\r\n", b"a: 1\rb: 2\r"])
def test_marks_and_line_ends_make_no_difference(raw: bytes) -> None:
    """A byte-order mark and the line ends of any system are fine."""
    assert text_of(raw, shown="a.yaml") == "a: 1\nb: 2\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_named(encoding: str) -> None:
    """UTF-16 and UTF-32 are known by their mark or their NUL bytes."""
    assert refusal("a: 1".encode(encoding)) == "a.yaml: is saved as UTF-16 or UTF-32; save it again as UTF-8"


def test_the_first_bad_byte_has_a_place() -> None:
    """Counted in characters, not bytes, and behind any byte-order mark."""
    raw = b"\xef\xbb\xbfa: 1\r\nb: caf\xc3\xa9 caf\xe9\r\n"
    assert refusal(raw) == "a.yaml:2:12: is not UTF-8 from here on; save it again as UTF-8"


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\0", "U+0000"),
        ("\x1b", "U+001B"),
        ("\x85", "U+0085"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\u200f", "U+200F"),
        ("\ufeff", "U+FEFF"),
        ("\uffff", "U+FFFF"),
        ("\u2028", "U+2028"),
    ],
)
def test_a_hidden_character_is_named_with_its_place(character: str, name: str) -> None:
    """Control and bidi characters cannot be seen, so the line and column are told."""
    raw = f"a: 1\nb: caf\u00e9{character}\n".encode()
    assert refusal(raw) == f"a.yaml:2:8: has the hidden character {name} here; take it out"


def test_hidden_characters_further_on_are_counted() -> None:
    """One sentence, however many there are."""
    wrong = "a.yaml:1:4: has the hidden character U+202E here and 2 more further on; take them out"
    assert refusal("a: \u202ex\u200ey\x1b".encode()) == wrong


def test_bytes_over_the_limit_are_refused() -> None:
    """Standard input is held to the same size as a file."""
    assert refusal(b"a" * (BY_HAND.most + 1)).startswith("a.yaml: is over 1 MB; ")
