"""Where a rubric is kept and what is there now, even where only git may still have it."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from callreview.cli.desk import Desk, at_desk
from callreview.cli.here import shown
from callreview.errors import CallreviewError, FaultyFiles, NoWorkspace, UnknownName
from callreview.model.names import SLUG
from callreview.readers.rubric_folder import ENDING, rubric_in_folder
from callreview.readers.rubric_yaml import RubricRead, read_rubric


@dataclass(frozen=True)
class Place:
    """A rubric's file, what it says now if it is there, and the desk of the workspace around, if there is one.

    Where it says no rubric, `refused` is what to raise if git knows of none either.
    """

    path: Path
    now: RubricRead | None
    desk: Desk | None
    refused: CallreviewError | None


def place_of(named: str, workspace: str | None) -> Place:
    """Where the rubric *named* by id or file is kept. Raises NoWorkspace where only a workspace can tell."""
    if re.fullmatch(SLUG, named):
        return _in_workspace(at_desk(workspace), named)
    try:
        desk = at_desk(workspace)
    except NoWorkspace:
        if workspace:
            raise
        desk = None
    path = Path(named)
    read = read_rubric(path, shown=shown(path))
    if path.is_dir():
        raise FaultyFiles(read.problems)
    return Place(path.absolute(), read if os.path.lexists(path) else None, desk, _refused(read))


def _in_workspace(desk: Desk, name: str) -> Place:
    """In the file of that name, where most people keep it, or in any other."""
    likely = desk.folders.free_of_links(desk.folders.rubrics) / f"{name}{ENDING}"
    if os.path.lexists(likely):
        now = rubric_in_folder(likely, shown=desk.shown(likely))
        if now.rubric is None or now.rubric.id == name:
            return Place(likely, now, desk, _refused(now))
    try:
        path = desk.rubric_file(name)
    except UnknownName as unknown:
        return Place(likely, None, desk, unknown)
    now = rubric_in_folder(path, shown=desk.shown(path))
    return Place(path, now, desk, _refused(now))


def _refused(read: RubricRead) -> FaultyFiles | None:
    return None if read.rubric else FaultyFiles(read.problems)
