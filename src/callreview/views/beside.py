"""One call heard by two people, as data: the agent's own review beside another's. It never says who is right.

Nothing is counted, and no two levels are held against each other: each stands beside the other, in words.
"""

from collections.abc import Mapping
from typing import NamedTuple

from callreview.model.choices import Level, Noted, Trace
from callreview.model.names import FeelingId
from callreview.model.review import Review
from callreview.views.evidence import filled
from callreview.views.paging import title_of
from callreview.views.words import day_and_year, in_words

NOT_ASKED = "not asked"
Values = Mapping[FeelingId, Level | Trace]


class Side(NamedTuple):
    """One of the two: who, as what, when, and the impression."""

    name: str
    role: str
    review: str
    on: str
    under: str
    gut: str
    own_words: str


class BothFelt(NamedTuple):
    """A feeling as each of the two said it came through, and why."""

    id: str
    word: str
    own: str
    own_because: str
    other: str
    other_because: str


class BothNoted(NamedTuple):
    """A behavior that the two noted otherwise."""

    id: str
    text: str
    own: str
    other: str


class Beside(NamedTuple):
    """The two reviews. *left* are the ids of further reviews of the call."""

    title: str
    own: Side
    other: Side
    feelings: tuple[BothFelt, ...]
    acts: tuple[BothNoted, ...]
    left: tuple[str, ...]


def beside_of(own: Review, other: Review, left: tuple[str, ...] = ()) -> Beside:
    """The agent's *own* review beside the *other*."""
    return Beside(
        title=title_of(other if other.call.ref else own),
        own=_side(own),
        other=_side(other),
        feelings=_feelings(own, other),
        acts=_acts(own, other),
        left=left,
    )


def _side(review: Review) -> Side:
    look = review.second_look
    now = in_words(look.gut) if look and look.gut else ""
    return Side(
        name=review.reviewer.name,
        role=in_words(review.reviewer.role),
        review=review.id,
        on=day_and_year(review.day),
        under=f"{review.rubric.id} {review.rubric.version}",
        gut=_again(in_words(review.impression.gut), now),
        own_words=filled(review.impression.own_words),
    )


def _feelings(own: Review, other: Review) -> tuple[BothFelt, ...]:
    """Every feeling that was answered in one of them, in the other's order, then in that of one's own."""
    words = {
        feeling.id: feeling.word
        for review in (own, other)  # the other's word stands
        for feeling in review.rubric.copy_.feelings()
    }
    asked = dict.fromkeys(
        feeling.id
        for review in (other, own)
        for feeling in review.rubric.copy_.feelings()
        if feeling.id in _first(review)
    )
    return tuple(
        BothFelt(
            feeling,
            words[feeling],
            _level(own, feeling),
            _because(own, feeling),
            _level(other, feeling),
            _because(other, feeling),
        )
        for feeling in asked
    )


def _acts(own: Review, other: Review) -> tuple[BothNoted, ...]:
    """The behaviors that both noted, and noted otherwise, in the other's order."""
    mine: dict[str, Noted] = {act.id: act.noted for act in own.behaviors}
    return tuple(
        BothNoted(act.id, other.rubric.copy_.behavior(act.id).text, in_words(mine[act.id]), in_words(act.noted))
        for act in other.behaviors
        if act.id in mine and mine[act.id] is not act.noted
    )


def _first(review: Review) -> Values:
    return {**review.impression.wanted, **review.impression.unwanted}


def _now(review: Review) -> Values:
    look = review.second_look
    return {**look.wanted, **look.unwanted} if look else {}


def _level(review: Review, feeling: FeelingId) -> str:
    first, now = _first(review).get(feeling), _now(review).get(feeling)
    return _again(in_words(first), in_words(now) if now else "") if first else NOT_ASKED


def _because(review: Review, feeling: FeelingId) -> str:
    return "\n".join(filled(why.words) for why in review.impression.because if why.feeling == feeling and why.words)


def _again(first: str, now: str) -> str:
    return f"{first}, on a second look {now}" if now else first
