"""What plain lines show: a question, its help, what was said so far. Only text, in the order it is read."""

from collections.abc import Iterator, Sequence

from callreview.model.draft import Answer, Skipped
from callreview.session.engine import About, Asked
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.read_back import AnswerLine, in_words
from callreview.terminal.reading import DAYS_AS

_FREE_TEXT_KEYS = ":b back, :? why we ask, :e editor, :q keep and stop"
_CHOICE_KEYS = "b back, ? why we ask, q keep and stop"
_PLAYER_KEYS = "Enter plays and pauses; +10 or -5 seconds; @2:30 goes there; x1.5 the speed"
_MARKING_KEYS = "m marks now, m words says why; u takes the last mark away; any other line is kept as words"
_HEARING_KEYS = "t the transcript as it is spoken; n next turn, p the one before; left, right or both sides"
_WORDS = {Kind.LINE, Kind.WORDS, Kind.LISTEN}

Line = tuple[str, str]
"""A line to show, and what the lines it wraps into begin with."""


def question_lines(
    asked: Asked[About], prior: Answer | None, *, plays: bool = False, sealed: bool = False
) -> Iterator[Line]:
    """The question where it stands, its choices with their numbers, and how it may be answered.

    *plays* says that the call is at hand, *sealed* that what it shows by itself may be seen.
    """
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
    if prior == Skipped():
        yield "You left it open.", "  "
    elif prior is not None:
        yield f"You said: {in_words(question, prior)}", "  "
    if plays and question.kind is Kind.LISTEN:
        yield f"({player_keys(question)}; {_CHOICE_KEYS})", " "
    else:
        yield f"({'; '.join(_hints(question, prior, plays, sealed))})", " "


def player_keys(question: Question) -> str:
    """What can be typed while the call of *question* is listened to."""
    marking = (_MARKING_KEYS,) if question.moments else ()
    return "; ".join((_PLAYER_KEYS, *marking, _HEARING_KEYS, "done when you have heard enough"))


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


def _hints(question: Question, prior: Answer | None, plays: bool, sealed: bool) -> Iterator[str]:  # noqa: FBT001 # both are named above
    yield _how_to_answer(question)
    if prior == Skipped():
        yield "Enter leaves it open"
    elif prior is not None:
        anew = ", new words take its place" if question.kind in _WORDS else ""
        yield f"Enter keeps what you said{anew}" + ("; :s leaves it open" if question.need is Need.FREE else "")
    elif question.suggested is not None:
        leaving = "; :s leaves it open" if question.kind is Kind.WORDS and question.need is Need.FREE else ""
        yield f"Enter takes {_suggested(question)}{leaving}"
    elif question.need is Need.FREE:
        yield "Enter leaves it open"
    if question.need is Need.REASON:
        yield ":s and a reason skips it"
    if plays:
        yield ":p plays and pauses, :p 1:12 plays from there" + ("; :c what the call shows" if sealed else "")
    yield _FREE_TEXT_KEYS if question.kind in _WORDS else _CHOICE_KEYS


def _how_to_answer(question: Question) -> str:
    match question.kind:
        case Kind.CHOICE:
            return "a number or a word"
        case Kind.SEVERAL:
            return "numbers or words, as many as fit"
        case Kind.READ_BACK:
            return f"{question.choices[0].value[0]} to {question.choices[0].word}, a number to change that answer"
        case Kind.WORDS | Kind.LISTEN:
            moments = "; a moment begins with its time, 1:12 what was said" if question.moments else ""
            return f"as many lines as you like, an empty one ends{moments}"
        case Kind.DAY | Kind.WHEN:
            return f"a day, such as {DAYS_AS[question.kind]}"
        case Kind.LINE:
            return "one line"


def _suggested(question: Question) -> str:
    value = question.suggested or ""
    if question.kind is Kind.WORDS:  # it may be long, and stands above
        return "what is offered"
    return question.choice(value).word if question.kind is Kind.CHOICE else value
