"""Where the bar of a feeling has been, one place after the other: what two bars judged is never counted together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from callreview.insight.bar_moves import HeardUnder, bar_moves, feeling_of
from callreview.model.brief import RubricBrief
from callreview.model.choices import Kind


@dataclass(frozen=True)
class Stop:
    """A place of the bar, and the version that brought it there.

    `on` is the day from which it holds, and `why` the reason, where somebody wrote the move down.
    """

    bar: str
    version: int
    on: date | None = None
    why: str = ""


def bar_stops(
    briefs: Sequence[RubricBrief], kind: Kind, feeling: str, heard: Sequence[HeardUnder], today: date
) -> tuple[Stop, ...]:
    """The stops of that feeling's bar, oldest first; the last is where it stands *today*.

    *briefs* are versions of one rubric, the one of today last, and one of them has the feeling. A bar that a call was
    judged by and that no version tells of gets a stop as well.
    """
    having = [(brief.version, known.tolerate) for brief in briefs if (known := feeling_of(brief, kind, feeling))]
    (oldest, first), (newest, tolerated) = having[0], having[-1]
    moves = bar_moves(briefs, kind, feeling, heard)
    stops: list[Stop] = []
    for move in moves:
        if move.on <= today:
            if not stops or stops[-1].bar != move.from_:
                stops.append(Stop(move.from_, stops[-1].version if stops else min(oldest, move.version)))
            written = (move.on, move.why) if move.is_written else (None, "")
            stops.append(Stop(move.to, move.version, *written))
    to_come = [move.from_ for move in moves if move.on > today]
    stated = to_come[0] if to_come else tolerated
    if not stops:
        stops.append(Stop(stated if to_come else first, oldest))
    if stops[-1].bar != stated:
        stops.append(Stop(stated, newest))
    for each in sorted(heard):
        if each.bar not in {stop.bar for stop in stops}:
            later = [place for place, stop in enumerate(stops) if stop.version > each.version]
            stops.insert(later[0] if later else len(stops) - 1, Stop(each.bar, each.version))
    return tuple(stops)


def place_of(stops: Sequence[Stop], version: int, bar: str) -> int:
    """Which of *stops* judged a call by *bar* under that version; one of them has that bar.

    Of several it is the last that was there by then: an old call may be heard under a new version.
    """
    places = [place for place, stop in enumerate(stops) if stop.bar == bar]
    by_then = [place for place in places if stops[place].version <= version]
    return by_then[-1] if by_then else places[0]
