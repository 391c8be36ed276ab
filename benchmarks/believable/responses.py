"""What was said to records later, in files of their own beside them, as callreview writes it."""

import json
from collections.abc import Iterator, Mapping
from random import Random

from believable.stories import Json
from callreview.store.ids import ALPHABET

SCHEMAS = {"replies": "callreview/reply@1", "answers": "callreview/answer@1", "consents": "callreview/consent@1"}
"""By the key under which a record has what was said to it, which is the folder it lies in."""
OUTSIDE = {"consents"}
"""Those for which the record's own file has no key."""


def alone(record: Json) -> Json:
    """*record* as it lies in its own file."""
    return {key: [] if key in SCHEMAS else value for key, value in record.items() if key not in OUTSIDE}


def beside(record: Json) -> Iterator[tuple[str, bytes]]:
    """What was said to *record*, each as a file: its path from the workspace, and its bytes."""
    of = str(record["id"])
    chance = Random(of)  # noqa: S311 # a story, no secret
    for folder, schema in SCHEMAS.items():
        for said in _said(record, folder):
            name = f"{of}.{''.join(chance.choices(ALPHABET, k=8))}"
            yield place(folder, name), raw({"schema": schema, "id": name, "at": said["at"], "by": said["by"], **said})


def place(folder: str, record: str) -> str:
    """Where *record* lies below the workspace."""
    return f"{folder}/{record[:10].replace('-', '/')}/{record}.json"


def raw(record: Json) -> bytes:
    """*record* as the bytes of its file."""
    return f"{json.dumps(record, indent=2, ensure_ascii=False)}\n".encode()


def _said(record: Json, key: str) -> Iterator[Mapping[str, object]]:
    said = record.get(key, ())
    assert isinstance(said, list | tuple)  # noqa: S101 # as the records of this story have it
    yield from said
