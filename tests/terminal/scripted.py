"""A person at the prompts who types what was written down beforehand, and hears everything that is said."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from builders import NOON, an_opening
from callreview.model.draft import Answer, Answered, Event, Opening, SoFar
from callreview.session.engine import Session
from callreview.session.question import Kind, Need, Question
from callreview.terminal.conversation import Keeping
from callreview.terminal.lines.run import Talk
from session.walks import a_session

TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Heard:
    """One thing that happened at the terminal: a text said, a line typed, or an event recorded."""

    said: str | None = None
    typed: str | None = None
    recorded: Event | None = None


class Person:
    """Types the lines written for the question asked; at any other, the plainest answer. Leaves at *until*."""

    def __init__(self, lines: Mapping[str, Sequence[str]], *, until: str | None = None) -> None:
        self.log: list[Heard] = []
        self.talk: Talk[Opening] | None = None
        self._lines = {key: list(typed) for key, typed in lines.items()}
        self._until = until
        self.width = 80
        self._gone = False

    def say(self, text: str = "", *, hang: str = "") -> None:
        """Hear it."""
        del hang
        self.log.append(Heard(said=text))

    def ask(self, prompt: str, meanwhile: Callable[[], None] | None = None) -> str:
        """Type the next line."""
        del meanwhile
        assert self.talk is not None
        asked = self.talk.session.asked
        assert asked is not None
        waiting = self._lines.get(asked.question.key)
        if waiting and not self._gone:
            line = waiting.pop(0)
        elif self._gone or asked.question.key == self._until:
            self._gone = True
            raise EOFError
        elif prompt != "> ":
            line = ""  # the end of a text of several lines
        else:
            line = plainly(asked.question)
        self.log.append(Heard(typed=line))
        return line

    def record(self, event: Event) -> None:
        """Keep it."""
        self.log.append(Heard(recorded=event))

    @property
    def said(self) -> str:
        """Everything that was said, a line each."""
        return "\n".join(heard.said for heard in self.log if heard.said is not None)

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that was recorded, in order."""
        return tuple(heard.recorded for heard in self.log if heard.recorded is not None)


def plainly(question: Question) -> str:
    """The plainest line that answers *question*."""
    if question.kind is Kind.READ_BACK:
        return "s"
    if question.need is Need.FREE or question.suggested is not None:
        return ""
    if question.need is Need.REASON:
        return ":s nothing to say"
    return "1" if question.choices else "maria"


@dataclass(frozen=True)
class Held:
    """A conversation that was held: where it came to, and what happened at the terminal."""

    session: Session[Opening]
    person: Person

    @property
    def said(self) -> str:
        """Everything that was said, a line each."""
        return self.person.said

    @property
    def events(self) -> tuple[Event, ...]:
        """Everything that was recorded, in order."""
        return self.person.events

    def answers(self, key: str) -> list[Answer]:
        """Every answer that was recorded for that question, in order."""
        return [event.answer for event in self.events if isinstance(event, Answered) and event.question == key]

    def so_far(self, key: str) -> list[Answer | None]:
        """Everything that was recorded as said so far to that question, in order."""
        return [event.answer for event in self.events if isinstance(event, SoFar) and event.question == key]


def held(
    lines: Mapping[str, Sequence[str]] | None = None,
    *,
    opening: Opening | None = None,
    session: Session[Opening] | None = None,
    until: str | None = None,
    whom: Callable[[str], str] = str,
) -> Held:
    """A review held with a person who types *lines*, from *session* or the beginning, to its end or to *until*."""
    person = Person(lines or {}, until=until)
    ticks = iter(range(100_000))
    talk = Talk(
        session or a_session(opening or an_opening()),
        person,
        Keeping(person.record, lambda: NOON + timedelta(seconds=10 * next(ticks)), TODAY, whom),
    )
    person.talk = talk
    try:
        talk.hold()
    except EOFError:
        assert until is not None
    return Held(talk.session, person)
