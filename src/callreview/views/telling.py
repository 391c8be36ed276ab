"""A sentence of ours with other people's words in it, and with words that went and came; as text and as Markdown.

Its one rule: what is ours is a plain `str`, what is theirs is not, so that no text of theirs is taken for structure.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from callreview.insight.change import Change, Value
from callreview.insight.word_by_word import Fate, Piece, reworded
from callreview.views.flanks import with_clear_flanks
from callreview.views.markdown import escape
from callreview.views.visible import show


@dataclass(frozen=True)
class Theirs:
    """Words from a file."""

    text: str


Part = str | Theirs | Piece
Line = tuple[Part, ...]


@dataclass(frozen=True)
class Note:
    """A sentence, and the lines below it."""

    said: Line
    below: tuple[Line, ...] = ()


@dataclass(frozen=True)
class Chapter:
    """Notes under a heading."""

    heading: str
    notes: tuple[Note, ...]


_IN_TEXT = {Fate.KEPT: ("", ""), Fate.GONE: ("[-", "-]"), Fate.COME: ("{+", "+}")}
_IN_MARKDOWN = {Fate.KEPT: ("", ""), Fate.GONE: ("~~", "~~"), Fate.COME: ("**", "**")}


def line_text(line: Line) -> str:
    """*line* as plain text: gone words as `[-gone-]`, come ones as `{+come+}`."""
    return "".join(text for text, _ in stretches(line))


def stretches(line: Line) -> Iterator[tuple[str, Fate]]:
    """*line* as text to show, marks and all, each stretch with its fate. Blanks stand outside the marks."""
    for part in line:
        match part:
            case str():
                yield part, Fate.KEPT
            case Theirs():
                yield show(part.text), Fate.KEPT
            case Piece():
                head, body, tail = _apart(show(part.text))
                opening, closing = _IN_TEXT[part.fate]
                yield from ((head, Fate.KEPT), (f"{opening}{body}{closing}", part.fate), (tail, Fate.KEPT))


def line_markdown(line: Line) -> str:
    """*line* as Markdown: gone words as `~~gone~~`, come ones as `**come**`, with a blank where both meet."""
    runs = groupby(line, key=lambda part: isinstance(part, Piece))
    told = "".join(_markdown(part) for _, run in runs for part in _clear(tuple(run)))
    return told.replace("~~**", "~~ **")


def listed(names: Sequence[str]) -> Line:
    """*names* of theirs, with commas between."""
    return _with_commas([Theirs(name) for name in names])


def is_now_another(what: str, change: Change) -> Line:
    """That the id of *change* kept its name while the thing under it, a *what*, became another."""
    return (
        f"Another {what} under an old id, ",
        Theirs(change.id),
        f": hardly a word is left. An id keeps its meaning for good; if this is another {what}, give it its own id.",
    )


def difference(before: Value, after: Value) -> Line:
    """What became of a text, word by word; or of a list, name by name, in the order of the file."""
    match before, after:
        case str(), str():
            return reworded(before, after)
        case tuple(), tuple():
            stayed = [Piece(name, Fate.KEPT if name in after else Fate.GONE) for name in before]
            return _with_commas([*stayed, *(Piece(name, Fate.COME) for name in after if name not in before)])
        case _:
            return Theirs(str(before)), " → ", Theirs(str(after))


def _with_commas(parts: Sequence[Part]) -> Line:
    return tuple(one for part in parts for one in (", ", part))[1:]


def _clear(run: Sequence[Part]) -> Iterator[Part]:
    pieces = [part for part in run if isinstance(part, Piece)]
    yield from with_clear_flanks(pieces) if pieces else run


def _markdown(part: Part) -> str:
    match part:
        case str():
            return part
        case Theirs():
            return escape(show(part.text))
        case Piece():
            head, body, tail = _apart(show(part.text))
            opening, closing = _IN_MARKDOWN[part.fate]
            return f"{head}{opening}{escape(body)}{closing}{tail}"


def _apart(text: str) -> tuple[str, str, str]:
    """The blanks before *text*, *text* without them, the blanks behind it. Blanks alone are a text: they changed."""
    body = text.strip()
    if not body:
        return "", text, ""
    start = text.index(body)
    return text[:start], body, text[start + len(body) :]
