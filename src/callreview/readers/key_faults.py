"""Keys that are unknown, keys that are missing, and which of the one may be meant for which of the other."""

import re
from collections.abc import Iterator, Sequence

from callreview.model.problem import Problem
from callreview.readers.shape import Shape
from callreview.readers.spoken import begun_small, nearest, quoted
from callreview.readers.tree import Loc, Tree


def key_problems(tree: Tree, shape: Shape, *, unknown: Sequence[Loc], missing: Sequence[Loc]) -> Iterator[Problem]:
    """A Problem for each unknown and each missing key; a missing key that was only misspelled is one, not two."""
    unspoken = list(missing)
    for loc in unknown:
        holder = loc[:-1]
        meant = _meant(loc, tree, shape, [gap for gap in unspoken if gap[:-1] == holder])
        if meant and (*holder, meant) in unspoken:
            unspoken.remove((*holder, meant))
        keys = ", ".join(shape.at(holder).allowed())
        hint = f"did you mean {quoted(meant)}?" if meant else f"the keys here are {keys}"
        yield tree.problem(loc, f"unknown key {quoted(str(loc[-1]))}", hint, "unknown-key", at_key=True)
    for loc in unspoken:
        key = quoted(str(loc[-1]))
        described = shape.at(loc).description
        hint = f"add {key}: {begun_small(described)}" if described else f"add {key}"
        yield tree.problem(loc[:-1], f"the key {key} is missing", hint, "missing-key")


def _meant(loc: Loc, tree: Tree, shape: Shape, gaps: Sequence[Loc]) -> str | None:
    """The key likely meant by *loc*: spelled like it and not there yet, or else missing and described with its word."""
    typed, holder = str(loc[-1]), loc[:-1]
    there = tree.value_at(holder)
    absent = [key for key in shape.at(holder).allowed() if not (isinstance(there, dict) and key in there)]
    described = (str(gap[-1]) for gap in gaps if _has_word(shape.at(gap).description, typed))
    return nearest(typed, absent) or next(described, None)


def _has_word(description: str, word: str) -> bool:
    return word.lower() in re.findall(r"\w+", description.lower())
