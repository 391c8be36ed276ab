"""Where and when a command runs, and for whom: the clock, the terminal, the folder, the person's own config.

Light: it is loaded on the way to a call's first sound.
"""

import getpass
import os
import shutil
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from callreview.errors import FaultyFiles

if TYPE_CHECKING:
    from callreview.model.instants import Stamp
    from callreview.model.records import Person


def now() -> datetime:
    """This instant, in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def today() -> date:
    """The day it is here."""
    return datetime.now().astimezone().date()


def stamp(by: str) -> "Stamp":
    """Here and now, said by *by*."""
    from callreview.model.instants import Stamp

    return Stamp(by, now(), today())


def on_a_terminal() -> bool:
    """Whether a person can be asked: both ends are a terminal."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def person() -> "Person | None":
    """What the person says of themself in their own config file; most have none. Raises FaultyFiles."""
    path = Path(typer.get_app_dir("callreview")) / "config.yaml"
    if not os.path.lexists(path):
        return None
    from callreview.readers.person_yaml import read_person

    read = read_person(path, shown=str(path))
    if isinstance(read, tuple):
        raise FaultyFiles(read)
    return read


def login_name() -> str:
    """The name this computer knows the person by."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "me"


def shown(path: Path) -> str:
    """*path* as it is told to a person: from the folder they are in, if it lies below it."""
    here = Path.cwd()
    whole = Path(os.path.abspath(path))  # noqa: PTH100 # links are named as they were typed, not where they lead
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(path)


def width() -> int:
    """Columns to write prose in: the terminal's, or 80 where there is none."""
    return shutil.get_terminal_size().columns
