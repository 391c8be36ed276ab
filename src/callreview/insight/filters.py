"""Which reviews are wanted: every condition given must hold."""

from dataclasses import dataclass
from datetime import date

from callreview.model.review import Review


@dataclass(frozen=True)
class Filters:
    """The conditions; None is no condition. Days are those of the review, by its id, both included."""

    agent: str | None = None
    reviewer: str | None = None
    rubric: str | None = None
    queue: str | None = None
    gut: str | None = None
    since: date | None = None
    until: date | None = None

    def want(self, review: Review) -> bool:
        """Whether *review* meets every condition. Names are compared without regard to capitals."""
        day = date.fromisoformat(review.id[:10])
        return (
            _same(self.agent, review.call.agent)
            and _same(self.reviewer, review.reviewer.name)
            and _same(self.rubric, review.rubric.id)
            and _same(self.queue, review.call.queue)
            and _same(self.gut, review.impression.gut)
            and (self.since is None or day >= self.since)
            and (self.until is None or day <= self.until)
        )


def _same(wanted: str | None, there: str | None) -> bool:
    return wanted is None or wanted.casefold() == (there or "").casefold()
