"""What cannot be seen, made visible: the one door for user text on its way to a terminal.

A control character can recolour a screen or retype a command, and a bidi mark can turn a sentence round.
"""

import re
from collections.abc import Callable

_CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"
# Bidi marks and controls, zero-width spaces and joins of words, soft hyphen, line and paragraph separators, fillers,
# annotation and tag characters, lone surrogates. The two joiners U+200C and U+200D stay: Persian, Hindi and emoji
# families are spelt with them.
_UNSEEN = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164"
    "\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e007f"
)
_A_CONTROL = re.compile(f"[{_CONTROL}]")
_HIDDEN = re.compile(f"[{_CONTROL}{_UNSEEN}]")


def show(text: str) -> str:
    r"""*text* with controls as `\x1b` and other unseen characters as `<U+202E>`; tabs stay, and line ends as LF."""
    return _HIDDEN.sub(_named, text.replace("\r\n", "\n"))


def unseen(text: str, told: Callable[[re.Match[str]], str]) -> str:
    """*text* with every unseen character as *told*; tabs and line ends stay."""
    return _HIDDEN.sub(told, text)


def on_one_line(text: str) -> str:
    """*text* as `show` gives it, with line ends and tabs as single spaces, for a cell of a table."""
    if text.isascii() and text.isprintable() and "  " not in text:  # most cells are, and there are many
        return text.strip()
    return " ".join(show(text).split())


def _named(found: re.Match[str]) -> str:
    character = found.group()
    return f"\\x{ord(character):02x}" if _A_CONTROL.match(character) else f"<U+{ord(character):04X}>"
