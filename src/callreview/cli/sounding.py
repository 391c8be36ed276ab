"""The call begins to sound: its player, opened before the libraries that the rest of the program needs are loaded.

In the room it plays at once. What refuses the review later (a faulty rubric, a transcript) stops it again.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from callreview.cli.manner import Manner
from callreview.errors import CannotPlay
from callreview.player.opening import open_player
from callreview.player.player import Player


@dataclass(frozen=True)
class Sound:
    """A recording, its player, and what is to be told of it. Without a player the call goes on without it."""

    path: Path
    player: Player | None
    said: tuple[str, ...]


@contextmanager
def sounding(
    recording: Path | None, manner: Manner, *, shown: str = "", spared: bool = False, at_once: bool = True
) -> Iterator[Sound | None]:
    """The recording, open for as long as the block runs; None without one. It plays *at_once*, unless in plain lines.

    Raises CannotPlay; a recording that is *spared*, because the call can go on without it, is only told of.
    """
    sound = _opened(recording, manner, shown=shown, spared=spared) if recording is not None else None
    player = sound.player if sound else None
    try:
        if player and at_once and not manner.in_lines:
            player.play()
        yield sound
    finally:
        if player:
            player.close()


def hushing(sound: Sound | None) -> Callable[[], None]:
    """What makes it quiet, for something has to be asked before the call can be listened to."""
    return sound.player.pause if sound and sound.player else lambda: None


def _opened(recording: Path, manner: Manner, *, shown: str, spared: bool) -> Sound:
    try:
        opened = open_player(recording, shown=shown, wanted=manner.wanted_player)
    except CannotPlay as refused:
        if not spared:
            raise
        return Sound(recording, None, (f"{refused}; the call goes on without the recording",))
    return Sound(recording, opened.player, opened.said)
