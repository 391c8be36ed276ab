"""Ids are made by chance handed in, and found again from little typing."""

from collections.abc import Sequence
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.errors import NoSuchRecord, SeveralRecords
from callreview.model.names import RecordId
from callreview.store.ids import ALPHABET, is_id, is_response_id, match, new_id, response_id

NEWEST_FIRST = [
    RecordId("2026-11-22-7xk2m4qd"),
    RecordId("2026-11-21-k7f3x9qd"),
    RecordId("2026-11-21-k7h222zz"),
    RecordId("2026-10-02-b2222222"),
]


def found(typed: str, ids: Sequence[RecordId] = NEWEST_FIRST) -> RecordId:
    """The id that *typed* means."""
    return match(ids, typed, kind="review", see="callreview list")


def test_an_id_is_its_day_and_eight_characters_of_chance() -> None:
    """The chance is the caller's: each character is chosen from the alphabet in turn."""
    turns = iter("k7f3x9qd")
    asked: list[Sequence[str]] = []

    def choose(characters: Sequence[str]) -> str:
        asked.append(characters)
        return next(turns)

    assert new_id(date(2026, 11, 21), choose) == "2026-11-21-k7f3x9qd"
    assert asked == [ALPHABET] * 8


@given(st.dates(), st.randoms(use_true_random=False))
def test_every_id_made_is_an_id(day: date, chance: Random) -> None:
    """What new_id makes, of any day, is_id knows."""
    assert is_id(new_id(day, chance.choice))


@given(st.dates(), st.dates(), st.randoms(use_true_random=False))
def test_the_id_of_a_response_begins_with_that_of_its_record(day: date, later: date, chance: Random) -> None:
    """It is an id of a response and of no record; the day it was made on is not in it."""
    record = new_id(day, chance.choice)
    made = response_id(record, new_id(later, chance.choice))
    assert (is_response_id(made), is_id(made), is_response_id(record)) == (True, False, False)
    assert made.partition(".")[0] == record


@pytest.mark.parametrize(
    "name", ["2026-02-30-k7f3x9qd.bbbbbbbb", "2026-11-21-k7f3x9qd.b", "2026-11-21-k7f3x9qd.bbbbbbbb\n"]
)
def test_what_only_looks_like_an_id_of_a_response_is_none(name: str) -> None:
    """Its first part is a record's id."""
    assert not is_response_id(name)


@pytest.mark.parametrize(
    "name",
    [
        "2026-11-21-k7f3x9q",
        "2026-11-21-k7f3x9qd\n",
        "2026-11-21-K7F3X9QD",
        "2026-11-21-k7f3x9ql",
        "2026-02-30-k7f3x9qd",
        "\u0662\u0660\u0662\u0666-11-21-k7f3x9qd",
        "",
    ],
)
def test_what_only_looks_like_an_id_is_none(name: str) -> None:
    """Length, alphabet, case, a real day and plain digits all count."""
    assert not is_id(name)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("last", "2026-11-22-7xk2m4qd"),
        ("last~0", "2026-11-22-7xk2m4qd"),
        ("LAST~2", "2026-11-21-k7h222zz"),
        ("2026-11-21-k7f3x9qd", "2026-11-21-k7f3x9qd"),
        ("2026-10", "2026-10-02-b2222222"),
        ("k7h222zz", "2026-11-21-k7h222zz"),
        ("k7f", "2026-11-21-k7f3x9qd"),
        (" K7F ", "2026-11-21-k7f3x9qd"),
        ("7", "2026-11-22-7xk2m4qd"),
        ("b2", "2026-10-02-b2222222"),
    ],
)
def test_a_record_is_found_by_what_a_person_types(typed: str, meant: str) -> None:
    """`last` counts back from the newest; else any beginning of the random part, or of the whole id, will do."""
    assert found(typed) == meant


@pytest.mark.parametrize("typed", ["", "zz", "2", "last~4", "last~", "k7f3x9qdd", "2025-11", "11-21", "../etc"])
def test_what_fits_nothing_is_told(typed: str) -> None:
    """A name that nothing answers to raises NoSuchRecord with the command that lists them."""
    with pytest.raises(NoSuchRecord, match='see "callreview list"'):
        found(typed)


@pytest.mark.parametrize(("typed", "fits"), [("k7", 2), ("2026-11", 3)])
def test_what_fits_several_is_told_with_all_it_fits(typed: str, fits: int) -> None:
    """A beginning that is not enough raises SeveralRecords and counts them."""
    with pytest.raises(SeveralRecords, match=f"fits {fits} reviews"):
        found(typed)


def test_without_records_there_is_no_last() -> None:
    """`last` of nothing raises NoSuchRecord."""
    with pytest.raises(NoSuchRecord):
        found("last", [])
