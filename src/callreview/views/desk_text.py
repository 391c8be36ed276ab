"""The desk in lines: never more than `LINES` of them, and within the window, whatever waits and whatever it is called.

Where more waits than fits, each kind keeps a line, those that are left go round from the most urgent kind on, and the
rest is counted beside the command that lists it. A window too narrow for two columns has each command on a line of its
own.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from callreview.insight.waiting import Waits
from callreview.views.desk import EVERYTHING, LISTING, DeskTold, WaitingTold
from callreview.views.desk_words import done, in_brief, more, one, several, silence
from callreview.views.wrapping import cells, wrapped

LINES, COLUMNS = 24, 100
"""At most: a window that is wider has no more, for words and command would stand too far apart."""
_ROOM_FOR_THE_PROMPT = 1
_OF_A_KIND = 4
"""Lines at most for one kind, so that a desk stays calm."""
_IN = "  "
_COMMAND_COLUMNS, _GAP, _FEWEST_WORDS = 36, 2, 24
_NARROW = 66
"""Columns, below which a command gets a line of its own."""


class DeskLine(NamedTuple):
    """A line: words, then a command to copy; either may be empty."""

    words: str
    command: str = ""
    is_heading: bool = False


def desk_text(told: DeskTold, width: int) -> str:
    """*told* as plain text."""
    return "".join(f"{(line.words + line.command).rstrip()}\n" for line in desk_lines(told, width))


def desk_lines(told: DeskTold, width: int) -> tuple[DeskLine, ...]:
    """*told* in lines of at most *width* columns, and of at most `COLUMNS`."""
    width = min(width, COLUMNS)
    head, lately, foot = [*_belief(told, width)], [*_lately(told, width)], [*_foot(told, width)]
    others = len(head) + len(lately) + len(foot)
    return (*head, *_waiting(told, width, LINES - _ROOM_FOR_THE_PROMPT - others), *lately, *foot)


def _belief(told: DeskTold, width: int) -> Iterator[DeskLine]:
    if not told.wrong and not told.belief.strip():
        yield DeskLine(in_brief("No belief is written yet. What do you want customers to feel, in your words?", width))
        yield DeskLine(in_brief('Write it after "belief:" in callreview.yaml; it is shown here each day.', width))
        return
    words = in_brief(told.wrong or told.belief, width * 2)
    first, *rest = wrapped(words, width).split("\n")
    yield DeskLine(first)
    if rest:
        yield DeskLine(in_brief(" ".join(rest), width))


def _waiting(told: DeskTold, width: int, room: int) -> Iterator[DeskLine]:
    yield DeskLine("")
    if not told.waiting:
        begun = "Nothing waits. All that was begun is done."
        first = "Nothing is here yet. Hear one call and say how it felt: that is all there is to begin with."
        unknown = "Nothing else waits that can be known until that is put right."
        said = unknown if told.wrong else begun if told.has_begun else first
        yield from (DeskLine(line) for line in wrapped(said, width).split("\n"))
        return
    yield DeskLine("Waiting", is_heading=True)
    kinds = [(waits, [*some]) for waits, some in groupby(told.waiting, lambda each: each.waiting.what)]
    shares = _shares([len(some) for _, some in kinds], room - 2)
    for (waits, some), lines in zip(kinds, shares, strict=True):
        yield from _of_a_kind(told, waits, some, lines, width)


def _shares(numbers: Sequence[int], room: int) -> list[int]:
    """How many lines each kind gets, of which so many wait: one, then one more in turn while there is room."""
    shares, left = [1] * len(numbers), room - len(numbers)
    for lines in range(2, _OF_A_KIND + 1):
        for kind, number in enumerate(numbers):
            if left > 0 and number >= lines:
                shares[kind], left = lines, left - 1
    return shares


def _of_a_kind(told: DeskTold, waits: Waits, some: Sequence[WaitingTold], lines: int, width: int) -> Iterator[DeskLine]:
    listing = LISTING[waits]
    if lines == 1 < len(some):
        command = _of_all(some, listing, width)
        yield from _row(several(waits, some, _room(command, width)), command, width)
        return
    alone = len(some) if len(some) <= lines else lines - 1
    for each in some[:alone]:
        command = _fitting(each.command, listing, width)
        yield from _row(one(each, told.today, _room(command, width)), command, width)
    if alone < len(some):
        command = _of_all(some[alone:], listing, width)
        yield from _row(more(waits, some[alone:], _room(command, width)), command, width)


def _of_all(some: Sequence[WaitingTold], listing: str, width: int) -> str:
    """The command that lists *some* of a kind; where nothing but the whole desk does, that of the first of them."""
    return _fitting(some[0].command, listing, width) if listing == EVERYTHING else listing


def _lately(told: DeskTold, width: int) -> Iterator[DeskLine]:
    if not told.quiet:
        return
    yield DeskLine("")
    yield DeskLine("Lately", is_heading=True)
    for each in told.quiet:
        if each.is_quiet:
            yield from (DeskLine(line) for line in wrapped(silence(each), width, first=_IN).split("\n"))
    lately = " · ".join(done(each) for each in told.quiet if not each.is_quiet)
    if lately:
        yield from (DeskLine(line) for line in wrapped(lately, width, first=_IN).split("\n"))


def _foot(told: DeskTold, width: int) -> Iterator[DeskLine]:
    yield DeskLine("")
    if told.starters:
        number = len(told.starters)
        words = f"Still a starter: {told.starters[0]}" if number == 1 else f"Still as they came: {number} rubrics"
        yield from _row(words, "callreview rubric check", width, indent="")
    if told.unreadable:
        words = f"{told.unreadable} file{'' if told.unreadable == 1 else 's'} cannot be read"
        yield from _row(words, "callreview check", width, indent="")
    if told.option:
        yield DeskLine(in_brief("From here, each of these commands needs --workspace, as this one did.", width))
    listing = LISTING[told.waiting[0].waiting.what] if told.waiting else told.next
    yield DeskLine("Next: ", _fitting(told.next, listing, width))


def _row(words: str, command: str, width: int, indent: str = _IN) -> Iterator[DeskLine]:
    if width < _NARROW:
        yield DeskLine(f"{indent}{in_brief(words, width - len(indent))}")
        yield DeskLine(_IN * 2, command)
        return
    words = f"{indent}{in_brief(words, _room(command, width, indent))}"
    yield DeskLine(words + " " * (_column(command, width) - cells(words)), command)


def _room(command: str, width: int, indent: str = _IN) -> int:
    """The columns for words beside *command*."""
    return (width if width < _NARROW else _column(command, width) - _GAP) - len(indent)


def _column(command: str, width: int) -> int:
    return width - max(_COMMAND_COLUMNS, cells(command))


def _fitting(command: str, listing: str, width: int) -> str:
    """*command*, or the one that lists all of its kind where that one is too long to stand beside some words."""
    beside = 0 if width < _NARROW else _FEWEST_WORDS + _GAP - len(_IN)
    takes = max(cells(command), len(command))  # marks alone have no width, however many
    return command if takes <= width - 2 * len(_IN) - beside else listing
