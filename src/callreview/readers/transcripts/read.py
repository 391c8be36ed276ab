"""The one way in: a file, or bytes, as a Transcript with all that is to be said of it."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from callreview.errors import CannotReadTranscript
from callreview.model.problem import Problem, Severity
from callreview.model.transcript import Transcript
from callreview.readers.plain_file import Limit, raw_of
from callreview.readers.transcripts.contents import AS_TEXT, refusal_of, text_of
from callreview.readers.transcripts.detect import MOST_LINES, is_json, text_kind
from callreview.readers.transcripts.dialects import dialect_of
from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.json_places import Places
from callreview.readers.transcripts.json_text import node_of
from callreview.readers.transcripts.pieces import Amiss, Pieces
from callreview.readers.transcripts.speakers import Speakers
from callreview.readers.transcripts.telling import problems_of
from callreview.readers.transcripts.turns import turns_from

_TOO_MANY_LINES = ("has more lines than any transcript", "check that it is the transcript, or split it", "too-large")
LIMIT = Limit(50_000_000, "50 MB", "check that it is the transcript and not the recording, or split it")
"""A day of talk with a time for every word stays below."""
NOBODY: Mapping[str, str] = MappingProxyType({})


def read_transcript(path: Path, *, shown: str, speakers: Mapping[str, str] = NOBODY) -> Transcript:
    """What was said in the file at *path*, in the order of the source.

    *shown* names the file in messages. *speakers* maps raw names, whatever their case, to `agent`, `customer` or
    another name. What could not be read is in the transcript's problems, as warnings. Raises CannotReadTranscript
    where there is nothing that could be.
    """
    raw = raw_of(path, shown=shown, limit=LIMIT)
    if isinstance(raw, Problem):
        raise CannotReadTranscript([raw])
    return transcript_of(raw, shown=shown, speakers=speakers)


def transcript_of(raw: bytes, *, shown: str, speakers: Mapping[str, str] = NOBODY) -> Transcript:
    """As `read_transcript`, of bytes that are at hand."""
    refused = LIMIT.passed_by(shown) if len(raw) > LIMIT.most else refusal_of(raw, shown=shown)
    if refused:
        raise CannotReadTranscript([refused])
    text, amiss = text_of(raw)
    known = Speakers(speakers)
    if is_json(text):
        source, pieces, more = _json_pieces(text, shown)
        amiss += more
    else:
        if text.count("\n") > MOST_LINES:
            raise CannotReadTranscript([Problem(shown, 0, 0, "", *_TOO_MANY_LINES)])
        source, read = text_kind(text)
        pieces = read(text)
    made = turns_from(pieces, known)
    amiss += made.amiss
    if made.turns:
        amiss += known.amiss()
    problems = problems_of(amiss, Places(text), shown=shown)
    if not made.turns:
        raise CannotReadTranscript(_all_in_vain(problems, shown))
    return Transcript(source, tuple(made.turns), tuple(problems))


def _json_pieces(text: str, shown: str) -> tuple[str, Pieces, list[Amiss]]:
    """The name of the kind of JSON, what was said in it, and what is amiss with it as JSON."""
    read = node_of(text, shown=shown)
    if isinstance(read, Problem):
        raise CannotReadTranscript([read])
    root, amiss = read
    dialect = dialect_of(root)
    if dialect is None:
        raise CannotReadTranscript([_of_no_known_kind(root, shown)])
    source, pieces_of = dialect
    return source, pieces_of(root), amiss


def _of_no_known_kind(root: Node, shown: str) -> Problem:
    ours = root["schema"].text.startswith("callreview/")
    wrong = "is a file of callreview's own, no transcript" if ours else "is JSON, and of no kind of transcript we know"
    hint = f"{AS_TEXT}, of a kind that docs/transcripts.md names"
    return Problem(shown, 0, 0, "", wrong, "name the transcript" if ours else hint, "unknown-json")


def _all_in_vain(problems: list[Problem], shown: str) -> list[Problem]:
    """What is said where there is not one word; what was amiss is the reason, and no mere warning."""
    nothing = Problem(shown, 0, 0, "", "holds no words that could be read", "export the transcript again", "no-turns")
    return [nothing, *(replace(problem, severity=Severity.FAULT) for problem in problems)]
