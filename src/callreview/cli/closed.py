"""An agent's own review is closed to others until another review of the call is there: neither decides the other.

A rule for what we show, and no lock: the file is plain text. Whoever wrote it reads it at any time.
"""

import os
import shlex
from collections.abc import Callable, Iterable, Sequence

from callreview.cli.desk import Desk
from callreview.cli.drafting import short
from callreview.cli.gathered import reviews_of
from callreview.errors import StillClosed
from callreview.insight.beside import is_of_same_call
from callreview.model.review import Review


def refuse_closed(desk: Desk, review: Review) -> None:
    """Raise StillClosed where *review* is somebody else's own, of a call that nobody else has reviewed yet."""
    if not review.reviewer.is_own:
        return
    me = desk.reviewer(os.environ.get("CALLREVIEW_REVIEWER"))
    if any(desk.people.is_one(whose, me) for whose in (review.reviewer.name, review.call.agent)):
        return
    if is_closed(desk, review):
        raise still_closed(desk, review)


def is_closed(desk: Desk, review: Review, of_agent: Callable[[str], Iterable[Review]] | None = None) -> bool:
    """Whether *review* is an agent's own, of a call that nobody else has reviewed yet.

    *of_agent* gives all reviews of an agent's calls; without it they are read.
    """
    if not review.reviewer.is_own:
        return False
    known = of_agent(review.call.agent) if of_agent else reviews_of(desk, review.call.agent)
    return not any(not each.reviewer.is_own and is_of_same_call(review, each, desk.people) for each in known)


def reviews_of_call(desk: Desk, review: Review) -> Sequence[Review]:
    """Every review of the call that *review* is of, itself among them, newest day first."""
    found = reviews_of(desk, review.call.agent)
    return [each for each in found if each.id == review.id or is_of_same_call(review, each, desk.people)]


def still_closed(desk: Desk, review: Review) -> StillClosed:
    """What is said where *review* has nothing to stand beside: whose is missing, and how it is written."""
    whose = desk.people.shown(review.call.agent)
    command = f"callreview listen{_call(review, own=not review.reviewer.is_own)}{desk.option}"
    return StillClosed(short(review.id), None if review.reviewer.is_own else whose, whose, command)


def _call(review: Review, *, own: bool) -> str:
    call = review.call
    options = (
        ("--agent", call.agent),
        ("--ref", call.ref),
        ("--when", call.when),
        ("--recording", call.recording),
    )
    role = " --role self" if own else ""
    return role + "".join(f" {option}={shlex.quote(value)}" for option, value in options if value)
