"""Two rubrics, or two versions of one, side by side: what `rubric diff` finds and shows."""

import sys
from dataclasses import dataclass
from pathlib import Path

from callreview.cli.here import shown, width
from callreview.cli.options import ChangesFormat
from callreview.cli.rubric.range_file import range_file
from callreview.cli.talk import answer
from callreview.errors import BadValue, CannotAskGit, FaultyFiles
from callreview.insight.rubric_changes import changes_between
from callreview.model.problem import Problem
from callreview.readers.git.finding import NoRepository
from callreview.readers.git.repository import Repository, repository_of
from callreview.readers.plain_file import raw_of
from callreview.readers.rubric_yaml import rubric_of
from callreview.views.rubric_diff import Diff, Side

_SHORT = 7
"""How much of a commit's name is shown, as git itself shows it."""


@dataclass(frozen=True)
class Found:
    """A rubric's file as it is or was, and where."""

    raw: bytes
    shown: str


def two_files(one: str, other: str, from_: str | None, to: str | None, workspace: str | None) -> tuple[Found, Found]:
    """The files of two rubrics, each named by a file or an id. Raises BadValue where a revision is named too."""
    for option, revision in (("--from", from_), ("--to", to)):
        if revision is not None:
            wrong = "names a version of one rubric, and here are two"
            raise BadValue(option, wrong, "leave it out, or name one rubric")
    return _on_disk(range_file(one, workspace)), _on_disk(range_file(other, workspace))


def two_versions(named: str, from_: str | None, to: str | None, workspace: str | None) -> tuple[Found, Found]:
    """One rubric's file as it was and as it is: the last commit and the file on the disk, where no revision is named.

    Raises CannotAskGit.
    """
    path = range_file(named, workspace)
    now = _on_disk(path) if to is None else None
    repository = repository_of(path.absolute().parent)
    if isinstance(repository, NoRepository):
        wrong = f"git has no other version of it, because {repository.why}"
        raise CannotAskGit(shown(path), wrong, repository.hint or "name two files to compare")
    if from_ is None and repository.head is None:
        raise CannotAskGit(
            shown(path), "nothing is committed here yet", "commit it first, or name two files to compare"
        )
    before = _at(repository, path, "HEAD" if from_ is None else from_)
    return before, now or _at(repository, path, to or "")


def show_changes(before: Found, after: Found, form: ChangesFormat) -> None:
    """Show what changed in meaning. Raises FaultyFiles where there is no rubric in one of the files."""
    was, now = rubric_of(before.raw, shown=before.shown), rubric_of(after.raw, shown=after.shown)
    if was.rubric is None or now.rubric is None:
        raise FaultyFiles({*(() if was.rubric else was.problems), *(() if now.rubric else now.problems)})
    changes = changes_between(was.rubric, now.rubric)
    sides = Side(was.rubric, before.shown), Side(now.rubric, after.shown)
    _show(Diff(*sides, changes, same_bytes=before.raw == after.raw), form)


def _show(diff: Diff, form: ChangesFormat) -> None:
    match form:
        case ChangesFormat.JSON:
            from callreview.views.rubric_changes_json import rubric_changes_json

            answer(rubric_changes_json(diff))
        case ChangesFormat.MD:
            from callreview.views.rubric_changes_md import rubric_changes_markdown

            answer(rubric_changes_markdown(diff))
        case ChangesFormat.TEXT if sys.stdout.isatty():
            from callreview.cli.showing import show_listing
            from callreview.views.rubric_changes_drawn import rubric_changes_drawn

            show_listing(rubric_changes_drawn(diff))
        case ChangesFormat.TEXT:
            from callreview.views.rubric_changes_text import rubric_changes_text

            answer(rubric_changes_text(diff, width()))


def _on_disk(path: Path) -> Found:
    raw = raw_of(path, shown=shown(path))
    if isinstance(raw, Problem):
        raise FaultyFiles([raw])
    return Found(raw, shown(path))


def _at(repository: Repository, path: Path, revision: str) -> Found:
    """The file as it was in *revision*, also under a name it had before."""
    commit = repository.commit(revision)
    whole = path.absolute()
    place = f"{shown(path)} at {commit[:_SHORT]}"
    raw = repository.blob(commit, whole)
    if raw is not None:
        return Found(raw, place)
    for name in dict.fromkeys(version.path for version in repository.versions(whole, follow=True)):
        raw = repository.blob(commit, repository.root / name)
        if raw is not None:
            return Found(raw, f"{shown(repository.root / name)} at {commit[:_SHORT]}")
    raise CannotAskGit(place, "there is no such rubric to read", 'see when it came with "git log -- FILE"')
