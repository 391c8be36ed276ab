"""Answers: a whole review said in one file, with the review's own words and types.

Every key may be left out. What a review needs, and whether the rubric knows a name, is the session's to say.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from callreview.model.choices import Excited, Heard, Level, MustNoted, Noted, ReviewerRole, Trace, Who
from callreview.model.noun import CallTime, FilledLine, FilledWords, Line, Noun, Seconds, Words
from callreview.model.review import InTheWay, OwnFeeling
from callreview.model.rubric import BehaviorSlug, FeelingSlug, Gut, MustSlug
from callreview.model.timecode import seconds_of


def _seconds_if_text(typed: object) -> object:
    return seconds_of(typed) if isinstance(typed, str) else typed


Time = Annotated[Seconds, BeforeValidator(_seconds_if_text)]
"""`"01:12"`, `"1:02:03.5"` or a number of seconds; kept as seconds from the start of the call."""


class AnswerMoment(Noun):
    """A moment as written: a time, what was heard there, and what it is evidence of."""

    at: Time = Field(description='The time in the call: "01:12", "1:02:03.5", or a number of seconds.')
    to: Time | None = Field(default=None, description="Where the stretch ends, written like at.")
    id: FilledLine | None = Field(default=None, description="A name, for found and against to point at.")
    who: Who | None = Field(default=None, description="Who speaks: agent or customer.")
    words: Words = Field(default="", description="What was said.")
    note: Words = Field(default="", description="What you noticed.")
    feeling: FeelingSlug | None = Field(default=None, description="The id of the feeling it shows.")
    behavior: BehaviorSlug | None = Field(default=None, description="The id of the behavior it shows.")

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.to is not None and self.to < self.at:
            message = "ends before it begins; swap `at` and `to`"
            raise ValueError(message)
        return self


def _written_or_named(moment: object) -> str:
    return "named" if isinstance(moment, str) else "written"


MomentOrId = Annotated[
    Annotated[AnswerMoment, Tag("written")] | Annotated[FilledLine, Tag("named")], Discriminator(_written_or_named)
]
"""A moment written on the spot, or the id of one under `moments`."""


class AnswerFound(Noun):
    """A behavior the rubric lacks."""

    text: FilledWords = Field(description="What was heard.")
    creates: tuple[FeelingSlug, ...] = Field(default=(), description="The ids of the feelings it creates.")
    moments: tuple[MomentOrId, ...] = Field(default=(), description="Where it was heard: moments, or their ids.")


class AnswerAgainst(Noun):
    """What argues against the gut, or that nothing does."""

    words: Words = Field(default="", description="What argues the other way.")
    moments: tuple[MomentOrId, ...] = Field(default=(), description="Where: moments, or their ids.")
    none_found: bool = Field(default=False, description="true when nothing argues the other way.")


class AnswerSecondLook(Noun):
    """What is seen differently after the behaviors, beside the first impression."""

    kept: bool = Field(description="true when the first impression stands.")
    gut: Gut | None = Field(default=None, description="The gut as it is now.")
    wanted: Mapping[FeelingSlug, Level] = Field(default_factory=dict, description="Feelings heard differently now.")
    unwanted: Mapping[FeelingSlug, Trace] = Field(default_factory=dict, description="Traces heard differently now.")
    why: Words = Field(default="", description="What changed it.")


class AnswerThanks(Noun):
    """Recognition in three parts."""

    did: FilledWords = Field(description="What they did.")
    felt: Words = Field(default="", description="How it felt.")
    matters: Words = Field(default="", description="Why it matters.")


class AnswerNextStep(Noun):
    """One thing to work on."""

    behavior: BehaviorSlug | None = Field(default=None, description="The id of a behavior of the rubric's.")
    words: Words = Field(default="", description="The step in your own words.")
    due: date | None = Field(default=None, description="The day to look again, such as 2026-11-28.")


class AnswersFile(Noun):
    """What one person says of one call. None, or nothing in it, is "not said"."""

    agent: FilledLine | None = Field(default=None, description="Who took the call.")
    reviewer: FilledLine | None = Field(default=None, description="Who listened.")
    role: ReviewerRole | None = Field(default=None, description="supervisor, peer, leader or self.")
    call: FilledLine | None = Field(default=None, description="The call's reference, such as C-3117.")
    when: CallTime | None = Field(default=None, description="When the call was: 2026-11-20, or 2026-11-20T14:05.")
    queue: Line | None = Field(default=None, description="The queue or line of work.")
    recording: FilledLine | None = Field(default=None, description="The recording's file.")
    transcript: FilledLine | None = Field(default=None, description="The transcript's file.")
    heard: Heard | None = Field(default=None, description="How much was heard: whole, part or live.")
    gut: Gut | None = Field(default=None, description="The first impression: wow, just_ok or not_ok.")
    own_words: Words | None = Field(default=None, description="How it made you feel, in your own words.")
    excited: Excited | None = Field(default=None, description="The rubric's gut question: yes, no or not_sure.")
    wanted: Mapping[FeelingSlug, Level] = Field(default_factory=dict, description="How each wanted feeling came over.")
    unwanted: Mapping[FeelingSlug, Trace] = Field(default_factory=dict, description="How strong each unwanted one was.")
    own_feelings: tuple[OwnFeeling, ...] = Field(default=(), description="Feelings the rubric has no word for.")
    because: Mapping[FeelingSlug, Words] = Field(default_factory=dict, description="What made you feel that way.")
    moments: tuple[AnswerMoment, ...] = Field(default=(), description="Moments of the call, kept as evidence.")
    behaviors: Mapping[BehaviorSlug, Noted] = Field(default_factory=dict, description="What was noted of behaviors.")
    found: tuple[AnswerFound, ...] = Field(default=(), description="Behaviors the rubric lacks.")
    against: AnswerAgainst | None = Field(default=None, description="What argues against the gut.")
    second_look: AnswerSecondLook | None = Field(default=None, description="What is seen differently afterwards.")
    musts: Mapping[MustSlug, MustNoted] = Field(default_factory=dict, description="What was noted of each must.")
    in_the_way: tuple[InTheWay, ...] = Field(default=(), description="What got in the agent's way.")
    thanks: AnswerThanks | None = Field(default=None, description="What to thank the agent for.")
    next_step: AnswerNextStep | None = Field(default=None, description="The one thing to work on.")
    question: Words | None = Field(default=None, description="One open question for the agent.")
