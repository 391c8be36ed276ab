"""The files that cannot be read, as the index has them written down."""

import sqlite3
from collections.abc import Sequence

from callreview.model.problem import Problem
from callreview.store.index.spans import Span, in_span
from callreview.store.index.tables import as_told
from callreview.store.workspace import Folders


def problems(connection: sqlite3.Connection, span: Span, folders: Folders) -> tuple[Problem, ...]:
    """The problems of files in *span*, and in no day's folder, with paths as the person can type them."""
    rows = connection.execute("SELECT folder, path, line, col, place, message, hint, reason FROM problem")
    return tuple(
        sorted(
            Problem(folders.shown(folders.root / as_told(path)), line, column, *_said(said))
            for folder, path, line, column, *said in rows
            if in_span(as_told(folder), span)
        )
    )


def _said(columns: Sequence[str | bytes]) -> tuple[str, str, str, str]:
    where, message, hint, check = map(as_told, columns)
    return where, message, hint, check


def faulty_folders(connection: sqlite3.Connection, span: Span) -> list[str]:
    """Those folders of *span*, and of no day, that have files with problems."""
    rows = connection.execute("SELECT DISTINCT folder FROM problem")
    return [folder for (kept,) in rows if in_span(folder := as_told(kept), span)]
