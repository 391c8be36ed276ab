"""Well-formed WebVTT and SRT read as three libraries of others read them: times, and words but for their marking."""

from io import StringIO

import pysubs2
import srt  # type: ignore[import-untyped] # it ships no types
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from callreview.model.transcript import Turn
from callreview.readers.transcripts.read import transcript_of

Cue = tuple[int, int, str]

# Words that no label, tag, entity, number of a cue or note could be.
_WORDS = st.lists(st.sampled_from(["so", "it", "dripped,", "über", "you?", "Well!"]), min_size=1, max_size=8).map(
    " ".join
)
_CUES = st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 60_000), _WORDS), min_size=1, max_size=12)


def laid_out(lengths: list[Cue]) -> list[Cue]:
    """Cues one after the other, from pauses and lengths: start and end in milliseconds, words."""
    cues = []
    at = 0
    for pause, length, words in lengths:
        cues.append((at + pause, at + pause + length, words))
        at += pause + length
    return cues


def time(milliseconds: int, sign: str) -> str:
    """The time as both formats write it, but for the sign before the fraction."""
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{sign}{rest:03d}"


def turns_of(text: str) -> tuple[Turn, ...]:
    """Our turns."""
    read = transcript_of(text.encode(), shown="call")
    assert read.problems == ()
    return read.turns


@given(_CUES)
def test_webvtt_reads_as_webvtt_py_reads_it(lengths: list[Cue]) -> None:
    """The same cues, to the millisecond."""
    cues = [f"{time(start, '.')} --> {time(end, '.')}\n{words}\n" for start, end, words in laid_out(lengths)]
    text = "WEBVTT\n\n" + "\n".join(cues)
    theirs = [(caption.start, caption.end, caption.text) for caption in webvtt.from_buffer(StringIO(text)).captions]
    ours = [(turn.start, turn.end, turn.text) for turn in turns_of(text)]
    assert [(time(round((s or 0) * 1000), "."), time(round((e or 0) * 1000), "."), t) for s, e, t in ours] == theirs


@given(_CUES)
def test_srt_reads_as_srt_and_pysubs2_read_it(lengths: list[Cue]) -> None:
    """The same cues, to the millisecond."""
    cues = [
        f"{number}\n{time(start, ',')} --> {time(end, ',')}\n{words}\n"
        for number, (start, end, words) in enumerate(laid_out(lengths), start=1)
    ]
    text = "\n".join(cues)
    ours = [(round((turn.start or 0) * 1000), round((turn.end or 0) * 1000), turn.text) for turn in turns_of(text)]
    by_srt = [
        (round(cue.start.total_seconds() * 1000), round(cue.end.total_seconds() * 1000), cue.content)
        for cue in srt.parse(text)
    ]
    by_pysubs2 = [(cue.start, cue.end, cue.plaintext) for cue in pysubs2.SSAFile.from_string(text)]
    assert ours == by_srt == by_pysubs2
