"""Check-ins: whoever was not asked for longest comes first."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from callreview.insight.check_ins import met_customers, unheard
from callreview.model.choices import Met
from callreview.model.voices import MetWith
from said import a_check_in

TODAY = date(2026, 11, 21)


def alone(name: str) -> frozenset[str]:
    """Everybody has one name."""
    return frozenset({name})


def agents(*names: str) -> list[MetWith]:
    """Agents of these names."""
    return [MetWith(kind=Met.AGENT, name=name) for name in names]


_MET = st.lists(st.tuples(st.sampled_from("abcde"), st.integers(0, 400)), max_size=12)


@given(met=_MET)
def test_the_order_is_that_of_the_last_days(met: list[tuple[str, int]]) -> None:
    """Everybody once; never asked first, then the longest ago; the day is that of the last check-in."""
    check_ins = [a_check_in((TODAY - timedelta(days=back)).isoformat(), name) for name, back in met]
    due = unheard(agents(*"edcba"), check_ins, alone)
    assert sorted(each.who.name for each in due) == list("abcde")
    for each in due:
        assert each.days(TODAY) == min((back for name, back in met if name == each.who.name), default=None)
    days = [each.last or date.min for each in due]
    assert days == sorted(days)


def test_one_person_has_one_history() -> None:
    """Whatever name a check-in was written under, in capitals or not, composed or not."""

    def same(name: str) -> frozenset[str]:
        return frozenset({"zoe", "Zo\u00eb"}) if name in {"zoe", "Zo\u00eb"} else frozenset({name})

    (zoe,) = unheard(agents("zoe", "Zo\u00eb"), [a_check_in("2026-11-20", "ZOE\u0308")], same)
    assert (zoe.who.name, zoe.days(TODAY)) == ("zoe", 1)


def test_a_customer_and_an_agent_of_one_name_are_two() -> None:
    """Each with their own last day."""
    people = [*agents("kim"), MetWith(kind=Met.CUSTOMER, name="kim")]
    due = unheard(people, [a_check_in("2026-11-20", "kim", Met.CUSTOMER)], alone)
    assert [(each.who.kind, each.last) for each in due] == [(Met.AGENT, None), (Met.CUSTOMER, date(2026, 11, 20))]


def test_customers_of_earlier_check_ins_are_known() -> None:
    """Once each, as they were written last; agents are not among them."""
    met = [
        a_check_in("2026-11-20", "Harbor Bakery", Met.CUSTOMER),
        a_check_in("2026-11-01", "harbor bakery", Met.CUSTOMER),
        a_check_in("2026-11-02", "noor"),
    ]
    assert [who.name for who in met_customers(met)] == ["Harbor Bakery"]
