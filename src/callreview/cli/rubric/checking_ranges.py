"""`rubric check`: every fault of every rubric named, what could be better, and what git knows of the changes."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from callreview.cli.desk import starters
from callreview.cli.here import shown
from callreview.cli.options import ProblemFormat
from callreview.cli.rubric.range_file import range_file
from callreview.cli.rubric.ranges import report_problems
from callreview.cli.rubric.remembering import what_git_knows
from callreview.cli.talk import tell
from callreview.errors import BadValue
from callreview.model.problem import Problem
from callreview.model.rubric import Rubric
from callreview.readers.rubric_folder import rubrics_in
from callreview.readers.rubric_yaml import RubricRead, read_rubric


@dataclass(frozen=True)
class Memory:
    """Whether git is asked, and since when it is to tell."""

    asked: bool = True
    since: str | None = None

    def of(self, path: Path, read: RubricRead) -> tuple[Problem, ...]:
        """What git knows of the rubric *read* at *path*. Raises CannotAskGit."""
        return what_git_knows(path, read, self.since) if self.asked else ()


def check_ranges(paths: Sequence[str], form: ProblemFormat, memory: Memory) -> None:
    """Tell of everything wrong with the rubrics at *paths*; folders stand for the YAML files in them."""
    if memory.since is not None and not memory.asked:
        raise BadValue("--since", "needs git, and --no-git leaves it out", "give one of the two")
    if memory.since is not None and not memory.since.strip():
        raise BadValue("--since", "is empty", "name a commit, a branch or a tag")
    ours = starters()
    named = {each.shown: (file, each) for path in paths for file, each in _read(_path_of(path), ours)}  # twice is once
    read = [each for _, each in named.values()]
    found = (
        problem
        for file, each in named.values()
        for problem in (*each.problems, *memory.of(file, each), *_twice(each, read))
    )
    problems = tuple(found)
    report_problems(problems, form)
    if form is ProblemFormat.TEXT and not problems:
        tell(f"{_counted(len(read))}: nothing to mend")


def _path_of(named: str) -> Path:
    """The file or folder of that name; where there is none, the file of the rubric of that id. Raises UnknownName."""
    path = Path(named)
    return path if os.path.lexists(path) else range_file(named, None)


def _read(path: Path, ours: tuple[Rubric, ...]) -> Iterator[tuple[Path, RubricRead]]:
    """The rubric at *path*, or each one in that folder; an empty folder is a fault, so that no check passes unseen."""
    if not path.is_dir():
        yield path, read_rubric(path, shown=shown(path), starters=ours)
        return
    found = tuple(rubrics_in(path, shown=shown, starters=ours))
    yield from found
    if not found:
        wrong, remedy = "is a folder without a rubric", "name a file that ends in .yaml, or a folder of them"
        yield path, RubricRead(shown(path), None, (Problem(shown(path), 0, 0, "", wrong, remedy, "no-rubric"),))


def _twice(read: RubricRead, others: Sequence[RubricRead]) -> Iterator[Problem]:
    """A fault for a rubric whose id an earlier file has already."""
    if read.rubric is None:
        return
    for other in others:
        if other is read:
            return
        if other.rubric and other.rubric.id == read.rubric.id:
            wrong = f'the id "{read.rubric.id}" is that of {other.shown} as well'
            yield Problem(read.shown, 0, 0, "id", wrong, "give one of them another id", "duplicate-rubric")


def _counted(count: int) -> str:
    return "1 rubric" if count == 1 else f"{count} rubrics"
