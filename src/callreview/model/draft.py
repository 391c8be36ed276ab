"""A draft: a conversation under way, kept as what happened in it, so that replaying it gives the same place again.

Its opening says what the conversation is about, and by its kind which table of questions it goes through.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from callreview.model.choices import Voice, Who
from callreview.model.names import RecordId, RubricId
from callreview.model.noun import FilledLine, Line, Noun, Seconds, Thoughts, Utc, Words, hidden_character
from callreview.model.rubric import BehaviorSlug, UnwantedFeeling, WantedFeeling
from callreview.model.surroundings import Picked, RecordSlug, Reviewer, RubricRef


class HeardMoment(Noun):
    """A moment as typed: where in the call, and what was said there. Its id comes when the review is written."""

    at: Seconds
    to: Seconds | None = None
    who: Who | None = None
    words: Words = ""
    note: Words = ""

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.to is not None and self.to < self.at:
            message = "a moment ends after it begins"
            raise ValueError(message)
        return self


class Chose(Noun):
    """One of the question's choices, by its value."""

    kind: Literal["chose"] = "chose"
    value: Line


class ChoseSome(Noun):
    """Any number of the question's choices, by their values."""

    kind: Literal["chose_some"] = "chose_some"
    values: tuple[Line, ...]


class Said(Noun):
    """Own words, with the moments that show it. In a conversation that keeps them to the letter they may hide some."""

    kind: Literal["said"] = "said"
    words: Thoughts
    moments: tuple[HeardMoment, ...] = ()


class Skipped(Noun):
    """Left open, with the reason where one was owed."""

    kind: Literal["skipped"] = "skipped"
    reason: Words = ""


Answer = Annotated[Chose | ChoseSome | Said | Skipped, Field(discriminator="kind")]


class Answered(Noun):
    """The question under the cursor got its answer."""

    did: Literal["answered"] = "answered"
    question: Line
    answer: Answer
    at: Utc


class WentBack(Noun):
    """The question before this one was asked for again."""

    did: Literal["went_back"] = "went_back"
    at: Utc


class WentTo(Noun):
    """An earlier answer was asked for again, by its question's key."""

    did: Literal["went_to"] = "went_to"
    question: Line
    at: Utc


class SoFar(Noun):
    """What was said so far to the question under the cursor, which stays open: marks, half a text. None: nothing."""

    did: Literal["so_far"] = "so_far"
    question: Line
    answer: Answer | None
    at: Utc


class SatDown(Noun):
    """The conversation was begun, or gone on with: time counts from here to the next event."""

    did: Literal["sat_down"] = "sat_down"
    at: Utc


Event = Annotated[Answered | SoFar | WentBack | WentTo | SatDown, Field(discriminator="did")]


class Playing(Noun):
    """Where the call stood in its player: seconds from its start, the speed, and the side that was heard."""

    position: Seconds = 0.0
    speed: float = Field(default=1.0, ge=0.5, le=4)
    side: Literal["both", "left", "right"] = "both"


class Opening(Noun):
    """What is known before the first question of a review: everything it is asked *about*."""

    kind: Literal["review"] = "review"
    id: RecordSlug
    started: Utc
    belief: Words
    reviewer: Reviewer
    rubric: RubricRef
    quick: bool
    picked: Picked
    recording: Line | None
    transcript: Line | None
    seconds: Seconds | None
    follow_up_days: int = Field(default=7, ge=1)
    """Until a next step is due, where no other day is said; a draft begun before this was kept says none."""
    known: Mapping[Line, Answer]
    """Answers given beforehand, by question, so that they are not asked for: the options of the command line."""
    speakers: Mapping[Line, Line] = Field(default_factory=dict)
    """Who speaks under which name of the transcript's, or on which side of the recording, as the person said it."""

    @property
    def today(self) -> date:
        """The day the review was begun, by the reviewer's own clock."""
        return date.fromisoformat(self.id[:10])


class RubricOpening(Noun):
    """What is known before the first question about a new rubric."""

    kind: Literal["rubric"] = "rubric"
    id: RecordSlug
    started: Utc
    belief: Words
    wanted: tuple[WantedFeeling, ...]
    """The feelings offered to choose from; the sentences of each are shown as examples, and never taken."""
    unwanted: tuple[UnwantedFeeling, ...]
    taken: tuple[RubricId, ...]
    """The ids that other rubrics have."""
    known: Mapping[Line, Answer]
    """Answers given beforehand, as in a review."""


class VoiceOpening(Noun):
    """What is known before somebody's own words are asked for."""

    kind: Literal["voice"] = "voice"
    id: RecordSlug
    started: Utc
    by: FilledLine
    voice: Voice
    of: RecordSlug | None
    """The idea that is answered, or the review that is replied to."""
    whom: Line = ""
    """To whom it is an answer, or with whom it was agreed, as records hold the name."""
    heard: str
    """What they said to whom it is an answer, to be read before."""
    known: Mapping[Line, Answer]
    """Answers given beforehand, as in a review."""


class OfferedThanks(Noun):
    """Thanks that the page offers, in three parts; `told` says where they come from, in a few words."""

    did: Words
    felt: Words
    matters: Words
    told: Words


class OfferedBehavior(Noun):
    """A behavior that the page offers to talk about; `told` says on how many calls it was noted, in a few words."""

    id: BehaviorSlug
    text: Line
    told: Words


class CoachingOpening(Noun):
    """What is known before the first question of a coaching conversation, and everything that its page offered."""

    kind: Literal["coaching"] = "coaching"
    id: RecordSlug
    started: Utc
    by: FilledLine
    agent: FilledLine
    called: FilledLine
    """The agent's name as people read it."""
    belief: Words
    follow_up_days: int = Field(ge=1)
    about: tuple[RecordSlug, ...]
    """The reviews that the page looked at."""
    thanks: tuple[OfferedThanks, ...]
    behaviors: tuple[OfferedBehavior, ...]
    """The one that the page would talk about first, where there is one."""
    in_the_way: tuple[Words, ...]
    agreed: tuple[Words, ...]
    """What was agreed before, and what the calls since say about it."""
    questions: tuple[Words, ...]
    """Questions that reviewers wrote down for the agent."""
    known: Mapping[Line, Answer] = Field(default_factory=dict)
    """Answers given beforehand, as in a review."""

    @property
    def today(self) -> date:
        """The day the conversation was begun, by the clock of who leads it."""
        return date.fromisoformat(self.id[:10])


class Draft(Noun):
    """A conversation under way: a review, a new rubric, somebody's own words, or a coaching."""

    schema_: Literal["callreview/draft@1"] = Field(default="callreview/draft@1", alias="schema")
    opening: Annotated[Opening | RubricOpening | VoiceOpening | CoachingOpening, Field(discriminator="kind")]
    events: tuple[Event, ...]
    playing: Playing | None = None

    @model_validator(mode="after")
    def _hides_nothing_that_could_not_be_kept(self) -> Self:
        if isinstance(self.opening, VoiceOpening | CoachingOpening):
            return self
        events = [(event.question, event.answer) for event in self.events if isinstance(event, Answered | SoFar)]
        for question, answer in (*self.opening.known.items(), *events):
            hidden = hidden_character(answer.words) if isinstance(answer, Said) else None
            if hidden:
                message = f"the answer to {question} has the hidden character {hidden}; take it out"
                raise ValueError(message)
        return self

    @property
    def id(self) -> RecordId:
        """What its file is named after."""
        return self.opening.id

    @property
    def touched(self) -> datetime:
        """When something last happened in it."""
        return max((event.at for event in self.events), default=self.opening.started)

    def after(self, *events: Event) -> "Draft":
        """The draft with *events* at its end.

        What was said so far takes the place of what was said so far before it, so that a long text typed slowly, or
        a call with fifty marks, is kept once and not fifty times. No gap grows so long by it that it would count as
        a break.
        """
        kept = list(self.events)
        for event in events:
            if isinstance(event, SoFar) and _is_outdated(kept, event):
                kept.pop()
            kept.append(event)
        return self.model_copy(update={"events": tuple(kept)})


_AT_MOST_APART = timedelta(minutes=10)


def _is_outdated(kept: Sequence[Event], event: SoFar) -> bool:
    """Whether the last of *kept* can go, now that *event* says more of the same, at a time that only went on."""
    before, last = kept[-2:] if len(kept) > 1 else (None, None)
    if before is None or not isinstance(last, SoFar) or last.question != event.question:
        return False
    return before.at <= last.at <= event.at <= before.at + _AT_MOST_APART
