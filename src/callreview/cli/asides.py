"""The records that the index keeps in a line each beside the reviews. Light: only those that changed are read."""

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from callreview.cli.talk import tell
from callreview.store.index.asides import Source
from callreview.store.workspace import Folders

if TYPE_CHECKING:
    from callreview.model.record import Record
    from callreview.store.records import Records

R = TypeVar("R", bound="Record")

_LONG = 1.0
"""Seconds after which whoever waits is told for what."""


def source(
    folders: Folders, folder: Path, open_records: "Callable[[Folders], Records[R]]", line: "Callable[[R], str]"
) -> Source:
    """The records in *folder* of the workspace, which *open_records* opens once one has changed, each told in a *line*.

    What cannot be read is told, and so is what takes long.
    """
    opened = cache(lambda: (open_records(folders), time.monotonic()))
    wait_is_told = False

    def read(path: str) -> str | None:
        nonlocal wait_is_told
        from callreview.cli.aside import tell_of_faults
        from callreview.store.loaded import Loaded

        records, began = opened()
        loaded = records.read(Path(path))
        if not wait_is_told and time.monotonic() - began > _LONG:
            wait_is_told = True
            tell(f"reading {folder.name}/, which takes a moment once")
        if isinstance(loaded, Loaded):
            return line(loaded.noun)
        tell_of_faults(loaded)
        return None

    def tell_of_refusal(place: str, number: int) -> None:
        from callreview.cli.aside import tell_of_faults
        from callreview.store.unreadable import refused

        path = folders.root / place
        tell_of_faults([refused(path, number, shown=folders.shown(path))])

    return Source(folder.name, read, tell_of_refusal)
