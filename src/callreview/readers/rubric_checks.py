"""What a rubric's keys mean together, checked on the plain values so that a broken shape hides nothing.

Each check has a name that stays: no-scoring, duplicate-id, unknown-feeling, wrong-choice.
"""

from collections.abc import Iterator
from typing import get_args

from callreview.model.problem import Problem
from callreview.model.rubric import Gut, TraceBar
from callreview.readers.spoken import did_you_mean, nearest_first, one_of, quoted
from callreview.readers.tree import Loc, Tree, Value

SCORING = frozenset(
    "score scores scored points weight weights percent percentage grade grades rating ratings".split()  # noqa: SIM905 # a list of words reads as one
)
_BARS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("wanted", "level", get_args(Gut)),
    ("unwanted", "trace", get_args(TraceBar)),
)
_NAMED = (("feeling", ("wanted", "unwanted")), ("behavior", ("behaviors",)), ("must", ("musts",)))


def rubric_problems(tree: Tree) -> tuple[Problem, ...]:
    """Every fault of meaning in the rubric that *tree* holds, whatever its shape."""
    return (*_scoring(tree, (), tree.value), *linking_problems(tree))


def linking_problems(tree: Tree) -> tuple[Problem, ...]:
    """Of these the faults in what the ids link. They are all there can be where the keys are those of a Rubric."""
    return (*_duplicate_ids(tree), *_unknown_feelings(tree), *_raised_bars(tree))


def _scoring(tree: Tree, loc: Loc, value: Value) -> Iterator[Problem]:
    """Keys that would make a number of a call, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key.lower() in SCORING:
                yield tree.problem(
                    (*loc, key),
                    f"{quoted(key)} has no place here, because callreview never scores",
                    "say in words what each level feels like, and set the bar with tolerate",
                    "no-scoring",
                    at_key=True,
                )
            if isinstance(inner, dict | list):
                yield from _scoring(tree, (*loc, key), inner)
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            if isinstance(inner, dict | list):
                yield from _scoring(tree, (*loc, position), inner)


def _duplicate_ids(tree: Tree) -> Iterator[Problem]:
    """Ids given twice among the feelings, the behaviors or the musts."""
    for kind, keys in _NAMED:
        first: dict[str, Loc] = {}
        for key in keys:
            for loc, name in _texts(tree, key, "id"):
                if name in first:
                    line, _ = tree.place(first[name])
                    message = f"the {kind} id {quoted(name)} is already on line {line}"
                    yield tree.problem(loc, message, "give this one an id of its own", "duplicate-id")
                first.setdefault(name, loc)


def _unknown_feelings(tree: Tree) -> Iterator[Problem]:
    """Feelings named by a behavior, or by a raised bar, that the rubric does not have."""
    known = tuple(dict.fromkeys(name for key in ("wanted", "unwanted") for _, name in _texts(tree, key, "id")))
    named = [*_created(tree), *_texts(tree, "raised", "feeling")]
    listed = f"the feelings are {', '.join(known)}" if known else "write it under wanted or unwanted first"
    for loc, name in named:
        if name not in known:
            hint = did_you_mean(name, known, otherwise=listed)
            yield tree.problem(loc, f"no feeling has the id {quoted(name)}", hint, "unknown-feeling")


def _raised_bars(tree: Tree) -> Iterator[Problem]:
    """Bars a feeling of that kind cannot have: a wanted feeling raised to a trace, an unwanted one to a level."""
    bars = {name: (kind, choices) for key, kind, choices in _BARS for _, name in _texts(tree, key, "id")}
    for loc, feeling in _texts(tree, "raised", "feeling"):
        for key in ("from", "to"):
            bar = tree.value_at((*loc[:-1], key))
            kind, choices = bars.get(feeling, ("", ()))
            if choices and isinstance(bar, str) and bar not in choices:
                hint = f"write {one_of(nearest_first(bar, choices))}"
                message = f"{quoted(bar)} is no {kind} that {quoted(feeling)} can have for a bar"
                yield tree.problem((*loc[:-1], key), message, hint, "wrong-choice")


def _created(tree: Tree) -> Iterator[tuple[Loc, str]]:
    """The ids under each behavior's `creates`."""
    for loc, creates in _inner(tree, "behaviors", "creates"):
        for place, name in enumerate(creates if isinstance(creates, list) else ()):
            if isinstance(name, str):
                yield (*loc, place), name


def _texts(tree: Tree, key: str, inner: str) -> Iterator[tuple[Loc, str]]:
    """Each text under *inner*, in the list under *key*, with its place."""
    return ((loc, text) for loc, text in _inner(tree, key, inner) if isinstance(text, str))


def _inner(tree: Tree, key: str, inner: str) -> Iterator[tuple[Loc, Value]]:
    """Each value under *inner*, in the list under *key*, with its place."""
    listed = tree.value_at((key,))
    for position, one in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(one, dict) and inner in one:
            yield (key, position, inner), one[inner]
