"""A review, bare: the same keys as the noun's, in a form that loads in milliseconds and is read ten times as fast.

An index reads a hundred thousand reviews, and a listing waits for each that has changed. What is refused here is read
again as the noun, whose faults have sentences; what is taken here, the noun would take too. A test holds the two
against each other, key by key. The copy of the rubric is cut out before (`store/bare_reviews.py`).
"""

from datetime import date, datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from callreview.model.choices import (
    Excited,
    FeelsFair,
    Heard,
    Kind,
    Level,
    MustNoted,
    Noted,
    Obstacle,
    PickedHow,
    ReviewerRole,
    Trace,
    Who,
)
from callreview.model.names import RECORD_ID
from callreview.model.texts import CALL_AT_MOST, LINE_AT_MOST, VERSION_AT_MOST, WORDS_AT_MOST

Words = Annotated[str, Meta(max_length=WORDS_AT_MOST)]
Line = Annotated[str, Meta(max_length=LINE_AT_MOST, pattern=r"\A[^\n\t]*\Z")]
FilledWords = Annotated[str, Meta(max_length=WORDS_AT_MOST, pattern=r"\S")]
FilledLine = Annotated[str, Meta(max_length=LINE_AT_MOST, pattern=r"\A[^\n\t]*\S[^\n\t]*\Z")]
Utc = Annotated[datetime, Meta(tz=True)]
Seconds = Annotated[float, Meta(ge=0, le=CALL_AT_MOST)]
RecordSlug = Annotated[str, Meta(pattern=RECORD_ID.replace("$", r"\Z"))]
MomentSlug = Annotated[str, Meta(pattern=r"\Am[1-9][0-9]{0,4}\Z")]
CallTime = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?\Z")]
Gut = Literal["wow", "just_ok", "not_ok"]


class Bare(Struct, forbid_unknown_fields=True, gc=False):
    """A noun, bare."""


class RubricRef(Bare):
    """Which rubric it was; the copy is cut out."""

    id: FilledLine
    version: Annotated[int, Meta(ge=1, le=VERSION_AT_MOST)]
    digest: Annotated[str, Meta(pattern=r"\Asha256:[0-9a-f]{64}\Z")]
    commit: Annotated[str, Meta(pattern=r"\A[0-9a-f]{40,64}\Z")] | None
    copy: None


class Call(Bare):
    """The call that was heard."""

    ref: Line | None
    agent: FilledLine
    when: CallTime | None
    queue: Line | None
    seconds: Seconds | None
    recording: Line | None
    transcript: Line | None


class Picked(Bare):
    """How the call came to be picked."""

    how: PickedHow
    seed: int | None
    of: Annotated[int, Meta(ge=1)] | None
    note: Words


class Reviewer(Bare):
    """Who listened."""

    name: FilledLine
    role: ReviewerRole

    @property
    def is_own(self) -> bool:
        """Whether it was the agent, of their own call."""
        return self.role is ReviewerRole.SELF


class Listening(Bare):
    """How much was heard, and how often."""

    heard: Heard | None
    listens: Annotated[int, Meta(ge=1)]


class Moment(Bare):
    """A time or stretch of the call."""

    id: MomentSlug
    at: Seconds
    to: Seconds | None
    who: Who | None
    words: Words
    note: Words
    feeling: str | None


class Because(Bare):
    """What made the reviewer feel that way."""

    feeling: str
    words: Words
    moments: tuple[MomentSlug, ...]


class OwnFeeling(Bare):
    """A feeling the rubric has no word for."""

    word: FilledLine
    kind: Kind


class Impression(Bare):
    """How the call felt."""

    sealed: Utc
    gut: Gut
    own_words: Words
    excited: Excited | None
    wanted: dict[str, Level]
    unwanted: dict[str, Trace]
    because: tuple[Because, ...]
    own_feelings: tuple[OwnFeeling, ...]
    order: tuple[str, ...]


class BehaviorNoted(Bare):
    """What was noted of one behavior."""

    id: str
    noted: Noted
    moments: tuple[MomentSlug, ...]
    note: Words


class Found(Bare):
    """A behavior the rubric lacks."""

    text: FilledWords
    creates: tuple[str, ...]
    moments: tuple[MomentSlug, ...]


class Against(Bare):
    """What argues against the gut."""

    words: Words
    moments: tuple[MomentSlug, ...]
    none_found: bool


class SecondLook(Bare):
    """What the reviewer would say now."""

    kept: bool
    gut: Gut | None
    wanted: dict[str, Level]
    unwanted: dict[str, Trace]
    why: Words


class InTheWay(Bare):
    """What got in the agent's way."""

    kind: Obstacle
    words: Words


class Thanks(Bare):
    """Recognition in three parts."""

    did: FilledWords
    felt: Words
    matters: Words


class NextStep(Bare):
    """One thing to work on."""

    behavior: str | None
    words: Words
    due: date | None


class Reply(Bare, kw_only=True, omit_defaults=True):
    """The agent's own words about the review."""

    by: FilledLine
    at: Utc
    on: date | None = None
    feels_fair: FeelsFair
    words: Words


class Change(Bare, kw_only=True, omit_defaults=True):
    """One thing that was changed or left open."""

    at: Utc
    on: date | None = None
    by: FilledLine
    what: FilledWords


class Review(Bare):
    """One reviewer's record of one call."""

    schema: Literal["callreview/review@1"]
    id: RecordSlug
    started: Utc
    finished: Utc
    active_seconds: Annotated[int, Meta(ge=0)]
    rubric: RubricRef
    call: Call
    picked: Picked
    reviewer: Reviewer
    calibration: RecordSlug | None
    listening: Listening
    moments: tuple[Moment, ...]
    impression: Impression
    behaviors: tuple[BehaviorNoted, ...]
    found: tuple[Found, ...]
    against: Against | None
    second_look: SecondLook | None
    musts: dict[str, MustNoted]
    in_the_way: tuple[InTheWay, ...]
    thanks: Thanks | None
    next_step: NextStep | None
    question: Words
    replies: tuple[Reply, ...]
    history: tuple[Change, ...]

    @property
    def day(self) -> date:
        """The day it was made, by the reviewer's own clock."""
        return date.fromisoformat(self.id[:10])

    @property
    def call_day(self) -> str:
        """The day of the call, 2026-11-21; the review's, where nobody said when the call was."""
        return (self.call.when or self.id)[:10]
