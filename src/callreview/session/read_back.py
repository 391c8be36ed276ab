"""What has been answered so far, as lines to read back. Only questions in the flow are spoken of."""

from dataclasses import dataclass
from typing import assert_never

from callreview.model.draft import Answer, Chose, ChoseSome, HeardMoment, Said, Skipped
from callreview.model.timecode import clock
from callreview.session.engine import About, Session, flow, standing
from callreview.session.question import Kind, Question

LEFT_OPEN = "—"


@dataclass(frozen=True)
class AnswerLine:
    """One answer, numbered from 1: the stage it belongs to, the question's label, the answer in words."""

    number: int
    key: str
    stage: str
    label: str
    words: str
    sealed: bool


def read_back(session: Session[About], *, stage: str | None = None) -> tuple[AnswerLine, ...]:
    """Every standing answer in order, or those of one *stage*."""
    told = standing(session)
    answered = [
        asked
        for asked in flow(session)
        if asked.question.key in told
        and asked.question.kind is not Kind.READ_BACK
        and (stage is None or asked.stage.name == stage)
    ]
    return tuple(
        AnswerLine(
            number=number,
            key=asked.question.key,
            stage=asked.stage.title,
            label=asked.question.label,
            words=in_words(asked.question, told[asked.question.key]),
            sealed=asked.stage.name in session.sealed,
        )
        for number, asked in enumerate(answered, start=1)
    )


def in_words(question: Question, answer: Answer) -> str:
    """*answer* as the person said it."""
    match answer:
        case Chose():
            return question.choice(answer.value).word
        case ChoseSome():
            return ", ".join(question.choice(value).word for value in answer.values)
        case Said():
            return "\n".join([*([answer.words] if answer.words else []), *map(moment_in_words, answer.moments)])
        case Skipped():
            return f"skipped: {answer.reason}" if answer.reason else LEFT_OPEN
        case _:
            assert_never(answer)


def moment_in_words(moment: HeardMoment) -> str:
    """A moment as it is typed: `1:12-1:20 agent: "what was said" a note`."""
    time = clock(moment.at) + (f"-{clock(moment.to)}" if moment.to is not None else "")
    who = f"{moment.who}:" if moment.who else ""
    words = _quoted(moment.words) if moment.words else ""
    return " ".join(part for part in (time, who, words, moment.note) if part)


def _quoted(words: str) -> str:
    return f"“{words}”" if '"' in words and "”" not in words else f'"{words}"'
