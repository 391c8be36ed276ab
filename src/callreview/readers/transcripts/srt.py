r"""SubRip (SRT): a number, a time line with a comma before the milliseconds, words. No body has written it down.

Names in front of the words give the speakers. The few tags of subtitles (`<i>`, `{\an8}`) are left out.
"""

import re
from collections.abc import Iterator

from callreview.readers.transcripts.cues import Block, blocks, no_words, pieces_without_time, times_of
from callreview.readers.transcripts.labels import with_labels
from callreview.readers.transcripts.pieces import Heard, Piece, Pieces

_TAG = re.compile(r"</?(?:[biusBIUS]|font(?:\s[^<>]*)?|FONT(?:\s[^<>]*)?)>|\{\\[^{}\n]{1,100}\}")


def read_srt(text: str) -> Pieces:
    """The cues of *text* in its order."""
    pieces: list[Piece] = []
    for block in blocks(text.split("\n")):
        pieces.extend(_pieces(block))
    yield from with_labels(pieces)


def _pieces(block: Block) -> Iterator[Piece]:
    words = _TAG.sub("", "\n".join(block.head if block.timing is None else block.body))
    if block.timing is None:
        yield from pieces_without_time(block, [(None, words)])
        return
    start, end, amiss = times_of(block)
    if amiss:
        yield amiss
    yield Heard(block.body_line, start, end, None, words) if words.strip() else no_words(block)
