"""What somebody says to a record later, kept: a file of its own, named after the record.

So two people never write in one file, and whatever joins two folders joins what was said in them. A record is shown
with all of it; what stands in its own file came along with it.
"""

from datetime import date
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from callreview.model.choices import FeelsFair, WeSaid
from callreview.model.coaching import Coaching
from callreview.model.names import RESPONSE_ID, RecordId, ResponseId
from callreview.model.noun import FilledLine, Noun, Thoughts, Utc, Verbatim
from callreview.model.review import Reply, Review
from callreview.model.voices import IdeaAnswer

Repliable = TypeVar("Repliable", Review, Coaching)
"""What an agent may reply to."""
ResponseSlug = Annotated[ResponseId, Field(pattern=RESPONSE_ID)]


class Response(Noun):
    """Who said something to the record that its id begins with, and when."""

    schema_: str = Field(alias="schema")
    id: ResponseSlug
    at: Utc
    by: FilledLine

    @property
    def to(self) -> RecordId:
        """The record it is to."""
        return RecordId(self.id.partition(".")[0])


class KeptReply(Response):
    """Words on a review, or on a coaching, of whom it is about; `on` is the day, by the clock of who replied."""

    schema_: Literal["callreview/reply@1"] = Field(default="callreview/reply@1", alias="schema")
    on: date
    feels_fair: FeelsFair
    words: Thoughts

    @property
    def said(self) -> Reply:
        """The reply, as it is read with its record."""
        return Reply(by=self.by, at=self.at, on=self.on, feels_fair=self.feels_fair, words=self.words)


class KeptAnswer(Response):
    """What we say to an idea; `on` is the day, by the clock of who answered."""

    schema_: Literal["callreview/answer@1"] = Field(default="callreview/answer@1", alias="schema")
    on: date
    we: WeSaid
    because: Verbatim

    @property
    def said(self) -> IdeaAnswer:
        """The answer, as it is read with its idea."""
        return IdeaAnswer(at=self.at, on=self.on, by=self.by, we=self.we, because=self.because)
