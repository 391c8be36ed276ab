"""Kudos and concerns: who may hear them, and who has to listen."""

from datetime import date

from callreview.insight.kudos import Heard, days_shared, may_be_shared, not_listened_to, to_share
from callreview.model.choices import Consent, SharedWhat, Tone
from said import a_kudos, a_sharing


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


def test_a_concern_waits_until_its_call_was_listened_to() -> None:
    """Before that day it does not count, nor does another call; the person may be known by another name."""
    concern = a_kudos("2026-11-10", kind=Tone.CONCERN)
    before = Heard("maria", "C-3117", date(2026, 11, 9))
    another = Heard("maria", "C-1", date(2026, 11, 12))
    assert not_listened_to([concern], [before, another], same) == (concern,)
    assert not_listened_to([concern], [Heard("m.lopez", "c-3117", date(2026, 11, 10))], same) == ()


def test_a_concern_without_a_call_waits_for_any_call_of_that_person() -> None:
    """One that names nobody and nothing cannot wait for anything; kudos never do."""
    concern = a_kudos("2026-11-10", kind=Tone.CONCERN, ref=None)
    nameless = a_kudos("2026-11-10", "c", kind=Tone.CONCERN, ref=None, agent=None)
    assert not_listened_to([concern, nameless, a_kudos("2026-11-10", "d")], [], same) == (concern,)
    assert not_listened_to([concern], [Heard("M.Lopez", "", date(2026, 11, 12))], same) == ()
    assert not_listened_to([concern], [Heard("noor", "", date(2026, 11, 12))], same) == (concern,)
