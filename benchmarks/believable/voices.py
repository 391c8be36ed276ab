"""What was said in a quarter beside its reviews: kudos, concerns, ideas and answers, check-ins; and calls heard."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from believable.afterwards import utc
from believable.chances import likely
from believable.heard import Heard
from believable.quarter import DAYS, Quarter, new_id, noon
from believable.quarter_sentences import (
    ANSWERS,
    CHECKED_IN,
    CONCERNS,
    CUSTOMERS,
    IDEAS,
    KUDOS,
    OF_CUSTOMERS,
    WORDS_OF_A_LISTEN,
)
from believable.staff import AGENTS, LEADERS, SUPERVISORS

Record = dict[str, Any]
KUDOS_HEARD, CONCERNS_HEARD, CHECK_INS, LISTENS = 44, 9, 22, 8
ASKED_EARLY = ("maria", "zoe")
"""Whom nobody asked again since they are on a list."""
ABOUT_THAT_TIME = 2
"""Days."""
SAID_LATER = {
    "not_asked": ((), ("yes",), ("yes",), ("no",), ("no", "yes")),
    "yes": ((), (), (), ("no",)),
    "no": ((), ("yes",)),
}
"""What those who said kudos say when they are asked later, by what they came with."""


def kudos_of(quarter: Quarter, heard: Heard) -> Sequence[Record]:
    """What customers, peers and leaders said, for good and for ill; oldest first."""
    chance = quarter.chance("kudos")
    said = [_kudos(quarter, heard, chance) for _ in range(KUDOS_HEARD)]
    said += [_concern(quarter, heard, chance) for _ in range(CONCERNS_HEARD)]
    chance = quarter.chance("consents")
    said = [{**each, "consents": list(_said_later(quarter, chance, each))} for each in said]
    return sorted(said, key=lambda each: (each["at"], each["id"]))


def _kudos(quarter: Quarter, heard: Heard, chance: Random) -> Record:
    speaker = chance.choices(tuple(KUDOS), (7, 2, 1))[0]
    said = _said(quarter, heard, chance, quarter.day(chance.randrange(DAYS)))
    consent = chance.choices(("yes", "no", "not_asked"), (6, 1, 3))[0]
    return {**said, "kind": "kudos", "from": speaker, "words": chance.choice(KUDOS[speaker]), "consent": consent}


def _concern(quarter: Quarter, heard: Heard, chance: Random) -> Record:
    said = _said(quarter, heard, chance, quarter.day(chance.randrange(DAYS // 2, DAYS)))
    return {**said, "kind": "concern", "from": "customer", "words": chance.choice(CONCERNS), "consent": "not_asked"}


def _said_later(quarter: Quarter, chance: Random, kudos: Record) -> Iterator[Record]:
    if kudos["kind"] == "concern":
        return
    day = date.fromisoformat(kudos["id"][:10])
    for consent in chance.choice(SAID_LATER[kudos["consent"]]):
        day += timedelta(days=chance.randrange(1, 12))
        if day > quarter.last:
            return
        by = chance.choice(LEADERS[:SUPERVISORS]).id
        yield {"at": noon(day, chance), "on": str(day), "by": by, "consent": consent}


def _said(quarter: Quarter, heard: Heard, chance: Random, day: date) -> Record:
    """What any words have, its keys in the model's order: half of them name a call that is reviewed about that time."""
    near = [each for each in heard.reviews if abs((date.fromisoformat(each["id"][:10]) - day).days) <= ABOUT_THAT_TIME]
    calls = [each["call"] for each in near if each["call"]["ref"]]
    agent: str | None = quarter.spelled(chance.choice(AGENTS[:9]).id, day)
    ref: str | None = None
    if calls and likely(chance, 0.5):
        call = chance.choice(calls)
        agent, ref = call["agent"], call["ref"]
    elif likely(chance, 0.2):
        agent = None
    return {
        "schema": "callreview/kudos@1",
        "id": new_id(chance, day),
        "at": noon(day, chance),
        "by": chance.choice(LEADERS[:SUPERVISORS]).id,
        "kind": "",
        "from": "",
        "agent": agent,
        "ref": ref,
        "words": "",
        "consent": "",
    }


def ideas_of(quarter: Quarter) -> Sequence[Record]:
    """The suggestions, oldest first; some answered once, some twice, some not yet."""
    chance = quarter.chance("ideas")
    ideas = []
    for words in IDEAS:
        day = quarter.day(chance.randrange(DAYS))
        ideas.append(
            {
                "schema": "callreview/idea@1",
                "id": new_id(chance, day),
                "at": noon(day, chance),
                "by": quarter.spelled(chance.choice(AGENTS).id, day),
                "words": words,
                "answers": list(_answers(quarter, chance, day)),
            }
        )
    return sorted(ideas, key=lambda each: (str(each["at"]), str(each["id"])))


def _answers(quarter: Quarter, chance: Random, day: date) -> Iterator[Record]:
    for we in chance.choice(((), ("did",), ("will",), ("will", "did"), ("will_not",))):
        day += timedelta(days=chance.randrange(2, 16))
        if day > quarter.last:
            return
        by = chance.choice(LEADERS).id
        yield {"at": noon(day, chance), "on": str(day), "by": by, "we": we, "because": chance.choice(ANSWERS[we])}


def check_ins_of(quarter: Quarter) -> Sequence[Record]:
    """Who was asked how it is, oldest first; some are never asked."""
    chance = quarter.chance("checkins")
    made = [_check_in(quarter, chance, quarter.day(number), who) for number, who in enumerate(ASKED_EARLY)]
    others = [person.id for person in AGENTS[:8] if person.id not in ASKED_EARLY]
    for _ in range(CHECK_INS):
        who = None if likely(chance, 0.3) else chance.choice(others)
        made.append(_check_in(quarter, chance, quarter.day(chance.randrange(DAYS)), who))
    return sorted(made, key=lambda each: (each["at"], each["id"]))


def _check_in(quarter: Quarter, chance: Random, day: date, who: str | None) -> Record:
    """That *who* was asked; a customer for None."""
    name = quarter.spelled(who, day) if who else chance.choice(CUSTOMERS)
    return {
        "schema": "callreview/checkin@1",
        "id": new_id(chance, day),
        "at": noon(day, chance),
        "by": chance.choice(LEADERS).id,
        "with": {"kind": "agent" if who else "customer", "name": name},
        "words": chance.choice(CHECKED_IN if who else OF_CUSTOMERS),
    }


def listens_of(quarter: Quarter) -> Sequence[Record]:
    """The calls that were only heard."""
    chance = quarter.chance("listens")
    made = []
    for _ in range(LISTENS):
        day = quarter.day(chance.randrange(DAYS))
        made.append(
            {
                "schema": "callreview/listen@1",
                "id": new_id(chance, day),
                "at": utc(datetime.combine(day, time(9))),
                "reviewer": {"name": chance.choice(LEADERS[:SUPERVISORS]).id, "role": "supervisor"},
                "call": {
                    "ref": f"L-{chance.randrange(1000, 9999)}",
                    "agent": quarter.spelled(chance.choice(AGENTS).id, day),
                    "when": None,
                    "queue": None,
                    "seconds": None,
                    "recording": None,
                    "transcript": None,
                },
                "word": chance.choice(WORDS_OF_A_LISTEN),
            }
        )
    return sorted(made, key=lambda each: (str(each["at"]), str(each["id"])))
