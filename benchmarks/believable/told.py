"""What the team heard in a quarter: a page on most Mondays, and the kudos and thanks that were read aloud with it.

The pages are chosen by plainer means than callreview's: the newest that was not told yet.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from believable.afterwards import utc
from believable.heard import Heard
from believable.quarter import DAYS, Quarter, new_id
from believable.staff import LEADERS, SUPERVISORS

Record = dict[str, Any]
MONDAY = 0
READ_AT = time(8, 30)
LOOKS_BACK = timedelta(days=14)
LEFT_OUT = (3, 7)
"""The Mondays on which nobody made a page."""
OF_EACH = 2
BY_HAND = 2
"""So many kudos were shared on the last day, without a page."""


class Told:
    """The line-ups, and what was shared, oldest first."""

    def __init__(self, quarter: Quarter, heard: Heard, kudos: Sequence[Record], ideas: Sequence[Record]) -> None:
        self._quarter, self._heard, self._kudos, self._ideas = quarter, heard, kudos, ideas
        self._chance = quarter.chance("told")
        self._done: set[str] = set()
        self.shared: list[Record] = []
        mondays = [day for day in map(quarter.day, range(DAYS)) if day.weekday() == MONDAY]
        days = [day for number, day in enumerate(mondays) if number not in LEFT_OUT]
        self.line_ups = [self._page(day, number) for number, day in enumerate(days)]
        for each in [one for one in reversed(kudos) if self._may_be_read(one, quarter.last)][1 : BY_HAND + 1]:
            self._share(quarter.last, LEADERS[0].id, "kudos", each["id"])

    def _page(self, day: date, number: int) -> Record:
        by = LEADERS[number % SUPERVISORS].id
        told = list(self._parts(day))
        for part in told:
            self._done.add(part["of"].partition(" ")[0] if part["part"] == "practice" else part["of"])
            if part["part"] in {"kudos", "wow"}:
                self._share(day, by, "kudos" if part["part"] == "kudos" else "thanks", part["of"])
        return {
            "schema": "callreview/lineup@1",
            "id": new_id(self._chance, day),
            "at": utc(datetime.combine(day, READ_AT)),
            "by": by,
            "since": (day - LOOKS_BACK).isoformat(),
            "told": told,
        }

    def _parts(self, day: date) -> Iterator[Record]:
        before = f"{day}T00:00:00Z"
        fresh = [review for review in reversed(self._heard.reviews) if review["finished"] < before]
        fresh = [review for review in fresh if review["id"][:10] >= str(day - LOOKS_BACK)]
        for each in [one for one in reversed(self._kudos) if self._may_be_read(one, day)][:1]:
            yield {"part": "kudos", "of": each["id"]}
        wows = [review["id"] for review in fresh if _is_a_wow(review) and review["id"] not in self._done]
        for review in wows[:1]:
            yield {"part": "wow", "of": review}
        heard = (
            (review["id"], noted["id"])
            for review in fresh
            if review["reviewer"]["role"] != "self" and review["id"] not in {*wows[:1], *self._done}
            for noted in review["behaviors"]
            if noted["noted"] == "heard" and noted["moments"] and self._lifts(review, noted["id"])
        )
        for review, behavior in list(heard)[:1]:
            yield {"part": "practice", "of": f"{review} {behavior}"}
        answers = [(idea["answers"][-1]["at"], idea["id"]) for idea in self._ideas if idea["answers"]]
        ready = [f"{idea} {at}" for at, idea in sorted(answers, reverse=True) if at < before]
        for of in [one for one in ready if one not in self._done][:OF_EACH]:
            yield {"part": "idea", "of": of}
        bars = [
            f"{story.versions[-1].rubric.id} {feeling} {on}"
            for story in self._quarter.world.stories
            for feeling, on in story.versions[-1].raised_on.items()
            if day - LOOKS_BACK <= on < day
        ]
        for of in [bar for bar in sorted(bars) if bar not in self._done][:OF_EACH]:
            yield {"part": "bar", "of": of}

    def _may_be_read(self, kudos: Record, day: date) -> bool:
        consent = [kudos["consent"], *(each["consent"] for each in kudos["consents"] if each["on"] < str(day))][-1]
        may = kudos["kind"] == "kudos" and kudos["from"] == "customer" and consent == "yes"
        return may and kudos["id"] not in self._done and kudos["id"][:10] < str(day)

    def _lifts(self, review: Record, behavior: str) -> bool:
        """Whether *behavior* created a WOW there."""
        felt = review["impression"]["wanted"]
        return any(felt.get(feeling) == "wow" for feeling in self._heard.creates(review)[behavior])

    def _share(self, day: date, by: str, what: str, of: str) -> None:
        at = utc(datetime.combine(day, READ_AT) + timedelta(minutes=1))
        record = {"schema": "callreview/shared@1", "id": f"{of}.{new_id(self._chance, day)[-8:]}", "at": at, "by": by}
        self.shared.append({**record, "on": str(day), "what": what})


def _is_a_wow(review: Record) -> bool:
    """Whether it can be told as one, with thanks in three parts."""
    thanks = review["thanks"]
    is_own = review["reviewer"]["role"] == "self"
    return bool(review["impression"]["gut"] == "wow" and thanks and thanks["felt"] and thanks["matters"] and not is_own)
