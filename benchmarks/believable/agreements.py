"""What two supervisors agreed on in a quarter: coaching conversations, and every word on what became of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from believable.afterwards import on_day, utc
from believable.chances import likely
from believable.heard import Heard
from believable.quarter import Quarter, new_id, noon
from believable.quarter_sentences import (
    ASKED,
    CAUSES,
    CONNECT,
    FOR_THE_TEAM,
    HEARD,
    IMPACT,
    LET_GO,
    MOVING,
    THEIRS,
    UPWARD,
    WORKED,
)
from believable.sentences import STEPS, THANKS_DID, THANKS_FELT, THANKS_MATTERS
from believable.staff import AGENTS, LEADERS, SUPERVISORS, Person

Record = dict[str, Any]
COACHED_AT, TAKES = time(15), timedelta(minutes=25)
EVERY = (19, 30)
"""Days between two conversations with somebody, at the least and at the most."""
ONCE, NEVER = "rosa", "nina"
"""Whom nobody came back to, and whom nobody ever sat down with."""
WORDS_ON_IT = 0.75


def coachings_of(quarter: Quarter, heard: Heard) -> Sequence[Record]:
    """The conversations, oldest first."""
    talks = (talk for number, person in enumerate(AGENTS) for talk in _with(quarter, heard, person, number))
    return sorted(talks, key=lambda talk: (talk["finished"], talk["id"]))


def _with(quarter: Quarter, heard: Heard, person: Person, number: int) -> Iterator[Record]:
    """The conversations with one person."""
    chance = quarter.chance(f"coaching/{person.id}")
    theirs = [
        review
        for review in heard.reviews
        if review["reviewer"]["role"] != "self" and review["call"]["agent"] in {person.id, *person.typed}
    ]
    day = quarter.day((person.came or 0) * 7 + chance.randrange(12, 26))
    last, spoken_of = quarter.first, set[str]()
    while day <= quarter.last and (person.went is None or day < quarter.day(person.went * 7)) and person.id != NEVER:
        started = datetime.combine(day, COACHED_AT) + timedelta(minutes=number)
        about = [
            review
            for review in theirs
            if review["id"][:10] >= last.isoformat()
            and review["id"] not in spoken_of
            and review["finished"] < utc(started)
        ]
        spoken_of.update(review["id"] for review in about)
        yield _talk(quarter, heard, chance, person, started, about, LEADERS[number % SUPERVISORS].id)
        last, day = day, day + timedelta(days=chance.randrange(*EVERY))
        if person.id == ONCE:
            return


def _talk(  # noqa: PLR0913, PLR0917 # who, when, about what, by whom
    quarter: Quarter, heard: Heard, chance: Random, person: Person, started: datetime, about: list[Record], by: str
) -> Record:
    day, finished = started.date(), started + TAKES
    behavior = _what_harmed(heard, about)
    agreed = behavior or (chance.choice(list(heard.creates(about[-1]))) if about else "")
    step = {
        "behavior": agreed or None,
        "words": chance.choice((chance.choice(STEPS[agreed]), "")) if agreed else chance.choice(STEPS[""]),
        "due": None if likely(chance, 0.2) else (day + timedelta(days=chance.randrange(3, 9))).isoformat(),
    }
    thanks = {
        "did": chance.choice(THANKS_DID[""]),
        "felt": chance.choice(THANKS_FELT),
        "matters": chance.choice(THANKS_MATTERS),
    }
    name = quarter.spelled(person.id, day)
    return {
        "schema": "callreview/coaching@1",
        "id": new_id(chance, day),
        "started": utc(started),
        "finished": utc(finished),
        "by": by,
        "agent": name,
        "about": [review["id"] for review in reversed(about)],
        "connect": {"matters": chance.choice(CONNECT), "team": chance.choice(FOR_THE_TEAM)},
        "recognize": None if likely(chance, 0.15) else thanks,
        "analyze": {
            "behavior": behavior or None,
            "theirs": chance.choice(THEIRS),
            "causes": chance.choice(CAUSES),
            "impact": chance.choice(IMPACT),
        },
        "follow_up": None if likely(chance, 0.12) else step,
        "talk": {"asked": chance.choice(ASKED), "heard": chance.choice(HEARD)},
        "replies": list(_upward(quarter, chance, name, finished)),
    }


def _what_harmed(heard: Heard, about: list[Record]) -> str:
    """The behavior that was heard most beside a feeling nobody wants; none where there was none."""
    often: dict[str, int] = {}
    for review in about:
        felt = review["impression"]["unwanted"]
        for noted in review["behaviors"]:
            if noted["noted"] == "heard" and any(
                felt.get(feeling) in {"hint", "clear"} for feeling in heard.creates(review)[noted["id"]]
            ):
                often[noted["id"]] = often.get(noted["id"], 0) + 1
    return max(sorted(often), key=lambda name: often[name], default="")


def _upward(quarter: Quarter, chance: Random, by: str, finished: datetime) -> Iterator[Record]:
    """The agent's word on the conversation."""
    at = utc(finished + timedelta(hours=chance.randrange(1, 40)))
    if likely(chance, 0.45) and not quarter.is_over(at):
        fair = chance.choice(("yes", "yes", "partly", "no"))
        yield {"by": by, "at": at, "on": on_day(at), "feels_fair": fair, "words": chance.choice(UPWARD[fair])}


def notes_of(quarter: Quarter, heard: Heard, coachings: Sequence[Record]) -> Sequence[Record]:
    """The words on what was agreed, oldest first."""
    chance = quarter.chance("followups")
    notes: list[Record] = []
    agreed = [(review, review["next_step"]) for review in heard.reviews if review["reviewer"]["role"] != "self"]
    agreed += [(talk, talk["follow_up"]) for talk in coachings]
    for record, step in agreed:
        if step and likely(chance, WORDS_ON_IT):
            notes += _words_on(quarter, chance, record, step)
    return sorted(notes, key=lambda note: (note["at"], note["id"]))


def _words_on(quarter: Quarter, chance: Random, record: Record, step: Mapping[str, Any]) -> Iterator[Record]:
    """One word, or several until it is over; each some days after the one before."""
    due = step["due"] or record["id"][:10]
    day = date.fromisoformat(due) + timedelta(days=chance.randrange(0, 6))
    by = record.get("by") or record["reviewer"]["name"]
    for _ in range(3):
        if day > quarter.last or likely(chance, 0.1):
            return
        note = _note(quarter, chance, record["id"], day, by)
        if not quarter.is_over(note["at"]):
            yield note
        if note["state"] in {"done", "let_go"} and not likely(chance, 0.05):
            return
        day += timedelta(days=chance.randrange(3, 9))


def _note(quarter: Quarter, chance: Random, of: str, day: date, by: str) -> Record:
    state = chance.choices(("done", "moving", "needs_attention", "let_go", "open"), (6, 3, 2, 1, 0.5))[0]
    worked = chance.choice(("yes", "yes", "partly", "no")) if state in {"done", "needs_attention"} else None
    said = WORKED[worked] if worked else LET_GO if state == "let_go" else MOVING
    is_later = state in {"moving", "needs_attention"} and likely(chance, 0.4)
    return {
        "schema": "callreview/followup@1",
        "id": new_id(chance, day),
        "at": noon(day, chance),
        "by": by if likely(chance, 0.8) else quarter.spelled(LEADERS[-1].id, day),
        "of": of,
        "state": state,
        "worked": worked,
        "words": chance.choice(said),
        "due": (day + timedelta(days=chance.randrange(2, 8))).isoformat() if is_later else None,
    }
