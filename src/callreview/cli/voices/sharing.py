"""`kudos share`: that the team heard somebody's words, or the thanks of a review, and whether it may hear them.

Each in a record of its own: the words are not touched.
"""

from collections.abc import Sequence

from callreview.cli.closed import refuse_closed
from callreview.cli.desk import Desk
from callreview.cli.drafting import short
from callreview.cli.here import shown, stamp, today
from callreview.cli.readable import all_of, readable
from callreview.cli.talk import answer, tell
from callreview.cli.voices.given import id_of, who_writes
from callreview.errors import BadValue
from callreview.insight.responses import with_consent
from callreview.model.choices import Consent, SharedWhat
from callreview.model.names import RecordId
from callreview.model.sharing import KeptConsent, Shared
from callreview.model.voices import Kudos
from callreview.session.voicing import consent_to
from callreview.store.ids import response_id


def share_kudos(desk: Desk, typed: str, consent: Consent | None, by: str | None) -> None:
    """Note that the team heard the kudos that *typed* means. Raises BadValue where it may not.

    Raises FaultyFiles while a word on that cannot be read: it may be a no.
    """
    kudos = desk.kudos.load(desk.kudos.find(typed)).noun
    if kudos.is_concern:
        raise BadValue(kudos.id, "is a concern", "talk it over with whom it is about, not before the team")
    kept = all_of(desk.consents.to(kudos.id))
    if consent is not None:
        kept = (*kept, _said_later(desk, kudos, consent, kept, by))
        answer(shown(desk.folders.record_path(desk.folders.consents, kept[-1].id)))
    match with_consent(kudos, kept).consent:
        case Consent.YES:
            _share(desk, SharedWhat.KUDOS, kudos.id, by)
        case other if consent is not None:
            tell("Kept: these words are not for the team." if other is Consent.NO else "Kept: nobody has asked yet.")
        case Consent.NO:
            raise BadValue(kudos.id, "who said it does not want the team to hear it", "keep it between you")
        case Consent.NOT_ASKED:
            remedy = f"ask, then: callreview kudos share {short(kudos.id)} --consent yes"
            raise BadValue(kudos.id, "nobody has asked yet whether the team may hear it", remedy)


def share_thanks(desk: Desk, typed: str, consent: Consent | None, by: str | None) -> None:
    """Note that the team heard the thanks of the review that *typed* means. Raises BadValue, or StillClosed."""
    review = desk.reviews.load(desk.reviews.find(typed)).noun
    refuse_closed(desk, review)
    if consent is not None:
        raise BadValue("--consent", "thanks are ours to share", "leave it out")
    if review.thanks is None:
        raise BadValue(review.id, "has no thanks in it", "name another review")
    _share(desk, SharedWhat.THANKS, review.id, by)


def _said_later(desk: Desk, kudos: Kudos, consent: Consent, kept: Sequence[KeptConsent], by: str | None) -> KeptConsent:
    """The word on sharing it, written down beside the kudos: whoever wrote in another clone is not written over."""
    made = response_id(kudos.id, desk.new_id())
    new = consent_to(kudos, consent, kept, made, stamp(id_of(desk, who_writes(desk, by))))
    desk.consents.save_new(new)
    return new


def _share(desk: Desk, what: SharedWhat, of: RecordId, by: str | None) -> None:
    shared, is_new = noted_as_shared(desk, what, of, by)
    tell("Kept: the team heard it today." if is_new else "It was kept already that the team heard it today.")
    answer(shown(desk.folders.record_path(desk.folders.shared, shared.id)))


def noted_as_shared(desk: Desk, what: SharedWhat, of: RecordId, by: str | None) -> tuple[Shared, bool]:
    """The record that the team heard it today, written down once a day; and whether it is a new one."""
    same_day = (each for each in readable(desk.shared.to(of)) if (each.what, each.on) == (what, today()))
    shared = next(same_day, None)
    if shared is not None:
        return shared, False
    made, said = response_id(of, desk.new_id()), stamp(id_of(desk, who_writes(desk, by)))
    shared = Shared(schema_="callreview/shared@1", id=made, at=said.at, by=said.by, on=said.on, what=what)
    desk.shared.save_new(shared)
    return shared, True
