"""A question with choices: one key answers it, and where several fit, one key each and Enter."""

from typing import ClassVar, Generic

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from callreview.model.draft import Answer, Chose, ChoseSome
from callreview.session.engine import About, Asked
from callreview.session.question import Kind
from callreview.terminal.room.bodies import Body, asked_in_words
from callreview.terminal.room.widgets.choice_list import ChoiceList

_ONE_KEY = 9
"""As many choices as have a digit of their own."""
_HOW = {
    (False, False): ("digit answers", "↑ ↓ Enter"),
    (False, True): ("digits ↑ ↓ choose", "Enter answers"),
    (True, False): ("digits tick", "Enter goes on", "↑ ↓ x"),
    (True, True): ("digits ↑ ↓ choose", "x ticks", "Enter goes on"),
}
"""What the last line says of answering: where several fit or not, of ten choices and more or of fewer."""


class ChoosingBody(Body, Generic[About], can_focus=True):
    """CHOICE and SEVERAL."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("x", "tick", show=False),
        *(Binding(str(digit), f"digit({digit})", show=False) for digit in range(10)),
    ]

    def __init__(self, asked: Asked[About], prior: Answer | None) -> None:
        super().__init__(asked)
        question = asked.question
        self._several = question.kind is Kind.SEVERAL
        before = prior.values if isinstance(prior, ChoseSome) else (prior.value,) if isinstance(prior, Chose) else ()
        offered = before[0] if before else question.suggested
        values = [choice.value for choice in question.choices]
        at = values.index(offered) if offered in values else None
        self._choices = ChoiceList(question.choices, at, frozenset(before), several=self._several)
        self._scroll = VerticalScroll(can_focus=False)
        self._typed = ""
        self._is_long = len(question.choices) > _ONE_KEY
        self.keys = (*_HOW[self._several, self._is_long], "b back", "? why, keys", "space play", "q keep & stop")

    def compose(self) -> ComposeResult:
        """The question and its choices."""
        with self._scroll:
            yield from asked_in_words(self._asked)
            yield self._choices

    def on_mount(self) -> None:
        """Keys go to the choices."""
        self.focus()
        self.call_after_refresh(self._bring_into_sight)

    def action_move(self, by: int) -> None:
        """Put the bar on the next choice or the one before."""
        count, at = len(self._choices.choices), self._choices.at
        self._typed = ""
        self._choices.at = (0 if by > 0 else count - 1) if at is None else min(max(0, at + by), count - 1)
        self._bring_into_sight()

    def action_page(self, way: int) -> None:
        """Read on, or back, where the question is longer than the window."""
        self._scroll.scroll_relative(y=way * max(1, self._scroll.size.height - 1), animate=False)

    def action_digit(self, digit: int) -> None:
        """The choice of that number; where there are ten or more, a second digit may follow the first."""
        count = len(self._choices.choices)
        typed = f"{self._typed}{digit}" if self._is_long else str(digit)
        number = int(typed) if 0 < int(typed) <= count else digit
        self._typed = str(number)
        if not 0 < number <= count:
            self._typed = ""
        elif self._is_long:
            self._choices.at = number - 1
            self._bring_into_sight()
        else:
            self.take(number - 1)

    def action_tick(self) -> None:
        """Tick the choice under the bar, where several fit."""
        if self._several and self._choices.at is not None:
            self.take(self._choices.at)

    def on_choice_list_pointed(self, pointed: ChoiceList.Pointed) -> None:
        """A click is the choice's own key."""
        self.take(pointed.place)

    def take(self, place: int) -> None:
        """Choose: at once where one is wanted; else tick it, or not."""
        self._choices.at = place
        if self._several:
            self._choices.chosen ^= {self._choices.choices[place].value}
        else:
            self.reply(str(place + 1))
        self._bring_into_sight()

    def action_go_on(self) -> None:
        """Answer with what is ticked, or under the bar; with nothing, what an empty line means."""
        if self._several:
            ticked = [
                str(at) for at, choice in enumerate(self._choices.choices, 1) if choice.value in self._choices.chosen
            ]
            self.reply(" ".join(ticked) or ":s")
        else:
            self.reply("" if self._choices.at is None else str(self._choices.at + 1))

    def _bring_into_sight(self) -> None:
        """Scroll to the choice under the bar."""
        lines = self._choices.lines_at_bar()
        if lines is not None:
            self._scroll.scroll_to_region(lines.translate(self._choices.virtual_region.offset), animate=False)
