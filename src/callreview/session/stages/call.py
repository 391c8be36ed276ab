"""A. The call, and B. listening to it. No feeling and no behavior is in sight here.

Where there is a recording the listening comes first: whoever names one wants to hear it, and an agent says their
name in the first sentence. Beside an agent, with nothing to play, the call is named first.
"""

from collections.abc import Iterator

from callreview.model.choices import Heard
from callreview.model.draft import Opening
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.wording import cast_of


def call_questions_before(about: Opening, given: Given) -> Iterator[Question]:
    """Who, which, when; asked before listening when there is no recording."""
    if about.recording is None:
        yield from call_questions(about, given)


def call_questions_after(about: Opening, given: Given) -> Iterator[Question]:
    """Who, which, when; asked after listening when there is a recording."""
    if about.recording is not None:
        yield from call_questions(about, given)


def call_questions(about: Opening, given: Given) -> Iterator[Question]:
    """Who, which, when."""
    del given  # nothing here depends on an answer
    call, agent, *_ = cast_of(about.rubric.copy_)
    yield Question(
        key="agent",
        kind=Kind.LINE,
        text=f"Who {'led' if about.rubric.copy_.is_of_talks else 'took'} the {call}?",
        label=agent.capitalize(),
        why="The page you write is for this person. Use the name or id your team uses every day.",
        example="maria",
        about=_opening_words(about) if about.recording is None else (),
        is_person=True,
    )
    yield Question(
        key="ref",
        kind=Kind.LINE,
        text=f"Which {call} is it? A number or name, if it has one.",
        label=call.capitalize(),
        why=f"It lets you and the {agent} find the {call} again. Leave it empty if your {call}s have no numbers.",
        example="C-3117",
        need=Need.FREE,
    )
    yield Question(
        key="when",
        kind=Kind.WHEN,
        text=f"When was the {call}?",
        label="When",
        why=f"A {call} is held against the bar of its day. The day is enough; the time helps to find it again.",
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
    """Listen, and keep the moments that struck you. A quick review without a recording goes straight on."""
    del given  # nothing here depends on an answer
    if about.quick and about.recording is None:
        return
    call, agent, *_ = cast_of(about.rubric.copy_)
    yield Question(
        key="listen",
        kind=Kind.LISTEN,
        text=f"Listen to the {call}. Write down any moment that strikes you, with its time.",
        label="Moments",
        why="Only listen; nothing is judged yet. A time and a word are enough to find the moment again.",
        example="1:12 I sat up here",
        need=Need.FREE,
        moments=True,
        about=(*(_opening_words(about) if about.recording is not None else ()), *_where_to_hear(about)),
    )
    if about.quick:
        return
    yield Question(
        key="heard",
        kind=Kind.CHOICE,
        text="How did you hear it?",
        label="Heard",
        why=f"The {agent} should know how much of the {call} your impression rests on. Part of a {call} is fine.",
        example=f"You joined when the {call} was half over: part.",
        choices=(
            Choice(Heard.WHOLE, "whole", "from the first word to the last"),
            Choice(Heard.PART, "part", "a piece of it"),
            Choice(Heard.LIVE, "live", f"sitting beside the {agent}"),
        ),
    )


def just_listening_questions(about: Opening, given: Given) -> Iterator[Question]:
    """Hear the recording, where there is one, and keep nothing of it."""
    del given  # nothing here depends on an answer
    if about.recording is not None:
        yield Question(
            key="listen",
            kind=Kind.LISTEN,
            text=f"Listen to the {cast_of(about.rubric.copy_).call}.",
            label="Listened",
            why="Only listen. That you heard it is kept, and one word; nothing else is asked.",
            example="Enter, when you have heard enough.",
            need=Need.FREE,
            about=(*_opening_words(about), *_where_to_hear(about)),
        )


def _opening_words(about: Opening) -> tuple[str, ...]:
    rubric = about.rubric.copy_
    return (*([about.belief] if about.belief else []), f"{rubric.title}. {rubric.purpose}")


def _where_to_hear(about: Opening) -> tuple[str, ...]:
    told = (("The recording", about.recording), ("The transcript", about.transcript))
    return tuple(f"{what}: {path}" for what, path in told if path)
