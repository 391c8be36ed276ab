"""An answer put into a file instead of shown."""

from pathlib import Path

from callreview.cli.here import shown
from callreview.cli.talk import tell
from callreview.store.atomic import replace, write_new
from callreview.store.folder import make_folder


def put(path: Path, raw: bytes, *, force: bool) -> None:
    """Write *raw* to *path* and tell where that is. Raises RecordThere for a file that is there, unless *force*."""
    make_folder(path.parent)
    if force:
        replace(path, raw, expected=None)
    else:
        write_new(path, raw)
    tell(shown(path))
