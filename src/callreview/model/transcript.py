"""What was said in a call, turn by turn, in one shape whatever it was read from."""

from dataclasses import dataclass

from callreview.model.problem import Problem

UNKNOWN = "unknown"
"""The speaker where the source names none. Nobody is ever made up."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Some words by one speaker.

    `start` and `end` are seconds from the start of the call, None where the source has no time. `speaker` is `agent`,
    `customer`, a name as the source has it, or `unknown`.
    """

    start: float | None
    end: float | None
    speaker: str
    text: str


@dataclass(frozen=True)
class Transcript:
    """The turns in the order of the source; `source` names its kind (`webvtt`, `srt`, `whisper`, …).

    `problems` tell what could not be read, each with its line; what could be read is in `turns` all the same.
    """

    source: str
    turns: tuple[Turn, ...]
    problems: tuple[Problem, ...] = ()
