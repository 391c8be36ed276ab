"""The stated bar beside the lived one: what lay outside the range, what became of it, and what was let pass.

Its one rule: it counts and does not rate. What two bars judged is never summed, and of a few calls nothing is said.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from callreview.insight.bar_moves import HeardUnder
from callreview.insight.bar_stops import Stop, bar_stops, place_of
from callreview.insight.periods import By, counted, first_day
from callreview.insight.ranges import Ranges
from callreview.insight.tallies import FEW
from callreview.model.bars import BEST_FIRST, is_told
from callreview.model.brief import FeelingBrief, RubricBrief
from callreview.model.choices import Kind
from callreview.model.fates import Fate, Led, Outcome
from callreview.model.marks import Count, Mark


@dataclass(frozen=True)
class Stretch:
    """The calls that one bar judged, and what became of those outside it; `ended` is the stop that came next."""

    stop: Stop
    ended: Stop | None
    calls: int
    outcomes: tuple[Outcome, ...]

    @property
    def is_told(self) -> bool:
        """Whether there are enough calls to say anything of them."""
        return self.calls >= FEW

    @property
    def outside(self) -> int:
        """Calls that lay outside the range: those let pass, and those that led to something."""
        return sum(outcome.reviews for outcome in self.outcomes)

    @property
    def led(self) -> int:
        """Calls outside that led to something."""
        return self.outside - self.came_to(Fate.LET_PASS)

    def led_to(self, what: Callable[[Led], bool]) -> int:
        """Calls outside that led to *what*."""
        return sum(outcome.reviews for outcome in self.outcomes if what(outcome.led))

    def came_to(self, fate: Fate) -> int:
        """Calls outside that came to *fate*."""
        return sum(outcome.reviews for outcome in self.outcomes if outcome.fate is fate)

    def of_level(self, level: str) -> "Stretch":
        """The same with no other outcomes than those of *level*."""
        kept = tuple(outcome for outcome in self.outcomes if outcome.feeling.value == level)
        return Stretch(self.stop, self.ended, self.calls, kept)

    @property
    def is_excused(self) -> bool:
        """Whether more was let pass than led to something."""
        return self.came_to(Fate.LET_PASS) > self.led


@dataclass(frozen=True)
class FeelingStandard:
    """One feeling of a rubric. Stretches are oldest first; those without calls are left out, but for the last.

    `is_stated` is whether today's rubrics still have the feeling.
    """

    feeling: FeelingBrief
    is_stated: bool
    stops: tuple[Stop, ...]
    stretches: tuple[Stretch, ...]

    @property
    def stated(self) -> str:
        """The bar as it stands today."""
        return self.stops[-1].bar

    @property
    def can_be_outside(self) -> bool:
        """Whether anything lies beyond the stated bar."""
        return self.stated != BEST_FIRST[self.feeling.kind][-1]

    @property
    def lived(self) -> str | None:
        """The bar that is lived under the stated one; None where nothing can be claimed.

        While nothing lies outside it is the stated bar. Where enough lay outside and more of it was let pass than led
        to something, it is the furthest level of which that is so.
        """
        now = self.stretches[-1]
        if not now.is_told or not self.can_be_outside:
            return None
        if not now.outside:
            return self.stated
        if now.outside < FEW:
            return None
        excused = [level for level in BEST_FIRST[self.feeling.kind] if now.of_level(level).is_excused]
        return excused[-1] if now.is_excused else None

    @property
    def let_pass(self) -> tuple[Outcome, ...]:
        """What was let pass, in every stretch of which something is said."""
        told = (outcome for stretch in self.stretches if stretch.is_told for outcome in stretch.outcomes)
        return tuple(outcome for outcome in told if outcome.fate is Fate.LET_PASS)


@dataclass(frozen=True)
class RubricStandard:
    """The feelings of one rubric, in its own order."""

    rubric: RubricBrief
    feelings: tuple[FeelingStandard, ...]


def standard_of(
    counts: Sequence[Count],
    outcomes: Sequence[Outcome],
    ranges: Ranges,
    *,
    rubric: str | None = None,
    feeling: str | None = None,
) -> tuple[RubricStandard, ...]:
    """The standard of each rubric that judged one of the calls counted, by id; and of *rubric*, where one is named.

    Rubrics that are retired or gone stay out unless they are named, and so do feelings that are gone.
    """
    judged = _in_all(counts)
    there = {count.mark.rubric for count in judged} & ranges.in_force()
    told = (
        RubricStandard(ranges.versions(name)[-1], tuple(_feelings(name, judged, outcomes, ranges, feeling)))
        for name in ranges.named()
        if (name == rubric if rubric else name in there)
    )
    return tuple(each for each in told if each.feelings)


def _in_all(counts: Sequence[Count]) -> tuple[Count, ...]:
    """One count for each mark that tells how a feeling came through, with the first of its periods."""
    first: dict[Mark, int] = {}
    reviews: Counter[Mark] = Counter()
    for count in counts:
        first.setdefault(count.mark, count.period)
        reviews[count.mark] += count.reviews
    told = (mark for mark in first if mark.kind in BEST_FIRST and is_told(mark.kind, mark.value))
    return tuple(Count(first[mark], mark, reviews[mark]) for mark in told)


def _feelings(
    rubric: str, judged: Sequence[Count], outcomes: Sequence[Outcome], ranges: Ranges, named: str | None
) -> Iterator[FeelingStandard]:
    versions = ranges.versions(rubric)
    newest: dict[str, FeelingBrief] = {}
    for brief in reversed(versions):
        newest.update({feeling.id: feeling for feeling in brief.feelings if feeling.id not in newest})
    there = {feeling.id for feeling in versions[-1].feelings}
    for feeling in newest.values():
        if feeling.id == named if named else feeling.id in there:
            felt = [count for count in judged if _is_of(count.mark, rubric, feeling)]
            came = [outcome for outcome in outcomes if _is_of(outcome.feeling, rubric, feeling)]
            heard = [HeardUnder(_month(count), count.mark.version, count.mark.bar) for count in felt]
            stops = bar_stops(versions, Kind(feeling.kind), feeling.id, heard, ranges.today)
            stretches = tuple(_stretches(stops, felt, came))
            yield FeelingStandard(feeling, ranges.has(rubric, feeling.id), stops, stretches)


def _is_of(mark: Mark, rubric: str, feeling: FeelingBrief) -> bool:
    return mark.kind == feeling.kind and mark.name == feeling.id and mark.rubric == rubric


def _month(count: Count) -> date:
    return first_day(counted(count.period, By.MONTH), By.MONTH)


def _stretches(stops: Sequence[Stop], judged: Sequence[Count], came: Sequence[Outcome]) -> Iterator[Stretch]:
    calls: Counter[int] = Counter()
    for count in judged:
        calls[place_of(stops, count.mark.version, count.mark.bar)] += count.reviews
    for place, (stop, ended) in enumerate(zip_longest(stops, stops[1:])):
        if calls[place] or ended is None:
            of_it = (one for one in came if place_of(stops, one.feeling.version, one.feeling.bar) == place)
            yield Stretch(stop, ended, calls[place], tuple(of_it))
