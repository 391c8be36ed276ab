"""Which channel of a recording is the agent. Told by the transcript or by a person, and never guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from callreview.insight.stretches import Span, both, gaps, joined, total
from callreview.insight.turns import AGENT, CUSTOMER, spoken_by
from callreview.model.transcript import Turn

LEFT, RIGHT = "left", "right"
BOTH = "both"
"""The speaker of a recording in which nobody can be told apart: everyone who is in it."""

_LEAST = 2.0
"""Seconds that each of the two is heard in their own turns, at least, before their side is told."""
_TIMES_MORE = 4
"""So many times longer a side is heard in its own speaker's turns than in the other's."""
_MOST_OF = 0.5
"""The part of a speaker's turns in which their side is heard, at least: a transcript of another call fails here."""
_ALIKE = 0.8
"""Two channels in which this much of the speech is in both at once are one recording twice."""


@dataclass(frozen=True)
class Sides:
    """Who is on each channel of a recording, left first.

    `names` has `agent` and `customer` where that is known, otherwise `left` and `right`; one name, `both`, for
    a recording that has but one channel, or whose channels are no two people; none where there is no recording. `why`
    is a clause that says how it is known, or why it is not.
    """

    names: tuple[str, ...]
    why: str

    @property
    def known(self) -> bool:
        """Whether it is known who each side is."""
        return set(self.names) == {AGENT, CUSTOMER}

    @property
    def apart(self) -> bool:
        """Whether there are two sides that can be told apart, known or not."""
        return len(self.names) == 2  # noqa: PLR2004 # a side and the other


def sides_of(
    spans: Sequence[Sequence[Span]],
    turns: Sequence[Turn] = (),
    said: Mapping[str, str] | None = None,
    *,
    whole: bool = True,
) -> Sides:
    """Who is on each of the channels whose speech is in *spans*, by the times of *turns* or by what a person *said*.

    *said* maps `left` and `right` to `agent` and `customer`, both or one of them, and is believed; ValueError when it
    maps anything else, or both to the same. Otherwise the two are known when each channel is heard in the turns of
    one of them and hardly in those of the other. Only stretches where the transcript has one of the two alone count.
    While the recording is not *whole* yet, two channels are two sides, though one was silent so far.
    """
    told = _checked(said or {})
    match spans:
        case ():
            return Sides((), "there is no recording")
        case (_,):
            return Sides((BOTH,), "the recording has one channel")
        case (_, _) if told:
            return Sides((told.get(LEFT, LEFT), told.get(RIGHT, RIGHT)), "as a person said")
        case (left, right):
            return (_one_recording(left, right) if whole else None) or _agreeing(left, right, turns)
        case _:
            return Sides((BOTH,), f"the recording has {len(spans)} channels, and only two can be told apart")


def _checked(said: Mapping[str, str]) -> Mapping[str, str]:
    fits = set(said) <= {LEFT, RIGHT} and set(said.values()) <= {AGENT, CUSTOMER}
    if not fits or len(set(said.values())) < len(said):
        message = f'sides are said as left and right, each "agent" or "customer" once, not as {dict(said)}'
        raise ValueError(message)
    return said


def _one_recording(left: Sequence[Span], right: Sequence[Span]) -> Sides | None:
    if bool(left) != bool(right):
        return Sides((BOTH,), "one of the two channels is silent")
    if left and total(both(left, right)) >= _ALIKE * total(joined(left, right)):
        return Sides((BOTH,), "both channels have the same voices")
    return None


def _agreeing(left: Sequence[Span], right: Sequence[Span], turns: Sequence[Turn]) -> Sides:
    agent, customer = spoken_by(AGENT, turns), spoken_by(CUSTOMER, turns)
    if not agent or not customer:
        return Sides((LEFT, RIGHT), "no transcript says when the agent and the customer speak")
    together = both(agent, customer)
    agent, customer = _less(agent, together), _less(customer, together)
    if _is(left, agent, customer) and _is(right, customer, agent):
        return Sides((AGENT, CUSTOMER), "by the transcript's times")
    if _is(left, customer, agent) and _is(right, agent, customer):
        return Sides((CUSTOMER, AGENT), "by the transcript's times")
    return Sides((LEFT, RIGHT), "the transcript's times agree too little with the two channels")


def _is(side: Sequence[Span], own: Sequence[Span], others: Sequence[Span]) -> bool:
    heard = total(both(side, own))
    return heard >= max(_LEAST, _TIMES_MORE * total(both(side, others)), _MOST_OF * total(own))


def _less(spans: Sequence[Span], without: Sequence[Span]) -> tuple[Span, ...]:
    """The time of *spans* that is not in *without*."""
    return both(spans, gaps(without, max((span.end for span in spans), default=0.0)))
