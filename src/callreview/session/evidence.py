"""The moments of a session, gathered from its answers: each place of the call once, in the call's order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from callreview.model.draft import Answer, HeardMoment, Said
from callreview.model.names import FeelingId, MomentId
from callreview.model.review import Moment

BECAUSE = "because:"


@dataclass(frozen=True)
class Evidence:
    """Every moment of a session (`moments`), and which ones each answer named (`named`, by question)."""

    moments: tuple[Moment, ...]
    named: Mapping[str, tuple[MomentId, ...]]

    @classmethod
    def of(cls, standing: Mapping[str, Answer]) -> Self:
        """The evidence in *standing* answers.

        A time typed without words means the moment already told there. Told twice with the same words it is one
        moment. Ids are m1, m2, … by time in the call, then by the order told.
        """
        told = [(key, moment) for key, said in standing.items() if isinstance(said, Said) for moment in said.moments]
        places: list[_Place] = []
        for key, moment in sorted(told, key=lambda pair: not _is_told(pair[1])):
            place = next((known for known in places if known.is_same(moment)), None)
            if place is None:
                place = _Place(moment)
                places.append(place)
            place.named_by.append(key)
        order = [moment for _, moment in told]
        places.sort(key=lambda place: (place.moment.at, order.index(place.moment)))
        ids = {id(place): MomentId(f"m{number}") for number, place in enumerate(places, start=1)}
        return cls(
            moments=tuple(place.with_id(ids[id(place)], standing) for place in places),
            named={key: tuple(ids[id(place)] for place in places if key in place.named_by) for key in standing},
        )


class _Place:
    """A moment and the questions whose answers named it."""

    def __init__(self, moment: HeardMoment) -> None:
        self.moment = moment
        self.named_by: list[str] = []

    def is_same(self, other: HeardMoment) -> bool:
        same_time = self.moment.at == other.at
        return same_time and (not _is_told(other) or self.moment == other)

    def with_id(self, moment: MomentId, standing: Iterable[str]) -> Moment:
        feelings = [key.removeprefix(BECAUSE) for key in standing if key.startswith(BECAUSE) and key in self.named_by]
        return Moment(
            id=moment,
            at=self.moment.at,
            to=self.moment.to,
            who=self.moment.who,
            words=self.moment.words,
            note=self.moment.note,
            feeling=FeelingId(feelings[0]) if feelings else None,
        )


def _is_told(moment: HeardMoment) -> bool:
    return bool(moment.words or moment.note or moment.to is not None or moment.who)
