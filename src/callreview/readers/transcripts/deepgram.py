"""Deepgram's pre-recorded speech to text: utterances, else paragraphs, else single words.

Shape: "Listen: pre-recorded audio" (Deepgram API reference), with "Utterances", "Paragraphs", "Diarization" and
"Multichannel" (Deepgram documentation). Where there is more than one channel, the channel is the speaker.
"""

from collections.abc import Iterator

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import Keys, by_time, numbered, said_in, times_of
from callreview.readers.transcripts.pieces import Heard, Piece, Pieces
from callreview.readers.transcripts.words import turns_of_words, words_in

_KEYS = Keys(("transcript",), ("start",), ("end",))
_WORD_KEYS = Keys(("punctuated_word", "word"), ("start",), ("end",))


def fits(root: Node) -> bool:
    """Whether *root* is of this kind."""
    results = root["results"]
    return "alternatives" in results["channels"].part or "transcript" in results["utterances"].part


def read(root: Node) -> Pieces:
    """What was said; in the order of time where channels come one after the other."""
    results = root["results"]
    utterances = list(results["utterances"])
    channels = list(results["channels"])
    several = len(channels) > 1 or len({part["channel"].label for part in utterances}) > 1
    if utterances:
        key = "channel" if several else "speaker"
        yield from said_in(utterances, _KEYS, lambda part: numbered(key, part[key]))
        return
    pieces = (
        piece
        for number, channel in enumerate(channels)
        for piece in _pieces(channel["alternatives"].part, f"channel {number}" if several else None)
    )
    yield from by_time(pieces) if several else pieces


def _pieces(best: Node, channel: str | None) -> Iterator[Piece]:
    def speaker(part: Node) -> str | None:
        return channel or numbered("speaker", part["speaker"])

    paragraphs = list(best["paragraphs"]["paragraphs"])
    for part in paragraphs:
        text = " ".join(sentence["text"].text for sentence in part["sentences"])
        start, end, amiss = times_of(part, _KEYS)
        yield from amiss
        yield Heard(part, start, end, speaker(part), text)
    if not paragraphs and best["words"].part.value is not None:
        yield from turns_of_words(words_in(best["words"], _WORD_KEYS, speaker))
    elif not paragraphs:
        yield Heard(best, None, None, channel, best["transcript"].text)
