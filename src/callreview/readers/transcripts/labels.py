"""Names written in front of words (`Agent: Good morning`), told from sentences that merely hold a colon.

Whether "So:" is a name shows only in the whole file: a name comes more than once, or most of the words have one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from callreview.readers.transcripts.dialogue import parted_by_dashes
from callreview.readers.transcripts.name_shapes import is_capital, states_nobody_else
from callreview.readers.transcripts.pieces import Amiss, Heard, Piece

_COLON = re.compile(r":(?=\s|$)|：")  # noqa: RUF001 # the colon of Chinese and Japanese
_FARTHEST = 64
# A letter or digit first, no sign that ends a clause, and not longer than a name with its department may be.
_NAME = re.compile(r"[^\W_][^:;?!\"“”<>\[\]{}|=\n]{0,59}(?:\[[^:\[\]\n]{1,40}\])?")
_MARKS_IN_FRONT = "> \t~-–—"  # noqa: RUF001 # of captions, chats, dialogues
_SENTENCE_END = re.compile(r"(?<!\w)(?!(?i:prof|capt|insp|supt|dipl)\.)\w{4,}\.\s|,.*,")
_MOST_WORDS = 6


def label_of(line: str) -> tuple[str, str] | None:
    """The name that may stand in front of *line*, and the words after it; None where there is no such thing."""
    colon = _COLON.search(line, 0, _FARTHEST)
    if not colon or colon.end() == _FARTHEST:
        return None
    name = line[: colon.start()].lstrip(_MARKS_IN_FRONT).rstrip()
    if name[:1] + name[-1:] in {"[]", "()"}:
        name = name[1:-1].strip()
    may_be = _NAME.fullmatch(name) and len(name.split()) <= _MOST_WORDS
    if not may_be or not re.search(r"[^\W\d_]", name) or _SENTENCE_END.search(name):
        return None
    return name, line[colon.end() :].lstrip(" \t")


def names_among(labels: Iterable[str], pieces: int) -> frozenset[str]:
    """Those of *labels*, one for each label met, that are names of speakers, in a text of so many *pieces*."""
    met = Counter(labels)
    most_have_one = met.total() * 2 > pieces
    return frozenset(name for name, times in met.items() if _is_name(name, times, most_have_one=most_have_one))


def _is_name(name: str, times: int, *, most_have_one: bool) -> bool:
    if states_nobody_else(name):
        return True
    as_name = is_capital(name)
    return (times > 1 and (as_name or most_have_one)) or (most_have_one and as_name and "," not in name)


def with_labels(pieces: Sequence[Piece]) -> list[Piece]:
    """*pieces*, with the names in front of words as their speakers.

    A piece with several names becomes several, and so does one with dashes of a dialogue.
    """
    pieces = list(_without_dialogues(pieces))
    unnamed = [piece for piece in pieces if isinstance(piece, Heard) and piece.speaker is None]
    labelled = (label_of(line) for piece in unnamed for line in piece.text.split("\n"))
    names = names_among((found[0] for found in labelled if found), len(unnamed))
    if not names:
        return list(pieces)
    named: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, Amiss) or piece.speaker is not None:
            named.append(piece)
        else:
            named.extend(_parted(piece, names))
    return named


def _without_dialogues(pieces: Iterable[Piece]) -> Iterator[Piece]:
    for piece in pieces:
        if isinstance(piece, Amiss) or piece.speaker is not None or "\n" not in piece.text:
            yield piece
        else:
            yield from parted_by_dashes(piece)


def _parted(piece: Heard, names: frozenset[str]) -> list[Heard]:
    parts: list[tuple[str | None, list[str]]] = []
    for line in piece.text.split("\n"):
        found = label_of(line)
        if found and found[0] in names:
            parts.append((found[0], [found[1]]))
        elif parts:
            parts[-1][1].append(line)
        else:
            parts.append((None, [line]))
    return [piece._replace(speaker=name, text="\n".join(lines)) for name, lines in parts]
