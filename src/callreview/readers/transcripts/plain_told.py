"""What is told of a plain text as it is read: times that may be of day, headers in doubt, neither name nor time."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from callreview.readers.transcripts.lines import Line
from callreview.readers.transcripts.pieces import Amiss
from callreview.readers.transcripts.time_of_day import of_day

NO_LABELS = Amiss(
    0,
    "has no speaker and no time that could be found",
    'write its lines as "[00:01:12] Agent: Good morning.", or "Agent: Good morning."',
    "no-labels",
)
_AN_HOUR = 3600
_WORKING_DAY = range(6, 24)
"""Hours of day that, taken for minutes, are late for the first words of a call."""
_TWO_PARTS = re.compile(r"(?<![\d:])\d{1,2}:\d\d(?![\d:.,])")


def told_of_lines(lines: Sequence[Line], texts: Sequence[str], in_doubt: Sequence[int]) -> Iterator[Amiss]:
    """What is to be told of *lines*, which were *texts*; those numbered *in_doubt* may be headers."""
    yield from (of_day(line.number) for line in lines if line.of_day)
    yield from _times_that_may_be_of_day(lines, texts)
    for number in in_doubt:
        wrong = "may be a name and a time, and was read as words"
        several = f"is the first of {{count}} lines, each of which {wrong}"
        yield Amiss(number, wrong, 'write it as "Maria Lindqvist  0:12", if it is one', "maybe-header", several)


def _times_that_may_be_of_day(lines: Sequence[Line], texts: Sequence[str]) -> Iterator[Amiss]:
    timed = [(line.start, line.number) for line in lines if line.start is not None]
    if not timed:
        return
    start, number = timed[0]
    if start >= _AN_HOUR:
        yield _may_be_of_day(number, "the first time, an hour or more into the call")
    elif start // 60 in _WORKING_DAY and _TWO_PARTS.search(texts[number - 1]):
        yield _may_be_of_day(number, f"the first time, {start // 60:.0f} minutes into the call")
    else:
        leaps = (below[1] for above, below in pairwise(timed) if above[0] < _AN_HOUR <= below[0] - above[0])
        first = next(leaps, None)
        if first:
            yield _may_be_of_day(first, "a time an hour or more after the one above")


def _may_be_of_day(number: int, which: str) -> Amiss:
    hint = "count from the start of the call, if so"
    return Amiss(number, f"is {which}; these may be times of day", hint, "maybe-time-of-day")
