"""Which reviews are of one call, and which two are laid beside each other."""

from datetime import timedelta

import pytest

from builders import NOON, a_review
from callreview.insight.beside import is_of_same_call, pair_of
from callreview.insight.people import People
from callreview.model.choices import ReviewerRole
from callreview.model.review import Review
from callreview.model.surroundings import Reviewer
from team import TEAM

TIMED, DAY = "2026-11-20T14:05", "2026-11-20"


def of(agent: str = "maria", ref: str | None = None, when: str | None = None, recording: str | None = None) -> Review:
    """A review of that call."""
    review = a_review(agent=agent)
    call = review.call.model_copy(update={"ref": ref, "when": when, "recording": recording})
    return review.model_copy(update={"call": call})


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (of(ref="C-1"), of("Maria Lopez", ref="c-1"), True),
        (of(ref="C-1"), of("noor", ref="C-1"), False),
        (of(ref="C-1"), of(ref="C-2"), False),
        (of(ref="C-1", when=TIMED), of(ref="C-2", when=TIMED), False),
        (of(ref="C-1", when=TIMED), of("MARIA", when=TIMED), True),
        (of(when=TIMED), of("noor", when=TIMED), False),
        (of(when=DAY), of(when=DAY), False),
        (of(recording="r/1.mp3"), of("MARIA", ref="C-9", recording="r/1.mp3"), True),
        (of(recording="r/1.mp3"), of("noor", recording="r/1.mp3"), False),
        (of(ref="C-1", recording="r/1.mp3"), of(ref="C-2", recording="r/1.mp3"), False),
        (of(ref="C-1", when=DAY), of(ref="C-1", when="2026-11-01"), False),
        (of(ref="C-1", when=DAY), of(ref="C-1"), True),
        (of(ref="C-1", when="2026-10-01"), of(ref="C-1"), False),
        (of(recording="r/1.mp3"), of(recording="r/2.mp3"), False),
        (of(), of(), False),
        (of("Sam Lee", ref="C-1"), of("sam-1", ref="C-1"), False),
    ],
)
def test_what_is_one_call(one: Review, other: Review, same: bool) -> None:  # noqa: FBT001 # what is expected
    """One agent, whatever they are called, and one number about then; where a number lacks, one recording or minute."""
    assert is_of_same_call(one, other, TEAM) is is_of_same_call(other, one, TEAM) is same


def test_without_a_list_a_person_is_their_name() -> None:
    """Capitals do not matter."""
    assert is_of_same_call(of("maria", ref="C-1"), of("Maria", ref="C-1"), People())
    assert not is_of_same_call(of("maria", ref="C-1"), of("Maria Lopez", ref="C-1"), People())


def heard(letter: str, role: ReviewerRole, hours: int) -> Review:
    """A review of the call, finished so many hours after noon."""
    review = a_review(id=f"2026-11-21-{letter * 8}")
    by = Reviewer(name=letter, role=role)
    return review.model_copy(update={"reviewer": by, "finished": NOON + timedelta(hours=hours)})


OWN, OLDER_OWN = heard("b", ReviewerRole.SELF, 5), heard("c", ReviewerRole.SELF, 4)
SUPERVISOR, PEER = heard("d", ReviewerRole.SUPERVISOR, 2), heard("f", ReviewerRole.PEER, 3)


def test_the_newest_of_each_kind_are_laid_together() -> None:
    """Whatever order they come in; the others are left, and one that is named comes before a newer one."""
    everything = (SUPERVISOR, OWN, PEER, OLDER_OWN)
    assert pair_of(everything, ()) == (OWN, PEER, (OLDER_OWN, SUPERVISOR))
    assert pair_of(reversed(everything), (SUPERVISOR.id,)) == (OWN, SUPERVISOR, (OLDER_OWN, PEER))
    assert pair_of(everything, (SUPERVISOR.id, OLDER_OWN.id)) == (OLDER_OWN, SUPERVISOR, (OWN, PEER))


def test_one_alone_has_nothing_beside_it() -> None:
    """Neither one's own nor another's."""
    assert pair_of((OWN,), (OWN.id,)) == (OWN, None, ())
    assert pair_of((PEER,), ()) == (None, PEER, ())
