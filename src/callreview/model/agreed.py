"""What somebody agreed to do: the next step of a review, or the commitment of a coaching. Light: listings tell it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple


def goal_of(text: str, *, less: bool) -> str:
    """What to do about the behavior that a rubric says as *text*; *less* of it, where nobody wants what it creates."""
    return f"Less of this: {text}" if less else text


class Agreed(NamedTuple):
    """One thing that was agreed with *agent* on *day*, in the record *of* that id.

    `behavior` is the id of the rubric's behavior it is about, empty where it is about none; `text` is the behavior as
    the rubric says it, or the words alone. `due` is None where no day was said. `at` is the instant, UTC, at which the
    record was finished. `less` is whether nobody wants what the behavior creates: then less of it was agreed on.
    `revisions` is how often the record was amended since, `revised` the instant, UTC, of the last time, or `at`.
    """

    of: str
    in_coaching: bool
    day: date
    agent: str
    by: str
    behavior: str
    text: str
    words: str
    due: date | None
    at: datetime
    less: bool
    revisions: int
    revised: datetime

    @property
    def goal(self) -> str:
        """What to do: `text`, which of an act that nobody wants says only what to leave."""
        return goal_of(self.text, less=self.less)


def kept(agreed: Agreed) -> tuple[str, ...]:
    """*agreed* as plain text, a field each, to be kept and read by `agreed_from`."""
    days = (agreed.day.isoformat(), agreed.due.isoformat() if agreed.due else "", agreed.at.isoformat())
    said = (agreed.of, agreed.agent, agreed.by, agreed.behavior, agreed.text, agreed.words)
    revised = (str(agreed.revisions), agreed.revised.isoformat())
    return ("coaching" if agreed.in_coaching else "", "less" if agreed.less else "", *days, *revised, *said)


def agreed_from(fields: Sequence[str]) -> Agreed:
    """The other way round."""
    where, less, day, due, at, revisions, revised, of, agent, by, behavior, text, words = fields
    return Agreed(
        of=of,
        in_coaching=bool(where),
        day=date.fromisoformat(day),
        agent=agent,
        by=by,
        behavior=behavior,
        text=text,
        words=words,
        due=date.fromisoformat(due) if due else None,
        at=datetime.fromisoformat(at),
        less=bool(less),
        revisions=int(revisions),
        revised=datetime.fromisoformat(revised),
    )
