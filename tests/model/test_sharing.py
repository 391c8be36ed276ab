"""What was said later of sharing words: records beside those words, and named after them."""

from callreview.model.choices import Consent
from callreview.model.sharing import KeptConsent, Shared
from callreview.store.json_text import noun_of, text_of
from said import a_sharing, noon, record_id

KUDOS = record_id("2026-11-21")


def test_a_file_begins_as_what_is_said_to_a_record_does() -> None:
    """Schema, id, when, by whom and on which day; and it tells which record it is to."""
    shared = a_sharing("2026-11-22", KUDOS)
    said = KeptConsent(id=shared.id, at=noon("2026-11-22"), by="sam", on=shared.on, consent=Consent.NO)
    for noun in (shared, said):
        raw = text_of(noun)
        head = raw.decode().splitlines()[1:6]
        assert [line.split('"')[1] for line in head] == ["schema", "id", "at", "by", "on"]
        assert noun.to == KUDOS
    assert noun_of(text_of(shared), Shared, shown="s.json") == shared
    assert noun_of(text_of(said), KeptConsent, shown="c.json") == said
