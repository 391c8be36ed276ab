"""What has moved, for a program. A period is `2026-11-21`, `2026-W47` or `2026-11`; one without a call is not there."""

from collections.abc import Mapping

from callreview.insight.bar_moves import BarMove
from callreview.insight.bar_stretches import Stretch
from callreview.insight.periods import By, key_of, period_of
from callreview.insight.tallies import FEW, Tally
from callreview.insight.trend import BehaviorTrend, FeelingTrend, RubricTrends, Trends
from callreview.views.safe_json import safe_json

Json = Mapping[str, object]


def trends_json(trends: Trends) -> str:
    """`{"by", "too_few_below", "rubrics": [{"rubric", "title", "calls", "gut", "feelings", "behaviors"}]}`.

    A feeling has `stretches`, one for each bar; a `period` in two of them is the one in which the bar moved.
    """
    said = {
        "by": trends.by.value,
        "too_few_below": FEW,
        "rubrics": [_rubric(rubric, trends.by) for rubric in trends.rubrics],
    }
    return safe_json(said, indent=2) + "\n"


def _rubric(rubric: RubricTrends, by: By) -> Json:
    return {
        "rubric": rubric.id,
        "title": rubric.title,
        "calls": [{"period": key_of(each.period, by), "calls": each.calls} for each in rubric.calls],
        "gut": [_tally(tally, by) for tally in rubric.gut],
        "feelings": [_feeling(feeling, by) for feeling in rubric.feelings],
        "behaviors": [_behavior(behavior, by) for behavior in rubric.behaviors],
    }


def _feeling(feeling: FeelingTrend, by: By) -> Json:
    return {
        "feeling": feeling.id,
        "word": feeling.word,
        "kind": feeling.kind.value,
        "retired": feeling.is_retired,
        "stretches": [_stretch(stretch, by) for stretch in feeling.stretches],
    }


def _stretch(stretch: Stretch, by: By) -> Json:
    return {
        "bar": stretch.bar,
        "moved": _move(stretch.began, by) if stretch.began else None,
        "aside": stretch.is_aside,
        "periods": [{**_tally(tally, by), "outside": tally.outside} for tally in stretch.tallies],
    }


def _move(move: BarMove, by: By) -> Json:
    """`on` and `why` are null where nobody wrote them down; `period` is then the one it was first heard under in."""
    return {
        "on": move.on.isoformat() if move.is_written else None,
        "period": key_of(period_of(move.on, by), by),
        "from": move.from_,
        "to": move.to,
        "why": move.why if move.is_written else None,
        "version": move.version,
    }


def _behavior(behavior: BehaviorTrend, by: By) -> Json:
    return {
        "behavior": behavior.id,
        "text": behavior.text,
        "creates": list(behavior.creates),
        "unwanted": behavior.is_unwanted,
        "retired": behavior.is_retired,
        "periods": [_tally(tally, by) for tally in behavior.tallies],
    }


def _tally(tally: Tally, by: By) -> Json:
    """`calls` are those that told how it came through."""
    levels = {**tally.told, **tally.untold}
    return {"period": key_of(tally.period, by), "levels": levels, "calls": tally.calls, "too_few": tally.is_few}
