"""RingCentral: speech to text (`utterances`), and RingSense (`insights.Transcript`); times in seconds.

Shapes: "Speech to text transcription" and "RingSense" (RingCentral developer guide), with `UtteranceObject`,
`TranscriptInsightUnit` and `speakerInfo` of its libraries. An answer, or what was sent of an event (`body`).
"""

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import Keys, numbered, said_in
from callreview.readers.transcripts.pieces import Pieces
from callreview.readers.transcripts.words import turns_of_words, words_in

_KEYS = Keys(("text",), ("start",), ("end",))
_WORD_KEYS = Keys(("word",), ("start",), ("end",))


def fits(root: Node) -> bool:
    """Whether *root* is of this kind."""
    first = _utterances(root).part
    return ("text" in first and "speakerId" in first) or "word" in _words(root).part


def read(root: Node) -> Pieces:
    """What was said, in the order of the source; a speaker by the name that `speakerInfo` has for the id, if any."""
    infos = [info for around in (root, root["body"]) for info in around["speakerInfo"]]
    names = {info["speakerId"].label: info["name"].label for info in infos}

    def speaker(part: Node) -> str | None:
        return names.get(part["speakerId"].label) or numbered("speaker", part["speakerId"])

    if _utterances(root).part.value is None:
        yield from turns_of_words(words_in(_words(root), _WORD_KEYS, speaker))
    else:
        yield from said_in(_utterances(root), _KEYS, speaker)


def _around(root: Node) -> tuple[Node, ...]:
    """Where an answer, a finished job, or what was sent of an event has what was said."""
    return root, root["body"], root["response"], root["body"]["response"]


def _utterances(root: Node) -> Node:
    for around in _around(root):
        for found in (around["insights"]["Transcript"], around["utterances"], around["utteranceInsights"]):
            if found.is_list:
                return found
    return Node(None)


def _words(root: Node) -> Node:
    """The single words, which are all there is where speakers were not told apart."""
    return next((around["words"] for around in _around(root) if "transcript" in around), Node(None))
