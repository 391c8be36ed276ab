"""What the command line said of a call: its files, found and checked, and the words that go with it.

Light: it is loaded on the way to a call's first sound.
"""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from callreview.errors import BadValue, CannotPlay

RECORDINGS = (".mp3", ".wav", ".ogg", ".opus", ".flac", ".m4a", ".mp4")
TRANSCRIPTS = (".vtt", ".srt", ".txt", ".json")


@dataclass(frozen=True)
class Told:
    """What the command line said of the call and of who listens; None is not said."""

    agent: str | None = None
    ref: str | None = None
    when: str | None = None
    queue: str | None = None
    reviewer: str | None = None
    role: str | None = None
    recording: str | None = None
    transcript: str | None = None
    quick: bool = False
    found_beside: frozenset[str] = frozenset()
    """Which of `recording` and `transcript` nobody named: it lay beside the other, under the same name."""

    @property
    def recording_path(self) -> Path | None:
        """Where the recording is, from here."""
        return Path(self.recording) if self.recording else None


def with_files(told: Told, call: str | None) -> Told:
    """*told* with the recording and the transcript that *call* names, and the one of the same stem beside it."""
    named = {"recording": told.recording, "transcript": told.transcript}
    for option, path in (("CALL", call), ("--recording", told.recording), ("--transcript", told.transcript)):
        if path is not None:
            _must_be_a_file(option, path)
    if call is not None:
        kind = "transcript" if Path(call).suffix.lower() in TRANSCRIPTS else "recording"
        named[kind] = named[kind] or call
    recording, transcript = named["recording"], named["transcript"]
    return replace(
        told,
        recording=recording or _twin(transcript, RECORDINGS),
        transcript=transcript or _twin(recording, TRANSCRIPTS),
        found_beside=frozenset(kind for kind, path in named.items() if path is None),
    )


def _twin(path: str | None, endings: tuple[str, ...]) -> str | None:
    if path is None:
        return None
    beside = (Path(path).with_suffix(each) for ending in endings for each in (ending, ending.upper()))
    return next((str(twin) for twin in beside if twin.is_file()), None)


def _must_be_a_file(option: str, path: str) -> None:
    if not path.isprintable() and _is_hidden_in(path):
        raise BadValue(option, "the file has a hidden character in its name", "rename it")
    if not os.path.lexists(path):
        remedy = "check the name; a call's number goes to --ref" if option == "CALL" else "check the name"
        raise BadValue(option, f'there is no file "{path}"', remedy)
    if not Path(path).is_file():
        raise CannotPlay(path, "is no plain file", "name a recording or a transcript")


def _is_hidden_in(path: str) -> bool:
    from callreview.model.noun import hidden_character

    return hidden_character(path) is not None
