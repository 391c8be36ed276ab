"""`callreview` alone: the desk, in the form that was asked for. Outside a workspace: how to begin."""

import os
import sys
from typing import TYPE_CHECKING

from callreview.cli.here import width
from callreview.cli.indexed import folders_of
from callreview.cli.manner import Manner
from callreview.cli.options import ShowFormat
from callreview.cli.talk import answer
from callreview.errors import NoWorkspace

if TYPE_CHECKING:
    from callreview.views.desk import DeskTold

VARIABLE = "CALLREVIEW_WORKSPACE"
NOWHERE = """\
There is no workspace in this folder or above it.

  callreview demo    try it: a small workspace with an example call
  callreview init    make one for your team, in this folder

All commands: callreview --help
"""


def show_desk(workspace: str | None, form: ShowFormat) -> None:
    """Show it. Raises NoWorkspace where one was named, or a program asks."""
    named = workspace or os.environ.get(VARIABLE) or None
    try:
        folders = folders_of(named)
    except NoWorkspace:
        if named or form is ShowFormat.JSON:
            raise
        answer(NOWHERE)
        return
    from callreview.cli.desk_now import desk_now
    from callreview.cli.forgiving import ForgivingDesk

    desk = ForgivingDesk(folders)
    _show(desk_now(desk, desk.option if workspace else ""), form)


def _show(told: "DeskTold", form: ShowFormat) -> None:
    if form is ShowFormat.JSON:
        from callreview.views.desk_json import desk_json

        answer(desk_json(told))
    elif sys.stdout.isatty() and not Manner().in_lines:
        from callreview.cli.showing import show_listing
        from callreview.views.desk_drawn import desk_drawn

        show_listing(desk_drawn(told, width()))
    else:
        from callreview.views.desk_text import desk_text

        answer(desk_text(told, width()))
