"""Which rubrics are for whom: a leader's own calls and talks are reviewed too, under rubrics of their own."""

from collections.abc import Sequence

from callreview.model.choices import Role
from callreview.model.rubric import Rubric


def rubrics_for(role: Role, rubrics: Sequence[Rubric]) -> tuple[Rubric, ...]:
    """Those of *rubrics* to choose from for somebody of that *role*, in their order; all, where none fits.

    One that is for leaders alone is what a leader is reviewed under; the others that name leaders come after it, and
    those that name nobody only where none does.
    """
    if role is Role.AGENT:
        fitting = [rubric for rubric in rubrics if rubric.is_for(role)]
        return tuple(fitting or rubrics)
    named = [rubric for rubric in rubrics if role in rubric.applies_to.roles]
    alone = [rubric for rubric in named if rubric.is_of_talks]
    fitting = [rubric for rubric in rubrics if rubric.is_for(role)]
    return tuple(alone if len(alone) == 1 else named or fitting or rubrics)
