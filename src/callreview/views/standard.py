"""The standard, stated and lived, as it is told: whose calls, of which days, and which can still be talked over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from callreview.insight.standard import RubricStandard
from callreview.views.words import day, day_and_year

LISTED = 5
"""Calls let pass that are named for each feeling."""


class Agent(NamedTuple):
    """Of whom the calls are: their id, or where nobody lists them the name that reviews hold; and what people read."""

    id: str
    name: str


@dataclass(frozen=True)
class Scope:
    """What was asked for. `agent` is None for the team; the days are both included.

    `listing` and `workspace` are options for the commands that are named: to list the same calls, and to find them.
    """

    today: date
    agent: Agent | None = None
    since: date | None = None
    until: date | None = None
    listing: str = ""
    workspace: str = ""

    @property
    def days(self) -> str:
        """` since 1 September`, ` until 30 November`, ` from 1 September to 30 November`, or nothing."""
        if self.since and self.until:
            return f" from {self.day(self.since)} to {self.day(self.until)}"
        if self.since:
            return f" since {self.day(self.since)}"
        return f" until {self.day(self.until)}" if self.until else ""

    def day(self, when: date) -> str:
        """*when* as it is told today: of another year, with the year."""
        return day(when) if when.year == self.today.year else day_and_year(when)


@dataclass(frozen=True)
class StandardTold:
    """The standard of each rubric. `still_open` has the ids of calls let pass, by rubric and feeling.

    They are newest first, and at most `LISTED` of each.
    """

    rubrics: tuple[RubricStandard, ...]
    scope: Scope
    still_open: Mapping[tuple[str, str], Sequence[str]]
