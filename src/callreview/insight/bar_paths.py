"""Where the bar of each feeling has been: told by the versions of the file, and by its `raised` entries before them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from callreview.insight.rubric_version import Version, reason_for
from callreview.model.choices import Level, Trace
from callreview.model.rubric import Feeling, Rubric


@dataclass(frozen=True)
class Stop:
    """Where the bar was, and the day from which it was there; None where that is not known, or not yet."""

    bar: Level | Trace
    on: date | None


@dataclass(frozen=True)
class BarPath:
    """The stops of one feeling's bar, oldest first, and whether the feeling has left the rubric since."""

    feeling: str
    word: str
    stops: tuple[Stop, ...]
    is_retired: bool


def bar_paths(versions: Sequence[Version]) -> tuple[BarPath, ...]:
    """The path of every feeling's bar in *versions*, oldest first. Feelings of the newest come first, in its order."""
    rubrics = [(version, version.rubric) for version in versions if version.rubric]
    if not rubrics:
        return ()
    newest = rubrics[-1][1]
    stops: dict[str, list[Stop]] = {}
    words: dict[str, str] = {}
    before: Rubric | None = None
    for version, rubric in rubrics:
        for feeling in rubric.feelings():
            so_far = stops.setdefault(feeling.id, [] if before else [*_told_of(rubric, feeling)])
            if not so_far or so_far[-1].bar != feeling.tolerate:
                so_far.append(Stop(feeling.tolerate, _day(feeling, version, rubric, before, newest)))
            words[feeling.id] = feeling.word
        before = rubric
    today = [feeling.id for feeling in newest.feelings()]
    left = [name for name in stops if name not in today]
    return tuple(BarPath(name, words[name], tuple(stops[name]), name in left) for name in (*today, *left))


def _told_of(rubric: Rubric, feeling: Feeling) -> Iterator[Stop]:
    """The stops that the `raised` entries of *rubric* tell of."""
    last: Level | Trace | None = None
    oldest_first = rubric.raised[::-1]  # as they are written; of one day, too
    for raised in sorted(oldest_first, key=lambda entry: entry.on):
        if raised.feeling == feeling.id:
            if raised.from_ != last:
                yield Stop(raised.from_, None)
            yield Stop(raised.to, raised.on)
            last = raised.to


def _day(feeling: Feeling, version: Version, rubric: Rubric, before: Rubric | None, newest: Rubric) -> date | None:
    """The day from which the bar of *feeling* is where *version* put it: the one that was written down, or its own."""
    if before and any(known.id == feeling.id for known in before.feelings()):
        raised = reason_for(feeling.id, feeling.tolerate, rubric, before=before, newest=newest)
        if raised:
            return raised.on
    return None if version.by is None or version.is_cut else version.by.at.date()
