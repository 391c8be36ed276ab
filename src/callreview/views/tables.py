"""Listings drawn for a terminal. The only listing module that loads Rich; pipes get `listings`."""

from collections.abc import Sequence
from itertools import compress

from rich.table import Table
from rich.text import Text

from callreview.views.formats import ListFormat
from callreview.views.listings import WIDEST, drafts_lines, headings, parts_of, reviews_lines, rubrics_lines
from callreview.views.rows import DraftRow, ReviewRow, Row, RubricRow
from callreview.views.visible import on_one_line
from callreview.views.words import short
from callreview.views.wrapping import cut

DRAWN_AT_MOST = 200
"""Rows; Rich measures every cell, so a longer listing is given as plain text."""
_NEVER_FOLDED = {"id", "day", "agent", "call", "gut", "version", "status"}
_WIDEST_NAME = 20
_ROOMY = 110


def reviews_table(rows: Sequence[ReviewRow], width: int) -> Table | Text:
    """The reviews, each with the random part of its id: that is all one needs to type.

    Where all were heard under one rubric, or fewer than `_ROOMY` columns are there, the rubrics are named once below
    the table, and leave their room to the words.
    """
    if len(rows) > DRAWN_AT_MOST:
        return _plain(reviews_lines(rows, ListFormat.TABLE))
    rubrics = tuple(dict.fromkeys(on_one_line(row.rubric) for row in rows))
    if len(rubrics) > 1 and width >= _ROOMY:
        return _drawn(ReviewRow, rows, short_ids=True)
    table = _drawn(ReviewRow, rows, short_ids=True, without="rubric")
    table.caption = Text(f"all under {rubrics[0]}" if len(rubrics) == 1 else f"under {', '.join(rubrics)}")
    return table


def drafts_table(rows: Sequence[DraftRow]) -> Table | Text:
    """The drafts, with where each stopped and nothing of what was answered."""
    if len(rows) > DRAWN_AT_MOST:
        return _plain(drafts_lines(rows, ListFormat.TABLE))
    return _drawn(DraftRow, rows, short_ids=True)


def rubrics_table(rows: Sequence[RubricRow]) -> Table | Text:
    """The rubrics."""
    if len(rows) > DRAWN_AT_MOST:
        return _plain(rubrics_lines(rows, ListFormat.TABLE))
    return _drawn(RubricRow, rows, short_ids=False)


def _drawn(kind: type[Row], rows: Sequence[Row], *, short_ids: bool, without: str = "") -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold", caption_justify="left")
    shown = [heading != without for heading in headings(kind)]
    for heading in compress(headings(kind), shown):
        if heading in _NEVER_FOLDED:
            table.add_column(heading, no_wrap=True, max_width=None if heading == "id" else _WIDEST_NAME)
        else:
            table.add_column(heading, overflow="fold")
    for row in rows:
        (id_,), *said = parts_of(row)
        cells = ((short(id_) if short_ids else id_,), *said)
        table.add_row(*map(_cell, compress(cells, shown)))
    return table


def _cell(parts: Sequence[str]) -> Text:
    """The parts of a cell, one a line, as text and never as markup."""
    return Text("\n".join(cut(on_one_line(part), WIDEST) for part in parts))


def _plain(lines: str) -> Text:
    return Text(lines.rstrip("\n"), no_wrap=True, overflow="ignore")
