"""The call at hand: what is kept of where it is, and what a moment takes from the transcript."""

import pytest

from callreview.errors import CannotWrite
from callreview.model.choices import Who
from callreview.model.draft import HeardMoment, Playing
from callreview.model.transcript import Turn
from callreview.player.player import Side, State
from callreview.terminal.hearing import KEPT_EVERY
from terminal.at_a_call import Call


def test_it_goes_on_where_a_draft_says_and_writes_nothing_for_it() -> None:
    """Place, speed and side; paused, until somebody plays."""
    call = Call()
    call.hearing.go_on_at(Playing(position=61.5, speed=1.25, side="right"))
    player = call.hearing.player
    assert (player.position, player.speed, player.side, player.state) == (61.5, 1.25, Side.RIGHT, State.PAUSED)
    call.hearing.keep_place()
    assert call.kept == []


def test_where_one_goes_while_it_is_paused_is_kept_at_once() -> None:
    """And once: looking on writes nothing. While it plays, every few seconds of it are enough."""
    call = Call()
    hearing = call.hearing
    hearing.keep_place_as_it_goes()
    assert call.kept == []
    for place in (40.123, 2.0):
        hearing.seek(place)
        for _ in range(3):
            hearing.keep_place_as_it_goes()
    assert [place.position for place in call.kept] == [40.12, 2.0]
    hearing.play()
    for place in (2.0 + KEPT_EVERY - 0.1, 2.0 + KEPT_EVERY):
        hearing.seek(place)
        hearing.keep_place_as_it_goes()
    assert [place.position for place in call.kept] == [40.12, 2.0, 2.0 + KEPT_EVERY]


def test_a_place_beyond_a_recording_that_became_shorter_is_its_end() -> None:
    """The file may have been exported again."""
    call = Call(length=30.0)
    call.hearing.go_on_at(Playing(position=61.5))
    assert call.position == 30.0


def test_a_disk_that_is_full_stops_no_call() -> None:
    """The place is tried again; the next answer says what is wrong."""
    call, tried = Call(), list[Playing]()

    def full(place: Playing) -> None:
        tried.append(place)
        path, why = "drafts", "no space left"
        raise CannotWrite(path, why)

    call.hearing.keep = full
    call.hearing.player.seek(30.0)
    call.hearing.keep_place()
    call.hearing.keep_place()
    assert [place.position for place in tried] == [30.0, 30.0]


@pytest.mark.parametrize(
    ("came_to", "at", "words"),
    [
        (0.0, 0.2, ""),
        (0.5, 0.5, "First."),
        (6.0, 7.3, "First."),
        (7.0, 7.3, "Second."),
        (7.3, 7.3, "Second."),
        (6.0, 7.7, "Second."),
        (99.0, 99.0, "Second."),
    ],
)
def test_a_mark_means_the_turn_that_had_begun_when_the_hand_moved(came_to: float, at: float, words: str) -> None:
    """Before the first turn nobody has said anything; who has just gone somewhere means what is there."""
    turns = (Turn(0.5, 6.0, "agent", "First."), Turn(7.0, 9.0, "spk_1", "Second."))
    call = Call(turns=turns)
    call.hearing.seek(came_to)
    call.hearing.player.seek(at)
    who = Who.AGENT if words == "First." else None  # a name is neither agent nor customer
    assert call.hearing.mark("a sigh") == HeardMoment(at=float(int(at)), who=who, words=words, note="a sigh")


def test_a_long_turn_is_quoted_up_to_a_word() -> None:
    """The moment is to be recognized; the transcript has the rest."""
    call = Call(turns=(Turn(0.0, 60.0, "agent", "word " * 200),))
    words = call.hearing.mark().words
    assert words.endswith("word …")
    assert len(words) <= 242


def test_turns_are_found_by_time_whatever_their_order() -> None:
    """A transcript may tell them out of order, and some without a time."""
    turns = (Turn(9.0, None, "a", "third"), Turn(None, None, "b", "nowhere"), Turn(1.0, None, "c", "first"))
    hearing = Call(turns=turns).hearing
    assert [hearing.turn_at(seconds) for seconds in (0.0, 1.0, 8.9, 9.0)] == [None, 2, 2, 0]
