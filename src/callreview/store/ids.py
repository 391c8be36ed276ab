"""Ids of records: made, recognised, and found from the little that a person types."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import islice

from callreview.errors import NoSuchRecord, SeveralRecords
from callreview.model.names import RECORD_ID, RESPONSE_ID, RecordId, ResponseId

ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
"""Digits and letters that nobody takes for each other: no 0 and o, no 1, i and l; no u, which spells words."""

_ID = re.compile(RECORD_ID, re.ASCII)
_RESPONSE_ID = re.compile(RESPONSE_ID, re.ASCII)
_LAST = re.compile(r"last(?:~(\d{1,6}))?", re.ASCII)
DAY_LENGTH = len("2026-11-21")
_RANDOM_LENGTH = 8


def new_id(day: date, choose: Callable[[Sequence[str]], str]) -> RecordId:
    """An id of *day*, its other part picked by *choose* one character at a time (`secrets.choice`)."""
    return RecordId(f"{day.isoformat()}-{''.join(choose(ALPHABET) for _ in range(_RANDOM_LENGTH))}")


def is_id(name: str) -> bool:
    """Whether *name* is an id, of a day that exists."""
    if not _ID.fullmatch(name):
        return False
    try:
        date.fromisoformat(name[:DAY_LENGTH])
    except ValueError:
        return False
    return True


def is_response_id(name: str) -> bool:
    """Whether *name* is the id of something that was said to a record."""
    return _RESPONSE_ID.fullmatch(name) is not None and is_id(name.partition(".")[0])


def response_id(record: RecordId, made: RecordId) -> ResponseId:
    """The id of what is said to *record*, its last part that of *made*."""
    return ResponseId(RecordId(f"{record}.{made[-_RANDOM_LENGTH:]}"))


def from_newest(typed: str) -> int | None:
    """How many records back from the newest *typed* counts (`last` 0, `last~2` 2); None where it is an id's."""
    counted = _LAST.fullmatch(typed.strip().lower())
    return int(counted[1] or 0) if counted else None


def match(ids: Iterable[RecordId], typed: str, *, kind: str, see: str) -> RecordId:
    """The one of *ids*, newest first, that *typed* means.

    `last` is the newest and `last~1` the one before it, as git counts. Anything else is the whole id, the random
    part, or a beginning of either that fits no other; capitals do not matter. *kind* ("review") and *see*
    ("callreview list") are for the sentence. Raises NoSuchRecord or SeveralRecords.
    """
    wanted = typed.strip().lower()
    back = from_newest(typed)
    if back is not None:
        fitting = list(islice(ids, back, back + 1))
    else:
        skipped = 0 if "-" in wanted else DAY_LENGTH + 1
        fitting = [known for known in ids if wanted and known.startswith(wanted, skipped)]
    if not fitting:
        raise NoSuchRecord(kind, typed, see)
    if len(fitting) > 1:
        raise SeveralRecords(kind, typed, fitting)
    return fitting[0]
