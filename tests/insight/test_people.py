"""Who is who: one person has one history, and two people are never taken for one."""

import unicodedata
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.errors import SharedName
from callreview.insight.naming import Resolved, resolve
from callreview.insight.people import People
from callreview.model.choices import Role
from callreview.model.names import as_compared
from callreview.model.people import Colleague
from team import LISTED, TEAM

NAMES = st.text("abcäößñéÉ\u0301 -.", min_size=1, max_size=8).filter(str.strip)
IDS = st.from_regex(r"[a-z0-9-]{1,4}", fullmatch=True)
WAYS: tuple[Callable[[str], str], ...] = (
    str.upper,
    str.title,
    str.casefold,
    lambda name: unicodedata.normalize("NFC", name),
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: f" {unicodedata.normalize('NFD', name.swapcase())} ",
)


@st.composite
def teams(draw: st.DrawFn) -> People:
    """Some people, as a list without a fault has them: names may be shared, and nothing else."""
    ids = draw(st.lists(IDS, min_size=1, max_size=5, unique=True))
    taken = set(ids)
    listed = []
    names = st.none() | st.sampled_from(["Sam Lee", "Zo\u00eb", "Ann"]) | NAMES
    for name in ids:
        called = draw(names) or ""
        also = [each for each in draw(st.lists(NAMES, max_size=2)) if as_compared(each) not in taken]
        taken.update(map(as_compared, also))
        listed.append(Colleague(name, called, also=tuple(also)))
    everything = [as_compared(each) for who in listed for each in (who.id, *who.also)]
    kept = (who if as_compared(who.name) not in everything else who._replace(name="") for who in listed)
    once = {as_compared(each): who.id for who in listed for each in who.also}
    return People(
        tuple(who._replace(also=tuple(each for each in who.also if once[as_compared(each)] == who.id)) for who in kept)
    )


@given(teams(), st.data())
def test_whoever_is_meant_in_full_is_one(people: People, data: st.DataObject) -> None:
    """By id, name or another name, with accents put together or apart, in any case; unless several share the name."""
    who = data.draw(st.sampled_from(people.listed))
    spelling = data.draw(st.sampled_from([each for each in who.spellings if each]))
    typed = data.draw(st.sampled_from(WAYS))(spelling)
    sharing = tuple(
        each.id for each in people.listed if as_compared(typed) in map(as_compared, filter(None, each.spellings))
    )
    assert people.sharing(typed) == sharing
    found = people.meant(typed)
    if len(sharing) == 1:
        assert found == Resolved((who.id,), is_guess=False, near=())
        assert people.colleague(typed) == who
        assert {as_compared(each) for each in people.same(typed)} == {
            as_compared(each) for each in filter(None, who.spellings) if people.sharing(each) == (who.id,)
        }
    else:
        assert found == Resolved((), is_guess=False, near=sharing)
        assert people.same(typed) == {typed}
        with pytest.raises(SharedName):
            people.among(typed, ())


@given(teams(), st.lists(NAMES | st.sampled_from(["Sam Lee", "ann"]), max_size=4), st.data())
def test_two_are_never_mixed(people: People, others: list[str], data: st.DataObject) -> None:
    """Whatever is typed, the names that are found are one person's alone, and those in full are all of theirs."""
    spellings = [each for who in people.listed for each in who.spellings if each]
    ways = st.sampled_from(spellings).flatmap(lambda name: st.sampled_from(WAYS).map(lambda way: way(name)))
    stored = {*data.draw(st.lists(ways, max_size=6)), *others}
    typed = data.draw(ways | NAMES)
    try:
        found = people.among(typed, stored)
    except SharedName:
        return
    keys = {who.id if (who := people.colleague(name)) else as_compared(name) for name in found.names}
    assert len(keys) <= 1
    for key in keys:
        theirs = {name for name in stored if key == (who.id if (who := people.colleague(name)) else as_compared(name))}
        assert set(found.names) == (theirs or {key})
    assert not (found.names and found.near)


@given(st.lists(NAMES, max_size=5), NAMES)
def test_without_a_list_names_are_taken_as_ever(stored: list[str], typed: str) -> None:
    """Nobody has to be listed."""
    assert People().among(typed, stored) == resolve(typed, stored)
    assert People().same(typed) == {typed}
    assert People().shown(typed) == typed


STORED = ("maria", "MARIA LOPEZ", "Sam Lee", "sam-2", "noora", "Maria")


@pytest.mark.parametrize(
    ("typed", "names", "is_guess", "near"),
    [
        ("Maria Ortiz", ("MARIA LOPEZ", "Maria", "maria"), False, ()),
        ("m.lopez", ("MARIA LOPEZ", "Maria", "maria"), False, ()),
        ("mar", ("MARIA LOPEZ", "Maria", "maria"), True, ()),
        ("maria orti", ("MARIA LOPEZ", "Maria", "maria"), True, ()),
        ("sam-2", ("sam-2",), False, ()),
        ("samuel", ("sam-2",), False, ()),
        ("sam-1", ("sam-1",), False, ()),
        ("zoe", ("zoe",), False, ()),
        ("zo", ("zoe",), True, ()),
        ("noor", ("noor",), False, ()),
        ("noora", ("noora",), False, ()),
        ("quentin", (), False, ()),
        ("", (), False, ()),
        ("m" * 1000, (), False, ()),
    ],
)
def test_a_history_is_found_under_every_name(
    typed: str,
    names: tuple[str, ...],
    is_guess: bool,  # noqa: FBT001 # a column of the table
    near: tuple[str, ...],
) -> None:
    """Of what records hold; somebody listed whom none holds is known, and has none yet."""
    assert TEAM.among(typed, STORED) == Resolved(names, is_guess, near)


@pytest.mark.parametrize("typed", ["Sam Lee", "SAM LEE", "sam l"])
def test_a_name_of_two_is_refused_with_both_ids(typed: str) -> None:
    """In full, and by its beginning where a record holds it: whose record that is nobody knows."""
    with pytest.raises(
        SharedName, match=r'2 people are called "(?i:sam lee)"; say which by the id: "sam-1" or "sam-2"'
    ):
        TEAM.among(typed, STORED)


def test_who_could_be_meant_is_named() -> None:
    """Where several could be, by what tells them apart."""
    assert TEAM.meant("sam") == Resolved((), is_guess=False, near=("sam-1", "sam-2"))
    assert TEAM.meant("Mariaa") == Resolved(("maria",), is_guess=True, near=())
    assert TEAM.among("sam", ("deb",)) == Resolved((), is_guess=False, near=("sam-1", "sam-2"))
    assert TEAM.among("sam", ("SAMUEL", "sam-2", "deb")) == Resolved(("SAMUEL", "sam-2"), is_guess=True, near=())


def test_people_are_shown_by_the_name_that_tells_them_apart() -> None:
    """The id stands behind a name of two, and for a name that nobody wrote down."""
    shown = {stored: TEAM.shown(stored) for stored in ("maria", "m.lopez", "sam-1", "noor", "Noor", "deb", "Sam Lee")}
    assert shown == {
        "maria": "Maria Ortiz",
        "m.lopez": "Maria Ortiz",
        "sam-1": "Sam Lee (sam-1)",
        "noor": "noor",
        "Noor": "noor",
        "deb": "deb",
        "Sam Lee": "Sam Lee",
    }


def test_those_who_are_there_are_there_on_that_day() -> None:
    """In the order of the list; agents, leaders, or all."""
    assert [who.id for who in TEAM.there(Role.AGENT, date(2024, 6, 1))] == ["maria", "zoe", "sam-2", "noor"]
    assert [who.id for who in TEAM.there(Role.LEADER, date(2024, 6, 1))] == ["kim"]
    assert TEAM.there(None, date(2025, 6, 1)) == LISTED


def test_an_id_is_nobody_elses() -> None:
    """Though somebody's name, from another file, is spelt like it."""
    people = People((Colleague("ann"), Colleague("mo", "Ann")))
    assert people.meant("Ann").names == ("ann",)
    assert people.same("mo") == {"mo"}
    assert people.shown("mo") == "Ann (mo)"
