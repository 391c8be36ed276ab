"""A conversation held in plain lines. Thin: the session decides what is asked, this shows it and reads the answer.

An answer counts as acknowledged when the next question is shown; by then `record` has kept it.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Generic, assert_never

from callreview.errors import Misfit
from callreview.model.draft import Answer, Answered, Event, Said, Skipped, WentBack, WentTo
from callreview.session.engine import About, Asked, Session, step
from callreview.session.masking import covered
from callreview.session.question import Kind, Question
from callreview.session.read_back import AnswerLine, read_back
from callreview.terminal.console import Console
from callreview.terminal.lines.editor import edited
from callreview.terminal.lines.keys import Key, Pressed, pressed
from callreview.terminal.lines.reading import NotUnderstood, answer_of
from callreview.terminal.lines.screens import help_lines, question_lines, read_back_lines


class Talk(Generic[About]):
    """One conversation in one terminal.

    `record` keeps an event, and returns only when it is safe; `now` is the clock.
    """

    def __init__(
        self,
        session: Session[About],
        console: Console,
        record: Callable[[Event], None],
        now: Callable[[], datetime],
        today: date,
    ) -> None:
        self.session = session
        self._console = console
        self._record = record
        self._now = now
        self._today = today
        self._as_typed: Answered | None = None
        self._stopped = False

    def hold(self) -> Session[About]:
        """Ask until all is answered or the person stops. Raises EOFError when there is nobody to answer."""
        while not self._stopped:
            asked = self.session.asked
            if asked is None:
                break
            lines = self._show(asked)
            while not self._reply(asked.question, lines):
                pass
        return self.session

    def _show(self, asked: Asked[About]) -> tuple[AnswerLine, ...]:
        """Show the question, after what was said so far where it reads that back."""
        lines: tuple[AnswerLine, ...] = ()
        if asked.question.kind is Kind.READ_BACK:
            lines = read_back(self.session, stage=asked.stage.name if asked.stage.seals else None)
            self._say(*read_back_lines(lines))
        self._say(*question_lines(asked, self.session.prior))
        return lines

    def _reply(self, question: Question, lines: tuple[AnswerLine, ...]) -> bool:
        """Read one reply. True when the cursor moved, so that the question under it is shown."""
        typed = self._read(question)
        try:
            if isinstance(typed, Pressed):
                return self._press(typed, question)
            number = typed.strip()
            if question.kind is Kind.READ_BACK and number.isdecimal():
                return self._change(int(number), lines)
            self._answer(question, answer_of(typed, question, self.session.prior, self._today))
        except (NotUnderstood, Misfit) as wrong:
            self._console.say(f"{wrong}.", hang="  ")
            return False
        return True

    def _read(self, question: Question) -> str | Pressed:
        """One line, or in free text all lines up to an empty one; or the key pressed instead."""
        lines: list[str] = []
        while True:
            try:
                line = self._console.ask("> " if not lines else "  ")
            except EOFError:
                if lines:
                    return "\n".join(lines)
                raise
            key = pressed(line, question.kind)
            if key is not None and key.key is Key.EDIT:
                return self._edit(question, "\n".join(lines))
            if key is not None:
                self._keep_what_was_typed(question, lines)
                return key
            if question.kind is not Kind.WORDS:
                return line
            if not line.strip():
                return "\n".join(lines)
            lines.append(line)

    def _keep_what_was_typed(self, question: Question, lines: list[str]) -> None:
        """A key pressed in the middle of a text: the lines before it are an answer, so that they are not lost."""
        if not lines:
            return
        self._answer(question, answer_of("\n".join(lines), question, None, self._today))
        self._do(WentBack(at=self._now()))

    def _edit(self, question: Question, text: str) -> str:
        prior = self.session.prior
        if not text and isinstance(prior, Said):
            text = prior.words
        written = edited(text, question.text)
        if written is None:
            self._console.say("No editor was found; name yours in the variable EDITOR, or type here.", hang="  ")
            return text
        return written

    def _press(self, pressed_key: Pressed, question: Question) -> bool:
        match pressed_key.key:
            case Key.BACK:
                self._do(WentBack(at=self._now()))
            case Key.WHY:
                self._say(*help_lines(question))
                return False
            case Key.STOP:
                self._stopped = True
            case Key.SKIP:
                self._answer(question, Skipped(reason=pressed_key.rest))
            case Key.KEEP:
                return self._keep_as_typed()
            case Key.EDIT:
                return False
            case _:
                assert_never(pressed_key.key)
        return True

    def _change(self, number: int, lines: tuple[AnswerLine, ...]) -> bool:
        line = next((line for line in lines if line.number == number), None)
        if line is None:
            message = f"there is no answer {number}; they go from 1 to {len(lines)}"
            raise NotUnderstood(message)
        self._do(WentTo(question=line.key, at=self._now()))
        if line.sealed:
            self._console.say("That one is sealed and stays as it is. Say what you see differently now.", hang="  ")
        return True

    def _answer(self, question: Question, answer: Answer) -> None:
        kept = covered(answer)
        self._do(Answered(question=question.key, answer=kept, at=self._now()))
        if kept != answer:
            self._as_typed = Answered(question=question.key, answer=answer, at=self._now())
            self._console.say(
                "A number that looks like a card's or its code was covered before it was kept. "
                "If it is neither, type :k to put it back as typed.",
                hang="  ",
            )

    def _keep_as_typed(self) -> bool:
        if self._as_typed is None:
            message = "nothing was covered just now"
            raise NotUnderstood(message)
        answered = self._as_typed
        self._do(WentTo(question=answered.question, at=self._now()))
        self._do(answered)
        self._console.say("Put back as typed.")
        return True

    def _do(self, event: Event) -> None:
        """Take the event if it fits, keep it, and only then go on."""
        session = step(self.session, event)
        self._record(event)
        self.session = session
        self._as_typed = None

    def _say(self, *lines: tuple[str, str]) -> None:
        for text, hang in lines:
            self._console.say(text, hang=hang)
