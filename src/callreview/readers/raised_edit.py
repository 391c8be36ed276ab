"""Where a new entry of a rubric's `raised` goes: first in the list that is there, in its style, or at the file's end.

A comment on lines of its own right above the entry that was newest stays with that one.
"""

import re
from collections.abc import Iterator

from callreview.model.rubric import Raised
from callreview.readers.raised_entry import NEWEST, RaisedEntry
from callreview.readers.text_edits import Edit
from callreview.readers.yaml_spots import Spot, Spots

_UP_TO_A_COMMA = re.compile(r"(?:\s|#[^\n]*\n)*,")
_DASH = 2


def entry_edits(text: str, spots: Spots, raised: Raised) -> Iterator[tuple[Edit, ...]]:
    """The ways to put *raised* first in the list, best first; the later ones are for files where a better one fails."""
    entry = RaisedEntry(raised, spots)
    top, there = spots.values[()], spots.values.get(("raised",))
    if there and there.in_brackets:
        yield (_into_brackets(text, spots, entry),)
    elif there:
        yield (_above_the_first_dash(text, spots, entry),)
    elif top.in_brackets:
        yield _as_last_key_in_braces(text, spots, entry)
    else:
        yield (_at_the_end(text, spots, entry),)
        # A block of text that the file ends with, and no line end, would gain that line end.
        yield (Edit(top.start, top.start, f"{_list(spots, entry)}\n{' ' * top.column}"),)


def _into_brackets(text: str, spots: Spots, entry: RaisedEntry) -> Edit:
    """First in `raised: […]`: on a line of its own, where the one that was first has one."""
    newest = spots.values.get(NEWEST)
    if newest is None:
        inside = spots.values["raised",].start + 1
        return Edit(inside, inside, entry.in_braces())
    if _begins_its_line(text, newest):
        place = _above_its_comments(text, newest)
        return Edit(place, place, f"{_indent(text, newest)}{entry.in_braces()},\n")
    return Edit(newest.start, newest.start, f"{entry.in_braces()}, ")


def _above_the_first_dash(text: str, spots: Spots, entry: RaisedEntry) -> Edit:
    """First in a list of lines that begin with `-`, as far in as they are."""
    dashes, newest = spots.values["raised",], spots.values[NEWEST]
    indent = " " * dashes.column
    if newest.in_brackets:
        line = f"- {entry.in_braces()}\n"
    else:
        column = max(newest.column, dashes.column + _DASH)
        line = f"{'-'.ljust(column - dashes.column)}{entry.in_lines(column)}\n"
    if _begins_its_line(text, dashes):
        place = _above_its_comments(text, dashes)
        return Edit(place, place, indent + line)
    return Edit(dashes.start, dashes.start, line + indent)  # `? raised`, and `: - …` on the line below


def _as_last_key_in_braces(text: str, spots: Spots, entry: RaisedEntry) -> tuple[Edit, ...]:
    """After all other keys of a file that is one pair of braces: before the closing one, or on a line of its own."""
    first_key = next(iter(spots.keys.values()))
    last = spots.values[(spots.keys_in(())[-1],)].end
    closing = spots.values[()].end - 1
    said = f"{entry.key('raised')}: [{entry.in_braces()}]"
    comma = _UP_TO_A_COMMA.match(text, last, closing)
    line = text.rfind("\n", 0, closing) + 1
    if line > last and not text[line:closing].strip():
        indent = _indent(text, first_key) if _begins_its_line(text, first_key) else text[line:closing] + "  "
        below = Edit(line, line, f"{indent}{said}{',' if comma else ''}\n")
        return (below,) if comma else (Edit(last, last, ","), below)
    return (Edit(comma.end(), comma.end(), f" {said},"),) if comma else (Edit(last, last, f", {said}"),)


def _at_the_end(text: str, spots: Spots, entry: RaisedEntry) -> Edit:
    """A list of its own after everything else, with a blank line above it where the file has such."""
    before = text[: spots.end]
    apart = "\n" if "\n\n" in before.rstrip("\n") and not before.endswith("\n\n") else ""
    said = f"{apart}{' ' * spots.values[()].column}{_list(spots, entry)}"
    return Edit(spots.end, spots.end, f"{said}\n" if before.endswith("\n") else f"\n{said}")


def _list(spots: Spots, entry: RaisedEntry) -> str:
    """`raised` as a list of one, its dash as far in as those of the wanted feelings."""
    top, wanted = spots.values[()].column, spots.values["wanted",]
    dash = top + _DASH if wanted.in_brackets else wanted.column
    return f"{entry.key('raised')}:\n{' ' * dash}- {entry.in_lines(dash + _DASH)}"


def _begins_its_line(text: str, spot: Spot) -> bool:
    return not _indent(text, spot).strip()


def _indent(text: str, spot: Spot) -> str:
    """What stands before *spot* on its line."""
    return text[text.rfind("\n", 0, spot.start) + 1 : spot.start]


def _above_its_comments(text: str, spot: Spot) -> int:
    """Where the line of *spot* begins, or the first of the comments right above it."""
    place = text.rfind("\n", 0, spot.start) + 1
    while (
        place
        and (above := text.rfind("\n", 0, place - 1) + 1) < place
        and text[above:place].lstrip(" \t").startswith("#")
    ):
        place = above
    return place
