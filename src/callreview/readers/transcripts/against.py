"""A transcript held against the recording's length."""

from callreview.model.problem import Problem, Severity
from callreview.model.timecode import clock
from callreview.model.transcript import Transcript

_TOLERANCE = 2.0
"""Seconds. Headers lie about length, and tools round up."""


def checked_against(transcript: Transcript, seconds: float, *, shown: str = "transcript") -> tuple[Problem, ...]:
    """A warning where turns begin after a recording of so many *seconds* has ended: how many, and the first of them."""
    late = [turn.start for turn in transcript.turns if turn.start is not None and turn.start > seconds + _TOLERANCE]
    if not late:
        return ()
    turns = "1 turn begins" if len(late) == 1 else f"{len(late):,} turns begin"
    when = f"at {clock(late[0])}" if len(late) == 1 else f"the first at {clock(min(late))}"
    wrong = f"{turns} after the recording has ended, {when} of {clock(seconds)}"
    hint = "check that recording and transcript are of the same call"
    return (Problem(shown, 0, 0, "", wrong, hint, "after-the-end", Severity.WARNING),)
