"""What can be said of a review in a word or two: the marks that reviews are found and counted by.

Light: a listing needs them, and no noun with its checks.
"""

from enum import StrEnum
from typing import NamedTuple

OWN_REVIEW = "own review"
"""What a listing says of an agent's own review, and all it says: what stands in it is read beside another's."""


class MarkKind(StrEnum):
    """What a mark is about."""

    AGENT = "agent"
    REVIEWER = "reviewer"
    QUEUE = "queue"
    RUBRIC = "rubric"
    """Every review has one of these, with its rubric and version: counting them counts reviews."""
    COPY = "copy"
    """The words of the rubric as the review holds them, by a name that the same words always have."""
    GUT = "gut"
    WANTED = "wanted"
    UNWANTED = "unwanted"
    BEHAVIOR = "behavior"
    FOLLOWED = "followed"
    """That something was agreed about a feeling that lay outside the range."""


class Mark(NamedTuple):
    """One thing that is so of a review.

    `name` is whom or what it is about: an agent, a queue, the id of a feeling or behavior; for the gut it is `gut`.
    `value` is how it came through (`wow`, `hint`, `heard`), where the kind has such. `bar` is the bar of the call's
    day, for a feeling. `rubric` and `version` say under which range it was said; empty and 0 for who and where.
    """

    kind: MarkKind
    name: str
    value: str = ""
    bar: str = ""
    rubric: str = ""
    version: int = 0


class Count(NamedTuple):
    """How many reviews of a period have a mark. `period` is a day (20261121) or a month (202611)."""

    period: int
    mark: Mark
    reviews: int
