"""What a review names and does not have: a feeling or a behavior its rubric lacks, a moment that was never marked."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a review asks this of itself
    from callreview.model import bare
    from callreview.model.review import Review


class Names(NamedTuple):
    """What a review may name of its rubric."""

    wanted: frozenset[str]
    unwanted: frozenset[str]
    behaviors: frozenset[str]
    musts: frozenset[str]

    @property
    def feelings(self) -> frozenset[str]:
        """Those of both kinds."""
        return self.wanted | self.unwanted


def loose_ends(review: "Review | bare.Review", names: Names) -> Iterator[str]:
    """Each reference in *review* that points at nothing, and each moment's id that is there twice, as a sentence."""
    moments = [moment.id for moment in review.moments]
    known_moments = frozenset[str](moments)
    if len(known_moments) < len(moments):
        yield from (f"moments has {name!r} twice" for name in moments if moments.count(name) > 1)
    for place, named, known in _references(review, names, known_moments):
        if named and not known.issuperset(named):
            yield from (f"{place} names {name!r}, which is not there" for name in named if name not in known)


def _references(
    review: "Review | bare.Review", names: Names, moments: frozenset[str]
) -> Iterator[tuple[str, Collection[str], frozenset[str]]]:
    """Each place in *review* that names things, the names, and those it may name: the rubric's, or of *moments*."""
    felt, look = review.impression, review.second_look
    feelings = names.feelings
    yield "moments", [moment.feeling for moment in review.moments if moment.feeling is not None], feelings
    yield "impression.wanted", felt.wanted, names.wanted
    yield "impression.unwanted", felt.unwanted, names.unwanted
    yield "impression.order", felt.order, feelings
    for because in felt.because:
        yield "impression.because", (because.feeling,), feelings
        yield "impression.because", because.moments, moments
    for noted in review.behaviors:
        yield "behaviors", (noted.id,), names.behaviors
        yield f"behaviors {noted.id}", noted.moments, moments
    for found in review.found:
        yield "found", found.creates, feelings
        yield "found", found.moments, moments
    if review.against:
        yield "against", review.against.moments, moments
    if look:
        yield "second_look.wanted", look.wanted, names.wanted
        yield "second_look.unwanted", look.unwanted, names.unwanted
    yield "musts", review.musts, names.musts
    if review.next_step and review.next_step.behavior is not None:
        yield "next_step", (review.next_step.behavior,), names.behaviors
