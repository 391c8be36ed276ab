"""A conversation told again from its events: each question, and what was answered to it."""

from collections.abc import Iterable

from callreview.model.draft import Answered, Event
from callreview.session.engine import About, Session, step
from callreview.session.question import Kind
from callreview.session.read_back import in_words
from callreview.terminal.console import Console
from callreview.terminal.lines.screens import choice_lines


def retell(session: Session[About], events: Iterable[Event], console: Console) -> Session[About]:
    """Show every question of *events* with its answer, from *session* on. Comes back with where they lead."""
    stage = ""
    for event in events:
        asked = session.asked
        if isinstance(event, Answered) and asked is not None:
            if asked.stage.title != stage:
                stage = asked.stage.title
                console.say(f"\n— {stage} —")
            console.say(f"\n{asked.question.text}")
            if asked.question.kind in {Kind.CHOICE, Kind.SEVERAL}:
                for text, hang in choice_lines(asked.question.choices):
                    console.say(text, hang=hang)
            console.say(f"> {in_words(asked.question, event.answer)}", hang="  ")
        session = step(session, event)
    return session
