"""Stretches of a call, and what can be made of several: joined, both at once, none of them."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From `start` to `end`, in seconds from the start of the call; `end` itself is no longer in it."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        """How long it is."""
        return self.end - self.start


def joined(*groups: Iterable[Span], within: float = 0.0) -> tuple[Span, ...]:
    """All the time that any span of *groups* covers, in order, none touching the next.

    Spans with *within* seconds or less between them become one. A span that ends before it begins counts for nothing.
    """
    found: list[Span] = []
    for span in sorted(chain.from_iterable(groups)):
        if span.end <= span.start:
            continue
        if found and span.start - found[-1].end <= within:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def both(one: Iterable[Span], other: Iterable[Span]) -> tuple[Span, ...]:
    """The time that lies in a span of *one* and in a span of *other*, each as `joined` gives it."""
    return tuple(_meeting(tuple(one), tuple(other)))


def _meeting(one: tuple[Span, ...], other: tuple[Span, ...]) -> Iterator[Span]:
    here = there = 0
    while here < len(one) and there < len(other):
        start, end = max(one[here].start, other[there].start), min(one[here].end, other[there].end)
        if start < end:
            yield Span(start, end)
        if one[here].end <= other[there].end:
            here += 1
        else:
            there += 1


def at_once(groups: Iterable[Iterable[Span]]) -> tuple[Span, ...]:
    """The time that lies in spans of two or more of *groups*, each as `joined` gives it."""
    covered: tuple[Span, ...] = ()
    found: tuple[Span, ...] = ()
    for group in groups:
        spans = tuple(group)
        found = joined(found, both(covered, spans))
        covered = joined(covered, spans)
    return found


def in_a_row(own: Sequence[Span], others: Sequence[Span], *, within: float) -> tuple[Span, ...]:
    """The spans of *own* in rows: a row goes on over a gap under *within* seconds in which none of *others* lies.

    Both are as `joined` gives them.
    """
    ends = [span.end for span in others]
    found: list[Span] = []
    for span in own:
        row = found[-1] if found else None
        if row and span.start - row.end < within and _nobody(others, bisect_right(ends, row.end), span.start):
            found[-1] = Span(row.start, span.end)
        else:
            found.append(span)
    return tuple(found)


def _nobody(others: Sequence[Span], following: int, until: float) -> bool:
    """Whether none of *others* from *following* on begins before *until*."""
    return following == len(others) or others[following].start >= until


def gaps(spans: Iterable[Span], seconds: float) -> tuple[Span, ...]:
    """The time from 0 to *seconds* that lies in none of *spans*, which are as `joined` gives them."""
    found: list[Span] = []
    reached = 0.0
    for span in spans:
        if reached < min(span.start, seconds):
            found.append(Span(reached, min(span.start, seconds)))
        reached = max(reached, span.end)
    if reached < seconds:
        found.append(Span(reached, seconds))
    return tuple(found)


def total(spans: Iterable[Span]) -> float:
    """The seconds of *spans* together."""
    return sum(span.seconds for span in spans)
