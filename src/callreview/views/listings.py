"""Listings for pipes and files: whole ids, no colour, and nothing that reads differently from one run to the next."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import assert_never

from callreview.views.csvs import csv_text
from callreview.views.formats import ListFormat
from callreview.views.rows import DraftRow, ReviewRow, Row, RubricRow
from callreview.views.visible import on_one_line
from callreview.views.wrapping import cells, cut

WIDEST = 60
"""Columns of a terminal that one cell of a table takes at most."""


def reviews_lines(rows: Sequence[ReviewRow], form: ListFormat) -> str:
    """The listing of reviews as text that ends with a line end, or nothing where there is nothing to say."""
    return _lines(ReviewRow, rows, form)


def drafts_lines(rows: Sequence[DraftRow], form: ListFormat) -> str:
    """The listing of drafts, as `reviews_lines`."""
    return _lines(DraftRow, rows, form)


def rubrics_lines(rows: Sequence[RubricRow], form: ListFormat) -> str:
    """The listing of rubrics, as `reviews_lines`."""
    return _lines(RubricRow, rows, form)


def headings(kind: type[Row]) -> tuple[str, ...]:
    """The columns of that kind of row, as people read them: `stood out`."""
    return tuple(field.name.replace("_", " ") for field in fields(kind))


def parts_of(row: Row) -> tuple[tuple[str, ...], ...]:
    """The cells of *row* in the order of `headings`, each in its parts: what stood out has one for each feeling."""
    return tuple(value if isinstance(value, tuple) else (str(value),) for value in _keyed(row).values())


def _lines(kind: type[Row], rows: Sequence[Row], form: ListFormat) -> str:
    match form:
        case ListFormat.TABLE:
            return _aligned([headings(kind), *map(_said_in, rows)]) if rows else ""
        case ListFormat.JSON:
            return json.dumps([_keyed(row) for row in rows], ensure_ascii=False, indent=2) + "\n"
        case ListFormat.JSONL:
            return "".join(json.dumps(_keyed(row), ensure_ascii=False) + "\n" for row in rows)
        case ListFormat.CSV:
            return csv_text([field.name for field in fields(kind)], map(_said_in, rows))
        case ListFormat.IDS:
            return "".join(f"{row.id}\n" for row in rows)
        case _:
            assert_never(form)


def _said_in(row: Row) -> tuple[str, ...]:
    return tuple(", ".join(parts) for parts in parts_of(row))


def _keyed(row: Row) -> Mapping[str, object]:
    return asdict(row)


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """*rows* in columns two spaces apart."""
    shown = [[cut(on_one_line(cell), WIDEST) for cell in row] for row in rows]
    widths = [max(map(cells, column)) for column in zip(*shown, strict=True)]
    padded = ([cell + " " * (width - cells(cell)) for cell, width in zip(row, widths, strict=True)] for row in shown)
    return "".join("  ".join(row).rstrip() + "\n" for row in padded)
