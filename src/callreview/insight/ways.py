"""What got in people's way, gathered by kind, with the calls and the words.

Who took a call is left out: this is about what the system does to people, and not about what people do.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from callreview.model.choices import Obstacle
from callreview.model.review import Review


class Way(NamedTuple):
    """What was in the way in one call, in the words of the review of that id."""

    kind: Obstacle
    words: str
    ref: str
    call_day: date
    review: str


def ways_of(reviews: Iterable[Review]) -> Mapping[Obstacle, tuple[Way, ...]]:
    """What the *reviews* say was in the way, by kind in the order of the kinds, each in the order of *reviews*."""
    ways = [
        Way(each.kind, each.words, review.call.ref or "", review.call_day, review.id)
        for review in reviews
        for each in review.in_the_way
    ]
    return {kind: found for kind in Obstacle if (found := tuple(way for way in ways if way.kind is kind))}


def reviews_in(ways: Iterable[Way]) -> int:
    """How many reviews the *ways* were told in."""
    return len({way.review for way in ways})
