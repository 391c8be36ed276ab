"""The days that `--since` and `--until` name. Light: every listing asks."""

from datetime import date
from typing import NamedTuple

from callreview.cli.here import today
from callreview.errors import BadValue
from callreview.insight.spans import since_day, until_day


class Days(NamedTuple):
    """From `since` to `until`, both included; None is no end."""

    since: date | None = None
    until: date | None = None

    def has(self, day: date) -> bool:
        """Whether *day* is one of them."""
        return (self.since is None or day >= self.since) and (self.until is None or day <= self.until)


def days_named(since: str | None, until: str | None) -> Days:
    """The days that the two options mean. Raises BadValue for a day that is none."""
    first = since_day(since, today()) if since else None
    last = until_day(until, today()) if until else None
    for option, typed, read in (("--since", since, first), ("--until", until, last)):
        if typed and read is None:
            raise BadValue(option, f'"{typed}" is no day', "write 2026-11-01, 2026-11, 7d, 6w, 3m, today or monday")
    return Days(first, last)
