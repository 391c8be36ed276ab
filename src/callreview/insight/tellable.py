"""What of a review may be read aloud to the team: its thanks, and what a behavior sounded like. Nothing else ever is.

Own words, reasons, notes, what was missed, the next step, what was in the way and replies stay between two people. What
a customer said in a call stays there too: nobody asked them. So does a talk of a leader's, a review of one's own call,
and one that is part of a calibration.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from callreview.model.choices import Level, Noted, Who
from callreview.model.names import FeelingId, MomentId
from callreview.model.review import Moment, Review, Thanks
from callreview.model.rubric import Behavior

_TELLING = re.compile(r"\w{4,}")
"""Words that say something: the short ones are in every sentence."""


class Wow(NamedTuple):
    """A WOW call: its thanks in three parts, and what the agent said there; no words where none were noted."""

    review: Review
    thanks: Thanks
    words: str


class Practice(NamedTuple):
    """A behavior that was heard, in which words, and the feelings it created, as the rubric says them."""

    review: Review
    behavior: Behavior
    feelings: tuple[str, ...]
    words: str


def wow_in(review: Review) -> Wow | None:
    """The WOW to tell of *review*; None where it was no WOW, or its thanks lack one of their three parts."""
    thanks = review.thanks
    if not _is_for_the_team(review) or thanks is None or review.impression.gut is not Level.WOW:
        return None
    if is_taken_back(review):
        return None
    if not (thanks.felt.strip() and thanks.matters.strip()):
        return None
    return Wow(review, thanks, _nearest(thanks.did, _moments_of_the_wow(review)))


def is_taken_back(review: Review) -> bool:
    """Whether a second look found that the call, on the whole, was no WOW after all."""
    look = review.second_look
    return look is not None and look.gut not in {None, Level.WOW}


def lifted(review: Review) -> dict[FeelingId, str]:
    """The wanted feelings that were a WOW and still are, with their words."""
    first, look = review.impression.wanted, review.second_look
    now = {**first, **look.wanted} if look else first
    return {
        feeling.id: feeling.word
        for feeling in review.rubric.copy_.wanted
        if first.get(feeling.id) is now.get(feeling.id) is Level.WOW
    }


def practices_in(review: Review) -> tuple[Practice, ...]:
    """The behaviors of *review* that were heard, in words that were noted, and created a WOW; in its own order."""
    if not _is_for_the_team(review):
        return ()
    words_of = lifted(review)
    return tuple(
        Practice(review, behavior, feelings, words)
        for behavior, moments in _heard(review)
        if (feelings := tuple(word for feeling, word in words_of.items() if feeling in behavior.creates))
        and (words := _first_words(_not_the_customers(review, moments)))
    )


def _is_for_the_team(review: Review) -> bool:
    return not (review.calibration is not None or review.reviewer.is_own or review.rubric.copy_.is_of_talks)


def _heard(review: Review) -> Iterator[tuple[Behavior, tuple[MomentId, ...]]]:
    """What was heard and wanted, with its evidence."""
    rubric = review.rubric.copy_
    for noted in review.behaviors:
        if noted.noted is Noted.HEARD:
            yield rubric.behavior(noted.id), noted.moments


def _moments_of_the_wow(review: Review) -> Iterator[Moment]:
    """Where the agent did what made it a WOW: the evidence of behaviors, then what was marked for a feeling."""
    felt = lifted(review)
    for behavior, moments in _heard(review):
        if not felt.keys().isdisjoint(behavior.creates):
            yield from _not_the_customers(review, moments)
    because = {name for why in review.impression.because if why.feeling in felt for name in why.moments}
    for moment in review.moments:
        if moment.who is Who.AGENT and (moment.id in because or moment.feeling in felt):
            yield moment


def _not_the_customers(review: Review, moments: Iterable[MomentId]) -> Iterator[Moment]:
    """Evidence of what an agent did is what the agent said, unless it was noted as the customer's."""
    return (moment for moment in map(review.moment, moments) if moment.who is not Who.CUSTOMER)


def _nearest(did: str, moments: Iterable[Moment]) -> str:
    """Of what was said in *moments* that which has most words in common with *did*, and the first of several."""
    said = [moment.words for moment in moments if moment.words.strip()]
    return max(said, key=lambda words: len(_telling_words(words) & _telling_words(did)), default="")


def _telling_words(text: str) -> set[str]:
    return set(_TELLING.findall(text.casefold()))


def _first_words(moments: Iterable[Moment]) -> str:
    return next((moment.words for moment in moments if moment.words.strip()), "")
