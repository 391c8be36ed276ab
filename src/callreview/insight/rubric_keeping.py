"""Whether a rubric's changes were owned: a moved bar has its reason, a changed meaning its version, an id one meaning.

Each check has a name that stays: bar-without-reason, meaning-without-version, id-changed-meaning, id-used-again.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from callreview.insight.rubric_changes import Change, Kind, What, changes_between, is_meaning
from callreview.model.rubric import Rubric

_BARS = frozenset({Kind.BAR_RAISED, Kind.BAR_LOWERED})
_ANOTHER = frozenset(
    {Kind.FEELING_IS_ANOTHER, Kind.FEELING_MOVED, Kind.BEHAVIOR_IS_ANOTHER, Kind.MUST_IS_ANOTHER},
)
_SHOWN_AT_MOST = 3

Name: TypeAlias = tuple[What, str]
"""A feeling, a behavior or a must, by its id."""


@dataclass(frozen=True)
class Finding:
    """One change that was not owned: the check, where it stands in the newer rubric, what is wrong, what to do."""

    check: str
    loc: tuple[str | int, ...]
    message: str
    hint: str


def findings_between(before: Rubric, now: Rubric) -> tuple[Finding, ...]:
    """What of the changes from *before* to *now* was not owned."""
    changes = changes_between(before, now)
    return (
        *(_bar(change, now) for change in changes if change.kind in _BARS and not _has_reason(change, before, now)),
        *_version(changes, before, now),
        *(_another(change, now) for change in changes if change.kind in _ANOTHER),
    )


def new_names(before: Rubric, now: Rubric) -> frozenset[Name]:
    """What *now* has and *before* had not."""
    return frozenset(_places(now).keys() - _places(before).keys())


def findings_of_old_names(before: Rubric, now: Rubric, older: Iterable[Rubric]) -> Iterator[Finding]:
    """A finding for each id that is new in *now* and was retired once with another meaning.

    *older* are the versions before *before*, newest first; no more of them are taken than it needs.
    """
    wanted = set(new_names(before, now))
    for rubric in older if wanted else ():
        back = wanted & _places(rubric).keys()
        wanted -= back
        for change in changes_between(rubric, now) if back else ():
            if (change.what, change.id) in back and change.kind in _ANOTHER:
                yield _used_again(change, now)
        if not wanted:
            return


def _bar(change: Change, now: Rubric) -> Finding:
    message = f'the bar of "{change.called}" went from {change.before} to {change.after}, and raised does not say why'
    return Finding("bar-without-reason", _loc(change, now, "tolerate"), message, "add the day and the reason to raised")


def _has_reason(change: Change, before: Rubric, now: Rubric) -> bool:
    """Whether an entry came with the change that tells of it."""
    entries = (entry for entry in now.raised if entry not in before.raised)
    return any(entry.feeling == change.id and entry.to == change.after for entry in entries)


def _version(changes: Iterable[Change], before: Rubric, now: Rubric) -> Iterator[Finding]:
    changed = list(dict.fromkeys(change.id or change.field for change in changes if is_meaning(change)))
    if not changed or now.version > before.version:
        return
    more = len(changed) - _SHOWN_AT_MOST
    named = ", ".join(changed[:_SHOWN_AT_MOST]) + (f" and {more} more" if more > 0 else "")
    is_now = "is still" if now.version == before.version else f"went from {before.version} back to"
    message = f"the meaning has changed ({named}), and version {is_now} {now.version}"
    yield Finding("meaning-without-version", ("version",), message, f"write {before.version + 1}")


def _another(change: Change, now: Rubric) -> Finding:
    message = f'"{change.id}" has come to mean something else; it was "{change.was_called}"'
    if change.kind is Kind.FEELING_MOVED:
        message = f'"{change.id}" was on the other side, among the feelings that are wanted or not wanted'
    return Finding("id-changed-meaning", _loc(change, now, "id"), message, _NEW_ID)


def _used_again(change: Change, now: Rubric) -> Finding:
    message = f'"{change.id}" was retired, and is back with another meaning; it was "{change.was_called}"'
    return Finding("id-used-again", _loc(change, now, "id"), message, _NEW_ID)


_NEW_ID = "give what is new an id of its own, and leave this one to the reviews that name it"


def _loc(change: Change, rubric: Rubric, key: str) -> tuple[str | int, ...]:
    return (*_places(rubric)[change.what, change.id], key)


def _places(rubric: Rubric) -> Mapping[Name, tuple[str, int]]:
    """Where everything that has an id stands."""
    return {
        **{(What.FEELING, one.id): ("wanted", place) for place, one in enumerate(rubric.wanted)},
        **{(What.FEELING, one.id): ("unwanted", place) for place, one in enumerate(rubric.unwanted)},
        **{(What.BEHAVIOR, one.id): ("behaviors", place) for place, one in enumerate(rubric.behaviors)},
        **{(What.MUST, one.id): ("musts", place) for place, one in enumerate(rubric.musts)},
    }
