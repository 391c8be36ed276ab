"""Reviews read bare: thousands in a second, each with all that makes it sound. What is not taken here is read closely.

All reviews that were made under one version of a rubric hold the same copy of it, byte for byte. It is cut out, and
known by its bytes from an earlier review that was read closely. The rest is taken only if it is, to the letter, what we
would write: so there is no key twice, and nothing in it that the noun would refuse.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from msgspec import DecodeError, json

from callreview.model.bare import Review
from callreview.model.brief import Copy, RubricBrief, name_of
from callreview.model.choices import Kind
from callreview.model.loose_ends import Names, loose_ends
from callreview.model.once import once_for_each
from callreview.model.texts import HIDDEN

_KEY = b',\n    "copy": '
_END = b"\n    }"
_NOTHING = b"null"
_ESCAPED = re.compile(rb"\\(.)")
_SEEN_ESCAPED = {b'"', b"\\", b"n", b"t"}
"""What a text of a review may have escaped: any other character that is written so is hidden."""

_decode = json.Decoder(Review).decode
_encode = json.Encoder().encode


class BareReview(NamedTuple):
    """A review, and the copy of the rubric that was cut out of it."""

    review: Review
    copy: Copy


class BareReviews:
    """Reads reviews whose copy of the rubric is one of those that are known."""

    def __init__(self, copies: Iterable[Copy] = ()) -> None:
        self._known: dict[bytes, Copy] = {}
        for copy in copies:
            self.know(copy)

    def know(self, copy: Copy) -> None:
        """Know *copy* from now on."""
        self._known[_beginning(copy.text, 0)] = copy

    def read(self, raw: bytes) -> BareReview | None:
        """The review in *raw*; None where it has to be read closely."""
        key = raw.find(_KEY)
        begins = key + len(_KEY)
        copy = self._known.get(_beginning(raw, begins))
        if copy is None or not raw.startswith(copy.text, begins):
            return None
        rest = raw[:begins] + _NOTHING + raw[begins + len(copy.text) :]
        try:
            review = _decode(rest)
        except DecodeError:  # whatever is wrong with it, as far as types and keys tell
            return None
        is_ours = json.format(_encode(review), indent=2) + b"\n" == rest
        return BareReview(review, copy) if is_ours and _nothing_hidden(rest) and _is_sound(review, copy) else None


def bare(text: bytes, brief: RubricBrief) -> BareReview:
    """The review in *text*, which is a sound noun's, to the letter; *brief* is its rubric's."""
    begins = text.index(_KEY) + len(_KEY)
    ends = text.index(_END, begins) + len(_END)
    return BareReview(_decode(text[:begins] + _NOTHING + text[ends:]), Copy(name_of(brief), text[begins:ends], brief))


def _beginning(raw: bytes, begins: int) -> bytes:
    """What *raw* says from *begins* up to the first set of keys inside it: the id and the version, among others."""
    return raw[begins : raw.find(b"{", begins + 1)]


def _nothing_hidden(raw: bytes) -> bool:
    if b"\\" in raw and not _SEEN_ESCAPED.issuperset(_ESCAPED.findall(raw)):
        return False
    return b"\x7f" not in raw if raw.isascii() else not HIDDEN.search(raw.decode())


def _is_sound(review: Review, copy: Copy) -> bool:
    """Whether the parts of *review* fit each other: what no single key tells."""
    instants = (review.started, review.finished, review.impression.sealed)
    said = (*(reply.at for reply in review.replies), *(change.at for change in review.history))
    return (
        (review.call.when is None or _is_a_time(review.call.when))
        and all(at.tzinfo is UTC for at in (*instants, *said))
        and all(moment.to is None or moment.to >= moment.at for moment in review.moments)
        and next(loose_ends(review, _names(copy.brief)), None) is None
    )


def _is_a_time(when: str) -> bool:
    try:
        datetime.fromisoformat(when)  # a day alone is one too
    except ValueError:
        return False
    return True


@once_for_each
def _names(brief: RubricBrief) -> Names:
    wanted = frozenset(feeling.id for feeling in brief.feelings if feeling.kind == Kind.WANTED)
    unwanted = frozenset(feeling.id for feeling in brief.feelings if feeling.kind == Kind.UNWANTED)
    return Names(wanted, unwanted, frozenset(act.id for act in brief.behaviors), frozenset(brief.musts))
