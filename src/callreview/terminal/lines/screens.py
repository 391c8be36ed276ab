"""What plain lines show: a question, its help, what was said so far. Only text, in the order it is read."""

from collections.abc import Iterator, Sequence

from callreview.model.draft import Answer
from callreview.session.engine import About, Asked
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.read_back import AnswerLine, in_words
from callreview.terminal.lines.reading import DAYS_AS

_FREE_TEXT_KEYS = ":b back, :? why we ask, :e editor, :q keep and stop"
_CHOICE_KEYS = "b back, ? why we ask, q keep and stop"

Line = tuple[str, str]
"""A line to show, and what the lines it wraps into begin with."""


def question_lines(asked: Asked[About], prior: Answer | None) -> Iterator[Line]:
    """The question where it stands, its choices with their numbers, and how it may be answered."""
    question = asked.question
    yield "", ""
    yield f"{asked.stage.title}, question {asked.number} of {asked.count}", ""
    for line in question.about:
        yield line, "  "
    yield question.text, ""
    for line in question.details:
        yield f"  {line}", "    "
    if question.kind in {Kind.CHOICE, Kind.SEVERAL}:
        yield from choice_lines(question.choices)
    if prior is not None:
        yield f"You said: {in_words(question, prior)}", "  "
    yield f"({'; '.join(_hints(question, has_prior=prior is not None))})", " "


def choice_lines(choices: Sequence[Choice]) -> Iterator[Line]:
    """The choices, numbered from 1, with what each means here."""
    widest = max(len(choice.word) for choice in choices) if any(choice.gloss for choice in choices) else 0
    for number, choice in enumerate(choices, start=1):
        word = choice.word.ljust(widest) if choice.gloss else choice.word
        yield f"  {number}  {word}  {choice.gloss}".rstrip(), " " * (widest + 7 if choice.gloss else 5)


def help_lines(question: Question) -> Iterator[Line]:
    """Why we ask, and an example."""
    yield question.why, "  "
    yield f"For example: {question.example}", "  "


def read_back_lines(lines: Sequence[AnswerLine]) -> Iterator[Line]:
    """The answers so far, numbered, under the titles of their stages."""
    stage = ""
    for line in lines:
        if line.stage != stage:
            stage = line.stage
            yield "", ""
            yield stage + (", sealed" if line.sealed else ""), ""
        yield f"{line.number:>4}  {line.label}: {line.words}", "      "
    yield "", ""


def _hints(question: Question, *, has_prior: bool) -> Iterator[str]:
    yield _how_to_answer(question)
    if has_prior:
        yield "Enter keeps what you said" + ("; :s leaves it open" if question.need is Need.FREE else "")
    elif question.suggested is not None:
        yield f"Enter takes {_suggested(question)}"
    elif question.need is Need.FREE:
        yield "Enter leaves it open"
    if question.need is Need.REASON:
        yield ":s and a reason skips it"
    yield _FREE_TEXT_KEYS if question.kind in {Kind.LINE, Kind.WORDS} else _CHOICE_KEYS


def _how_to_answer(question: Question) -> str:
    match question.kind:
        case Kind.CHOICE:
            return "a number or a word"
        case Kind.SEVERAL:
            return "numbers or words, as many as fit"
        case Kind.READ_BACK:
            return f"{question.choices[0].value[0]} to {question.choices[0].word}, a number to change that answer"
        case Kind.WORDS:
            moments = "; a moment begins with its time, 1:12 what was said" if question.moments else ""
            return f"as many lines as you like, an empty one ends{moments}"
        case Kind.DAY | Kind.WHEN:
            return f"a day, such as {DAYS_AS[question.kind]}"
        case Kind.LINE:
            return "one line"


def _suggested(question: Question) -> str:
    value = question.suggested or ""
    return question.choice(value).word if question.kind is Kind.CHOICE else value
