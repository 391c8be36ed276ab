"""What a listing says of a coaching conversation. The names of the fields are the columns, and the keys in JSON."""

from typing import NamedTuple

from callreview.insight.follow_ups import FollowUp
from callreview.insight.people import People
from callreview.model.coaching import Coaching
from callreview.views.words import in_words


class TalkRow(NamedTuple):
    """A conversation."""

    id: str
    day: str
    agent: str
    by: str  # who led it
    agreed: str  # nothing where nothing was
    state: str  # "open", "moving", "needs attention", "done", "let go"
    due: str  # 2026-11-28, while it waits
    helped: str  # "yes", "partly", "no": the last word of whom it was held with; nothing where there is none


def talk_row(talk: Coaching, follow_up: FollowUp | None, days: int, people: People) -> TalkRow:
    """The row of *talk*, told whole; *days* is when its *follow_up* is due where no day was named."""
    theirs = [reply for reply in talk.replies if people.is_one(reply.by, talk.agent)]
    return TalkRow(
        id=talk.id,
        day=talk.day.isoformat(),
        agent=people.shown(talk.agent),
        by=people.shown(talk.by),
        agreed=follow_up.agreed.goal if follow_up else "",
        state=in_words(follow_up.state) if follow_up else "",
        due=follow_up.due(days).isoformat() if follow_up and follow_up.is_waiting else "",
        helped=str(theirs[-1].feels_fair) if theirs else "",
    )
