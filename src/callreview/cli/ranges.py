"""Ranges of tolerance as the `rubric` commands tell of them."""

import difflib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

from callreview.cli.desk import Desk, starters
from callreview.cli.here import shown, width
from callreview.cli.options import ProblemFormat, ShowFormat
from callreview.cli.showing import show_listing
from callreview.cli.talk import answer, tell
from callreview.errors import FaultyFiles, FileFault, UnknownName
from callreview.model.problem import Problem, Severity, has_faults
from callreview.model.rubric import Rubric
from callreview.readers.rubric_yaml import RubricRead, read_rubric
from callreview.views import listings
from callreview.views.formats import ListFormat
from callreview.views.problems import problems_github, problems_json, problems_text
from callreview.views.rows import rubric_row
from callreview.views.rubric_text import rubric_text


def list_ranges(desk: Desk, form: ListFormat) -> None:
    """Show the workspace's rubrics, and what is wrong with those that cannot be read."""
    read = tuple(desk.read_rubrics())
    faults = tuple(problem for each in read for problem in each.problems if problem.severity is Severity.FAULT)
    if faults:
        tell(problems_text(faults))
    rows = [rubric_row(each.rubric) for each in read if each.rubric]
    if form is ListFormat.TABLE and sys.stdout.isatty():
        from callreview.views.tables import rubrics_table

        show_listing(rubrics_table(rows))
    else:
        answer(listings.rubrics_lines(rows, form))


def show_range(desk: Desk, name: str, form: ShowFormat) -> None:
    """Show one rubric of the workspace. Raises UnknownName, or FaultyFiles when the one of that name is faulty."""
    read = {(each.rubric.id if each.rubric else Path(each.shown).stem): each for each in desk.read_rubrics()}
    if name not in read:
        nearest = difflib.get_close_matches(name, [*map(str, read)], n=2)
        raise UnknownName("rubric", name, nearest, "callreview rubric list")
    rubric = read[name].rubric
    if rubric is None:
        raise FaultyFiles(read[name].problems)
    answer(rubric.model_dump_json(indent=2) if form is ShowFormat.JSON else rubric_text(rubric, width()))


def check_ranges(paths: Sequence[str], form: ProblemFormat) -> None:
    """Tell of everything wrong with the rubrics at *paths*; folders stand for the YAML files in them."""
    ours = starters()
    named = {each.shown: each for path in paths for each in _read(Path(path), ours)}  # a file named twice is one file
    read = list(named.values())
    report_problems(tuple(problem for each in read for problem in (*each.problems, *_twice(each, read))), form)
    if form is ProblemFormat.TEXT and not any(each.problems for each in read):
        tell(f"{_counted(len(read))}: nothing to mend")


def report_problems(problems: tuple[Problem, ...], form: ProblemFormat) -> None:
    """Give *problems* as the answer, and leave with exit code 3 when any of them is a fault."""
    match form:
        case ProblemFormat.JSON:
            answer(problems_json(problems))
        case ProblemFormat.GITHUB:
            answer(problems_github(problems))
        case ProblemFormat.TEXT if problems:
            answer(problems_text(problems))
        case ProblemFormat.TEXT:
            pass
    if has_faults(problems):
        raise typer.Exit(FileFault.exit_code)


def print_schema() -> None:
    """Give the JSON Schema of a rubric."""
    schema = Rubric.model_json_schema(by_alias=True)
    answer(json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}, indent=2))


def _read(path: Path, ours: tuple[Rubric, ...]) -> Iterator[RubricRead]:
    """The rubric at *path*, or each one in that folder; an empty folder is a fault, so that no check passes unseen."""
    files = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    yield from (read_rubric(file, shown=shown(file), starters=ours) for file in files)
    if not files:
        wrong, remedy = "is a folder without a rubric", "name a file that ends in .yaml, or a folder of them"
        yield RubricRead(shown(path), None, (Problem(shown(path), 0, 0, "", wrong, remedy, "no-rubric"),))


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
