"""Tables as spreadsheets save them (CSV): a row for each turn, with commas, semicolons or tabs between the columns."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.labels import with_labels
from callreview.readers.transcripts.pieces import Amiss, Heard, Piece, Pieces
from callreview.readers.transcripts.table_columns import Columns, columns_named, columns_shaped, is_clock
from callreview.readers.transcripts.time_of_day import is_time_of_day, of_day
from callreview.readers.transcripts.times import clock_seconds, number_of

_FIRST_LINES = 3
_HINT = "give it a first line such as time,speaker,text, and words with commas in quotes"


class _Row(NamedTuple):
    line: int
    cells: list[str]
    raw: str


@dataclass(frozen=True)
class Table:
    """Rows, without the one that names the columns, and where they have what."""

    rows: Sequence[_Row]
    columns: Columns
    sign: str


def table_of(text: str) -> Table | Amiss | None:
    """The table that *text* is; what is amiss where it must be one and cannot be read; None where it is none."""
    lines = text.split("\n")
    first = [line for line in lines if line.strip()][:_FIRST_LINES]
    for sign in ",;\t":
        if all(sign in line for line in first[:1]) and (named := columns_named(_cells(first[0], sign))):
            rows = _rows(lines, sign)
            return rows if isinstance(rows, Amiss) else Table(rows[1:], named, sign)
    sign = next((sign for sign in ",;" if all(sign in line for line in first)), "")
    return _unnamed(lines, sign, is_surely_one=any(map(is_clock, _cells(first[0], sign)[:2]))) if sign else None


def read_table(table: Table) -> Pieces:
    """The rows of *table* in its order."""
    return iter(with_labels(list(_pieces(table))))


def _unnamed(lines: list[str], sign: str, *, is_surely_one: bool) -> Table | Amiss | None:
    rows = _rows(lines, sign)
    if isinstance(rows, Amiss):
        return rows if is_surely_one else None
    cells = [row.cells for row in rows]
    spaced = all(f"{sign} " in row.raw for row in rows)
    columns = columns_shaped(cells, spaced=spaced)
    if columns:
        return Table(rows, columns, sign)
    alike = len({len(row) for row in cells}) == 1 and len(cells[0]) > 2 and len(rows) > 1  # noqa: PLR2004 # a pair of words is none
    unspaced = not any(f"{sign} " in row.raw for row in rows)
    if alike and unspaced:
        return Amiss(rows[0].line, "is a table (CSV) whose columns cannot be told apart", _HINT, "table")
    return None


def _cells(line: str, sign: str) -> list[str]:
    return line.replace('"', "").split(sign)


def _rows(lines: list[str], sign: str) -> list[_Row] | Amiss:
    """The rows that hold anything; what is amiss where quotes do not close."""
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=sign, skipinitialspace=True, strict=True)
    rows: list[_Row] = []
    begin = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(_Row(begin + 1, cells, "\n".join(lines[begin : reader.line_num])))
            begin = reader.line_num
    except csv.Error as error:
        wrong = f"is a row of what is a table (CSV), and its quotes cannot be read ({error})"
        return Amiss(begin + 1, wrong, _HINT, "table")
    return rows


def _pieces(table: Table) -> Iterator[Piece]:
    columns = table.columns
    if columns.start is not None and columns.per_second is None and _counts_whole_numbers(table.rows, columns.start):
        wrong = "does not say what its times count"
        yield Amiss(1, wrong, "they were read as seconds", "unit")
    for row in table.rows:
        if len(row.cells) < columns.count or (len(row.cells) > columns.count and not columns.text_is_last):
            several = "is the first of {count} rows without the columns of the first line"
            wrong = "is a row without the columns of the first line"
            yield Amiss(row.line, wrong, "its words were kept, as nobody's", "row", several)
            yield Heard(row.line, None, None, None, row.raw)
            continue
        start, wrong_start = _seconds(row, columns.start, columns.per_second or 1.0)
        end, wrong_end = _seconds(row, columns.end, columns.per_second or 1.0)
        yield from filter(None, (wrong_start, wrong_end))
        speaker = None if columns.speaker is None else row.cells[columns.speaker].strip() or None
        yield Heard(row.line, start, end, speaker, _text(row, columns, table.sign))


def _text(row: _Row, columns: Columns, sign: str) -> str:
    """The words of *row*, with the commas in them that should have stood in quotes."""
    if len(row.cells) == columns.count:
        return row.cells[columns.text]
    if '"' in row.raw:
        return f"{sign} ".join(row.cells[columns.text :])
    return row.raw.split(sign, columns.text)[columns.text]


def _counts_whole_numbers(rows: Sequence[_Row], column: int) -> bool:
    cells = [row.cells[column].strip() for row in rows if column < len(row.cells)]
    return any(cell.isdecimal() for cell in cells) and not any("." in cell or ":" in cell for cell in cells)


def _seconds(row: _Row, column: int | None, per_second: float) -> tuple[float | None, Amiss | None]:
    cell = "" if column is None else row.cells[column].strip("[]() \t")
    if not cell:
        return None, None
    if is_time_of_day(cell):
        return None, of_day(row.line)
    seconds = clock_seconds(cell)
    number = number_of(Node(cell)) if seconds is None else None
    if number is not None:
        seconds = number / per_second
    if seconds is None:
        return None, Amiss(row.line, "has a time that cannot be read", "write it as 00:01:12", "bad-time")
    return seconds, None
