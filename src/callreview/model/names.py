"""The names of things: what kind each is, and how it is spelt. Light: a listing needs them, and no noun."""

import unicodedata
from typing import NewType

RubricId = NewType("RubricId", str)
FeelingId = NewType("FeelingId", str)
BehaviorId = NewType("BehaviorId", str)
MustId = NewType("MustId", str)
MomentId = NewType("MomentId", str)
RecordId = NewType("RecordId", str)

SLUG = r"^[a-z0-9-]{1,64}$"
RECORD_ID = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}-[23456789abcdefghjkmnpqrstvwxyz]{8}$"


def as_compared(name: str) -> str:
    """*name* as names of people are compared: capitals, and how accents are put together, make no other person."""
    folded = unicodedata.normalize("NFC", name.strip()).casefold()
    return unicodedata.normalize("NFC", folded)  # casefolding can take apart what was composed
