"""`rubric schema`, and the same schema laid beside the rubrics, so that an editor needs no network."""

from pathlib import Path

from callreview import __version__
from callreview.cli.talk import answer
from callreview.errors import CannotRead, ChangedMeanwhile, RecordThere
from callreview.store.atomic import fingerprint, replace, write_new
from callreview.store.reading import read_whole
from callreview.store.workspace import Folders
from callreview.views.rubric_schema import made_by, rubric_schema

SCHEMA_FILE = "rubric.schema.json"
EDITOR_LINES = f"# yaml-language-server: $schema={SCHEMA_FILE}\n# $schema: {SCHEMA_FILE}\n"
"""What tells an editor where the schema is: the first line VS Code and its kin, the second JetBrains."""


def print_schema() -> None:
    """Give the JSON Schema of a rubric."""
    answer(rubric_schema(__version__))


def schema_raw() -> bytes:
    """The schema's file."""
    return rubric_schema(__version__).encode()


def lay_schema(folders: Folders) -> Path | None:
    """Put the schema beside the rubrics when none is there, or an older one of ours. Gives the file, if it was written.

    Somebody else's file of that name, and one from a newer callreview, stay as they are. Raises CannotWrite.
    """
    path, raw = folders.rubrics / SCHEMA_FILE, schema_raw()
    try:
        there = read_whole(path)
    except CannotRead:
        return _new(path, raw)
    by = made_by(there.decode(errors="replace"))
    if there == raw or by is None or _parts(by) > _parts(__version__):
        return None
    try:
        replace(path, raw, expected=fingerprint(there))
    except ChangedMeanwhile:  # another callreview was quicker
        return None
    return path


def with_editor_lines(rubric: bytes) -> bytes:
    """The text of a *rubric* with the two lines that editors look for at its top."""
    lines = EDITOR_LINES.encode()
    return rubric if lines in rubric else lines + rubric


def _new(path: Path, raw: bytes) -> Path | None:
    try:
        write_new(path, raw)
    except RecordThere:  # a link, a folder, or whatever cannot be read: not ours to replace
        return None
    return path


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
