"""What was said to records later: read as plain JSON, and written as callreview writes it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from callreview.model.coaching import Coaching
from callreview.model.names import RecordId
from callreview.model.responses import KeptAnswer, KeptReply
from callreview.model.review import Reply, Review
from callreview.model.voices import Idea, IdeaAnswer
from callreview.store.ids import ALPHABET, response_id
from callreview.store.json_text import text_of

Json = dict[str, Any]


def said_to(workspace: Path, folder: str, record: str) -> list[Json]:
    """What lies in *folder* (`replies`, `answers`) for *record*, the oldest first."""
    paths = (workspace / folder / record[:10].replace("-", "/")).glob(f"{record}.*.json")
    read = [json.loads(path.read_bytes()) for path in paths]
    return sorted(read, key=lambda each: (each["at"], each["id"]))


def whole(workspace: Path, record: Json, folder: str) -> Json:
    """*record* with what was said to it."""
    return {**record, folder: [*record[folder], *said_to(workspace, folder, record["id"])]}


def lay_responses(workspace: Path, record: Review | Coaching | Idea) -> Review | Coaching | Idea:
    """Write what is said to *record* into files beside it; gives it without."""
    folder = "answers" if isinstance(record, Idea) else "replies"
    for kept in responses_of(record):
        path = workspace / folder / record.id[:10].replace("-", "/") / f"{kept.id}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text_of(kept))
    return record.model_copy(update={folder: ()})


def responses_of(record: Review | Coaching | Idea) -> Iterator[KeptReply | KeptAnswer]:
    """What is said in *record*, each as a file of its own has it."""
    said: Sequence[IdeaAnswer | Reply] = record.answers if isinstance(record, Idea) else record.replies
    for letter, each in zip(ALPHABET, said, strict=False):
        made = response_id(record.id, RecordId(f"{record.id[:10]}-{letter * 8}"))
        kind = KeptAnswer if isinstance(record, Idea) else KeptReply
        yield kind(id=made, **{**dict(each), "on": each.on or each.at.date()})
