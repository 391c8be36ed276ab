"""What the real program imports, as Python has it once the program is done."""

import os
import pty
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from programs import PATIENCE_SECONDS

_RUN = """
import sys
bare = set(sys.modules)
from callreview.cli import run
code = run(sys.argv[1:])
sys.stdout.flush()
print("\\n" + " ".join(set(sys.modules) - bare), file=sys.stderr)
sys.exit(code)
"""


def modules_loaded_by(
    *arguments: str, cwd: Path, at_a_terminal: bool = False, env: Mapping[str, str] | None = None
) -> set[str]:
    """The names of all modules that `callreview ARGUMENTS` imported, beyond those of a bare Python."""
    mine, theirs = pty.openpty() if at_a_terminal else (None, subprocess.PIPE)
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *arguments],
        stdout=theirs,
        stderr=subprocess.PIPE,
        text=True,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    if mine is not None:
        os.close(mine)
        os.close(theirs)
    assert done.returncode == 0, done.stderr[:500]
    return set(done.stderr.splitlines()[-1].split())


def libraries_loaded_by(
    *arguments: str, cwd: Path, at_a_terminal: bool = False, env: Mapping[str, str] | None = None
) -> set[str]:
    """The top names of these."""
    modules = modules_loaded_by(*arguments, cwd=cwd, at_a_terminal=at_a_terminal, env=env)
    return {module.partition(".")[0] for module in modules}
