"""Changing answers from the read-back, by their number."""

import pytest

from builders import an_opening
from callreview.model.draft import Chose, Said, WentTo
from callreview.session.read_back import read_back
from terminal.scripted import Held, held


def kinds(told: Held) -> list[str]:
    """What kind of events were recorded."""
    return [event.did for event in told.events]


AT_SAVE = held(until="save")


def number_of(told: Held, key: str) -> str:
    """The number of that answer in the read-back."""
    return str(next(line.number for line in read_back(told.session) if line.key == key))


def test_an_answer_is_changed_by_its_number() -> None:
    """And the read-back comes again."""
    told = held({"save": [number_of(AT_SAVE, "agent"), "s"], "agent": ["ana"]}, session=AT_SAVE.session)
    assert kinds(told) == ["went_to", "answered", "answered"]
    assert told.session.cursor is None
    assert told.session.given["agent"] == Said(words="ana")


def test_a_sealed_number_leads_to_the_second_look() -> None:
    """It is said that it stays as it is."""
    told = held({"save": [number_of(AT_SAVE, "gut")], "second_look": ["1"]}, session=AT_SAVE.session)
    assert isinstance(told.events[0], WentTo)
    assert "That one is sealed and stays as it is." in told.said
    assert told.answers("second_look") == [Chose(value="kept")]
    assert told.session.given["gut"] == AT_SAVE.session.given["gut"]


def test_a_sealed_number_in_a_quick_review_is_refused() -> None:
    """There is no second look there."""
    at_save = held({"own_words": ["Fine.", ""]}, opening=an_opening(quick=True), until="save")
    told = held({"save": [number_of(at_save, "gut")]}, session=at_save.session, until="save")
    assert "the impression is sealed" in told.said
    assert told.events == ()


@pytest.mark.parametrize("typed", ["0", "99", "9" * 5000])
def test_a_number_that_is_not_there_is_refused(typed: str) -> None:
    """With the numbers there are, and no crash whatever is typed."""
    told = held({"save": [typed]}, session=AT_SAVE.session, until="save")
    assert f"they go from 1 to {len(read_back(AT_SAVE.session))}" in told.said
    assert told.events == ()
    assert all(len(heard.said or "") < 500 for heard in told.person.log)


def test_before_the_seal_the_impression_is_read_back_and_can_be_changed() -> None:
    """Until it is sealed it is nobody's but the reviewer's."""
    told = held({"seal": ["1", "s"], "gut": ["wow", "not ok"]}, until="behavior:names-the-worry")
    assert told.answers("gut") == [Chose(value="wow"), Chose(value="not_ok")]
    assert "impression" in told.session.sealed
