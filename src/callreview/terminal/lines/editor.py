"""The person's own editor, for an answer that wants more room than a line."""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

_LINE_ENDS = None if sys.platform == "win32" else ""
"""As the system's editors write them; elsewhere a carriage return is a character like any other."""
CUT = "# ---- write above this line; what is below it is left out ----"


def edited(text: str, question: str) -> str | None:
    """*text* as it comes back from the editor, without the question shown below the line; None when there is none.

    None too when the editor ends with a fault, for then nothing was meant to be kept.

    The editor is `$VISUAL`, `$EDITOR`, or the first that is there of nano, vi and Notepad. The file is readable by
    nobody else, and gone afterwards.
    """
    command = _editor()
    if command is None:
        return None
    with tempfile.TemporaryDirectory(prefix="callreview-") as folder:
        page = Path(folder) / "answer.txt"
        page.touch(mode=0o600)
        begun = text if _LINE_ENDS == "" else text.replace("\r\n", "\n")  # each line end is written as the system's
        page.write_text(f"{begun}\n\n{CUT}\n# {question}\n", encoding="utf-8", newline=_LINE_ENDS)
        try:
            done = subprocess.run([*command, str(page)], check=False)  # noqa: S603 # the person's own editor
            with page.open(encoding="utf-8", errors="replace", newline=_LINE_ENDS) as file:
                written = file.read()
        except OSError:
            return None
    if done.returncode != 0:
        return None
    return written.partition(CUT)[0].strip("\r\n")


def _editor() -> list[str] | None:
    for variable in ("VISUAL", "EDITOR"):
        named = os.environ.get(variable, "").strip()
        if named:
            return _parts(named)
    candidates = ("notepad",) if sys.platform == "win32" else ("nano", "vi")
    return next(([name] for name in candidates if shutil.which(name)), None)


def _parts(named: str) -> list[str] | None:
    try:
        return shlex.split(named, posix=sys.platform != "win32")
    except ValueError:  # a quotation that is never closed
        return None
