"""What was said so far, to be sealed or saved, or to be said again answer by answer."""

import time
from collections.abc import Sequence
from typing import Generic

from rich.text import Text
from textual.app import ComposeResult
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from callreview.session.engine import About, Asked
from callreview.session.read_back import AnswerLine
from callreview.terminal.room.bodies import Body, ChangeWanted, asked_in_words
from callreview.views.visible import show

_INDENT = " " * 5
_TO_SEE_IT = 0.4
"""Seconds before Enter goes on: one that was meant for the question before must not seal what nobody has read."""


class ReadingBackBody(Body, Generic[About]):
    """READ_BACK. The last line of the list goes on; any other is an answer to say again."""

    DEFAULT_CSS = """
    ReadingBackBody OptionList { height: 1fr; border: none; padding: 0; background: ansi_default; }
    """

    def __init__(self, asked: Asked[About], lines: Sequence[AnswerLine]) -> None:
        super().__init__(asked)
        self._lines = lines
        self._shown = 0.0
        self._word = asked.question.choices[0].word
        self.keys = (
            f"Enter {self._word}",
            "↑ ↓ an answer to say again",
            "b back",
            "? why, keys",
            "space play",
            "q keep & stop",
        )

    def compose(self) -> ComposeResult:
        """The question, the answers under their stages, and the way on."""
        yield from asked_in_words(self._asked)
        options: list[Option | None] = []
        stage = ""
        for line in self._lines:
            if line.stage != stage:
                stage = line.stage
                options.append(Option(Text(stage + (", sealed" if line.sealed else ""), style="bold"), disabled=True))
            options.append(Option(_in_lines(line), id=str(line.number)))
        options.append(Option(Text(f"  ▶  {self._word}", style="bold"), id="go"))
        yield OptionList(*options, markup=False, compact=True)

    def on_mount(self) -> None:
        """The bar stands on the way on."""
        self._shown = time.monotonic()
        answers = self.query_one(OptionList)
        answers.focus()
        answers.highlighted = len(answers.options) - 1
        self.call_after_refresh(answers.scroll_to_highlight)  # before it is laid out there is nowhere to scroll to

    def on_option_list_option_selected(self, selected: OptionList.OptionSelected) -> None:
        """Go on, or say that answer again."""
        if selected.option_id == "go":
            if time.monotonic() - self._shown > _TO_SEE_IT:
                self.reply(self._word)
        else:
            self.post_message(ChangeWanted(int(selected.option_id or 0)))


def _in_lines(line: AnswerLine) -> Text:
    """An answer; the lines of it after the first stand under its label."""
    first, *rest = show(line.words).split("\n")
    return Text("\n".join([f"{line.number:>3}  {show(line.label)}: {first}", *(f"{_INDENT}{more}" for more in rest)]))
