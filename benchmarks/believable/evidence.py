"""What was heard where: the moments of a call, why they felt that way, and the behaviors that fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from believable.chances import likely
from believable.feelings import Felt
from believable.sentences import BECAUSE, SAID, SEEN
from believable.sittings import Sitting
from believable.stories import Json, Version

HEARD = {"wow": 0.92, "just_ok": 0.5, "not_ok": 0.08, "clear": 0.95, "hint": 0.75, "not_felt": 0.04}
"""How often a behavior is heard where a feeling that it creates came through like that."""
UNCLEAR = 0.2
NO_ANSWER = ("not_called_for", "not_called_for", "could_not_tell")


@dataclass(frozen=True)
class Evidence:
    """The parts of a review that hold evidence. `left_open` is what was skipped with a reason, in words."""

    moments: Sequence[Json]
    because: Sequence[Json]
    behaviors: Sequence[Json]
    left_open: Sequence[str]


@dataclass(frozen=True)
class _Moment:
    at: float
    feeling: str
    who: str
    words: str
    note: str
    behaviors: tuple[str, ...]
    """Those that it is evidence of."""


def evidence_of(chance: Random, sitting: Sitting, felt: Felt) -> Evidence:
    """What a whole review holds."""
    version = sitting.version
    noted = dict(_noted(chance, version, felt))
    told = [name for name in felt.struck if likely(chance, 0.9)]
    moments = [_moment(chance, sitting, felt, name, noted) for name in told if likely(chance, 0.8)]
    numbered = {f"m{number}": moment for number, moment in enumerate(sorted(moments, key=_at), start=1)}
    return Evidence(
        [_json(name, moment) for name, moment in numbered.items()],
        [
            {
                "feeling": feeling,
                "words": chance.choice(BECAUSE[felt.said[feeling]]),
                "moments": [name for name, moment in numbered.items() if moment.feeling == feeling],
            }
            for feeling in told
        ],
        [
            {
                "id": behavior,
                "noted": how,
                "moments": [name for name, moment in numbered.items() if behavior in moment.behaviors],
                "note": "",
            }
            for behavior, how in noted.items()
        ],
        [
            f"left open: {version.rubric.feeling(name).word}, because: hard to say"
            for name in felt.struck
            if name not in told
        ],
    )


def short_evidence_of(chance: Random, sitting: Sitting, felt: Felt) -> Evidence:
    """What a quick review holds: the one behavior that made the difference, if any did."""
    linked = _linked(sitting.version, felt)
    behavior = chance.choice(linked or list(sitting.version.range.behaviors))
    noted = {"id": behavior, "noted": _how(chance, sitting.version, felt, behavior), "moments": [], "note": ""}
    return Evidence((), (), [noted] if likely(chance, 0.9) else (), ())


def _noted(chance: Random, version: Version, felt: Felt) -> Iterator[tuple[str, str]]:
    """Behaviors as they are asked: those behind what stood out, then perhaps the others."""
    linked = _linked(version, felt)
    others = [behavior for behavior in version.range.behaviors if behavior not in linked]
    for behavior in (*linked, *(others if likely(chance, 0.4) else ())):
        yield behavior, _how(chance, version, felt, behavior)


def _linked(version: Version, felt: Felt) -> list[str]:
    struck = set(felt.struck)
    return [name for name, (_, creates) in version.range.behaviors.items() if struck.intersection(creates)]


def _how(chance: Random, version: Version, felt: Felt, behavior: str) -> str:
    """Heard where the feeling came through, missed where it did not; mostly."""
    if likely(chance, 0.08):
        return chance.choice(NO_ANSWER)
    often = max(HEARD.get(felt.said[feeling], UNCLEAR) for feeling in version.range.behaviors[behavior][1])
    return "heard" if likely(chance, often) else "missed"


def _moment(chance: Random, sitting: Sitting, felt: Felt, feeling: str, noted: dict[str, str]) -> _Moment:
    """A moment behind a *feeling* that stood out, and behind a behavior that creates it, where one was heard."""
    how = felt.said[feeling]
    who, words = SAID[feeling, how]
    creates = sitting.version.range.behaviors
    heard = [name for name, said in noted.items() if said == "heard" and feeling in creates[name][1]]
    return _Moment(
        at=float(chance.randrange(4, sitting.seconds)),
        feeling=feeling,
        who=who,
        words=chance.choice(words),
        note=chance.choice(SEEN[how]) if likely(chance, 0.4) else "",
        behaviors=tuple(heard[:1]) if likely(chance, 0.7) else (),
    )


def _at(moment: _Moment) -> float:
    return moment.at


def _json(name: str, moment: _Moment) -> Json:
    return {
        "id": name,
        "at": moment.at,
        "to": None,
        "who": moment.who,
        "words": moment.words,
        "note": moment.note,
        "feeling": moment.feeling,
    }
