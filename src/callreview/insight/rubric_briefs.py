"""A rubric in brief, made from the rubric."""

from callreview.model.brief import BehaviorBrief, FeelingBrief, RaisedBrief, RubricBrief
from callreview.model.choices import Kind
from callreview.model.once import once_for_each
from callreview.model.rubric import Rubric, WantedFeeling


@once_for_each
def brief_of(rubric: Rubric) -> RubricBrief:
    """*rubric* in brief; of the very same rubric the very same brief."""
    return RubricBrief(
        rubric.id,
        rubric.version,
        rubric.title,
        str(rubric.status),
        tuple(
            FeelingBrief(feeling.id, feeling.word, str(kind), str(feeling.tolerate))
            for feeling in rubric.feelings()
            for kind in (Kind.WANTED if isinstance(feeling, WantedFeeling) else Kind.UNWANTED,)
        ),
        tuple(BehaviorBrief(act.id, act.text, tuple(act.creates)) for act in rubric.behaviors),
        tuple(
            RaisedBrief(bar.on.isoformat(), bar.feeling, str(bar.from_), str(bar.to), bar.why, bar.version)
            for bar in rubric.raised
        ),
        tuple(must.id for must in rubric.musts),
    )
