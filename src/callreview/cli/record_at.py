"""A record that the index asks for, read. Light: it asks only for what has changed."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from callreview.model.record import Record
    from callreview.store.records import Records

R = TypeVar("R", bound="Record")


def record_at(records: "Records[R]", path: str) -> "R | None":
    """The record at *path*; None where it cannot be read, which is told."""
    from callreview.cli.aside import tell_of_faults
    from callreview.store.loaded import Loaded

    loaded = records.read(Path(path))
    if isinstance(loaded, Loaded):
        return loaded.noun
    tell_of_faults(loaded)
    return None
