"""A conversation held in a terminal: what a person does becomes an event, is kept, and only then it goes on.

Plain lines and the room both hold one of these. It shows nothing and reads nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic

from callreview.model.draft import Answer, Answered, Event, Said, SoFar, WentBack, WentTo
from callreview.session.engine import About, Asked, Session, step
from callreview.session.masking import covered
from callreview.session.question import Kind, Question
from callreview.session.read_back import AnswerLine, read_back
from callreview.terminal.moments import must_lie_within
from callreview.terminal.reading import NotUnderstood, answer_of

COVERED = "A number that looks like a card's or its code was covered before it was kept."
AFTER_THE_SEAL = "What the call shows comes after the seal, so that it cannot decide how the call felt."
SEALED_THERE = "That one is sealed and stays as it is. Say what you see differently now."


@dataclass(frozen=True)
class Keeping:
    """What a conversation is handed from outside: where events are kept, the clock, and the day.

    `record` returns only when the event is safe. `whom` gives what is kept for somebody's name as it was typed, and
    raises NotUnderstood where that has to be asked about.
    """

    record: Callable[[Event], None]
    now: Callable[[], datetime]
    today: date
    whom: Callable[[str], str] = str


class Conversation(Generic[About]):
    """Where the person and the session are. A misfit event raises Misfit and changes nothing."""

    def __init__(
        self, session: Session[About], keeping: Keeping, length: Callable[[], float | None] | None = None
    ) -> None:
        """*length* gives the seconds of the call once they were measured, beyond which no moment lies."""
        self.session = session
        self._keeping = keeping
        self._length = length
        self._as_typed: tuple[str, Answer] | None = None

    @property
    def asked(self) -> Asked[About] | None:
        """The question now asked; None when all is answered."""
        return self.session.asked

    @property
    def prior(self) -> Answer | None:
        """What that question was answered before, or has been said to so far."""
        return self.session.prior

    def read(self, typed: str, question: Question, *, prior: Answer | None = None) -> Answer:
        """What *typed* answers. Raises NotUnderstood with a sentence for the person."""
        answer = answer_of(typed, question, prior, self._keeping.today)
        if isinstance(answer, Said) and typed.strip() and self._length is not None:
            try:
                must_lie_within((moment.to or moment.at for moment in answer.moments), self._length())
            except ValueError as wrong:
                raise NotUnderstood(str(wrong)) from None
        return answer

    def answer(self, question: Question, answer: Answer) -> bool:
        """Answer the question under the cursor. True when something in it was covered, so that `put_back` helps.

        Raises NotUnderstood where it names somebody who has to be asked about.
        """
        if question.is_person and isinstance(answer, Said):
            answer = Said(words=self._keeping.whom(answer.words))
        kept = covered(answer)
        self._do(Answered(question=question.key, answer=kept, at=self._keeping.now()))
        self._as_typed = (question.key, answer) if kept != answer else None
        return kept != answer

    def so_far(self, question: Question, answer: Answer | None) -> bool:
        """Keep what was said so far to the question under the cursor, and stay there. True when some was covered."""
        kept = covered(answer) if answer is not None else None
        if kept != self.session.taken_up:
            self._do(SoFar(question=question.key, answer=kept, at=self._keeping.now()))
            if answer is not None and kept != answer:
                self._as_typed = (question.key, answer)
        return kept != answer

    def back(self) -> None:
        """Ask the question before this one again."""
        self._do(WentBack(at=self._keeping.now()))

    def read_back(self) -> tuple[AnswerLine, ...]:
        """What was said so far, where the question under the cursor reads that back; else nothing."""
        asked = self.asked
        if asked is None or asked.question.kind is not Kind.READ_BACK:
            return ()
        return read_back(self.session, stage=asked.stage.name if asked.stage.seals else None)

    def change(self, number: str) -> bool:
        """Ask again for the answer of that *number* in the read-back. True when it is sealed, and a second look asked.

        Raises NotUnderstood when there is no such number.
        """
        lines = self.read_back()
        line = next((line for line in lines if str(line.number) == number), None)
        if line is None:
            message = f"there is no answer {number[:40]}; they go from 1 to {len(lines)}"
            raise NotUnderstood(message)
        self._do(WentTo(question=line.key, at=self._keeping.now()))
        return line.sealed

    def put_back(self) -> None:
        """Keep as it was typed what was covered last. Raises NotUnderstood when nothing was."""
        if self._as_typed is None:
            message = "nothing was covered just now"
            raise NotUnderstood(message)
        (key, answer), at = self._as_typed, self._keeping.now()
        if self.session.cursor == key:
            self._do(SoFar(question=key, answer=answer, at=at))
        else:
            self._do(WentTo(question=key, at=at))
            self._do(Answered(question=key, answer=answer, at=at))
        self._as_typed = None

    def _do(self, event: Event) -> None:
        session = step(self.session, event)
        self._keeping.record(event)
        self.session = session
        if not isinstance(event, SoFar):
            self._as_typed = None
