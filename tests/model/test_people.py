"""The people of a team, light."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from callreview.model.choices import Role
from callreview.model.noun import hidden_character
from callreview.model.people import Colleague, called, colleagues_in, lines_of

LINES = st.text(max_size=12).filter(lambda text: not (hidden_character(text) or {"\n", "\t"} & set(text)))
DAYS = st.none() | st.dates()
COLLEAGUES = st.builds(
    Colleague,
    st.from_regex(r"[a-z0-9-]{1,9}", fullmatch=True),
    LINES,
    st.sampled_from(Role),
    DAYS,
    DAYS,
    LINES,
    st.lists(LINES.filter(bool), max_size=3).map(tuple),
)


@given(st.lists(COLLEAGUES, max_size=4).map(tuple))
def test_they_come_back_from_their_lines_as_they_were(people: tuple[Colleague, ...]) -> None:
    """Whatever they are called."""
    assert colleagues_in(lines_of(people)) == people


def test_a_day_is_theirs_from_the_first_to_the_last() -> None:
    """Both included; without a first or last there is no end."""
    first, last = date(2026, 3, 1), date(2026, 5, 31)
    who = Colleague("maria", since=first, until=last)
    assert [who.is_there(day) for day in (date(2026, 2, 28), first, last, date(2026, 6, 1))] == [
        False,
        True,
        True,
        False,
    ]
    assert Colleague("maria").is_there(date.min)


def test_a_name_from_elsewhere_wins_and_the_other_stays_theirs() -> None:
    """On another computer the other is the name, and records may hold it."""
    listed = (Colleague("maria", "Maria O.", Role.LEADER, also=("Mia",)), Colleague("deb"))
    named = (Colleague("maria", "Maria Ortiz", also=("Mia", "Marie")), Colleague("gone", "Nobody"))
    renamed = Colleague("maria", "Maria Ortiz", Role.LEADER, also=("Mia", "Maria O.", "Marie"))
    assert called(listed, named) == (renamed, Colleague("deb"))
    assert called(listed, ()) == listed
