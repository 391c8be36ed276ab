"""A review: one reviewer's record of one call under one version of one rubric.

Its impression never changes after the seal. There is no number in it that sums anything up.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from callreview.model import bars
from callreview.model.choices import (
    Excited,
    FeelsFair,
    Kind,
    Level,
    MustNoted,
    Noted,
    Obstacle,
    Trace,
    Who,
)
from callreview.model.loose_ends import Names, loose_ends
from callreview.model.names import FeelingId, MomentId
from callreview.model.noun import FilledLine, FilledWords, Noun, OnDay, Seconds, Thoughts, Utc, Words
from callreview.model.once import once_for_each
from callreview.model.rubric import BehaviorSlug, FeelingSlug, Gut, MustSlug, Raised, Rubric
from callreview.model.surroundings import Call, Listening, Picked, RecordSlug, Reviewer, RubricRef

MomentSlug = Annotated[MomentId, Field(pattern=r"^m[1-9][0-9]{0,4}$")]


class Moment(Noun):
    """A time or stretch of the call kept as evidence. Times are seconds from the start of the call."""

    id: MomentSlug
    at: Seconds
    to: Seconds | None
    who: Who | None
    words: Words
    note: Words
    feeling: FeelingSlug | None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.to is not None and self.to < self.at:
            message = "ends before it begins; swap `at` and `to`"
            raise ValueError(message)
        return self


class Because(Noun):
    """What made the reviewer feel that way."""

    feeling: FeelingSlug
    words: Words
    moments: tuple[MomentSlug, ...]


class OwnFeeling(Noun):
    """A feeling the rubric has no word for."""

    word: FilledLine
    kind: Kind


class Impression(Noun):
    """How the call felt, before any behavior was in sight. Closed by the seal."""

    sealed: Utc
    gut: Gut
    own_words: Words
    excited: Excited | None
    wanted: Mapping[FeelingSlug, Level]
    unwanted: Mapping[FeelingSlug, Trace]
    because: tuple[Because, ...]
    own_feelings: tuple[OwnFeeling, ...]
    order: tuple[FeelingSlug, ...]


class BehaviorNoted(Noun):
    """What was noted of one behavior, with its evidence."""

    id: BehaviorSlug
    noted: Noted
    moments: tuple[MomentSlug, ...]
    note: Words


class Found(Noun):
    """A behavior the rubric lacks, written down by the reviewer."""

    text: FilledWords
    creates: tuple[FeelingSlug, ...]
    moments: tuple[MomentSlug, ...]


class Against(Noun):
    """What argues against the gut."""

    words: Words
    moments: tuple[MomentSlug, ...]
    none_found: bool


class SecondLook(Noun):
    """What the reviewer would say now, beside the first impression and never over it."""

    kept: bool
    gut: Gut | None
    wanted: Mapping[FeelingSlug, Level]
    unwanted: Mapping[FeelingSlug, Trace]
    why: Words


class InTheWay(Noun):
    """What got in the agent's way."""

    kind: Obstacle
    words: Words


class Thanks(Noun):
    """Recognition in three parts: what they did, how it felt, why it matters."""

    did: FilledWords
    felt: Words
    matters: Words


class NextStep(Noun):
    """One thing to work on: a behavior of the rubric's, or own words, and a day."""

    behavior: BehaviorSlug | None
    words: Words
    due: date | None


class Reply(Noun):
    """The agent's own words about the review, to the letter: they are not the reviewer's."""

    by: FilledLine
    at: Utc
    on: OnDay = None
    feels_fair: FeelsFair
    words: Thoughts

    @property
    def day(self) -> date:
        """The day it was said."""
        return self.on or self.at.date()


LEFT_OPEN = "left open: "
"""How a change begins that says why a question was skipped: a word between the reviewer and the file."""


class Change(Noun):
    """One thing that was changed or left open, by whom and when."""

    at: Utc
    on: OnDay = None
    by: FilledLine
    what: FilledWords

    @property
    def day(self) -> date:
        """The day of it."""
        return self.on or self.at.date()


class Review(Noun):
    """One reviewer's record of one call. Every reference in it is checked: feelings, behaviors, musts, moments."""

    schema_: Literal["callreview/review@1"] = Field(alias="schema")
    id: RecordSlug
    started: Utc
    finished: Utc
    active_seconds: int = Field(ge=0)
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
    musts: Mapping[MustSlug, MustNoted]
    in_the_way: tuple[InTheWay, ...]
    thanks: Thanks | None
    next_step: NextStep | None
    question: Words
    replies: tuple[Reply, ...]
    history: tuple[Change, ...]

    @model_validator(mode="after")
    def _hangs_together(self) -> Self:
        loose = sorted(set(loose_ends(self, _names(self.rubric.copy_))))
        if loose:
            raise ValueError("; ".join(loose))
        return self

    @property
    def day(self) -> date:
        """The day it was made, by the reviewer's own clock."""
        return date.fromisoformat(self.id[:10])

    @property
    def call_day(self) -> date:
        """The day of the call; the review's, where nobody said when the call was."""
        return date.fromisoformat(self.call.when[:10]) if self.call.when else self.day

    @property
    def range(self) -> Rubric:
        """The rubric with the bars of the call's day, which the call is judged by."""
        return self.rubric.copy_.on(self.call_day)

    @property
    def new_bars(self) -> tuple[Raised, ...]:
        """The bars the call is judged by that were new when the review was made, newest first."""
        return tuple(bar for bar in self.rubric.copy_.raised_lately(self.day) if bar.on <= self.call_day)

    def moment(self, moment: str) -> Moment:
        """The moment of that id. Raises KeyError when there is none."""
        for known in self.moments:
            if known.id == moment:
                return known
        raise KeyError(moment)

    def stood_out(self) -> tuple[FeelingId, ...]:
        """The feelings that stood out in the impression, in the order they were asked."""
        loud = _standing_out(self.rubric.copy_)
        felt: dict[FeelingId, Level | Trace] = {**self.impression.wanted, **self.impression.unwanted}
        return tuple(name for name in self.impression.order if name in felt and felt[name] in loud[name])


def stands_out(rubric: Rubric, feeling: str, level: Level | Trace) -> bool:
    """Whether a feeling asks "what made you feel that way?" (`bars.stands_out`).

    Raises KeyError when the rubric has no such feeling.
    """
    return level in _standing_out(rubric)[feeling]


@once_for_each
def _names(rubric: Rubric) -> Names:
    return Names(
        frozenset(feeling.id for feeling in rubric.wanted),
        frozenset(feeling.id for feeling in rubric.unwanted),
        frozenset(behavior.id for behavior in rubric.behaviors),
        frozenset(must.id for must in rubric.musts),
    )


@once_for_each
def _standing_out(rubric: Rubric) -> Mapping[str, frozenset[Level | Trace]]:
    """For each feeling of *rubric* the levels or traces at which it stands out."""
    loud: dict[str, frozenset[Level | Trace]] = {}
    for wanted in rubric.wanted:
        loud[wanted.id] = frozenset(at for at in Level if bars.stands_out(Kind.WANTED, at, wanted.tolerate))
    for unwanted in rubric.unwanted:
        loud[unwanted.id] = frozenset(at for at in Trace if bars.stands_out(Kind.UNWANTED, at, unwanted.tolerate))
    return loud
