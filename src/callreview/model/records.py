"""The smaller records, and what a workspace says of itself."""

from typing import Literal

from pydantic import Field

from callreview.model.names import SLUG
from callreview.model.noun import FilledLine, Line, Noun, Utc, Words
from callreview.model.surroundings import Call, RecordSlug, Reviewer


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
    """`callreview.yaml`: the team's belief and name, and what is taken when nothing else is said."""

    schema_: Literal["callreview/workspace@1"] = Field(alias="schema", description="Always callreview/workspace@1.")
    belief: Words = Field(default="", description="The team's own sentence or two about the service it wants to give.")
    team: Line = Field(default="", description="The team's name.")
    reviewer: FilledLine | None = Field(default=None, description="Who listens, when --reviewer is not given.")
    defaults: Defaults = Field(default=Defaults(), description="What is taken when nothing else is said.")


class Person(Noun):
    """A person's own `config.yaml`, on this computer alone: who they are in every workspace."""

    reviewer: FilledLine | None = Field(default=None, description="Your name, as reviews should show it.")
    plain: bool = Field(default=False, description="Always plain lines, as with --plain.")
    player: Literal["embedded", "mpv", "silent"] | None = Field(default=None, description="The player to use.")
