"""`rubric raise`: a bar that goes up in a rubric's file, and is announced."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from callreview.cli.desk import at_desk
from callreview.cli.here import on_a_terminal, shown, today, width
from callreview.cli.rubric.raise_ import SheetFormat
from callreview.cli.rubric.raise_wish import Wish, raised_by
from callreview.cli.rubric.range_file import range_file
from callreview.cli.talk import answer, tell
from callreview.errors import FaultyFiles, NotAsked, UnknownName
from callreview.model.choices import Status
from callreview.model.names import RubricId
from callreview.model.problem import Problem
from callreview.model.rubric import Rubric
from callreview.readers.plain_file import raw_of
from callreview.readers.rubric_edit import with_raised_bar
from callreview.readers.rubric_yaml import rubric_of
from callreview.store.rewriting import rewrite
from callreview.views.announcement import Announcement, announcement_markdown, announcement_text
from callreview.views.problems import problems_text
from callreview.views.visible import show


@dataclass(frozen=True)
class OnDisk:
    """A rubric as its file holds it."""

    path: Path
    raw: bytes
    rubric: Rubric


def raise_the_bar(named: str | None, workspace: str | None, wish: Wish, form: SheetFormat, *, dry_run: bool) -> None:
    """Raise the bar as *wish* says, write the file, and give the announcement. With *dry_run* only show the change.

    Raises FaultyFiles for a faulty file, ChangedMeanwhile and CannotWrite, and what `raised_by` raises.
    """
    files: dict[RubricId, OnDisk] = {}
    for found in _files(named, workspace):
        files.setdefault(found.rubric.id, found)  # of two with one id the first is meant, as where it is named
    rubric, raised = raised_by(wish, [file.rubric for file in files.values()])
    file = files[rubric.id]
    edited = with_raised_bar(file.raw, rubric, raised, shown=shown(file.path))
    if dry_run:
        answer("\n".join(_changed_lines(file, edited.raw)))
        tell("nothing was written")
        return
    rewrite(file.path, edited.raw, before=file.raw)
    tell(f"{shown(file.path)} has the new bar, and is version {raised.version} now. Let git keep it: git commit.")
    if raised.on < today():
        tell(f"From {raised.on.isoformat()} on: that day is past, and calls since are judged by it. Was the team told?")
    tell("For the team:\n")
    told = Announcement(edited.rubric, raised)
    answer(announcement_markdown(told) if form is SheetFormat.MD else announcement_text(told, width()))


def _files(named: str | None, workspace: str | None) -> Iterator[OnDisk]:
    """The rubric that was named; or those of the workspace a person can choose from, where one is there to choose."""
    if named is not None:
        yield _on_disk(range_file(named, workspace))
        return
    if not on_a_terminal():
        raise NotAsked("the rubric", "NAME")
    found = tuple(at_desk(workspace).rubric_files())
    faults = [problem for _, read in found if read.rubric is None for problem in read.problems]
    if faults:
        tell(problems_text(faults))
    files = [_on_disk(path) for path, read in found if read.rubric and read.rubric.status is not Status.RETIRED]
    if not files:
        raise UnknownName("rubric", "", (), "callreview rubric list")
    yield from files


def _on_disk(path: Path) -> OnDisk:
    raw = raw_of(path, shown=shown(path))
    if isinstance(raw, Problem):
        raise FaultyFiles([raw])
    read = rubric_of(raw, shown=shown(path))
    if read.rubric is None:
        raise FaultyFiles(read.problems)
    return OnDisk(path, raw, read.rubric)


def _changed_lines(file: OnDisk, edited: bytes) -> Iterator[str]:
    """What changes, as `diff` shows it."""
    before, after = (raw.decode("utf-8-sig").splitlines() for raw in (file.raw, edited))
    name = shown(file.path)
    yield from map(show, difflib.unified_diff(before, after, name, name, n=1, lineterm=""))
