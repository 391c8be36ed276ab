"""When the bar of a feeling moved, told by the versions of its rubric that reviews hold.

A move that nobody wrote down is a move all the same: a version came whose bar is another.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from callreview.model.brief import FeelingBrief, RaisedBrief, RubricBrief
from callreview.model.choices import Kind


class BarMove(NamedTuple):
    """A bar that moved, and the version that brought it.

    It holds from the day `on`. Where nobody wrote it down, `why` is empty and `on` is the first day of the period in
    which a call was first heard under it.
    """

    on: date
    from_: str
    to: str
    why: str
    version: int
    is_written: bool


class HeardUnder(NamedTuple):
    """That in the period beginning on `first_day` a call was heard under this version, with the feeling's bar there."""

    first_day: date
    version: int
    bar: str


def feeling_of(brief: RubricBrief, kind: Kind, feeling: str) -> FeelingBrief | None:
    """The feeling of that kind and id in *brief*; None where that version has it not."""
    return next((each for each in brief.feelings if (each.kind, each.id) == (kind, feeling)), None)


def bar_moves(
    briefs: Sequence[RubricBrief], kind: Kind, feeling: str, heard: Iterable[HeardUnder]
) -> tuple[BarMove, ...]:
    """The moves of that feeling's bar in the *briefs* of one rubric, oldest version first; oldest move first."""
    having = [brief for brief in briefs if feeling_of(brief, kind, feeling)]
    written = tuple(_written(having, feeling))
    unwritten = _unwritten(having, kind, feeling, written, heard)
    return tuple(sorted((*written, *unwritten), key=lambda move: move.on))


def _written(having: Sequence[RubricBrief], feeling: str) -> Iterator[BarMove]:
    """As the newest version tells of them, and older moves that it tells of no more. Two of one day in file order."""
    told: list[RaisedBrief] = []
    for brief in reversed(having):
        known = {(raised.from_, raised.to) for raised in told}
        ours = [raised for raised in brief.raised if raised.feeling == feeling and raised.from_ != raised.to]
        told += [raised for raised in reversed(ours) if (raised.from_, raised.to) not in known]  # newest on top
    for raised in told:
        on = date.fromisoformat(raised.on)
        yield BarMove(on, raised.from_, raised.to, raised.why, raised.version, is_written=True)


class _Change(NamedTuple):
    """That the bar is `from_` in version `before`, and `to` in the next one that a review holds."""

    before: int
    version: int
    from_: str
    to: str


def _unwritten(
    having: Sequence[RubricBrief],
    kind: Kind,
    feeling: str,
    written: Sequence[BarMove],
    heard: Iterable[HeardUnder],
) -> Iterator[BarMove]:
    """The changes that no written move explains. First those are set aside that were written down in their version."""
    bars = [(brief.version, each.tolerate) for brief in having if (each := feeling_of(brief, kind, feeling))]
    changes = [_Change(before, version, from_, to) for (before, from_), (version, to) in pairwise(bars) if from_ != to]
    unused = sorted(written, key=lambda move: move.on)
    for by_version in (True, False):
        for change in list(changes):
            explaining = _explaining(unused, change, by_version=by_version)
            if explaining:
                changes.remove(change)
                unused = [move for move in unused if move not in explaining]
    under = tuple(heard) if changes else ()
    for change in changes:
        days = [each.first_day for each in under if each.version >= change.version and each.bar == change.to]
        if days:
            yield BarMove(min(days), change.from_, change.to, "", change.version, is_written=False)


def _explaining(moves: Sequence[BarMove], change: _Change, *, by_version: bool) -> Sequence[BarMove]:
    """The first of *moves* that lead there: they came with its versions, or one, told under another, went its way."""
    if by_version:
        fitting = [move for move in moves if change.before < move.version <= change.version]
    else:
        fitting = [move for move in moves if (move.from_, move.to) == (change.from_, change.to)]
    ends = [number for number, move in enumerate(fitting) if move.to == change.to]
    return fitting[: ends[0] + 1] if ends else ()
