"""The transcript printed as it is spoken, each turn once, and from wherever the call was taken to."""

import bisect
from collections.abc import Iterator

from callreview.model.timecode import clock
from callreview.model.transcript import UNKNOWN, Turn
from callreview.terminal.hearing import Hearing

_BEFORE_THE_FIRST = -1


class Following:
    """Remembers which turn was printed last."""

    def __init__(self, hearing: Hearing) -> None:
        self._hearing = hearing
        self._follows = False
        self._printed: int | None = None

    def toggle(self) -> str:
        """Follow from the turn that is being spoken, or follow no more. A sentence about it."""
        if self._hearing.transcript is None:
            return "there is no transcript; give one with --transcript"
        if not self._hearing.timed:
            return "this transcript has no times, so it cannot follow; callreview transcript shows it"
        self._follows = not self._follows
        self._printed = None
        return "the transcript follows; t stops it" if self._follows else "the transcript is not followed any more"

    def moved(self) -> None:
        """The call was taken elsewhere: what is spoken there is to be printed, whether it was before or not."""
        self._printed = None

    def spoken(self) -> Iterator[str]:
        """What was spoken since this was asked last, a line a turn. A place just before is the player's unrest."""
        if not self._follows:
            return
        timed = self._hearing.timed
        now = bisect.bisect_right(timed, (self._hearing.player.position, len(timed))) - 1
        first = max(now, 0) if self._printed is None else self._printed + 1
        for _, place in timed[first : now + 1]:
            yield turn_in_words(self._hearing.turns[place])
        self._printed = max(now, _BEFORE_THE_FIRST if self._printed is None else self._printed)


def turn_in_words(turn: Turn) -> str:
    """A turn as a line: its time, who speaks, the words."""
    time = f"{clock(int(turn.start))} " if turn.start is not None else ""
    who = "" if turn.speaker == UNKNOWN else f"{turn.speaker}: "
    return f"{time}{who}{' '.join(turn.text.split())}"
