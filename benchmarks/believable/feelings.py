"""How a call felt: by who took it, who listened, the day, and how long ago a bar was raised."""

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from believable.chances import likely
from believable.sittings import Sitting
from callreview.model.choices import Level, Trace
from callreview.model.review import stands_out
from callreview.model.rubric import Rubric, WantedFeeling

MONTHS_TO_LEARN = 4.0
DAYS_A_MONTH = 30.44
A_RAISE = 0.6
"""How far a raised bar moves somebody who learns it whole."""
MONDAY = 0
MONDAYS = 0.8

# Where a level or a trace begins, and where the gut does, on scales that nobody ever sees.
WOW, NOT_OK = 1.0, -0.7
HINT, CLEAR = 0.55, 1.15
GUT = 0.9
LEANS = {Level.WOW: 1.0, Level.NOT_OK: -1.0, Trace.CLEAR: -1.0, Trace.HINT: -0.3}


@dataclass(frozen=True)
class Felt:
    """What was felt in a call: levels and traces in the order they were asked, and the gut."""

    gut: Level
    said: Mapping[str, Level | Trace]
    struck: tuple[str, ...]
    """What stood out."""
    outside: tuple[str, ...]
    """What lay outside the range of the call's day."""


def felt_in(chance: Random, sitting: Sitting) -> Felt:
    """How the call of *sitting* felt."""
    version, agent, day = sitting.version, sitting.agent, sitting.call_day
    mood = chance.gauss(0, 0.6)
    warm = 0.15 + agent.warmth + agent.drift * sitting.years + mood - sitting.listener.strict
    hurry = agent.haste - 0.45 * mood + sitting.listener.strict
    hurry += MONDAYS if agent.hurries_on_mondays and day.weekday() == MONDAY else 0
    learned = {name: _learned(raised, day) * agent.learns for name, raised in version.raised_on.items()}
    said: dict[str, Level | Trace] = {}
    for name in _asked(version.rubric, sitting.id):
        if name in version.range.wanted:
            said[name] = _level(chance, warm + learned.get(name, 0))
        else:
            said[name] = _trace(chance, hurry - learned.get(name, 0))
    bars = version.rubric if version.since <= day else version.rubric.on(day)
    return Felt(
        _gut(chance, said),
        said,
        tuple(name for name, how in said.items() if stands_out(version.rubric, name, how)),
        tuple(name for name, how in said.items() if _is_outside(bars, name, how)),
    )


def _asked(rubric: Rubric, review: str) -> list[str]:
    """The feelings in the order that follows from the review's id."""
    names = [feeling.id for feeling in rubric.feelings()]
    return sorted(names, key=lambda name: hashlib.sha256(f"{review}/{name}".encode()).digest())


def _learned(raised: date, day: date) -> float:
    """How much of a bar raised on one day has been learned on another."""
    months = max(0.0, (day - raised).days / DAYS_A_MONTH)
    return A_RAISE * (1 - math.exp(-months / MONTHS_TO_LEARN))


def _level(chance: Random, warm: float) -> Level:
    if likely(chance, 0.05):
        return chance.choice((Level.NOT_CALLED_FOR, Level.COULD_NOT_TELL))
    warm += chance.gauss(0, 0.5)
    if warm > WOW:
        return Level.WOW
    return Level.NOT_OK if warm < NOT_OK else Level.JUST_OK


def _trace(chance: Random, hurry: float) -> Trace:
    if likely(chance, 0.02):
        return Trace.COULD_NOT_TELL
    hurry += chance.gauss(0, 0.5)
    if hurry > CLEAR:
        return Trace.CLEAR
    return Trace.HINT if hurry > HINT else Trace.NOT_FELT


def _gut(chance: Random, said: Mapping[str, Level | Trace]) -> Level:
    """The gut goes with the feelings, mostly."""
    leans = sum(LEANS.get(how, 0.0) for how in said.values()) + chance.gauss(0, 0.5)
    if leans > GUT:
        return Level.WOW
    return Level.NOT_OK if leans < -GUT else Level.JUST_OK


def _is_outside(rubric: Rubric, name: str, how: Level | Trace) -> bool:
    feeling = rubric.feeling(name)
    if isinstance(feeling, WantedFeeling):
        return feeling.is_outside(Level(how))
    return feeling.is_outside(Trace(how))
