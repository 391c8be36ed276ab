"""How much of a text is read aloud: counted in words, and cut where there is more than there is time for.

Its one rule: what is left is the beginning of what was said, to the letter, and an ellipsis says that there was more.
"""

import re
import unicodedata
from collections.abc import Iterable

LETTERS = 12
"""Characters in a row that take as long as a word. Some languages put no blanks between theirs."""

_PIECE = re.compile(rf"\S{{1,{LETTERS}}}|\s{{{LETTERS}}}")
_UNSPACED = "\u3002\uff01\uff1f"
"""The full stop and its kin after which Chinese and Japanese put no blank."""
_CLOSING = "\"'\u201d\u2019\u00bb)\\]\u300d\u300f"
_SENTENCE_END = re.compile(rf"(?:[.!?\u2026\u061f](?=[{_CLOSING}]*(?:\s|$))|[{_UNSPACED}])[{_CLOSING}]*")
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")
_SKIN = range(0x1F3FB, 0x1F400)
_WORTH = 3


def words_aloud(text: str) -> int:
    """How many words *text* takes to read."""
    return sum(1 for _ in _PIECE.finditer(text))


def shortened(text: str, words: int) -> str:
    """*text* in at most so many *words*: cut at a sentence's end, or at a word's where the last sentence is long."""
    whole = text.strip()
    pieces = (piece.end() for number, piece in enumerate(_PIECE.finditer(whole), start=1) if number == words)
    limit = next(pieces, len(whole))
    if limit == len(whole):
        return whole
    head = whole[:limit]
    ends = [found.end() for found in _SENTENCE_END.finditer(head) if _is_clear(whole, found.end())]
    if ends and words_aloud(head[: ends[-1]]) * _WORTH >= words:
        return f"{head[: ends[-1]]} …"
    if not _is_clear(whole, limit):
        blank = max((at.start() for at in re.finditer(r"\s", head)), default=0)
        head = head[:blank] if words_aloud(head[:blank]) * _WORTH >= words else _unbroken(whole, limit)
    return f"{head.rstrip()} …"


def largest_share(texts: Iterable[tuple[int, str]], words: int, at_most: int) -> int:
    """How many words each text may have for each unit of its weight, so that all of them together stay in *words*.

    *texts* are weights and texts. Short ones leave their room to the others. It is *at_most* that many, and 1 at least.
    """
    lengths = [(weight, words_aloud(text.strip())) for weight, text in texts]
    shares = range(at_most, 1, -1)
    return next((one for one in shares if sum(min(long, weight * one) for weight, long in lengths) <= words), 1)


def _is_clear(text: str, at: int) -> bool:
    """Whether a blank, or nothing, comes next; or a sign after which no blank is put."""
    return at == len(text) or text[at].isspace() or text[at - 1] in f"{_UNSPACED}\u300d\u300f"


def _unbroken(text: str, at: int) -> str:
    """The first *at* characters, or fewer: nothing that is read as one sign is taken apart."""
    while at > 1 and (_joins(text[at]) or text[at - 1] == "\u200d"):
        at -= 1
    return text[:at]


def _joins(character: str) -> bool:
    return character in _JOINERS or bool(unicodedata.combining(character)) or ord(character) in _SKIN
