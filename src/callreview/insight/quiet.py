"""When somebody last listened, thanked, followed up and coached; and what has gone quiet by the team's own word.

Nothing is called quiet that a team never said it would do, or never did: without a rhythm it is quiet after
`QUIET_AFTER` days, and what never happened is not told. Who did it is not told either; the desk watches nobody.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from callreview.model.team import Rhythms

QUIET_AFTER = 14
"""Days without a rhythm; up to then it is only told when it was last done."""


class Doing(StrEnum):
    """What a leader does again and again."""

    LISTEN = "listen"
    THANK = "thank"
    FOLLOW_UP = "follow_up"
    COACH = "coach"


class LastDone(NamedTuple):
    """The day something was last done, by anybody; None where nobody ever did.

    `or_before`: it was not on that day but earlier, or never; nobody looked further back.
    """

    day: date | None
    or_before: bool = False


class Quiet(NamedTuple):
    """One thing that is done again and again: when last, how many days ago, how often it was meant to be (in days).

    `days` is None where it was never done, and 0 for a day that is yet to come.
    """

    doing: Doing
    last: LastDone
    days: int | None
    every: int | None
    is_quiet: bool


def rhythm_of(rhythms: Rhythms) -> Mapping[Doing, int | None]:
    """How often each is meant to be done, in days."""
    return {Doing.LISTEN: rhythms.listen, Doing.THANK: rhythms.thank, Doing.COACH: rhythms.coach}


def when_last(
    done: Mapping[Doing, LastDone], every: Mapping[Doing, int | None], today: date, *, is_anything_due: bool
) -> tuple[Quiet, ...]:
    """Each thing that was done or was meant to be, in the order of `Doing`.

    Nothing to follow up is no silence: following up is only called quiet where *is_anything_due*.
    """
    told = []
    for doing in Doing:
        last, meant = done.get(doing, LastDone(None)), every.get(doing)
        if last.day is None and meant is None:
            continue
        days = None if last.day is None else max(0, (today - last.day).days)
        silent = days is None or days > (QUIET_AFTER if meant is None else meant)
        told.append(Quiet(doing, last, days, meant, silent and (doing is not Doing.FOLLOW_UP or is_anything_due)))
    return tuple(told)
