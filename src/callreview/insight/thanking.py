"""What to thank somebody for, in three parts: what they did, how it felt, why it matters; with the moment to play.

Its rule: one for each call, and for each behavior. Calls with a WOW come first, then thanks that a reviewer wrote, then
the newest. What a reviewer left out is prepared from the rest of the review, and says so.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from callreview.insight.patterns import call_of
from callreview.insight.tellable import is_taken_back, lifted
from callreview.insight.to_play import ToPlay, moments_to_play
from callreview.model.choices import Level, Noted
from callreview.model.names import FeelingId, MomentId
from callreview.model.review import Review
from callreview.model.rubric import WantedFeeling

AT_MOST = 3
"""One is kept in the conversation; more than a few to choose from is a list."""


class ToThank(NamedTuple):
    """Thanks from one review. `prepared` says that some part of it is not in words a reviewer wrote as thanks.

    `behavior` is the id of the act, empty where it is none of the rubric's.
    """

    review: Review
    did: str
    felt: str
    matters: str
    prepared: bool
    behavior: str
    moment: ToPlay | None


class _Act(NamedTuple):
    """An act behind a wanted feeling that came through, and the moments it was noted at."""

    behavior: str
    text: str
    feeling: WantedFeeling
    moments: tuple[MomentId, ...]


def thanks_of(reviews: Sequence[Review], at_most: int = AT_MOST) -> tuple[ToThank, ...]:
    """What to thank for, first what the rule puts first. *reviews* are one person's, newest first."""
    candidates = [thanks for review in reviews if (thanks := _from(review))]
    candidates.sort(key=lambda thanks: (not _has_wow(thanks.review), thanks.review.thanks is None))
    chosen: list[ToThank] = []
    for thanks in candidates:
        if not any(_is_alike(thanks, other) for other in chosen):
            chosen.append(thanks)
    return tuple(chosen[:at_most])


def _from(review: Review) -> ToThank | None:
    acts = list(_acts(review))
    first = acts[0] if acts else None
    felt = _felt(review, first.feeling) if first else ""
    moments = [
        *(moment for act in acts for moment in moments_to_play(review, act.moments, [act.feeling.id])),
        *moments_to_play(review, (), _wows(review)),
    ]
    moment = moments[0] if moments else None
    purpose = review.rubric.copy_.purpose
    written = review.thanks
    if written:
        return ToThank(
            review=review,
            did=written.did,
            felt=written.felt if written.felt.strip() else felt,
            matters=written.matters if written.matters.strip() else purpose,
            prepared=not (written.felt.strip() and written.matters.strip()),
            behavior="",
            moment=moment,
        )
    if first:
        return ToThank(review, first.text, felt, purpose, prepared=True, behavior=first.behavior, moment=moment)
    for wow in _wows(review):
        feeling = review.range.feeling(wow)
        if isinstance(feeling, WantedFeeling) and (because := _because(review, wow)):
            return ToThank(review, because, feeling.wow, purpose, prepared=True, behavior="", moment=moment)
    return None


def _acts(review: Review) -> Iterator[_Act]:
    """The acts to thank for: those behind a WOW, then those behind a just OK that the range accepts."""
    rubric, felt = review.range, review.impression.wanted
    for level in (Level.WOW, Level.JUST_OK):
        for feeling in rubric.wanted:
            if felt.get(feeling.id) is not level or feeling.is_outside(level):
                continue
            for noted in review.behaviors:
                behavior = rubric.behavior(noted.id)
                if noted.noted is Noted.HEARD and feeling.id in behavior.creates:
                    yield _Act(behavior.id, behavior.text, feeling, noted.moments)
            for found in review.found:
                if feeling.id in found.creates:
                    yield _Act("", found.text, feeling, found.moments)


def _felt(review: Review, feeling: WantedFeeling) -> str:
    """How it felt: in the reviewer's words, or else in the rubric's sentence for it."""
    return _because(review, feeling.id) or feeling.says(review.impression.wanted[feeling.id])


def _because(review: Review, feeling: FeelingId) -> str:
    """What made the reviewer feel that way; nothing where they did not say."""
    words = (why.words for why in review.impression.because if why.feeling == feeling)
    return next((said for said in words if said.strip()), "")


def _wows(review: Review) -> tuple[FeelingId, ...]:
    return tuple(name for name, level in review.impression.wanted.items() if level is Level.WOW)


def _has_wow(review: Review) -> bool:
    """Whether the call, or a feeling, was a WOW and no second look took it back."""
    return not is_taken_back(review) and (review.impression.gut is Level.WOW or bool(lifted(review)))


def _is_alike(one: ToThank, other: ToThank) -> bool:
    same_act = bool(one.behavior) and one.behavior == other.behavior
    return same_act or one.did == other.did or call_of(one.review) == call_of(other.review)
