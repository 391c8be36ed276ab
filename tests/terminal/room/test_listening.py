"""Listening: the call by keys, its moments, its transcript."""

from callreview.model.draft import HeardMoment, Said, Skipped
from callreview.player.player import Side, State
from callreview.terminal.hearing import Hearing
from terminal.room.rooms import Clock, Met, a_hearing, a_review_at, meeting, met


def marks(room: Met) -> tuple[HeardMoment, ...]:
    """The marks as they were kept last."""
    said = room.so_far("listen")
    assert isinstance(said, Said)
    return said.moments


def test_a_mark_is_kept_at_once_with_what_was_said_there() -> None:
    """One key; the words and the speaker come from the transcript, and the call plays on."""

    async def test() -> None:
        async with meeting() as room:
            await room.presses("space")
            room.clock.seconds = 19.0
            await room.presses("m")
            (mark,) = marks(room)
            assert (mark.at, mark.who, mark.words[:10]) == (19.0, "agent", "From forty")
            assert room.player.state is State.PLAYING
            assert "kept ✓" in room.screen
            assert room.places[-1].position == 19.0

    met(test())


def test_a_mark_is_named_later_replayed_from_before_and_taken_away() -> None:
    """n, p and x; the replay begins three seconds before the mark."""

    async def test() -> None:
        async with meeting() as room:
            room.player.seek(20)
            await room.presses("m", "n")
            await room.types("so warm, m b q?")
            await room.presses("enter")
            assert [mark.note for mark in marks(room)] == ["so warm, m b q?"]
            await room.presses("p")
            assert room.player.position == 17
            assert room.player.state is State.PLAYING
            await room.presses("x")
            assert room.so_far("listen") is None
            assert "m marks what strikes you" in room.screen

    met(test())


def test_a_moment_is_marked_once() -> None:
    """A second press at the same place is told of; the marks are as they were."""

    async def test() -> None:
        async with meeting() as room:
            await room.presses("m", "m")
            assert len(marks(room)) == 1
            assert "marked already" in room.screen

    met(test())


def test_the_call_goes_where_the_keys_say() -> None:
    """Five seconds, thirty, the next turn, this one and the one before; held to the bounds of the call."""

    async def test() -> None:
        async with meeting() as room:
            places = []
            keys = ("right", "greater_than_sign", "left", "]", "[", "[", "less_than_sign", "shift+right", "shift+left")
            for key in keys:
                await room.presses({"]": "right_square_bracket", "[": "left_square_bracket"}.get(key, key))
                places.append(room.player.position)
            assert places == [5, 35, 30, 60, 29, 24, 0, 30, 0]

    met(test())


def test_speed_and_side_go_round_by_one_key_each() -> None:
    """And are kept in the draft with the next mark; a recording of one side says so."""

    async def test() -> None:
        async with meeting() as room:
            await room.presses("plus", "plus", "minus", "s", "m")
            assert (room.places[-1].speed, room.places[-1].side) == (1.25, Side.LEFT)
            assert "1.25x" in room.screen
        async with meeting(hearing=lambda clock: a_hearing(clock, channels=1)) as room:
            await room.presses("s")
            assert "no sides" in room.screen

    met(test())


def test_what_is_sought_is_found_and_gone_to() -> None:
    """From here on and round, whatever the letters; the keys of the room are letters meanwhile."""

    async def test() -> None:
        async with meeting() as room:
            await room.presses("slash")
            await room.types("The  RENT")
            await room.presses("enter")
            assert room.player.position == 24
            await room.presses("enter")
            assert room.player.position == 60
            await room.presses("enter")
            assert room.player.position == 24
            await room.types(" qmbs")
            await room.presses("enter")
            assert "It is not in the transcript" in room.screen
            assert room.player.position == 24
            await room.presses("escape", "m")
            assert len(marks(room)) == 1

    met(test())


def test_the_transcript_follows_unless_the_person_looks_elsewhere() -> None:
    """After a page down it stays, and says which key follows again; going somewhere in the call follows too."""

    async def test() -> None:
        async with meeting(size=(80, 13)) as room:
            await room.presses("pagedown", "pagedown")
            assert "f follows the call again" in room.screen
            assert "Thank you for calling" not in room.screen
            await room.presses("f")
            assert "f follows" not in room.screen
            await room.presses("pagedown", "pagedown")
            assert "f follows" in room.screen
            await room.presses("right", "right")
            assert "f follows" not in room.screen
            assert "▌ 0:07" in room.screen

    met(test())


def test_enter_goes_on_with_the_marks_as_the_answer() -> None:
    """The call pauses. Nothing marked is nothing said; Enter pressed twice is no answer to the next question."""

    async def test() -> None:
        async with meeting() as room:
            await room.presses("space", "m", "enter", "enter")
            assert room.question == "heard"
            assert room.player.state is State.PAUSED
            assert room.answer("listen") == Said(words="", moments=marks(room))
        async with meeting() as room:
            await room.presses("enter")
            assert room.answer("listen") == Skipped()

    met(test())


def test_words_written_while_listening_in_plain_lines_stay() -> None:
    """They are shown, and kept when a mark is made in the room."""

    async def test() -> None:
        async with meeting(a_review_at("heard", {"listen": Said(words="A long hold.")})) as room:
            await room.presses("b")
            assert "You wrote: A long hold." in room.screen
            await room.presses("m")
            said = room.so_far("listen")
            assert isinstance(said, Said)
            assert (said.words, len(said.moments)) == ("A long hold.", 1)

    met(test())


def test_beside_an_agent_the_room_is_a_stopwatch() -> None:
    """No recording, no transcript: the clock runs, marks are made, and the empty places say what to do."""

    async def test() -> None:
        async with meeting(hearing=lambda clock: a_hearing(clock, turns=None, recorded=False, seconds=None)) as room:
            assert "space starts a stopwatch" in room.screen
            await room.presses("slash")
            assert "There is no transcript to search" in room.screen
            await room.presses("right_square_bracket")
            assert "no turns to go to" in room.screen
            await room.presses("space")
            room.clock.seconds = 3700
            await room.presses("m")
            assert [mark.at for mark in marks(room)] == [3700]
            assert "1:01:40" in room.screen

    met(test())


def test_the_place_is_kept_every_five_seconds_and_at_a_pause() -> None:
    """As the call goes on, with nobody doing anything."""

    async def test() -> None:
        async with meeting() as room:
            await room.presses("space")
            for seconds in (1, 4, 5.1, 9, 10.2):
                room.clock.seconds = seconds
                room.room.look()
            assert [place.position for place in room.places] == [5.1, 10.2]
            room.clock.seconds = 12
            await room.presses("space")
            assert room.places[-1].position == 12

    met(test())


def test_the_mouse_points_at_the_call_its_turns_and_its_moments() -> None:
    """A click on the picture and on a turn goes there; on a moment it plays it. Keys work as before."""

    async def test() -> None:
        async with meeting() as room:
            await room.pilot.click("CallTimeline", offset=(10 + 34, 1))
            assert 80 < room.player.position < 85
            await room.clicks("From forty")
            assert room.player.position == 17
            await room.presses("m")
            at = room.player.position
            await room.clicks("◆ 0:17")
            assert (room.player.position, room.player.state) == (max(0, at - 3), State.PLAYING)
            await room.presses("space", "slash")
            await room.types("rent")
            await room.presses("enter")
            assert room.player.position == 24

    met(test())


def test_the_sound_is_measured_once_there_is_something_to_look_at() -> None:
    """Once. Beside what is still being loaded it would double the time to the first screen."""
    asked_for: list[str] = []

    async def test() -> None:
        def hearing(clock: Clock) -> Hearing:
            call = a_hearing(clock)
            call.measure = lambda: asked_for.append("measure")
            return call

        async with meeting(hearing=hearing) as room:
            await room.presses("m")
            assert asked_for == ["measure"]

    met(test())
