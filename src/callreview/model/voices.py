"""What people say in their own words: kudos and concerns, ideas and their answers, check-ins.

Words are kept to the letter, unseen characters among them: they are somebody else's.
"""

from datetime import date
from typing import Literal

from pydantic import Field

from callreview.model.choices import Consent, Met, Speaker, Tone, WeSaid
from callreview.model.noun import FilledLine, Noun, Utc, Verbatim
from callreview.model.surroundings import RecordSlug


class Voiced(Noun):
    """A record of what somebody said: when it was written down, and by whom."""

    schema_: str = Field(alias="schema")
    id: RecordSlug
    at: Utc
    by: FilledLine

    @property
    def day(self) -> date:
        """The day it was written down, by the clock of who did."""
        return date.fromisoformat(self.id[:10])


class Kudos(Voiced):
    """What a customer, a peer or a leader said, for good or for ill; of whom and of which call, where that is known."""

    schema_: Literal["callreview/kudos@1"] = Field(default="callreview/kudos@1", alias="schema")
    kind: Tone
    from_: Speaker = Field(alias="from")
    agent: FilledLine | None
    ref: FilledLine | None
    words: Verbatim
    consent: Consent

    @property
    def is_concern(self) -> bool:
        """Whether it was said for ill."""
        return self.kind is Tone.CONCERN


class IdeaAnswer(Noun):
    """What we did, will do or will not do about an idea, and why; on which day, by the clock of who answered."""

    at: Utc
    on: date
    by: FilledLine
    we: WeSaid
    because: Verbatim


class Idea(Voiced):
    """A suggestion of somebody who does the work, and what it was answered, the last answer last."""

    schema_: Literal["callreview/idea@1"] = Field(default="callreview/idea@1", alias="schema")
    words: Verbatim
    answers: tuple[IdeaAnswer, ...]

    @property
    def answer(self) -> IdeaAnswer | None:
        """The answer that stands; None while one is owed."""
        return self.answers[-1] if self.answers else None


class MetWith(Noun):
    """Whom a check-in was with."""

    kind: Met
    name: FilledLine


class CheckIn(Voiced):
    """That somebody was asked how it is while nothing was wrong, and what was learned."""

    schema_: Literal["callreview/checkin@1"] = Field(default="callreview/checkin@1", alias="schema")
    with_: MetWith = Field(alias="with")
    words: Verbatim


VoiceRecord = Kudos | Idea | CheckIn
