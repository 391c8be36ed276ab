"""A file of answers, given to a session question by question: the same questions and the same checks as at a prompt."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from callreview.errors import Misfit
from callreview.model.answers import AnswersFile
from callreview.model.draft import Answer, Answered, Chose, Event, Opening, Said, Skipped
from callreview.model.rubric import Rubric
from callreview.session.engine import Session, step
from callreview.session.lookup import Loc, Lookup
from callreview.session.masking import covered
from callreview.session.question import Kind, Need, Question

NOT_SAID = "not said in the file of answers"


@dataclass(frozen=True)
class AnswerFault:
    """Something wrong with a file of answers: where in it (a path of keys), what is wrong, what to do."""

    loc: Loc
    message: str
    hint: str


@dataclass(frozen=True)
class Given:
    """What a file of answers led to: a session, its events, and the faults. With any fault, nothing counts."""

    session: Session[Opening]
    events: tuple[Event, ...]
    faults: tuple[AnswerFault, ...]
    covered: bool


def give(session: Session[Opening], answers: AnswersFile, at: datetime) -> Given:
    """Answer every open question of *session* from *answers*, all at the instant *at*.

    A question the file says nothing to is left open where it may be, and is a fault where it may not; then it gets a
    stand-in, so that all the faults of a file are found at once.
    """
    lookup = Lookup(answers)
    events: list[Event] = []
    faults: list[AnswerFault] = []
    any_covered = False
    while (asked := session.asked) is not None:
        question = asked.question
        loc, answer = lookup.answer_to(question)
        if answer is None and question.need is not Need.ANSWER:
            answer = Skipped(reason=NOT_SAID if question.need is Need.REASON else "")
        if answer is None:
            faults.append(AnswerFault(loc, f'"{loc[-1]}" is needed', _remedy(question)))
            answer = _stand_in(question)
        kept = covered(answer)
        any_covered = any_covered or kept != answer
        try:
            event = Answered(question=question.key, answer=kept, at=at)
            session = step(session, event)
        except Misfit as wrong:
            faults.append(AnswerFault(loc, str(wrong), _remedy(question)))
            event = Answered(question=question.key, answer=_stand_in(question), at=at)
            session = step(session, event)
        events.append(event)
    told_wrong = {part for fault in faults for part in fault.loc}
    left = (loc for loc in lookup.left_over() if loc[-1] not in told_wrong)
    faults.extend(_not_asked(session.about.rubric.copy_, left))
    return Given(session, tuple(events), tuple(faults), any_covered)


def _remedy(question: Question) -> str:
    if question.choices:
        return "write one of " + ", ".join(choice.value for choice in question.choices if choice.value[0] != "_")
    return f"it answers: {question.text}"


def _stand_in(question: Question) -> Answer:
    """An answer that lets the rest be looked at. The session it leads to is thrown away."""
    if question.choices:
        return Chose(value=question.choices[-1].value)
    return Said(words="2026-01-01" if question.kind in {Kind.DAY, Kind.WHEN} else "…")


def _not_asked(rubric: Rubric, left: Iterable[Loc]) -> Iterator[AnswerFault]:
    """A fault for each answer that no question took: the rubric has no such name, or it is not asked in this review."""
    known: dict[str, list[str]] = {
        "wanted": [feeling.id for feeling in rubric.wanted],
        "unwanted": [feeling.id for feeling in rubric.unwanted],
        "because": [feeling.id for feeling in rubric.feelings()],
        "feeling": [feeling.id for feeling in rubric.feelings()],
        "creates": [feeling.id for feeling in rubric.feelings()],
        "behavior": [behavior.id for behavior in rubric.behaviors],
        "behaviors": [behavior.id for behavior in rubric.behaviors],
        "musts": [must.id for must in rubric.musts],
    }
    for loc in left:
        kind = next((str(part) for part in reversed(loc[:-1]) if isinstance(part, str)), "")
        name = str(loc[-1])
        names = known.get(kind, [])
        if names and name not in names:
            near = difflib.get_close_matches(name, names, n=1)
            hint = f'did you mean "{near[0]}"?' if near else f"it has {', '.join(names)}"
            yield AnswerFault(loc, f'the rubric {rubric.id} has no "{name}" there', hint)
        elif kind in {"because", "feeling"}:
            yield AnswerFault(loc, f'"{name}" did not stand out, so nothing asks why', "take it out")
        else:
            yield AnswerFault(loc, f'"{name}" is not asked in this review', "take it out")
