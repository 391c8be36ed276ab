"""Under which version of a rubric a review was made: by its digest where several versions have the same number."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from callreview.insight.rubric_version import Version


@dataclass(frozen=True)
class Made:
    """What a review says of its rubric, and when the review was made."""

    rubric: str
    version: int
    digest: str
    at: datetime


def reviews_under(
    versions: Sequence[Version], belongs_to: Sequence[int | None], made: Sequence[Made]
) -> tuple[Mapping[int, int], int]:
    """How many of *made* belong to each number in *belongs_to*, which has one for each of *versions*, oldest first.

    And how many were made under none of them.
    """

    @cache
    def digest_at(place: int) -> str:
        rubric = versions[place].rubric
        return rubric.digest() if rubric else ""

    of_number: dict[tuple[str, int], list[int]] = {}
    for place, version in enumerate(versions):
        if version.rubric and belongs_to[place] is not None:
            of_number.setdefault((version.rubric.id, version.rubric.version), []).append(place)

    def home(one: Made) -> int | None:
        places = of_number.get((one.rubric, one.version), [])
        if len({belongs_to[place] for place in places}) > 1:
            same = [place for place in places if digest_at(place) == one.digest]
            places = same or places
            places = [place for place in places if _was_there(versions[place], one.at)] or places[:1]
        return belongs_to[places[-1]] if places else None

    counts = Counter(home(one) for one in made)
    elsewhere = counts.pop(None, 0)
    return {number: count for number, count in counts.items() if number is not None}, elsewhere


def _was_there(version: Version, at: datetime) -> bool:
    """Whether *version* was written by then. Of what is not committed yet only the digest can tell."""
    return version.by is not None and version.by.at <= at
