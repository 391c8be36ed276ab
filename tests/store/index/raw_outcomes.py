"""What became of each feeling outside the range, found out the plain way: each review beside all others of its agent.

The outcomes in the index are held against this. It knows JSON, folders and loops, and what a mark is called.
"""

import json
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from callreview.model.marks import Mark, MarkKind
from store.index.raw_reviews import ORDER, Json, Raw, in_days, plain

Led = tuple[bool, bool, bool]
"""Whether it led to a next step, to a coaching, and whether something of it is done."""
Came = tuple[Mark, str, Led]
TOLD = frozenset(level for levels in ORDER.values() for level in levels)
"""The levels and traces that tell how a feeling came through."""


class Asked(NamedTuple):
    """Whose reviews, under which rubric, of which days."""

    agents: tuple[str, ...] = ()
    rubric: str | None = None
    since: date | None = None
    until: date | None = None

    def has(self, raw: Raw) -> bool:
        """Whether *raw* is one of them."""
        right_one = not self.agents or raw.agent in self.agents
        return (
            right_one
            and self.rubric in {None, raw.said["rubric"]["copy"]["id"]}
            and in_days(raw.day, self.since, self.until)
        )


ANYTHING = Asked()


class Fate(NamedTuple):
    """A feeling of a review that lay outside the range: its mark, what it came to, and what it led to."""

    review: str
    mark: Mark
    fate: str
    led: Led


class Became(NamedTuple):
    """The marks that tell a feeling, and the fates of those outside the range, the newest review first."""

    told: Counter[Mark]
    each: Sequence[Fate]

    @property
    def fates(self) -> "Counter[Came]":
        """How many have the same mark, came to the same, and led to the same."""
        return Counter((one.mark, one.fate, one.led) for one in self.each)

    @property
    def let_pass(self) -> list[str]:
        """The reviews of which something was let pass."""
        return [*dict.fromkeys(one.review for one in self.each if one.fate == "let_pass")]


class _Said(NamedTuple):
    """What the files beside the reviews say: by review the talks about it, each with its behavior; and what is done."""

    talks: dict[str, list[tuple[str, str | None, float]]]
    done: set[str]


class Judged(NamedTuple):
    """A review, the marks that tell a feeling, and the fates of those outside the range."""

    raw: Raw
    told: Sequence[Mark]
    fates: Sequence[Fate]


def judged_in(root: Path, everything: Sequence[Raw]) -> list[Judged]:
    """*everything*, all reviews of *root*, the newest first, each looked at beside the others of its agent."""
    beside, felt = _talks_in(root), {raw.id: [*raw.felt()] for raw in everything}
    calls = _calls(everything, felt)
    found = []
    for raw in everything:
        copy = raw.said["rubric"]["copy"]
        marks = [(_mark(copy, *each), _is_outside(*each)) for each in felt[raw.id]]
        followed = raw.followed() if any(outside for _, outside in marks) else set()
        fates = []
        for mark, outside in marks:
            if outside:
                led, after = _led(raw, mark.name, beside, is_followed=mark.name in followed)
                place = (plain(raw.agent), copy["id"], mark.name)
                fates.append(Fate(raw.id, mark, _fate(_next(calls[place], raw, after), led), led))
        found.append(Judged(raw, [mark for mark, _ in marks if mark.value in TOLD], fates))
    return found


def became(judged: Sequence[Judged], asked: Asked = ANYTHING) -> Became:
    """The same of those that are *asked* for."""
    those = [one for one in judged if asked.has(one.raw)]
    return Became(Counter(mark for one in those for mark in one.told), [fate for one in those for fate in one.fates])


def _mark(copy: Json, kind: str, feeling: str, level: str, bar: str) -> Mark:
    return Mark(MarkKind(kind), feeling, level, bar, copy["id"], copy["version"])


def _is_outside(kind: str, _feeling: str, level: str, bar: str) -> bool:
    return level in ORDER[kind] and ORDER[kind].index(level) > ORDER[kind].index(bar)


def _calls(
    everything: Sequence[Raw], felt: Mapping[str, Sequence[tuple[str, str, str, str]]]
) -> dict[tuple[str, str, str], list[tuple[float, str, bool]]]:
    """By agent, rubric and feeling the calls that tell how it came through, oldest first, and which lay outside."""
    found: dict[tuple[str, str, str], list[tuple[float, str, bool]]] = defaultdict(list)
    for raw in everything:
        for each in felt[raw.id]:
            if each[2] in TOLD:
                place = (plain(raw.agent), raw.said["rubric"]["copy"]["id"], each[1])
                found[place].append((raw.ended.timestamp(), raw.id, _is_outside(*each)))
    return {place: sorted(calls) for place, calls in found.items()}


def _next(calls: Sequence[tuple[float, str, bool]], raw: Raw, after: float) -> bool | None:
    """Whether it lay outside in the first of *calls* after that review and after that instant; None without one."""
    begins = bisect_right(calls, (raw.ended.timestamp(), raw.id, True))
    return next((outside for ended, _, outside in calls[begins:] if ended > after), None)


def _talks_in(root: Path) -> _Said:
    found = _Said({}, set())
    for path in (root / "coaching").rglob("*.json"):
        said = json.loads(path.read_bytes())
        about, ended = said["analyze"]["behavior"], datetime.fromisoformat(said["finished"]).timestamp()
        for review in said["about"] if about or said["follow_up"] else ():
            found.talks.setdefault(review, []).append((said["id"], about, ended))
    notes = [json.loads(path.read_bytes()) for path in (root / "followups").rglob("*.json")]
    last = {note["of"]: note["state"] for note in sorted(notes, key=lambda note: (note["at"], note["id"]))}
    found.done.update(of for of, state in last.items() if state == "done")
    return found


def _led(raw: Raw, feeling: str, beside: _Said, *, is_followed: bool) -> tuple[Led, float]:
    """What it led to, and after which instant a next call can tell how it went on."""
    acts = {act["id"]: act["creates"] for act in raw.said["rubric"]["copy"]["behaviors"]}
    talks = beside.talks.get(raw.id, [])
    about = {talk: at for talk, act, at in talks if act is None or feeling in acts.get(act, [])}
    done = (is_followed and raw.id in beside.done) or bool(beside.done.intersection(about))
    return (is_followed, bool(about), done), 0 if is_followed else min(about.values(), default=0)


def _fate(next_outside: bool | None, led: Led) -> str:  # noqa: FBT001 # None is a call that was not heard yet
    if not (led[0] or led[1]):
        return "let_pass"
    if next_outside is None:
        return "not_heard_since"
    return "outside_again" if next_outside else "came_back"
