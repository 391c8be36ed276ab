"""The people of a believable team, and their habits."""

from dataclasses import dataclass
from random import Random

from believable.chances import likely
from believable.names import agent_name, reviewer_name
from believable.ranges import RANGES

HEARD_EACH = 1_667
"""How often somebody's calls are reviewed in five years: a team of 60 comes to 100,000 reviews."""
SMALLEST = 12
AGENTS_OF_ONE = 10
"""How many agents one supervisor listens to."""
TO_THE_END = 1.1


@dataclass(frozen=True)
class Agent:
    """Who takes calls. Shares are of the whole time: from `came` until `went` they were there."""

    name: str
    supervisor: int
    queues: tuple[float, ...]
    """How many calls they take of each range, one beside the other."""
    warmth: float
    haste: float
    drift: float
    """How much warmer they get in a year."""
    learns: float
    """How much a raised bar moves them in the end."""
    hurries_on_mondays: bool
    answers: float
    """How often they reply to a review."""
    came: float
    went: float

    def is_there(self, share: float) -> bool:
        """Whether they were in the team when *share* of the time had passed."""
        return self.came <= share < self.went


@dataclass(frozen=True)
class Listener:
    """Who reviews."""

    name: str
    strict: float
    lets_pass: float
    """How often something outside the range leads to nothing."""
    quick: float
    """How often they take the short way."""


@dataclass(frozen=True)
class Team:
    """Agents, and those who listen to them; the last of these leads the others."""

    agents: tuple[Agent, ...]
    listeners: tuple[Listener, ...]


def team_of(reviews: int, seed: int) -> Team:
    """The team that makes so many *reviews*."""
    chance = Random(f"{seed}/team")  # noqa: S311 # a story, no secret
    size = max(SMALLEST, round(reviews / HEARD_EACH))
    supervisors = max(2, size // AGENTS_OF_ONE)
    agents = tuple(_agent(number, number % supervisors, chance) for number in range(size))
    return Team(agents, tuple(_listener(number, chance) for number in range(supervisors + 1)))


def _agent(number: int, supervisor: int, chance: Random) -> Agent:
    from_the_start = supervisor == 0 or likely(chance, 0.7)
    return Agent(
        name=agent_name(number),
        supervisor=supervisor,
        queues=tuple(told.share * chance.uniform(0.2, 2.0) for told in RANGES),
        warmth=chance.gauss(0.1, 0.35),
        haste=chance.gauss(0.0, 0.3),
        drift=chance.gauss(0.04, 0.08),
        learns=chance.uniform(0.2, 1.0),
        hurries_on_mondays=likely(chance, 0.25),
        answers=chance.uniform(0.0, 0.4),
        came=0.0 if from_the_start else chance.uniform(0.05, 0.7),
        went=TO_THE_END if supervisor == 0 or likely(chance, 0.85) else chance.uniform(0.75, 0.95),
    )


def _listener(number: int, chance: Random) -> Listener:
    return Listener(
        name=reviewer_name(number),
        strict=chance.gauss(0.0, 0.12),
        lets_pass=chance.uniform(0.35, 0.85),
        quick=chance.choice((0.05, 0.15, 0.45)),
    )
