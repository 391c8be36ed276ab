"""What has moved, as a table for a spreadsheet: a row for each level in each period, and for each bar."""

from collections.abc import Iterator, Sequence

from callreview.insight.periods import By, key_of
from callreview.insight.tallies import Tally
from callreview.insight.trend import RubricTrends, Trends
from callreview.model.bars import is_outside
from callreview.model.choices import Kind
from callreview.views.csvs import csv_text

_HEADINGS = ("rubric", "about", "name", "period", "bar", "level", "calls", "outside")

Row = tuple[str, ...]


def trends_csv(trends: Trends) -> str:
    """The rows under their headings.

    `about` is `gut`, `wanted`, `unwanted` or `behavior`; `outside` is `yes` for a level beyond the `bar` of the
    call's day. A level that was never told has no row in that period, unless it can be told of: then it has 0 calls.
    """
    return csv_text(_HEADINGS, (row for rubric in trends.rubrics for row in _rows(rubric, trends.by)))


def _rows(rubric: RubricTrends, by: By) -> Iterator[Row]:
    yield from _cells((rubric.id, "gut", "gut"), rubric.gut, by)
    for feeling in rubric.feelings:
        for stretch in feeling.stretches:
            about = (rubric.id, feeling.kind.value, feeling.id)
            yield from _cells(about, stretch.tallies, by, feeling.kind, stretch.bar)
    for behavior in rubric.behaviors:
        yield from _cells((rubric.id, "behavior", behavior.id), behavior.tallies, by)


def _cells(about: Row, tallies: Sequence[Tally], by: By, kind: Kind | None = None, bar: str = "") -> Iterator[Row]:
    for tally in tallies:
        for level, calls in (*tally.told.items(), *tally.untold.items()):
            outside = "yes" if kind and is_outside(kind, level, bar) else ""
            yield (*about, key_of(tally.period, by), bar, level, str(calls), outside)
