"""An answers file becomes AnswersFile, or everything that stands in the way, together."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from callreview.model.answers import AnswerMoment, AnswersFile
from callreview.model.problem import Problem
from callreview.readers.faults import noun_from
from callreview.readers.spoken import did_you_mean, quoted
from callreview.readers.tree import Loc, Tree
from callreview.readers.yaml_tree import read_tree, tree_of


@dataclass(frozen=True)
class AnswersRead:
    """What reading one answers file gave. The tree places the faults that only the session can find."""

    shown: str
    answers: AnswersFile | None
    problems: tuple[Problem, ...]
    tree: Tree | None


def read_answers(path: Path | None, raw: bytes | None, *, shown: str) -> AnswersRead:
    """The answers in the file at *path* or, where that is None, in the bytes *raw*. Never raises for their content.

    *shown* names the file in messages.
    """
    tree = read_tree(path, shown=shown) if path else tree_of(raw or b"", shown=shown)
    if isinstance(tree, tuple):
        return AnswersRead(shown, None, tree, None)
    answers = noun_from(tree, AnswersFile)
    problems = answers if isinstance(answers, tuple) else tuple(_loose_moments(answers, tree))
    kept = None if isinstance(answers, tuple) or problems else answers
    return AnswersRead(shown, kept, tuple(sorted(problems)), tree)


def _loose_moments(answers: AnswersFile, tree: Tree) -> Iterator[Problem]:
    """Ids of moments given twice, and ids that no moment has."""
    first: dict[str, Loc] = {}
    for position, moment in enumerate(answers.moments):
        loc: Loc = ("moments", position, "id")
        if moment.id in first:
            line, _ = tree.place(first[moment.id])
            message = f"the moment id {quoted(moment.id)} is already on line {line}"
            yield tree.problem(loc, message, "give this one an id of its own", "duplicate-id")
        elif moment.id is not None:
            first[moment.id] = loc
    listed = f"the moments are {', '.join(first)}" if first else "give a moment that id first"
    for loc, name in _named(answers):
        if name not in first:
            hint = did_you_mean(name, tuple(first), otherwise=listed)
            yield tree.problem(loc, f"no moment has the id {quoted(name)}", hint, "unknown-moment")


def _named(answers: AnswersFile) -> Iterator[tuple[Loc, str]]:
    """Each id that points at a moment, with its place."""
    holders: list[tuple[Loc, tuple[AnswerMoment | str, ...]]] = [
        (("found", position, "moments"), found.moments) for position, found in enumerate(answers.found)
    ]
    if answers.against:
        holders.append((("against", "moments"), answers.against.moments))
    for loc, moments in holders:
        yield from (((*loc, place), moment) for place, moment in enumerate(moments) if isinstance(moment, str))
