"""Amazon Transcribe's standard output: single words, with speakers (`spk_0`) or channels (`ch_0`) where asked for.

Shapes: "Data input and output", "Diarization output" and "Channel identification output" (Amazon Transcribe Developer
Guide). Older files name a word's speaker only in `speaker_labels`, found by the word's start.
"""

from collections.abc import Iterable, Iterator

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import Keys, by_time, no_words, times_of
from callreview.readers.transcripts.pieces import Amiss, Heard, Pieces
from callreview.readers.transcripts.words import Word, turns_of_words

_KEYS = Keys((), ("start_time",), ("end_time",))


def fits(root: Node) -> bool:
    """Whether *root* is of this kind."""
    results = root["results"]
    return results["items"].is_list or results["channel_labels"]["channels"].is_list or results["transcripts"].is_list


def read(root: Node) -> Pieces:
    """What was said: by channel in the order of time, else in the order of the source."""
    results = root["results"]
    channels = list(results["channel_labels"]["channels"])
    if channels:
        yield from by_time(piece for channel in channels for piece in turns_of_words(_words(channel["items"], {})))
    elif results["items"].part.value is not None:
        yield from turns_of_words(_words(results["items"], _speakers(results)))
    else:
        whole = (part["transcript"] for part in results["transcripts"])
        yield from (Heard(part, None, None, None, part.text) for part in whole)


def _speakers(results: Node) -> dict[str, str | None]:
    """The speaker of each word by its start, as older files have it."""
    segments = results["speaker_labels"]["segments"]
    return {item["start_time"].text: item["speaker_label"].label for part in segments for item in part["items"]}


def _words(items: Iterable[Node], speakers: dict[str, str | None]) -> Iterator[Word | Amiss]:
    """The words and signs of *items*. A sign has no time, and not always a speaker: it goes with the word before."""
    before: str | None = None
    for item in items:
        content = item["alternatives"].part["content"]
        if not isinstance(content.value, str):
            yield no_words(item)
            continue
        start, end, amiss = times_of(item, _KEYS)
        yield from amiss
        glued = item["type"].text == "punctuation"
        if not glued:
            before = item.first("channel_label", "speaker_label").label or speakers.get(item["start_time"].text)
        yield Word(item, start, end, before, content.value, glued)
