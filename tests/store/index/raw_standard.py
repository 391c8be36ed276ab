"""What `standard` says as JSON, made the plain way from the reviews' files and from today's rubrics, read as YAML."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ruamel.yaml import YAML

from store.index.raw_outcomes import ANYTHING, Asked, Became, Fate, Judged, became
from store.index.raw_reviews import ORDER, Json, in_days

FEW, LISTED = 5, 5


class _Stop(NamedTuple):
    """A place of the bar, the version that brought it there, and the day from which it holds, where one is known."""

    bar: str
    version: int
    on: date | None


def rubrics_in(root: Path) -> list[Json]:
    """The rubrics of today, by their ids."""
    read = [YAML(typ="safe").load(path.read_text(encoding="utf-8")) for path in (root / "rubrics").glob("*.yaml")]
    return sorted(read, key=lambda rubric: str(rubric["id"]))


def standard(rubrics: Sequence[Json], judged: Sequence[Judged], asked: Asked = ANYTHING) -> list[Json]:
    """What it says of each of today's *rubrics* that judged one of the calls *asked* for, of all that were *judged*."""
    found = became(judged, asked)
    there = {mark.rubric for mark in found.told}
    held: dict[str, int] = {}
    for one in judged:
        copy = one.raw.said["rubric"]["copy"]
        if in_days(one.raw.day, asked.since, None):
            held[copy["id"]] = min(copy["version"], held.get(copy["id"], copy["version"]))
    return [
        {
            **{key: rubric[key] for key in ("title", "version", "status")},
            "rubric": rubric["id"],
            "feelings": [
                _feeling(rubric, kind, feeling, found, held[rubric["id"]]) for kind in ORDER for feeling in rubric[kind]
            ],
        }
        for rubric in rubrics
        if rubric["id"] in there
    ]


def _feeling(rubric: Json, kind: str, feeling: Json, found: Became, oldest: int) -> Json:
    stops = _stops(rubric, feeling, oldest)
    calls: Counter[str] = Counter()
    for mark, number in found.told.items():
        if (mark.rubric, mark.kind, mark.name) == (rubric["id"], kind, feeling["id"]):
            calls[mark.bar] += number
    fates = [one for one in found.each if (one.mark.rubric, one.mark.name) == (rubric["id"], feeling["id"])]
    stretches = [stop for stop in stops if calls[stop.bar] or stop is stops[-1]]
    told = {stop.bar for stop in stretches if calls[stop.bar] >= FEW}
    now = [one for one in fates if one.mark.bar == stops[-1].bar]
    return {
        "feeling": feeling["id"],
        "word": feeling["word"],
        "kind": kind,
        "in_rubric": True,
        "stated": stops[-1].bar,
        "lived": _lived(kind, stops[-1].bar, calls[stops[-1].bar], now),
        "stretches": [
            _stretch(stop, calls[stop.bar], [one for one in fates if one.mark.bar == stop.bar]) for stop in stretches
        ],
        "still_open": [one.review for one in fates if one.fate == "let_pass" and one.mark.bar in told][:LISTED],
    }


def _stops(rubric: Json, feeling: Json, oldest: int) -> list[_Stop]:
    raised = sorted(
        (bar for bar in rubric.get("raised") or () if bar["feeling"] == feeling["id"]), key=lambda bar: str(bar["on"])
    )
    if not raised:
        return [_Stop(feeling["tolerate"], oldest, None)]
    first = _Stop(raised[0]["from"], min(oldest, raised[0]["version"]), None)
    return [first, *(_Stop(bar["to"], bar["version"], bar["on"]) for bar in raised)]


def _stretch(stop: _Stop, calls: int, fates: Sequence[Fate]) -> Json:
    came = Counter(one.fate for one in fates)
    numbers = {
        "outside": len(fates),
        "let_pass": came["let_pass"],
        "led_to_something": len(fates) - came["let_pass"],
        "next_step": sum(one.led[0] for one in fates),
        "coaching": sum(one.led[1] for one in fates),
        "done": sum(one.led[2] for one in fates),
        **{fate: came[fate] for fate in ("came_back", "outside_again", "not_heard_since")},
    }
    return {
        "bar": stop.bar,
        "from": stop.on.isoformat() if stop.on else None,
        "version": stop.version,
        "calls": calls,
        **(numbers if calls >= FEW else dict.fromkeys(numbers)),
    }


def _lived(kind: str, stated: str, calls: int, fates: Sequence[Fate]) -> str | None:
    """The bar that is lived: the stated one while nothing lay outside; else the furthest level mostly let pass."""
    if calls < FEW or stated == ORDER[kind][-1]:
        return None
    if not fates:
        return stated
    if len(fates) < FEW or not _is_excused(fates):
        return None
    return [level for level in ORDER[kind] if _is_excused([one for one in fates if one.mark.value == level])][-1]


def _is_excused(fates: Sequence[Fate]) -> bool:
    passed = sum(one.fate == "let_pass" for one in fates)
    return passed > len(fates) - passed


def numbers_in(told: Sequence[Json]) -> Iterator[int]:
    """Every number of *told* that is said, to see that a comparison was of something."""
    for rubric in told:
        for feeling in rubric["feelings"]:
            for stretch in feeling["stretches"]:
                yield from (value for value in stretch.values() if isinstance(value, int))
