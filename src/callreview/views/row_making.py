"""The rows of listings. Light: a listing waits for the row of each review that has changed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from callreview.model.bare import Review
from callreview.model.bars import stands_out
from callreview.model.brief import RubricBrief
from callreview.model.choices import Kind, Level, Trace
from callreview.model.marks import OWN_REVIEW
from callreview.model.once import once_for_each
from callreview.views.rows import ReviewRow, RubricRow
from callreview.views.spoken import spoken
from callreview.views.words import in_words

if TYPE_CHECKING:
    from callreview.model.rubric import Rubric


def review_row(review: Review, rubric: RubricBrief) -> ReviewRow:
    """The row of *review*, whose copy of its rubric says *rubric*."""
    said, felt, step = _said(rubric), review.impression, review.next_step
    own = review.reviewer.is_own
    levels: dict[str, Level | Trace] = {**felt.wanted, **felt.unwanted}
    return ReviewRow(
        id=review.id,
        day=review.id[:10],
        agent=review.call.agent,
        call=review.call.ref or "",
        rubric=f"{rubric.id} {rubric.version}",
        gut=OWN_REVIEW if own else in_words(Level(felt.gut)),
        stood_out=()
        if own
        else tuple(
            said.feelings[name][levels[name]] for name in spoken(felt, lambda name, level: level in said.loud[name])
        ),
        next_step=(step.words if step.words.strip() else said.behaviors[step.behavior or ""])
        if step and not own
        else "",
    )


def rubric_row(rubric: "Rubric") -> RubricRow:
    """The row of *rubric*."""
    return RubricRow(
        id=rubric.id,
        version=rubric.version,
        status=in_words(rubric.status),
        title=rubric.title,
        feelings=len(tuple(rubric.feelings())),
    )


_GUT = {level: in_words(level) for level in Level}


class _Said(NamedTuple):
    """What rows say of a rubric: by feeling, how it came through (`Hurried: a hint`) and what stands out; the acts."""

    feelings: Mapping[str, Mapping[str, str]]
    loud: Mapping[str, frozenset[str]]
    behaviors: Mapping[str, str]


@once_for_each
def _said(rubric: RubricBrief) -> _Said:
    values = {Kind.WANTED: Level, Kind.UNWANTED: Trace}
    felt = [(feeling, tuple[Level | Trace, ...](values[Kind(feeling.kind)])) for feeling in rubric.feelings]
    return _Said(
        {feeling.id: {level: f"{feeling.word}: {in_words(level)}" for level in levels} for feeling, levels in felt},
        {
            feeling.id: frozenset(at for at in levels if stands_out(feeling.kind, at, feeling.tolerate))
            for feeling, levels in felt
        },
        {"": "", **{act.id: act.text for act in rubric.behaviors}},
    )
