"""Google Cloud Speech-to-Text, v1 and v2: results with alternatives, of which the first is the likeliest.

Shapes: `RecognizeResponse`, `LongRunningRecognizeResponse` (v1 reference), `BatchRecognizeResults` (v2 reference), and
"Detect different speakers in an audio recording": with it on, the last result holds the words of all once more, now
with speakers; it then stands for them all.
"""

from collections.abc import Iterator, Mapping

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import Keys, by_time, numbered
from callreview.readers.transcripts.pieces import Amiss, Heard, Piece, Pieces
from callreview.readers.transcripts.words import Word, turns_of_words, words_in

_KEYS = Keys(("word",), ("startTime", "startOffset"), ("endTime", "endOffset"))


def fits(root: Node) -> bool:
    """Whether *root* is of this kind."""
    return any("alternatives" in result for result in _results(root))


def read(root: Node) -> Pieces:
    """What was said; in the order of time where there is more than one channel."""
    results = _results(root)
    if len(results) > 1 and _repeats_all(results):
        results = results[-1:]
    channels = {result["channelTag"].label for result in results} - {None, "0"}
    pieces = (piece for result in results for piece in _pieces(result, by_channel=len(channels) > 1))
    yield from by_time(pieces) if len(channels) > 1 else pieces


def _results(root: Node) -> list[Node]:
    """The results, wherever an answer, a finished operation or a file of a batch has them."""
    for around in (root, root["response"], root["transcript"]):
        if around["results"].is_list:
            return list(around["results"])
        if isinstance(around["results"].value, Mapping):
            files = [around["results"][name] for name in around["results"].value]
            inner = [part["transcript"] for file in files for part in (file["inlineResult"], file)]
            return [result for part in inner for result in part["results"]]
    return []


def _repeats_all(results: list[Node]) -> bool:
    """Whether the last of *results* holds the words of all the others, with the speakers that those lack."""
    *others, last = results
    words = list(last["alternatives"].part["words"])
    if not words or any(_speaker(word) is None for word in words):
        return False
    said = "".join(other["alternatives"].part["transcript"].text for other in others)
    again = "".join(word["word"].text for word in words)
    return bool(said.split()) and "".join(said.split()) == "".join(again.split())


def _pieces(result: Node, *, by_channel: bool) -> Iterator[Piece]:
    best = result["alternatives"].part
    channel = numbered("channel", result["channelTag"]) if by_channel else None
    read = list(words_in(best["words"], _KEYS, lambda word: channel or _speaker(word)))
    words = [word for word in read if isinstance(word, Word)]
    if len({word.speaker for word in words}) > 1 or not best["transcript"].text.strip():
        yield from turns_of_words(read)
        return
    yield from (amiss for amiss in read if isinstance(amiss, Amiss))
    start = next((word.start for word in words if word.start is not None), None)
    end = next((word.end for word in reversed(words) if word.end is not None), None)
    yield Heard(result, start, end, channel or (words[0].speaker if words else None), best["transcript"].text)


def _speaker(word: Node) -> str | None:
    """The word's speaker; a tag of 0 is none."""
    tag = word.first("speakerTag", "speakerLabel")
    return None if tag.label == "0" and "speakerTag" in word else numbered("speaker", tag)
