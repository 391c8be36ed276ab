"""WebVTT, as W3C's "WebVTT: The Web Video Text Tracks Format" has it, and as Zoom, Teams and callreview write it.

Voice tags give the speaker; where there are none, names in front of the words do. Notes, styles and regions are passed
over, but for our own notes and ids, which hold what WebVTT has no place for (see `views/transcript_vtt.py`).
"""

import html
import re
from collections.abc import Iterator

from callreview.readers.transcripts.cues import ARROW, Block, blocks, no_words, pieces_without_time, times_of
from callreview.readers.transcripts.labels import with_labels
from callreview.readers.transcripts.pieces import Heard, Piece, Pieces
from callreview.readers.transcripts.times import clock_seconds

_OUR_NOTE = re.compile(r"NOTE callreview: no (?:time|start, until (\S{1,20}))\s*")
_NO_END = "callreview: no end"
_NO_LENGTH = "callreview: no length"

# Anything else in angle brackets, such as <inaudible>, is words.
_TAG = re.compile(
    r"<(?:(/?)(v|c|i|b|u|ruby|rt|lang|font)((?:\.[^\s.<>]*)*)(?:\s([^<>]*))?/?|[\d:.]{5,20})>", re.IGNORECASE
)
_ONE_VOICE = re.compile(r"\s*<v(?:\.[^\s.<>]*)*\s([^<>&]*)>([^<&]*)(?:</v>)?\s*")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_ASIDE = re.compile(r"(?:NOTE(?:\s.*)?|STYLE\s*|REGION\s*)", re.DOTALL)


def read_vtt(text: str) -> Pieces:
    """The cues of *text* in its order."""
    lines = text.split("\n")
    begin = _after_header(lines)
    pieces: list[Piece] = []
    for block in blocks(lines[begin:], begin + 1):
        pieces.extend(_pieces(block))
    yield from with_labels(pieces)


def _after_header(lines: list[str]) -> int:
    """The index of the first line after the header, which ends at an empty line, or at a time line."""
    header = next(index for index, line in enumerate(lines) if line.strip())
    below = range(header + 1, len(lines))
    return next((index for index in below if not lines[index].strip() or ARROW in lines[index]), len(lines))


def _pieces(block: Block) -> Iterator[Piece]:
    if block.timing is None:
        ours = _OUR_NOTE.fullmatch(block.head[0])
        if ours:
            until = clock_seconds(ours[1] or "")
            said = speech_of("\n".join(block.head[1:]))
            yield from (Heard(block.line + 1, None, until, speaker, text) for speaker, text in said)
        elif not _ASIDE.fullmatch(block.head[0]):
            yield from pieces_without_time(block, speech_of("\n".join(block.head)))
        return
    start, end, amiss = times_of(block)
    if amiss:
        yield amiss
    id_ = block.head[-1].strip() if block.head else ""
    if id_ in {_NO_END, _NO_LENGTH}:
        end = start if id_ == _NO_LENGTH else None
    speech = speech_of("\n".join(block.body))
    if not speech:
        yield no_words(block)
    yield from (Heard(block.body_line, start, end, speaker, text) for speaker, text in speech)


def speech_of(marked: str) -> list[tuple[str | None, str]]:
    """The words of a cue's text by speaker, without tags and with entities as their characters; no empty words."""
    if "<" not in marked and "&" not in marked:
        return [(None, marked)] if marked.strip() else []
    one = _ONE_VOICE.fullmatch(marked)
    if one:
        return [(one[1].strip() or None, one[2])] if one[2].strip() else []
    spoken: list[tuple[str | None, list[str]]] = [(None, [])]
    at = 0
    for tag in _TAG.finditer(marked):
        spoken[-1][1].append(marked[at : tag.start()])
        at = tag.end()
        if (tag[2] or "").lower() == "v":
            voice = None if tag[1] else plain(tag[4] or "").strip() or None
            spoken.append((voice, []))
    spoken[-1][1].append(marked[at:])
    return [(voice, words) for voice, parts in spoken if (words := plain("".join(parts))).strip()]


def plain(text: str) -> str:
    """*text* with its entities as the characters they stand for."""
    return _ENTITY.sub(lambda found: html.unescape(found.group()), text) if "&" in text else text
