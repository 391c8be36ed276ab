"""Bytes as text: UTF-8, with or without a byte-order mark, line ends as LF, and nothing a reader could not see."""

import codecs

from callreview.model.noun import hidden_character, without_hidden
from callreview.model.problem import Problem
from callreview.readers.plain_file import BY_HAND

_WIDE_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

ONLY_SPELLED_OUT = "\u2028\u2029\ufffe\uffff"
"""Characters that YAML holds only as quoted escapes: line ends to some readers and not to others, and no characters."""


def text_of(raw: bytes, *, shown: str) -> str | Problem:
    """The text *raw* holds, or the Problem that stands in its way."""
    if len(raw) > BY_HAND.most:
        return BY_HAND.passed_by(shown)
    if raw.startswith(_WIDE_MARKS) or b"\0" in raw[:4]:
        return Problem(shown, 0, 0, "", "is saved as UTF-16 or UTF-32", "save it again as UTF-8", "encoding")
    lines = raw.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        text = lines.decode()
    except UnicodeDecodeError as error:
        line, column = _place_after(lines[: error.start].decode())
        return Problem(shown, line, column, "", "is not UTF-8 from here on", "save it again as UTF-8", "encoding")
    unwelcome = (f"U+{ord(character):04X}" for character in ONLY_SPELLED_OUT if character in text)
    hidden = hidden_character(text) or next(unwelcome, None)
    return _hidden(text, hidden, shown) if hidden else text


def _hidden(text: str, name: str, shown: str) -> Problem:
    """The Problem of *text*, whose first hidden character is *name*, such as `U+202E`."""
    first = text.index(chr(int(name.removeprefix("U+"), 16)))
    line, column = _place_after(text[:first])
    more = max(0, len(text) - len(without_hidden(text)) - 1)
    message = f"has the hidden character {name} here" + (f" and {more} more further on" if more else "")
    return Problem(shown, line, column, "", message, "take it out" if not more else "take them out", "hidden-character")


def _place_after(text: str) -> tuple[int, int]:
    return text.count("\n") + 1, len(text) - text.rfind("\n")
