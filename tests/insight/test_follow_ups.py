"""What became of what was agreed: the last word stands, and no later agreement takes an older one's place."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from agreed import STEP, a_note, an_agreement, at, reviewed
from callreview.insight.agreeing import agreed_in
from callreview.insight.follow_ups import calls_since, follow_ups
from callreview.model.choices import FollowUpState, Noted, ReviewerRole, Worked
from callreview.model.coaching import FollowUpNote
from callreview.model.review import Review

AGREED = an_agreement(due="2026-11-28")
NOTES = st.lists(
    st.builds(
        a_note,
        st.just(AGREED.of),
        st.dates(date(2026, 11, 20), date(2026, 11, 23)).map(str),
        st.sampled_from("23456789abcdefgh"),
        st.sampled_from(FollowUpState),
        hour=st.integers(8, 10),
        due=st.sampled_from([None, None, "2026-11-28", "2026-12-01", "2026-12-05"]),
    ),
    unique_by=lambda note: note.id,
    max_size=7,
)


@settings(max_examples=60)
@given(notes=NOTES, data=st.data())
def test_the_order_in_which_notes_are_read_does_not_matter(notes: list[FollowUpNote], data: st.DataObject) -> None:
    """State, day and last word are those of the latest note, by its instant and then its id."""
    (one,) = follow_ups([AGREED], notes)
    assert follow_ups([AGREED], data.draw(st.permutations(notes))) == (one,)
    told = [(note.at, note.id, note.state, note.due) for note in notes]
    assert one.state is (max(told)[2] if told else FollowUpState.OPEN)
    named = [each for each in told if each[3]]
    assert one.due(7) == (max(named)[3] if named else AGREED.due)
    assert one.is_waiting is (one.state not in {FollowUpState.DONE, FollowUpState.LET_GO})


@settings(max_examples=60)
@given(notes=NOTES, more=NOTES)
def test_more_notes_never_make_fewer_moves(notes: list[FollowUpNote], more: list[FollowUpNote]) -> None:
    """Whatever another clone brings in between: a calendar takes no event whose number has fallen."""
    known = {note.id for note in notes}
    (before,), (after,) = (
        follow_ups([AGREED], some) for some in (notes, [*notes, *(note for note in more if note.id not in known)])
    )
    assert before.moves <= after.moves
    assert before.changed <= after.changed


@settings(max_examples=60)
@given(notes=NOTES, state=st.sampled_from(FollowUpState), hour=st.integers(0, 23))
def test_a_word_after_the_others_stands_whatever_the_clock_says(
    notes: list[FollowUpNote], state: FollowUpState, hour: int
) -> None:
    """Where it says nothing new there is none; said twice it is one."""
    (one,) = follow_ups([AGREED], notes)
    new = one.after(a_note(AGREED.of, "2026-11-20", "z", state, hour=hour, words="As it is now."))
    assert new
    (now,) = follow_ups([AGREED], [new, *notes])
    assert (now.last, now.state, now.moves - one.moves) == (new, state, int(state is not one.state))
    assert now.after(new.model_copy(update={"id": "2026-11-20-yyyyyyyy"})) is None


def test_what_says_nothing_new_is_no_note() -> None:
    """That something open is open; but its first words are new, and so are another day, and another person's word."""
    (one,) = follow_ups([AGREED], [])
    still = a_note(AGREED.of, "2026-11-22", state=FollowUpState.OPEN)
    assert one.after(still) is None
    assert one.after(still.model_copy(update={"due": AGREED.due})) is None
    for new in ({"words": "She asked."}, {"due": date(2026, 12, 1)}, {"state": FollowUpState.MOVING}):
        assert one.after(still.model_copy(update=new)) == still.model_copy(update=new)
    done = a_note(AGREED.of, "2026-11-22", "d", FollowUpState.DONE, worked=Worked.YES)
    (one,) = follow_ups([AGREED], [done])
    again = a_note(AGREED.of, "2026-11-23", "e", FollowUpState.DONE, worked=Worked.YES)
    assert one.after(again) is None
    assert one.after(again.model_copy(update={"by": "lee"}))
    assert one.after(again.model_copy(update={"worked": Worked.PARTLY}))


def test_a_later_note_takes_no_words_away() -> None:
    """The words that were written last and the answer that was given last stand, whatever was noted after them."""
    asked = a_note(AGREED.of, "2026-11-22", "d", FollowUpState.DONE, worked=Worked.NO, words=" ")
    said = a_note(AGREED.of, "2026-11-23", "f", words="She tried it twice.")
    moved = a_note(AGREED.of, "2026-11-24", "g", due="2026-12-08")
    (one,) = follow_ups([AGREED], [moved, said, asked])
    assert (one.last, one.said, one.asked) == (moved, said, asked)
    (none,) = follow_ups([AGREED], [moved])
    assert (none.said, none.asked) == (None, None)


def test_after_the_last_instant_there_is_none() -> None:
    """A file can name it; nothing comes after it, and nothing breaks."""
    end = a_note(AGREED.of, "2026-11-22", "d", hour=23).model_copy(update={"at": datetime.max.replace(tzinfo=UTC)})
    for at_the_end in (end, end.model_copy(update={"at": end.at.replace(microsecond=0)})):
        (one,) = follow_ups([AGREED], [at_the_end])
        done = a_note(AGREED.of, "2026-11-23", "e", FollowUpState.DONE)
        assert one.after(done) == done


def test_an_older_agreement_stays_until_it_is_done_or_let_go() -> None:
    """The same person, the same behavior, agreed once more: both wait, the one that is due first before the other."""
    older, newer = an_agreement("2026-11-01", due="2026-11-30"), an_agreement("2026-11-21", due="2026-11-28")
    both = follow_ups([older, newer], [a_note(newer.of, "2026-11-29", state=FollowUpState.DONE)])
    assert [(one.agreed.of, one.is_waiting) for one in both] == [(newer.of, False), (older.of, True)]


def test_where_no_day_was_named_it_is_due_so_many_days_later() -> None:
    """In the order of days too; and the calendar's last day has none after it."""
    early, late = an_agreement("2026-11-01"), an_agreement("2026-11-20", due="2026-11-21")
    found = follow_ups([early, late], [], 30)
    assert [(one.agreed.of, one.due(30)) for one in found] == [
        (late.of, date(2026, 11, 21)),
        (early.of, date(2026, 12, 1)),
    ]
    (last,) = follow_ups([an_agreement("9999-12-30")], [], 30)
    assert last.due(30) == date.max


def test_a_note_about_nothing_that_is_here_is_left_out() -> None:
    """What it is about may be in another clone."""
    (one,) = follow_ups([AGREED], [a_note("2026-11-20-22222222", "2026-11-22")])
    assert one.notes == ()


def names(reviews: Sequence[object]) -> list[str]:
    """The letters of the ids."""
    return [str(getattr(review, "id", ""))[-1] for review in reviews]


def _own(review: Review) -> Review:
    return review.model_copy(update={"reviewer": review.reviewer.model_copy(update={"role": ReviewerRole.SELF})})


def test_only_calls_since_count_and_only_where_the_rubric_has_the_behavior() -> None:
    """By what was noted; not the review itself, none before it, no call of an earlier day, no other rubric's."""
    first = reviewed("2026-11-10", "b", hour=12, noted={STEP: Noted.MISSED})
    agreed = agreed_in(first)
    assert agreed
    other_range = first.rubric.copy_.model_copy(update={"behaviors": first.rubric.copy_.behaviors[1:]})
    elsewhere = reviewed("2026-11-12", "k")
    reviews = [
        first,
        reviewed("2026-11-10", "c", hour=9, noted={STEP: Noted.HEARD}),
        reviewed("2026-11-10", "d", hour=15, noted={STEP: Noted.HEARD}),
        reviewed("2026-11-14", "e", noted={STEP: Noted.HEARD}, called="2026-11-09T16:00"),
        reviewed("2026-11-13", "f", noted={STEP: Noted.HEARD}, called="2026-11-12"),
        reviewed("2026-11-12", "g", noted={STEP: Noted.MISSED}),
        _own(reviewed("2026-11-12", "w", noted={STEP: Noted.HEARD})),
        reviewed("2026-11-15", "h", noted={STEP: Noted.COULD_NOT_TELL}),
        reviewed("2026-11-15", "j", hour=9),
        elsewhere.model_copy(update={"rubric": elsewhere.rubric.model_copy(update={"copy_": other_range})}),
    ]
    since = calls_since(agreed, reversed(reviews))
    assert [names(reviews) for reviews in since] == [["d", "f"], ["g"], ["h"], ["j"]]
    assert names(since.reviews) == ["d", "g", "f", "j", "h"]
    assert calls_since(agreed._replace(behavior=""), reviews).reviews == ()


def test_several_reviews_of_one_call_are_one_call() -> None:
    """Under what each reviewer noted; it is not looked at only where none of them did."""
    agreed = agreed_in(reviewed("2026-11-10", "b"))
    assert agreed
    notes = (("12", Noted.HEARD), ("12", Noted.HEARD), ("12", None), ("13", Noted.HEARD), ("13", Noted.MISSED))
    reviews = [
        reviewed("2026-11-20", letter, called=f"2026-11-{day}", noted={STEP: noted} if noted else {})
        for letter, (day, noted) in zip("cdefgh", (*notes, ("14", None)), strict=True)
    ]
    since = calls_since(agreed, reviews)
    assert tuple(map(len, since)) == (3, 1, 0, 2)
    assert since.calls == (2, 1, 0, 1, 2)


def test_the_instant_of_a_word_is_after_the_ones_before_it() -> None:
    """By one second, where a clock is slow; and after the agreement itself."""
    for notes, before in (([a_note(AGREED.of, "2026-11-25")], at("2026-11-25")), ([], AGREED.at)):
        (one,) = follow_ups([AGREED], notes)
        new = one.after(a_note(AGREED.of, "2026-11-20", "p", FollowUpState.DONE))
        assert new
        assert new.at == before + timedelta(seconds=1)


def test_a_word_that_is_dated_before_the_agreement_moves_no_calendar_back() -> None:
    """Another program may have written it, by another clock."""
    (one,) = follow_ups([AGREED], [a_note(AGREED.of, "2026-11-20")])
    assert one.changed == AGREED.at
