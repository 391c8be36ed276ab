"""A transcript as WebVTT, for players and for reading back: what WebVTT has no place for stands in notes and ids.

A turn without a start is a note, which no player shows. An end that nobody knows is a stand-in, the next start, and the
cue's id says so; likewise for words that take no time, as a cue must last. `readers/transcripts/vtt.py` reads it all.
"""

from itertools import pairwise

from callreview.model.transcript import Transcript, Turn

NO_TIME = "NOTE callreview: no time"
NO_START = "NOTE callreview: no start, until "
NO_END = "callreview: no end"
NO_LENGTH = "callreview: no length"
_STAND_IN = 5.0
"""Seconds for which the last words are shown, where their end is not known."""


def transcript_vtt(transcript: Transcript) -> str:
    """The turns as cues with voices, in their order."""
    turns = transcript.turns
    blocks = [_block(turn, below) for turn, below in pairwise((*turns, None)) if turn]
    return "\n".join(["WEBVTT\n", *blocks])


def turns_in_notes(transcript: Transcript) -> int:
    """How many turns have no start, so that no player can show them."""
    return sum(1 for turn in transcript.turns if turn.start is None)


def _block(turn: Turn, below: Turn | None) -> str:
    voice = f"<v {_escaped(turn.speaker)}>{_escaped(turn.text)}</v>\n"
    if turn.start is None:
        return f"{NO_TIME if turn.end is None else NO_START + _time(turn.end)}\n{voice}"
    if turn.end is not None and turn.end > turn.start:
        return f"{_time(turn.start)} --> {_time(turn.end)}\n{voice}"
    mark = NO_END if turn.end is None else NO_LENGTH
    return f"{mark}\n{_time(turn.start)} --> {_time(_stand_in(turn.start, below))}\n{voice}"


def _stand_in(start: float, below: Turn | None) -> float:
    next_start = below.start if below else None
    return next_start if next_start is not None and next_start > start else start + _STAND_IN


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _time(seconds: float) -> str:
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    minutes, past = divmod(whole, 60)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{past:02d}.{thousandths:03d}"
