"""What was agreed and what became of it, from the files."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from quarter.files import Files, Json, acts, call_day, call_of, day_of, is_own, newest


class Agreement(NamedTuple):
    """A next step or a commitment: the record it is in, the step, the behavior in words, and every word on it since.

    `less` is whether nobody wants what the behavior creates.
    """

    record: Json
    step: Json
    text: str
    less: bool
    notes: Sequence[Json]

    @property
    def of(self) -> str:
        """The id of the record."""
        return str(self.record["id"])

    @property
    def goal(self) -> str:
        """What to do."""
        return f"Less of this: {self.text}" if self.less else self.text

    @property
    def agent(self) -> str:
        """With whom, as it is spelled."""
        return str(self.record.get("agent") or self.record["call"]["agent"])

    @property
    def by(self) -> str:
        """By whom."""
        return str(self.record.get("by") or self.record["reviewer"]["name"])

    @property
    def state(self) -> str:
        """What became of it."""
        return str(self.notes[-1]["state"]) if self.notes else "open"

    @property
    def waits(self) -> bool:
        """Whether it is neither done nor let go."""
        return self.state not in {"done", "let_go"}

    @property
    def asked(self) -> Json | None:
        """The last word that says whether it worked."""
        return next((note for note in reversed(self.notes) if note["worked"]), None)

    @property
    def said(self) -> Json | None:
        """The last that has words."""
        return next((note for note in reversed(self.notes) if note["words"].strip()), None)

    def due(self, files: Files) -> date:
        """The day named last; else so many days after it was agreed."""
        named = [note["due"] for note in self.notes if note["due"]]
        day = named[-1] if named else self.step["due"]
        return date.fromisoformat(day) if day else day_of(self.record) + timedelta(files.config["follow_up_days"])


@cache
def agreements(files: Files) -> Sequence[Agreement]:
    """All of them: a talk's in the words of the newest review it was about whose rubric has the behavior."""
    known = {review["id"]: review for review in files.reviews}
    stepped = [review for review in files.reviews if review["next_step"] and not is_own(review)]
    found = [_agreement(files, review, review["next_step"], [review]) for review in stepped]
    for talk in files.talks:
        about = [known[review] for review in talk["about"] if review in known]
        about.sort(key=lambda review: (review["id"][:10], review["finished"], review["id"]), reverse=True)
        if talk["follow_up"]:
            found.append(_agreement(files, talk, talk["follow_up"], about))
    return found


def since(agreement: Agreement, reviews: Sequence[Json]) -> dict[str, list[Json]]:
    """The reviews after it whose rubric has its behavior, by what was noted; the oldest first."""
    said: dict[str, list[Json]] = {"heard": [], "missed": [], "other": [], "not_looked_at": []}
    behavior = agreement.step["behavior"]
    for review in reversed(newest(reviews)):
        later = review["finished"] > agreement.record["finished"] and call_day(review) >= agreement.of[:10]
        if later and behavior in acts(review) and not is_own(review) and review["id"] != agreement.of:
            noted = {each["id"]: each["noted"] for each in review["behaviors"]}.get(behavior, "not_looked_at")
            said[noted if noted in said else "other"].append(review)
    return said


def calls_since(said: Mapping[str, Sequence[Json]]) -> tuple[int, ...]:
    """On how many calls it was heard, missed, neither, and not looked at."""
    heard, missed, other, unseen = ({call_of(review) for review in reviews} for reviews in said.values())
    seen = heard | missed | other
    return len(heard), len(missed), len(other - heard - missed), len(unseen - seen)


def _agreement(files: Files, record: Json, step: Json, reviews: Sequence[Json]) -> Agreement:
    notes = [note for note in files.notes if note["of"] == record["id"]]
    for review in reviews:
        if step["behavior"] in acts(review):
            act, wanted = acts(review)[step["behavior"]], review["rubric"]["copy"]["wanted"]
            less = not any(feeling["id"] in act["creates"] for feeling in wanted)
            return Agreement(record, step, act["text"], less, notes)
    return Agreement(record, step, step["words"] or step["behavior"], less=False, notes=notes)
