"""What a typed line means: a key, or an answer. In free text a key begins with a colon."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from callreview.session.question import Choice, Kind, Question


class Key(Enum):
    """What can be asked for instead of answering."""

    BACK = "b"
    WHY = "?"
    STOP = "q"
    EDIT = "e"
    KEEP = "k"
    SKIP = "s"


@dataclass(frozen=True)
class Pressed:
    """A key, with what was typed after it (the reason of a skip)."""

    key: Key
    rest: str = ""


_WORDS_FOR_KEYS = {
    "b": Key.BACK,
    "back": Key.BACK,
    "?": Key.WHY,
    "help": Key.WHY,
    "why": Key.WHY,
    "q": Key.STOP,
    "quit": Key.STOP,
    "e": Key.EDIT,
    "edit": Key.EDIT,
    "k": Key.KEEP,
    "keep": Key.KEEP,
    "s": Key.SKIP,
    "skip": Key.SKIP,
}
_BARE = {"b", "back", "?", "help", "q", "quit", "k"}
_FREE_TEXT = {Kind.LINE, Kind.WORDS}


def pressed(typed: str, kind: Kind) -> Pressed | None:
    """The key that *typed* asks for at a question of that kind; None when it is an answer."""
    text = typed.strip()
    if text.startswith(":"):
        word, _, rest = text[1:].strip().partition(" ")
        key = _WORDS_FOR_KEYS.get(word.lower())
        says_more = bool(rest.strip()) and key is not Key.SKIP
        return Pressed(key, rest.strip()) if key and not says_more else None
    if text == "?" or (kind not in _FREE_TEXT and text.lower() in _BARE):
        return Pressed(_WORDS_FOR_KEYS[text.lower()])
    return None


def meant_as_key(typed: str, kind: Kind) -> str | None:
    """The key that a lone letter in free text was probably meant for, as it is typed there (`:b`); else None."""
    letter = typed.strip().lower()
    return f":{letter}" if kind in _FREE_TEXT and letter in _BARE else None


def chosen(typed: str, choices: Sequence[Choice]) -> Choice | None:
    """The choice *typed* means: its number, its word, its value, or the beginning of one word alone; else None."""
    text = " ".join(typed.lower().replace("_", " ").split())
    if text.isdecimal():
        numbered = {str(number): choice for number, choice in enumerate(choices, start=1)}
        return numbered.get(text)
    words = {choice: {choice.word.lower(), choice.value.lower().replace("_", " ")} for choice in choices}
    whole = [choice for choice in choices if text in words[choice]]
    begun = [choice for choice in choices if text and any(word.startswith(text) for word in words[choice])]
    fitting = whole or begun
    return fitting[0] if len(fitting) == 1 else None


def several(typed: str, question: Question) -> tuple[Choice, ...] | str:
    """The choices that `1 3` or `system, tool` means, in the order of the question; or the part that means none."""
    parts = typed.split(",") if "," in typed else typed.split()
    if "," not in typed and chosen(typed, question.choices):
        parts = [typed]
    found: list[Choice] = []
    for part in filter(str.strip, parts):
        choice = chosen(part, question.choices)
        if choice is None:
            return part.strip()
        found.append(choice)
    return tuple(choice for choice in question.choices if choice in found)
