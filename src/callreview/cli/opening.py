"""What a review is opened with: the options of the command line, put in order before the first question."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from callreview.cli.desk import Desk, day_option, now, today
from callreview.errors import BadValue
from callreview.model.choices import PickedHow, ReviewerRole
from callreview.model.days import call_time
from callreview.model.draft import Answer, Opening, Said
from callreview.model.noun import LINE_AT_MOST, hidden_character, without_hidden
from callreview.model.rubric import Rubric
from callreview.model.surroundings import Picked, Reviewer, RubricRef
from callreview.session.masking import masked

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


def opening_of(desk: Desk, rubric: Rubric, told: Told) -> Opening:
    """The opening of a new review. Raises BadValue for an option that cannot be read."""
    when = day_option("--when", told.when, call_time(told.when, today()) if told.when else None)
    known: dict[str, Answer] = {
        key: Said(words=one_line(f"--{key}", words))
        for key, words in (("agent", told.agent), ("ref", told.ref), ("when", when), ("queue", told.queue))
        if words
    }
    started = now()
    return Opening(
        id=desk.new_id(),
        started=started,
        belief=desk.workspace.belief,
        reviewer=Reviewer(
            name=one_line("--reviewer", desk.reviewer(told.reviewer)), role=ReviewerRole(told.role or "supervisor")
        ),
        rubric=RubricRef.of(rubric, commit=None),
        quick=told.quick,
        picked=Picked(how=PickedHow.OTHER, seed=None, of=None, note=""),
        recording=_kept_as(desk, told.recording),
        transcript=_kept_as(desk, told.transcript),
        seconds=None,
        known=known,
    )


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
    )


def _twin(path: str | None, endings: tuple[str, ...]) -> str | None:
    if path is None:
        return None
    beside = (Path(path).with_suffix(ending) for ending in endings)
    return next((str(twin) for twin in beside if twin.is_file()), None)


def _must_be_a_file(option: str, path: str) -> None:
    if hidden_character(path):
        raise BadValue(option, "the file has a hidden character in its name", "rename it")
    if not os.path.lexists(path):
        remedy = "check the name; a call's number goes to --ref" if option == "CALL" else "check the name"
        raise BadValue(option, f'there is no file "{path}"', remedy)
    if not Path(path).is_file():
        raise BadValue(option, f'"{path}" is no file', "name a recording or a transcript")


def _kept_as(desk: Desk, path: str | None) -> str | None:
    """The path as a review keeps it: from the workspace if it lies in it, so that the review can travel."""
    if path is None:
        return None
    if not Path(path).exists():  # a file of answers may name a recording that is kept elsewhere
        return path
    whole = Path(path).resolve()
    root = desk.folders.root.resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else str(whole)


def one_line(option: str, typed: str) -> str:
    """*typed* as one line that can be kept, card numbers covered. Raises BadValue."""
    line = without_hidden(typed).strip()
    if not line or "\n" in line or "\t" in line or len(line) > LINE_AT_MOST:
        raise BadValue(option, "is empty or more than one line", "write a few words on one line")
    return masked(line)
