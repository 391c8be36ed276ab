"""From what was heard to turns: times that can be, words on one line with nothing hidden, speakers by their names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from callreview.model.noun import hidden_character, without_hidden
from callreview.model.transcript import UNKNOWN, Turn
from callreview.readers.transcripts.pieces import Amiss, Heard, Piece, Place
from callreview.readers.transcripts.speakers import Speakers
from callreview.readers.transcripts.times import LONGEST

_AT_ONCE = 0.05
"""Seconds by which words may begin before those above have ended, for clocks that round."""


@dataclass
class Turns:
    """The turns of one source, in its order, and what is amiss with it."""

    turns: list[Turn] = field(default_factory=list)
    amiss: list[Amiss] = field(default_factory=list)


def turns_from(pieces: Iterable[Piece], speakers: Speakers) -> Turns:
    """The turns that *pieces* make; pieces without words make none."""
    made = Turns()
    above: Turn | None = None
    for piece in pieces:
        if isinstance(piece, Amiss):
            made.amiss.append(piece)
            continue
        start, end = _possible_times(piece, made.amiss)
        if hidden_character(piece.text):
            made.amiss.append(_hidden(piece.place))
        text = on_one_line(piece.text)
        if not text:
            continue
        turn = Turn(start, end, speakers.known_as(piece.speaker), text)
        made.turns.append(turn)
        if start is not None:
            if above:
                made.amiss.extend(_order(above, turn, piece.place))
            above = turn
    return made


def on_one_line(text: str) -> str:
    """*text* with single spaces for line ends, tabs and runs of spaces, and no hidden character."""
    line = " ".join(text.split())
    return " ".join(without_hidden(line).split()) if hidden_character(line) else line


def _possible_times(heard: Heard, amiss: list[Amiss]) -> tuple[float | None, float | None]:
    """Start and end to the millisecond, None for one that no call can have; *amiss* is told why."""
    start, end = heard.start, heard.end
    if start is not None and not 0 <= start <= LONGEST:
        amiss.append(_impossible(heard.place, "begins", start))
        start = None
    if end is not None and not 0 <= end <= LONGEST:
        amiss.append(_impossible(heard.place, "ends", end))
        end = None
    start, end = start and round(start, 3), end and round(end, 3)
    if start is not None and end is not None and end < start:
        amiss.append(Amiss(heard.place, "ends before it begins", "the words were kept without an end", "backwards"))
        end = None
    return start, end


def _impossible(place: Place, verb: str, seconds: float) -> Amiss:
    when = "before the start of the call" if seconds < 0 else "more than a week into the call"
    return Amiss(place, f"{verb} {when}", "the words were kept without that time", "impossible-time")


def _order(above: Turn, turn: Turn, place: Place) -> Iterator[Amiss]:
    """What is amiss with the start of *turn*, below *above*. Two named speakers may well speak at once."""
    if turn.start is None or above.start is None or (turn.start, turn.end) == (above.start, above.end):
        return
    if turn.start < above.start:
        several = "is the first of {count} places where words begin before those above"
        yield Amiss(place, "begins before the words above", "the file's order was kept", "out-of-order", several)
    elif above.end is not None and turn.start < above.end - _AT_ONCE and not _two_people(above, turn):
        several = "is the first of {count} places where words begin before those above have ended"
        hint = "words and times were kept"
        yield Amiss(place, "begins before the words above have ended", hint, "overlap", several)


def _two_people(above: Turn, turn: Turn) -> bool:
    return UNKNOWN not in {above.speaker, turn.speaker} and above.speaker != turn.speaker


def _hidden(place: Place) -> Amiss:
    several = "is the first of {count} places with hidden characters"
    return Amiss(place, "has hidden characters", "they were left out", "hidden-character", several)
