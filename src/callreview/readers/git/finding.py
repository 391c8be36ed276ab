"""Which repository holds a folder, found as git finds it; or, in plain words, why there is none to ask."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from callreview.errors import CannotAskGit
from callreview.readers.git.running import Git, find_git

_INSIDE = "true"
_OWNED = re.compile(r"(?:detected dubious ownership in repository at|unsafe repository \()\s*'(.+?)'")


@dataclass(frozen=True)
class NoRepository:
    """Why git has nothing to say of a folder: `why` goes on from "because", `hint` says what to do, if there is it."""

    why: str
    hint: str = ""


@dataclass(frozen=True)
class Found:
    """A repository: git in the folder that it holds, and whether it has only its newest commits."""

    git: Git
    is_shallow: bool


def find_repository(folder: Path) -> Found | NoRepository:
    """The repository that holds *folder*."""
    git = find_git()
    if git is None:
        return NoRepository("git is not installed", "install git to see what it knows")
    if not folder.is_dir():
        return NoRepository("there is no such folder")
    try:
        words = ("rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-toplevel")
        answer = Git(git, folder).ask(*words)
    except CannotAskGit as refused:
        return NoRepository(str(refused).partition("; ")[0])
    inside, _, rest = answer.out.decode(errors="surrogateescape").partition("\n")
    shallow, _, root = rest.partition("\n")
    if answer.code == 0 and inside == _INSIDE:
        found = Path(root.removesuffix("\n")).resolve()
        if folder.resolve().is_relative_to(found):
            return Found(Git(git, found), shallow == "true")
        return NoRepository("the repository here is for files that lie elsewhere")
    return _refusal(answer.said)


def _refusal(said: str) -> NoRepository:
    """What git says for itself (its language is C), in plain words."""
    owned = _OWNED.search(said)
    if owned:
        allow = f"git config --global --add safe.directory {shlex.quote(owned[1])}"
        return NoRepository("the repository belongs to another user", f'if you trust it: "{allow}"')
    if "bare repository" in said or "must be run in a work tree" in said:
        return NoRepository("this is the inside of a repository, not a folder of files")
    if said.startswith("not a git repository"):
        return NoRepository("this is no git repository")
    return NoRepository(f"git will not read the repository ({said or 'it gave no reason'})")
