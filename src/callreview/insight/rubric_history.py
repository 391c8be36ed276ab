"""What became of one rubric over time: each change of meaning, where its bars have been, and how much it was used.

The versions are handed in as they were read, newest first, each the one that came right before the one above it. What
could not be read is told as such, and the versions on both sides of it are compared with each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from callreview.insight.bar_paths import BarPath, bar_paths
from callreview.insight.made_under import Made, reviews_under
from callreview.insight.rubric_changes import Change, Kind, What, changes_between, is_meaning
from callreview.insight.rubric_version import Committed, Version, reason_for
from callreview.model.rubric import Raised, Rubric

_BARS = frozenset({Kind.BAR_RAISED, Kind.BAR_LOWERED})
_OF_ITS_LIFE = frozenset({Kind.STATUS_CHANGED, Kind.RUBRIC_IS_ANOTHER})


@dataclass(frozen=True)
class Move:
    """A bar that was moved, and the entry that says why; None where no reason was written down."""

    change: Change
    raised: Raised | None


@dataclass(frozen=True)
class Happening:
    """A version that changed the meaning, could not be read, or was the first. `before` is what it is compared with.

    `moves` are its bars, `changes` the rest. `reviews` counts those made under it, until the next happening.
    """

    version: Version
    before: Rubric | None = None
    moves: tuple[Move, ...] = ()
    changes: tuple[Change, ...] = ()
    reviews: int = 0


@dataclass(frozen=True)
class Renamed:
    """A commit gave the file the name it has there; it `was` called something else."""

    by: Committed
    was: str


@dataclass(frozen=True)
class RubricHistory:
    """All of it, newest first. `rubric` is the newest that could be read.

    `quiet` counts the commits that changed no meaning, `elsewhere` the reviews made under a version that is not here.
    """

    rubric: Rubric | None
    happenings: tuple[Happening, ...]
    paths: tuple[BarPath, ...]
    renamed: tuple[Renamed, ...]
    quiet: int
    elsewhere: int
    is_cut: bool


def history_of(versions: Sequence[Version], made: Sequence[Made] = ()) -> RubricHistory:
    """What became of the rubric whose *versions* these are, newest first; *made* are the reviews to count."""
    oldest_first = versions[::-1]
    newest = next((version.rubric for version in versions if version.rubric), None)
    happenings: list[Happening] = []
    belongs_to: list[int | None] = []
    before: Rubric | None = None
    current: int | None = None
    for version in oldest_first:
        happening = _happening(version, before, newest)
        if happening:
            happenings.append(happening)
            current = len(happenings) - 1 if version.rubric else current
        belongs_to.append(current)
        before = version.rubric or before
    counts, elsewhere = reviews_under(oldest_first, belongs_to, made)
    committed = [version.by for version in versions if version.by]
    loud = sum(happening.version.by is not None for happening in happenings)
    return RubricHistory(
        newest,
        _counted(happenings, counts),
        bar_paths(oldest_first),
        tuple(Renamed(new, old.path) for new, old in pairwise(committed) if new.path != old.path),
        len(committed) - loud,
        elsewhere,
        any(version.is_cut for version in versions),
    )


def _happening(version: Version, before: Rubric | None, newest: Rubric | None) -> Happening | None:
    """What *version* brought; None where it says what *before* said."""
    if version.rubric is None or before is None or newest is None:
        return Happening(version)
    changes = changes_between(before, version.rubric)
    if not any(is_meaning(change) or change.kind in _OF_ITS_LIFE for change in changes):
        return None
    moves = (change for change in changes if change.kind in _BARS)
    told_elsewhere = {*_BARS, Kind.VERSION_CHANGED}
    rest = (change for change in changes if change.kind not in told_elsewhere and change.what is not What.RAISED)
    return Happening(version, before, tuple(_move(one, version.rubric, before, newest) for one in moves), tuple(rest))


def _move(change: Change, at: Rubric, before: Rubric, newest: Rubric) -> Move:
    return Move(change, reason_for(change.id, str(change.after), at, before=before, newest=newest))


def _counted(happenings: Sequence[Happening], counts: Mapping[int, int]) -> tuple[Happening, ...]:
    """*happenings*, newest first, each with its count."""
    told = (replace(happening, reviews=counts.get(place, 0)) for place, happening in enumerate(happenings))
    return tuple(told)[::-1]
