"""Whether git holds the names of the people, or soon would: `names.yaml` is there so that it never does."""

import os
from collections.abc import Iterator
from pathlib import Path

from callreview.model.problem import Problem, Severity
from callreview.readers.git.keeping import Keeps, git_keeps

_WOULD = "git would keep it with the next commit, and every name in it"
_DOES = "git keeps it, and every name in it"


def names_in_git(path: Path, *, shown: str) -> Iterator[Problem]:
    """A warning where git keeps, or would keep, the `names.yaml` at *path*."""
    keeps = git_keeps(path) if os.path.lexists(path) else Keeps.NO
    add = f"add the line {path.name} to .gitignore"
    if keeps is Keeps.WOULD:
        yield Problem(shown, 0, 0, "", _WOULD, add, "names-in-git", Severity.WARNING)
    elif keeps is Keeps.YES:
        hint = f'{add}, then run "git rm --cached {path.name}"; what was committed before stays in the history'
        yield Problem(shown, 0, 0, "", _DOES, hint, "names-in-git", Severity.WARNING)
