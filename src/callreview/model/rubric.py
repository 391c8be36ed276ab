"""A rubric: a range of tolerance for a kind of call, in the team's own words.

The descriptions are read by QA leads: editors show them beside the YAML.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Annotated, Literal, TypeVar

from pydantic import Field, JsonValue

from callreview.model.bars import is_outside
from callreview.model.choices import Kind, Level, Role, Status, Trace
from callreview.model.names import SLUG, BehaviorId, FeelingId, MustId, RubricId
from callreview.model.noun import FilledLine, Line, Noun
from callreview.model.texts import VERSION_AT_MOST

Gut = Literal[Level.WOW, Level.JUST_OK, Level.NOT_OK]
TraceBar = Literal[Trace.NOT_FELT, Trace.HINT, Trace.CLEAR]

FeelingSlug = Annotated[
    FeelingId,
    Field(
        pattern=SLUG,
        description="A short name in lower case with dashes, such as cared-for. It keeps its meaning for good.",
    ),
]
BehaviorSlug = Annotated[
    BehaviorId,
    Field(
        pattern=SLUG,
        description="A short name in lower case with dashes, such as names-the-worry. It keeps its meaning for good.",
    ),
]
MustSlug = Annotated[
    MustId,
    Field(
        pattern=SLUG,
        description="A short name in lower case with dashes, such as verified. It keeps its meaning for good.",
    ),
]


NEW_FOR = timedelta(days=14)
"""How long a raised bar is new: people are still learning what it asks of them."""


class AppliesTo(Noun):
    """Which calls the rubric is meant for."""

    queues: tuple[FilledLine, ...] = Field(
        default=(), description="Queues or lines of work it is for, such as [billing]."
    )
    roles: tuple[Role, ...] = Field(default=(), description="Whose calls it is for: agent, leader, or both.")


class WantedFeeling(Noun):
    """A feeling you want the customer to have, and what it is like at each level."""

    id: FeelingSlug
    word: FilledLine = Field(description="The feeling in the customer's words, such as: Cared for.")
    near: tuple[FilledLine, ...] = Field(default=(), description="Near words, so that everyone means the same feeling.")
    tolerate: Gut = Field(
        description="The bar: the lowest level you still accept today. What you tolerate becomes your standard."
    )
    wow: FilledLine = Field(description="What the customer would say to themself when it was a WOW.")
    just_ok: FilledLine = Field(description="What the customer would say to themself when it was just OK.")
    not_ok: FilledLine = Field(description="What the customer would say to themself when it was not OK.")

    def says(self, level: Level) -> str:
        """The sentence for *level*, or nothing where the rubric has none."""
        match level:
            case Level.WOW:
                return self.wow
            case Level.JUST_OK:
                return self.just_ok
            case Level.NOT_OK:
                return self.not_ok
            case Level.NOT_CALLED_FOR | Level.COULD_NOT_TELL:
                return ""

    def is_outside(self, level: Level) -> bool:
        """Whether *level* lies below the bar. Levels that could not be told are never outside."""
        return is_outside(Kind.WANTED, level, self.tolerate)


class UnwantedFeeling(Noun):
    """A feeling you do not want the customer to have."""

    id: FeelingSlug
    word: FilledLine = Field(description="The feeling in the customer's words, such as: Hurried.")
    near: tuple[FilledLine, ...] = Field(default=(), description="Near words, so that everyone means the same feeling.")
    tolerate: TraceBar = Field(
        description="The bar: the strongest trace you still accept today (not_felt, hint or clear)."
    )

    def is_outside(self, trace: Trace) -> bool:
        """Whether *trace* is stronger than the bar. A trace that could not be told is never outside."""
        return is_outside(Kind.UNWANTED, trace, self.tolerate)


Feeling = WantedFeeling | UnwantedFeeling
F = TypeVar("F", WantedFeeling, UnwantedFeeling)


class Anchor(Noun):
    """A place in a real call where the behavior can be heard."""

    call: FilledLine = Field(description="The call's reference.")
    at: FilledLine = Field(
        pattern=r"^(\d+:)?\d{1,2}:\d{2}(\.\d+)?$", description='The time in the call, such as "01:12".'
    )


class Behavior(Noun):
    """An observable act, linked to the feelings it creates. What a recorder would catch, never a trait."""

    id: BehaviorSlug
    text: FilledLine = Field(
        description="One act a recorder would catch, such as: Says the worry back before the first fix."
    )
    creates: tuple[FeelingSlug, ...] = Field(
        min_length=1, description="The ids of the feelings this act creates, wanted or unwanted."
    )
    when: Line = Field(default="", description="When it is called for, such as: the customer voices worry or anger.")
    heard_as: tuple[FilledLine, ...] = Field(default=(), description="How it can sound, in words really said.")
    not_this: tuple[FilledLine, ...] = Field(default=(), description="What looks like it and is not.")
    anchors: tuple[Anchor, ...] = Field(default=(), description="Places in real calls where it can be heard.")


class Must(Noun):
    """A compliance act, kept apart from feelings."""

    id: MustSlug
    text: FilledLine = Field(description="What must be done, such as: Identity confirmed before any account detail.")


class Raised(Noun):
    """The day a bar moved, and why."""

    on: date = Field(description="The day from which the new bar holds.")
    feeling: FeelingSlug = Field(description="The id of the feeling whose bar moved.")
    from_: Level | Trace = Field(alias="from", description="The bar until then.")
    to: Level | Trace = Field(description="The bar from then on.")
    why: FilledLine = Field(description="The reason, in words you would say to the team.")
    version: int = Field(ge=1, le=VERSION_AT_MOST, description="The rubric's version that brought it.")


class Rubric(Noun):
    """A range of tolerance for a kind of call: the feelings, their levels, the bar, the behaviors behind them."""

    schema_: Literal["callreview/rubric@1"] = Field(alias="schema", description="Always callreview/rubric@1.")
    id: Annotated[RubricId, Field(pattern=SLUG, description="A short name; the same id keeps the same meaning.")]
    title: FilledLine = Field(description="The rubric's name as people say it.")
    version: int = Field(
        ge=1, le=VERSION_AT_MOST, description="Raised by one whenever the meaning changes; git keeps the words."
    )
    status: Status = Field(description="draft, adopted or retired.")
    purpose: FilledLine = Field(description="What a customer should hang up with. Shown before every review.")
    gut: FilledLine = Field(
        description="The question asked of the gut, such as: would you be excited to talk with this person again?"
    )
    applies_to: AppliesTo = Field(
        default=AppliesTo(), description="The queues and roles it is for; leave it out if it is for all."
    )
    wanted: tuple[WantedFeeling, ...] = Field(min_length=1, description="The feelings you want customers to have.")
    unwanted: tuple[UnwantedFeeling, ...] = Field(default=(), description="The feelings you do not want them to have.")
    behaviors: tuple[Behavior, ...] = Field(
        default=(), description="Observable acts, each linked to the feelings it creates."
    )
    musts: tuple[Must, ...] = Field(default=(), description="Compliance acts, kept apart from feelings.")
    raised: tuple[Raised, ...] = Field(default=(), description="When the bar moved and why, newest first.")

    def feelings(self) -> Iterator[Feeling]:
        """Every feeling, wanted first, in the rubric's order."""
        yield from self.wanted
        yield from self.unwanted

    def feeling(self, feeling: str) -> Feeling:
        """The feeling of that id. Raises KeyError when the rubric has none."""
        for wanted in self.wanted:
            if wanted.id == feeling:
                return wanted
        for unwanted in self.unwanted:
            if unwanted.id == feeling:
                return unwanted
        raise KeyError(feeling)

    def behavior(self, behavior: str) -> Behavior:
        """The behavior of that id. Raises KeyError when the rubric has none."""
        for known in self.behaviors:
            if known.id == behavior:
                return known
        raise KeyError(behavior)

    def on(self, day: date) -> "Rubric":
        """The rubric with the bars of *day*: a call is judged by the bar of its day, not by one raised later."""
        later = [bar for bar in self.raised if bar.on > day]
        if not later:
            return self
        bars = {bar.feeling: bar.from_ for bar in sorted(later, key=_day, reverse=True)}
        return self.model_copy(
            update={
                "wanted": tuple(_with_bar(feeling, bars) for feeling in self.wanted),
                "unwanted": tuple(_with_bar(feeling, bars) for feeling in self.unwanted),
            }
        )

    def raised_lately(self, day: date) -> tuple[Raised, ...]:
        """The bars that were new on *day*: raised on it, or in the `NEW_FOR` before it. Newest first."""
        new = (bar for bar in self.raised if timedelta() <= day - bar.on < NEW_FOR)
        return tuple(sorted(new, key=_day, reverse=True))

    @property
    def is_of_talks(self) -> bool:
        """Whether it is for leaders alone: then a talk is heard, its agent is the leader, its customer is coached."""
        return set(self.applies_to.roles) == {Role.LEADER}

    def is_for(self, role: Role) -> bool:
        """Whether it is meant for what people of that *role* do; one that names no role is for all."""
        return not self.applies_to.roles or role in self.applies_to.roles

    def is_unwanted_act(self, behavior: Behavior) -> bool:
        """Whether *behavior* creates only feelings nobody wants: then it is good when it was not heard."""
        return {feeling.id for feeling in self.wanted}.isdisjoint(behavior.creates)

    def digest(self) -> str:
        """`sha256:…` over the rubric's values: comments, quotes, line ends and the order of anything do not move it."""
        said = _in_one_order(self.model_dump(mode="json", exclude_defaults=True))
        return f"sha256:{hashlib.sha256(_as_json(said).encode()).hexdigest()}"


def _day(bar: Raised) -> date:
    return bar.on


def _with_bar(feeling: F, bars: Mapping[FeelingId, Level | Trace]) -> F:
    return feeling.model_copy(update={"tolerate": bars[feeling.id]}) if feeling.id in bars else feeling


def _in_one_order(value: JsonValue) -> JsonValue:
    """*value* with every list sorted and each thing in it once: no list of a rubric means anything by its order."""
    match value:
        case dict():
            return {key: _in_one_order(inner) for key, inner in value.items()}
        case list():
            once = {_as_json(inner): inner for inner in map(_in_one_order, value)}
            return [once[key] for key in sorted(once)]
        case _:
            return value


def _as_json(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
