"""Which feelings a review speaks of, in which order. Light: the lines of a listing are made by it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # either: the one with all its checks, or bare
    from callreview.model import bare, review

    Impression = review.Impression | bare.Impression


def answered(felt: "Impression") -> tuple[str, ...]:
    """Every feeling that was answered: as asked, then any whose place in the asking was not kept."""
    levels = (*felt.wanted, *felt.unwanted)
    return tuple(dict.fromkeys([*(name for name in felt.order if name in levels), *levels]))


def spoken(felt: "Impression", is_loud: Callable[[str, str], bool]) -> tuple[str, ...]:
    """The feelings that were asked and stood out, and any other that the reviewer gave a reason for, as `answered`.

    *is_loud* says of a feeling and how it came through whether it stands out.
    """
    levels = {str(name): str(came) for felt_as in (felt.wanted, felt.unwanted) for name, came in felt_as.items()}
    reasoned = {because.feeling for because in felt.because}
    asked = set(felt.order)
    return tuple(name for name in answered(felt) if name in reasoned or (name in asked and is_loud(name, levels[name])))
