"""What changed in meaning between two rubrics. The order of a list, comments and layout are no change.

Its one rule: told the other way round it is the same story, `changes_between(b, a)` being every change of
`changes_between(a, b)` turned round.
"""

from collections.abc import Iterator
from functools import partial

from callreview.insight.change import Change, Kind, Value, What, is_meaning, turned_round
from callreview.insight.likeness import is_another
from callreview.insight.raised_changes import raised_changes
from callreview.model.choices import Level, Trace
from callreview.model.rubric import Behavior, Feeling, Must, Rubric, WantedFeeling

__all__ = ["Change", "Kind", "Value", "What", "changes_between", "is_meaning", "turned_round"]

_LOWEST_FIRST = (Level.NOT_OK, Level.JUST_OK, Level.WOW, Trace.CLEAR, Trace.HINT, Trace.NOT_FELT)
_AS_TOLD = tuple(Kind)


def changes_between(before: Rubric, after: Rubric) -> tuple[Change, ...]:
    """Every change from *before* to *after*: the bars first, then the feelings, behaviors, musts and the rest.

    Nothing when they say the same, in whatever order; then, and only then, their digests are equal too.
    """
    if before == after:
        return ()
    found = (
        *_feelings({feeling.id: feeling for feeling in before.feelings()}, {one.id: one for one in after.feelings()}),
        *_behaviors({behavior.id: behavior for behavior in before.behaviors}, {one.id: one for one in after.behaviors}),
        *_musts({must.id: must for must in before.musts}, {one.id: one for one in after.musts}),
        *_rubric(before, after),
        *raised_changes(before, after),
    )
    return tuple(sorted(found, key=lambda change: _AS_TOLD.index(change.kind)))


def _feelings(was: dict[str, Feeling], now: dict[str, Feeling]) -> Iterator[Change]:
    for name, old in was.items():
        if name in now:
            yield from _feeling(old, now[name])
        else:
            yield Change(Kind.FEELING_RETIRED, What.FEELING, name, before=old, was_called=old.word)
    for name, new in now.items():
        if name not in was:
            yield Change(Kind.FEELING_ADDED, What.FEELING, name, after=new, is_called=new.word)


def _feeling(old: Feeling, new: Feeling) -> Iterator[Change]:
    change = partial(Change, what=What.FEELING, id=old.id, was_called=old.word, is_called=new.word)
    if isinstance(old, WantedFeeling) is not isinstance(new, WantedFeeling):
        yield change(Kind.FEELING_MOVED, before=old, after=new)
    elif old.tolerate != new.tolerate:
        is_higher = _LOWEST_FIRST.index(new.tolerate) > _LOWEST_FIRST.index(old.tolerate)
        kind = Kind.BAR_RAISED if is_higher else Kind.BAR_LOWERED
        yield change(kind, field="tolerate", before=old.tolerate, after=new.tolerate)
    if is_another(old.word, new.word) and is_another(_whole(old), _whole(new)):
        yield change(Kind.FEELING_IS_ANOTHER, before=old, after=new)
        return
    if old.word != new.word:
        yield change(Kind.FEELING_REWORDED, field="word", before=old.word, after=new.word)
    if set(old.near) != set(new.near):
        yield change(Kind.FEELING_REWORDED, field="near", before=old.near, after=new.near)
    if isinstance(old, WantedFeeling) and isinstance(new, WantedFeeling):
        for level in (Level.WOW, Level.JUST_OK, Level.NOT_OK):
            if old.says(level) != new.says(level):
                said, says = old.says(level), new.says(level)
                yield change(Kind.FEELING_REWORDED, field=level.value, before=said, after=says)


def _whole(feeling: Feeling) -> str:
    """All that a feeling is told by."""
    said = (feeling.wow, feeling.just_ok, feeling.not_ok) if isinstance(feeling, WantedFeeling) else ()
    return "\n".join((feeling.word, *feeling.near, *said))


def _behaviors(was: dict[str, Behavior], now: dict[str, Behavior]) -> Iterator[Change]:
    for name, old in was.items():
        if name in now:
            yield from _behavior(old, now[name])
        else:
            yield Change(Kind.BEHAVIOR_RETIRED, What.BEHAVIOR, name, before=old, was_called=old.text)
    for name, new in now.items():
        if name not in was:
            yield Change(Kind.BEHAVIOR_ADDED, What.BEHAVIOR, name, after=new, is_called=new.text)


def _behavior(old: Behavior, new: Behavior) -> Iterator[Change]:
    change = partial(Change, what=What.BEHAVIOR, id=old.id, was_called=old.text, is_called=new.text)
    if old.text != new.text:
        kind = Kind.BEHAVIOR_IS_ANOTHER if is_another(old.text, new.text) else Kind.BEHAVIOR_REWORDED
        yield change(kind, field="text", before=old.text, after=new.text)
    if set(old.creates) != set(new.creates):
        yield change(Kind.BEHAVIOR_RELINKED, field="creates", before=old.creates, after=new.creates)
    if old.when != new.when:
        yield change(Kind.BEHAVIOR_EXPLAINED, field="when", before=old.when, after=new.when)
    for field, said, says in (
        ("heard_as", old.heard_as, new.heard_as),
        ("not_this", old.not_this, new.not_this),
        ("anchors", _anchors(old), _anchors(new)),
    ):
        if set(said) != set(says):
            yield change(Kind.BEHAVIOR_EXPLAINED, field=field, before=said, after=says)


def _anchors(behavior: Behavior) -> tuple[str, ...]:
    return tuple(f"{anchor.call} at {anchor.at}" for anchor in behavior.anchors)


def _musts(was: dict[str, Must], now: dict[str, Must]) -> Iterator[Change]:
    for name, old in was.items():
        if name not in now:
            yield Change(Kind.MUST_RETIRED, What.MUST, name, before=old, was_called=old.text)
        elif old.text != now[name].text:
            text = now[name].text
            kind = Kind.MUST_IS_ANOTHER if is_another(old.text, text) else Kind.MUST_REWORDED
            yield Change(kind, What.MUST, name, "text", old.text, text, was_called=old.text, is_called=text)
    for name, new in now.items():
        if name not in was:
            yield Change(Kind.MUST_ADDED, What.MUST, name, after=new, is_called=new.text)


def _rubric(before: Rubric, after: Rubric) -> Iterator[Change]:
    change = partial(Change, what=What.RUBRIC, id="", was_called=before.title, is_called=after.title)
    said: tuple[tuple[Kind, str, Value, Value], ...] = (
        (Kind.RUBRIC_IS_ANOTHER, "id", before.id, after.id),
        (Kind.RUBRIC_REWORDED, "title", before.title, after.title),
        (Kind.RUBRIC_REWORDED, "purpose", before.purpose, after.purpose),
        (Kind.RUBRIC_REWORDED, "gut", before.gut, after.gut),
        (Kind.STATUS_CHANGED, "status", before.status, after.status),
        (Kind.VERSION_CHANGED, "version", before.version, after.version),
    )
    yield from (change(kind, field=field, before=was, after=now) for kind, field, was, now in said if was != now)
    meant_for: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
        ("queues", before.applies_to.queues, after.applies_to.queues),
        ("roles", before.applies_to.roles, after.applies_to.roles),
    )
    for field, was, now in meant_for:
        if set(was) != set(now):
            yield change(Kind.CALLS_CHANGED, field=field, before=was, after=now)
