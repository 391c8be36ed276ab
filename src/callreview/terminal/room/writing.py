"""A question answered in words, a line or a day. What is typed is kept while it is typed."""

from collections.abc import Sequence
from typing import ClassVar, Generic

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widgets import TextArea

from callreview.model.draft import Answer, HeardMoment, Said, Skipped
from callreview.model.noun import without_hidden
from callreview.model.timecode import clock
from callreview.session.engine import About, Asked
from callreview.session.question import Kind, Need, Question
from callreview.session.read_back import as_typed, in_words
from callreview.terminal.reading import DAYS_AS
from callreview.terminal.room.bodies import Body, OtherKeys, Prose, asked_in_words
from callreview.terminal.room.widgets.mark_list import MarkList

_NEW_LINE = {"ctrl+j", "alt+enter", "shift+enter"}
_AMONG_MOMENTS = ("Enter puts it in, takes it out", "Tab back to the text", "p play", "^Q keep & stop")


class TypedSoFar(Message):
    """Something was typed, and fingers may rest now."""


class AnswerText(TextArea):
    """The text. Enter answers; Ctrl+J makes a new line."""

    DEFAULT_CSS = """
    AnswerText { height: auto; min-height: 3; max-height: 40%; border: round $foreground 50%; padding: 0 1; }
    AnswerText:focus { border: round $foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "read(-1)", show=False),
        Binding("pagedown", "read(1)", show=False),
    ]

    class Answered(Message):
        """The text is the answer, as it stood when Enter was pressed."""

        def __init__(self, typed: str) -> None:
            super().__init__()
            self.typed = typed

    class ReadOn(Message):
        """The person wants to read more of the question, on or back."""

        def __init__(self, way: int) -> None:
            super().__init__()
            self.way = way

    def on_key(self, event: events.Key) -> None:
        """Enter answers. Met here, for a binding with priority would overtake the letters typed before it."""
        if event.key == "enter":
            self.post_message(self.Answered(self.text))
        elif event.key in _NEW_LINE:
            self._replace_via_keyboard("\n", *self.selection)
        else:
            return
        event.stop()
        event.prevent_default()

    def action_read(self, way: int) -> None:
        """Read on in the question."""
        self.post_message(self.ReadOn(way))

    def on_paste(self, event: events.Paste) -> None:
        """Leave out what is hidden before it is taken in: it would reach the terminal."""
        event.text = without_hidden(event.text)


class WritingBody(Body, Generic[About]):
    """LINE, WORDS, DAY and WHEN. Under the text are the moments, where the answer may name some."""

    DEFAULT_CSS = """
    WritingBody .asked { height: auto; max-height: 50%; }
    """

    def __init__(self, asked: Asked[About], prior: Answer | None, moments: Sequence[HeardMoment]) -> None:
        super().__init__(asked)
        question = asked.question
        before = _as_typed(question, prior) if prior is not None else question.suggested or ""
        self._offered = prior is None and bool(before)
        self._text = AnswerText(
            without_hidden(before), soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False
        )
        self._moments = tuple(moments) if question.moments else ()
        self._list = MarkList("", chooses=True) if self._moments else None
        self._scroll = VerticalScroll(can_focus=False, classes="asked")
        self._keys = (
            "Enter answers",
            *(("^J line",) if question.kind is Kind.WORDS else ()),
            "^B back",
            "F1 why, keys",
            "^P play",
            *(("Tab moments",) if self._list else ()),
            "^Q keep & stop",
        )

    def compose(self) -> ComposeResult:
        """The question, the text, and the moments to choose from."""
        with self._scroll:
            yield from asked_in_words(self._asked)
        yield self._text
        hint = _hint(self._asked.question)
        if hint:
            yield Prose(hint, "dim")
        if self._list:
            yield Prose("\nYour moments (Tab goes there):", "dim")
            yield self._list

    def on_mount(self) -> None:
        """The cursor stands at the end of what was said; what is only offered goes when something else is typed."""
        self._text.focus()
        if self._offered:
            self._text.select_all()
        else:
            self._text.move_cursor(self._text.document.end)
        self._show_moments()

    def on_descendant_focus(self) -> None:
        """The keys are other ones among the moments."""
        self.keys = _AMONG_MOMENTS if self._list and self._list.has_focus else self._keys
        self.post_message(OtherKeys())

    @property
    def typed(self) -> str:
        """What stands in the text."""
        return self._text.text

    def on_text_area_changed(self) -> None:
        """Tell that something was typed."""
        self._show_moments()
        self.post_message(TypedSoFar())

    def on_answer_text_answered(self, answered: AnswerText.Answered) -> None:
        """Answer with the text."""
        self.reply(answered.typed)

    def on_answer_text_read_on(self, wanted: AnswerText.ReadOn) -> None:
        """Read on, or back, where the question is longer than its half of the window."""
        self._scroll.scroll_relative(y=wanted.way * max(1, self._scroll.size.height - 1), animate=False)

    def add(self, line: str) -> None:
        """Put *line* at the end of the text."""
        text = self._text.text.rstrip("\n")
        self._text.text = f"{text}\n{line} " if text else f"{line} "
        self._text.move_cursor(self._text.document.end)

    def on_mark_list_acted(self, acted: MarkList.Acted) -> None:
        """A moment is put into the text by its time, or taken out again."""
        if acted.what == "play":
            return
        acted.stop()
        if acted.what != "choose":
            return
        time = clock(acted.moment.at)
        lines = self._text.text.split("\n")
        left = [line for line in lines if line.strip() != time]
        if len(left) < len(lines):
            self._text.text = "\n".join(left)
        elif not any(line.split()[:1] == [time] for line in lines):  # one with words is taken out by hand
            self.add(time)

    def action_go_on(self) -> None:
        """Enter among the moments chooses one."""
        if self._list and self._list.has_focus:
            self._list.action_act("choose")

    def _show_moments(self) -> None:
        if self._list:
            named = {line.split(maxsplit=1)[0] for line in self._text.text.split("\n") if line.strip()}
            ticked = frozenset(moment.at for moment in self._moments if clock(moment.at) in named)
            self._list.show_moments(self._moments, ticked)


def _as_typed(question: Question, prior: Answer) -> str:
    """What was answered before, as it could be typed."""
    if isinstance(prior, Skipped):
        return f":s {prior.reason}" if prior.reason else ""
    return as_typed(prior) if isinstance(prior, Said) else in_words(question, prior)


def _hint(question: Question) -> str:
    parts = []
    if question.kind in DAYS_AS:
        parts.append(f"A day, such as {DAYS_AS[question.kind]}.")
    if question.moments:
        parts.append("A line that begins with a time is a moment: 1:12 what was said.")
    if question.need is Need.FREE:
        parts.append("Empty leaves it open.")
    if question.need is Need.REASON:
        parts.append(":s and a reason skips it.")
    return " ".join(parts)
