"""Lines of one cue that begin with a dash, `- Hi.` and `- Yes?`: another person speaks, and nobody says who."""

import re
from collections.abc import Iterator

from callreview.readers.transcripts.pieces import Heard

_MARK = re.compile(r"[ \t]*(?:[-‐–—](?:[ \t]+(?=\S)|(?=[^\W\d_¿¡]))|>>+[ \t]*(?=\S))")  # noqa: RUF001 # dashes that people use


def parted_by_dashes(piece: Heard) -> Iterator[Heard]:
    """*piece*, or its parts where a line below its first begins with a dash and nobody is named.

    Each part has the times of the whole: they are all that the source says.
    """
    if piece.speaker is not None or "\n" not in piece.text:
        yield piece
        return
    lines = piece.text.strip("\n").split("\n")
    if not any(_MARK.match(line) for line in lines[1:]):
        yield piece
        return
    parts: list[list[str]] = []
    for line in lines:
        mark = _MARK.match(line)
        if mark or not parts:
            parts.append([line[mark.end() :] if mark else line])
        else:
            parts[-1].append(line)
    yield from (piece._replace(text="\n".join(part)) for part in parts)
