"""Ranges of tolerance as the `rubric` commands tell of them."""

import difflib
import sys
from pathlib import Path

import typer

from callreview.cli.desk import Desk
from callreview.cli.here import width
from callreview.cli.options import ProblemFormat, ShowFormat
from callreview.cli.showing import show_listing
from callreview.cli.talk import answer, tell
from callreview.errors import FaultyFiles, FileFault, UnknownName
from callreview.model.problem import Problem, Severity, has_faults
from callreview.views import listings
from callreview.views.formats import ListFormat
from callreview.views.problems import problems_github, problems_json, problems_text
from callreview.views.row_making import rubric_row
from callreview.views.rubric_text import rubric_text
from callreview.views.safe_json import made_safe


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
    text = made_safe(rubric.model_dump_json(indent=2)) if form is ShowFormat.JSON else rubric_text(rubric, width())
    answer(text)


def report_problems(problems: tuple[Problem, ...], form: ProblemFormat) -> None:
    """Give *problems* as the answer, and leave with exit code 3 when any of them is a fault."""
    match form:
        case ProblemFormat.JSON:
            answer(problems_json(problems))
        case ProblemFormat.GITHUB:
            answer(problems_github(problems))
        case ProblemFormat.TEXT if problems:
            answer(problems_text(problems, named=True))
        case ProblemFormat.TEXT:
            pass
    if has_faults(problems):
        raise typer.Exit(FileFault.exit_code)
