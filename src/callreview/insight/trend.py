"""What a trend is: a feeling in stretches of one bar each, the gut and the behaviors, period by period."""

from typing import NamedTuple

from callreview.insight.bar_stretches import Stretch
from callreview.insight.periods import By
from callreview.insight.tallies import FEW, Tally
from callreview.model.choices import Kind


class FeelingTrend(NamedTuple):
    """A feeling, with its last word. `is_retired`: the newest version of the rubric has it no more."""

    kind: Kind
    id: str
    word: str
    is_retired: bool
    stretches: tuple[Stretch, ...]


class BehaviorTrend(NamedTuple):
    """A behavior, with its last text. `is_unwanted`: it creates only feelings that nobody wants."""

    id: str
    text: str
    creates: tuple[str, ...]
    is_unwanted: bool
    is_retired: bool
    tallies: tuple[Tally, ...]


class Calls(NamedTuple):
    """How many calls of a period were heard."""

    period: int
    calls: int

    @property
    def is_few(self) -> bool:
        """Whether that is too few to say anything."""
        return self.calls < FEW


class RubricTrends(NamedTuple):
    """What was heard under all versions of one rubric. `calls` has the periods with a call, oldest first."""

    id: str
    title: str
    calls: tuple[Calls, ...]
    gut: tuple[Tally, ...]
    feelings: tuple[FeelingTrend, ...]
    behaviors: tuple[BehaviorTrend, ...]

    @property
    def first(self) -> int:
        """The first period with a call."""
        return self.calls[0].period

    @property
    def last(self) -> int:
        """The last period with a call."""
        return self.calls[-1].period


class Trends(NamedTuple):
    """All that has moved, by the ids of the rubrics."""

    by: By
    rubrics: tuple[RubricTrends, ...]
