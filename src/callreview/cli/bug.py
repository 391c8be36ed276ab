"""A bug of ours, told in one sentence; the details are where in our code it happened, and nothing anybody said."""

import platform
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import typer

from callreview import __version__


def told_of(bug: BaseException, arguments: Sequence[str]) -> str:
    """The sentence for a person. The details are in the file it names, or nowhere when none can be written."""
    details = "\n".join([*_about(arguments), *_chain(bug), ""])
    name = f"bug-{datetime.now(UTC):%Y%m%dT%H%M%S%f}.txt"
    for folder in (Path(typer.get_app_dir("callreview")) / "bugs", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).touch(mode=0o600)
            (folder / name).write_text(details, encoding="utf-8")
        except OSError:
            continue
        return f"callreview: this is a bug of ours, and what you saved is safe; the details are in {folder / name}"
    return "callreview: this is a bug of ours, and what you saved is safe; run it once more with --debug to see more"


def _about(arguments: Sequence[str]) -> Iterator[str]:
    from callreview.cli.app import commands

    known = {word for each in commands() for word in each}
    words = [word for word in arguments if word in known]
    yield f"callreview {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    yield f"command: {' '.join(words)}"


def _chain(bug: BaseException | None) -> Iterator[str]:
    """Each exception by its kind and the places it passed. Messages are left out: they can quote what was typed."""
    while bug is not None:
        yield ""
        yield f"{type(bug).__module__}.{type(bug).__qualname__}"
        for frame in traceback.extract_tb(bug.__traceback__):
            yield f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        bug = bug.__cause__ or bug.__context__
