"""A file of answers, given to a session question by question: the same questions and the same checks as at a prompt."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from callreview.errors import Misfit
from callreview.model.answers import AnswersFile
from callreview.model.draft import Answer, Answered, Chose, ChoseSome, Event, Opening, Said, Skipped
from callreview.model.rubric import Rubric
from callreview.session.engine import Session, step
from callreview.session.fit import misfit_of, untimely
from callreview.session.lookup import NOT_SAID, Lookup
from callreview.session.masking import covered
from callreview.session.question import Kind, Need, Question
from callreview.session.sayings import Loc


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
    rubric = session.about.rubric.copy_
    lookup = Lookup(answers, rubric)
    events: list[Event] = []
    faults: list[AnswerFault] = []
    any_covered = False
    while (asked := session.asked) is not None:
        question = asked.question
        loc, answer = lookup.answer_to(question)
        if answer is None and question.need is not Need.ANSWER:
            answer = Skipped(reason=NOT_SAID if question.need is Need.REASON else "")
        if answer is None:
            if not _hangs_on_a_stand_in(question, faults):
                faults.append(AnswerFault(loc, f'"{loc[-1]}" is needed', _remedy(question)))
            answer = _stand_in(question)
        kept = covered(answer)
        any_covered = any_covered or kept != answer
        wrong_day = _untimely(question, kept, session)
        if wrong_day:
            faults.append(AnswerFault(loc, *wrong_day))
            kept = _stand_in(question)
        try:
            event = Answered(question=question.key, answer=kept, at=at)
            session = step(session, event)
        except Misfit as wrong:
            faults.append(AnswerFault(loc, str(wrong), _nearest(question, kept) or _remedy(question)))
            event = Answered(question=question.key, answer=_stand_in(question), at=at)
            session = step(session, event)
        events.append(event)
    told_wrong = {fault.loc[-1] for fault in faults}
    left = (loc for loc in lookup.left_over() if loc[-1] not in told_wrong)
    faults.extend(_not_asked(rubric, left, quick=session.about.quick))
    return Given(session, tuple(events), tuple(faults), any_covered)


def _untimely(question: Question, answer: Answer, session: Session[Opening]) -> tuple[str, str] | None:
    """As `untimely`; but a file may be of a call long ago, and then nothing is due before that call."""
    if question.kind not in {Kind.DAY, Kind.WHEN} or not isinstance(answer, Said) or misfit_of(question, answer):
        return None
    call, first = session.given.get("when"), question.not_before
    if first and isinstance(call, Said):
        question = replace(question, not_before=min(first, date.fromisoformat(call.words[:10])))
    return untimely(question, answer.words, session.about.today)


def _remedy(question: Question) -> str:
    if question.choices:
        return "write one of " + ", ".join(choice.value for choice in question.choices if choice.value[0] != "_")
    return f"it answers: {question.text}"


def _nearest(question: Question, answer: Answer) -> str | None:
    values = [choice.value for choice in question.choices]
    near = difflib.get_close_matches(answer.value, values, n=1) if isinstance(answer, Chose) else []
    return f'did you mean "{near[0]}"?' if near else None


def _hangs_on_a_stand_in(question: Question, faults: Iterable[AnswerFault]) -> bool:
    """Whether a behavior may only be asked about because something else stood in for a feeling."""
    feelings = {"wanted", "unwanted", "wanted or unwanted"}
    return question.key.startswith("behavior:") and any(fault.loc[0] in feelings for fault in faults)


def _stand_in(question: Question) -> Answer:
    """An answer that lets the rest be looked at and asks for little. The session it leads to is thrown away."""
    if question.kind is Kind.SEVERAL:
        return ChoseSome(values=(question.choices[-1].value,))
    if question.key == "second_look":
        return Chose(value="kept")
    if question.choices:
        return Chose(value=question.choices[-1].value)
    return Said(words=question.suggested or ("2026-01-01" if question.kind in {Kind.DAY, Kind.WHEN} else "…"))


def _not_asked(rubric: Rubric, left: Iterable[Loc], *, quick: bool) -> Iterator[AnswerFault]:
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
        name = loc[-1] if isinstance(loc[-1], str) else kind
        names = known.get(kind, [])
        if names and name not in names:
            near = difflib.get_close_matches(name, names, n=1)
            hint = f'did you mean "{near[0]}"?' if near else f"it has {', '.join(names)}"
            yield AnswerFault(loc, f'the rubric {rubric.id} has no "{name}" there', hint)
        elif kind in {"because", "feeling"} and not quick:
            yield AnswerFault(loc, f'"{name}" did not stand out, so nothing asks why', "take it out")
        elif kind == "behavior" and not quick:
            yield AnswerFault(loc, f'as "{name}" is noted, nothing asks where it was', "take it out")
        else:
            yield AnswerFault(loc, f'"{name}" is not asked in this review', "take it out")
