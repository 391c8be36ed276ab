"""What became of the feelings outside the range: by the reviews, by the talks about them, and by what is done."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from callreview.cli.asides import source
from callreview.insight.aftermath import fates
from callreview.model.choices import FollowUpState
from callreview.model.fates import Beside, Talk
from callreview.store.index.index import Index
from callreview.store.workspace import Folders

if TYPE_CHECKING:
    from callreview.model.coaching import Coaching, FollowUpNote
    from callreview.store.records import Records

_BETWEEN = "\x1f"


def settle(index: Index) -> None:
    """See to it that the index tells what became of the feelings outside the range, on the days that were looked at."""
    index.settle(fates, _beside(index))


def _beside(index: Index) -> Mapping[str, Beside]:
    """What coachings and follow-ups say of reviews, by their ids."""
    folders = index.folders
    coachings = index.asides(source(folders, folders.coaching, _coachings, _coaching))
    notes = index.asides(source(folders, folders.followups, _notes, _note))
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


def _coachings(folders: Folders) -> "Records[Coaching]":
    from callreview.store.records import coachings

    return coachings(folders)


def _notes(folders: Folders) -> "Records[FollowUpNote]":
    from callreview.store.records import follow_up_notes

    return follow_up_notes(folders)


def _coaching(talk: "Coaching") -> str:
    came_of_it = talk.analyze.behavior or talk.follow_up  # of a talk in which nothing was named or agreed, nothing did
    about = talk.about if came_of_it else ()
    return _BETWEEN.join((talk.analyze.behavior or "", str(talk.finished.timestamp()), *about))


def _note(note: "FollowUpNote") -> str:
    return _BETWEEN.join((note.of, note.at.isoformat(), note.state))
