"""The reviews of a quarter: two supervisors', colleagues', the agents' own, and those of the supervisors' own talks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from believable.afterwards import on_day, utc
from believable.chances import likely
from believable.feelings import felt_in
from believable.plans import how_many
from believable.quarter import Quarter, new_id
from believable.responses import alone, beside, place
from believable.reviews import raw_review, review_of
from believable.sittings import Sitting, sitting_on
from believable.staff import LEADERS, SUPERVISORS
from believable.stories import Version

Review = dict[str, Any]
"""A review as JSON, its rubric's copy left out."""
OWN, AGAIN = 0.14, 0.06
"""How often the agent hears the same call, and how often the other supervisor does."""
AMENDED = 0.4
"""How often a review is put right after a reply that did not feel fair."""
TALKS_HEARD = 4


class Heard:
    """Every review of a quarter, with the version of the rubric that it was made under; oldest first."""

    def __init__(self, quarter: Quarter) -> None:
        self._quarter = quarter
        made = sorted(self._made(), key=lambda one: (one[0]["finished"], one[0]["id"]))
        self.reviews = tuple(review for review, _ in made)
        self.versions: Mapping[str, Version] = {review["id"]: version for review, version in made}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Each as a file, and the replies to it: paths, and bytes."""
        for review in self.reviews:
            yield place("reviews", review["id"]), raw_review(alone(review), self.versions[review["id"]])
            yield from beside(review)

    def creates(self, review: Review) -> Mapping[str, tuple[str, ...]]:
        """The feelings that each behavior of the rubric of *review* creates."""
        return {name: feelings for name, (_, feelings) in self.versions[review["id"]].range.behaviors.items()}

    def _made(self) -> Iterator[tuple[Review, Version]]:
        quarter = self._quarter
        world = quarter.world
        for day, count in how_many(quarter.plan).items():
            chance = quarter.chance(f"reviews/{day}")
            for _ in range(count):
                sitting = sitting_on(chance, world, new_id(chance, day), day)
                sitting = self._called(chance, sitting)
                yield self._review(chance, sitting)
                if sitting.by["role"] == "supervisor" and day < quarter.last:
                    for other in self._of_the_same_call(chance, sitting):
                        yield self._review(chance, other)
        yield from self._talks()

    def _called(self, chance: Random, sitting: Sitting) -> Sitting:
        """*sitting*, with the agent spelled as they were on its day."""
        name = self._quarter.spelled(sitting.agent.name, sitting.day)
        by = {**sitting.by, "name": name} if sitting.by["role"] == "self" else sitting.by
        agent, call = replace(sitting.agent, name=name), {**sitting.call, "agent": name}
        if likely(chance, 0.04):
            call = {**call, "ref": None}
        return replace(sitting, agent=agent, by=by, call=call)

    def _of_the_same_call(self, chance: Random, sitting: Sitting) -> Iterator[Sitting]:
        """That call, heard once more: by the agent, or by the other supervisor."""
        if likely(chance, OWN):
            yield self._later(chance, sitting, {"name": sitting.agent.name, "role": "self"})
        if likely(chance, AGAIN):
            others = [each.id for each in LEADERS[:SUPERVISORS] if each.id != sitting.by["name"]]
            yield self._later(chance, sitting, {"name": chance.choice(others), "role": "supervisor"})

    def _later(self, chance: Random, sitting: Sitting, by: Mapping[str, object]) -> Sitting:
        """*sitting*, by another, some hours or a day later; of the same call on the same day."""
        day = sitting.day + timedelta(days=chance.choice((0, 1)))
        after = datetime.combine(day, sitting.finished.time()) - sitting.finished + timedelta(minutes=30)
        when = sitting.call["when"] or sitting.day.isoformat()
        version = next(story for story in self._quarter.world.stories if sitting.version in story.versions).on(day)
        return replace(
            sitting,
            id=new_id(chance, day),
            day=day,
            by=by,
            version=version,
            call={**sitting.call, "when": when},
            call_day=date.fromisoformat(str(when)[:10]),
            started=sitting.started + after,
            sealed=sitting.sealed + after,
            finished=sitting.finished + after,
        )

    def _talks(self) -> Iterator[tuple[Review, Version]]:
        """Talks of the supervisors', heard by who leads them."""
        chance, world = self._quarter.chance("talks"), self._quarter.world
        for number in range(TALKS_HEARD):
            day = self._quarter.day(10 + number * 24)
            sitting = sitting_on(chance, world, new_id(chance, day), day)
            leader = LEADERS[number % SUPERVISORS].id
            yield self._review(
                chance,
                replace(
                    sitting,
                    version=self._quarter.talks.on(day),
                    agent=replace(sitting.agent, name=leader, warmth=1.0),
                    by={"name": LEADERS[-1].id, "role": "leader"},
                    call={**sitting.call, "agent": leader, "queue": None, "ref": f"T-{number + 1}"},
                    quick=False,
                ),
            )

    def _review(self, chance: Random, sitting: Sitting) -> tuple[Review, Version]:
        review: Review = dict(review_of(chance, sitting, felt_in(chance, sitting)))
        review["replies"] = self._replies(chance, review)
        review["history"] = [change for change in review["history"] if not self._quarter.is_over(change["at"])]
        review["history"] += self._amended(chance, review)
        if likely(chance, 0.1) and not sitting.quick:
            first = next(iter(sitting.version.range.wanted))
            review["found"] = [{"text": "Laughed with them.", "creates": [first], "moments": []}]
        return review, sitting.version

    def _replies(self, chance: Random, review: Review) -> list[Review]:
        """The agent's word on it; now and then a second one, which stands."""
        replies = [reply for reply in review["replies"] if not self._quarter.is_over(reply["at"])]
        if replies and likely(chance, 0.2):
            at = utc(datetime.fromisoformat(replies[-1]["at"]) + timedelta(hours=3))
            if not self._quarter.is_over(at):
                fair = chance.choice(("yes", "partly"))
                replies.append(
                    {**replies[-1], "at": at, "on": on_day(at), "feels_fair": fair, "words": "I slept over it."}
                )
        return replies

    def _amended(self, chance: Random, review: Review) -> Iterator[Review]:
        """What was put right after a reply."""
        for reply in review["replies"][-1:]:
            at = utc(datetime.fromisoformat(reply["at"]) + timedelta(hours=chance.randrange(1, 60)))
            if reply["feels_fair"] != "yes" and likely(chance, AMENDED) and not self._quarter.is_over(at):
                by = review["reviewer"]["name"]
                what = "queue: was none; put right after the reply"
                yield {"at": at, "on": on_day(at), "by": by, "what": what}
