"""Slips of tired fingers, each of which once cost somebody something: none of them does."""

import asyncio

from textual.widgets import TextArea

from builders import NOON
from callreview.model.draft import HeardMoment, Said, Skipped, SoFar
from callreview.player.player import State
from callreview.session.engine import step
from callreview.terminal.hearing import Hearing
from terminal.room.rooms import Clock, a_hearing, a_review_at, meeting, met


def a_silent_call(clock: Clock) -> Hearing:
    """A call of which something is to be told."""
    hearing = a_hearing(clock)
    hearing.said = ("no sound device was found",)
    return hearing


def test_what_is_typed_on_after_enter_is_not_in_the_answer() -> None:
    """A slow screen must not make one answer of two."""

    async def test() -> None:
        async with meeting(a_review_at("agent")) as room:
            for letter in ("m", "o", "enter", "C", "4"):
                room.room.simulate_key(letter)
            await room.pilot.pause()
            assert room.answer("agent") == Said(words="mo")

    met(test())


def test_enter_pressed_twice_does_not_seal() -> None:
    """The impression is sealed by somebody who has seen it."""

    async def test() -> None:
        async with meeting(a_review_at("own:1")) as room:
            await room.presses("enter", "enter")
            assert room.question == "seal"
            await room.pilot.pause(0.5)
            await room.presses("enter")
            assert room.question != "seal"

    met(test())


def test_a_skip_opened_again_is_still_a_skip() -> None:
    """Its reason stands there as it was typed, and going on keeps it one."""

    async def test() -> None:
        async with meeting(a_review_at("own_words")) as room:
            await room.types(":s we were interrupted")
            await room.presses("enter", "b")
            assert room.room.screen.query_one(TextArea).text == ":s we were interrupted"
            await room.presses("enter")
            assert room.answer("own_words") == Skipped(reason="we were interrupted")

    met(test())


def test_half_a_text_with_a_mistyped_time_is_kept_as_words() -> None:
    """And half a card's number is not."""

    async def test() -> None:
        async with meeting(a_review_at("own_words")) as room:
            area = room.room.screen.query_one(TextArea)
            area.text = "1;12 she sighed.\nThen she read 4111 1111 1111 111"
            room.room.keep_typed()
            assert room.so_far("own_words") == Said(words="1;12 she sighed.\nThen she read")

    met(test())


def test_one_of_two_marks_of_a_second_is_named_and_taken_away_alone() -> None:
    """Two marks can lie on one second, as plain lines have it."""
    one, other = (HeardMoment(at=10.0, note=note) for note in ("a", "b"))
    session = step(
        a_review_at("listen"), SoFar(question="listen", answer=Said(words="", moments=(one, other)), at=NOON)
    )

    async def test() -> None:
        async with meeting(session) as room:
            await room.presses("x")
            assert len(room.room.marks) == 1

    met(test())


def test_a_time_beyond_the_end_is_not_played() -> None:
    """It is said how long the call is; nothing starts over from the beginning."""

    async def test() -> None:
        async with meeting(a_review_at("own_words")) as room:
            await room.types(":p 59:00")
            await room.presses("enter")
            assert "after the end of the call" in " ".join(room.screen.split())
            assert room.player.state is State.PAUSED

    met(test())


def test_what_is_told_of_the_call_is_told_at_any_question() -> None:
    """A review gone on with at a later question says there, too, that nothing can be heard."""

    async def test() -> None:
        async with meeting(a_review_at("gut"), a_silent_call) as room:
            assert "No sound device was found." in room.screen

    met(test())


def test_a_kill_from_outside_keeps_what_is_typed() -> None:
    """It ends as an interrupt does, by the way out that restores the terminal."""

    async def test() -> None:
        async with meeting(a_review_at("own_words")) as room:
            await room.types("Lighter")
            room.room.action_interrupt()
            await asyncio.sleep(0)
            assert room.room.interrupted
            assert room.so_far("own_words") == Said(words="Lighter")

    met(test())
