"""A quarter of a team of twelve: what two supervisors heard, said, agreed, kept and told in thirteen weeks.

Everything follows from the last day and the seed. What is kept lies in files as callreview would have written them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from believable.afterwards import utc
from believable.plans import Plan, World
from believable.ranges import RANGES, TALKS
from believable.responses import alone, beside, place, raw
from believable.staff import LISTED_AFTER, spelled, staff_of
from believable.stories import Json, Story, story_of
from callreview.store.ids import ALPHABET

WEEKS = 13
DAYS = WEEKS * 7
REVIEWS = 300
ENDS_AT = time(18)


@dataclass(frozen=True)
class Quarter:
    """The thirteen weeks up to the day `last`."""

    last: date
    seed: int

    @property
    def plan(self) -> Plan:
        """How its reviews lie over the days."""
        return Plan(REVIEWS, DAYS, self.last, self.seed)

    @property
    def first(self) -> date:
        """The day on which it begins."""
        return self.plan.first

    @property
    def world(self) -> World:
        """The team and the rubrics for calls."""
        stories = [story_of(told, self.first, DAYS) for told in RANGES]
        return World(self.plan, staff_of(WEEKS, REVIEWS, self.seed), stories)

    @property
    def talks(self) -> Story:
        """The rubric for leaders' talks."""
        return story_of(TALKS, self.first, DAYS)

    def day(self, number: int) -> date:
        """The day of that number, from 0."""
        return self.first + timedelta(days=number)

    def chance(self, of: str) -> Random:
        """The chance that decides *of* something."""
        return Random(f"{self.seed}/quarter/{of}")  # noqa: S311 # a story, no secret

    def is_over(self, at: str) -> bool:
        """Whether that instant, as a record writes it, lies behind the end."""
        return at > utc(datetime.combine(self.last, ENDS_AT))

    def spelled(self, who: str, day: date) -> str:
        """How a record of *day* spells whoever has that id."""
        return spelled(who, day, is_listed=day >= self.first + LISTED_AFTER)


def new_id(chance: Random, day: date) -> str:
    """An id of *day*."""
    return f"{day}-{''.join(chance.choices(ALPHABET, k=8))}"


def noon(day: date, chance: Random) -> str:
    """About noon of *day*."""
    return utc(datetime.combine(day, time(11)) + timedelta(seconds=chance.randrange(2 * 3600)))


def files(folder: str, records: Sequence[Json]) -> Iterator[tuple[str, bytes]]:
    """Each of *records* as a file of *folder*, and what was said to it later: paths from the workspace, and bytes."""
    for record in records:
        yield place(folder, str(record["id"])), raw(alone(record))
        yield from beside(record)


def text(record: Mapping[str, object], key: str) -> str:
    """What *record* says under *key*, as text."""
    return str(record[key])
