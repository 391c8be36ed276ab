"""Transcripts for the tests: read from real files, and taken apart into what a claim is about."""

import json
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from callreview.errors import CannotReadTranscript
from callreview.model.problem import Severity
from callreview.model.transcript import Transcript
from callreview.readers.transcripts.read import NOBODY, read_transcript

FILES = Path(__file__).with_name("files")
Said = list[tuple[float | None, float | None, str, str]]


def reading(content: str | bytes, speakers: Mapping[str, str] = NOBODY) -> Transcript:
    """What a file of that content is read as."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "call.any")
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        return read_transcript(path, shown="call", speakers=speakers)


def reading_tree(tree: object, speakers: Mapping[str, str] = NOBODY) -> Transcript:
    """What a file with that JSON in it is read as."""
    return reading(json.dumps(tree, indent=1), speakers)


def said_in(transcript: Transcript) -> Said:
    """Its turns: start, end, speaker, text."""
    return [(turn.start, turn.end, turn.speaker, turn.text) for turn in transcript.turns]


def told_of(transcript: Transcript) -> list[str]:
    """Its problems, a sentence each."""
    return [problem.sentence for problem in transcript.problems]


def refusal(content: str | bytes) -> str:
    """The sentences with which a file of that content is refused; fails where it is not."""
    with pytest.raises(CannotReadTranscript) as refused:
        reading(content)
    assert all(problem.severity is Severity.FAULT for problem in refused.value.problems)
    return str(refused.value)
