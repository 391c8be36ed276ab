"""The pattern worth talking about: one behavior, on how many of how many calls. Counts of one person's calls alone.

Its rule: a behavior *shows* on a call where it was heard and an unwanted feeling it creates was felt, or where it was
missed and a wanted feeling it creates came through just OK or not OK. Of the behaviors that show on two calls or more
the first is the one that shows on the most calls outside the range, then on the most calls, then on the newest call;
then by the rubric's id and its own. A call with several reviews is one call.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from callreview.insight.to_play import ToPlay, moments_to_play
from callreview.model.choices import Level, Noted, Trace
from callreview.model.names import as_compared
from callreview.model.review import BehaviorNoted, Review
from callreview.model.rubric import Behavior, Feeling, Rubric, UnwantedFeeling, WantedFeeling

CALLS_AT_LEAST = 3
"""Of fewer calls nothing is called a pattern."""
SHOWN_AT_LEAST = 2
"""Calls on which a behavior shows before it is one."""

_FELT = frozenset({Trace.HINT, Trace.CLEAR})
_NOT_WOW = frozenset({Level.JUST_OK, Level.NOT_OK})
_TOLD = frozenset({Noted.HEARD, Noted.MISSED})

CallKey = tuple[str, str]


class Came(NamedTuple):
    """A feeling and how it came through; `outside` the range of the day of the call."""

    feeling: Feeling
    level: Level | Trace
    outside: bool


class OnACall(NamedTuple):
    """What one review has of the behavior: the feelings it was behind, the note, the moments to play."""

    review: Review
    came: tuple[Came, ...]
    note: str
    moments: tuple[ToPlay, ...]

    @property
    def outside(self) -> bool:
        """Whether one of the feelings lay outside the range."""
        return any(came.outside for came in self.came)


class Pattern(NamedTuple):
    """A behavior to talk about: to hear `less` of, or else more. The calls are newest first, one review each.

    `calls` is how many calls it was heard or missed on; `shown` are those on which it shows, `well` those on which it
    went as one would wish. On the others it was heard or missed, and nothing came of it.
    """

    rubric: str
    behavior: Behavior
    less: bool
    shown: tuple[OnACall, ...]
    well: tuple[OnACall, ...]
    calls: int

    @property
    def outside(self) -> int:
        """Calls on which it shows that lay outside the range."""
        return sum(call.outside for call in self.shown)


def call_of(review: Review) -> CallKey:
    """What two reviews of one call have in common: its reference and its day, or else its own id."""
    ref = as_compared(review.call.ref or "")
    return (ref, review.call_day.isoformat()) if ref else ("", review.id)


def calls_in(reviews: Iterable[Review]) -> int:
    """How many calls the *reviews* are of."""
    return len({call_of(review) for review in reviews})


def patterns_of(reviews: Sequence[Review]) -> tuple[Pattern, ...]:
    """Every behavior that shows on a call or more, as the rule orders them, of one person's *reviews*, newest first."""
    said: dict[tuple[str, str], list[tuple[Review, Rubric, BehaviorNoted]]] = defaultdict(list)
    for review in reviews:
        judged_by = review.range
        for noted in review.behaviors:
            if noted.noted in _TOLD:
                said[judged_by.id, noted.id].append((review, judged_by, noted))
    found = [
        pattern for told in said.values() for less in (True, False) if (pattern := _pattern(told, less=less)).shown
    ]
    newest = {call_of(review): -place for place, review in reversed(list(enumerate(reviews)))}
    return tuple(sorted(found, key=lambda pattern: _order(pattern, newest[call_of(pattern.shown[0].review)])))


def worth_talking_about(reviews: Sequence[Review], patterns: Sequence[Pattern]) -> Pattern | None:
    """The first of *patterns* that is one; None where the calls are too few, or nothing shows on more than one."""
    if calls_in(reviews) < CALLS_AT_LEAST:
        return None
    return next((pattern for pattern in patterns if len(pattern.shown) >= SHOWN_AT_LEAST), None)


def _order(pattern: Pattern, newest: int) -> tuple[int, int, int, str, str, bool]:
    return (-pattern.outside, -len(pattern.shown), -newest, pattern.rubric, pattern.behavior.id, not pattern.less)


def _pattern(told: Sequence[tuple[Review, Rubric, BehaviorNoted]], *, less: bool) -> Pattern:
    """What the reviews say of one behavior, in one of the two directions. The newest has its words."""
    shown: dict[CallKey, OnACall] = {}
    well: dict[CallKey, OnACall] = {}
    newest = told[0][1]
    behavior = newest.behavior(told[0][2].id)
    for review, rubric, noted in told:
        came = tuple(_came(review, rubric, rubric.behavior(noted.id), less=less))
        feelings = [each.feeling.id for each in came]
        call = OnACall(review, came, noted.note, moments_to_play(review, noted.moments, feelings))
        if (noted.noted is Noted.HEARD) is less:
            if came:
                shown.setdefault(call_of(review), call)
        else:
            well.setdefault(call_of(review), call)
    return Pattern(
        rubric=newest.id,
        behavior=behavior,
        less=less,
        shown=tuple(shown.values()),
        well=tuple(call for key, call in well.items() if key not in shown),
        calls=len({call_of(review) for review, _, _ in told}),
    )


def _came(review: Review, rubric: Rubric, behavior: Behavior, *, less: bool) -> Iterator[Came]:
    """The feelings that *behavior* creates and that came through as nobody wants them to."""
    felt = review.impression
    for name in behavior.creates:
        match rubric.feeling(name):
            case UnwantedFeeling() as feeling if less and felt.unwanted.get(name) in _FELT:
                trace = felt.unwanted[name]
                yield Came(feeling, trace, feeling.is_outside(trace))
            case WantedFeeling() as feeling if not less and felt.wanted.get(name) in _NOT_WOW:
                level = felt.wanted[name]
                yield Came(feeling, level, feeling.is_outside(level))
            case _:
                pass
