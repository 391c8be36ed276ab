"""What a believable workspace is made from, and how its reviews lie over the days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from believable.ranges import RANGES
from believable.stories import Story, story_of
from believable.team import Team, team_of

SATURDAY, SUNDAY = 5, 6


@dataclass(frozen=True)
class Plan:
    """So many reviews, made in the days up to `last`. The same plan makes the same bytes."""

    reviews: int
    days: int
    last: date
    seed: int

    @property
    def first(self) -> date:
        """The day on which it begins."""
        return self.last - timedelta(days=self.days - 1)


@dataclass(frozen=True)
class World:
    """A plan, with its team and its rubrics."""

    plan: Plan
    team: Team
    stories: Sequence[Story]


def world_of(plan: Plan) -> World:
    """The team and the rubrics of *plan*."""
    stories = [story_of(told, plan.first, plan.days) for told in RANGES]
    return World(plan, team_of(plan.reviews, plan.seed), stories)


def how_many(plan: Plan) -> Mapping[date, int]:
    """How many reviews each day has: a few on Saturdays, none on Sundays, slowly more each year."""
    chance = Random(f"{plan.seed}/days")  # noqa: S311 # a story, no secret
    days = [plan.first + timedelta(days=number) for number in range(plan.days)]
    busy = [_busy(day, chance) * (1 + number / plan.days / 2) for number, day in enumerate(days)]
    whole, passed, made = sum(busy), 0.0, 0
    counts = {}
    for day, part in zip(days, busy, strict=True):
        passed += part
        counts[day] = round(plan.reviews * passed / whole) - made
        made += counts[day]
    return counts


def _busy(day: date, chance: Random) -> float:
    """How busy *day* is beside others."""
    if day.weekday() == SUNDAY:
        return 0.0
    return chance.uniform(0.7, 1.3) * (0.2 if day.weekday() == SATURDAY else 1.0)
