"""What got in people's way, as a page, as data and as a table: by kind, with the calls and the words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from callreview.insight.ways import Way, reviews_in
from callreview.model.choices import Obstacle
from callreview.views.csvs import csv_text
from callreview.views.markdown import escape
from callreview.views.safe_json import safe_json
from callreview.views.visible import on_one_line, show
from callreview.views.words import capital, day_and_year, in_words, short

_KEYS = ("kind", "words", "call", "day", "review")


class WaysTold(NamedTuple):
    """What was in the way, and the first and the last day of the reviews that were read; None is no end."""

    ways: Mapping[Obstacle, Sequence[Way]]
    since: date | None = None
    until: date | None = None

    @property
    def all(self) -> tuple[Way, ...]:
        """Everything, in the order of the kinds."""
        return tuple(way for ways in self.ways.values() for way in ways)


def ways_markdown(told: WaysTold) -> str:
    """The page to take to whoever can clear the way."""
    return "\n".join(f"{line}\n" for line in _page(told))


def ways_json(told: WaysTold) -> str:
    """The same, by kind, to the letter."""
    by_kind = {
        str(kind): [dict(zip(_KEYS[1:], _values(way)[1:], strict=True)) for way in ways]
        for kind, ways in told.ways.items()
    }
    spans = {"since": told.since and told.since.isoformat(), "until": told.until and told.until.isoformat()}
    return safe_json({**spans, "ways": by_kind}, indent=2) + "\n"


def ways_csv(told: WaysTold) -> str:
    """A row for each thing that was in the way."""
    return csv_text(_KEYS, map(_values, told.all))


def _page(told: WaysTold) -> Iterator[str]:
    yield "# In the way"
    yield f"What got in people's way{_span(told)}. It is not about what people did: who took a call is not told here."
    if not told.all:
        yield "Nothing was noted."
    for kind, ways in told.ways.items():
        calls = reviews_in(ways)
        yield f"## {capital(in_words(kind))}, in {calls} review{'' if calls == 1 else 's'}"
        for way in ways:
            yield f"> {escape(show(way.words), prefix='> ')}" if way.words.strip() else "No words were noted."
            yield _source(way)


def _source(way: Way) -> str:
    call = f"Call {escape(on_one_line(way.ref))}" if way.ref else "A call"
    return f"{call}, {day_and_year(way.call_day)} (review {short(way.review)})"


def _span(told: WaysTold) -> str:
    since = f" since {day_and_year(told.since)}" if told.since else ""
    return since + (f" until {day_and_year(told.until)}" if told.until else "")


def _values(way: Way) -> tuple[str, ...]:
    return (str(way.kind), way.words, way.ref, way.call_day.isoformat(), way.review)
