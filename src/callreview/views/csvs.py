"""CSV for spreadsheets, where no cell can turn into a formula, and none hides a character."""

import csv
import io
from collections.abc import Iterable, Sequence

from callreview.views.visible import show

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\n")


def csv_text(headings: Sequence[str], rows: Iterable[Sequence[str]], *, bom: bool = False) -> str:
    """*headings* and *rows* as CSV with LF line ends, unseen characters named. Excel needs *bom* to read it as UTF-8.

    A cell that a spreadsheet would take for a formula gets a single quote in front.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([_guarded(heading) for heading in headings])
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return ("\ufeff" if bom else "") + out.getvalue()


def _guarded(cell: str) -> str:
    shown = cell if cell.isascii() and cell.isprintable() else show(cell)
    return f"'{shown}" if shown.startswith(_BEGINS_A_FORMULA) else shown
