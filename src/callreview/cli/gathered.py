"""What the index finds for a page: the reviews it is made of, read whole, and the names in all reviews.

What is wrong with other files is told.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from callreview.cli.aside import tell_of_faults
from callreview.cli.desk import Desk
from callreview.cli.indexed import opened_in
from callreview.model.marks import Mark, MarkKind
from callreview.model.names import RecordId, as_compared
from callreview.model.review import Review
from callreview.store.index.asking import Bears, Condition
from callreview.views.rows import review_row_of


def names_in_reviews(desk: Desk, kind: MarkKind) -> tuple[str, ...]:
    """The names of that kind that some review has now, sorted."""
    with opened_in(desk.folders) as index:
        index.look()
        return index.names(kind)


def reviews_of(
    desk: Desk, agent: str | None, since: date | None = None, until: date | None = None, limit: int = 0
) -> tuple[Review, ...]:
    """The newest *limit* reviews (0: all) that were made on these days, newest first.

    They are those of the calls of *agent*, as some record holds that name, under all of that person's spellings; of
    everybody for None. Raises FaultyFiles where the people cannot be read.
    """
    theirs = None if agent is None else {as_compared(name) for name in desk.people.same(agent)}

    def conditions(marks: Mapping[int, Mark]) -> Sequence[Condition]:
        if theirs is None:
            return ()
        agents = ((n, as_compared(mark.name)) for n, mark in marks.items() if mark.kind is MarkKind.AGENT)
        return (Bears([n for n, name in agents if name in theirs]),)

    with opened_in(desk.folders) as index:
        lines = index.newest({MarkKind.AGENT}, conditions, limit, since, until)
        tell_of_faults(index.problems(since, until))
    ids = (RecordId(review_row_of(line.fields).id) for line in lines)
    return tuple(desk.reviews.load(record).noun for record in ids)
