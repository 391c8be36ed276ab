"""`kudos share`: that the team heard somebody's words, or the thanks of a review; in a record of its own."""

from callreview.cli.closed import refuse_closed
from callreview.cli.desk import Desk
from callreview.cli.drafting import short
from callreview.cli.here import now, shown, today
from callreview.cli.talk import answer, tell
from callreview.cli.voices.given import id_of, who_writes
from callreview.errors import BadValue
from callreview.model.choices import Consent, SharedWhat
from callreview.model.names import RecordId
from callreview.model.voices import Kudos, Shared
from callreview.store.loaded import Loaded


def share_kudos(desk: Desk, typed: str, consent: Consent | None, by: str | None) -> None:
    """Note that the team heard the kudos that *typed* means. Raises BadValue where it may not."""
    loaded = desk.kudos.load(desk.kudos.find(typed))
    if loaded.noun.is_concern:
        raise BadValue(loaded.noun.id, "is a concern", "talk it over with whom it is about, not before the team")
    kudos = _with_consent(desk, loaded, consent)
    match kudos.consent:
        case Consent.YES:
            _share(desk, SharedWhat.KUDOS, kudos.id, by)
        case Consent.NO if consent is Consent.NO:
            tell("Kept: these words are not for the team.")
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


def _with_consent(desk: Desk, loaded: Loaded[Kudos], consent: Consent | None) -> Kudos:
    """The kudos, with what was said since about sharing it."""
    kudos = loaded.noun
    if consent is None or consent is kudos.consent:
        return kudos
    asked = kudos.model_copy(update={"consent": consent})
    desk.kudos.replace(asked, loaded.fingerprint)
    return asked


def _share(desk: Desk, what: SharedWhat, of: RecordId, by: str | None) -> None:
    shared, is_new = noted_as_shared(desk, what, of, by)
    tell("Kept: the team heard it today." if is_new else "It was kept already that the team heard it today.")
    answer(shown(desk.folders.record_path(desk.folders.shared, shared.id)))


def noted_as_shared(desk: Desk, what: SharedWhat, of: RecordId, by: str | None) -> tuple[Shared, bool]:
    """The record that the team heard it today, written down once a day; and whether it is a new one."""
    same_day = (
        each.noun
        for each in desk.shared.all(today())
        if isinstance(each, Loaded) and (each.noun.what, each.noun.of, each.noun.day) == (what, of, today())
    )
    shared = next(same_day, None)
    if shared is not None:
        return shared, False
    me = id_of(desk, who_writes(desk, by))
    shared = Shared(schema_="callreview/shared@1", id=desk.new_id(), at=now(), by=me, what=what, of=of)
    desk.shared.save_new(shared)
    return shared, True
