"""`show --beside`: an agent's own review of a call laid beside another's, once both are there."""

from typing import assert_never

from callreview.cli.closed import reviews_of_call, still_closed
from callreview.cli.desk import Desk
from callreview.cli.drafting import short
from callreview.cli.here import width
from callreview.cli.options import ReadFormat
from callreview.cli.talk import answer
from callreview.errors import BadValue
from callreview.insight.beside import Pair, is_of_same_call, pair_of
from callreview.insight.review_names import with_names
from callreview.model.review import Review
from callreview.views.beside import Beside, beside_of
from callreview.views.beside_text import beside_json, beside_markdown, beside_text


def show_beside(desk: Desk, typed: str, other: str | None, form: ReadFormat) -> None:
    """Show the two reviews of the call of the one that *typed* means; *other* names the second one.

    Raises StillClosed where there is only one, BadValue where the two that are named do not go together.
    """
    named = [desk.reviews.load(desk.reviews.find(each)).noun for each in (typed, other) if each is not None]
    _must_go_together(desk, named)
    of_call = {review.id: review for review in (*reviews_of_call(desk, named[0]), *named)}
    pair = pair_of(of_call.values(), [review.id for review in named])
    if pair.own is None or pair.other is None:
        raise still_closed(desk, named[0])
    answer(_as(_beside(desk, pair), form))


def _must_go_together(desk: Desk, named: list[Review]) -> None:
    if len(named) == 1:
        return
    one, other = named
    if not is_of_same_call(one, other, desk.people):
        wrong = f"is of another call than {short(one.id)}"
        raise BadValue(short(other.id), wrong, "name two of one call")
    if one.reviewer.is_own is other.reviewer.is_own:
        wrong = "are both by the agent" if one.reviewer.is_own else "are both by somebody else"
        both = f"{short(one.id)} and {short(other.id)}"
        raise BadValue(both, wrong, "name one of each, or only one")


def _beside(desk: Desk, pair: Pair) -> Beside:
    assert pair.own is not None  # noqa: S101 # both are there
    assert pair.other is not None  # noqa: S101 # as above
    left = tuple(review.id for review in pair.left)
    return beside_of(with_names(pair.own, desk.people), with_names(pair.other, desk.people), left)


def _as(beside: Beside, form: ReadFormat) -> str:
    match form:
        case ReadFormat.TEXT:
            return beside_text(beside, width())
        case ReadFormat.MD:
            return beside_markdown(beside)
        case ReadFormat.JSON:
            return beside_json(beside)
        case _:
            assert_never(form)
