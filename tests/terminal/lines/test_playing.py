"""The player by typed lines: each does one thing, tells where the call is, and is in the draft at once."""

import pytest

from callreview.model.draft import Playing, Said
from callreview.player.player import State
from callreview.session.engine import standing
from terminal.at_a_call import LENGTH, Call, listened

TO_OWN_WORDS = ("done", "whole", "maria", "", "", "wow")


def test_enter_plays_and_enter_pauses() -> None:
    """And where it paused is kept."""
    held = listened("", 20, "", 5, "")
    assert held.after("")[0] == "playing at 0:20 of 2:50"
    assert held.person.log.count("playing at 0:00 of 2:50") == 1
    assert held.person.log.count("paused at 0:20 of 2:50") == 1
    assert held.call.state is State.PLAYING
    assert Playing(position=20.0) in held.call.kept


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("+10", 40.0),
        ("+ 10", 40.0),
        ("-5", 25.0),
        ("-5.5", 24.5),
        ("+1:00", 90.0),
        ("@2:30", 150.0),
        ("@ 2:30", 150.0),
        ("@12.5", 12.5),
        ("-99", 0.0),
        ("+99:00", LENGTH),
        ("@99:00", LENGTH),
    ],
)
def test_a_line_takes_the_call_to_a_place(typed: str, place: float) -> None:
    """Forward, back, or to a time; never out of the call. The place is kept at once, and told."""
    held = listened("@30", typed)
    assert held.call.position == place
    assert held.call.kept[-1].position == place
    assert " of 2:50" in held.after(typed)[0]


@pytest.mark.parametrize("typed", ["+1:75", "@1:75", "@1:2:3:4", "+1..5"])
def test_a_place_that_cannot_be_is_asked_about(typed: str) -> None:
    """The call stays where it is, and nothing is kept as words."""
    held = listened("@30", typed)
    assert "is no time of a call" in held.after(typed)[0]
    assert held.call.position == 30.0
    assert held.person.events == []


@pytest.mark.parametrize(
    ("typed", "speed"), [("x1.5", 1.5), ("X 2", 2.0), ("1,25x", 1.25), ("0.75 x", 0.75), ("x1", 1)]
)
def test_a_line_sets_the_speed(typed: str, speed: float) -> None:
    """It is told, and kept at once even while the call is paused."""
    held = listened("x1.75", typed)
    assert held.call.kept[-1] == Playing(speed=speed)
    assert held.after(typed) == [f"paused at 0:00 of 2:50, speed {speed:g}" if speed != 1 else "paused at 0:00 of 2:50"]


@pytest.mark.parametrize("typed", ["x3", "x0.5", "x0"])
def test_a_speed_that_is_not_offered_is_refused(typed: str) -> None:
    """With those that are."""
    held = listened(typed)
    assert held.after(typed) == ["the speed goes from 0.75 to 2."]
    assert (held.call.kept, held.call.hearing.player.speed) == ([], 1.0)


def test_a_line_takes_one_side_or_both() -> None:
    """It is told and kept at once."""
    held = listened("left", "both", "right")
    assert held.call.kept == [Playing(side="left"), Playing(), Playing(side="right")]
    assert held.after("right") == ["paused at 0:00 of 2:50, right side"]


def test_a_recording_without_sides_says_so() -> None:
    """Nothing is kept."""
    held = listened("left", call=Call(channels=1))
    assert held.after("left") == ["this recording has no sides; both are in one"]
    assert held.call.kept == []


@pytest.mark.parametrize(("typed", "place"), [("n", 17.0), ("p", 7.0)])
def test_a_line_goes_by_turns(typed: str, place: float) -> None:
    """To the next one, or to the beginning of the one being spoken."""
    held = listened("@10", typed)
    assert held.call.position == place
    assert held.call.kept[-1].position == place


def test_without_a_transcript_there_are_no_turns() -> None:
    """It is said what goes instead, and `t` says what is missing."""
    held = listened("@10", "n", "t", call=Call(turns=None))
    assert held.call.position == 10.0
    assert held.after("n") == ["there are no turns to go by; +10 and -5 go by seconds"]
    assert held.after("t") == ["there is no transcript; give one with --transcript"]


def test_the_place_is_kept_every_five_seconds_of_playing() -> None:
    """Nobody types anything: a window closed at any time finds it in the draft."""
    held = listened("", 21, "m")
    kept = [place.position for place in held.call.kept]
    assert [round(place) for place in kept] == [5, 10, 15, 20, 21]


def test_a_call_that_is_paused_is_not_kept_again_and_again() -> None:
    """Only what changed is written."""
    held = listened("@30", 60, "@30", "x1", 60)
    assert [place.position for place in held.call.kept] == [30.0]


def test_the_end_is_told_once_and_enter_begins_again() -> None:
    """And kept."""
    held = listened("@2:45", "", 20, "")
    assert held.person.log.count("the call has ended") == 1
    assert held.call.kept[-2].position == LENGTH
    assert held.after("")[0] == "playing at 0:00 of 2:50"


def test_what_the_player_notices_is_told_once() -> None:
    """Between two lines."""
    held = listened(1, "+5", 1, "+5", call=Call(notices=("something is damaged at 0:10",)))
    assert held.person.log.count("something is damaged at 0:10") == 1


def test_what_is_to_be_said_of_the_call_is_said_first_and_once() -> None:
    """Before the first question, and not again when that comes again."""
    call = Call()
    call.hearing.said = ("no sound device was found",)
    held = listened("m", ":k", "done", ":b", "q", call=call)
    assert held.person.log[0] == "no sound device was found."
    assert held.person.log.count("no sound device was found.") == 1


def test_the_call_can_be_played_at_every_later_question() -> None:
    """`:p` and `:p 1:12`, from a little before it; the question stays, and so does a text that was begun."""
    held = listened(*TO_OWN_WORDS, "I was", ":p 1:12", "worried", 6, ":p", "")
    assert held.after(":p 1:12")[0] == "playing at 1:09 of 2:50"
    assert held.after(":p")[0] == "paused at 1:15 of 2:50"
    assert standing(held.session)["own_words"] == Said(words="I was\nworried")


@pytest.mark.parametrize(("typed", "told"), [(":p 9:99", "is no time of a call"), (":p 9:00", "which is 2:50 long")])
def test_a_place_that_is_not_in_the_call_costs_no_text(typed: str, told: str) -> None:
    """It is refused in a sentence, and what was typed before it is still there."""
    held = listened(*TO_OWN_WORDS, "I was", typed, "worried", "")
    assert told in held.person.said
    assert held.call.state is State.PAUSED
    assert standing(held.session)["own_words"] == Said(words="I was\nworried")


def test_what_the_call_shows_waits_for_the_seal() -> None:
    """`:c` is refused with the reason, while the call is listened to and afterwards."""
    held = listened(":c", "done", ":c", "maria")
    refusal = "comes after the seal, so that it cannot decide how the call felt."
    assert held.after(":c")[0].endswith(refusal)
    assert held.person.said.count(refusal) == 2
