"""What listings say of people's own words. The names of the fields are the columns, and the keys in JSON."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from callreview.insight.check_ins import Unheard
from callreview.model.names import RecordId
from callreview.model.voices import CheckIn, Idea, Kudos
from callreview.views.follow_up_rows import FollowUpRow
from callreview.views.talk_rows import TalkRow
from callreview.views.words import in_words


class KudosRow(NamedTuple):
    """Kudos, or a concern."""

    id: str
    day: str  # the day it was written down
    kind: str  # "kudos", "concern"
    said_by: str  # "customer", "peer", "leader"
    agent: str
    call: str
    consent: str  # "yes", "no", "not asked"; of a concern nothing
    shared: tuple[str, ...]  # the days on which the team heard it
    words: str


class IdeaRow(NamedTuple):
    """An idea."""

    id: str
    day: str
    by: str
    days_owed: int | None  # while it has no answer
    answer: str  # "we did", "we will", "we will not"
    answered: str  # the day
    because: str
    words: str


class CheckInRow(NamedTuple):
    """What was learned from somebody with whom nothing was wrong."""

    id: str
    day: str
    kind: str  # "customer", "agent"
    name: str
    by: str  # who asked
    words: str


class DueRow(NamedTuple):
    """Somebody who was not heard lately."""

    kind: str  # "customer", "agent"
    name: str
    last: str  # the day of the last check-in; nothing for never
    days: int | None  # since then


ListedRow = KudosRow | IdeaRow | CheckInRow | DueRow | FollowUpRow | TalkRow


def kudos_row(kudos: Kudos, shared: Mapping[RecordId, Sequence[date]], agent: str) -> KudosRow:
    """The row of *kudos*, which is about the *agent* of that name as people read it."""
    return KudosRow(
        id=kudos.id,
        day=kudos.day.isoformat(),
        kind=in_words(kudos.kind),
        said_by=in_words(kudos.from_),
        agent=agent,
        call=kudos.ref or "",
        consent="" if kudos.is_concern else in_words(kudos.consent),
        shared=tuple(day.isoformat() for day in shared.get(kudos.id, ())),
        words=kudos.words,
    )


def idea_row(idea: Idea, today: date, by: str) -> IdeaRow:
    """The row of *idea*, of somebody who is called *by* as people read it."""
    answer = idea.answer
    return IdeaRow(
        id=idea.id,
        day=idea.day.isoformat(),
        by=by,
        days_owed=None if answer else (today - idea.day).days,
        answer=in_words(answer.we) if answer else "",
        answered=answer.on.isoformat() if answer else "",
        because=answer.because if answer else "",
        words=idea.words,
    )


def check_in_row(check_in: CheckIn, name: str, by: str) -> CheckInRow:
    """The row of *check_in*, with somebody called *name*, by somebody called *by*, as people read it."""
    return CheckInRow(
        id=check_in.id,
        day=check_in.day.isoformat(),
        kind=in_words(check_in.with_.kind),
        name=name,
        by=by,
        words=check_in.words,
    )


def due_row(unheard: Unheard, today: date, name: str) -> DueRow:
    """The row of somebody *unheard*, who is called *name* as people read it."""
    last = unheard.last.isoformat() if unheard.last else ""
    return DueRow(in_words(unheard.who.kind), name, last, unheard.days(today))
