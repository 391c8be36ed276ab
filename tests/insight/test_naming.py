"""Whom a typed name means."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.insight.naming import Resolved, resolve

TEAM = ("deb", "Maria", "marko", "noor", "Zoë")


@pytest.mark.parametrize(
    ("typed", "names", "is_guess", "near"),
    [
        ("deb", ("deb",), False, ()),
        ("DEB ", ("deb",), False, ()),
        ("no", ("noor",), True, ()),
        ("maria", ("Maria",), False, ()),
        ("mar", (), False, ("Maria", "marko")),
        ("noro", ("noor",), True, ()),
        ("moor", ("noor",), True, ()),
        ("martha", (), False, ("Maria",)),
        (unicodedata.normalize("NFD", "ZOË"), ("Zoë",), False, ()),
        ("", (), False, ()),
        ("  ", (), False, ()),
        ("x" * 100_000, (), False, ()),
        ("quentin", (), False, ()),
    ],
)
def test_a_name_is_taken_as_people_type_it(
    typed: str,
    names: tuple[str, ...],
    is_guess: bool,  # noqa: FBT001 # a column of the table
    near: tuple[str, ...],
) -> None:
    """In full, by its beginning, or nearly; of several nobody is taken, and who is less alike is only named."""
    assert resolve(typed, TEAM) == Resolved(names, is_guess, near)


def test_spellings_of_one_name_are_one_person() -> None:
    """Whichever of them is typed, and by the beginning, too."""
    known = ("maria", "Maria", "MARIA", unicodedata.normalize("NFD", "zoë"), "Zoë")
    assert resolve("maria", known).names == ("MARIA", "Maria", "maria")
    assert resolve("mar", known) == Resolved(("MARIA", "Maria", "maria"), is_guess=True, near=())
    assert set(resolve("ZOË", known).names) == set(known[3:])


@given(st.lists(st.text(min_size=1)), st.text())
def test_nobody_is_made_up(known: list[str], typed: str) -> None:
    """Whoever is meant or named is known; a name typed in full is never a guess."""
    found = resolve(typed, known)
    assert {*found.names, *found.near} <= set(known)
    assert not (found.names and found.near)
    if typed.strip() and typed in known:
        assert typed in found.names
        assert not found.is_guess
