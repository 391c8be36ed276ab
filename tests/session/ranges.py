"""Ways through a rubric's guided start: told in a few words, and random ones."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hypothesis import strategies as st

from builders import NOON, a_wanted, an_unwanted
from callreview.errors import Misfit
from callreview.model.choices import Level, Trace
from callreview.model.draft import Answer, Answered, Chose, Event, RubricOpening, Said, Skipped, WentBack, WentTo
from callreview.model.names import RecordId, RubricId
from callreview.session.engine import Session, begin, flow, standing, step
from callreview.session.question import Kind, Question
from callreview.session.stages.ranging.table import RANGING
from session.walks import legal_answers, plainest

Quiet = Mapping[str, Answer | str]
"""What is said to each question by its key; a text stands for words, of a choice or of one's own."""


class Way(NamedTuple):
    """The sessions on a way, the first one too, and the events between them."""

    sessions: tuple[Session[RubricOpening], ...]
    events: tuple[Event, ...]

    def __repr__(self) -> str:
        """The events in a few words each: what a failing way has to tell."""
        told = (f"{event.did} {getattr(event, 'question', '')} {getattr(event, 'answer', '')}" for event in self.events)
        return f"from {self.sessions[0].cursor}: {'; '.join(told)}"

    @property
    def end(self) -> Session[RubricOpening]:
        """Where it leads."""
        return self.sessions[-1]


def a_rubric_opening(*, taken: Iterable[str] = (), known: Mapping[str, Answer] | None = None) -> RubricOpening:
    """Two wanted feelings and one unwanted are offered; sentences of theirs are easily known: `wow of safe`."""
    return RubricOpening(
        id=RecordId("2026-11-21-k7f3x9qd"),
        started=NOON,
        belief="We answer the worry.",
        wanted=(a_wanted("safe", tolerate=Level.WOW), a_wanted("heard")),
        unwanted=(an_unwanted("hurried", tolerate=Trace.NOT_FELT),),
        taken=tuple(map(RubricId, taken)),
        known=dict(known or {}),
    )


def a_start(opening: RubricOpening | None = None) -> Session[RubricOpening]:
    """A rubric at its first question."""
    opening = opening or a_rubric_opening()
    return begin(RANGING, opening, opening.known)


def go_on(session: Session[RubricOpening], said: Quiet | None = None, *, until: str | None = None) -> Way:
    """The way on to the end, or to the question *until*; what *said* does not say is answered as plainly as can be."""
    sessions, events = [session], list[Event]()
    while (asked := session.asked) is not None and asked.question.key != until:
        answer = _answer((said or {}).get(asked.question.key), asked.question)
        events.append(Answered(question=asked.question.key, answer=answer, at=NOON))
        session = step(session, events[-1])
        sessions.append(session)
    return Way(tuple(sessions), tuple(events))


def _answer(said: Answer | str | None, question: Question) -> Answer:
    if not isinstance(said, str):
        return said or plainest(question)
    return Chose(value=said) if question.kind is Kind.CHOICE else Said(words=said)


def keys(session: Session[RubricOpening]) -> list[str]:
    """The questions that apply."""
    return [asked.question.key for asked in flow(session)]


def question(session: Session[RubricOpening], key: str) -> Question:
    """The question of that key."""
    (found,) = (asked.question for asked in flow(session) if asked.question.key == key)
    return found


WORDS = ("Lighter", "lighter", "Safe", "心配", "Says what is next.")


def walked(session: Session[RubricOpening], moves: Iterable[int]) -> Way:
    """The way that *moves* take: mostly answers, some steps back and jumps. A move that is refused is left out."""
    sessions, events = [session], list[Event]()
    for move in moves:
        asked, told, turn, choice = session.asked, list(standing(session)), move % 8, move // 8
        event: Event
        if turn == 0:
            event = WentBack(at=NOON)
        elif turn == 1 and told:
            event = WentTo(question=told[choice % len(told)], at=NOON)
        elif asked is not None:
            own = tuple(Said(words=word) for word in WORDS) if asked.question.kind is Kind.LINE else ()
            answers = own + legal_answers(asked.question)
            event = Answered(question=asked.question.key, answer=answers[choice % len(answers)], at=NOON)
        else:
            break
        try:
            session = step(session, event)
        except Misfit:
            continue
        sessions.append(session)
        events.append(event)
    return Way(tuple(sessions), tuple(events))


@st.composite
def ways(draw: st.DrawFn) -> Way:
    """Ways from the first question, or from the read-back of a rubric that has everything."""
    start = a_start()
    if draw(st.booleans()):
        start = go_on(start, WHOLE, until="save").end
    return walked(start, draw(st.lists(st.integers(0, 999), max_size=60)))


WHOLE: Quiet = {
    "title": "Billing calls",
    "purpose": "They know what is next.",
    "wanted": Skipped(),
    "wanted_own:1": "Lighter",
    "wanted_near:1": "relieved, unburdened",
    "unwanted_own:1": "Small",
    "wow:wanted_own_1": "I danced.",
    "just_ok:wanted_own_1": "It was fine.",
    "not_ok:wanted_own_1": "I sat there.",
    "bar:wanted_own_1": "just_ok",
    "bar:unwanted_own_1": "hint",
    "behavior:wanted_own_1:1": "Says what is next.",
    "when:wanted_own_1:1": "the customer does not know",
    "heard_as:wanted_own_1:1": "It leaves tomorrow.",
    "not_this:wanted_own_1:1": "Somebody will call.",
    "behavior:wanted_own_1:2": "Thanks them.",
    "behavior:unwanted_own_1:1": "Sighs.",
    "must:1": "Says that the call is recorded.",
}
"""One wanted feeling and one unwanted, both in own words, three acts and a must."""
