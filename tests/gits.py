"""Real git repositories for tests: made by the real git, under a config that is nobody's, on days that are chosen."""

import os
import subprocess
from pathlib import Path

from programs import PATIENCE_SECONDS

SEALED = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_EDITOR": "true",
    "LC_ALL": "C",
}


def git(folder: Path, *words: object, author: str = "Sam", on: str = "2026-03-03", code: int = 0) -> str:
    """What git says to *words* in *folder*, by *author* at ten o'clock of the day *on*. It has to end with *code*."""
    unset = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    noted = {
        f"GIT_{who}_{what}": value
        for who in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", author), ("EMAIL", "sam@example.com"), ("DATE", f"{on}T10:00:00+01:00"))
    }
    done = subprocess.run(
        ["git", *map(str, words)],
        cwd=folder,
        env={**unset, **SEALED, **noted},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == code, done.stderr.decode(errors="replace")
    return done.stdout.decode(errors="replace").strip()


def a_repository(folder: Path) -> Path:
    """*folder*, made a repository without a commit, on the branch main."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main", "--template=")
    return folder


def commit(folder: Path, message: str = "a change", *, author: str = "Sam", on: str = "2026-03-03") -> str:
    """Commit everything in the repository at *folder*; gives the commit's whole name."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message, author=author, on=on)
    return git(folder, "rev-parse", "HEAD")


def keep(folder: Path, path: str, text: str | bytes, message: str = "a change", **by: str) -> str:
    """Write *text* to the file at *path* and commit it; gives the commit's whole name."""
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(text.encode() if isinstance(text, str) else text)
    return commit(folder, message, **by)
