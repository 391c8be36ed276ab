"""Rubrics in brief: what is kept of one is what is told of it."""

import sqlite3
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callreview.model.brief import BehaviorBrief, Copy, FeelingBrief, RaisedBrief, RubricBrief, name_of
from callreview.store.index.briefs import copies, keep, keep_copy, kept
from callreview.store.index.tables import TABLES

lines = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)
numbers = st.integers(1, 2**31)
briefs = st.builds(
    RubricBrief,
    *(lines, numbers, lines, lines),
    feelings=st.lists(st.builds(FeelingBrief, *[lines] * 4), max_size=3).map(tuple),
    behaviors=st.lists(st.builds(BehaviorBrief, lines, lines, st.lists(lines, max_size=3).map(tuple))).map(tuple),
    raised=st.lists(st.builds(RaisedBrief, *[lines] * 5, numbers), max_size=3).map(tuple),
    musts=st.lists(lines, max_size=3).map(tuple),
)


@pytest.fixture(scope="module")
def tables() -> Iterator[sqlite3.Connection]:
    """An empty index."""
    index = sqlite3.connect(":memory:", isolation_level=None)
    index.executescript(f"BEGIN; {TABLES}; COMMIT")
    yield index
    index.close()


@given(brief=briefs)
def test_what_is_kept_is_what_is_told(tables: sqlite3.Connection, brief: RubricBrief) -> None:
    """To the letter, and in its order; also where it is kept twice."""
    for _ in range(2):
        keep(tables, name_of(brief), brief)
    assert kept(tables, name_of(brief)) == brief


@settings(max_examples=30)
@given(brief=briefs, texts=st.sets(st.binary(min_size=1), max_size=3))
def test_copies_are_told_as_they_were_kept(brief: RubricBrief, texts: set[bytes]) -> None:
    """Several texts may say the same: each is known by its own bytes."""
    tables = sqlite3.connect(":memory:", isolation_level=None)
    tables.executescript(f"BEGIN; {TABLES}; COMMIT")
    for text in [*texts, *texts]:
        keep_copy(tables, Copy(name_of(brief), text, brief))
    assert set(copies(tables)) == {Copy(name_of(brief), text, brief) for text in texts}
    tables.close()


@given(one=briefs, other=briefs)
def test_what_says_the_same_has_one_name(one: RubricBrief, other: RubricBrief) -> None:
    """And nothing else has it."""
    assert name_of(one) == name_of(one._replace())
    assert (name_of(one) == name_of(other)) is (one == other)
