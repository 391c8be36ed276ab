"""A rubric's file becomes a Rubric, or everything that stands in the way, together."""

from dataclasses import dataclass
from pathlib import Path

from callreview.model.problem import Problem, has_faults
from callreview.model.rubric import Rubric
from callreview.readers.allowances import not_allowed, wrongly_allowed
from callreview.readers.checks.registry import WITHOUT_GIT
from callreview.readers.faults import noun_from
from callreview.readers.rubric_checks import rubric_problems
from callreview.readers.rubric_warnings import rubric_warnings
from callreview.readers.tree import Tree
from callreview.readers.yaml_tree import read_tree, tree_of


@dataclass(frozen=True)
class RubricRead:
    """What reading one rubric's file gave: the rubric, unless a fault refuses it, and all that is to be said of it.

    The tree, where the file had one, places what others find.
    """

    shown: str
    rubric: Rubric | None
    problems: tuple[Problem, ...]
    tree: Tree | None = None


def read_rubric(path: Path, *, shown: str, starters: tuple[Rubric, ...] = ()) -> RubricRead:
    """The rubric in the file at *path*, or its faults, or its warnings, in the file's order. Never raises for content.

    *shown* names the file in messages; *starters* are the rubrics that come with callreview, to know their words by.
    """
    return _read(read_tree(path, shown=shown), shown, starters)


def rubric_of(raw: bytes, *, shown: str, starters: tuple[Rubric, ...] = ()) -> RubricRead:
    """As `read_rubric`, of bytes that were already read."""
    return _read(tree_of(raw, shown=shown), shown, starters)


def _read(tree: Tree | tuple[Problem, ...], shown: str, starters: tuple[Rubric, ...]) -> RubricRead:
    if isinstance(tree, tuple):
        return RubricRead(shown, None, tree)
    meant = rubric_problems(tree)
    rubric = noun_from(tree, Rubric, said=meant)
    if isinstance(rubric, tuple) or has_faults(meant):
        shape = rubric if isinstance(rubric, tuple) else ()
        return RubricRead(shown, None, tuple(sorted((*meant, *shape, *wrongly_allowed(tree)))), tree)
    looked_for = WITHOUT_GIT if starters else WITHOUT_GIT - {"starter"}
    left = not_allowed(tree, rubric_warnings(rubric, tree, starters), looked_for)
    return RubricRead(shown, rubric, tuple(sorted((*left, *wrongly_allowed(tree)))), tree)
