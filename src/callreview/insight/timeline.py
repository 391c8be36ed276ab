"""A call drawn in columns: for each speaker how much is heard where, and where two speak at once or nobody does."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from callreview.insight.bleed import without_bleed
from callreview.insight.sides import BOTH, Sides
from callreview.insight.speech import settled_seconds, silences, speech_spans
from callreview.insight.stretches import Span, at_once, both, joined
from callreview.insight.turns import maybe_spoken, speakers, spoken_by
from callreview.model.sound import QUIETEST_DB, STEP, Loudness
from callreview.model.transcript import UNKNOWN, Turn

TALLEST = 7
"""The height of a cell that is full; 0 is empty."""
_EMPTY_DB, _FULL_DB = -60.0, -20.0
_PER_DB = 2
_ROWS = 2
_WHOLE = 250
_SHARES = bytes(
    round(_WHOLE * min(1.0, max(0.0, (level / _PER_DB + QUIETEST_DB - _EMPTY_DB) / (_FULL_DB - _EMPTY_DB))))
    for level in range(256)
)
"""What a step of each level of a `Loudness` adds to its column, of `_WHOLE`."""
_SEEN = _WHOLE // 2
"""One step of this is seen in its column, however little else there is."""


@dataclass(frozen=True)
class Row:
    """One speaker's row: `agent`, `customer`, `left`, `right`, a name, `unknown`; `both` where nobody is told apart.

    `heights` has one cell a column, from 0, nothing, to `TALLEST`.
    """

    speaker: str
    heights: tuple[int, ...]


@dataclass(frozen=True)
class Timeline:
    """Rows of cells, one cell a column each, and what is so of each column.

    `overlap`: two speak at once somewhere in it. `silence`: some of a silence of 3 s or more lies in it. `known`: it
    was measured, or no measuring is needed; until then its cells are empty and its flags down. What is known never
    changes while the loudness grows. There are two rows where two can be told apart, otherwise one, and none where
    nothing is known of who speaks when.
    """

    rows: tuple[Row, ...]
    overlap: tuple[bool, ...]
    silence: tuple[bool, ...]
    known: tuple[bool, ...]


def column_of(seconds: float, duration: float, width: int) -> int:
    """The column, from 0, in which *seconds* lies when a call of *duration* seconds is drawn *width* columns wide.

    Column c has the time from `seconds_at(c)` up to `seconds_at(c + 1)`; what is before the call lies in the first
    and what is after it in the last. ValueError when there is no column.
    """
    last = _last(width)
    if duration <= 0:
        return 0
    column = min(last, max(0, int(seconds / duration * width)))
    # The division may round across the border that seconds_at names.
    while column < last and seconds >= seconds_at(column + 1, duration, width):
        column += 1
    while column > 0 and seconds < seconds_at(column, duration, width):
        column -= 1
    return column


def seconds_at(column: int, duration: float, width: int) -> float:
    """Where *column* begins, in seconds from the start of the call; `seconds_at(width, …)` is its end.

    ValueError when there is no column.
    """
    return duration * column / (_last(width) + 1)


def _last(width: int) -> int:
    if width < 1:
        message = f"a timeline has one column or more, not {width}"
        raise ValueError(message)
    return width - 1


def timeline(
    loudness: Loudness | None, turns: Sequence[Turn], sides: Sides, *, duration: float, width: int
) -> Timeline:
    """The timeline of a call from the best there is: two channels, or else the transcript's times, or one channel.

    ValueError when there is no column.
    """
    if loudness and sides.apart and len(loudness.sides) == _ROWS:
        return timeline_of_sound(loudness, sides, duration=duration, width=width)
    of_turns = timeline_of_turns(turns, duration=duration, width=width)
    if of_turns.rows or not loudness or not loudness.sides:
        return of_turns
    return timeline_of_sound(loudness, sides, duration=duration, width=width)


def timeline_of_sound(loudness: Loudness, sides: Sides, *, duration: float, width: int) -> Timeline:
    """The timeline of a recording, by how loud each side is: two rows, or one where there are no two sides.

    A cell is as high as the mean of its steps, each from -60 dBFS (empty) to -20 dBFS (full), without the other
    side's voice coming through. These levels are fixed, so that the cells hold still while the call is measured.
    """
    apart = sides.apart and len(loudness.sides) == _ROWS
    names = sides.names if apart else (BOTH,)
    series = without_bleed(loudness.sides) if apart else (_loudest(loudness.sides),)
    spoken = speech_spans(loudness)
    edges = _edges(duration, width)
    settled = settled_seconds(loudness)
    known = tuple(loudness.whole or end <= settled for _, end in edges)
    return Timeline(
        tuple(Row(name, _loud(levels, edges, known)) for name, levels in zip(names, series, strict=True)),
        _flags(both(*spoken) if apart else (), known, duration),
        _flags(silences(joined(*spoken), loudness.seconds), known, duration),
        known,
    )


def timeline_of_turns(turns: Sequence[Turn], *, duration: float, width: int) -> Timeline:
    """The timeline of a transcript: a cell is as high as the share of its column that the speaker's turns take.

    The rows are the agent's and the customer's, or the first two names', or `unknown`. A turn without an end is the
    lowest cell where it begins. Silence is told where nobody can be speaking, overlap between speakers with a name.
    """
    edges = _edges(duration, width)
    named = speakers(turns)
    known = (True,) * width
    rows = (Row(name, _spoken(name, turns, edges, duration)) for name in (*named, UNKNOWN)[:_ROWS])
    begun = any(turn.start is not None for turn in turns)
    quiet = silences(maybe_spoken(turns, duration), duration) if begun else ()
    return Timeline(
        tuple(row for row in rows if any(row.heights)),
        _flags(at_once([spoken_by(name, turns) for name in named]), known, duration),
        _flags(quiet, known, duration),
        known,
    )


def _edges(duration: float, width: int) -> Sequence[tuple[float, float]]:
    """For each column its beginning and its end."""
    return tuple(pairwise(seconds_at(column, duration, width) for column in range(_last(width) + 2)))


def _loud(levels: bytes, edges: Sequence[tuple[float, float]], known: Sequence[bool]) -> tuple[int, ...]:
    shares = levels.translate(_SHARES)
    return tuple(
        _height_of(shares[int(start / STEP) : max(int(start / STEP) + 1, ceil(end / STEP))]) if there else 0
        for (start, end), there in zip(edges, known, strict=True)
    )


def _height_of(shares: bytes) -> int:
    height = round(TALLEST * sum(shares) / (_WHOLE * len(shares))) if shares else 0
    return height or int(max(shares, default=0) >= _SEEN)


def _spoken(
    speaker: str, turns: Sequence[Turn], edges: Sequence[tuple[float, float]], duration: float
) -> tuple[int, ...]:
    width = len(edges)
    shares = [0.0] * width
    for span in spoken_by(speaker, turns):
        for column in _columns(span, duration, width):
            start, end = edges[column]
            shares[column] += (min(span.end, end) - max(span.start, start)) / (end - start)
    began = {
        column_of(turn.start, duration, width)
        for turn in turns
        if turn.speaker == speaker and turn.start is not None and 0 <= turn.start < duration
    }
    least = [int(share > 0 or column in began) for column, share in enumerate(shares)]
    return tuple(max(low, min(TALLEST, round(TALLEST * share))) for low, share in zip(least, shares, strict=True))


def _loudest(sides: Sequence[bytes]) -> bytes:
    return sides[0] if len(sides) == 1 else bytes(map(max, *sides)) if sides else b""


def _flags(spans: Iterable[Span], known: Sequence[bool], duration: float) -> tuple[bool, ...]:
    """For each column whether it is known and has some of *spans*."""
    width = len(known)
    touched = {column for span in spans for column in _columns(span, duration, width)}
    return tuple(there and column in touched for column, there in enumerate(known))


def _columns(span: Span, duration: float, width: int) -> range:
    """The columns that have some of *span*; none for what is beyond the call."""
    if span.start >= duration or span.end <= 0:
        return range(0)
    first, last = (column_of(seconds, duration, width) for seconds in (span.start, span.end))
    ends_before = seconds_at(last, duration, width) >= span.end
    return range(first, last if ends_before else last + 1)
