"""What `--text` means: every word, or how it begins, without regard to capitals and accents."""

import sqlite3
import unicodedata
from collections.abc import Iterator
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from callreview.store.index.searching import search_of, searchable
from callreview.store.index.tables import TABLES

texts = st.text(st.characters(exclude_categories=["Cs"]))
LETTERS = "".join(map(chr, (*range(0x61, 0x17F), *range(0x300, 0x370), *range(0x391, 0x3CA), *range(0x410, 0x450))))
words = st.text(LETTERS + "\u19b0\u1cf2\u0939\u093f_-\u2019'. ", min_size=1)


@pytest.fixture(scope="module")
def tables() -> Iterator[sqlite3.Connection]:
    """An empty index."""
    index = sqlite3.connect(":memory:", isolation_level=None)
    index.executescript(f"BEGIN; {TABLES}; COMMIT")
    yield index
    index.close()


def is_found(tables: sqlite3.Connection, typed: str, said: str) -> bool:
    """Whether a review in which *said* was said is one that has *typed* in it."""
    tables.execute("BEGIN")
    tables.execute("INSERT INTO said (rowid, words) VALUES (1, ?)", (searchable(said),))
    rows = tables.execute("SELECT rowid FROM said WHERE said MATCH ?", (search_of(typed),)).fetchall()
    tables.execute("ROLLBACK")
    return rows == [(1,)]


@given(typed=texts, said=texts)
@example(typed="\u1980\u19b0\u1980 \u19b0 a\u0345b a\u0301\u0332b", said="")
@example(typed="\0", said="\0")
def test_no_text_is_too_much_for_a_search(tables: sqlite3.Connection, typed: str, said: str) -> None:
    """Whatever is typed is a search that SQLite takes, or has no word in it."""
    assert search_of(typed) == "" or is_found(tables, typed, said) in {True, False}


@given(said=words, forms=st.tuples(*[st.sampled_from(["NFC", "NFD"])] * 2), upper=st.booleans())
def test_a_text_finds_itself(
    tables: sqlite3.Connection, said: str, forms: tuple[Literal["NFC", "NFD"], ...], *, upper: bool
) -> None:
    """In any script, however its accents are put together, and in capitals where they are the same letters."""
    typed = said.upper() if upper and said.upper().lower() == said else said
    there, wanted = (unicodedata.normalize(form, text) for form, text in zip(forms, (said, typed), strict=True))
    assert search_of(wanted) == "" or is_found(tables, wanted, there)


@pytest.mark.parametrize(
    ("typed", "said", "found"),
    [
        ("worry", "The WORRY came first.", True),
        ("wor", "The worry came first.", True),
        ("orry", "The worry came first.", False),
        ("first worry", "The worry came first.", True),
        ("first fix", "The worry came first.", False),
        ("cafe", "a caf\u00e9", True),
        ("caf\u00e9", "a cafe\u0301", True),
        ("cafe\u0301", "a CAF\u00c9", True),
        ("don't", "don\u2019t", True),
        ("\u1ecd\u0300r\u1eb9\u0301", "\u1ecd\u0300r\u1eb9\u0301 mi", True),
        ("\u0437\u0430\u0301\u043c\u043e\u043a", "\u0437\u0430\u043c\u043e\u043a", True),
        ("\u0442\u0432\u043e\u0439", "\u0442\u0432\u043e\u0438\u0306", True),
        ("thanks", "\U0001f642thanks", True),
        ("C-3117", "about C-3117", True),
        ("NEAR(a b)", "a near b", True),
        ('worry" OR "x', "worry", False),
    ],
)
def test_words_are_found(tables: sqlite3.Connection, typed: str, said: str, *, found: bool) -> None:
    """All of them, by their beginnings; what means something to FTS5 means nothing here."""
    assert is_found(tables, typed, said) is found


@pytest.mark.parametrize("typed", ["", "   ", "!?", "\u0301", "*", '"', "_"])
def test_a_text_without_a_word_is_no_search(typed: str) -> None:
    """An empty one, which is for whoever asked to tell of."""
    assert search_of(typed) == ""
