"""Listings for pipes and files: whole ids, no colour, and nothing that reads differently from one run to the next."""

from collections.abc import Sequence
from typing import assert_never

from callreview.views.formats import ListFormat
from callreview.views.rows import DraftRow, ReviewRow, Row, RubricRow, cells_of
from callreview.views.visible import on_one_line
from callreview.views.wrapping import cells, cut

WIDEST = 60
"""Columns of a terminal that one cell of a table takes at most."""


def reviews_lines(rows: Sequence[ReviewRow], form: ListFormat) -> str:
    """The listing of reviews as text that ends with a line end, or nothing where there is nothing to say."""
    return _lines(ReviewRow, rows, form)


def reviews_aligned(reviews: Sequence[Sequence[str]]) -> str:
    """The table of `reviews_lines`, of *reviews* as `fields_of` has them: of many, no row is made for each."""
    return aligned([headings(ReviewRow), *map(cells_of, reviews)]) if reviews else ""


def drafts_lines(rows: Sequence[DraftRow], form: ListFormat) -> str:
    """The listing of drafts, as `reviews_lines`."""
    return _lines(DraftRow, rows, form)


def rubrics_lines(rows: Sequence[RubricRow], form: ListFormat) -> str:
    """The listing of rubrics, as `reviews_lines`."""
    return _lines(RubricRow, rows, form)


def headings(kind: type[Row]) -> tuple[str, ...]:
    """The columns of that kind of row, as people read them: `stood out`."""
    return tuple(field.replace("_", " ") for field in kind._fields)


def parts_of(row: Row) -> tuple[tuple[str, ...], ...]:
    """The cells of *row* in the order of `headings`, each in its parts: what stood out has one for each feeling."""
    return tuple(value if isinstance(value, tuple) else (str(value),) for value in row)


def _lines(kind: type[Row], rows: Sequence[Row], form: ListFormat) -> str:
    match form:
        case ListFormat.TABLE:
            return aligned([headings(kind), *map(_said_in, rows)]) if rows else ""
        case ListFormat.JSON:
            from callreview.views.safe_json import safe_json  # noqa: PLC0415 # a table is drawn without it

            return safe_json([row._asdict() for row in rows], indent=2) + "\n"
        case ListFormat.JSONL:
            from callreview.views.safe_json import safe_json  # noqa: PLC0415 # as above

            return "".join(safe_json(row._asdict()) + "\n" for row in rows)
        case ListFormat.CSV:
            from callreview.views.csvs import csv_text  # noqa: PLC0415 # as above

            return csv_text(kind._fields, map(_said_in, rows))
        case ListFormat.IDS:
            return "".join(f"{row.id}\n" for row in rows)
        case _:
            assert_never(form)


def _said_in(row: Row) -> tuple[str, ...]:
    return tuple([", ".join(value) if isinstance(value, tuple) else str(value) for value in row])


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """*rows* in columns two spaces apart. Column by column: most are plain ASCII as a whole, and there may be many."""
    columns = [_column(column) for column in zip(*rows, strict=True)]
    line = "  ".join([f"%-{width}s" for _, width in columns])
    return "".join([f"{(line % row).rstrip()}\n" for row in zip(*(cells for cells, _ in columns), strict=True)])


def _column(column: Sequence[str]) -> tuple[Sequence[str], int]:
    """The cells of *column* on one line each, and to how many characters they are to be filled up."""
    together = "".join(column)
    if together.isascii() and together.isprintable() and "  " not in together:
        stripped = [cell.strip() for cell in column]
        width = max(map(len, stripped))
        return (stripped, width) if width <= WIDEST else ([cut(cell, WIDEST) for cell in stripped], WIDEST)
    shown = [cut(on_one_line(cell), WIDEST) for cell in column]
    width = max(map(cells, shown))
    return [cell + " " * (width - cells(cell)) for cell in shown], 0  # a character may take two columns, or none
