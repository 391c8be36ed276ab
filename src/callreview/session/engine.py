"""The engine: a conversation as a value. It knows no review, only a table of stages.

A session is never changed: `step` gives the next one, or raises `Misfit` and leaves it as it was. One rule says
where the cursor goes: to the first question of the flow that is unanswered, or that was opened again and left.
The flow is made anew from the answers each time, so questions may depend on earlier answers; an answer whose
question is not in the flow, or is another one now that the answer does not fit, is kept, and stands for nothing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import accumulate
from typing import Generic, TypeVar, assert_never

from callreview.errors import Misfit, Sealed
from callreview.model.draft import Answer, Answered, Event, SatDown, SoFar, WentBack, WentTo
from callreview.session.fit import misfit_of
from callreview.session.question import Question

Given = Mapping[str, Answer]
About = TypeVar("About")
"""What a conversation is asked about: everything known before its first question."""


@dataclass(frozen=True)
class Stage(Generic[About]):
    """Some questions that belong together.

    `questions` gives them in order and sees the answers to those already given out. Where `seals` is true, leaving
    the stage closes it for good: no later stage is even looked at before, it asks nothing afterwards, and whoever
    wants an answer of it back is led to the question `reopens_at`. A stage may be `sealed_with` a later one.
    """

    name: str
    title: str
    questions: Callable[[About, Given], Iterator[Question]]
    seals: bool = False
    reopens_at: str | None = None
    sealed_with: str | None = None


Table = tuple[Stage[About], ...]


@dataclass(frozen=True)
class Asked(Generic[About]):
    """A question where it stands: its stage, its number there and how many there are (by what is known so far).

    One whose answer is that given beforehand is not counted, for nobody is asked it.
    """

    stage: Stage[About]
    question: Question
    number: int
    count: int


@dataclass(frozen=True)
class Session(Generic[About]):
    """Where a conversation stands. `cursor` is the key of the question now asked; None when all is answered.

    `known` are the answers given beforehand.
    `taken_up` is what was answered to that question before, or said to it so far, and `by_hand` whether somebody
    opened it again: an offer and where it came from, no answer, so two sessions that differ in nothing else are equal.
    """

    table: Table[About] = field(repr=False)
    about: About = field(repr=False)
    given: Given
    cursor: str | None
    known: Given = field(default_factory=dict)
    trail: tuple[str, ...] = ()
    opened_again: frozenset[str] = frozenset()
    sealed: Mapping[str, datetime] = field(default_factory=dict)
    taken_up: Answer | None = field(default=None, compare=False)
    by_hand: bool = field(default=False, compare=False)

    @property
    def asked(self) -> Asked[About] | None:
        """The question under the cursor; None when all is answered."""
        return next((asked for asked in flow(self) if asked.question.key == self.cursor), None)

    @property
    def prior(self) -> Answer | None:
        """What the question under the cursor was answered before, or said to so far, where that still fits it."""
        asked, answer = self.asked, self.taken_up
        return answer if asked and answer and misfit_of(asked.question, answer) is None else None


def begin(table: Table[About], about: About, known: Given | None = None) -> Session[About]:
    """A session at its first open question. *known* are answers given beforehand; a misfit among them raises Misfit."""
    session = Session(table=table, about=about, given=dict(known or {}), cursor=None, known=dict(known or {}))
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
            if _stands(question, session.given):
                standing[question.key] = session.given[question.key]
        asked += _numbered(session, stage, questions)
        if stage.seals and stage.name not in session.sealed:
            break
    return tuple(asked)


def standing(session: Session[About]) -> dict[str, Answer]:
    """The answers whose questions apply and that fit them, by question, in the order of the flow."""
    questions = (asked.question for asked in flow(session))
    return {question.key: session.given[question.key] for question in questions if _stands(question, session.given)}


def step(session: Session[About], event: Event) -> Session[About]:
    """The session after *event*. Raises Misfit, or Sealed, when it does not fit; the session is as it was."""
    match event:
        case SatDown():
            return session
        case Answered():
            return _answered(session, event)
        case SoFar():
            return _so_far(session, event)
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


def _stands(question: Question, given: Given) -> bool:
    return question.key in given and misfit_of(question, given[question.key]) is None


def _numbered(session: Session[About], stage: Stage[About], questions: Sequence[Question]) -> Iterator[Asked[About]]:
    """The *questions* of *stage* where they stand. What is not counted has the number of the next that is."""
    counts = [not _is_as_known(session, question) for question in questions]
    for question, before in zip(questions, accumulate(counts, initial=0), strict=False):
        yield Asked(stage, question, min(before + 1, sum(counts)), sum(counts))


def _is_as_known(session: Session[About], question: Question) -> bool:
    key, known = question.key, session.known
    return key in known and key != session.cursor and session.given.get(key) == known[key] and _stands(question, known)


def _must_fit(question: Question, answer: Answer) -> None:
    wrong = misfit_of(question, answer)
    if wrong:
        message = f"{question.label}: {wrong}"
        raise Misfit(message)


def _asked_now(session: Session[About], key: str) -> Question:
    asked = session.asked
    if asked is None or asked.question.key != key:
        message = f'"{key}" is not the question now asked'
        raise Misfit(message)
    return asked.question


def _so_far(session: Session[About], event: SoFar) -> Session[About]:
    question = _asked_now(session, event.question)
    if event.answer is not None:
        _must_fit(question, event.answer)
    return replace(session, taken_up=event.answer, by_hand=True)


def _answered(session: Session[About], event: Answered) -> Session[About]:
    _must_fit(_asked_now(session, event.question), event.answer)
    answered = replace(
        session,
        given={**session.given, event.question: event.answer},
        trail=(*session.trail, event.question),
    )
    return _to_the_first_open(_sealed_where_left(answered, event.at))


def _went_back(session: Session[About]) -> Session[About]:
    left = _left(session)
    applies = {asked.question.key for asked in flow(left)}
    trail = list(left.trail)
    while trail:
        last = trail.pop()
        walked_over_already = last in left.opened_again
        if last in applies and not walked_over_already:
            return _open(replace(left, trail=tuple(trail)), last, by_hand=True)
    if session.sealed:
        raise Sealed
    message = "this is the first question; there is nothing before it"
    raise Misfit(message)


def _went_to(session: Session[About], key: str) -> Session[About]:
    left = _left(session)
    places = {asked.question.key: asked.stage for asked in flow(left)}
    if key not in places or key not in left.given:
        message = f'"{key}" has no answer to go back to'
        raise Misfit(message)
    if places[key].name in session.sealed:
        instead = places[key].reopens_at
        if instead not in places:
            raise Sealed
        key = instead
    return _open(replace(left, trail=tuple(walked for walked in left.trail if walked != key)), key, by_hand=True)


def _left(session: Session[About]) -> Session[About]:
    """The session with the cursor taken up: a question that was answered before and is left has its answer back."""
    if session.cursor is None or session.taken_up is None:
        return session
    return replace(
        session,
        given={**session.given, session.cursor: session.taken_up},
        opened_again=session.opened_again | {session.cursor} if session.by_hand else session.opened_again,
        taken_up=None,
    )


def _open(session: Session[About], key: str | None, *, by_hand: bool) -> Session[About]:
    given = dict(session.given)
    taken_up = given.pop(key, None) if key else None
    opened_again = session.opened_again - {key}
    return replace(session, given=given, cursor=key, taken_up=taken_up, by_hand=by_hand, opened_again=opened_again)


def _waiting(session: Session[About]) -> Iterator[str]:
    """The questions that are unanswered, or were opened again and left, in order. A sealed stage has none."""
    for asked in flow(session):
        key = asked.question.key
        is_open = key in session.opened_again or not _stands(asked.question, session.given)
        if is_open and asked.stage.name not in session.sealed:
            yield key


def _sealed_where_left(session: Session[About], at: datetime) -> Session[About]:
    """The session with each stage sealed that seals and has nothing waiting in it or before it."""
    for stage in session.table:
        if stage.seals and stage.name not in session.sealed and not any(_waiting(session)):
            closed = {each.name: at for each in session.table if stage.name in {each.name, each.sealed_with}}
            session = replace(session, sealed={**session.sealed, **closed}, trail=())
    return session


def _to_the_first_open(session: Session[About]) -> Session[About]:
    key = next(_waiting(session), None)
    return _open(session, key, by_hand=key in session.opened_again)
