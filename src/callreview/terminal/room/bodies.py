"""What every body of the room shares: the part under the timeline that is about the question now asked."""

from typing import Any, ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from callreview.session.engine import About, Asked
from callreview.views.visible import show


class Prose(Static):
    """Text as it is, made visible; never markup."""

    def __init__(self, text: str, style: str = "", *, classes: str = "") -> None:
        super().__init__(Text(show(text), style=style), markup=False, classes=classes)


class Replied(Message):
    """The person answered `question`: `typed` is what they typed, or a choice's number as plain lines take it."""

    def __init__(self, question: str, typed: str) -> None:
        super().__init__()
        self.question, self.typed = question, typed


class ChangeWanted(Message):
    """The person wants to say an earlier answer again, by its number in the read-back."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


class OtherKeys(Message):
    """The last line says something else now."""


class Body(Vertical):
    """The question, what helps to answer it, and the place to answer. `keys` are what its last line says."""

    DEFAULT_CSS = """
    Body { height: 1fr; padding: 0 1; }
    Body .question { text-style: bold; margin-bottom: 1; }
    Body .where { margin-bottom: 1; }
    Body VerticalScroll { scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "go_on", show=False)]

    keys: tuple[str, ...] = ()

    def __init__(self, asked: Asked[Any]) -> None:
        super().__init__()
        self._asked = asked

    def reply(self, typed: str) -> None:
        """Answer the question with *typed*."""
        self.post_message(Replied(self._asked.question.key, typed))

    def action_go_on(self) -> None:
        """Answer with what stands here."""


def asked_in_words(asked: Asked[About]) -> tuple[Prose, ...]:
    """Where the conversation is, what is read first, and the question."""
    question = asked.question
    about, details = "\n".join(question.about), "\n".join(question.details)
    return (
        Prose(f"{asked.stage.title} · {asked.number} of {asked.count}", "dim", classes="where"),
        *((Prose(about, classes="where"),) if about else ()),
        Prose(question.text, classes="question"),
        *((Prose(details, "dim", classes="where"),) if details else ()),
    )
