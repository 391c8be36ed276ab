"""Single words with their times, put together to turns."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.parts import Keys, no_words, times_of
from callreview.readers.transcripts.pieces import Amiss, Heard, Piece

_PAUSE = 2.0
"""Seconds of silence after which a new turn begins, so that what follows can be found by its time."""
_LONG = 30.0
"""Seconds after which a turn ends at the next end of a sentence."""
_SENTENCE_ENDS = (".", "?", "!", "。", "？", "！")  # noqa: RUF001 # those of Chinese and Japanese


class Word(NamedTuple):
    """One word; times in seconds or None. `glued`: it stands right behind the one before, as a comma does."""

    place: Node
    start: float | None
    end: float | None
    speaker: str | None
    text: str
    glued: bool = False


def words_in(parts: Iterable[Node], keys: Keys, speaker: Callable[[Node], str | None]) -> Iterator[Word | Amiss]:
    """The words in *parts*, in their order, and what is amiss with them."""
    for part in parts:
        text = part.first(*keys.text)
        if isinstance(text.value, str):
            start, end, amiss = times_of(part, keys)
            yield from amiss
            yield Word(part, start, end, speaker(part), text.value)
        else:
            yield no_words(part)


def turns_of_words(words: Iterable[Word | Amiss]) -> Iterator[Piece]:
    """The turns *words* make: a new one for each change of speaker, long pause, or sentence after a long while."""
    said: list[Word] = []
    for word in words:
        if isinstance(word, Amiss):
            yield word
            continue
        if said and not word.glued and _parts(said, word):
            yield _turn(said)
            said = []
        said.append(word)
    if said:
        yield _turn(said)


def _parts(said: list[Word], word: Word) -> bool:
    if word.speaker != said[0].speaker:
        return True
    last = next((each.end for each in reversed(said) if each.end is not None), None)
    first = said[0].start
    if word.start is None or last is None:
        return False
    paused = word.start - last >= _PAUSE
    long = first is not None and word.start - first >= _LONG
    return paused or (long and said[-1].text.rstrip().endswith(_SENTENCE_ENDS))


def _turn(said: list[Word]) -> Heard:
    text = "".join(word.text if word.glued else f" {word.text}" for word in said)
    start = next((word.start for word in said if word.start is not None), None)
    end = next((word.end for word in reversed(said) if word.end is not None), None)
    return Heard(said[0].place, start, end, said[0].speaker, text)
