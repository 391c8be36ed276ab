"""The call, opened for a conversation: its player, its transcript, and the measuring of its sound."""

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from callreview.cli.desk import Desk
from callreview.cli.manner import SIDES
from callreview.cli.sounding import Sound
from callreview.errors import CannotPlay, CannotReadTranscript
from callreview.model.transcript import Transcript
from callreview.terminal.hearing import Hearing


@dataclass(frozen=True)
class Sources:
    """The files of a call, as a review keeps their paths; None where there is none.

    `spared` says which of the two (`recording`, `transcript`) the conversation can go on without, when it cannot be
    used: it was found beside the other, or the review was begun long ago.
    """

    recording: str | None
    transcript: str | None
    spared: frozenset[str] = frozenset()


@contextmanager
def heard(desk: Desk, sources: Sources, sound: Sound | None, names: Mapping[str, str]) -> Iterator[Hearing]:
    """The call at hand for as long as the block runs. *names* is who speaks under which name, or on which side.

    Raises CannotReadTranscript for a transcript that is not spared; one that is, is told of.
    """
    sides = {name: speaker for name, speaker in names.items() if name in SIDES}
    transcript, said = _transcript(desk, sources, {name: who for name, who in names.items() if name not in SIDES})
    with ExitStack() as open_things:
        hearing = _opened(sound, open_things) or _by_the_clock(transcript)
        hearing.transcript = transcript
        hearing.named_sides = sides
        hearing.said = (*(sound.said if sound else ()), *said, *_beyond_the_end(hearing, sources))
        yield hearing


def length_of(recording: str | None) -> float | None:
    """Seconds of the recording by its own word, the same whatever plays it; None without one, or one to be read."""
    if recording is None:
        return None
    from callreview.player.opening import open_player

    try:
        player = open_player(Path(recording), shown=recording, wanted="silent").player
    except CannotPlay:
        return None
    player.close()
    return player.duration


def _transcript(desk: Desk, sources: Sources, speakers: Mapping[str, str]) -> tuple[Transcript | None, tuple[str, ...]]:
    """The transcript, and what the person is to be told of it."""
    if sources.transcript is None:
        return None, ()
    from callreview.readers.transcripts.read import read_transcript

    path = desk.folders.root / sources.transcript
    try:
        read = read_transcript(path, shown=desk.shown(path), speakers=speakers)
    except CannotReadTranscript as refused:
        if "transcript" not in sources.spared:
            raise
        return None, (f"{refused}; the call goes on without the transcript",)
    return read, tuple(problem.sentence for problem in read.problems)


def _opened(sound: Sound | None, open_things: ExitStack) -> Hearing | None:
    if sound is None or sound.player is None:
        return None
    from callreview.player.waveform import Measuring

    measuring = Measuring(sound.path)
    open_things.callback(measuring.close)
    return Hearing(sound.player, recorded=True, measure=measuring.begin, loudness=measuring.loudness)


def _by_the_clock(transcript: Transcript | None) -> Hearing:
    """A call with nothing to hear: a place in its transcript, or a stopwatch beside the agent."""
    from callreview.player.silent import Silent

    ends = [turn.end or turn.start or 0.0 for turn in transcript.turns] if transcript else []
    return Hearing(Silent(max(ends, default=None), channels=1, now=time.monotonic), recorded=False)


def _beyond_the_end(hearing: Hearing, sources: Sources) -> tuple[str, ...]:
    """What is wrong with the transcript's times, held against the recording's length."""
    if not hearing.transcript or not sources.transcript or not hearing.seconds:
        return ()
    from callreview.readers.transcripts.against import checked_against

    return tuple(problem.sentence for problem in checked_against(hearing.transcript, hearing.seconds))
