"""What the reviews of a workspace say, found out the plain way: every file read raw, nothing of ours in between.

The index is held against this. It knows no noun, no filter and no table; only JSON, folders and loops.
"""

import json
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

ORDER = {"wanted": ("wow", "just_ok", "not_ok"), "unwanted": ("not_felt", "hint", "clear")}
IN_WORDS = {"wow": "WOW", "just_ok": "just OK", "not_ok": "not OK"}
_ID = re.compile(r"(\d{4}-\d{2}-\d{2})-[23456789abcdefghjkmnpqrstvwxyz]{8}", re.ASCII)

Json = dict[str, Any]
"""A file as `json` reads it. Its shape is what is asked about, so no type says more."""
CountOf = tuple[int, str, str, str, str, str, int]
"""A period, then a mark: kind, name, value, bar, rubric, version."""


@dataclass(frozen=True)
class Raw:
    """A review, as its file says it."""

    said: Json
    day: int

    @property
    def id(self) -> str:
        """Its id."""
        return str(self.said["id"])

    @property
    def agent(self) -> str:
        """Who took the call, as it is spelt."""
        return str(self.said["call"]["agent"])

    @property
    def ended(self) -> datetime:
        """When the reviewer was done."""
        return datetime.fromisoformat(self.said["finished"])

    @property
    def row(self) -> Json:
        """What a listing says of it, but for what stood out."""
        step = self.said["next_step"]
        copy = self.said["rubric"]["copy"]
        acts = {act["id"]: act["text"] for act in copy["behaviors"]}
        return {
            "id": self.id,
            "day": self.id[:10],
            "agent": self.agent,
            "call": self.said["call"]["ref"],
            "rubric": f"{copy['id']} {copy['version']}",
            "gut": IN_WORDS[self.said["impression"]["gut"]],
            "next_step": (step["words"] or acts[step["behavior"]]) if step else "",
        }

    @property
    def is_own(self) -> bool:
        """Whether the agent wrote it of their own call: then it is found by who and when alone."""
        return bool(self.said["reviewer"]["role"] == "self")

    def felt(self) -> Iterator[tuple[str, str, str, str]]:
        """Each feeling: its kind, id, level, and the bar of the call's day; none of an agent's own review."""
        if self.is_own:
            return
        copy = self.said["rubric"]["copy"]
        called = (self.said["call"]["when"] or self.id)[:10]
        for kind in ORDER:
            for feeling in copy[kind]:
                bar = feeling["tolerate"]
                for raised in sorted(copy["raised"], key=lambda raised: str(raised["on"]), reverse=True):
                    if raised["feeling"] == feeling["id"] and raised["on"] > called:
                        bar = raised["from"]
                level = self.said["impression"][kind].get(feeling["id"])
                if level:
                    yield kind, feeling["id"], level, bar

    def outside(self) -> set[str]:
        """The feelings beyond their bar."""
        return {
            feeling
            for kind, feeling, level, bar in self.felt()
            if level in ORDER[kind] and ORDER[kind].index(level) > ORDER[kind].index(bar)
        }

    def followed(self) -> set[str]:
        """The feelings beyond their bar that the next step is about."""
        step = self.said["next_step"]
        if not step:
            return set()
        if not step["behavior"]:
            return self.outside()
        acts = {act["id"]: act["creates"] for act in self.said["rubric"]["copy"]["behaviors"]}
        return self.outside().intersection(acts[step["behavior"]])

    def levels(self) -> dict[str, str]:
        """Each feeling's level."""
        return {feeling: level for _, feeling, level, _ in self.felt()}

    def noted(self) -> dict[str, str]:
        """What was noted of each behavior."""
        return {} if self.is_own else {act["id"]: act["noted"] for act in self.said["behaviors"]}

    def tokens(self) -> set[str]:
        """The words that people wrote in it."""
        if self.is_own:
            return set()
        felt = self.said["impression"]
        texts = [felt["own_words"], *(because["words"] for because in felt["because"])]
        texts += [text for moment in self.said["moments"] for text in (moment["words"], moment["note"])]
        if self.said["thanks"]:
            texts += self.said["thanks"].values()
        if self.said["next_step"]:
            texts.append(self.said["next_step"]["words"])
        return {token for text in texts for token in tokens_of(text)}

    def marks(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """What it is counted by."""
        rubric, version = self.said["rubric"]["copy"]["id"], self.said["rubric"]["copy"]["version"]
        yield "agent", self.agent, "", "", "", 0
        yield "reviewer", self.said["reviewer"]["name"], "", "", "", 0
        if self.said["call"]["queue"]:
            yield "queue", self.said["call"]["queue"], "", "", "", 0
        yield "rubric", rubric, "", "", rubric, version
        if self.is_own:
            return
        yield "gut", "gut", self.said["impression"]["gut"], "", rubric, version
        for kind, feeling, level, bar in self.felt():
            yield kind, feeling, level, bar, rubric, version
        for behavior, noted in self.noted().items():
            yield "behavior", behavior, noted, "", rubric, version
        for feeling in self.followed():
            yield "followed", feeling, "", "", rubric, version


@dataclass(frozen=True)
class Wish:
    """What a listing is asked for; the names are spelt as some review spells them, or in another case."""

    agent: str | None = None
    feeling: str | None = None
    level: str = ""
    let_pass: bool = False
    behavior: str | None = None
    noted: str = ""
    gut: str | None = None
    text: str | None = None
    since: date | None = None
    until: date | None = None
    limit: int = 0

    def fits(self, review: Raw) -> bool:
        """Whether *review* is one of those, by all conditions but the limit."""
        return all(self._conditions(review))

    def _conditions(self, review: Raw) -> Iterator[bool]:
        yield in_days(review.day, self.since, self.until)
        if self.agent is not None:
            yield plain(review.agent) == plain(self.agent)
        if self.gut is not None:
            yield not review.is_own and review.said["impression"]["gut"] == self.gut
        if self.behavior is not None:
            noted = review.noted().get(self.behavior)
            yield noted is not None and self.noted in {"", noted}
        if self.text is not None:
            yield all(any(token.startswith(word) for token in review.tokens()) for word in tokens_of(self.text))
        if self.feeling is not None:
            yield self._felt(review, self.feeling)
        if self.let_pass:
            about = review.outside() if self.feeling is None else review.outside() & {self.feeling}
            yield bool(about - review.followed())

    def _felt(self, review: Raw, feeling: str) -> bool:
        if self.level == "outside":
            return feeling in review.outside()
        return feeling in review.levels() and self.level in {"", review.levels()[feeling]}


def reviews_in(root: Path) -> list[Raw]:
    """Every review that can be read, newest first."""
    found = [raw for _, raw in _files(root) if raw]
    return sorted(found, key=lambda raw: (-raw.day, -raw.ended.timestamp(), raw.id))


def faulty_in(root: Path, since: date | None = None, until: date | None = None) -> set[str]:
    """The paths of what cannot be read among the reviews, or does not belong there; of these days, and of none."""
    paths = (path for path, raw in _files(root) if raw is None)
    return {path.relative_to(root).as_posix() for path in paths if in_days(day_of(root, path.parent), since, until)}


def newest(root: Path, wish: Wish) -> list[Json]:
    """The rows that a listing has to show."""
    rows = [raw.row for raw in reviews_in(root) if wish.fits(raw)]
    return rows[: wish.limit or None]


def counted(  # noqa: PLR0913 # what is counted, of whom, how finely, and when
    root: Path,
    kinds: Collection[str],
    *,
    by_day: bool = False,
    agents: Collection[str] = (),
    rubric: str | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Counter[CountOf]:
    """How many reviews bear each mark of *kinds*, by month or by day."""
    reviews = (
        raw for raw in reviews_in(root) if in_days(raw.day, since, until) and (not agents or raw.agent in agents)
    )
    return Counter(
        (raw.day if by_day else raw.day // 100, *mark)
        for raw in reviews
        for mark in raw.marks()
        if mark[0] in kinds and rubric in {None, mark[4]}
    )


def names(root: Path, kind: str) -> Sequence[str]:
    """The names that reviews have, sorted as SQLite sorts: by their bytes."""
    return sorted({mark[1] for raw in reviews_in(root) for mark in raw.marks() if mark[0] == kind}, key=str.encode)


def bars(root: Path) -> set[tuple[int, str, int]]:
    """Of each copy of a rubric that reviews hold: its version, the bar of its first feeling, how often one rose."""
    copies = (raw.said["rubric"]["copy"] for raw in reviews_in(root))
    return {(copy["version"], copy["wanted"][0]["tolerate"], len(copy["raised"])) for copy in copies}


def day_of(root: Path, folder: Path) -> int:
    """The day (20261121) whose folder *folder* is, or lies in; 0 where it is none's."""
    top = root / "reviews"
    names = folder.relative_to(top).parts[:3] if folder.is_relative_to(top) else ()
    try:
        return int(f"{date.fromisoformat('-'.join(names)):%Y%m%d}")
    except ValueError:
        return 0


def in_days(day: int, since: date | None, until: date | None) -> bool:
    """Whether *day* is one of them; no day always is."""
    first, last = (int(f"{end:%Y%m%d}") if end else None for end in (since, until))
    return not day or ((first is None or first <= day) and (last is None or day <= last))


def plain(name: str) -> str:
    """*name* without what makes no other person of it: capitals, and how its accents are put together."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def tokens_of(text: str) -> list[str]:
    """The words of *text*, without capitals and accents."""
    apart = unicodedata.normalize("NFD", text).casefold()
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return "".join(sign if sign.isalnum() else " " for sign in bare).split()


def _files(root: Path) -> Iterator[tuple[Path, Raw | None]]:
    """Everything below the reviews that is no folder, and the review in it, if there is one."""
    top = root / "reviews"
    if top.is_symlink():
        yield top, None
        return
    for folder, inner, files in os.walk(top):
        inner[:] = [name for name in inner if not name.startswith(".")]
        links = [name for name in inner if Path(folder, name).is_symlink()]
        for name in (*files, *links):
            if not name.startswith("."):
                yield Path(folder, name), _review(root, Path(folder, name))


def _review(root: Path, path: Path) -> Raw | None:
    day = day_of(root, path.parent)
    named = _ID.fullmatch(path.stem)
    right = named and root.joinpath("reviews", *named[1].split("-"), f"{named[0]}.json") == path
    if not right or not day or path.is_symlink() or not path.is_file():
        return None
    try:
        said: Json = json.loads(path.read_bytes().decode())
    except ValueError:
        return None
    whole = said.get("schema") == "callreview/review@1" and said.get("id") == path.stem
    return Raw(said, day) if whole else None
