"""Whisper and its kin: OpenAI's `verbose_json` and `diarized_json`, WhisperX with speakers, whisper.cpp's `-oj`.

Shapes: `transcribe()` of openai/whisper, "Create transcription" (OpenAI API reference), `assign_word_speakers` of
WhisperX, and `output_json` of whisper.cpp.
"""

from collections.abc import Iterator

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import MILLI, Keys, no_words, said_in, times_of
from callreview.readers.transcripts.pieces import Heard, Piece, Pieces
from callreview.readers.transcripts.words import turns_of_words, words_in

_KEYS = Keys(("text",), ("start",), ("end",))
_WORD_KEYS = Keys(("word",), ("start",), ("end",))
_OFFSET_KEYS = Keys(("text",), ("from",), ("to",), MILLI)


def fits(root: Node) -> bool:
    """Whether *root* is of this kind."""
    return "text" in root["segments"].part or "offsets" in root["transcription"].part


def read(root: Node) -> Pieces:
    """What was said, a segment a turn; a segment in which several people speak is parted by its words."""
    for part in root["transcription"]:
        yield from _of_whisper_cpp(part)
    for segment in root["segments"]:
        words = list(segment["words"])
        if len({word["speaker"].label for word in words} - {None}) > 1:
            yield from _by_words(segment, words)
        else:
            yield from said_in([segment], _KEYS, lambda part: part["speaker"].label)


def _by_words(segment: Node, words: list[Node]) -> Iterator[Piece]:
    """The turns in *segment*. A word that WhisperX could not place has no speaker: it goes with the one before."""
    speaker = segment["speaker"].label

    def speaker_of(word: Node) -> str | None:
        nonlocal speaker
        speaker = word["speaker"].label or speaker
        return speaker

    yield from turns_of_words(words_in(words, _WORD_KEYS, speaker_of))


def _of_whisper_cpp(part: Node) -> Iterator[Piece]:
    start, end, amiss = times_of(part["offsets"], _OFFSET_KEYS)
    yield from amiss
    yield Heard(part, start, end, part["speaker"].label, part["text"].text) if "text" in part else no_words(part)
