"""What lies over the room for a moment: why we ask and all keys; what the call shows, once the impression is sealed."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from callreview.insight.call_shape import CallShape, Known
from callreview.session.question import Question
from callreview.terminal.room.bodies import Prose
from callreview.views.call_shape_text import call_shape_text

_WIDTH = 68

KEYS = """\
The call
  space        play, pause           (Ctrl+P while you write)
  ← →          5 seconds back, on
  shift+← →    30 seconds, also < and >
  [ ]          this turn or the one before, the next one
  + -          faster, slower
  s            one side, the other, both
  m            mark this moment      (Ctrl+T while you write)
  click        on the picture or a turn: go there

While you listen
  ↑ ↓          among your moments
  p            play the moment, from 3 seconds before
  n            name it, or name it anew
  x            take it away
  /            find in the transcript; f follows the call again
  PgUp PgDn    look elsewhere in the transcript
  Enter        heard enough: on to the questions

The questions
  1 2 3 …      answer;  ↑ ↓ and Enter do the same
  x            tick, where several fit
  Enter        answer;  Ctrl+J or Alt+Enter a new line
  Tab          between the text and your moments
  PgUp PgDn    read on, where a question is long
  b            back                  (Ctrl+B or F2 while you write)
  c            what the call shows, once the impression is sealed (F3)
  F4           put back what was covered as a card number
  ?            this page             (F1 while you write)
  q            keep and stop         (Ctrl+Q while you write)

The picture
  two rows     how much each side speaks
  ◆ ▲          your moments; where the call is
  =            both speak at once
  ·            nobody speaks for 3 seconds or more
"""


class Page(ModalScreen[float | None]):
    """Some text over the room; any of the usual keys closes it."""

    DEFAULT_CSS = """
    Page { align: center middle; }
    Page VerticalScroll {
        width: 76; max-width: 96%; height: auto; max-height: 90%; border: round $foreground; padding: 0 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,f3,c", "close", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(10)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
    ]

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self._lines = lines

    def compose(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(can_focus=False):
            yield Prose("\n".join(self._lines))
            yield Prose("\nEsc closes this.", "dim")

    def action_close(self) -> None:
        """Go back to the room."""
        self.dismiss(None)

    def action_scroll(self, by: int) -> None:
        """Look further down, or up."""
        self.query_one(VerticalScroll).scroll_relative(y=by, animate=False)


def help_page(question: Question) -> Page:
    """Why we ask *question*, an example, and all keys."""
    return Page([question.text, "", question.why, "", f"For example: {question.example}", "", KEYS])


class CallPage(Page):
    """What the call shows, with its silences to play from. Closes with the second to play from, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(number), f"silence({number})", show=False) for number in range(1, 10)),
        Binding("n", "next_silence", show=False),
    ]

    def __init__(self, shape: CallShape, here: float) -> None:
        """*here* is where the call is, in seconds."""
        self._silences = shape.silences.figure if isinstance(shape.silences, Known) else ()
        self._here = here
        plays = ["", "A digit plays that silence; n plays the next one from here."] if self._silences else []
        super().__init__([*call_shape_text(shape, _WIDTH).rstrip().split("\n"), *plays])

    def action_silence(self, number: int) -> None:
        """Play from the silence of that number."""
        if number <= len(self._silences):
            self.dismiss(self._silences[number - 1].start)

    def action_next_silence(self) -> None:
        """Play from the first silence after where the call is; from the very first, after the last."""
        ahead = [silence.start for silence in self._silences if silence.start > self._here]
        if self._silences:
            self.dismiss(ahead[0] if ahead else self._silences[0].start)
