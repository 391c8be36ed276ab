"""What became of the feelings outside the range: by the reviews, by the talks about them, and by what is done."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from callreview.cli.record_at import record_at
from callreview.insight.aftermath import fates
from callreview.model.choices import FollowUpState
from callreview.model.fates import Beside, Talk
from callreview.store.index.index import Index
from callreview.store.workspace import Folders

_BETWEEN = "\x1f"


def settle(index: Index) -> None:
    """See to it that the index tells what became of the feelings outside the range, on the days that were looked at."""
    index.settle(fates, _beside(index))


def _beside(index: Index) -> Mapping[str, Beside]:
    """What coachings and follow-ups say of reviews, by their ids."""
    folders = index.folders
    coachings = index.asides(folders.coaching.name, lambda path: _coaching(folders, path))
    notes = index.asides(folders.followups.name, lambda path: _note(folders, path))
    done = set(_done(notes))
    talks: dict[str, list[Talk]] = {}
    for name, line in coachings.items():
        behavior, at, *about = line.split(_BETWEEN)
        for review in about:
            talks.setdefault(review, []).append(Talk(behavior, name in done, float(at)))
    return {review: Beside(tuple(talks.get(review, ())), review in done) for review in {*talks, *done}}


def _done(notes: Mapping[str, str]) -> Iterator[str]:
    """The reviews and coachings of which the last word on what was agreed is that it is done."""
    last: dict[str, tuple[datetime, str, str]] = {}
    for name, line in notes.items():
        of, at, state = line.split(_BETWEEN)
        said = (datetime.fromisoformat(at), name, state)
        last[of] = max(said, last.get(of, said))
    return (of for of, (_, _, state) in last.items() if state == FollowUpState.DONE)


def _coaching(folders: Folders, path: str) -> str | None:
    from callreview.store.records import coachings

    noun = record_at(coachings(folders), path)
    if noun is None:
        return None
    came_of_it = noun.analyze.behavior or noun.follow_up  # of a talk in which nothing was named or agreed, nothing did
    about = noun.about if came_of_it else ()
    return _BETWEEN.join((noun.analyze.behavior or "", str(noun.finished.timestamp()), *about))


def _note(folders: Folders, path: str) -> str | None:
    from callreview.store.records import follow_up_notes

    noun = record_at(follow_up_notes(folders), path)
    return None if noun is None else _BETWEEN.join((noun.of, noun.at.isoformat(), noun.state))
