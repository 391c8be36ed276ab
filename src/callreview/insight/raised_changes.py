"""What changed in a rubric's diary of its bars, the `raised` entries: some came, went or were written anew."""

from collections import Counter
from collections.abc import Iterator

from callreview.insight.change import Change, Kind, What
from callreview.model.rubric import Raised, Rubric

_Entry = tuple[str, int]


def raised_changes(before: Rubric, after: Rubric) -> Iterator[Change]:
    """The entries that came, went, or now say something else.

    A bar moves once in a version, so an entry for the same feeling and version is the same entry. Where a file has
    several of those, none is taken for another.
    """
    said, says = set(before.raised), set(after.raised)
    gone = [bar for bar in dict.fromkeys(before.raised) if bar not in says]
    come = [bar for bar in dict.fromkeys(after.raised) if bar not in said]
    pairs = _once(gone).keys() & _once(come).keys()
    anew = {entry: bar for entry, bar in _once(come).items() if entry in pairs}
    for bar in gone:
        if _entry(bar) in pairs:
            now = anew[_entry(bar)]
            yield _change(Kind.RAISED_CHANGED, bar, now, _word(before, bar), _word(after, bar))
        else:
            yield _change(Kind.RAISED_REMOVED, bar, None, _word(before, bar), "")
    for bar in come:
        if _entry(bar) not in pairs:
            yield _change(Kind.RAISED_ADDED, None, bar, "", _word(after, bar))


def _change(kind: Kind, was: Raised | None, now: Raised | None, was_called: str, is_called: str) -> Change:
    feeling = next(bar.feeling for bar in (was, now) if bar)
    return Change(kind, What.RAISED, feeling, "", was, now, was_called, is_called)


def _entry(bar: Raised) -> _Entry:
    return bar.feeling, bar.version


def _once(bars: list[Raised]) -> dict[_Entry, Raised]:
    """The entries that are the only one for their feeling and version."""
    count = Counter(map(_entry, bars))
    return {_entry(bar): bar for bar in bars if count[_entry(bar)] == 1}


def _word(rubric: Rubric, bar: Raised) -> str:
    """The feeling's word in *rubric*, or its id where the rubric has it no more."""
    return next((feeling.word for feeling in rubric.feelings() if feeling.id == bar.feeling), bar.feeling)
