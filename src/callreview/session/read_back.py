"""What has been answered so far, as lines to read back. Only questions in the flow are spoken of."""

import re
from dataclasses import dataclass
from typing import assert_never

from callreview.model.draft import Answer, Chose, ChoseSome, HeardMoment, Said, Skipped
from callreview.model.timecode import clock
from callreview.session.engine import About, Session, flow, standing
from callreview.session.question import Kind, Question

LEFT_OPEN = "—"
LINE_END = "⏎"
"""After a backslash, an end of line in a moment, which is told on one line."""
NOTHING = "␣"
"""After a backslash, nothing: it stands beside a blank that a text begins or ends with."""


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


def as_typed(said: Said) -> str:
    """*said* as it can be typed again, to be read as the very same."""
    return "\n".join([*([said.words] if said.words else []), *map(moment_as_typed, said.moments)])


def moment_in_words(moment: HeardMoment) -> str:
    """A moment to be read: `1:12-1:20 agent: "what was said" a note`."""
    words = f'"{" ".join(moment.words.split())}"' if moment.words else ""
    return " ".join(part for part in (_begun(moment), words, " ".join(moment.note.split())) if part)


def moment_as_typed(moment: HeardMoment) -> str:
    """A moment on one line, to be typed again; a note alone stands behind an empty quotation."""
    words = _quoted(moment.words) if moment.words or moment.note else ""
    return " ".join(part for part in (_begun(moment), words, _on_one_line(moment.note)) if part)


def _begun(moment: HeardMoment) -> str:
    """The time of a moment, and who spoke."""
    time = clock(moment.at) + (f"-{clock(moment.to)}" if moment.to is not None else "")
    return f"{time} {moment.who}:" if moment.who else time


def _quoted(words: str) -> str:
    """*words* in the pair of marks that is not in them, or each mark in them after a backslash."""
    opens, closes = "“”" if '"' in words and "”" not in words else '""'
    return f"{opens}{_on_one_line(words, closes)}{closes}"


def _on_one_line(text: str, closes: str = "") -> str:
    """*text* with a backslash before what would end it, and before a backslash that could be taken for such a one."""

    def guarded(found: re.Match[str]) -> str:
        backslashes, mark = found.groups()
        if mark == "\n":
            return f"{backslashes * 2}\\{LINE_END}"
        if mark:
            return backslashes * 2 + ("\\" if mark == closes else "") + mark
        return backslashes * 2 if closes else backslashes

    guard = f"\\{NOTHING}"
    before, after = (guard if blank.isspace() else "" for blank in (text[:1], text[-1:]))
    return before + re.sub(rf"(?<!\\)(\\*+)([\n{LINE_END}{NOTHING}{closes}]|\Z)", guarded, text) + after
