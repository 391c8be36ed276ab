"""Two wordings, word by word: which words stayed, which went, which came."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache
from itertools import groupby, takewhile

_JOINER = "\u200d"
"""Of emoji, and of letters that are written joined."""
_JOINERS = "\u200c" + _JOINER
_WITHIN_A_WORD = "'\u2019-\u2010\u2011" + _JOINERS
COMPARED_AT_MOST = 250
"""Words. Matching takes time that can grow with their cube, and so long a stretch is written anew anyway."""
_WITHOUT_BLANKS = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x0F00, 0x109F),  # Tibetan, Burmese
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x9FFF),  # Chinese, Japanese
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x20000, 0x3FFFF),
)


class Fate(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    GONE = "gone"
    COME = "come"


@dataclass(frozen=True)
class Piece:
    """Words next to each other that shared a fate, with their blanks."""

    text: str
    fate: Fate


@dataclass(frozen=True)
class _Word:
    text: str
    blank: str


def reworded(before: str, after: str) -> tuple[Piece, ...]:
    """*before* and *after* as pieces: kept and gone together are *before*, kept and come together are *after*.

    Between two kept pieces what is gone stands before what has come. Where more than `COMPARED_AT_MOST` words lie
    between the common beginning and the common end, all of them are gone and come.
    """
    runs = groupby(_fates(_split(before), _split(after)), key=lambda piece: piece.fate is Fate.KEPT)
    told = (piece for is_kept, run in runs for piece in (run if is_kept else _changed(tuple(run))))
    return tuple(Piece("".join(one.text for one in run), fate) for fate, run in groupby(told, key=_fate))


def words_of(text: str) -> tuple[str, ...]:
    """The words of *text* in their order; a sign is a word, and so is a character of a script without blanks."""
    return tuple(word.text for word in _split(text) if word.text)


def _fates(was: Sequence[_Word], now: Sequence[_Word]) -> Iterator[Piece]:
    head = _in_common(was, now)
    tail = _in_common(was[head:][::-1], now[head:][::-1])
    yield from _kept(was[:head], now[:head])
    yield from _compared(was[head : len(was) - tail], now[head : len(now) - tail])
    yield from _kept(was[len(was) - tail :], now[len(now) - tail :])


def _in_common(was: Sequence[_Word], now: Sequence[_Word]) -> int:
    """How many words *was* and *now* begin with together."""
    return sum(1 for _ in takewhile(lambda pair: pair[0].text == pair[1].text, zip(was, now, strict=False)))


def _compared(was: Sequence[_Word], now: Sequence[_Word]) -> Iterator[Piece]:
    if max(len(was), len(now)) > COMPARED_AT_MOST:
        yield from _replaced(was, now)
        return
    matcher = SequenceMatcher(None, [word.text for word in was], [word.text for word in now], autojunk=False)
    for how, was_from, was_to, now_from, now_to in matcher.get_opcodes():
        tell = _kept if how == "equal" else _replaced
        yield from tell(was[was_from:was_to], now[now_from:now_to])


def _kept(was: Sequence[_Word], now: Sequence[_Word]) -> Iterator[Piece]:
    for old, new in zip(was, now, strict=True):
        yield Piece(old.text, Fate.KEPT)
        yield from _blanks(old.blank, new.blank)


def _replaced(was: Sequence[_Word], now: Sequence[_Word]) -> Iterator[Piece]:
    yield from (Piece(word.text + word.blank, Fate.GONE) for word in was)
    yield from (Piece(word.text + word.blank, Fate.COME) for word in now)


def _blanks(was: str, now: str) -> Iterator[Piece]:
    if was == now:
        yield Piece(was, Fate.KEPT)
    else:
        yield Piece(was, Fate.GONE)
        yield Piece(now, Fate.COME)


def _changed(run: Sequence[Piece]) -> Iterator[Piece]:
    """What went and what came in *run*, each as one; the blanks that both begin or end with were kept."""
    gone, come = ("".join(piece.text for piece in run if piece.fate is fate) for fate in (Fate.GONE, Fate.COME))
    before = _blanks_in_common(gone, come)
    gone, come = gone[len(before) :], come[len(before) :]
    behind = _blanks_in_common(gone[::-1], come[::-1])[::-1]
    gone, come = gone.removesuffix(behind), come.removesuffix(behind)
    told = ((before, Fate.KEPT), (gone, Fate.GONE), (come, Fate.COME), (behind, Fate.KEPT))
    yield from (Piece(text, fate) for text, fate in told if text)


def _blanks_in_common(one: str, other: str) -> str:
    """The blanks that *one* and *other* begin with together."""
    same = takewhile(lambda pair: pair[0] == pair[1] and pair[0].isspace(), zip(one, other, strict=False))
    return "".join(blank for blank, _ in same)


def _fate(piece: Piece) -> Fate:
    return piece.fate


def _split(text: str) -> tuple[_Word, ...]:
    """The words of *text*, each with the blanks behind it; blanks before the first stand behind an empty word."""
    words: list[_Word] = []
    start = 0
    while start < len(text):
        end = _end_of_word(text, start)
        behind = end
        while behind < len(text) and text[behind].isspace():
            behind += 1
        words.append(_Word(text[start:end], text[end:behind]))
        start = behind
    return tuple(words)


def _end_of_word(text: str, start: int) -> int:
    """Where the word that begins at *start* ends; a mark belongs to what it stands on."""
    end = start
    if end < len(text) and text[end].isspace():
        return end
    in_a_run = _runs_on(text[end])
    end += 1
    while end < len(text) and (_belongs(text, end) or (in_a_run and _goes_on(text, end))):
        end += 1
    return end


def _belongs(text: str, at: int) -> bool:
    """Whether the character at *at* is part of the one before it: a mark, or joined to it."""
    return _is_mark(text[at]) or (text[at - 1] == _JOINER and not text[at].isspace())


def _goes_on(text: str, at: int) -> bool:
    inside = text[at] in _WITHIN_A_WORD and at + 1 < len(text) and _runs_on(text[at + 1])
    return inside or _runs_on(text[at])


@lru_cache(1024)  # a text has few characters, and many of each
def _runs_on(character: str) -> bool:
    """Whether *character* is written together with others as a word."""
    return character.isalnum() and not any(first <= ord(character) <= last for first, last in _WITHOUT_BLANKS)


@lru_cache(1024)
def _is_mark(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character).startswith("M")
