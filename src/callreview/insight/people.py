"""Who is who: one person has one history, whatever they were called in it; two people are never taken for one.

The list is the workspace's own, and nobody has to be on it: whoever is not goes by the name that was typed. Light: a
listing asks. A name that two people share belongs to neither; they are told apart by their ids.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from callreview.errors import SharedName
from callreview.insight.naming import Resolved, resolve
from callreview.model.choices import Role
from callreview.model.names import as_compared
from callreview.model.people import Colleague

Same = Callable[[str], frozenset[str]]
"""Every spelling under which records hold one person, by one of them."""


@dataclass(frozen=True)
class People:
    """The people of a workspace, in the order of its list."""

    listed: tuple[Colleague, ...] = ()

    def sharing(self, typed: str) -> tuple[str, ...]:
        """The ids of those who go by that very name: one, nobody, or several who share it. An id is nobody else's."""
        return self._owners.get(as_compared(typed), ())

    def colleague(self, stored: str) -> Colleague | None:
        """Whom a record means that holds *stored*; None where that is nobody of the list, or could be several."""
        ids = self.sharing(stored)
        return self._by_id[ids[0]] if len(ids) == 1 else None

    def meant(self, typed: str) -> Resolved:
        """Whom *typed* means, by their id: by id, name or another name in full, or as a guess told as one.

        Of several who share that very name nobody is meant, and `near` are their ids.
        """
        ids = self.sharing(typed)
        if ids:
            return Resolved(ids, is_guess=False, near=()) if len(ids) == 1 else Resolved((), is_guess=False, near=ids)
        begun = self._who(spelling for spelling in self._owners if _begins(spelling, typed))
        if len(begun) == 1:
            return Resolved(begun, is_guess=True, near=())
        found = resolve(typed, self._owners)
        likely, near = self._who(found.names), self._who(found.near)
        return (
            Resolved(likely, found.is_guess, near)
            if len(likely) == 1
            else Resolved((), is_guess=False, near=likely or near)
        )

    def shown(self, stored: str) -> str:
        """The name people read for what a record holds; with the id where another has that name too."""
        who = self.colleague(stored)
        if who is None or not who.name:
            return who.id if who else stored
        return who.name if self.sharing(who.name) == (who.id,) else f"{who.name} ({who.id})"

    def same(self, stored: str) -> frozenset[str]:
        """Every spelling under which records hold whoever *stored* is; *stored* alone where that is nobody listed."""
        who = self.colleague(stored)
        theirs = (each for each in who.spellings if self.sharing(each) == (who.id,)) if who else ()
        return frozenset((stored, *theirs))

    def is_one(self, stored: str, other: str) -> bool:
        """Whether two names that records hold mean one person."""
        return as_compared(other) in {as_compared(name) for name in self.same(stored)}

    def there(self, role: Role | None, day: date) -> tuple[Colleague, ...]:
        """Who works here on *day*, in that role, or in any for None."""
        return tuple(who for who in self.listed if role in {None, who.role} and who.is_there(day))

    def among(self, typed: str, stored: Collection[str]) -> Resolved:
        """As `naming.resolve`, with one history for one person: the names of *stored* that are whoever *typed* means.

        Somebody of the list whom no record holds has their id for a name. Raises SharedName.
        """
        ids = self.sharing(typed)
        found = Resolved(ids, is_guess=False, near=()) if ids else self._likely(typed, stored)
        if not found.names:
            return found
        shared = ids or self.sharing(found.names[0])
        if len(shared) > 1:
            raise SharedName(typed if ids else found.names[0], shared)
        theirs = {as_compared(each) for each in self.same(found.names[0])}
        names = tuple(sorted(each for each in stored if as_compared(each) in theirs))
        return found._replace(names=names or found.names)

    @cached_property
    def _by_id(self) -> Mapping[str, Colleague]:
        return {who.id: who for who in self.listed}

    @cached_property
    def _owners(self) -> Mapping[str, tuple[str, ...]]:
        """By each name, as it is compared, the ids of those who go by it."""
        owners: dict[str, tuple[str, ...]] = {}
        for who in self.listed:
            for name in dict.fromkeys(map(as_compared, who.spellings)):
                owners[name] = (*owners.get(name, ()), who.id)
        return {**owners, **{as_compared(name): (name,) for name in self._by_id}}

    def _who(self, spellings: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for spelling in spellings for name in self._owners[spelling]))

    def _key(self, stored: str) -> str:
        who = self.colleague(stored)
        return who.id if who else as_compared(stored)

    def _likely(self, typed: str, stored: Collection[str]) -> Resolved:
        """Whom *typed* likely means, of those in *stored* before the rest of the list."""
        found, listed = resolve(typed, stored), self.meant(typed)
        if found.names:
            return found
        begun = {self._key(name): name for name in sorted(stored) if _begins(as_compared(name), typed)}
        likely = tuple(begun.values()) or listed.names
        if len(likely) == 1:  # under several spellings, maybe
            return Resolved(likely, is_guess=True, near=())
        return Resolved((), is_guess=False, near=tuple(dict.fromkeys((*(begun.values() or found.near), *listed.near))))


def _begins(spelling: str, typed: str) -> bool:
    wanted = as_compared(typed)
    return bool(wanted) and spelling.startswith(wanted)
