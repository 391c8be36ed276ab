"""What git remembers of a rubric's file, held against what it says now. Where there is no git, nothing is said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from callreview.cli.here import shown
from callreview.errors import CannotAskGit
from callreview.insight.rubric_keeping import Finding, findings_between, findings_of_old_names, new_names
from callreview.model.problem import Problem, Severity
from callreview.model.rubric import Rubric
from callreview.readers.allowances import not_allowed
from callreview.readers.git.finding import NoRepository
from callreview.readers.git.repository import FileVersion, Repository, repository_of
from callreview.readers.rubric_versions import RubricVersions
from callreview.readers.rubric_yaml import RubricRead, rubric_of
from callreview.readers.tree import Tree


@dataclass(frozen=True)
class Past:
    """An earlier version of a rubric, and those before it, newest first."""

    read: RubricRead
    rubric: Rubric
    older: Sequence[FileVersion]


def what_git_knows(path: Path, read: RubricRead, since: str | None) -> tuple[Problem, ...]:
    """What of the changes to the rubric *read* at *path* was not owned, and is not allowed in the file.

    They are the changes since the revision *since*; without one, those not committed yet, or else the last committed
    ones. Raises CannotAskGit for what cannot be told since a revision; without one, what git cannot say is not said.
    """
    if read.rubric is None or read.tree is None:
        return ()
    repository = repository_of(path.parent)
    if isinstance(repository, NoRepository):
        if since is not None:
            raise CannotAskGit(shown(path), repository.why, repository.hint or "leave --since out")
        return ()
    try:
        past = _past(repository, path, since)
        found = tuple(_findings(past, read.rubric)) if past else ()
    except CannotAskGit:
        if since is not None:
            raise
        return ()
    return _problems(found, read.tree, past.read.tree if past else None)


def _findings(past: Past, now: Rubric) -> Iterator[Finding]:
    if past.rubric.id != now.id:  # the file holds another rubric now: its ids and its bars are its own
        return
    yield from findings_between(past.rubric, now)
    names = [name.encode() for _, name in new_names(past.rubric, now)]
    having = (version.raw for version in past.older if version.raw and any(name in version.raw for name in names))
    versions = RubricVersions()
    read = (versions.read(raw, shown="").rubric for raw in having)
    yield from findings_of_old_names(past.rubric, now, (rubric for rubric in read if rubric and rubric.id == now.id))


def _past(repository: Repository, path: Path, since: str | None) -> Past | None:
    """The version to compare the file at *path* with; None where git has none that could be read."""
    whole = path.absolute()
    versions = repository.versions(whole, follow=True)
    if since is not None:
        commit = repository.base_with(since)  # what others did since is theirs
        names = dict.fromkeys((whole, *(repository.root / version.path for version in versions)))
        raw = next(filter(None, (repository.blob(commit, name) for name in names)), None)
        read = rubric_of(raw, shown=since) if raw else None
        known = next((place for place, version in enumerate(versions) if version.raw == raw), -1)
        return Past(read, read.rubric, versions[known + 1 :]) if read and read.rubric else None
    for place in range(1 if repository.head_if_clean(whole) else 0, len(versions)):
        raw = versions[place].raw
        read = rubric_of(raw, shown=versions[place].commit) if raw else None
        if read and read.rubric:
            return Past(read, read.rubric, versions[place + 1 :])
    return None


def _problems(found: Sequence[Finding], tree: Tree, before: Tree | None) -> tuple[Problem, ...]:
    problems = [tree.problem(one.loc, one.message, one.hint, one.check, severity=Severity.WARNING) for one in found]
    return not_allowed(tree, problems, (), before=before)
