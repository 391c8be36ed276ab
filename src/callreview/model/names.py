"""The names of things: what kind each is, and how it is spelt. Light: a listing needs them, and no noun."""

import re
import unicodedata
from functools import cache
from typing import NewType

RubricId = NewType("RubricId", str)
FeelingId = NewType("FeelingId", str)
BehaviorId = NewType("BehaviorId", str)
MustId = NewType("MustId", str)
MomentId = NewType("MomentId", str)
RecordId = NewType("RecordId", str)
ResponseId = NewType("ResponseId", RecordId)
"""The id of the record that it is to, a dot, and eight letters of its own."""

SLUG = r"^[a-z0-9-]{1,64}$"
_RANDOM = "[23456789abcdefghjkmnpqrstvwxyz]{8}"
RECORD_ID = rf"^[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}-{_RANDOM}$"
RESPONSE_ID = rf"{RECORD_ID[:-1]}\.{_RANDOM}$"


@cache
def _unseen() -> re.Pattern[str]:
    """What has no width or no shape: format characters, fillers, the blank of Braille, variation selectors."""
    # Made where it is needed: most names are ASCII, and a listing waits for this module.
    return re.compile(
        "[\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
        "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
    )


def as_compared(name: str) -> str:
    """*name* as names of people are compared: what nobody can see in it makes no other person.

    Capitals do not either, nor how accents are put together, nor how wide a blank is.
    """
    if name.isascii():
        return " ".join(name.split()).casefold()
    folded = unicodedata.normalize("NFC", " ".join(_unseen().sub("", name).split())).casefold()
    return unicodedata.normalize("NFC", folded)  # casefolding can take apart what was composed
