"""`check`: every file of the workspace, read and validated. Nothing is changed."""

from collections.abc import Iterator

from callreview.cli.desk import Desk, starters
from callreview.cli.options import ProblemFormat
from callreview.cli.rubric.ranges import report_problems
from callreview.cli.talk import tell
from callreview.model.problem import Problem
from callreview.readers.names_in_git import names_in_git
from callreview.readers.names_yaml import read_names
from callreview.readers.workspace_yaml import read_workspace_file


def check_everything(desk: Desk, form: ProblemFormat) -> None:
    """Tell of everything wrong in the workspace; exit code 3 when any of it is a fault."""
    problems = tuple(_problems(desk))
    report_problems(problems, form)
    if form is ProblemFormat.TEXT and not problems:
        tell("every file is as it should be")


def _problems(desk: Desk) -> Iterator[Problem]:
    config = read_workspace_file(desk.folders.config, shown=desk.shown(desk.folders.config))
    if isinstance(config, tuple):
        yield from config
    names, shown = desk.folders.names, desk.shown(desk.folders.names)
    yield from read_names(names, None if isinstance(config, tuple) else config.colleagues, shown=shown).problems
    yield from names_in_git(names, shown=shown)
    for read in desk.read_rubrics(starters()):
        yield from read.problems
    for records in (
        *(desk.reviews, desk.listens, desk.kudos, desk.ideas, desk.checkins),
        *(desk.answers, desk.replies, desk.consents, desk.shared, desk.coachings, desk.follow_up_notes, desk.lineups),
    ):
        for loaded in records.all():
            if isinstance(loaded, tuple):
                yield from loaded
    for draft in desk.drafts.all():
        if isinstance(draft, tuple):
            yield from draft
