"""What stands behind a feeling: its moments in the order of the call, and the behaviors noted in them."""

from collections.abc import Iterable, Sequence

from callreview.model.choices import Noted, Who
from callreview.model.names import FeelingId, MomentId
from callreview.model.review import Moment, Review
from callreview.model.timecode import clock
from callreview.views.page import Act, Evidence
from callreview.views.words import in_words


class Behind:
    """The evidence of one review, handed out in reading order: a moment's words are quoted the first time only."""

    def __init__(self, review: Review) -> None:
        """Nothing of *review* is quoted yet."""
        self._review = review
        self._quoted: set[MomentId] = set()
        self._told: set[Act] = set()
        self._acts = tuple(_acts(review))

    def feeling(self, feeling: FeelingId, *, fresh: bool = False) -> tuple[tuple[Evidence, ...], tuple[Act, ...]]:
        """The moments behind *feeling*, and the acts behind it that have none. *fresh* leaves out acts told before."""
        acts = [
            (act, at)
            for act, creates, at in self._acts
            if feeling in creates and not (fresh and act in self._told) and self._speaks(act, feeling)
        ]
        self._told.update(act for act, _ in acts)
        because = [at for why in self._review.impression.because if why.feeling == feeling for at in why.moments]
        marked = [moment.id for moment in self._review.moments if moment.feeling == feeling]
        moments = self.moments([*because, *marked, *(each for _, at in acts for each in at)], acts)
        return moments, tuple(act for act, at in acts if not at)

    def moments(
        self, named: Iterable[MomentId], acts: Sequence[tuple[Act, tuple[MomentId, ...]]] = ()
    ) -> tuple[Evidence, ...]:
        """The moments *named*, once each, in the order of the call, each with those of *acts* that were noted there."""
        wanted = set(named)
        there = sorted((moment for moment in self._review.moments if moment.id in wanted), key=lambda moment: moment.at)
        return tuple(self._evidence(moment, tuple(act for act, at in acts if moment.id in at)) for moment in there)

    def left_over(self) -> tuple[Evidence, ...]:
        """The moments nobody has asked for yet."""
        return self.moments(moment.id for moment in self._review.moments if moment.id not in self._quoted)

    def unlinked(self) -> tuple[Act, ...]:
        """The acts found by the reviewer that nobody has asked for yet."""
        return tuple(act for act, _, _ in self._acts if act.found and act not in self._told)

    def noted(self) -> tuple[Act, ...]:
        """Every act, in the order it was noted."""
        return tuple(act for act, _, _ in self._acts)

    def _speaks(self, act: Act, feeling: FeelingId) -> bool:
        """Whether *act* says anything of *feeling*: a bad habit that was not heard does not."""
        wanted = {known.id for known in self._review.rubric.copy_.wanted}
        return act.noted == in_words(Noted.HEARD) or (act.missed and feeling in wanted)

    def _evidence(self, moment: Moment, acts: tuple[Act, ...]) -> Evidence:
        again = moment.id in self._quoted
        self._quoted.add(moment.id)
        return Evidence(
            at=_stretch(moment),
            who=self._speaker(moment),
            words="" if again else filled(moment.words),
            note="" if again else filled(moment.note),
            again=again,
            acts=acts,
        )

    def _speaker(self, moment: Moment) -> str:
        match moment.who:
            case Who.AGENT:
                return "I" if self._review.reviewer.is_own else "you"
            case Who.CUSTOMER:
                return "the coached person" if self._review.rubric.copy_.is_of_talks else "the customer"
            case None:
                return ""


def _acts(review: Review) -> Iterable[tuple[Act, tuple[FeelingId, ...], tuple[MomentId, ...]]]:
    """Each behavior noted or found, with the feelings it creates and its moments."""
    for noted in review.behaviors:
        behavior = review.rubric.copy_.behavior(noted.id)
        act = Act(text=behavior.text, noted=in_words(noted.noted), note=filled(noted.note), found=False)
        yield act, behavior.creates, noted.moments
    for found in review.found:
        yield Act(text=found.text, noted=in_words(Noted.HEARD), note="", found=True), found.creates, found.moments


def filled(text: str) -> str:
    """*text*, or nothing where it is only white space."""
    return text if text.strip() else ""


def _stretch(moment: Moment) -> str:
    """The moment's time in whole seconds."""
    begins = clock(int(moment.at))
    ends = begins if moment.to is None else clock(int(moment.to))
    return begins if ends == begins else f"{begins} to {ends}"
