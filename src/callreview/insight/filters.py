"""Which reviews are wanted: every condition given must hold. Names are taken as people type them."""

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple

from callreview.errors import BadValue, UnknownName
from callreview.insight.naming import Resolved, resolve
from callreview.model.bars import is_outside
from callreview.model.choices import Level, Noted, Trace
from callreview.model.marks import Mark, MarkKind

OUTSIDE = "outside"
FEELINGS = frozenset({MarkKind.WANTED, MarkKind.UNWANTED})
_VALUES: Mapping[MarkKind, tuple[str, ...]] = {
    MarkKind.WANTED: (*map(str, Level), OUTSIDE),
    MarkKind.UNWANTED: (*map(str, Trace), OUTSIDE),
    MarkKind.BEHAVIOR: tuple(map(str, Noted)),
}
_SEE = {MarkKind.AGENT: "callreview list", MarkKind.REVIEWER: "callreview list", MarkKind.QUEUE: "callreview list"}
_RUBRICS = "callreview rubric list"

Marks = Mapping[int, Mark]
Naming = Callable[[str, Collection[str]], Resolved]
"""Gives the names, of some that records hold, that are whoever was typed."""
PEOPLE = frozenset({MarkKind.AGENT, MarkKind.REVIEWER})


class Filters(NamedTuple):
    """The conditions, as they were typed; None, or nothing, is no condition.

    `feelings` are ids, or ids with a level or trace (`hurried:clear`) or `outside`; `behaviors` ids, or ids with what
    was noted (`talks-over:heard`). `let_pass`: the feeling lay outside the range and nothing was agreed about it.
    """

    agent: str | None = None
    reviewer: str | None = None
    rubric: str | None = None
    queue: str | None = None
    gut: str | None = None
    feelings: tuple[str, ...] = ()
    behaviors: tuple[str, ...] = ()
    let_pass: bool = False


class Guess(NamedTuple):
    """Somebody or something was meant that was not typed in full."""

    kind: MarkKind
    typed: str
    name: str


class Wanted(NamedTuple):
    """What a review must bear, by the numbers of marks: one of each of `any_of`.

    Of each of `let_pass` it must bear one that led to nothing.
    """

    any_of: tuple[tuple[int, ...], ...]
    let_pass: tuple[tuple[int, ...], ...]
    guesses: tuple[Guess, ...]


def kinds_of(filters: Filters) -> frozenset[MarkKind]:
    """The kinds of marks that *filters* speak of."""
    named = {
        MarkKind.AGENT: filters.agent,
        MarkKind.REVIEWER: filters.reviewer,
        MarkKind.RUBRIC: filters.rubric,
        MarkKind.QUEUE: filters.queue,
        MarkKind.GUT: filters.gut,
        MarkKind.WANTED: filters.feelings or filters.let_pass,
        MarkKind.UNWANTED: filters.feelings or filters.let_pass,
        MarkKind.BEHAVIOR: filters.behaviors,
    }
    return frozenset(kind for kind, asked in named.items() if asked)


def wanted(filters: Filters, marks: Marks, people: Naming = resolve) -> Wanted:
    """What *filters* come to among the *marks* there are. Raises UnknownName, BadValue, and what *people* raises."""
    guesses: list[Guess] = []
    any_of = [
        _called(kind, typed, marks, guesses, people if kind in PEOPLE else resolve)
        for kind, typed in (
            (MarkKind.AGENT, filters.agent),
            (MarkKind.REVIEWER, filters.reviewer),
            (MarkKind.RUBRIC, filters.rubric),
            (MarkKind.QUEUE, filters.queue),
        )
        if typed is not None
    ]
    if filters.gut:
        any_of.append(_where(marks, lambda mark: mark.kind is MarkKind.GUT and mark.value == filters.gut))
    any_of += (_acts(typed, marks) for typed in filters.behaviors)
    felt = [_felt(typed, marks) for typed in filters.feelings]
    if not filters.let_pass:
        return Wanted((*any_of, *felt), (), tuple(guesses))
    about = felt or [tuple(n for n, mark in marks.items() if mark.kind in FEELINGS)]
    return Wanted(tuple(any_of), tuple(_outside(each, marks) for each in about), tuple(guesses))


def _called(kind: MarkKind, typed: str, marks: Marks, guesses: list[Guess], named: Naming) -> tuple[int, ...]:
    """The marks of whoever is called *typed*; none where nobody has any name yet."""
    known = {mark.name for mark in marks.values() if mark.kind is kind}
    found = named(typed, known)
    if kind is MarkKind.RUBRIC and found.is_guess:  # an id is typed in full: another rubric is another thing
        raise UnknownName(kind.value, typed, found.names, _RUBRICS)
    if known and not found.names:
        raise UnknownName(kind.value, typed, found.near, _SEE.get(kind, _RUBRICS))
    if found.is_guess:
        guesses.append(Guess(kind, typed, found.names[0]))
    return _where(marks, lambda mark: mark.kind is kind and mark.name in found.names)


def _felt(typed: str, marks: Marks) -> tuple[int, ...]:
    name, value = _name_and_value(typed)
    _must_be_known("feeling", name, {mark.name for mark in marks.values() if mark.kind in FEELINGS})
    kinds = {mark.kind for mark in marks.values() if mark.kind in FEELINGS and mark.name == name}
    _must_be_a_value("--feeling", typed, value, [level for kind in sorted(kinds) for level in _VALUES[kind]])

    def fits(mark: Mark) -> bool:
        if mark.kind not in FEELINGS or mark.name != name:
            return False
        return value in {"", mark.value} or (value == OUTSIDE and is_outside(mark.kind, mark.value, mark.bar))

    return _where(marks, fits)


def _acts(typed: str, marks: Marks) -> tuple[int, ...]:
    name, value = _name_and_value(typed)
    _must_be_known("behavior", name, {mark.name for mark in marks.values() if mark.kind is MarkKind.BEHAVIOR})
    _must_be_a_value("--behavior", typed, value, _VALUES[MarkKind.BEHAVIOR])
    return _where(
        marks, lambda mark: mark.kind is MarkKind.BEHAVIOR and mark.name == name and value in {"", mark.value}
    )


def _outside(felt: Collection[int], marks: Marks) -> tuple[int, ...]:
    """Of the marks *felt*, those outside the range."""
    return tuple(n for n in felt if is_outside(marks[n].kind, marks[n].value, marks[n].bar))


def _name_and_value(typed: str) -> tuple[str, str]:
    name, _, value = typed.strip().lower().partition(":")
    return name.strip(), value.strip().replace("-", "_").replace(" ", "_")


def _must_be_a_value(option: str, typed: str, value: str, values: Collection[str]) -> None:
    if value and value not in values:
        raise BadValue(option, f'"{typed}" ends in nothing that can be noted of it', f"end in {', '.join(values)}")


def _must_be_known(kind: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        raise UnknownName(kind, name, resolve(name, known).names or resolve(name, known).near, _RUBRICS)


def _where(marks: Marks, fits: Callable[[Mark], bool]) -> tuple[int, ...]:
    return tuple(n for n, mark in marks.items() if fits(mark))
