"""How much is read aloud: words counted, and texts cut so that what is left is what was said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.views.aloud import LETTERS, largest_share, shortened, words_aloud
from said import ANY_WORDS, HARD_WORDS


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("Short.", 5, "Short."),
        ("  One two. ", 2, "One two."),
        ("One two three. Four five six. Seven eight nine.", 7, "One two three. Four five six. …"),
        ("He said “no.” And then he paid it all back.", 5, "He said “no.” …"),
        ("Hi. " + "one two three four five six seven eight", 6, "Hi. one two three four five …"),
        ("one two three four", 3, "one two three …"),
        ("它很好。我很高兴。真的。" * 5, 2, "它很好。我很高兴。真的。它很好。我很高兴。真的。 …"),
        ("x" * 40, 2, "x" * 24 + " …"),
        ("a\n\nb\n\nc", 2, "a\n\nb …"),
    ],
)
def test_a_text_is_cut_at_a_sentence_or_a_word(text: str, words: int, left: str) -> None:
    """At a word's end where the sentence would leave hardly anything; inside one only where it has no end."""
    assert shortened(text, words) == left


def test_nothing_that_is_read_as_one_sign_is_taken_apart() -> None:
    """A family, an accent set on a letter, a color of skin."""
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    for text in ("a" * 10 + family * 3, "e\u0301" * 20, "\U0001f44d\U0001f3fd" * 20, "a" * 11 + "\u2764\ufe0f" * 4):
        left = shortened(text, 1).removesuffix(" …")
        assert text.startswith(left)
        assert text[len(left)] not in "\u200d\u0301\ufe0f\U0001f3fd"
        assert not left.endswith("\u200d")


@given(text=ANY_WORDS | st.just(HARD_WORDS * 50), words=st.integers(1, 60))
def test_what_is_left_is_the_beginning_to_the_letter(text: str, words: int) -> None:
    """In so many words at most; what is short enough is left whole."""
    left = shortened(text, words)
    if words_aloud(text.strip()) <= words:
        assert left == text.strip()
    else:
        head = left.removesuffix(" …")
        assert head != left
        assert text.strip().startswith(head)
        assert words_aloud(head) <= words


def test_words_are_counted_as_they_are_read() -> None:
    """A long row of letters is as long as several words; so is a long row of blanks."""
    assert words_aloud("One two\nthree.") == 3
    assert words_aloud("x" * (3 * LETTERS)) == 3
    assert words_aloud("a" + "\n" * (3 * LETTERS) + "b") == 5
    assert words_aloud("") == 0


@given(
    texts=st.lists(st.tuples(st.integers(1, 6), st.integers(0, 80)), max_size=8),
    room=st.integers(60, 300),
    most=st.integers(1, 12),
)
def test_a_share_is_the_largest_that_fits(texts: list[tuple[int, int]], room: int, most: int) -> None:
    """Shortened by it, all texts together stay in the room; with one more they would not."""
    there = [(weight, "word " * length) for weight, length in texts]

    def taken(share: int) -> int:
        return sum(min(length, weight * share) for weight, length in texts)

    share = largest_share(there, room, most)
    assert 1 <= share <= most
    assert taken(share) <= room or share == 1
    assert share == most or taken(share + 1) > room
