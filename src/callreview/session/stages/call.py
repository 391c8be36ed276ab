"""A. The call, and B. listening to it. No feeling and no behavior is in sight here."""

from collections.abc import Iterator

from callreview.model.choices import Heard
from callreview.model.draft import Opening
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Need, Question


def call_questions(about: Opening, given: Given) -> Iterator[Question]:
    """Who, which, when."""
    del given  # nothing here depends on an answer
    yield Question(
        key="agent",
        kind=Kind.LINE,
        text="Who took the call?",
        label="Agent",
        why="The page you write is for this person. Use the name or id your team uses every day.",
        example="maria",
        about=_opening_words(about),
    )
    yield Question(
        key="ref",
        kind=Kind.LINE,
        text="Which call is it? A number or name, if it has one.",
        label="Call",
        why="It lets you and the agent find the call again. Leave it empty if your calls have no numbers.",
        example="C-3117",
        need=Need.FREE,
    )
    yield Question(
        key="when",
        kind=Kind.WHEN,
        text="When was the call?",
        label="When",
        why="A call is held against the bar of its day. The day is enough; the time helps to find it again.",
        example="yesterday 14:05",
        need=Need.FREE,
    )
    queues = about.rubric.copy_.applies_to.queues
    if queues or "queue" in about.known:
        yield Question(
            key="queue",
            kind=Kind.LINE,
            text="Which queue did it come from?",
            label="Queue",
            why="Different lines of work feel different. It only helps to find calls like this one later.",
            example=queues[0] if queues else "billing",
            need=Need.FREE,
            about=(f"This rubric is for: {', '.join(queues)}.",) if queues else (),
        )


def listening_questions(about: Opening, given: Given) -> Iterator[Question]:
    """Listen, and keep the moments that struck you. A quick review goes straight to the impression."""
    del given  # nothing here depends on an answer
    if about.quick:
        return
    yield Question(
        key="listen",
        kind=Kind.WORDS,
        text="Listen to the call. Write down any moment that strikes you, with its time.",
        label="Moments",
        why="Only listen; nothing is judged yet. A time and a word are enough to find the moment again.",
        example="1:12 I sat up here",
        need=Need.FREE,
        moments=True,
        about=_where_to_hear(about),
    )
    yield Question(
        key="heard",
        kind=Kind.CHOICE,
        text="How did you hear it?",
        label="Heard",
        why="The agent should know how much of the call your impression rests on. Part of a call is fine.",
        example="You joined when the caller was already on hold: part.",
        choices=(
            Choice(Heard.WHOLE, "whole", "from the first word to the last"),
            Choice(Heard.PART, "part", "a piece of it"),
            Choice(Heard.LIVE, "live", "sitting beside the agent"),
        ),
    )


def _opening_words(about: Opening) -> tuple[str, ...]:
    rubric = about.rubric.copy_
    return (*([about.belief] if about.belief else []), f"{rubric.title}. {rubric.purpose}")


def _where_to_hear(about: Opening) -> tuple[str, ...]:
    told = (("The recording", about.recording), ("The transcript", about.transcript))
    return tuple(f"{what}: {path}" for what, path in told if path)
