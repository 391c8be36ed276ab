"""What lies in a workspace, read by the plainest means there are: JSON, YAML, folders and loops; nothing of ours.

The pages are held against this. It knows no noun and no rule of the program's.
"""

import json
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

Json = dict[str, Any]
"""A file as `json` reads it. Its shape is what is asked about, so no type says more."""
ORDER = {"wanted": ("wow", "just_ok", "not_ok"), "unwanted": ("not_felt", "hint", "clear")}
TOLD = ("heard", "missed")


@cache
def plain(name: str) -> str:
    """*name* without what makes no other person of it: capitals, and how its accents are put together."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


class Files:
    """The records of a workspace, each kind the oldest first, and its people."""

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self.config: Json = YAML(typ="safe").load((workspace / "callreview.yaml").read_text(encoding="utf-8"))
        self.reviews = self._read("reviews", "finished", said="replies")
        self.talks = self._read("coaching", "finished", said="replies")
        self.notes = self._read("followups", "at")
        self.kudos = self._read("kudos", "at")
        for word in self._read("consents", "at"):
            for each in self.kudos:
                if word["id"].startswith(f"{each['id']}."):
                    each["consent"] = word["consent"]
        self.ideas = self._read("ideas", "at", said="answers")
        self.check_ins = self._read("checkins", "at")
        self.listens = self._read("listens", "at")
        self.pages = self._read("lineups", "at")
        self.shared = [{**each, "of": each["id"].partition(".")[0]} for each in self._read("shared", "at")]

    @cached_property
    def people(self) -> Mapping[str, Json]:
        """Who is listed, by their ids."""
        names: Json = YAML(typ="safe").load((self._workspace / "names.yaml").read_text(encoding="utf-8"))
        return {one["id"]: {"name": names.get(one["id"], ""), "also": [], **one} for one in self.config["people"]}

    @cached_property
    def rubrics(self) -> Mapping[str, Json]:
        """The rubrics of today, by their ids."""
        files = sorted((self._workspace / "rubrics").glob("*.yaml"))
        read = (YAML(typ="safe").load(path.read_text(encoding="utf-8")) for path in files)
        return {rubric["id"]: rubric for rubric in read}

    def ids(self, stored: str) -> list[str]:
        """Those who go by that very name."""
        return [who for who, names in self._names.items() if plain(stored) in names]

    def who(self, stored: str) -> str:
        """One name for one person: the id of who is listed; for everybody else the name, as it is compared."""
        ids = self.ids(stored)
        return ids[0] if len(ids) == 1 else f"unlisted: {plain(stored)}"

    def shown(self, stored: str) -> str:
        """The name people read."""
        ids = self.ids(stored)
        if len(ids) != 1:
            return stored
        name: str = self.people[ids[0]]["name"]
        return f"{name} ({ids[0]})" if len(self.ids(name)) > 1 else name

    def of(self, who: str, records: Collection[Json]) -> list[Json]:
        """Those of *records*, reviews or talks, that are about that person."""
        return [each for each in records if self.who(str(each.get("agent") or each["call"]["agent"])) == who]

    def there(self, day: date) -> list[str]:
        """The ids of the agents who work here on *day*."""
        return [
            one["id"]
            for one in self.people.values()
            if one["role"] == "agent" and one.get("since", day) <= day <= one.get("until", day)
        ]

    @cached_property
    def _names(self) -> Mapping[str, Collection[str]]:
        return {
            who: {plain(name) for name in (who, one["name"], *one["also"]) if name} for who, one in self.people.items()
        }

    def _read(self, folder: str, at: str, said: str = "") -> list[Json]:
        """The records in *folder*; what was *said* to them, in the folder of that name, is put into them."""
        read = [json.loads(path.read_bytes()) for path in (self._workspace / folder).rglob("*.json")]
        for each in self._read(said, "at") if said else ():
            for record in read:
                if each["id"].startswith(f"{record['id']}."):
                    record[said].append(each)
        return sorted(read, key=lambda each: (each[at], each["id"]))


def newest(records: Collection[Json]) -> list[Json]:
    """*records*, the newest first."""
    return sorted(records, key=lambda each: (each.get("finished") or each["at"], each["id"]), reverse=True)


def day_of(record: Json) -> date:
    """The day in its id."""
    return date.fromisoformat(record["id"][:10])


def short(record: str) -> str:
    """What one types of an id."""
    return record[11:]


def is_own(review: Json) -> bool:
    """Whether the agent heard their own call."""
    return bool(review["reviewer"]["role"] == "self")


def call_day(review: Json) -> str:
    """The day of the call, or else of the review."""
    return str(review["call"]["when"] or review["id"])[:10]


def call_of(review: Json) -> tuple[str, str]:
    """The call: its number and its day, or else the review's id."""
    ref = plain(review["call"]["ref"] or "")
    return (ref, call_day(review)) if ref else ("", review["id"])


def calls(reviews: Collection[Json]) -> int:
    """How many calls they are of."""
    return len({call_of(review) for review in reviews})


def acts(review: Json) -> Mapping[str, Json]:
    """The behaviors of its rubric, by their ids."""
    return {act["id"]: act for act in review["rubric"]["copy"]["behaviors"]}


def felt(review: Json) -> Iterator[tuple[str, Json, str, str]]:
    """Each feeling that was asked: its kind, the feeling, how it came through, and the bar of the day of the call."""
    copy = review["rubric"]["copy"]
    later = [raised for raised in copy["raised"] if raised["on"] > call_day(review)]
    for kind in ORDER:
        for feeling in copy[kind]:
            level = review["impression"][kind].get(feeling["id"])
            first = min((each for each in later if each["feeling"] == feeling["id"]), key=_on, default=None)
            if level:
                yield kind, feeling, level, first["from"] if first else feeling["tolerate"]


def is_outside(kind: str, level: str, bar: str) -> bool:
    """Whether *level* lies beyond *bar*."""
    return level in ORDER[kind] and ORDER[kind].index(level) > ORDER[kind].index(bar)


def _on(raised: Json) -> str:
    return str(raised["on"])
