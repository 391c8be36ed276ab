"""Amazon Transcribe Call Analytics, and Amazon Connect Contact Lens: "Transcript" with roles and offsets.

Shapes: "Post-call analytics output" (Amazon Transcribe Developer Guide), "Output files for conversational analytics"
(Amazon Connect Administrator Guide), and `ListRealtimeContactAnalysisSegments` (Contact Lens API Reference).
"""

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import MILLI, Keys, said_in
from callreview.readers.transcripts.pieces import Pieces

_KEYS = Keys(("Content",), ("BeginOffsetMillis",), ("EndOffsetMillis",), MILLI)


def fits(root: Node) -> bool:
    """Whether *root* is of this kind."""
    return any("BeginOffsetMillis" in part or "Content" in part for part in (root["Transcript"].part, _live(root)))


def read(root: Node) -> Pieces:
    """What was said, in the order of the source; the role where it is given, else the participant's id."""
    roles = {part["ParticipantId"].label: part["ParticipantRole"].label for part in root["Participants"]}

    def speaker(part: Node) -> str | None:
        participant = part["ParticipantId"].label
        return part["ParticipantRole"].label or roles.get(participant) or participant

    parts = root["Transcript"] if root["Transcript"].is_list else _live_parts(root)
    yield from said_in(parts, _KEYS, speaker)


def _live(root: Node) -> Node:
    return next(iter(_live_parts(root)), Node(None))


def _live_parts(root: Node) -> list[Node]:
    return [part["Transcript"] for part in root["Segments"] if "Transcript" in part]
