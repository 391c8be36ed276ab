"""The rows of listings, made from the nouns."""

from callreview.model.choices import Level, Trace
from callreview.model.names import FeelingId
from callreview.model.review import Review
from callreview.model.rubric import Rubric
from callreview.views.evidence import filled
from callreview.views.feelings import spoke
from callreview.views.rows import ReviewRow, RubricRow
from callreview.views.words import in_words


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
