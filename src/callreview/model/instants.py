"""Who says a thing, and when: the instants of words that follow each other."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

_NO_LATER = datetime.max.replace(tzinfo=UTC) - timedelta(seconds=1)


class Stamp(NamedTuple):
    """Who says a thing, at which instant (UTC), and on which day by their own clock."""

    by: str
    at: datetime
    on: date


def after(at: datetime, last: datetime | None) -> datetime:
    """*at*, or the second after *last* where a clock was slow or both fall into one second: what is said last is last.

    Both UTC. There is no instant after the end of the calendar: there it is *at*.
    """
    return last + timedelta(seconds=1) if last and at <= last < _NO_LATER else at
