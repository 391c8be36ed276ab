"""Which of several things to tell now: one that no page for a line-up told, of somebody who was not named lately.

Its one rule: the page of a day stays as it is, whatever comes in; only what it lacks is filled in.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Generic, TypeVar

from callreview.insight.kudos import days_shared
from callreview.insight.patterns import CallKey
from callreview.model.choices import LineUpPart, SharedWhat
from callreview.model.lineup import LineUp
from callreview.model.names import RecordId, as_compared
from callreview.model.sharing import Shared

DAYS_BACK = timedelta(days=14)
"""How far a page looks back, at the least."""
LATELY = 4
"""So many pages back somebody who was named lets others go first."""

T = TypeVar("T")


@dataclass(frozen=True)
class Memory:
    """What was told: `pages` on other days, newest first; `kept`, the page of today.

    `agents` has whom the records are about that the last pages told, and `calls` which calls, by their ids.
    """

    pages: Sequence[LineUp] = ()
    kept: LineUp | None = None
    agents: Mapping[str, str] = field(default_factory=dict)
    calls: Mapping[str, CallKey] = field(default_factory=dict)


def remembered(lineups: Iterable[LineUp], today: date) -> Memory:
    """The memory that *lineups*, in any order, are of. The last of those made today is the page of today."""
    newest = sorted(lineups, key=lambda each: (each.at, each.id), reverse=True)
    kept = next((each for each in newest if each.day == today), None)
    return Memory(tuple(each for each in newest if each is not kept), kept)


def looked_back(memory: Memory, today: date, since: date | None = None) -> date:
    """The first day a page of *today* looks at: *since*, else that of the last page and `DAYS_BACK` at the least.

    A page that was made today is not cut short by it.
    """
    earlier = [page.day for page in memory.pages if page.day < today]
    first = since or min((*earlier[:1], today - DAYS_BACK))
    return min(first, memory.kept.since or first) if memory.kept else first


def named_lately(memory: Memory) -> tuple[RecordId, ...]:
    """The reviews whose people the last pages named."""
    return _reviews_on(memory.pages[:LATELY])


def told_since(memory: Memory, shared: Iterable[Shared], first: date) -> tuple[RecordId, ...]:
    """The reviews that were told, by a page or by hand, and can be of a call of *first* or later."""
    by_hand = (each.to for each in shared if each.what is SharedWhat.THANKS)
    return tuple(each for each in (*_reviews_on(memory.pages), *by_hand) if each >= first.isoformat())


def _reviews_on(pages: Iterable[LineUp]) -> tuple[RecordId, ...]:
    of = (told.of for page in pages for told in page.told if told.part in _OF_REVIEWS)
    return tuple(RecordId(_record(each)) for each in of)


@dataclass(frozen=True)
class Candidate(Generic[T]):
    """Something that could be told: what is remembered of it, and whom, which call and which behavior it is about."""

    of: str
    what: T
    agent: str | None = None
    call: CallKey | None = None
    behavior: str = ""


class Choice:
    """One page in the making. Candidates come newest first."""

    def __init__(
        self,
        memory: Memory,
        shared: Iterable[Shared],
        named: Callable[[str], str],
        today: date,
        *,
        again: bool,
    ) -> None:
        """*named* gives one name for one person, whatever a record calls them.

        What was noted *today* as *shared* goes first: somebody wants it told. With *again* what was told before is
        told once more where there is nothing else.
        """
        self._named, self._again = named, again
        self._kept = {(told.part, told.of) for told in memory.kept.told} if memory.kept else set()
        self._call_of = memory.calls
        self._told = {self._key(told.part, told.of) for page in memory.pages for told in page.told}
        self._wished: set[tuple[LineUpPart, str]] = set()
        for part, what in ((LineUpPart.KUDOS, SharedWhat.KUDOS), (LineUpPart.WOW, SharedWhat.THANKS)):
            for of, days in days_shared(shared, what).items():
                if days == (today,):
                    self._wished.add((part, of))
                else:
                    self._told.add(self._key(part, of))
        lately = [page.told for page in memory.pages[:LATELY]]
        self._people = [{self._who(memory.agents.get(_record(each.of))) for each in page} for page in lately]
        self._acts = [{_act(each.of) for each in page if each.part is LineUpPart.PRACTICE} for page in lately]
        self._here: set[str | None] = set()
        self._calls: set[CallKey | None] = set()

    def name_kept(self, part: LineUpPart, candidates: Iterable[Candidate[T]]) -> None:
        """Take note of whom the page of today names already, so that what is filled in is of others."""
        for each in candidates:
            if (part, each.of) in self._kept:
                self._name(each)

    def one(self, part: LineUpPart, candidates: Sequence[Candidate[T]]) -> T | None:
        """What the page of today told, else the newest that is best to tell now."""
        kept = [each for each in candidates if (part, each.of) in self._kept]
        best = kept or sorted(self._open(part, candidates), key=lambda each: self._order(part, each))
        if not best:
            return None
        self._name(best[0])
        return best[0].what

    def some(self, part: LineUpPart, candidates: Sequence[Candidate[T]], at_most: int) -> tuple[tuple[T, ...], int]:
        """As `one`, up to *at_most*, newest first; and how many more were never told."""
        kept = [each for each in candidates if (part, each.of) in self._kept]
        others = [each for each in self._open(part, candidates) if (part, each.of) not in self._kept]
        first = [*kept, *sorted(others, key=lambda each: self._is_told(part, each))]
        there = {each.of for each in first[:at_most]}
        more = sum(not self._is_told(part, each) for each in first[at_most:])
        return tuple(each.what for each in candidates if each.of in there), more

    def _name(self, candidate: Candidate[T]) -> None:
        self._here.add(self._who(candidate.agent))
        self._calls.add(candidate.call)

    def _open(self, part: LineUpPart, candidates: Iterable[Candidate[T]]) -> Iterator[Candidate[T]]:
        return (each for each in candidates if self._again or not self._is_told(part, each))

    def _is_told(self, part: LineUpPart, candidate: Candidate[T]) -> bool:
        return self._key(part, candidate.of) in self._told

    def _key(self, part: LineUpPart, of: str) -> tuple[LineUpPart, CallKey]:
        """What is not told twice: a call is told once, in whichever part, from whichever review of it."""
        if part not in _OF_REVIEWS:
            return part, ("", of)
        return LineUpPart.WOW, self._call_of.get(_record(of), ("", _record(of)))

    def _order(self, part: LineUpPart, candidate: Candidate[T]) -> tuple[bool, bool, bool, bool, int, int]:
        """The lowest goes first: never told, shared today, another call and person than here, and than lately."""
        who = self._who(candidate.agent)
        return (
            self._is_told(part, candidate),
            (part, candidate.of) not in self._wished,
            candidate.call is not None and candidate.call in self._calls,
            who is not None and who in self._here,
            _lateness(who, self._people),
            _lateness(candidate.behavior or None, self._acts),
        )

    def _who(self, agent: str | None) -> str | None:
        return as_compared(self._named(agent)) if agent else None


_OF_REVIEWS = frozenset({LineUpPart.WOW, LineUpPart.PRACTICE})


def _record(of: str) -> str:
    return of.partition(" ")[0]


def _act(of: str) -> str:
    return of.partition(" ")[2]


def _lateness(name: str | None, pages: Sequence[Collection[str | None]]) -> int:
    """How lately *pages*, newest first, had *name*: 0 for not at all, most for the last one."""
    found = (len(pages) - back for back, names in enumerate(pages) if name is not None and name in names)
    return next(found, 0)
