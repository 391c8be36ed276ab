"""Which rubrics are for whom."""

import pytest

from builders import a_rubric
from callreview.insight.rubrics_for import rubrics_for
from callreview.model.choices import Role
from callreview.model.names import RubricId
from callreview.model.rubric import AppliesTo, Rubric

AGENT, LEADER = Role.AGENT, Role.LEADER


def made_for(name: str, *roles: Role) -> Rubric:
    """A rubric of that id, for these roles."""
    return a_rubric().model_copy(update={"id": RubricId(name), "applies_to": AppliesTo(roles=roles)})


CALLS, TALKS = made_for("calls", AGENT), made_for("talks", LEADER)
BOTH, ANYBODY, MORE_TALKS = made_for("both", AGENT, LEADER), made_for("anybody"), made_for("more-talks", LEADER)


@pytest.mark.parametrize(
    ("role", "rubrics", "fitting"),
    [
        (LEADER, (CALLS, BOTH, TALKS), (TALKS,)),
        (LEADER, (CALLS, BOTH, TALKS, MORE_TALKS), (BOTH, TALKS, MORE_TALKS)),
        (LEADER, (CALLS, BOTH, ANYBODY), (BOTH,)),
        (LEADER, (CALLS, ANYBODY), (ANYBODY,)),
        (LEADER, (CALLS,), (CALLS,)),
        (AGENT, (CALLS, BOTH, ANYBODY, TALKS), (CALLS, BOTH, ANYBODY)),
        (AGENT, (TALKS,), (TALKS,)),
    ],
)
def test_a_leader_has_the_rubrics_that_name_leaders(
    role: Role, rubrics: tuple[Rubric, ...], fitting: tuple[Rubric, ...]
) -> None:
    """The one for leaders alone before others that name them; an agent has all but those; nobody is left with none."""
    assert rubrics_for(role, rubrics) == fitting


def test_a_talk_is_heard_under_a_rubric_for_leaders_alone() -> None:
    """One that is for agents as well is about calls."""
    assert [each.is_of_talks for each in (TALKS, BOTH, CALLS, ANYBODY)] == [True, False, False, False]
    assert [each.is_for(LEADER) for each in (TALKS, BOTH, CALLS, ANYBODY)] == [True, True, False, True]
