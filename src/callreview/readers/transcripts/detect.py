"""What kind of transcript a text is, by its shape. The file's name has no say: a `.txt` may hold WebVTT."""

import re
from collections.abc import Callable

from callreview.readers.transcripts.pieces import Pieces
from callreview.readers.transcripts.plain import read_plain
from callreview.readers.transcripts.srt import read_srt
from callreview.readers.transcripts.vtt import read_vtt

_VTT = re.compile(r"\s*WEBVTT(?=[ \t\n]|$)")
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[\[{\"\]])")
_TIME_LINE = re.compile(
    r"^[ \t]*-?\d{1,3}:[\d:.,]{2,12}[ \t]*-->[ \t]*[\d:.,-]*(?:[ \t]+\w+:\S+)*[ \t]*$", re.MULTILINE
)


def is_json(text: str) -> bool:
    """Whether *text* begins as a JSON object or list does, and not as `[00:12] Agent: …`."""
    return _JSON.match(text) is not None


MOST_LINES = 500_000
"""Of a text that is no JSON. A day of talk has a fifth of them, and each takes memory."""


def text_kind(text: str) -> tuple[str, Callable[[str], Pieces]]:
    """The name of the kind of a text that is no JSON, and what reads it."""
    if _VTT.match(text):
        return "webvtt", read_vtt
    if _TIME_LINE.search(text):
        return "srt", read_srt
    return "text", read_plain
