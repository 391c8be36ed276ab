"""Azure AI Speech: batch transcription (`recognizedPhrases`), and fast transcription (`phrases`).

Shapes: "Get batch transcription results" and "Fast transcription" (Azure AI Speech documentation). A tick is 100
nanoseconds. Channels are numbered from 0; speakers are told apart in one channel only.
"""

from collections.abc import Iterator

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import MILLI, by_time, no_words, numbered, seconds_at
from callreview.readers.transcripts.pieces import Amiss, Heard, Piece, Pieces
from callreview.readers.transcripts.times import iso_seconds

_TICKS = 10_000_000.0


def fits(root: Node) -> bool:
    """Whether *root* is of this kind."""
    return root["recognizedPhrases"].is_list or (root["phrases"].is_list and "combinedPhrases" in root)


def read(root: Node) -> Pieces:
    """What was said; in the order of time where there is more than one channel, for they come one after the other."""
    phrases = list(root["recognizedPhrases"] if root["recognizedPhrases"].is_list else root["phrases"])
    channels = {phrase["channel"].label for phrase in phrases} - {None}
    several = len(channels) > 1
    key = "channel" if several else "speaker"
    pieces = (piece for phrase in phrases for piece in _pieces(phrase, key))
    yield from by_time(pieces) if several else pieces


def _pieces(phrase: Node, key: str) -> Iterator[Piece]:
    best = phrase["nBest"].part
    words = phrase["text"] if "text" in phrase else best.first("display", "lexical")
    if not isinstance(words.value, str):
        if phrase["recognitionStatus"].text in {"", "Success"}:
            yield no_words(phrase)
        return  # silence, or nothing understood: the source says so itself
    start, wrong_start = _time(phrase, "offset")
    lasting, wrong_end = _time(phrase, "duration")
    yield from (wrong for wrong in (wrong_start, wrong_end) if wrong)
    end = None if start is None or lasting is None else start + lasting
    voice = phrase[key] if phrase[key].value is not None else best[key]
    yield Heard(phrase, start, end, numbered(key, voice), words.value)


def _time(phrase: Node, key: str) -> tuple[float | None, Amiss | None]:
    for name, per_second in ((f"{key}InTicks", _TICKS), (f"{key}Milliseconds", MILLI)):
        if phrase[name].value is not None:
            return seconds_at(phrase[name], per_second)
    written = phrase[key]
    seconds = iso_seconds(written.text)
    if seconds is None and written.value is not None:
        return None, Amiss(written, "is no time", "the words were kept without it", "bad-time")
    return seconds, None
