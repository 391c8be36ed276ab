"""The people of a team, as its workspace lists them. Light: a listing asks who is who, and needs no noun for it."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from callreview.model.choices import Role

_BETWEEN, _BETWEEN_NAMES = "\x1f", "\x1e"
"""No line of a file holds a control character."""


class Colleague(NamedTuple):
    """Somebody who works here, or did. The id is theirs for good; everything else about them may change.

    `name` is what people read; empty where nobody wrote it down here. `also` are other names and ids they have in
    older reviews. `since` and `until` are their first and last day, None where that is not said.
    """

    id: str
    name: str = ""
    role: Role = Role.AGENT
    since: date | None = None
    until: date | None = None
    team: str = ""
    also: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything they go by: the id first."""
        return (self.id, *((self.name,) if self.name else ()), *self.also)

    def is_there(self, day: date) -> bool:
        """Whether they work here on *day*."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


def called(listed: Iterable[Colleague], named: Iterable[Colleague]) -> tuple[Colleague, ...]:
    """Those *listed*, with the names and other names that they are *named* with elsewhere, by their ids."""
    by_id = {who.id: who for who in named}
    return tuple(_called(who, by_id[who.id]) if who.id in by_id else who for who in listed)


def lines_of(people: Iterable[Colleague]) -> str:
    """*people* as text, a line each, to be kept and read by `colleagues_in`."""
    return "\n".join(
        _BETWEEN.join(
            (who.id, who.name, who.role, _day(who.since), _day(who.until), who.team, _BETWEEN_NAMES.join(who.also))
        )
        for who in people
    )


def colleagues_in(lines: str) -> tuple[Colleague, ...]:
    """The other way round."""
    return tuple(_colleague(line.split(_BETWEEN)) for line in lines.split("\n") if line)


def _called(who: Colleague, named: Colleague) -> Colleague:
    renamed = (who.name,) if named.name and who.name else ()  # on another computer that is the name, still
    also = tuple(dict.fromkeys((*who.also, *renamed, *named.also)))
    return who._replace(name=named.name or who.name, also=also)


def _colleague(fields: Sequence[str]) -> Colleague:
    name, called, role, since, until, team, also = fields
    names = tuple(also.split(_BETWEEN_NAMES)) if also else ()
    return Colleague(name, called, Role(role), _day_in(since), _day_in(until), team, names)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _day_in(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
