"""The lines of a plain text: the time, the name and the words of each, as far as the whole file shows them."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from callreview.readers.transcripts.dashed_names import with_dashed_names
from callreview.readers.transcripts.headers import (
    doubtful_headers,
    names_in_headers,
    with_names_above_times,
    with_names_behind_times,
)
from callreview.readers.transcripts.labels import names_among
from callreview.readers.transcripts.line_shapes import Reading, reading_of
from callreview.readers.transcripts.lines import Line
from callreview.readers.transcripts.name_shapes import begins_a_sentence, is_capital

_FIRST_WORD = re.compile(r"([^\W\d_][\w'’-]{1,30})[ \t]+(?=\S)")  # noqa: RUF001 # an apostrophe as it is typed
_ENOUGH_LINES = 4


def settled_lines(lines: Sequence[str]) -> tuple[list[Line], list[int]]:
    """*lines* with those names that the whole file shows to be names, and the numbers of those that stay in doubt."""
    readings = [reading_of(number, line.strip()) for number, line in enumerate(lines, start=1)]
    readings = with_names_behind_times(with_names_above_times(_without_a_lone_time(readings)))
    beginnings = _turns_at_most(readings)
    labels = [each.named.name for each in readings if each.named and each.named.name and not each.sure]
    headers = names_in_headers(readings)
    names = names_among(labels, beginnings) | headers
    settled = [each.named if each.named and each.named.name in names else each.plain for each in readings]
    return with_dashed_names(_with_first_words(settled), beginnings), doubtful_headers(readings, names)


def _turns_at_most(readings: list[Reading]) -> int:
    """How many turns there may be: paragraphs and what stands out in them, or lines where there are no paragraphs."""
    filled = [index for index, each in enumerate(readings) if not each.plain.is_empty]
    if not filled or filled[-1] - filled[0] + 1 == len(filled):
        return len(filled)
    beginnings = (each for above, each in zip([None, *readings], readings, strict=False) if _begins(above, each))
    return sum(1 for _ in beginnings)


def _begins(above: Reading | None, reading: Reading) -> bool:
    """Whether a turn may begin with *reading*."""
    if reading.plain.is_empty:
        return False
    return above is None or above.plain.is_empty or reading.named is not None or reading.plain.is_head


def _without_a_lone_time(readings: list[Reading]) -> list[Reading]:
    """*readings*, with a time that only one line begins with, and not the first, as a word of that line."""
    bare = [reading for reading in readings if reading.untimed]
    first = next((reading for reading in readings if not reading.plain.is_empty), None)
    if len(bare) != 1 or bare[0] is first or not bare[0].untimed or bare[0].named:
        return readings
    untimed = Reading(bare[0].untimed)
    return [untimed if reading is bare[0] else reading for reading in readings]


def _with_first_words(lines: list[Line]) -> list[Line]:
    """`00:12 Maria Good morning`: the first word is a name where every timed line begins with one that comes again."""
    timed = [line for line in lines if line.start is not None and line.words]
    firsts = [_FIRST_WORD.match(line.words) for line in timed]
    met = Counter(first[1] for first in firsts if first)
    all_named = len(timed) >= _ENOUGH_LINES and all(firsts) and not any(line.name for line in timed)
    if not all_named or any(times == 1 or not is_capital(w) or begins_a_sentence(w) for w, times in met.items()):
        return lines
    return [_split_after_first_word(line) if line.start is not None else line for line in lines]


def _split_after_first_word(line: Line) -> Line:
    first = _FIRST_WORD.match(line.words)
    return replace(line, name=first[1], words=line.words[first.end() :]) if first else line
