"""Listings for pipes and files of what people said and agreed: JSON to the letter, the other forms made safe."""

from collections.abc import Sequence
from typing import assert_never

from callreview.views.csvs import csv_text
from callreview.views.formats import ListFormat
from callreview.views.listings import aligned
from callreview.views.safe_json import safe_json
from callreview.views.voice_rows import ListedRow


def voice_lines(kind: type[ListedRow], rows: Sequence[ListedRow], form: ListFormat) -> str:
    """The listing as text that ends with a line end, or nothing where there is nothing to say."""
    match form:
        case ListFormat.TABLE:
            headings = [field.replace("_", " ") for field in kind._fields]
            return aligned([headings, *map(_cells, rows)]) if rows else ""
        case ListFormat.JSON:
            return safe_json([row._asdict() for row in rows], indent=2) + "\n"
        case ListFormat.JSONL:
            return "".join(safe_json(row._asdict()) + "\n" for row in rows)
        case ListFormat.CSV:
            return csv_text(kind._fields, map(_cells, rows))
        case ListFormat.IDS:
            return "".join(f"{row[0]}\n" for row in rows)
        case _:
            assert_never(form)


def _cells(row: ListedRow) -> list[str]:
    return [_cell(value) for value in row]


def _cell(value: str | int | tuple[str, ...] | None) -> str:
    if value is None:
        return ""
    return ", ".join(value) if isinstance(value, tuple) else str(value)
