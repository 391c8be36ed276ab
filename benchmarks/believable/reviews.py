"""A day's believable reviews, as the very bytes that callreview would write."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

from believable.afterwards import next_step_of, replies_of, second_look_of, thanks_of, utc
from believable.chances import likely
from believable.evidence import Evidence, evidence_of, short_evidence_of
from believable.feelings import Felt, felt_in
from believable.plans import World
from believable.responses import alone, beside, place
from believable.sentences import AGAINST, IN_THE_WAY, OWN_WORDS, QUESTIONS
from believable.sittings import Sitting, sitting_on
from believable.stories import Json, Version
from callreview.store.ids import ALPHABET

COPY = "the rubric is laid in here"
EXCITED = {"wow": ("yes",), "just_ok": ("yes", "not_sure", "no"), "not_ok": ("no",)}
HEARD = ("whole", "whole", "part", "live")


def reviews_on(world: World, day: date, count: int) -> Iterator[tuple[str, bytes]]:
    """The *count* reviews of *day* and the replies to them: paths, and bytes. They follow from the plan and the day."""
    chance = Random(f"{world.plan.seed}/{day}")  # noqa: S311 # a story, no secret
    made: dict[str, tuple[Json, Version]] = {}
    while len(made) < count:
        name = f"{day}-{''.join(chance.choices(ALPHABET, k=8))}"
        sitting = sitting_on(chance, world, name, day)
        made[name] = (review_of(chance, sitting, felt_in(chance, sitting)), sitting.version)
    for name, (review, version) in made.items():
        yield place("reviews", name), raw_review(alone(review), version)
        yield from beside(review)


def raw_review(review: Json, version: Version) -> bytes:
    """*review* as the bytes of its file, with the copy of its rubric laid in."""
    text = json.dumps(review, indent=2, ensure_ascii=False)
    return f"{text.replace(json.dumps(COPY), version.copy, 1)}\n".encode()


def review_of(chance: Random, sitting: Sitting, felt: Felt) -> Json:
    """The review, its keys in the model's order, with a place kept for the rubric."""
    short = sitting.quick
    evidence = short_evidence_of(chance, sitting, felt) if short else evidence_of(chance, sitting, felt)
    thanks, no_thanks = (None, ()) if short else thanks_of(chance, evidence)
    look, changes = (None, ()) if short else second_look_of(chance, sitting, felt)
    open_ = [
        {"at": utc(sitting.finished), "by": sitting.by["name"], "what": what}
        for what in (*evidence.left_open, *no_thanks)
    ]
    return {
        "schema": "callreview/review@1",
        "id": sitting.id,
        "started": utc(sitting.started),
        "finished": utc(sitting.finished),
        "active_seconds": (sitting.finished - sitting.started).seconds,
        "rubric": {**sitting.version.reference, "copy": COPY},
        "call": sitting.call,
        "picked": {"how": "other", "seed": None, "of": None, "note": ""},
        "reviewer": sitting.by,
        "calibration": None,
        "listening": {"heard": None if short else chance.choice(HEARD), "listens": 1},
        "moments": evidence.moments,
        "impression": _impression(chance, sitting, felt, evidence),
        "behaviors": evidence.behaviors,
        "found": [],
        "against": None if short else _against(chance),
        "second_look": look,
        "musts": {} if short else _musts(chance, sitting),
        "in_the_way": [] if short else _in_the_way(chance),
        "thanks": thanks,
        "next_step": next_step_of(chance, sitting, felt, evidence.behaviors),
        "question": "" if short or likely(chance, 0.6) else chance.choice(QUESTIONS),
        "replies": replies_of(chance, sitting, felt),
        "history": [*open_, *changes],
    }


def _impression(chance: Random, sitting: Sitting, felt: Felt, evidence: Evidence) -> Json:
    wanted = sitting.version.range.wanted
    sentences = chance.sample(OWN_WORDS[felt.gut], 1 if sitting.quick or likely(chance, 0.6) else 2)
    return {
        "sealed": utc(sitting.sealed),
        "gut": felt.gut,
        "own_words": " ".join(sentences),
        "excited": None if sitting.quick else chance.choice(EXCITED[felt.gut]),
        "wanted": {name: how for name, how in felt.said.items() if name in wanted},
        "unwanted": {name: how for name, how in felt.said.items() if name not in wanted},
        "because": evidence.because,
        "own_feelings": [],
        "order": list(felt.said),
    }


def _against(chance: Random) -> Json:
    """What argued against the gut."""
    found = likely(chance, 0.25)
    return {"words": chance.choice(AGAINST) if found else "", "moments": [], "none_found": not found}


def _musts(chance: Random, sitting: Sitting) -> Json:
    return {must: "yes" if likely(chance, 0.93) else "no" for must in sitting.version.range.musts}


def _in_the_way(chance: Random) -> Sequence[Json]:
    if likely(chance, 0.85):
        return ()
    kind = chance.choice(tuple(IN_THE_WAY))
    return ({"kind": kind, "words": chance.choice(IN_THE_WAY[kind])},)
