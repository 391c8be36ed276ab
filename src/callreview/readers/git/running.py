"""The one place that runs git: with nothing of the environment's or the repository's that could run, lead or fetch.

A repository's own config is somebody else's text. What git would start on its word is turned off here, for every
question alike; a file is never read through git's filters, only as the bytes git holds.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from callreview.errors import CannotAskGit

PATIENCE_SECONDS = 60

# Which files hold the person's own config, where safe.directory stands. All other GIT_* lead to another repository,
# or to another way of reading it.
_KEPT = frozenset({"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM"})

# GIT_ALLOW_PROTOCOL outranks a repository's own protocol.ext.allow, as `-c protocol.allow` would not.
_SET = {
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
}

_CONFIG = (
    "core.fsmonitor=false",
    f"core.hooksPath={os.devnull}",
    f"core.attributesFile={os.devnull}",
    f"diff.orderFile={os.devnull}",
    "protocol.allow=never",
    "safe.bareRepository=explicit",
)
_ALWAYS = ("--no-pager", "--no-optional-locks", "--literal-pathspecs", *(word for c in _CONFIG for word in ("-c", c)))


@dataclass(frozen=True)
class Answer:
    """What git gave: its exit code, its answer, and what it says of a failure, without "fatal: "."""

    code: int
    out: bytes
    said: str


def find_git() -> str | None:
    """The whole path of git, or None. Only folders named from the root are searched: never the one a person is in."""
    folders = [folder for folder in os.get_exec_path() if Path(folder).is_absolute()]
    found = shutil.which("git", path=os.pathsep.join(folders))
    return found if found and Path(found).is_absolute() else None


@dataclass(frozen=True)
class Git:
    """The *program*, asked in a *folder*."""

    program: str
    folder: Path

    def ask(self, *words: str, told: bytes = b"") -> Answer:
        """What git answers to *words*, with *told* on its standard input.

        Raises CannotAskGit when it does not answer in time or cannot be started.
        """
        try:
            done = subprocess.run(  # noqa: S603 # git itself, by its whole path, with an argument list
                [self.program, *_ALWAYS, *words],
                cwd=self.folder,
                env=environment(os.environ),
                input=told,
                capture_output=True,
                timeout=PATIENCE_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            wrong = f"git gave no answer within {PATIENCE_SECONDS} seconds"
            raise CannotAskGit(str(self.folder), wrong, "see what it is busy with, and try again") from None
        except (OSError, ValueError) as error:
            why = error.strerror.lower() if isinstance(error, OSError) and error.strerror else "an impossible name"
            wrong = f"git could not be asked ({why})"
            raise CannotAskGit(str(self.folder), wrong, "check the folder and the name") from None
        return Answer(done.returncode, done.stdout, _reason(done.stderr.decode(errors="replace")))

    def told(self, *words: str) -> bytes:
        """What git answers to *words*. Raises CannotAskGit also where git says that it cannot."""
        answer = self.ask(*words)
        if answer.code:
            wrong = f"git would not say ({answer.said or 'it gave no reason'})"
            raise CannotAskGit(str(self.folder), wrong, 'see whether "git fsck" finds anything')
        return answer.out


def _reason(said: str) -> str:
    """What git gives as its reason, among its warnings."""
    lines = [line.removeprefix("fatal: ") for line in said.splitlines() if line.startswith("fatal: ")]
    return next(iter(lines or said.splitlines()), "")


def environment(ours: Mapping[str, str]) -> dict[str, str]:
    """*ours* as git gets it: its own variables taken out, all but those that say where the person's config is."""
    kept = {name: value for name, value in ours.items() if not name.upper().startswith("GIT_") or name in _KEPT}
    return {**kept, **_SET}
