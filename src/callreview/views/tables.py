"""Listings drawn for a terminal. The only listing module that loads Rich; pipes get `listings`."""

from collections.abc import Collection, Sequence
from itertools import compress

from rich.cells import cell_len
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
_GAP = 2
_NARROWEST = 14
"""Columns in which words can still be read."""


def reviews_table(rows: Sequence[ReviewRow], width: int) -> Table | Text:
    """The reviews, each with the random part of its id: that is all one needs to type.

    Where all were heard under one rubric, or fewer than `_ROOMY` columns are there, the rubrics are named once below
    the table, and leave their room to the words. What has no room for words is left out, and that is said.
    """
    if len(rows) > DRAWN_AT_MOST:
        return _plain(reviews_lines(rows, ListFormat.TABLE))
    rubrics = tuple(dict.fromkeys(on_one_line(row.rubric) for row in rows))
    if len(rubrics) > 1 and width >= _ROOMY and not _without_room(rows, width - _WIDEST_NAME - _GAP):
        return _drawn(ReviewRow, rows, short_ids=True)
    left_out = _without_room(rows, width)
    table = _drawn(ReviewRow, rows, short_ids=True, without=("rubric", *left_out))
    notes = [f"all under {rubrics[0]}" if len(rubrics) == 1 else f"under {', '.join(rubrics)}"]
    notes += [f"a wider window has room for: {', '.join(left_out)}"] if left_out else []
    table.caption = Text("\n".join(notes))
    return table


def _without_room(rows: Sequence[ReviewRow], width: int) -> tuple[str, ...]:
    """The columns of words for which *width* leaves too little beside those that are never folded."""
    columns = zip(headings(ReviewRow), zip(*(row._replace(id=short(row.id)) for row in rows), strict=True), strict=True)
    taken = sum(_taken(heading, cells) for heading, cells in columns if heading in _NEVER_FOLDED)
    room = width - taken
    if room >= 2 * _NARROWEST + _GAP:
        return ()
    return ("next step",) if room >= _NARROWEST else ("stood out", "next step")


def _taken(heading: str, cells: Sequence[str]) -> int:
    """How many columns are taken by *cells* that are never folded, and by the gap behind them."""
    return min(max(map(cell_len, (heading, *map(on_one_line, cells)))), _WIDEST_NAME) + _GAP


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


def _drawn(kind: type[Row], rows: Sequence[Row], *, short_ids: bool, without: Collection[str] = ()) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, _GAP, 0, 0), header_style="bold", caption_justify="left")
    shown = [heading not in without for heading in headings(kind)]
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
