"""Records told whole: whatever order the files come in, and wherever a word stands."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from builders import NOON, a_review
from callreview.insight.responses import by_record, with_answers, with_consent, with_replies
from callreview.model.choices import Consent, FeelsFair, WeSaid
from callreview.model.names import RecordId, ResponseId
from callreview.model.responses import KeptAnswer, KeptReply
from callreview.model.sharing import KeptConsent
from callreview.store.ids import ALPHABET, response_id
from said import a_kudos, an_idea

REVIEW, IDEA, KUDOS = a_review(), an_idea("2026-11-01"), a_kudos()
ELSEWHERE = RecordId("2026-11-02-zzzzzzzz")
LETTERS = st.lists(st.sampled_from(ALPHABET), unique=True, max_size=6)
SECONDS = st.integers(0, 2)


def made(record: RecordId, letter: str) -> ResponseId:
    """The id of a response to *record*."""
    return response_id(record, RecordId(f"2026-11-22-{letter * 8}"))


@st.composite
def replies(draw: st.DrawFn) -> list[KeptReply]:
    """Replies to the review and to another, some of one second."""
    return [
        KeptReply(
            id=made(draw(st.sampled_from((REVIEW.id, ELSEWHERE))), letter),
            at=NOON + timedelta(seconds=draw(SECONDS)),
            by=letter,
            on=NOON.date(),
            feels_fair=draw(st.sampled_from(FeelsFair)),
            words="",
        )
        for letter in draw(LETTERS)
    ]


@given(kept=replies(), data=st.data())
def test_the_order_of_the_files_does_not_matter(kept: list[KeptReply], data: st.DataObject) -> None:
    """The replies to a record are told by their instants, each once; those to others are not told with it."""
    told = with_replies(REVIEW, kept).replies
    assert told == with_replies(REVIEW, data.draw(st.permutations(kept))).replies
    ours = [each for each in kept if each.to == REVIEW.id]
    assert sorted(each.by for each in told) == sorted(each.by for each in ours)
    assert [each.at for each in told] == sorted(each.at for each in ours)


@given(kept=replies(), data=st.data())
def test_what_came_along_is_told_once(kept: list[KeptReply], data: st.DataObject) -> None:
    """A record that was handed over whole, and kept as it was, says the same beside the files it was made from."""
    whole = with_replies(REVIEW, kept)
    some = data.draw(st.lists(st.sampled_from(kept), unique=True) if kept else st.just([]))
    assert with_replies(whole, some) == whole
    part = with_replies(REVIEW, some)
    assert set(with_replies(part, kept).replies) == set(whole.replies)


@given(kept=replies())
def test_each_response_is_by_the_record_it_is_to(kept: list[KeptReply]) -> None:
    """None is lost, and each is in one place."""
    found = by_record(kept)
    assert all(each.to == record for record, some in found.items() for each in some)
    assert sorted(each.id for some in found.values() for each in some) == sorted(each.id for each in kept)


@given(letters=LETTERS)
def test_the_last_answer_stands(letters: list[str]) -> None:
    """Of two that were given in one second, the one whose id comes last; in both clones it is the same one."""
    answers = [
        KeptAnswer(id=made(IDEA.id, each), at=NOON, by=each, on=date(2026, 11, 21), we=WeSaid.DID, because="Done.")
        for each in letters
    ]
    told = with_answers(IDEA, answers)
    assert (told.answer and told.answer.by) == (max(letters) if letters else None)


@given(letters=LETTERS, seconds=st.lists(SECONDS, min_size=6, max_size=6), data=st.data())
def test_the_last_word_on_sharing_stands(letters: list[str], seconds: list[int], data: st.DataObject) -> None:
    """Whatever order the files come in; without one what the kudos came with. Words on other kudos say nothing."""
    kept = [
        KeptConsent(
            id=made(data.draw(st.sampled_from((KUDOS.id, ELSEWHERE))), letter),
            at=NOON + timedelta(seconds=second),
            by=letter,
            on=NOON.date(),
            consent=data.draw(st.sampled_from(Consent)),
        )
        for letter, second in zip(letters, seconds, strict=False)
    ]
    ours = [each for each in kept if each.to == KUDOS.id]
    last = max(ours, key=lambda each: (each.at, each.id), default=KUDOS)
    told = with_consent(KUDOS, data.draw(st.permutations(kept)))
    assert told == KUDOS.model_copy(update={"consent": last.consent})
