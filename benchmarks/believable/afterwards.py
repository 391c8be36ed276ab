"""What comes of a call: thanks, a next step or none, the agent's reply, and a second look now and then."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random
from typing import NamedTuple

from believable.chances import likely
from believable.evidence import Evidence
from believable.feelings import Felt
from believable.sentences import (
    NOTHING_TO_THANK,
    REPLIES,
    SECOND_WHY,
    STEPS,
    THANKS_DID,
    THANKS_FELT,
    THANKS_MATTERS,
)
from believable.sittings import Sitting
from believable.stories import Json

A_WEEK = timedelta(days=7)
FRIDAY = 4
STEP_KINDS = {"about it": 0.73, "another": 0.15, "own words": 0.12}
"""How often a next step is about a feeling outside the range, about something else, or in no behavior's words."""
NO_STEP_NEEDED = 0.75
OTHER = {
    "wow": "just_ok",
    "just_ok": "not_ok",
    "not_ok": "just_ok",
    "not_felt": "hint",
    "hint": "clear",
    "clear": "hint",
}
"""What a second look says instead."""
FAIR = ("yes", "partly", "no")


class SecondLook(NamedTuple):
    """The second look, and what the history says of it when it came later."""

    look: Json
    changes: Sequence[Json]


def next_step_of(chance: Random, sitting: Sitting, felt: Felt, behaviors: Sequence[Json]) -> Json | None:
    """The next step: about what lay outside the range, unless it is let pass; else now and then."""
    if likely(chance, sitting.listener.lets_pass if felt.outside else NO_STEP_NEEDED):
        return None
    behavior = _step(chance, sitting, felt, behaviors)
    due = sitting.day + A_WEEK
    if likely(chance, 0.3):
        due += timedelta(days=(FRIDAY - due.weekday()) % 7)
    return {"behavior": behavior or None, "words": chance.choice(STEPS[behavior]), "due": due.isoformat()}


def _step(chance: Random, sitting: Sitting, felt: Felt, behaviors: Sequence[Json]) -> str:
    """The behavior to work on; nothing where it is put in own words."""
    known = sitting.version.range.behaviors
    about = [name for name, (_, creates) in known.items() if set(felt.outside).intersection(creates)]
    kind = chance.choices(tuple(STEP_KINDS), tuple(STEP_KINDS.values()))[0]
    if kind == "own words":
        return ""
    if about and kind == "about it":
        return chance.choice(about)
    missed = [str(noted["id"]) for noted in behaviors if noted["noted"] == "missed"]
    return chance.choice(missed or list(known))


def thanks_of(chance: Random, evidence: Evidence) -> tuple[Json | None, Sequence[str]]:
    """Thanks for something heard; or none, and the reason in words."""
    if likely(chance, 0.15):
        return None, [f"left open: Thanks, what they did: {chance.choice(NOTHING_TO_THANK)}"]
    heard = [str(noted["id"]) for noted in evidence.behaviors if noted["noted"] == "heard"]
    fine = [behavior for behavior in heard if behavior in THANKS_DID]
    did = chance.choice(THANKS_DID[chance.choice(fine) if fine else ""])
    return {"did": did, "felt": chance.choice(THANKS_FELT), "matters": chance.choice(THANKS_MATTERS)}, ()


def second_look_of(chance: Random, sitting: Sitting, felt: Felt) -> SecondLook:
    """The second look: mostly the first impression stands; now and then it is amended a day later."""
    if likely(chance, 0.94):
        return SecondLook({"kept": True, "gut": None, "wanted": {}, "unwanted": {}, "why": ""}, ())
    could = [name for name, how in felt.said.items() if how in OTHER]
    changed = {name: OTHER[felt.said[name]] for name in chance.sample(could, min(1, len(could)))}
    wanted = sitting.version.range.wanted
    why = chance.choice(SECOND_WHY)
    look = {
        "kept": False,
        "gut": OTHER[felt.gut] if not changed or likely(chance, 0.2) else None,
        "wanted": {name: how for name, how in changed.items() if name in wanted},
        "unwanted": {name: how for name, how in changed.items() if name not in wanted},
        "why": why,
    }
    at = _later(chance, sitting)
    later = [{"at": at, "on": on_day(at), "by": sitting.by["name"], "what": f"second look: {why}"}]
    return SecondLook(look, later if likely(chance, 0.35) else ())


def replies_of(chance: Random, sitting: Sitting, felt: Felt) -> Sequence[Json]:
    """What the agent says to it, a day or two later; mostly nothing."""
    if sitting.by["role"] == "self" or not likely(chance, sitting.agent.answers):
        return ()
    fair = chance.choices(FAIR, (3, 4, 1.5) if felt.gut == "not_ok" else (6, 2, 0.4))[0]
    words = chance.choice(REPLIES[fair])
    at = _later(chance, sitting)
    return ({"by": sitting.agent.name, "at": at, "on": on_day(at), "feels_fair": fair, "words": words},)


def utc(moment: datetime) -> str:
    """*moment* as a review writes it."""
    return f"{moment:%Y-%m-%dT%H:%M:%S}Z"


def on_day(at: str) -> str:
    """The day that the team's clock says, which is five hours behind, at the instant *at* as a review writes it."""
    return (datetime.fromisoformat(at) - timedelta(hours=5)).date().isoformat()


def _later(chance: Random, sitting: Sitting) -> str:
    """A time within two days of the review."""
    return utc(sitting.finished + timedelta(seconds=chance.randrange(3600, 48 * 3600)))
