"""The rubrics that many reviews were made under, beside those of today: which there are, and what is in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from callreview.model.brief import RubricBrief
from callreview.model.choices import Status


@dataclass(frozen=True)
class Ranges:
    """The rubrics: the versions that reviews hold, oldest first; those that stand today; and the day it is."""

    held: Sequence[RubricBrief]
    stated: Sequence[RubricBrief]
    today: date

    def versions(self, rubric: str) -> tuple[RubricBrief, ...]:
        """Every version of that rubric; the one of today is the last."""
        return tuple(brief for brief in (*self.held, *self.stated) if brief.id == rubric)

    def named(self) -> tuple[str, ...]:
        """Every rubric there is or was, by id."""
        return tuple(sorted({brief.id for brief in (*self.held, *self.stated)}))

    def in_force(self) -> frozenset[str]:
        """The rubrics that stand today and are not retired."""
        return frozenset(brief.id for brief in self.stated if brief.status != Status.RETIRED)

    def has(self, rubric: str, feeling: str) -> bool:
        """Whether today's rubric of that id has that feeling."""
        return any(known.id == feeling for brief in self.stated if brief.id == rubric for known in brief.feelings)
