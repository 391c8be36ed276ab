"""A conversation held in plain lines. Thin: the session decides what is asked, this shows it and takes the answer.

An answer counts as acknowledged when the next question is shown; by then it is kept.
"""

from typing import Generic, assert_never

from callreview.errors import Misfit
from callreview.model.draft import Skipped
from callreview.model.noun import without_hidden
from callreview.model.texts import WORDS_AT_MOST
from callreview.session.engine import About, Asked, Session
from callreview.session.question import Kind, Question
from callreview.terminal.console import Console
from callreview.terminal.conversation import AFTER_THE_SEAL, COVERED, SEALED_THERE, Conversation, Keeping
from callreview.terminal.hearing import Hearing
from callreview.terminal.keys import Key, Pressed, meant_as_key
from callreview.terminal.lines.listening import Listening
from callreview.terminal.lines.playing import CallAtHand
from callreview.terminal.lines.replying import IN_LINES, Reply
from callreview.terminal.lines.screens import question_lines, read_back_lines
from callreview.terminal.reading import NotUnderstood


class Talk(Generic[About]):
    """One conversation in one terminal, with the call at hand where there is a recording."""

    def __init__(
        self, session: Session[About], console: Console, keeping: Keeping, hearing: Hearing | None = None
    ) -> None:
        call = CallAtHand(hearing) if hearing and hearing.recorded else None
        self._conversation = Conversation(session, keeping, (lambda: hearing.length) if hearing else None)
        self._console = console
        self._told_first = hearing.said if hearing else ()
        self._reply = Reply(self._conversation, console, call)
        self._listening = Listening(self._conversation, console, call, self._reply) if call else None
        self._stopped = False

    @property
    def session(self) -> Session[About]:
        """Where the conversation is."""
        return self._conversation.session

    def hold(self) -> Session[About]:
        """Ask until all is answered or the person stops. Raises EOFError when there is nobody to answer."""
        for sentence in self._told_first:
            self._console.say(f"{sentence}.", hang="  ")
        while not self._stopped:
            asked = self._conversation.asked
            if asked is None:
                break
            self._show(asked)
            while not self._is_answered(asked.question):
                pass
        return self._conversation.session

    def _show(self, asked: Asked[About]) -> None:
        """Show the question, after what was said so far where it reads that back."""
        lines = self._conversation.read_back()
        if lines:
            self._say(*read_back_lines(lines))
        plays, sealed = self._listening is not None, bool(self._conversation.session.sealed)
        self._say(*question_lines(asked, self._conversation.prior, plays=plays, sealed=sealed))
        if self._listening and asked.question.kind is Kind.LISTEN:
            self._listening.begin()

    def _is_answered(self, question: Question) -> bool:
        """Read one reply. True when anything came of it, so that the question now under the cursor is shown."""
        before = self._conversation.session
        try:
            if self._listening and question.kind is Kind.LISTEN:
                key = self._listening.hold(question)
                return key is None or self._press(key, question)
            typed, covered = self._reply.read(question)
            if isinstance(typed, Pressed):
                if covered:
                    self._tell_covered()
                return self._press(typed, question)
            if question.kind is Kind.READ_BACK and typed.strip().isdecimal():
                return self._change(typed.strip())
            _must_be_meant(typed, question)
            self._reply.refused[question.key] = typed
            self._answer(question, typed)
        except (NotUnderstood, Misfit) as wrong:
            is_there = self._reply.refused.get(question.key) and question.kind in IN_LINES
            still_there = " Your text is still there: :e opens it." if is_there else ""
            self._console.say(f"{_ended(str(wrong))}{still_there}", hang="  ")
            stays = self._listening is not None and question.kind is Kind.LISTEN
            return not stays and self._conversation.session is not before
        return True

    def _press(self, pressed_key: Pressed, question: Question) -> bool:
        match pressed_key.key:
            case Key.BACK:
                self._conversation.back()
            case Key.STOP:
                self._stopped = True
            case Key.SKIP:
                skipped = Skipped(reason=without_hidden(pressed_key.rest)[:WORDS_AT_MOST])
                if self._conversation.answer(question, skipped):
                    self._tell_covered()
            case Key.KEEP:
                self._conversation.put_back()
                self._console.say("Put back as typed.")
            case Key.WHY | Key.EDIT | Key.PLAY | Key.CALL:  # all but the last were met while the reply was read
                raise NotUnderstood(AFTER_THE_SEAL)
            case _:
                assert_never(pressed_key.key)
        return True

    def _change(self, number: str) -> bool:
        if self._conversation.change(number):
            self._console.say(SEALED_THERE, hang="  ")
        return True

    def _answer(self, question: Question, typed: str) -> None:
        answer = self._conversation.read(typed, question, prior=self._conversation.prior)
        covered = self._conversation.answer(question, answer)
        self._reply.refused.pop(question.key, None)
        if covered:
            self._tell_covered()

    def _tell_covered(self) -> None:
        put_back = " If it is neither, type :k to put it back as typed." if self._conversation.session.cursor else ""
        self._console.say(f"{COVERED}{put_back}", hang="  ")

    def _say(self, *lines: tuple[str, str]) -> None:
        for text, hang in lines:
            self._console.say(text, hang=hang)


def _must_be_meant(typed: str, question: Question) -> None:
    """Raise NotUnderstood for a lone letter that is a key elsewhere: tired fingers forget the colon."""
    key = meant_as_key(typed, question.kind)
    if key:
        message = f'"{typed.strip()}" alone is not taken as an answer; the key here is {key}'
        raise NotUnderstood(message)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."
