"""What `trends` says by month as JSON: taken apart into its numbers, and the same numbers from the reviews' files."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from store.index.raw_reviews import ORDER, Json, Raw

FEW = 5
TELLING = {"gut": ORDER["wanted"], **ORDER, "behavior": ("heard", "missed")}


class Place(NamedTuple):
    """A month of one thing under one bar: a rubric, what it is about, its id. The gut and behaviors have no bar."""

    rubric: str
    about: str
    name: str
    period: str
    bar: str


class Said(NamedTuple):
    """What is said there: the calls by level, those that told it, those outside, whether they are few; and an aside."""

    levels: Mapping[str, int]
    calls: int
    outside: int | None
    too_few: bool
    aside: bool


def taken_apart(told: Json) -> dict[Place, Said]:
    """Every period in *told*; none is in it twice."""
    said: dict[Place, Said] = {}
    for place, tally, aside in _tallies(told):
        assert place not in said
        levels = {level: calls for level, calls in tally["levels"].items() if calls}
        said[place] = Said(levels, tally["calls"], tally.get("outside"), tally["too_few"], aside)
    return said


def _tallies(told: Json) -> Iterator[tuple[Place, Json, bool]]:
    for rubric in told["rubrics"]:
        name = rubric["rubric"]
        for tally in rubric["gut"]:
            yield Place(name, "gut", "gut", tally["period"], ""), tally, False
        for behavior in rubric["behaviors"]:
            for tally in behavior["periods"]:
                yield Place(name, "behavior", behavior["behavior"], tally["period"], ""), tally, False
        for feeling in rubric["feelings"]:
            for stretch in feeling["stretches"]:
                for tally in stretch["periods"]:
                    place = Place(name, feeling["kind"], feeling["feeling"], tally["period"], stretch["bar"])
                    yield place, tally, stretch["aside"]


def counted(reviews: Iterable[Raw], rubrics: Sequence[Json]) -> dict[Place, Said]:
    """The same, from the files."""
    levels: dict[Place, Counter[str]] = {}
    for raw in reviews:
        for about, name, value, bar, rubric, _ in raw.marks():
            if about in TELLING:
                place = Place(rubric, about, name, raw.id[:7], bar)
                levels.setdefault(place, Counter())[value] += 1
    raised = {(rubric["id"], bar["feeling"]): bar for rubric in rubrics for bar in rubric.get("raised") or ()}
    return {place: _said(place, calls, raised.get((place.rubric, place.name))) for place, calls in levels.items()}


def _said(place: Place, levels: Counter[str], raised: Json | None) -> Said:
    """Each bar here was raised once, at most."""
    telling = TELLING[place.about]
    calls = sum(levels[level] for level in telling)
    beyond = telling[telling.index(place.bar) + 1 :] if place.bar else ()
    outside = sum(levels[level] for level in beyond) if place.bar else None
    return Said(dict(levels), calls, outside, calls < FEW, bool(place.bar and raised and _is_aside(place, raised)))


def _is_aside(place: Place, raised: Json) -> bool:
    """Whether another bar held in that month: it moved in it at the earliest, unless on its first day."""
    on: date = raised["on"]
    month = on.isoformat()[:7]
    if place.bar == raised["to"]:
        return place.period < month
    return place.period > month or (place.period == month and on.day == 1)


def calls_in(told: Json) -> Counter[tuple[str, str]]:
    """The calls of each rubric by month, as *told*."""
    return Counter({(each["rubric"], one["period"]): one["calls"] for each in told["rubrics"] for one in each["calls"]})


def calls_counted(reviews: Iterable[Raw]) -> Counter[tuple[str, str]]:
    """The same, from the files; an agent's own review is not counted."""
    return Counter((str(raw.said["rubric"]["copy"]["id"]), raw.id[:7]) for raw in reviews if not raw.is_own)


def moves_in(told: Json) -> list[Json]:
    """Each move of a bar, as *told*."""
    stretches = [
        (rubric["rubric"], feeling["feeling"], stretch)
        for rubric in told["rubrics"]
        for feeling in rubric["feelings"]
        for stretch in feeling["stretches"]
    ]
    return [{"rubric": rubric, "feeling": name, **one["moved"]} for rubric, name, one in stretches if one["moved"]]


def moves_written(rubrics: Sequence[Json]) -> list[Json]:
    """The same, as the rubrics have them, in the order of the rubrics and of their feelings."""
    return [
        {**bar, "rubric": rubric["id"], "on": bar["on"].isoformat(), "period": bar["on"].isoformat()[:7]}
        for rubric in rubrics
        for kind in ORDER
        for feeling in rubric[kind]
        for bar in rubric.get("raised") or ()
        if bar["feeling"] == feeling["id"]
    ]
