"""A question as data: what is asked, what may be answered, and why we ask. A terminal only has to show it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What an answer to the question looks like. LISTEN is answered like WORDS, and is where a call is played."""

    CHOICE = "choice"
    SEVERAL = "several"
    LINE = "line"
    WORDS = "words"
    LISTEN = "listen"
    DAY = "day"
    WHEN = "when"
    READ_BACK = "read_back"


class Need(StrEnum):
    """How much the question wants an answer."""

    ANSWER = "answer"
    REASON = "reason"
    FREE = "free"


@dataclass(frozen=True)
class Choice:
    """One possible answer: the value that is kept, the word people say, and what it means here."""

    value: str
    word: str
    gloss: str = ""


@dataclass(frozen=True)
class Question:
    """One question.

    `need` ANSWER must be answered, REASON may be skipped with a reason, FREE may be left empty. `moments` says
    that times of the call may be told with the words. `suggested` is what an empty answer takes; the impression
    has none, so that nobody's feeling is pre-filled. `about` is read before the text, `details` after it. A line that
    is one of those `taken` is no answer, in capitals or not; where `is_id` is true, it has to be the name of a file.
    Where `is_person` is true, it is somebody's name, and whoever keeps it may know them by another. A day that is
    asked for is `not_before` that one. Where `verbatim` is true, words are kept to the letter, unseen characters among
    them.
    """

    key: str
    kind: Kind
    text: str
    label: str
    why: str
    example: str
    choices: tuple[Choice, ...] = ()
    need: Need = Need.ANSWER
    moments: bool = False
    suggested: str | None = None
    about: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    is_id: bool = False
    is_person: bool = False
    not_before: date | None = None
    verbatim: bool = False

    def choice(self, value: str) -> Choice:
        """The choice of that value. Raises KeyError when there is none."""
        for choice in self.choices:
            if choice.value == value:
                return choice
        raise KeyError(value)
