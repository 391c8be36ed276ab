"""The smaller records, and what a workspace says of itself."""

from typing import Literal

from pydantic import Field

from callreview.model.names import SLUG
from callreview.model.noun import FilledLine, Line, Noun, Utc, Words
from callreview.model.people import Colleague
from callreview.model.surroundings import Call, RecordSlug, Reviewer
from callreview.model.team import Listed, Rhythms


class Listen(Noun):
    """That a call was heard, and one word. Not a review: nothing was asked."""

    schema_: Literal["callreview/listen@1"] = Field(default="callreview/listen@1", alias="schema")
    id: RecordSlug
    at: Utc
    reviewer: Reviewer
    call: Call
    word: Line


class Defaults(Noun):
    """What is taken when nothing else is said."""

    rubric: str | None = Field(default=None, pattern=SLUG, description="The rubric used when --rubric is not given.")


class Workspace(Noun):
    """`callreview.yaml`: the team's belief, name and people, and what is taken when nothing else is said."""

    schema_: Literal["callreview/workspace@1"] = Field(alias="schema", description="Always callreview/workspace@1.")
    belief: Words = Field(default="", description="The team's own sentence or two about the service it wants to give.")
    team: Line = Field(default="", description="The team's name.")
    reviewer: FilledLine | None = Field(default=None, description="Who listens, when --reviewer is not given.")
    defaults: Defaults = Field(default=Defaults(), description="What is taken when nothing else is said.")
    people: tuple[Listed, ...] = Field(default=(), description="Who works here, or did: agents and leaders.")
    rhythms: Rhythms = Field(default=Rhythms(), description="How often you mean to listen, thank, coach and check in.")
    follow_up_days: int = Field(
        default=7, ge=1, le=365, description="Days until a follow-up is due, where no day is said."
    )

    @property
    def colleagues(self) -> tuple[Colleague, ...]:
        """The people, light."""
        return tuple(each.colleague for each in self.people)


class Person(Noun):
    """A person's own `config.yaml`, on this computer alone: who they are in every workspace."""

    reviewer: FilledLine | None = Field(default=None, description="Your name, as reviews should show it.")
    plain: bool = Field(default=False, description="Always plain lines, as with --plain.")
    player: Literal["embedded", "mpv", "silent"] | None = Field(default=None, description="The player to use.")
