"""The engine: a conversation as a value. It knows no review, only a table of stages.

A session is never changed: `step` gives the next one, or raises `Misfit` and leaves it as it was. One rule says
where the cursor goes: to the first question of the flow that is unanswered, or that was opened again and left.
The flow is made anew from the answers each time, so questions may depend on earlier answers; an answer whose
question is not in the flow is kept, and stands for nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Generic, TypeVar, assert_never

from callreview.errors import Misfit, Sealed
from callreview.model.draft import Answer, Answered, Event, SatDown, WentBack, WentTo
from callreview.session.fit import misfit_of
from callreview.session.question import Question

Given = Mapping[str, Answer]
About = TypeVar("About")
"""What a conversation is asked about: everything known before its first question."""


@dataclass(frozen=True)
class Stage(Generic[About]):
    """Some questions that belong together.

    `questions` gives them in order and sees the answers to those already given out. Where `seals` is true, leaving
    the stage closes it for good: no later stage is even looked at before, and whoever wants an answer of it back
    is led to the question `reopens_at`.
    """

    name: str
    title: str
    questions: Callable[[About, Given], Iterator[Question]]
    seals: bool = False
    reopens_at: str | None = None


Table = tuple[Stage[About], ...]


@dataclass(frozen=True)
class Asked(Generic[About]):
    """A question where it stands: its stage, its number there and how many there are (by what is known so far)."""

    stage: Stage[About]
    question: Question
    number: int
    count: int


@dataclass(frozen=True)
class Session(Generic[About]):
    """Where a conversation stands. `cursor` is the key of the question now asked; None when all is answered.

    `prior` is what was answered to that question before it was opened again: an offer, not an answer, so two
    sessions that differ in nothing else are equal.
    """

    table: Table[About] = field(repr=False)
    about: About = field(repr=False)
    given: Given
    cursor: str | None
    trail: tuple[str, ...] = ()
    opened_again: frozenset[str] = frozenset()
    sealed: Mapping[str, datetime] = field(default_factory=dict)
    prior: Answer | None = field(default=None, compare=False)

    @property
    def asked(self) -> Asked[About] | None:
        """The question under the cursor; None when all is answered."""
        return next((asked for asked in flow(self) if asked.question.key == self.cursor), None)


def begin(table: Table[About], about: About, known: Given | None = None) -> Session[About]:
    """A session at its first open question. *known* are answers given beforehand; a misfit among them raises Misfit."""
    session = Session(table=table, about=about, given=dict(known or {}), cursor=None)
    for asked in flow(session):
        if asked.question.key in session.given:
            _must_fit(asked.question, session.given[asked.question.key])
    return _to_the_first_open(session)


def flow(session: Session[About]) -> tuple[Asked[About], ...]:
    """Every question that applies, in order, up to the first stage that is not sealed yet and will be."""
    asked: list[Asked[About]] = []
    standing: dict[str, Answer] = {}
    for stage in session.table:
        questions: list[Question] = []
        for question in stage.questions(session.about, standing):
            questions.append(question)
            if question.key in session.given:
                standing[question.key] = session.given[question.key]
        asked += [Asked(stage, question, at, len(questions)) for at, question in enumerate(questions, start=1)]
        if stage.seals and stage.name not in session.sealed:
            break
    return tuple(asked)


def standing(session: Session[About]) -> dict[str, Answer]:
    """The answers whose questions apply, by question, in the order of the flow."""
    keys = (asked.question.key for asked in flow(session))
    return {key: session.given[key] for key in keys if key in session.given}


def step(session: Session[About], event: Event) -> Session[About]:
    """The session after *event*. Raises Misfit, or Sealed, when it does not fit; the session is as it was."""
    match event:
        case SatDown():
            return session
        case Answered():
            return _answered(session, event)
        case WentBack():
            return _went_back(session)
        case WentTo():
            return _went_to(session, event.question)
        case _:
            assert_never(event)


def replay(session: Session[About], events: tuple[Event, ...]) -> Session[About]:
    """The session after all *events*, in order."""
    for event in events:
        session = step(session, event)
    return session


def _must_fit(question: Question, answer: Answer) -> None:
    wrong = misfit_of(question, answer)
    if wrong:
        message = f"{question.label}: {wrong}"
        raise Misfit(message)


def _answered(session: Session[About], event: Answered) -> Session[About]:
    asked = session.asked
    if asked is None or asked.question.key != event.question:
        message = f'"{event.question}" is not the question now asked'
        raise Misfit(message)
    _must_fit(asked.question, event.answer)
    answered = replace(
        session,
        given={**session.given, event.question: event.answer},
        trail=(*session.trail, event.question),
        prior=None,
    )
    leaves_the_stage = asked.stage.seals and asked.number == asked.count
    if leaves_the_stage:
        answered = replace(answered, sealed={**session.sealed, asked.stage.name: event.at}, trail=())
    return _to_the_first_open(answered)


def _went_back(session: Session[About]) -> Session[About]:
    left = _left(session)
    applies = {asked.question.key for asked in flow(left)}
    trail = list(left.trail)
    while trail:
        last = trail.pop()
        if last in applies:
            return _open(replace(left, trail=tuple(trail)), last)
    if session.sealed:
        raise Sealed
    message = "this is the first question; there is nothing before it"
    raise Misfit(message)


def _went_to(session: Session[About], key: str) -> Session[About]:
    places = {asked.question.key: asked.stage for asked in flow(session)}
    if key not in places:
        message = f'"{key}" is no question here'
        raise Misfit(message)
    if places[key].name in session.sealed:
        instead = places[key].reopens_at
        if instead not in places:
            raise Sealed
        return _went_to(session, instead)
    left = _left(session)
    return _open(replace(left, trail=tuple(walked for walked in left.trail if walked != key)), key)


def _left(session: Session[About]) -> Session[About]:
    """The session with the cursor taken up: a question opened again and left unanswered has its answer back."""
    if session.cursor is None or session.prior is None:
        return session
    return replace(
        session,
        given={**session.given, session.cursor: session.prior},
        opened_again=session.opened_again | {session.cursor},
        prior=None,
    )


def _open(session: Session[About], key: str | None) -> Session[About]:
    given = dict(session.given)
    prior = given.pop(key, None) if key else None
    return replace(session, given=given, cursor=key, prior=prior, opened_again=session.opened_again - {key})


def _to_the_first_open(session: Session[About]) -> Session[About]:
    keys = (asked.question.key for asked in flow(session))
    waiting = (key for key in keys if key not in session.given or key in session.opened_again)
    return _open(session, next(waiting, None))
