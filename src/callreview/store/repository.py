"""A git repository begun for a workspace, where git is there and none holds the folder yet."""

import os
import shutil
import subprocess
from pathlib import Path

PATIENCE_SECONDS = 20


def begin_repository(root: Path) -> bool:
    """Make *root* a git repository. False when there is no git, or a repository holds *root* already, or git refuses.

    None of these stands in the way of a workspace, so none is an error.
    """
    git = shutil.which("git")
    if git is None or _is_in_a_repository(root):
        return False
    quiet = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = [git, "-c", "core.hooksPath=/dev/null", "-c", "init.templateDir=", "init", "--quiet", str(root.resolve())]
    try:
        done = subprocess.run(  # noqa: S603 # git itself, with a folder of ours as its last word
            command, check=False, env=quiet, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _is_in_a_repository(root: Path) -> bool:
    whole = root.resolve()
    return any((folder / ".git").exists() for folder in (whole, *whole.parents))
