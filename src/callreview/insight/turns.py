"""When the speakers of a transcript speak, and when somebody may: no missing time is made up."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from callreview.insight.stretches import Span, joined
from callreview.model.transcript import UNKNOWN, Turn

AGENT, CUSTOMER = "agent", "customer"

_IN_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_UNSPACED = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff]")


def spoken_by(speaker: str, turns: Sequence[Turn]) -> tuple[Span, ...]:
    """The time of the turns of *speaker* that have both their times, as `joined` gives it."""
    return joined(
        Span(turn.start, turn.end)
        for turn in turns
        if turn.speaker == speaker and turn.start is not None and turn.end is not None
    )


def speakers(turns: Sequence[Turn]) -> tuple[str, ...]:
    """Everyone the transcript names: the agent, the customer, then the others as they come; `unknown` is no name."""
    named = dict.fromkeys(turn.speaker for turn in turns if turn.speaker != UNKNOWN)
    return tuple(sorted(named, key=lambda name: (name != AGENT, name != CUSTOMER)))


def maybe_spoken(turns: Sequence[Turn], seconds: float) -> tuple[Span, ...]:
    """The time of a call of *seconds* in which somebody may speak, as `joined` gives it.

    A turn that lacks a time may begin as early as the turns before it were last heard of, and go on until the next
    begins.
    """
    last_heard_of = accumulate((max(turn.start or 0.0, turn.end or 0.0) for turn in turns), max, initial=0.0)
    starts = [*sorted(turn.start for turn in turns if turn.start is not None), seconds]
    return joined(_maybe(turn, before, starts) for turn, before in zip(turns, last_heard_of, strict=False))


def _maybe(turn: Turn, before: float, starts: Sequence[float]) -> Span:
    start = before if turn.start is None else turn.start
    following = starts[bisect_right(starts, start, hi=len(starts) - 1)]
    return Span(start, following if turn.end is None else turn.end)


def words_in(turns: Sequence[Turn]) -> int | None:
    """How many words *turns* have, as set apart by spaces; what stands in square brackets was not said.

    None where they are not set apart: in Chinese, Japanese, Thai, Lao, Burmese and Khmer.
    """
    said = _IN_BRACKETS.sub(" ", " ".join(turn.text for turn in turns))
    if 2 * len(_UNSPACED.findall(said)) > sum(map(str.isalpha, said)):
        return None
    return sum(any(map(str.isalnum, piece)) for piece in said.split())
