"""What a review names and does not have: a feeling or a behavior its rubric lacks, a moment that was never marked."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, NamedTuple

from callreview.model.once import once_for_each
from callreview.model.rubric import Rubric

if TYPE_CHECKING:  # a review asks this of itself
    from callreview.model.review import Review


class _Names(NamedTuple):
    """What a review may name of its rubric."""

    wanted: frozenset[str]
    unwanted: frozenset[str]
    feelings: frozenset[str]
    behaviors: frozenset[str]
    musts: frozenset[str]


@once_for_each
def _names(rubric: Rubric) -> _Names:
    wanted = frozenset[str](feeling.id for feeling in rubric.wanted)
    unwanted = frozenset[str](feeling.id for feeling in rubric.unwanted)
    behaviors = frozenset[str](behavior.id for behavior in rubric.behaviors)
    return _Names(wanted, unwanted, wanted | unwanted, behaviors, frozenset(must.id for must in rubric.musts))


def loose_ends(review: "Review") -> Iterator[str]:
    """Each reference in *review* that points at nothing, and each moment's id that is there twice, as a sentence."""
    moments = [moment.id for moment in review.moments]
    known_moments = frozenset[str](moments)
    if len(known_moments) < len(moments):
        yield from (f"moments has {name!r} twice" for name in moments if moments.count(name) > 1)
    for place, named, known in _references(review, known_moments):
        if named and not known.issuperset(named):
            yield from (f"{place} names {name!r}, which is not there" for name in named if name not in known)


def _references(review: "Review", moments: frozenset[str]) -> Iterator[tuple[str, Collection[str], frozenset[str]]]:
    """Each place in *review* that names things, the names, and those it may name: the rubric's, or of *moments*."""
    names, felt, look = _names(review.rubric.copy_), review.impression, review.second_look
    yield "moments", [moment.feeling for moment in review.moments if moment.feeling], names.feelings
    yield "impression.wanted", felt.wanted, names.wanted
    yield "impression.unwanted", felt.unwanted, names.unwanted
    yield "impression.order", felt.order, names.feelings
    for because in felt.because:
        yield "impression.because", (because.feeling,), names.feelings
        yield "impression.because", because.moments, moments
    for noted in review.behaviors:
        yield "behaviors", (noted.id,), names.behaviors
        yield f"behaviors {noted.id}", noted.moments, moments
    for found in review.found:
        yield "found", found.creates, names.feelings
        yield "found", found.moments, moments
    if review.against:
        yield "against", review.against.moments, moments
    if look:
        yield "second_look.wanted", look.wanted, names.wanted
        yield "second_look.unwanted", look.unwanted, names.unwanted
    yield "musts", review.musts, names.musts
    if review.next_step and review.next_step.behavior:
        yield "next_step", (review.next_step.behavior,), names.behaviors
