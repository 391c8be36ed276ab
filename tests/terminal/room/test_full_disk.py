"""A disk that is full in the middle of it: the room says so, loses nothing it shows, and goes on when there is room."""

from callreview.model.draft import Chose, Said
from terminal.room.rooms import a_review_at, meeting, met


def test_marks_that_are_refused_stay_and_are_tried_again() -> None:
    """All of them are on the screen; within a second of room on the disk they are kept."""

    async def test() -> None:
        async with meeting() as room:
            await room.presses("m")
            room.disk.full = True
            room.player.seek(20)
            await room.presses("m")
            room.player.seek(40)
            await room.presses("m", "n")
            await room.types("a sigh")
            await room.presses("enter")
            assert "NOT KEPT" in room.screen
            assert "cannot be written (no space left)" in room.screen
            assert room.screen.count("◆ 0:") == 3
            await room.presses("enter")
            assert room.question == "listen"
            room.disk.full = False
            await room.pilot.pause(1.2)
            said = room.so_far("listen")
            assert isinstance(said, Said)
            assert [(mark.at, mark.note) for mark in said.moments] == [(0, ""), (20, ""), (40, "a sigh")]
            assert "kept ✓" in room.screen
            assert "cannot be written" not in room.screen

    met(test())


def test_an_answer_that_is_refused_is_still_there() -> None:
    """The text stands where it stood; Enter again answers."""

    async def test() -> None:
        async with meeting(a_review_at("own_words")) as room:
            room.disk.full = True
            await room.types("I was glad.")
            await room.presses("enter")
            assert room.question == "own_words"
            assert "NOT KEPT" in room.screen
            assert "I was glad." in room.screen
            room.disk.full = False
            await room.presses("enter")
            assert room.answer("own_words") == Said(words="I was glad.")

    met(test())


def test_going_back_is_refused_where_the_text_cannot_be_kept() -> None:
    """Nothing typed is lost for a step back; with room it goes back."""

    async def test() -> None:
        async with meeting(a_review_at("own_words")) as room:
            room.disk.full = True
            await room.types("I was")
            await room.presses("ctrl+b")
            assert room.question == "own_words"
            assert "I was" in room.screen
            room.disk.full = False
            await room.presses("ctrl+b")
            assert room.question == "gut"

    met(test())


def test_a_refused_choice_can_be_pressed_again() -> None:
    """Nothing moved; the digit answers when there is room."""

    async def test() -> None:
        async with meeting(a_review_at("gut")) as room:
            room.disk.full = True
            await room.presses("1")
            assert room.question == "gut"
            room.disk.full = False
            await room.presses("1")
            assert room.answer("gut") == Chose(value="wow")

    met(test())


def test_leaving_without_what_is_not_kept_takes_a_second_press() -> None:
    """The first says what would be lost."""

    async def test() -> None:
        async with meeting() as room:
            room.disk.full = True
            await room.presses("m", "q")
            assert room.room.is_running
            assert "press the key again to leave without it" in " ".join(room.screen.split())
            await room.presses("q")
            assert not room.room.is_running

    met(test())
