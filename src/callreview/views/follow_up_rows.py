"""What a listing says of a follow-up. The names of the fields are the columns, and the keys in JSON."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from callreview.insight.follow_ups import FollowUp
from callreview.views.follow_up_words import due_in_words
from callreview.views.words import in_words


class FollowUpRow(NamedTuple):
    """A follow-up. `id` is the review's or the coaching's in which it was agreed."""

    id: str
    due: str  # 2026-11-28
    waits: str  # "3 days overdue", "due today", "due in 5 days"; nothing once it is done or let go
    agent: str
    by: str  # who agreed it with them
    agreed: str  # the day
    agreed_in: str  # "review", "coaching"
    state: str  # "open", "moving", "needs attention", "done", "let go"
    what: str
    words: str  # how it was put to them
    worked: str  # "it worked", "it worked in part", "it did not work"; nothing where nobody asked
    worked_on: str  # the day they were asked
    last: str  # the day of the last word on it; nothing where there is none
    last_by: str
    last_words: str  # those that were written last, be it with an earlier word than the last
    last_words_on: str  # the day
    last_words_by: str


def follow_up_row(follow_up: FollowUp, days: int, today: date, named: Callable[[str], str]) -> FollowUpRow:
    """The row of *follow_up*; *days* is when it is due where no day was named, *named* what people read for a name."""
    agreed, last, due = follow_up.agreed, follow_up.last, follow_up.due(days)
    asked, said = follow_up.asked, follow_up.said
    return FollowUpRow(
        id=agreed.of,
        due=due.isoformat(),
        waits=due_in_words(due, today) if follow_up.is_waiting else "",
        agent=named(agreed.agent),
        by=named(agreed.by),
        agreed=agreed.day.isoformat(),
        agreed_in="coaching" if agreed.in_coaching else "review",
        state=in_words(follow_up.state),
        what=agreed.goal,
        words="" if agreed.words == agreed.text else agreed.words,
        worked=in_words(asked.worked) if asked and asked.worked else "",
        worked_on=asked.day.isoformat() if asked else "",
        last=last.day.isoformat() if last else "",
        last_by=named(last.by) if last else "",
        last_words=said.words if said else "",
        last_words_on=said.day.isoformat() if said else "",
        last_words_by=named(said.by) if said else "",
    )
