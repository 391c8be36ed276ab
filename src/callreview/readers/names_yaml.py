"""`names.yaml`: what the people of `callreview.yaml` are called, kept beside it where git does not look."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from callreview.model.people import Colleague
from callreview.model.problem import Problem
from callreview.model.team import Names
from callreview.readers.faults import noun_from
from callreview.readers.people_checks import names_problems
from callreview.readers.tree import Loc, Tree, Value
from callreview.readers.yaml_tree import read_tree


@dataclass(frozen=True)
class NamesRead:
    """What reading a `names.yaml` gave: each id with its names, unless a fault refuses it, and what is to be said.

    Warnings do not refuse it: the file is on one computer alone, and somebody else's change of the list must not
    make it useless there.
    """

    named: tuple[Colleague, ...] | None
    problems: tuple[Problem, ...] = ()


def read_names(path: Path, listed: Sequence[Colleague] | None, *, shown: str) -> NamesRead:
    """The names in the file at *path*. Without a file there are none.

    What does not go with the people *listed* is told too, unless nobody knows who they are.
    """
    if not os.path.lexists(path):
        return NamesRead(())
    tree = read_tree(path, shown=shown)
    if isinstance(tree, tuple):
        return NamesRead(()) if any(problem.check == "empty" for problem in tree) else NamesRead(None, tree)
    if not isinstance(tree.value, dict):
        hint = "write one person a line, as `maria: Maria Ortiz`"
        return NamesRead(None, (tree.problem((), "holds no names by their ids", hint, "wrong-type"),))
    spread = _spread(tree)
    names, said = noun_from(spread, Names), () if listed is None else tuple(names_problems(spread, listed))
    if isinstance(names, tuple):
        return NamesRead(None, tuple(sorted((*names, *said))))
    return NamesRead(names.named, tuple(sorted(said)))


def _spread(tree: Tree) -> Tree:
    """*tree* with `maria: Maria Ortiz` spread out to `maria: {name: Maria Ortiz}`, in its place."""
    value: dict[str, Value] = {}
    places, sources = dict(tree.places), dict(tree.sources)
    for name, said in tree.value.items() if isinstance(tree.value, dict) else ():
        value[name] = said if isinstance(said, dict) else {"name": said}
        if not isinstance(said, dict):
            loc: Loc = (name, "name")
            places[loc] = tree.places[name,]
            sources.update({loc: sources.pop((name,))} if (name,) in sources else {})
    return replace(tree, value=value, places=places, sources=sources)
