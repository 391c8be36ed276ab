"""Which column of a table holds times, speakers and words: by the names above them, else by their cells' shape."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from callreview.readers.transcripts.labels import label_of
from callreview.readers.transcripts.name_shapes import begins_a_sentence, is_capital, states_nobody_else
from callreview.readers.transcripts.time_of_day import is_time_of_day
from callreview.readers.transcripts.times import clock_seconds

_STARTS = frozenset({"time", "start", "start time", "starttime", "timestamp", "time stamp", "from", "begin", "offset"})
_ENDS = frozenset({"end", "end time", "endtime", "to", "until", "stop"})
_SPEAKERS = frozenset({"speaker", "speaker name", "speaker label", "name", "who", "role", "participant", "channel"})
_TEXTS = frozenset(
    {"text", "words", "transcript", "transcription", "message", "utterance", "content", "sentence", "speech", "said"}
)
_UNIT = re.compile(r"[ (\[]+(ms|milliseconds|msec|s|sec|secs|seconds)[)\]]?$")
_FIRST_COLUMNS = 4

Cells = Sequence[str]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a row of `count` cells has what, from 0. `per_second`: units of time in one second, None if not said."""

    count: int
    text: int
    start: int | None = None
    end: int | None = None
    speaker: int | None = None
    per_second: float | None = None

    @property
    def text_is_last(self) -> bool:
        """Whether commas beyond the last column can only be words."""
        return self.text == self.count - 1


def columns_named(cells: Cells) -> Columns | None:
    """The columns that a first line of *cells* names; None where it names no words, or nothing else."""
    folded = [" ".join(re.split(r"[\s_-]+", cell.strip().casefold())) for cell in cells]
    bare = [_UNIT.sub("", name) for name in folded]
    found = [next((at for at, name in enumerate(bare) if name in known), None) for known in (_STARTS, _ENDS, _SPEAKERS)]
    text = next((at for at, name in enumerate(bare) if name in _TEXTS), None)
    start, end, speaker = found
    if text is None or (start is None and speaker is None):
        return None
    unit = _UNIT.search(folded[start]) if start is not None else None
    per_second = None if unit is None else 1000.0 if unit[1].startswith("m") else 1.0
    return Columns(len(cells), text, start, end, speaker, per_second)


def columns_shaped(rows: Sequence[Cells], *, spaced: bool) -> Columns | None:
    """The columns that the cells of all *rows* show; `spaced`: a space follows the commas, as it does in sentences."""
    count = min(map(len, rows))
    times = [at for at in range(min(count, _FIRST_COLUMNS)) if all(is_clock(row[at]) for row in rows)]
    rest = [at for at in range(count) if at not in times]
    if rest and rest[0] == 0 and all(row[0].strip() == str(number) for number, row in enumerate(rows, start=1)):
        rest = rest[1:]  # the numbers of the rows
    if not times:
        named = rest == [0, 1] and not spaced and _are_names([row[0] for row in rows], often=True)
        return Columns(2, text=1, speaker=0) if named else None
    found = _words_and_speaker(rows, rest, spaced=spaced) if len(times) <= len(("start", "end")) else None
    if found is None:
        return None
    start, end = (*times, None)[:2]
    return Columns(max(*times, *filter(None, found)) + 1, found[0], start, end, found[1])


def _words_and_speaker(rows: Sequence[Cells], rest: list[int], *, spaced: bool) -> tuple[int, int | None] | None:
    """Which of the columns *rest* has the words, and which the speaker, if any has."""
    match rest:
        case [words]:
            return words, None
        case [speaker, words, *more] if _are_names([row[speaker] for row in rows]):
            return None if more and not spaced else (words, speaker)  # more of it may be anything
        case [words, speaker] if len(set(map(len, rows))) == 1 and _are_names([row[speaker] for row in rows]):
            return words, speaker
        case _:
            return None


def is_clock(cell: str) -> bool:
    """Whether *cell* holds a time and nothing else."""
    return clock_seconds(cell.strip("[]() \t")) is not None or is_time_of_day(cell.strip())


def _are_names(cells: Sequence[str], *, often: bool = False) -> bool:
    """Whether *cells* can only be names of speakers; `often`: each must be a role, or come again."""
    met = Counter(cell.strip() for cell in cells)
    return all(
        states_nobody_else(name)
        or (
            label_of(f"{name}:") == (name, "")
            and is_capital(name)
            and not begins_a_sentence(name)
            and (not often or (times > 1 and len(met) * 2 <= len(cells)))
        )
        for name, times in met.items()
    )
