"""What surrounds a review: the rubric as read, the call, how it was picked, who listened and how much was heard."""

from typing import Annotated, Self

from pydantic import Field

from callreview.model.choices import Heard, PickedHow, ReviewerRole
from callreview.model.names import RECORD_ID, RecordId
from callreview.model.noun import CallTime, FilledLine, Line, Noun, Seconds, Words
from callreview.model.rubric import Rubric
from callreview.model.texts import VERSION_AT_MOST

RecordSlug = Annotated[RecordId, Field(pattern=RECORD_ID)]


class RubricRef(Noun):
    """The rubric as read, so that a review stands alone."""

    id: FilledLine
    version: int = Field(ge=1, le=VERSION_AT_MOST)
    digest: str = Field(pattern=r"^sha256:[0-9a-f]{64}$")
    commit: str | None = Field(pattern=r"^[0-9a-f]{40,64}$")
    copy_: Rubric = Field(alias="copy")

    @classmethod
    def of(cls, rubric: Rubric, *, commit: str | None) -> Self:
        """The reference to *rubric*, with its digest; *commit* is None unless git holds these very bytes."""
        return cls(id=rubric.id, version=rubric.version, digest=rubric.digest(), commit=commit, copy_=rubric)


class Call(Noun):
    """The call that was heard."""

    ref: Line | None
    agent: FilledLine
    when: CallTime | None
    queue: Line | None
    seconds: Seconds | None
    recording: Line | None
    transcript: Line | None


class Picked(Noun):
    """How the call came to be picked, so that a choice can be repeated: the seed, and out of how many."""

    how: PickedHow
    seed: int | None
    of: int | None = Field(ge=1)
    note: Words


class Reviewer(Noun):
    """Who listened."""

    name: FilledLine
    role: ReviewerRole

    @property
    def is_own(self) -> bool:
        """Whether it was the agent, of their own call."""
        return self.role is ReviewerRole.SELF


class Listening(Noun):
    """How much was heard, and how often; None where a quick review did not ask."""

    heard: Heard | None
    listens: int = Field(ge=1)
