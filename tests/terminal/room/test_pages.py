"""What lies over the room: why we ask and all keys; what the call shows, after the seal."""

import pytest

from callreview.player.player import State
from terminal.room.rooms import Met, a_review_at, meeting, met


async def reads_on(room: Met, text: str) -> bool:
    """Whether *text* comes into sight by page down."""
    for _ in range(8):
        if text in room.screen:
            return True
        await room.presses("pagedown")
    return False


def test_help_says_why_and_every_key() -> None:
    """The question's own sentence and example, and further down all keys; the same key closes it."""

    async def test() -> None:
        async with meeting(a_review_at("agent")) as room:
            await room.presses("f1")
            assert "The page you write is for this person." in room.screen
            assert "For example: maria" in room.screen
            assert await reads_on(room, "nobody speaks for 3 seconds or more")
            await room.presses("f1")
            assert "For example" not in room.screen
            await room.types("maria")
            assert "│ maria" in room.screen

    met(test())


def test_nothing_happens_out_of_sight() -> None:
    """While help is open no key answers, marks or goes back; playing can be heard, so it goes on."""

    async def test() -> None:
        async with meeting(a_review_at("gut")) as room:
            await room.presses("question_mark", "1", "b", "ctrl+b", "ctrl+t", "m", "enter")
            assert room.happened == []
            await room.presses("ctrl+p")
            assert room.player.state is State.PLAYING
            await room.presses("escape", "1")
            assert room.question == "own_words"

    met(test())


def test_what_the_call_shows_comes_after_the_seal() -> None:
    """Before it, a sentence; after it, the page, each figure of which can be reached by keys."""

    async def test() -> None:
        async with meeting(a_review_at("gut")) as room:
            await room.presses("c")
            assert "What the call shows comes after the seal" in room.screen
            await room.presses("f3")
            assert "Esc closes this" not in room.screen
        async with meeting(a_review_at("save")) as room:
            await room.presses("c")
            assert "silence" in room.screen.lower()
            assert await reads_on(room, "Esc closes this")
            await room.presses("c")
            assert "▶  save" in room.screen

    met(test())


@pytest.mark.parametrize("key", ["1", "n"])
def test_the_call_is_played_from_a_silence(key: str) -> None:
    """Its digit closes the page and plays from there; n plays the next one from where the call is."""

    async def test() -> None:
        async with meeting(a_review_at("save")) as room:
            await room.presses("c", key)
            assert "Esc closes" not in room.screen
            assert room.player.state is State.PLAYING
            assert room.player.position >= 34

    met(test())
