"""What kind of transcript a text is, by its shape. The file's name has no say: a `.txt` may hold WebVTT."""

import re
from collections.abc import Callable
from itertools import chain

from callreview.readers.transcripts.pieces import Pieces
from callreview.readers.transcripts.plain import read_plain, unlabelled
from callreview.readers.transcripts.srt import read_srt
from callreview.readers.transcripts.table import Table, read_table, table_of
from callreview.readers.transcripts.vtt import read_vtt

_VTT = re.compile(r"\s*WEBVTT(?=[ \t\n]|$)")
# Not a note of the writer's such as {inaudible}, and not [00:12] or [Agent].
_JSON = re.compile(r"\s*(?:\{(?![^\W_][^{}\":,\n]{0,60}\})|\[\s*[\[{\"\]])")
_TIME_LINE = re.compile(
    r"^[ \t]*-?\d{1,3}:[\d:.,]{2,12}[ \t]*-->[ \t]*+[\d:.,-]*+(?:[ \t]++\w+:\S++)*+[ \t]*+$", re.MULTILINE
)


def is_json(text: str) -> bool:
    """Whether *text* begins as a JSON object or list does, be it a broken one, and not as `[00:12] Agent: …`."""
    return _JSON.match(text) is not None


MOST_LINES = 500_000
"""Of a text that is no JSON. A day of talk has a fifth of them, and each takes memory."""


def text_kind(text: str) -> tuple[str, Callable[[str], Pieces]]:
    """The name of the kind of a text that is no JSON, and what reads it."""
    if _VTT.match(text):
        return "webvtt", read_vtt
    if _TIME_LINE.search(text):
        return "srt", read_srt
    table = table_of(text)
    if isinstance(table, Table):
        return "csv", lambda _: read_table(table)
    if table:
        return "text", lambda text: chain([table], unlabelled(text))
    return "text", read_plain
