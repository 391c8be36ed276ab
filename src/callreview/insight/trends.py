"""How the gut, the feelings and the behaviors have moved: counts by period, and nothing worked out of them.

A feeling is told in stretches, one for each bar it was judged by, and what was heard under one bar is in no count with
what was heard under another. What was seldom heard is marked as too little to say anything.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from callreview.insight.bar_moves import HeardUnder, bar_moves
from callreview.insight.bar_stretches import Span, stretches_of
from callreview.insight.periods import By, counted, first_day
from callreview.insight.tallies import Heard, tallies
from callreview.insight.trend import BehaviorTrend, Calls, FeelingTrend, RubricTrends, Trends
from callreview.model.bars import BEST_FIRST
from callreview.model.brief import RubricBrief
from callreview.model.choices import Kind, Noted
from callreview.model.marks import Count, MarkKind

COUNTED = (MarkKind.GUT, MarkKind.WANTED, MarkKind.UNWANTED, MarkKind.BEHAVIOR)
"""The kinds of mark that trends tell of. A review has one of the gut, but for an own review: that is no call here."""
_GUT = (MarkKind.GUT, "gut")
NOTED = (Noted.HEARD, Noted.MISSED)
"""What is told of a behavior, where it can be told."""
_MARKS = {Kind.WANTED: MarkKind.WANTED, Kind.UNWANTED: MarkKind.UNWANTED}

_Told = Mapping[tuple[MarkKind, str], Sequence[Count]]
"""The counts under one rubric, by what they are about."""


class _Asked(NamedTuple):
    by: By
    until: date
    only: str | None


def trends_of(
    counts: Iterable[Count], briefs: Iterable[RubricBrief], by: By, until: date, feeling: str | None = None
) -> Trends:
    """What *counts* of the kinds `COUNTED` tell; *briefs* are the versions they were told under, oldest first.

    The counts are by day, or, by month, by month. Moves of a bar after *until* are still to come. With *feeling*,
    only the feelings of that id and the behaviors that create them.
    """
    told: dict[str, dict[tuple[MarkKind, str], list[Count]]] = defaultdict(lambda: defaultdict(list))
    for count in counts:
        told[count.mark.rubric][count.mark.kind, count.mark.name].append(count)
    versions: dict[str, list[RubricBrief]] = defaultdict(list)
    for brief in briefs:
        versions[brief.id].append(brief)
    asked = _Asked(by, until, feeling)
    return Trends(
        by,
        tuple(
            _trends(rubric, versions[rubric], told[rubric], asked)
            for rubric in sorted(told)
            if _GUT in told[rubric] and (feeling is None or _has_feeling(told[rubric], feeling))
        ),
    )


def _has_feeling(told: _Told, feeling: str) -> bool:
    return any((kind, feeling) in told for kind in _MARKS.values())


def _trends(rubric: str, briefs: Sequence[RubricBrief], told: _Told, asked: _Asked) -> RubricTrends:
    by, until, only = asked
    calls: dict[int, int] = defaultdict(int)
    for count in told[_GUT]:
        calls[counted(count.period, by)] += count.reviews
    span = Span(by, min(calls), max(calls), until)
    gut = () if only else _heard(told[_GUT], by)
    return RubricTrends(
        rubric,
        briefs[-1].title if briefs else rubric,
        tuple(Calls(period, calls[period]) for period in sorted(calls)),
        tallies(gut, BEST_FIRST[Kind.WANTED]),
        tuple(_feelings(briefs, told, span, only)),
        tuple(_behaviors(briefs, told, by, only)),
    )


def _feelings(briefs: Sequence[RubricBrief], told: _Told, span: Span, only: str | None) -> Iterator[FeelingTrend]:
    """The feelings of the newest version in its order, then those it has no more."""
    known: dict[tuple[str, str], tuple[str, bool]] = {}
    for brief in reversed(briefs):
        for feeling in brief.feelings:
            known.setdefault((feeling.kind, feeling.id), (feeling.word, brief is not briefs[-1]))
    for (kind_name, name), (word, is_retired) in known.items():
        kind = Kind(kind_name)
        counts = told.get((_MARKS[kind], name), ())
        if counts and only in {None, name}:
            heard = (HeardUnder(_begins(count, span.by), count.mark.version, count.mark.bar) for count in counts)
            under: dict[str, list[Count]] = defaultdict(list)
            for count in counts:
                under[count.mark.bar].append(count)
            by_bar = {bar: tuple(_heard(each, span.by)) for bar, each in under.items()}
            stretches = stretches_of(kind, by_bar, bar_moves(briefs, kind, name, heard), span)
            yield FeelingTrend(kind, name, word, is_retired, stretches)


def _behaviors(briefs: Sequence[RubricBrief], told: _Told, by: By, only: str | None) -> Iterator[BehaviorTrend]:
    """The behaviors of the newest version in its order, then those it has no more."""
    known: dict[str, BehaviorTrend] = {}
    for brief in reversed(briefs):
        wanted = {feeling.id for feeling in brief.feelings if feeling.kind == Kind.WANTED}
        for id_, text, creates in brief.behaviors:
            is_unwanted, is_retired = wanted.isdisjoint(creates), brief is not briefs[-1]
            known.setdefault(id_, BehaviorTrend(id_, text, creates, is_unwanted, is_retired, ()))
    for behavior in known.values():
        counts = told.get((MarkKind.BEHAVIOR, behavior.id), ())
        if counts and (only is None or only in behavior.creates):
            yield behavior._replace(tallies=tallies(_heard(counts, by), NOTED))


def _heard(counts: Iterable[Count], by: By) -> Iterator[Heard]:
    sums: dict[tuple[int, str], int] = defaultdict(int)
    for period, mark, reviews in counts:
        sums[counted(period, by), mark.value] += reviews
    return (Heard(period, value, calls) for (period, value), calls in sums.items())


def _begins(count: Count, by: By) -> date:
    return first_day(counted(count.period, by), by)
