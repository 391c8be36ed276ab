"""Which page was made for a line-up, so that nothing is told twice."""

from datetime import date
from typing import Literal

from pydantic import Field

from callreview.model.choices import LineUpPart
from callreview.model.noun import FilledLine, Noun
from callreview.model.voices import Voiced


class Told(Noun):
    """One part of the page: what it was, and the id of the record it came from (of a bar: rubric, feeling and day)."""

    part: LineUpPart
    of: FilledLine


class LineUp(Voiced):
    """A page that was made: from which day on it looked, and what it told."""

    schema_: Literal["callreview/lineup@1"] = Field(default="callreview/lineup@1", alias="schema")
    since: date | None
    told: tuple[Told, ...]
