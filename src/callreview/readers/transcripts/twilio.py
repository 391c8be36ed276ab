"""Twilio Voice Intelligence (Conversational Intelligence): sentences by channel, times in seconds.

Shape: "Transcript Sentence Subresource" (Twilio documentation); its keys as the interface sends them, and as Twilio's
own libraries spell them. Which channel is the agent is up to the call's set-up, so channels keep their numbers.
"""

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import Keys, numbered, said_in
from callreview.readers.transcripts.pieces import Pieces

_KEYS = Keys(("transcript",), ("start_time", "startTime"), ("end_time", "endTime"))


def fits(root: Node) -> bool:
    """Whether *root* is of this kind: a page of sentences, or the sentences alone."""
    first = _sentences(root).part
    return "transcript" in first and ("media_channel" in first or "mediaChannel" in first)


def read(root: Node) -> Pieces:
    """What was said, in the order of the source."""
    yield from said_in(
        _sentences(root), _KEYS, lambda part: numbered("channel", part.first("media_channel", "mediaChannel"))
    )


def _sentences(root: Node) -> Node:
    return root if root.is_list else root["sentences"]
