"""A conversation held in plain lines. Thin: the session decides what is asked, this shows it and reads the answer.

An answer counts as acknowledged when the next question is shown; by then `record` has kept it.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Generic, assert_never

from callreview.errors import Misfit
from callreview.model.draft import Answer, Answered, Event, Said, Skipped, WentBack, WentTo
from callreview.model.noun import WORDS_AT_MOST, without_hidden
from callreview.session.engine import About, Asked, Session, step
from callreview.session.masking import covered
from callreview.session.question import Kind, Question
from callreview.session.read_back import AnswerLine, in_words, read_back
from callreview.terminal.console import Console
from callreview.terminal.lines.editor import edited
from callreview.terminal.lines.keys import Key, Pressed, meant_as_key, pressed
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
        self._refused = ""
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
        """Read one reply. True when anything came of it, so that the question now under the cursor is shown."""
        before = self.session
        try:
            typed = self._read(question)
            if isinstance(typed, Pressed):
                return self._press(typed, question)
            if question.kind is Kind.READ_BACK and typed.strip().isdecimal():
                return self._change(typed.strip(), lines)
            _must_be_meant(typed, question)
            self._refused = typed
            self._answer(question, answer_of(typed, question, self.session.prior, self._today))
        except (NotUnderstood, Misfit) as wrong:
            still_there = " Your text is still there: :e opens it." if self._refused_text(question) else ""
            self._console.say(f"{_ended(str(wrong))}{still_there}", hang="  ")
            return self.session is not before
        return True

    def _refused_text(self, question: Question) -> str:
        return self._refused if question.kind is Kind.WORDS else ""

    def _read(self, question: Question) -> str | Pressed:
        """One line, or in free text all lines up to an empty one; or the key pressed instead."""
        lines: list[str] = []
        while True:
            line = self._next_line(has_begun=bool(lines))
            key = pressed(line, question.kind)
            if key is not None and key.key is Key.WHY:
                self._say(*help_lines(question))
            elif key is not None and key.key is Key.EDIT:
                written = self._edit(question, "\n".join(lines))
                if written is not None:
                    return written
            elif key is not None:
                self._keep_what_was_typed(question, lines)
                return key
            elif question.kind is not Kind.WORDS:
                return line
            elif not line.strip():
                return "\n".join(lines)
            elif self._can_be_kept(line, question):
                lines.append(line)

    def _next_line(self, *, has_begun: bool) -> str:
        """The next line typed. The end of input ends a text that has begun, as an empty line does."""
        try:
            return self._console.ask("  " if has_begun else "> ")
        except EOFError:
            if has_begun:
                return ""
            raise

    def _can_be_kept(self, line: str, question: Question) -> bool:
        """Whether a line of a text is one. A moment that cannot be is refused alone, so that the text is not lost."""
        try:
            answer_of(line, question, None, self._today)
        except NotUnderstood as wrong:
            self._console.say(f"{wrong}. What you typed before that line is still there.", hang="  ")
            return False
        return True

    def _keep_what_was_typed(self, question: Question, lines: list[str]) -> None:
        """A key pressed in the middle of a text: the lines before it are an answer, so that they are not lost."""
        if not lines:
            return
        covered_before = self._as_typed
        self._refused = "\n".join(lines)
        self._answer(question, answer_of(self._refused, question, None, self._today))
        as_typed = self._as_typed or covered_before
        self._do(WentBack(at=self._now()))
        self._as_typed = as_typed

    def _edit(self, question: Question, text: str) -> str | None:
        """The text as it comes back from the editor, which begins with what is there to mend; None if it fails."""
        prior = self.session.prior
        told = in_words(question, prior) if isinstance(prior, Said) else ""
        written = edited(without_hidden(text or self._refused or told), question.text)
        if written is None:
            self._console.say("No editor could be run; name yours in the variable EDITOR, or type here.", hang="  ")
        return written

    def _press(self, pressed_key: Pressed, question: Question) -> bool:
        match pressed_key.key:
            case Key.BACK:
                self._do(WentBack(at=self._now()))
            case Key.STOP:
                self._stopped = True
            case Key.SKIP:
                self._answer(question, Skipped(reason=without_hidden(pressed_key.rest)[:WORDS_AT_MOST]))
            case Key.KEEP:
                return self._keep_as_typed()
            case Key.WHY | Key.EDIT:  # both are met while the reply is read
                return False
            case _:
                assert_never(pressed_key.key)
        return True

    def _change(self, number: str, lines: tuple[AnswerLine, ...]) -> bool:
        line = next((line for line in lines if str(line.number) == number), None)
        if line is None:
            message = f"there is no answer {number[:40]}; they go from 1 to {len(lines)}"
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
            put_back = " If it is neither, type :k to put it back as typed." if self.session.cursor else ""
            self._console.say(
                f"A number that looks like a card's or its code was covered before it was kept.{put_back}", hang="  "
            )

    def _keep_as_typed(self) -> bool:
        if self._as_typed is None:
            message = "nothing was covered just now"
            raise NotUnderstood(message)
        answered = self._as_typed
        self._do(WentTo(question=answered.question, at=self._now()))
        self._do(answered.model_copy(update={"at": self._now()}))
        self._console.say("Put back as typed.")
        return True

    def _do(self, event: Event) -> None:
        """Take the event if it fits, keep it, and only then go on."""
        session = step(self.session, event)
        self._record(event)
        self.session = session
        self._as_typed, self._refused = None, ""

    def _say(self, *lines: tuple[str, str]) -> None:
        for text, hang in lines:
            self._console.say(text, hang=hang)


def _must_be_meant(typed: str, question: Question) -> None:
    """Raise NotUnderstood for a lone letter that is a key elsewhere: tired fingers forget the colon."""
    key = meant_as_key(typed, question.kind)
    if key:
        message = f'"{typed.strip()}" alone is kept as no answer; the key here is {key}'
        raise NotUnderstood(message)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith(("?", "!")) else f"{sentence}."
