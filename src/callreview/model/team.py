"""What `callreview.yaml` and `names.yaml` say of the people, and how often a team means to do what it means to do."""

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from callreview.model.choices import Role
from callreview.model.names import SLUG
from callreview.model.noun import FilledLine, Line, Noun
from callreview.model.people import Colleague

_SPAN = re.compile(r"([1-9]\d{0,2})\s*([dwm])", re.IGNORECASE)
_DAYS = {"d": 1, "w": 7, "m": 30}


def days_of(span: str) -> int | None:
    """The days in *span*, which is `7d`, `2w` or `1m`; None where it is no span. A month has thirty."""
    found = _SPAN.fullmatch(span.strip())
    return int(found[1]) * _DAYS[found[2].lower()] if found else None


def _days(span: object) -> int:
    days = days_of(span) if isinstance(span, str) else None
    if days is None:
        typed = f'"{span[:40]}"' if isinstance(span, str) else "a number alone" if type(span) is int else "this"
        message = f"{typed} is no span of days; write it as 7d, 2w or 1m"
        raise ValueError(message)
    return days


Days = Annotated[int, BeforeValidator(_days), WithJsonSchema({"type": "string"})]
"""A span as people write it, `7d`, `2w` or `1m`; as days."""


class Listed(Noun):
    """One of the people, as `callreview.yaml` lists them."""

    id: str = Field(
        pattern=SLUG, description="A short name in lower case with dashes, such as maria. It is theirs for good."
    )
    name: Line = Field(default="", description="The name people read; leave it out to keep it in names.yaml alone.")
    role: Role = Field(default=Role.AGENT, description="What they do here: agent or leader.")
    since: date | None = Field(default=None, description="Their first day here.")
    until: date | None = Field(default=None, description="Their last day here.")
    team: Line = Field(default="", description="The team they are in, where there are several.")
    also: tuple[FilledLine, ...] = Field(default=(), description="Other names and ids they have in older reviews.")

    @property
    def colleague(self) -> Colleague:
        """The same, light."""
        return Colleague(self.id, self.name.strip(), self.role, self.since, self.until, self.team, self.also)


class Rhythms(Noun):
    """How often a team means to do what it means to do, in days; None where it does not say."""

    listen: Days | None = Field(default=None, description="How often somebody means to hear a call, such as 7d.")
    thank: Days | None = Field(default=None, description="How often somebody means to be thanked, such as 7d.")
    coach: Days | None = Field(default=None, description="How often each agent means to be coached, such as 2w.")
    check_in: Days | None = Field(
        default=None, description="How often to ask after people when nothing is wrong, such as 1m."
    )


class Named(Noun):
    """What `names.yaml` says of one of the people."""

    name: Line = Field(default="", description="The name people read.")
    also: tuple[FilledLine, ...] = Field(default=(), description="Other names they have in older reviews.")


class Names(Noun):
    """`names.yaml`, which git does not keep: what the people of `callreview.yaml` are called, by their ids."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, Named] = Field(init=False)

    @property
    def named(self) -> tuple[Colleague, ...]:
        """Each with their names, and nothing else that is known of them."""
        said = self.__pydantic_extra__.items()
        return tuple(Colleague(who, one.name.strip(), also=one.also) for who, one in said)
