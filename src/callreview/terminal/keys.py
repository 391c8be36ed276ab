"""What a typed line means: a key, or an answer. In free text a key begins with a colon."""

from dataclasses import dataclass
from enum import Enum

from callreview.session.question import Kind


class Key(Enum):
    """What can be asked for instead of answering."""

    BACK = "b"
    WHY = "?"
    STOP = "q"
    EDIT = "e"
    KEEP = "k"
    SKIP = "s"
    PLAY = "p"
    CALL = "c"


@dataclass(frozen=True)
class Pressed:
    """A key, with what was typed after it (the reason of a skip, the time to play from)."""

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
    "p": Key.PLAY,
    "play": Key.PLAY,
    "c": Key.CALL,
    "call": Key.CALL,
}
_BARE = {"b", "back", "?", "help", "q", "quit", "k"}
_TAKES_MORE = {Key.SKIP, Key.PLAY}
_FREE_TEXT = {Kind.LINE, Kind.WORDS, Kind.LISTEN}


def pressed(typed: str, kind: Kind) -> Pressed | None:
    """The key that *typed* asks for at a question of that kind; None when it is an answer."""
    text = typed.strip()
    if text.startswith(":"):
        word, _, rest = text[1:].strip().partition(" ")
        key = _WORDS_FOR_KEYS.get(word.lower())
        says_more = bool(rest.strip()) and key not in _TAKES_MORE
        return Pressed(key, rest.strip()) if key and not says_more else None
    if text == "?" or (kind not in _FREE_TEXT and text.lower() in _BARE):
        return Pressed(_WORDS_FOR_KEYS[text.lower()])
    return None


def pressed_while_listening(typed: str) -> Pressed | None:
    """The key that *typed* asks for while a call is played, where letters are keys and need no colon."""
    return pressed(typed, Kind.CHOICE)


def meant_as_key(typed: str, kind: Kind) -> str | None:
    """The key that a lone letter in free text was probably meant for, as it is typed there (`:b`); else None."""
    letter = typed.strip().lower()
    return f":{letter}" if kind in _FREE_TEXT and letter in _BARE else None
