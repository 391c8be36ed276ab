"""Values become a noun, or every fault that stands in the way: placed in the file, and in plain words."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import ValidationError

from callreview.model.noun import Noun
from callreview.model.problem import Problem
from callreview.readers.fault_words import Limits, wrong_of
from callreview.readers.key_faults import key_problems
from callreview.readers.shape import Shape
from callreview.readers.tree import Loc, Tree

N = TypeVar("N", bound=Noun)


def noun_from(tree: Tree, noun: type[N], *, said: Sequence[Problem] = ()) -> N | tuple[Problem, ...]:
    """The *noun* that *tree* holds, or all that is wrong, the tree's own faults first.

    A place that *said* speaks of is not spoken of again, and *said* itself is not in the answer: so the answer may
    be an empty tuple.
    """
    try:
        made = noun.model_validate_json(json.dumps(tree.value))
    except ValidationError as error:
        return tree.faults + _problems(error, tree, Shape.of(noun), spoken=(*said, *tree.faults))
    return tree.faults or made


@dataclass(frozen=True)
class _Fault:
    """One of pydantic's errors: its type, what it is about, and the limits it names."""

    kind: str
    loc: Loc
    at_key: bool
    limits: Limits


def _problems(error: ValidationError, tree: Tree, shape: Shape, spoken: Sequence[Problem]) -> tuple[Problem, ...]:
    places = {(problem.line, problem.column, problem.where) for problem in spoken}

    def is_new(problem: Problem) -> bool:
        return (problem.line, problem.column, problem.where) not in places

    faults = _faults(error, tree)
    unknown = [fault.loc for fault in faults if fault.kind == "extra_forbidden"]
    unknown = [loc for loc in unknown if is_new(tree.problem(loc, "", "", "", at_key=True))]
    missing = [fault.loc for fault in faults if fault.kind == "missing"]
    others = (_problem(fault, tree, shape) for fault in faults if fault.kind not in {"missing", "extra_forbidden"})
    return (*key_problems(tree, shape, unknown=unknown, missing=missing), *filter(is_new, others))


def _problem(fault: _Fault, tree: Tree, shape: Shape) -> Problem:
    value = fault.loc[-1] if fault.at_key else tree.value_at(fault.loc)
    wrong = wrong_of(fault.kind, value, tree.source(fault.loc), shape.at(fault.loc), fault.limits)
    return tree.problem(fault.loc, wrong.message, wrong.hint, wrong.check, at_key=fault.at_key)


def _faults(error: ValidationError, tree: Tree) -> list[_Fault]:
    """One fault a place: a value that fits none of several shapes is one fault, not one for each shape."""
    first: dict[tuple[Loc, bool], _Fault] = {}
    for details in error.errors(include_url=False, include_input=False):
        kind, way = details["type"], details["loc"]
        at_key = way[-1:] == ("[key]",)
        loc = (*_there(way[:-1], tree), way[-1]) if kind == "missing" else _there(way, tree)
        # pydantic calls a list too short when one of its values is wrong: that list is long enough.
        if not (kind == "too_short" and tree.value_at(loc)):
            first.setdefault((loc, at_key), _Fault(kind, loc, at_key, details.get("ctx", {})))
    return list(first.values())


def _there(way: Loc, tree: Tree) -> Loc:
    """*way* without the steps that are no place in the file: the names pydantic gives to the branches of a union."""
    loc: Loc = ()
    for part in way:
        if (*loc, part) in tree.places:
            loc = (*loc, part)
    return loc
