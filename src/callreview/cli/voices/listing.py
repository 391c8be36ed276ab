"""`kudos list` and `idea list`: what was said, and a word on every file that cannot be read."""

from typing import NamedTuple

from callreview.cli.desk import Desk
from callreview.cli.here import today
from callreview.cli.readable import read
from callreview.cli.rows_shown import show_rows
from callreview.cli.spans import Days
from callreview.cli.voices.given import spellings_of
from callreview.cli.whole import whole_ideas
from callreview.insight.ideas import in_order
from callreview.insight.kudos import days_shared
from callreview.model.choices import SharedWhat, Speaker
from callreview.model.voices import Kudos
from callreview.views.formats import ListFormat
from callreview.views.voice_rows import IdeaRow, KudosRow, idea_row, kudos_row
from callreview.views.voices_text import ideas_text, kudos_text


class KudosAsked(NamedTuple):
    """What `kudos list` was asked for; None is no condition."""

    agent: str | None
    speaker: Speaker | None
    days: Days
    concern: bool

    def fits(self, kudos: Kudos) -> bool:
        """Whether *kudos* is wanted, whoever it is about."""
        return (
            (self.speaker is None or kudos.from_ is self.speaker)
            and self.days.has(kudos.day)
            and (kudos.is_concern or not self.concern)
        )


def list_kudos_wanted(desk: Desk, asked: KudosAsked, form: ListFormat) -> None:
    """Show the kudos that are *asked* for, newest first. Raises UnknownName, SharedName."""
    known = read(desk.kudos)
    named = spellings_of(
        desk, "agent", asked.agent, {each.agent for each in known if each.agent}, "callreview kudos list"
    )
    shared = days_shared(read(desk.shared), SharedWhat.KUDOS)
    rows = [
        kudos_row(each, shared, desk.people.shown(each.agent) if each.agent else "")
        for each in known
        if asked.fits(each) and (named is None or each.agent in named)
    ]
    nothing = "nothing fits" if known else 'nothing was kept yet; begin with "callreview kudos add"'
    show_rows(KudosRow, rows, form, kudos_text, nothing)


def list_all_ideas(desk: Desk, form: ListFormat) -> None:
    """Show the ideas, those that are owed an answer first."""
    rows = [idea_row(each, today(), desk.people.shown(each.by)) for each in in_order(whole_ideas(desk), today())]
    show_rows(IdeaRow, rows, form, ideas_text, 'there is no idea yet; keep one with "callreview idea add"')
