"""Whose call it is, and as whom it is heard. What does not fit together is told, and nothing is refused for it."""

from dataclasses import replace

from callreview.cli.desk import Desk
from callreview.cli.talk import tell
from callreview.cli.told import Told
from callreview.insight.people import People
from callreview.model.choices import ReviewerRole, Role
from callreview.model.rubric import Rubric

_THEY = {Role.AGENT: "an agent", Role.LEADER: "a leader"}


def role_of(people: People, told: Told) -> Role | None:
    """What whoever took the call does here, by the list of people; a leader, where only `--role leader` says it.

    None where nobody says it: most lists are not there.
    """
    who = people.colleague(told.agent) if told.agent else None
    if who is not None:
        return who.role
    return Role.LEADER if told.role == ReviewerRole.LEADER else None


def with_own_call(desk: Desk, told: Told) -> Told:
    """*told* with one person on both sides of a review of one's own call: whoever was named on one of them, or I.

    Two people who are named are both kept, and told of: it is nobody's own, and no words of one are the other's.
    """
    if told.role != ReviewerRole.SELF:
        return told
    if told.agent is None:
        me = desk.reviewer(told.reviewer)
        tell(f"your own call, so it is one of {desk.people.shown(me)}; --agent names another")
        return replace(told, agent=me, reviewer=me)
    if told.reviewer is None:
        return replace(told, reviewer=told.agent)
    if not desk.people.is_one(told.agent, told.reviewer):
        tell(f"--role self is for one's own call; this one is kept as a call of {told.agent}, heard by {told.reviewer}")
        return replace(told, role=None)
    return told


def tell_if_not_meant(people: People, rubric: Rubric, agent: str | None) -> None:
    """Tell where *rubric* is not for what *agent* does here."""
    who = people.colleague(agent) if agent else None
    if who is None or rubric.is_for(who.role):
        return
    meant = " and ".join(f"{role}s" for role in rubric.applies_to.roles)
    tell(f"{rubric.id} is for {meant}, and {people.shown(who.id)} is {_THEY[who.role]}; it goes on all the same")
