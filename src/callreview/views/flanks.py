"""Words that went and came, cut so that Markdown sees their marks.

CommonMark takes `it**, truly**` for stars: a mark between a letter and a sign opens and closes nothing. There the
neighbouring word is told as gone and come with the rest: `~~it~~**it, truly**`.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from callreview.insight.word_by_word import Fate, Piece, words_of
from callreview.views.markdown import escape


@dataclass
class _Stretch:
    """What was kept, and what went and came right behind it."""

    kept: str = ""
    gone: str = ""
    come: str = ""


def with_clear_flanks(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """*pieces* where marks can stand, otherwise with the neighbouring word in both fates; they say the same two things.

    The pieces are as `reworded` gives them: what is gone before what has come.
    """
    stretches = _stretches(pieces)
    for stretch, behind in zip(stretches, (*stretches[1:], _Stretch()), strict=True):
        if _is_unseen(stretch.kept[-1:], _begins(stretch.gone or stretch.come)):
            word = words_of(stretch.kept)[-1]
            stretch.kept = stretch.kept.removesuffix(word)
            stretch.gone, stretch.come = word + stretch.gone, word + stretch.come
        if _is_unseen(behind.kept[:1], _ends(stretch.come or stretch.gone)):
            word = words_of(behind.kept)[0]
            behind.kept = behind.kept.removeprefix(word)
            stretch.gone, stretch.come = stretch.gone + word, stretch.come + word
        told = ((stretch.kept, Fate.KEPT), (stretch.gone, Fate.GONE), (stretch.come, Fate.COME))
        yield from (Piece(text, fate) for text, fate in told if text)


def _stretches(pieces: Sequence[Piece]) -> list[_Stretch]:
    stretches = [_Stretch()]
    for piece in pieces:
        match piece.fate:
            case Fate.KEPT:
                stretches.append(_Stretch(kept=piece.text))
            case Fate.GONE:
                stretches[-1].gone = piece.text
            case Fate.COME:
                stretches[-1].come = piece.text
    return stretches


def _begins(text: str) -> str:
    """The character right behind the opening mark of *text*; nothing where blanks stand before the mark."""
    return "" if text[:1].isspace() and text.strip() else escape(text)[:1]


def _ends(text: str) -> str:
    """The character right before the closing mark of *text*; nothing where blanks stand behind the mark."""
    return "" if text[-1:].isspace() and text.strip() else escape(text)[-1:]


def _is_unseen(outside: str, inside: str) -> bool:
    """Whether a mark between these two characters is taken for a sign: a letter outside, a sign inside."""
    return bool(outside and inside) and not outside.isspace() and not _is_sign(outside) and _is_sign(inside)


def _is_sign(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
