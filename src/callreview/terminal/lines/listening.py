"""Listening in plain lines: the call is played, marked and followed by typed lines, append only."""

from typing import Generic

from pydantic import ValidationError

from callreview.model.draft import HeardMoment, Said, Skipped
from callreview.model.noun import without_hidden
from callreview.session.engine import About
from callreview.session.question import Question
from callreview.session.read_back import as_typed, moment_in_words
from callreview.terminal.console import Console
from callreview.terminal.conversation import COVERED, Conversation
from callreview.terminal.keys import Key, Pressed, pressed_while_listening
from callreview.terminal.lines.playing import CallAtHand
from callreview.terminal.lines.replying import Reply
from callreview.terminal.lines.screens import help_lines, player_keys
from callreview.terminal.moments import with_moment
from callreview.terminal.reading import NotUnderstood

_DONE = {"done", "d"}


class Listening(Generic[About]):
    """The question where a call is listened to. Each mark and each line is kept before the next can be typed."""

    def __init__(
        self, conversation: Conversation[About], console: Console, call: CallAtHand, reply: Reply[About]
    ) -> None:
        self._conversation = conversation
        self._console = console
        self._call = call
        self._reply = reply
        self._now = call.hearing.mark()

    def begin(self) -> None:
        """Say where the call stands."""
        self._say(f"{self._call.where()}; Enter plays")

    def hold(self, question: Question) -> Pressed | None:
        """Play and mark until the person is done, which answers the question; or the key pressed instead.

        Raises NotUnderstood and Misfit for a line that cannot be; what was kept before it is kept.
        """
        while True:
            self._now = self._call.hearing.mark()
            typed = self._console.ask("> ", self._look)
            self._tell_news()
            key = pressed_while_listening(typed)
            if key is None and typed.strip().lower() in _DONE:
                self._call.hearing.pause()
                self._conversation.answer(question, self._heard or Skipped())
                return None
            if key is None:
                self._take(typed, question)
            elif not self._helps(key, question):
                return key

    @property
    def _heard(self) -> Said | None:
        prior = self._conversation.prior
        return prior if isinstance(prior, Said) else None

    def _look(self) -> None:
        """While no key is pressed: tell what is new, and see which moment it is that a mark would mean."""
        self._tell_news()
        self._now = self._call.hearing.mark()

    def _tell_news(self) -> None:
        for line in self._call.news():
            self._say(line)

    def _helps(self, key: Pressed, question: Question) -> bool:
        """Do what only helps to listen. False for a key that leads away from here; then the call pauses."""
        match key.key:
            case Key.WHY:
                for text, hang in (*help_lines(question), (player_keys(question), "  ")):
                    self._console.say(text, hang=hang)
            case Key.PLAY:
                self._say(self._call.play(key.rest))
            case Key.EDIT:
                self._write(question)
            case Key.SKIP if self._heard is not None:
                message = "what you kept here would be lost; done goes on with it, u takes a mark away"
                raise NotUnderstood(message)
            case Key.BACK | Key.STOP | Key.SKIP:
                self._call.hearing.pause()
                return False
            case _:
                return False
        return True

    def _take(self, typed: str, question: Question) -> None:
        """One line while the call plays: a mark, something asked of the player, or words to keep."""
        letter, _, rest = typed.strip().partition(" ")
        if letter.lower() == "m":
            self._mark(without_hidden(rest).strip(), question)
        elif letter.lower() == "u" and not rest:
            self._take_back(question)
        elif (done := self._call.perform(typed)) is not None:
            self._say(done)
        elif len(typed.strip()) == 1:
            message = f'"{typed.strip()}" alone is kept as no note; ? tells what can be typed here'
            raise NotUnderstood(message)
        else:
            said = self._conversation.read(typed, question)
            if isinstance(said, Said):
                self._keep(question, said)

    def _mark(self, note: str, question: Question) -> None:
        """Mark what was heard when the line was begun; or the moment whose time was typed after the `m`."""
        typed = self._conversation.read(note, question) if note else None
        if isinstance(typed, Said) and typed.moments:
            self._keep(question, typed)
        else:
            self._keep(question, Said(words="", moments=(self._now.model_copy(update={"note": note}),)))

    def _write(self, question: Question) -> None:
        """All that was kept so far, to be changed in the person's editor."""
        written = self._reply.edit(question, "")
        if written is None:
            return
        self._reply.refused[question.key] = written
        said = self._conversation.read(written, question) if written.strip() else None
        covered = self._conversation.so_far(question, said)
        del self._reply.refused[question.key]
        self._say("kept as you wrote it")
        self._tell_if(covered=covered)

    def _keep(self, question: Question, said: Said) -> None:
        if not question.moments:
            message = "nothing is kept of a call that is only heard"
            raise NotUnderstood(message)
        before = self._heard or Said(words="")
        moments = before.moments
        for moment in said.moments:
            moments = with_moment(moments, moment)
        words = "\n".join(filter(None, (before.words, said.words)))
        covered = self._conversation.so_far(question, _said(words, moments))
        if question.key in self._reply.refused:
            self._reply.refused[question.key] += f"\n{as_typed(said)}"
        self._call.hearing.keep_place()
        kept = self._heard.moments if self._heard else ()
        for moment in kept:
            if moment not in before.moments:
                self._say(f"marked {moment_in_words(moment)}")
        if moments == before.moments and said.moments:
            self._say("that moment is marked already")
        if said.words:
            self._say("kept")
        self._tell_if(covered=covered)

    def _take_back(self, question: Question) -> None:
        said = self._heard
        if said is None or not said.moments:
            message = "there is no mark to take away"
            raise NotUnderstood(message)
        last: HeardMoment = said.moments[-1]
        left = Said(words=said.words, moments=said.moments[:-1])
        self._conversation.so_far(question, left if left.words or left.moments else None)
        self._say(f"taken away: {moment_in_words(last)}")

    def _tell_if(self, *, covered: bool) -> None:
        if covered:
            self._say(f"{COVERED} If it is neither, type :k to put it back as typed.")

    def _say(self, text: str) -> None:
        self._console.say(text, hang="  ")


def _said(words: str, moments: tuple[HeardMoment, ...]) -> Said:
    try:
        return Said(words=words, moments=moments)
    except ValidationError:
        message = "that is more than can be kept here, and this line is not kept"
        raise NotUnderstood(message) from None
