"""Somebody about to review a call: who, whose, which, and when."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from believable.chances import likely
from believable.plans import World
from believable.stories import Json, Version
from believable.team import Agent, Listener, Team

FIRST_CALL = 10_000
CALLS_A_DAY = 100
DAYS_A_YEAR = 365.25
OPENS_AT, HOURS = 8, 9
BEFORE = (0, 0, 1, 1, 1, 2, 3)
"""How many days before its review a call was."""
LISTENS = {"supervisor": 0.75, "other": 0.10, "peer": 0.06, "leader": 0.05, "self": 0.04}
"""How often it is who: the agent's own supervisor, another one, a colleague, the supervisors' leader, the agent."""


@dataclass(frozen=True)
class Sitting:
    """One review about to be made. `seconds` are the call's."""

    id: str
    day: date
    version: Version
    agent: Agent
    listener: Listener
    by: Json
    quick: bool
    call: Json
    call_day: date
    """The day by whose bar the call is judged."""
    seconds: int
    years: float
    """Since it all began."""
    started: datetime
    sealed: datetime
    finished: datetime


def sitting_on(chance: Random, world: World, review: str, day: date) -> Sitting:
    """A sitting of *day*, for the review of that id."""
    passed = (day - world.plan.first).days
    share = passed / world.plan.days
    agent = chance.choice([agent for agent in world.team.agents if agent.is_there(share)])
    version = chance.choices(world.stories, agent.queues)[0].on(day)
    listener, by = _by(chance, world.team, agent)
    call_day = day - timedelta(days=chance.choice(BEFORE))
    at = f"{call_day}T{OPENS_AT + chance.randrange(HOURS):02}:{chance.randrange(60):02}"
    when = at if likely(chance, 0.95) else None
    seconds = int(chance.lognormvariate(5.6, 0.5)) + 30
    quick = likely(chance, listener.quick)
    active = timedelta(seconds=int(chance.lognormvariate(4.2 if quick else 5.7, 0.3)))
    started = datetime.combine(day, time(OPENS_AT)) + timedelta(seconds=chance.randrange(HOURS * 3600))
    return Sitting(
        id=review,
        day=day,
        version=version,
        agent=agent,
        listener=listener,
        by=by,
        quick=quick,
        call={
            "ref": f"C-{FIRST_CALL + passed * CALLS_A_DAY + chance.randrange(CALLS_A_DAY)}",
            "agent": agent.name,
            "when": when,
            "queue": version.range.queue,
            "seconds": float(seconds),
            "recording": None,
            "transcript": None,
        },
        call_day=call_day if when else day,
        seconds=seconds,
        years=passed / DAYS_A_YEAR,
        started=started,
        sealed=started + active * chance.uniform(0.4, 0.7),
        finished=started + active,
    )


def _by(chance: Random, team: Team, agent: Agent) -> tuple[Listener, Json]:
    """Whose manner of listening it is, and the reviewer as a review names them."""
    own, leader = team.listeners[agent.supervisor], team.listeners[-1]
    who = chance.choices(tuple(LISTENS), tuple(LISTENS.values()))[0]
    if who == "self":
        return own, {"name": agent.name, "role": "self"}
    if who == "peer":
        others = [other.name for other in team.agents if other is not agent]
        return own, {"name": chance.choice(others), "role": "peer"}
    if who == "leader":
        return leader, {"name": leader.name, "role": "leader"}
    listener = chance.choice(team.listeners[:-1]) if who == "other" else own
    return listener, {"name": listener.name, "role": "supervisor"}
