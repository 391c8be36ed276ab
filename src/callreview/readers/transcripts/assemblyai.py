"""AssemblyAI: utterances with speakers (`A`, `B`), else single words; times in milliseconds.

Shape: "Get transcript" (AssemblyAI API reference), with "Speaker diarization" and "Multichannel transcription".
"""

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import MILLI, Keys, numbered, said_in
from callreview.readers.transcripts.pieces import Amiss, Heard, Pieces
from callreview.readers.transcripts.words import turns_of_words, words_in

_KEYS = Keys(("text",), ("start",), ("end",), MILLI)


def fits(root: Node) -> bool:
    """Whether *root* is of this kind."""
    listed = "text" in root["utterances"].part or "text" in root["words"].part
    return listed or ("audio_url" in root and "status" in root)


def read(root: Node) -> Pieces:
    """What was said, in the order of the source."""
    if root["status"].text not in {"", "completed"}:
        yield Amiss(
            root["status"], f'says "{root["status"].text}"', "fetch it again when it is completed", "unfinished"
        )
    utterances = list(root["utterances"])
    words = list(root["words"])
    channels = {part["channel"].label for part in utterances or words} - {None}
    key = "channel" if len(channels) > 1 else "speaker"
    if utterances:
        yield from said_in(utterances, _KEYS, lambda part: numbered(key, part[key]))
    elif words:
        yield from turns_of_words(words_in(words, _KEYS, lambda word: numbered(key, word[key])))
    else:
        yield Heard(root["text"], None, None, None, root["text"].text)
