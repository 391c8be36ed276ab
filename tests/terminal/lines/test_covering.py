"""Card numbers in plain lines: covered before they are kept, and put back where it was a false alarm."""

from callreview.model.draft import Said
from session.walks import a_session, go_on
from terminal.scripted import held

AT_WORDS = go_on(a_session(), until="own_words").end
CARD, COVERED = "4111 1111 1111 1111", "•••• 1111"


def test_a_card_number_is_covered_before_it_is_recorded() -> None:
    """The person is told, and what was kept is the covered text."""
    told = held({"own_words": [f"She read {CARD} to me.", ""]}, until="excited")
    assert told.answers("own_words") == [Said(words=f"She read {COVERED} to me.")]
    assert "looks like a card's" in told.said
    assert "4111" not in repr(told.events)


def test_a_false_alarm_is_put_back_as_typed() -> None:
    """`:k` at the next question; the place is not lost."""
    told = held({"own_words": [f"Order {CARD}.", ""], "excited": [":k"]}, session=AT_WORDS, until="excited")
    assert told.answers("own_words") == [Said(words=f"Order {COVERED}."), Said(words=f"Order {CARD}.")]
    assert told.session.cursor == "excited"
    assert "Put back as typed." in told.said
    assert list(told.events) == sorted(told.events, key=lambda event: event.at)


def test_a_false_alarm_can_be_put_back_from_the_middle_of_the_next_text() -> None:
    """What was begun there is kept as well."""
    told = held({"ref": [CARD], "own_words": [], "listen": ["A quiet one.", ":k", ""], "when": [""]}, until="heard")
    assert "nothing was covered just now" in told.said  # another answer came between
    told = held({"thanks_did": [f"You read {CARD}.", ""], "thanks_felt": ["Good", ":k", ""]}, until="thanks_matters")
    assert told.answers("thanks_did") == [Said(words=f"You read {COVERED}."), Said(words=f"You read {CARD}.")]
    assert told.answers("thanks_felt")[-1] == Said(words="Good")


def test_a_card_in_a_text_broken_off_can_be_put_back_too() -> None:
    """A key in the middle of it covers it, and :k uncovers it."""
    told = held({"own_words": [f"Order {CARD}.", ":b", ":k"], "gut": [""]}, until="excited")
    assert told.so_far("own_words") == [Said(words=f"Order {COVERED}.")]
    told = held({"listen": [f"Order {CARD}.", ":k"]}, until="heard")
    assert told.so_far("listen") == [Said(words=f"Order {COVERED}."), Said(words=f"Order {CARD}.")]


def test_nothing_is_put_back_where_nothing_was_covered() -> None:
    """It is said, and nothing is recorded."""
    told = held({"agent": [":k"]}, until="agent")
    assert "nothing was covered just now" in told.said
    assert told.events == ()
