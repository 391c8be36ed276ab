"""A listing shown: drawn on a terminal, as lines in a pipe, or a word where there is nothing to list."""

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

from callreview.cli.here import width
from callreview.cli.talk import answer, tell
from callreview.views.follow_up_rows import FollowUpRow
from callreview.views.formats import ListFormat
from callreview.views.talk_rows import TalkRow
from callreview.views.voice_listings import voice_lines
from callreview.views.voice_rows import CheckInRow, IdeaRow, KudosRow

Row = TypeVar("Row", KudosRow, IdeaRow, CheckInRow, FollowUpRow, TalkRow)


def show_rows(
    kind: type[Row], rows: Sequence[Row], form: ListFormat, drawn: Callable[[Sequence[Row], int], str], nothing: str
) -> None:
    """Show *rows* of that *kind*, drawn for a width where a person looks; *nothing* is told where there are none."""
    if not rows and form is ListFormat.TABLE:
        tell(nothing)
    elif form is ListFormat.TABLE and sys.stdout.isatty():
        answer(drawn(rows, width()))
    elif lines := voice_lines(kind, rows, form):
        answer(lines)
