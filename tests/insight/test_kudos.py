"""Kudos and concerns: who may hear them, and who has to listen."""

from datetime import UTC, date, datetime, timedelta

from callreview.insight.kudos import Heard, days_shared, may_be_shared, not_listened_to, to_share
from callreview.model.choices import Consent, SharedWhat, Tone
from callreview.model.names import RecordId
from said import a_kudos, a_sharing, record_id


def same(name: str) -> frozenset[str]:
    """Maria is also known as m.lopez."""
    return frozenset({"maria", "m.lopez"}) if name in {"maria", "m.lopez"} else frozenset({name})


def test_shared_are_only_kudos_whose_speaker_agreed() -> None:
    """A concern is never for the team; silence is no consent."""
    assert may_be_shared(a_kudos())
    assert not any(may_be_shared(a_kudos(consent=consent)) for consent in (Consent.NO, Consent.NOT_ASKED))
    assert not may_be_shared(a_kudos(kind=Tone.CONCERN))


def test_what_the_team_has_heard_is_not_offered_again() -> None:
    """The newest first of those that it has not; thanks of a review of the same id are another thing."""
    old, new, heard = a_kudos("2026-11-01"), a_kudos("2026-11-05"), a_kudos("2026-11-03")
    shared = [a_sharing("2026-11-09", heard.id), a_sharing("2026-11-09", old.id, SharedWhat.THANKS, "c")]
    assert to_share([old, heard, new, a_kudos("2026-11-06", consent=Consent.NO)], shared) == (new, old)


def test_the_days_on_which_the_team_heard_it() -> None:
    """Each once, the first first: two supervisors may both have written it down."""
    of = a_kudos().id
    shared = [
        a_sharing("2026-11-30", of),
        a_sharing("2026-11-23", of),
        a_sharing("2026-11-23", of, letter="c"),
        a_sharing("2026-11-24", of, SharedWhat.THANKS),
    ]
    assert days_shared(shared, SharedWhat.KUDOS) == {of: (date(2026, 11, 23), date(2026, 11, 30))}


def heard(agent: str, ref: str, day: int) -> Heard:
    """A call of theirs that was reviewed on that day of November 2026; its review is known by it."""
    return Heard(agent, ref, date(2026, 11, day), record_id(f"2026-11-{day:02}"))


def in_the_morning(review: RecordId) -> datetime:
    """Whoever listens begins at nine: before a concern of the same day, which is of noon."""
    return datetime.fromisoformat(review[:10]).replace(hour=9, tzinfo=UTC)


def test_a_concern_waits_until_its_call_was_listened_to() -> None:
    """Before it nothing counts, nor does another call after it; the person may be known by another name."""
    concern = a_kudos("2026-11-10", kind=Tone.CONCERN)
    before, another = heard("maria", "C-3117", 9), heard("maria", "C-1", 12)
    assert not_listened_to([concern], [before, another], same, in_the_morning) == (concern,)
    assert not_listened_to([concern], [heard("m.lopez", "c-3117", 11)], same, in_the_morning) == ()


def test_who_listened_earlier_the_same_day_had_not_heard_of_the_concern() -> None:
    """The instants count, whatever the day is called where each of them was."""
    concern = a_kudos("2026-11-10", kind=Tone.CONCERN)
    for day in (8, 9, 10, 11, 12):
        call = heard("maria", "C-3117", day)
        for seconds, waits in ((-1, True), (0, False), (1, False)):
            began = dict.fromkeys([call.review], concern.at + timedelta(seconds=seconds))
            assert not_listened_to([concern], [call], same, began.get) == ((concern,) if waits else ())
        assert not_listened_to([concern], [call], same, lambda _: None) == (concern,)


def test_far_from_the_concern_no_review_is_opened() -> None:
    """Nor one of another call."""
    concern = a_kudos("2026-11-10", kind=Tone.CONCERN)
    opened: list[RecordId] = []
    others = [heard("maria", "C-3117", 7), heard("noor", "C-1", 10)]
    assert not_listened_to([concern], others, same, opened.append) == (concern,)
    assert not_listened_to([concern], [heard("maria", "C-3117", 13)], same, opened.append) == ()
    assert opened == []


def test_a_concern_without_a_call_waits_for_any_call_of_that_person() -> None:
    """One that names nobody and nothing cannot wait for anything; kudos never do."""
    concern = a_kudos("2026-11-10", kind=Tone.CONCERN, ref=None)
    nameless = a_kudos("2026-11-10", "c", kind=Tone.CONCERN, ref=None, agent=None)
    asked = [concern, nameless, a_kudos("2026-11-10", "d")]
    assert not_listened_to(asked, [], same, in_the_morning) == (concern,)
    assert not_listened_to([concern], [heard("M.Lopez", "", 12)], same, in_the_morning) == ()
    assert not_listened_to([concern], [heard("noor", "", 12)], same, in_the_morning) == (concern,)
