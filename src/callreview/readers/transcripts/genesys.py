"""Genesys Cloud speech and text analytics: phrases of the agent's side (internal) and the customer's (external).

Shape: "Transcript URL" with its transcript schema (Genesys Cloud Developer Center). `startTimeMs` is counted from 1970,
so the start of the transcript, or of the communication, is taken from it; `offset`, where filled, is from that start.
"""

from collections.abc import Iterator

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import MILLI, no_words, seconds_at
from callreview.readers.transcripts.pieces import Amiss, Heard, Piece, Pieces
from callreview.readers.transcripts.times import LONGEST, number_of

_SIDES = {"internal": "agent", "external": "customer"}


def fits(root: Node) -> bool:
    """Whether *root* is of this kind."""
    return any("phrases" in transcript for transcript in root["transcripts"])


def read(root: Node) -> Pieces:
    """What was said, in the order of the source."""
    for transcript in root["transcripts"]:
        began = number_of(transcript["startTime"]) or number_of(root["startTime"])
        for phrase in transcript["phrases"]:
            yield from _pieces(phrase, began)


def _pieces(phrase: Node, began: float | None) -> Iterator[Piece]:
    words = phrase.first("decoratedText", "text")
    if not isinstance(words.value, str):
        yield no_words(phrase)
        return
    start, wrong = _start(phrase, began)
    if wrong:
        yield wrong
    lasting = number_of(phrase["duration"]["milliseconds"])
    end = None if start is None or lasting is None else start + lasting / MILLI
    purpose = phrase["participantPurpose"].label
    yield Heard(phrase, start, end, _SIDES.get(purpose or "", purpose), words.value)


def _start(phrase: Node, began: float | None) -> tuple[float | None, Amiss | None]:
    offset = phrase["offset"]["milliseconds"]
    if offset.value is not None:
        return seconds_at(offset, MILLI)
    start, wrong = seconds_at(phrase["startTimeMs"], MILLI)
    if start is None or start <= LONGEST:  # counted from the start of the call already
        return start, wrong
    if began is None:
        message = "counts from 1970, and nothing says when the call began"
        return None, Amiss(phrase["startTimeMs"], message, "the words were kept without it", "bad-time")
    return start - began / MILLI, None
