"""How the rubrics of a believable team went: each version as it was from a day on, ready to be laid into a review."""

import json
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from believable.ranges import Range
from callreview.model.rubric import Rubric

Json = Mapping[str, object]
GUT = "Would you like to reach this person again?"


@dataclass(frozen=True)
class Version:
    """A rubric as it was from the day `since` on, ready to be laid into a review."""

    since: date
    range: Range
    rubric: Rubric
    raised_on: Mapping[str, date]
    """The day on which a feeling's bar was raised last."""
    reference: Json = field(repr=False)
    """What a review says of it, but for the copy."""
    copy: str = field(repr=False)
    """The copy as it stands in a review's file."""


@dataclass(frozen=True)
class Story:
    """The versions of one rubric, oldest first."""

    versions: tuple[Version, ...]

    def on(self, day: date) -> Version:
        """The version that a reviewer had on *day*."""
        return self.versions[bisect_right(self.versions, day, key=lambda version: version.since) - 1]


def story_of(told: Range, first: date, days: int) -> Story:
    """How *told* went over *days*, which begin on *first*. A bar is raised on the first of a month where one fits."""
    return Story(tuple(_versions(told, first, days)))


def _versions(told: Range, first: date, days: int) -> Iterator[Version]:
    bars = {name: feeling.bar for name, feeling in told.wanted.items()}
    bars |= {name: bar for name, (_, bar) in told.unwanted.items()}
    raised: list[Json] = []
    on: dict[str, date] = {}
    yield _version(told, first, bars, raised, on)
    for number, step in enumerate(told.raises, start=2):
        day = first + timedelta(days=int(days * step.share))
        day = max(day.replace(day=1), first + timedelta(days=1), *on.values())
        entry = {"on": day.isoformat(), "feeling": step.feeling, "from": bars[step.feeling], "to": step.to}
        raised = [{**entry, "why": step.why, "version": number}, *raised]
        bars = {**bars, step.feeling: step.to}
        on = {**on, step.feeling: day}
        yield _version(told, day, bars, raised, on)


def _version(told: Range, since: date, bars: Mapping[str, str], raised: list[Json], on: Mapping[str, date]) -> Version:
    """The version of that day, with the digest that callreview gives it."""
    said = _rubric(told, bars, raised)
    rubric = Rubric.model_validate_json(json.dumps(said))
    # Laid in as text: most of a review is its rubric, and a hundred thousand hold the same one.
    copy = json.dumps(said, indent=2, ensure_ascii=False).replace("\n", "\n    ")
    reference = {"id": rubric.id, "version": rubric.version, "digest": rubric.digest(), "commit": None}
    return Version(since, told, rubric, on, reference, copy)


def _rubric(told: Range, bars: Mapping[str, str], raised: list[Json]) -> Json:
    """The rubric with every key, in the model's order."""
    return {
        "schema": "callreview/rubric@1",
        "id": told.id,
        "title": told.title,
        "version": len(raised) + 1,
        "status": "adopted",
        "purpose": told.purpose,
        "gut": GUT,
        "applies_to": {"queues": [told.queue] if told.queue else [], "roles": list(told.roles)},
        "wanted": [
            {
                "id": name,
                "word": feeling.word,
                "near": [],
                "tolerate": bars[name],
                "wow": feeling.wow,
                "just_ok": feeling.just_ok,
                "not_ok": feeling.not_ok,
            }
            for name, feeling in told.wanted.items()
        ],
        "unwanted": [
            {"id": name, "word": word, "near": [], "tolerate": bars[name]} for name, (word, _) in told.unwanted.items()
        ],
        "behaviors": [
            {
                "id": name,
                "text": text,
                "creates": list(creates),
                "when": "",
                "heard_as": [],
                "not_this": [],
                "anchors": [],
            }
            for name, (text, creates) in told.behaviors.items()
        ],
        "musts": [{"id": name, "text": text} for name, text in told.musts.items()],
        "raised": raised,
    }
