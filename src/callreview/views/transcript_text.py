"""A transcript to read, and as the JSON of the contract."""

from callreview.model.timecode import clock
from callreview.model.transcript import Transcript, Turn
from callreview.views.safe_json import safe_json
from callreview.views.visible import show
from callreview.views.wrapping import wrapped


def transcript_text(transcript: Transcript, width: int | None = None) -> str:
    """A turn a paragraph, `[1:12] agent: words`, wrapped to *width* columns; a line each where there is no width."""
    return "".join(f"{_line(turn, width)}\n" for turn in transcript.turns)


def transcript_json(transcript: Transcript) -> str:
    """`{"source", "turns": [{"start", "end", "speaker", "text"}], "problems": [{"line", "message"}]}`.

    Times are seconds from the start of the call, or null; a line of 0 is the file as a whole.
    """
    turns = [{"start": t.start, "end": t.end, "speaker": t.speaker, "text": t.text} for t in transcript.turns]
    problems = [{"line": problem.line, "message": problem.message} for problem in transcript.problems]
    whole = {"source": transcript.source, "turns": turns, "problems": problems}
    return safe_json(whole, indent=2) + "\n"


def _line(turn: Turn, width: int | None) -> str:
    time = "" if turn.start is None else f"[{clock(int(turn.start))}] "
    said = f"{time}{turn.speaker}: {turn.text}"
    return show(said) if width is None else wrapped(said, width, rest="    ")
