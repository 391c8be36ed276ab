"""Listening: the transcript following the call, and the moments marked in it. Nothing else is in sight."""

from collections.abc import Sequence
from typing import Any, ClassVar, Generic

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from callreview.model.draft import Answer, HeardMoment, Said
from callreview.model.noun import without_hidden
from callreview.model.timecode import clock
from callreview.session.engine import About, Asked
from callreview.terminal.hearing import Hearing
from callreview.terminal.room.bodies import Body
from callreview.terminal.room.widgets.asking_line import AskingLine
from callreview.terminal.room.widgets.mark_list import MarkList
from callreview.terminal.room.widgets.rule import Rule
from callreview.terminal.room.widgets.transcript_view import TranscriptView

_NO_MOMENTS = "m marks what strikes you, at once; n then gives it a word"
_NOTHING_KEPT = "Only listen; nothing is kept of a call that is only heard"
_FOLLOW_AGAIN = "f follows the call again"


class Named(Message):
    """The person gave a moment a word."""

    def __init__(self, moment: HeardMoment, note: str) -> None:
        super().__init__()
        self.moment, self.note = moment, note


class Sought(Message):
    """The person found a place of the call in its transcript, and wants to be there."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self.seconds = seconds


class ListeningBody(Body, Generic[About], can_focus=False):
    """LISTEN. Enter goes on to the questions; everything else asks something of the call or of a moment."""

    DEFAULT_CSS = """
    ListeningBody { padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash", "find", show=False),
        Binding("f", "follow", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("escape", "leave_line", show=False),
    ]

    def __init__(self, asked: Asked[About], hearing: Hearing, prior: Answer | None) -> None:
        super().__init__(asked)
        self._hearing = hearing
        self._view = TranscriptView(hearing.turns, _before_the_words(asked, hearing, prior))
        self._marks = MarkList(_NO_MOMENTS if asked.question.moments else _NOTHING_KEPT)
        self._line = AskingLine()
        self._under = Rule()
        self._naming: HeardMoment | None = None
        self._found: int | None = None
        self.keys = (
            "space play",
            *(("m mark",) if asked.question.moments else ()),
            "Enter heard enough",
            "← → 5 s",
            "? keys",
            *(("/ find",) if hearing.turns else ()),
            *(("[ ] turn",) if hearing.timed else ()),
            "q keep & stop" if asked.question.moments else "q leave",
        )

    def compose(self) -> ComposeResult:
        """The transcript, and the moments under it."""
        yield Rule()
        yield self._view
        yield self._under
        yield self._marks
        yield self._line

    def on_mount(self) -> None:
        """Keys go to the moments, which is where most of them belong."""
        self._marks.focus()

    def look(self) -> None:
        """Let the transcript follow the call, and say when it does not."""
        self._view.follow(self._hearing.turn_at(self._hearing.player.position))
        self._under.said = "" if self._view.following or not self._hearing.timed else _FOLLOW_AGAIN

    @property
    def half_named(self) -> Named | None:
        """The moment that is being named, with the word as far as it is typed."""
        if self._naming is None or not self._line.is_asking:
            return None
        return Named(self._naming, " ".join(without_hidden(self._line.typed).split()))

    def show_moments(self, moments: Sequence[HeardMoment]) -> None:
        """Show the moments marked so far."""
        self._marks.show_moments(moments)

    def ask_name(self, moment: HeardMoment) -> None:
        """Ask for a word for *moment*; the call plays on."""
        self._naming = moment
        self._line.ask(f"A word for {clock(int(moment.at))}", moment.note, "Enter keeps it · Esc leaves it")

    def action_find(self) -> None:
        """Ask for words of the transcript."""
        self._naming = None
        self._found = self._hearing.turn_at(self._hearing.player.position)
        if self._hearing.turns:
            self._line.ask("Find", "", "Enter next · Esc done")
        else:
            self._line.tell("There is no transcript to search")

    def action_follow(self) -> None:
        """Let the transcript follow the call again."""
        self._view.follow_again()
        self.look()

    def action_page(self, way: int) -> None:
        """Look elsewhere in the transcript."""
        self._view.following = False
        self._view.scroll_relative(y=way * max(1, self._view.size.height - 1), animate=False)

    def action_leave_line(self) -> None:
        """Leave the naming or the search."""
        self._line.leave()
        self._view.forget_search()
        self._marks.focus()

    def action_go_on(self) -> None:
        """The call was heard; go on to the questions."""
        self.reply("")

    def on_input_submitted(self, submitted: Input.Submitted) -> None:
        """Keep the word, or go to the next place that was sought."""
        submitted.stop()
        typed = " ".join(without_hidden(submitted.value).split())
        if self._naming is not None:
            self.post_message(Named(self._naming, typed))
            self.action_leave_line()
        elif typed:
            self._find_next(typed)

    def on_transcript_view_pointed(self, pointed: TranscriptView.Pointed) -> None:
        """Play from the turn that was pointed at."""
        self._go_to_turn(pointed.turn)

    def _find_next(self, words: str) -> None:
        found = self._view.find(words, self._found)
        if found is None:
            self._line.tell("It is not in the transcript")
            return
        self._found = found
        self._line.tell("")
        self._go_to_turn(found)

    def _go_to_turn(self, turn: int) -> None:
        begins = self._hearing.turns[turn].start
        if begins is not None:
            self.post_message(Sought(begins))


def _before_the_words(asked: Asked[Any], hearing: Hearing, prior: Answer | None) -> tuple[str, ...]:
    """What is read before the call: the belief, the rubric's purpose, what is to be known of the recording."""
    wrote = f"You wrote: {prior.words}" if isinstance(prior, Said) and prior.words else ""
    to_mark = " Press m when something strikes you." if asked.question.moments else ""
    nothing = "" if hearing.turns else f"There is no transcript.{to_mark}"
    stopwatch = "" if hearing.recorded or hearing.timed else "There is no recording: space starts a stopwatch."
    return tuple(filter(None, (*asked.question.about, *hearing.said, stopwatch, nothing, wrote)))
