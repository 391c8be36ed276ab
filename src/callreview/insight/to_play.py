"""A moment to play: where in which call, the words, and the recording if there is one."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from callreview.model.names import FeelingId, MomentId
from callreview.model.review import Review


class ToPlay(NamedTuple):
    """A moment of the call that the review of that id is about. Times are seconds from the start of the call."""

    review: str
    ref: str
    call_day: date
    at: float
    to: float | None
    words: str
    note: str
    recording: str


def moments_to_play(review: Review, acts: Collection[MomentId], feelings: Collection[FeelingId]) -> tuple[ToPlay, ...]:
    """The moments of *acts*; where there are none, those behind the *feelings*. In the order of the call."""
    because = {at for why in review.impression.because if why.feeling in feelings for at in why.moments}
    wanted = set(acts) or because | {moment.id for moment in review.moments if moment.feeling in feelings}
    there = sorted((moment for moment in review.moments if moment.id in wanted), key=lambda moment: moment.at)
    return tuple(
        ToPlay(
            review=review.id,
            ref=review.call.ref or "",
            call_day=review.call_day,
            at=moment.at,
            to=moment.to,
            words=moment.words,
            note=moment.note,
            recording=review.call.recording or "",
        )
        for moment in there
    )
