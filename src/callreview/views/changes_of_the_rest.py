"""What changed of the rubric itself: its names, the calls it is for, its life, and the diary of its bars."""

from collections.abc import Iterator, Mapping

from callreview.insight.change import Change, Kind, Value
from callreview.model.choices import Status
from callreview.model.rubric import Raised
from callreview.views.telling import Line, Note, Theirs, difference
from callreview.views.words import day_and_year, in_words

_NOW_SAYS: Mapping[str, str] = {"title": "The title", "purpose": "The purpose", "gut": "The question to the gut"}


def rest_note(change: Change) -> Note:
    """One change of the rubric itself, such as "Version 3 is now version 4."."""
    said: Line
    below: tuple[Line, ...] = ()
    match change.kind:
        case Kind.RUBRIC_IS_ANOTHER:
            said = ("These are two rubrics: ", *_both(change), ".")
        case Kind.CALLS_CHANGED:
            said = (f"The {change.field} it is for: ", *_calls(change))
        case Kind.STATUS_CHANGED:
            said = (f"It was {_status(change.before)}, and is now {_status(change.after)}.",)
        case Kind.VERSION_CHANGED:
            said = (f"Version {change.before} is now version {change.after}.",)
        case Kind.RAISED_ADDED:
            said = ("Written down when a bar moved: ", *_entry(change.after, change.is_called))
        case Kind.RAISED_REMOVED:
            said = ("No longer written down: ", *_entry(change.before, change.was_called))
        case Kind.RAISED_CHANGED:
            said, below = (Theirs(change.called), ", when its bar moved, written anew:"), tuple(_anew(change))
        case _:
            said, below = (f"{_NOW_SAYS[change.field]} now says:",), (difference(change.before, change.after),)
    return Note(said, below)


def _both(change: Change) -> Line:
    return Theirs(str(change.before)), " and ", Theirs(str(change.after))


def _status(status: Value) -> str:
    return {Status.DRAFT: "a draft"}.get(status, in_words(status)) if isinstance(status, Status) else ""


def _calls(change: Change) -> Line:
    """The queues or roles. None named is all of them."""
    names = difference(change.before, change.after)
    if not change.before:
        return *names, " (until now: all)"
    return names if change.after else (*names, " (from now on: all)")


def _entry(bar: Value, word: str) -> Line:
    if not isinstance(bar, Raised):
        return ()
    return Theirs(word), f", {_moved(bar)} ", Theirs(bar.why)


def _anew(change: Change) -> Iterator[Line]:
    if isinstance(change.before, Raised) and isinstance(change.after, Raised):
        yield from (
            difference(was, now)
            for was, now in ((_moved(change.before), _moved(change.after)), (change.before.why, change.after.why))
            if was != now
        )


def _moved(bar: Raised) -> str:
    return f"{day_and_year(bar.on)}: from {in_words(bar.from_)} to {in_words(bar.to)} (version {bar.version})."
