"""Check-ins: who was not heard for longest while nothing was wrong."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from callreview.insight.people import Same
from callreview.model.choices import Met
from callreview.model.names import as_compared
from callreview.model.voices import CheckIn, MetWith


class Unheard(NamedTuple):
    """Somebody, and the last day they were asked how it is; None for never."""

    who: MetWith
    last: date | None

    def days(self, today: date) -> int | None:
        """How many days ago that was."""
        return (today - self.last).days if self.last else None


def unheard(people: Iterable[MetWith], check_ins: Iterable[CheckIn], same: Same) -> tuple[Unheard, ...]:
    """*people*, once each, those first who were never asked, then whoever was asked longest ago; by name among equals.

    *same* gives every spelling of an agent; customers are known by their name.
    """
    last: dict[tuple[Met, str], date] = {}
    for each in check_ins:
        key = (each.with_.kind, as_compared(each.with_.name))
        last[key] = max(each.day, last.get(key, each.day))
    found: dict[tuple[Met, frozenset[str]], Unheard] = {}
    for who in people:
        spelled = frozenset(map(as_compared, same(who.name) if who.kind is Met.AGENT else (who.name,)))
        days = [last[who.kind, name] for name in spelled if (who.kind, name) in last]
        found.setdefault((who.kind, spelled), Unheard(who, max(days, default=None)))
    return tuple(
        sorted(found.values(), key=lambda each: (each.last or date.min, as_compared(each.who.name), each.who.kind))
    )


def met_customers(check_ins: Iterable[CheckIn]) -> tuple[MetWith, ...]:
    """The customers of earlier check-ins, once each, as their name was written last."""
    met: dict[str, MetWith] = {}
    for each in sorted(check_ins, key=lambda each: each.at):
        if each.with_.kind is Met.CUSTOMER:
            met[as_compared(each.with_.name)] = each.with_
    return tuple(met.values())
