"""Ways through a conversation: one told in a few words, and random ones of legal answers, steps back and jumps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

from hypothesis import strategies as st

from builders import NOON, a_behavior, a_rubric, a_wanted, an_opening, an_unwanted
from callreview.errors import Misfit
from callreview.model.draft import Answer, Answered, Chose, ChoseSome, Event, HeardMoment, Opening, Said, Skipped
from callreview.model.draft import WentBack as Back
from callreview.model.draft import WentTo as To
from callreview.model.names import FeelingId
from callreview.model.rubric import Rubric
from callreview.session.engine import Session, begin, standing, step
from callreview.session.question import Kind, Need, Question
from callreview.session.stages.review import REVIEW

About = TypeVar("About")
Quiet = Mapping[str, Answer]

WOW = Chose(value="wow")
A_DAY = "2026-11-28"


@dataclass(frozen=True)
class Way:
    """A way through a conversation: the session it starts at, its events, and the session after each of them."""

    start: Session[Opening] = field(repr=False)
    events: tuple[Event, ...]
    after: tuple[Session[Opening], ...] = field(repr=False)

    def __repr__(self) -> str:
        """The events in a few words each: what a failing way has to tell."""
        told = (f"{event.did} {getattr(event, 'question', '')} {getattr(event, 'answer', '')}" for event in self.events)
        return f"{'quick ' if self.start.about.quick else ''}way: {'; '.join(told)}"

    @property
    def sessions(self) -> tuple[Session[Opening], ...]:
        """Every session on the way, the first one too."""
        return (self.start, *self.after)

    @property
    def end(self) -> Session[Opening]:
        """Where it leads."""
        return self.sessions[-1]


def a_session(opening: Opening | None = None) -> Session[Opening]:
    """A review at its first question."""
    opening = opening or an_opening()
    return begin(REVIEW, opening, opening.known)


def go_on(session: Session[Opening], said: Quiet | None = None, *, until: str | None = None) -> Way:
    """The way on from *session*, ten seconds an answer, to its end or to the question *until*.

    *said* answers by key; every other question gets the plainest answer there is: the first choice, or none.
    """
    said = dict(said or {})
    start, events, after = session, list[Event](), list[Session[Opening]]()
    at = NOON
    while (asked := session.asked) is not None and asked.question.key != until:
        at += timedelta(seconds=10)
        key = asked.question.key
        events.append(Answered(question=key, answer=said.get(key, plainest(asked.question)), at=at))
        session = step(session, events[-1])
        after.append(session)
    return Way(start, tuple(events), tuple(after))


def plainest(question: Question) -> Answer:
    """The first choice, or nothing where that may be, or a word."""
    if question.need is not Need.ANSWER:
        return Skipped(reason="nothing to say" if question.need is Need.REASON else "")
    if question.choices:
        return Chose(value=question.choices[0].value)
    return Said(words=A_DAY if question.kind in {Kind.DAY, Kind.WHEN} else "maria")


def legal_answers(question: Question) -> tuple[Answer, ...]:
    """Answers of every sort that fit *question*."""
    values = [choice.value for choice in question.choices]
    answers: list[Answer] = []
    match question.kind:
        case Kind.CHOICE | Kind.READ_BACK:
            answers += [Chose(value=value) for value in values]
        case Kind.SEVERAL:
            answers += [ChoseSome(values=(value,)) for value in values] + [ChoseSome(values=tuple(values))]
        case Kind.LINE:
            answers += [Said(words="maria"), Said(words="relieved")]
        case Kind.WORDS | Kind.LISTEN:
            answers += [Said(words="It was her voice."), Said(words="I let go.\nAnd so did she.")]
        case Kind.DAY:
            answers.append(Said(words=A_DAY))
        case Kind.WHEN:
            answers += [Said(words=A_DAY), Said(words="2026-11-20T14:05")]
    if question.moments:
        answers.append(Said(words="", moments=(HeardMoment(at=72.0, words="I can see why."),)))
        answers.append(Said(words="There.", moments=(HeardMoment(at=72.0), HeardMoment(at=9.5, note="a sigh"))))
    if question.need is not Need.ANSWER:
        answers.append(Skipped(reason="the line was cut" if question.need is Need.REASON else ""))
    return tuple(answers)


def walked(start: Session[Opening], moves: Iterable[int]) -> Way:
    """The way that *moves* take: each is one legal event, mostly an answer. A move that is refused is left out."""
    events, after = list[Event](), list[Session[Opening]]()
    session, at = start, NOON
    for move in moves:
        at += timedelta(seconds=10)
        turn, choice = move % 8, move // 8
        asked, told = session.asked, list(standing(session))
        event: Event
        if turn == 0:
            event = Back(at=at)
        elif turn == 1 and told:
            event = To(question=told[choice % len(told)], at=at)
        elif asked is not None:
            answers = legal_answers(asked.question)
            event = Answered(question=asked.question.key, answer=answers[choice % len(answers)], at=at)
        else:
            break
        try:
            session = step(session, event)
        except Misfit:
            continue
        events.append(event)
        after.append(session)
    return Way(start, tuple(events), tuple(after))


@st.composite
def rubrics(draw: st.DrawFn) -> Rubric:
    """Small rubrics: one to three wanted feelings, up to two unwanted, up to four behaviors, up to two musts."""
    wanted = [a_wanted(name) for name in ("safe", "heard", "glad")[: draw(st.integers(1, 3))]]
    unwanted = [an_unwanted(name) for name in ("hurried", "small")[: draw(st.integers(0, 2))]]
    feelings: list[FeelingId] = [*(feeling.id for feeling in wanted), *(feeling.id for feeling in unwanted)]
    creates = st.lists(st.sampled_from(feelings), min_size=1, max_size=2, unique=True)
    behaviors = [a_behavior(f"act-{number}", *draw(creates)) for number in range(draw(st.integers(0, 4)))]
    musts = ("verified", "told")[: draw(st.integers(0, 2))]
    return a_rubric(wanted=wanted, unwanted=unwanted, behaviors=behaviors, musts=musts)


@st.composite
def ways(draw: st.DrawFn, *, quick: bool | None = None, rubric: Rubric | None = None, moves: int = 50) -> Way:
    """Ways through a review, from its first question or from somewhere past the seal."""
    is_quick = draw(st.booleans()) if quick is None else quick
    opening = an_opening(rubric=rubric or draw(rubrics()), quick=is_quick)
    start = a_session(opening)
    before = walked(start, draw(st.lists(st.integers(0, 999), max_size=moves)))
    if not draw(st.booleans()):
        return before
    others = Chose(value=draw(st.sampled_from(("yes", "no"))))
    past_the_seal = go_on(before.end, {"others": others}, until="save")
    rest = walked(past_the_seal.end, draw(st.lists(st.integers(0, 999), max_size=20)))
    return Way(
        start,
        (*before.events, *past_the_seal.events, *rest.events),
        (*before.after, *past_the_seal.after, *rest.after),
    )
