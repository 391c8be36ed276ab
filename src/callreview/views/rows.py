"""What a listing says of one thing. The names of the fields are the columns, and the keys in JSON."""

from dataclasses import dataclass

from callreview.model.choices import Level, Trace
from callreview.model.names import FeelingId
from callreview.model.review import Review
from callreview.model.rubric import Rubric
from callreview.views.evidence import filled
from callreview.views.feelings import spoke
from callreview.views.words import in_words


@dataclass(frozen=True)
class ReviewRow:
    """A finished review."""

    id: str
    day: str  # the day it was reviewed, 2026-11-21
    agent: str
    call: str
    rubric: str  # "billing-care 3"
    gut: str  # "WOW", "just OK", "not OK"
    stood_out: tuple[str, ...]  # "Cared for: WOW"
    next_step: str


@dataclass(frozen=True)
class DraftRow:
    """A review under way. It never tells a behavior: the impression may not be sealed yet."""

    id: str
    started: str
    agent: str
    call: str  # its number or name, or else its recording's file name
    rubric: str  # its title
    stopped_at: str  # the stage's title


@dataclass(frozen=True)
class RubricRow:
    """A rubric."""

    id: str
    version: int
    status: str
    title: str
    feelings: int


Row = ReviewRow | DraftRow | RubricRow


def review_row(review: Review) -> ReviewRow:
    """The row of *review*."""
    rubric, step = review.rubric.copy_, review.next_step
    levels: dict[FeelingId, Level | Trace] = {**review.impression.wanted, **review.impression.unwanted}
    behavior = rubric.behavior(step.behavior).text if step and step.behavior else ""
    return ReviewRow(
        id=review.id,
        day=review.id[:10],
        agent=review.call.agent,
        call=review.call.ref or "",
        rubric=f"{rubric.id} {rubric.version}",
        gut=in_words(review.impression.gut),
        stood_out=tuple(f"{rubric.feeling(name).word}: {in_words(levels[name])}" for name in spoke(review)),
        next_step=(filled(step.words) or behavior) if step else "",
    )


def rubric_row(rubric: Rubric) -> RubricRow:
    """The row of *rubric*."""
    return RubricRow(
        id=rubric.id,
        version=rubric.version,
        status=in_words(rubric.status),
        title=rubric.title,
        feelings=len(tuple(rubric.feelings())),
    )
