"""A command line cut into words as the shells cut it."""

import shlex

from hypothesis import given
from hypothesis import strategies as st

from callreview.cli.completing.line import in_bash, in_one_line, split, unquoted

TYPED = st.text(alphabet="ab-=:é \"'\\\n\t", max_size=12)
WORDS = st.lists(st.text(alphabet="ab-é \"'\\$", min_size=1, max_size=6), max_size=5)


def as_python_splits(text: str) -> list[str]:
    """What Python's own reading of the shell's rules makes of it, an open quote forgiven."""
    reader = shlex.shlex(text, posix=True)
    reader.whitespace_split, reader.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(reader)
    except ValueError:
        words.append(reader.token)
    return words


@given(TYPED)
def test_a_line_is_split_as_python_splits_it(text: str) -> None:
    """Quotes, backslashes, and quotes still open; a backslash at the end is a word just begun."""
    assert split(text) == as_python_splits(text)


@given(WORDS)
def test_quoted_words_come_back_as_they_were(words: list[str]) -> None:
    """Whatever is in them."""
    assert split(shlex.join(words)) == words
    assert [unquoted(shlex.quote(word)) for word in words] == words


@given(WORDS, st.text(alphabet="ab-é", min_size=1))
def test_the_word_being_typed_is_the_last_one(words: list[str], last: str) -> None:
    """In one line; after a space it is empty."""
    line = shlex.join(["callreview", *words, last])
    assert in_one_line(line) == (words, last)
    assert in_one_line(f"{line} ") == ([*words, last], "")


@given(WORDS, st.text(alphabet="ab-é"))
def test_bash_hands_over_the_same(words: list[str], last: str) -> None:
    """One word on a line, each as it was typed."""
    handed = "\n".join(["callreview", *map(shlex.quote, words), last])
    assert in_bash(handed, len(words) + 1) == (words, last, False)


def test_words_that_bash_parted_are_one_again() -> None:
    """At `:` and `=`; and where a quote was opened, that is said."""
    assert in_bash("callreview\namend\n--feeling\nhurried\n:\ncl", 5) == (["amend", "--feeling"], "hurried:cl", False)
    assert in_bash("callreview\nlist\n--gut\n=", 3) == (["list"], "--gut=", False)
    assert in_bash("callreview\nlist\n--gut\n=\nwow\n--", 5) == (["list", "--gut=wow"], "--", False)
    assert in_bash('callreview\nlist\n--agent\n"Maria K', 3) == (["list", "--agent"], "Maria K", True)


def test_what_follows_the_cursor_is_left_out() -> None:
    """A Tab in the middle of a line."""
    assert in_bash("callreview\nli\n--gut\nwow", 1) == ([], "li", False)
    assert in_bash("callreview\n\n--gut\nwow", 1) == ([], "", False)
