"""Two wordings, word by word."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from callreview.insight.word_by_word import Fate, Piece, reworded, words_of
from rubrics_drawn import lines

MARKS = {Fate.KEPT: "{}", Fate.GONE: "[-{}-]", Fate.COME: "{{+{}+}}"}


def marked(before: str, after: str) -> str:
    """The pieces in one line, with marks."""
    return "".join(MARKS[piece.fate].format(piece.text) for piece in reworded(before, after))


@settings(max_examples=100)
@given(lines, lines)
def test_nothing_is_lost(before: str, after: str) -> None:
    """Kept and gone are what was said, kept and come what is said now; no two neighbours share a fate."""
    pieces = reworded(before, after)
    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.COME) == before
    assert "".join(piece.text for piece in pieces if piece.fate is not Fate.GONE) == after
    assert all(one.fate is not other.fate for one, other in pairwise(pieces))


@settings(max_examples=60)
@given(lines)
def test_the_same_is_kept_whole(text: str) -> None:
    """A text with itself is one piece, kept."""
    assert reworded(text, text) == (Piece(text, Fate.KEPT),)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Says the worry back.", "Says the customer's worry back.", "Says the {+customer's +}worry back."),
        ("Polite. Gone by noon.", "Polite. Gone by tomorrow.", "Polite. Gone by [-noon-]{+tomorrow+}."),
        ("They had it.", "They had it. Truly.", "They had it.{+ Truly.+}"),
        ("a  b", "a b", "a [- -]b"),
        ("with me, so I", "with me. I", "with me[-, so-]{+.+} I"),
        ("", "New.", "{+New.+}"),
        ("我很担心", "我不担心", "我[-很-]{+不+}担心"),
        ("हिन्दी में", "हिन्दी से", "हिन्दी [-में-]{+से+}"),
        ("مرحبا بك", "مرحبا بكم", "مرحبا [-بك-]{+بكم+}"),
    ],
)
def test_words(before: str, after: str, told: str) -> None:
    """Words stay whole, with their marks and apostrophes; without blanks it goes character by character."""
    assert marked(before, after) == told


def test_words_of() -> None:
    """A sign is a word; a mark stays on its letter; a joined emoji stays joined."""
    assert words_of(" It's well-known: 心配, ที่ 👩\u200d👧!") == (
        *("It's", "well-known", ":", "心", "配", ",", "ที่", "👩\u200d👧", "!"),
    )


def test_a_long_stretch_is_written_anew() -> None:
    """What would take long to match, though it is one line, is told as gone and come between its ends."""
    before, after = "头" + "字符" * 400 + "尾", "头" + "符字字" * 300 + "尾"
    assert [piece.fate for piece in reworded(before, after)] == [Fate.KEPT, Fate.GONE, Fate.COME, Fate.KEPT]
