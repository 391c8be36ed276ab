"""A transcript read from a file or standard input, then shown, or written beside it."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from callreview.cli.here import shown, width
from callreview.cli.putting import put
from callreview.cli.talk import answer, tell
from callreview.cli.transcript import TranscriptFormat
from callreview.errors import BadValue
from callreview.model.transcript import Transcript
from callreview.readers.spoken import did_you_mean
from callreview.readers.transcripts.read import LIMIT, read_transcript, transcript_of
from callreview.views.problems import problems_text
from callreview.views.transcript_text import transcript_json, transcript_text
from callreview.views.transcript_vtt import transcript_vtt, turns_in_notes

STDIN = "-"
_ENDINGS = {TranscriptFormat.TEXT: "txt", TranscriptFormat.JSON: "json", TranscriptFormat.VTT: "vtt"}


def transcript_at(file: str, speakers: Mapping[str, str]) -> Transcript:
    """The transcript in *file*, or on standard input for `-`. Raises CannotReadTranscript, or BadValue for no file."""
    if file == STDIN:
        if sys.stdin is None:
            raise BadValue("FILE", "standard input is closed", "name a file")
        return transcript_of(sys.stdin.buffer.read(LIMIT.most + 1), shown="standard input", speakers=speakers)
    path = Path(file)
    if not os.path.lexists(file):
        beside = [each.name for each in path.parent.iterdir()] if path.parent.is_dir() else []
        raise BadValue(
            "FILE", f'there is no file "{file}"', did_you_mean(path.name, beside, otherwise="check the name")
        )
    return read_transcript(path, shown=shown(path), speakers=speakers)


def hand_over_transcript(
    transcript: Transcript, file: str, form: TranscriptFormat, output: str | None, *, force: bool
) -> None:
    """Tell what is wrong with it, then show it, or write it to *output*. Raises RecordThere, unless *force*."""
    if transcript.problems:
        tell(problems_text(transcript.problems).removesuffix("\n"))
    if form is TranscriptFormat.VTT and (count := turns_in_notes(transcript)):
        turns = "1 turn has" if count == 1 else f"{count:,} turns have"
        tell(f"{turns} no time; WebVTT holds such turns as notes, which players do not show")
    if output is None:
        answer(_written(transcript, form, width() if sys.stdout.isatty() else None))
        return
    path = _target(Path(output), output, file, form)
    put(path, _written(transcript, form, None).encode(), force=force)


def _target(place: Path, output: str, file: str, form: TranscriptFormat) -> Path:
    if output.endswith(("/", os.sep)) or place.is_dir():
        stem = "transcript" if file == STDIN else Path(file).stem
        place /= f"{stem}.{_ENDINGS[form]}"
    if file != STDIN and place.exists() and place.samefile(file):
        raise BadValue("--output", f'"{place}" is the transcript itself', "give another name")
    return place


def _written(transcript: Transcript, form: TranscriptFormat, columns: int | None) -> str:
    match form:
        case TranscriptFormat.TEXT:
            return transcript_text(transcript, columns)
        case TranscriptFormat.JSON:
            return transcript_json(transcript)
        case TranscriptFormat.VTT:
            return transcript_vtt(transcript)
