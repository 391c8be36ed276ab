"""What the room looks like, as text; and that it stands at any size."""

import pytest

from callreview.model.choices import Who
from callreview.model.draft import Chose, HeardMoment, Said
from callreview.session.question import Kind
from callreview.session.stages.saying import OWN_STEP
from goldens import assert_golden
from terminal.room.rooms import LARGE, SMALL, TURNS, Met, a_hearing, a_review_at, meeting, met

BELIEF = "We answer the worry before the question."
MARKED = Said(
    words="",
    moments=(
        HeardMoment(at=17.0, who=Who.AGENT, words="From forty to four hundred. No wonder you didn't sleep."),
        HeardMoment(at=29.0, who=Who.AGENT, words="Then let's get to it before Monday.", note="brisk, not cold"),
        HeardMoment(at=60.5, who=Who.CUSTOMER),
    ),
)
SIZES = {"80x24": SMALL, "120x40": LARGE}


async def listens(room: Met) -> None:
    """Where three moments are marked and the call is at 0:19."""
    for seconds in (30, 60.5, 19):
        room.player.seek(seconds)
        await room.presses("m")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", ["listen", "heard", "own_words", "against", "in_the_way", "save"])
def test_a_screen_looks_like_this(key: str, size: str) -> None:
    """To the letter, at the two usual sizes."""

    async def test() -> None:
        said = {"listen": MARKED, "own_words": Said(words="I was worried.\nThen I was not.")}
        async with meeting(a_review_at(key, said, belief=BELIEF), size=SIZES[size]) as room:
            if key == "listen":
                await listens(room)
            assert_golden(f"room/{key}-{size}.txt", room.screen)

    met(test())


@pytest.mark.parametrize("size", SIZES)
def test_the_page_of_keys_looks_like_this(size: str) -> None:
    """Over the room, which it leaves."""

    async def test() -> None:
        async with meeting(a_review_at("gut"), size=SIZES[size]) as room:
            await room.presses("question_mark")
            assert_golden(f"room/keys-{size}.txt", room.screen)

    met(test())


@pytest.mark.parametrize("size", [(40, 12), (300, 90), (20, 6), (1, 1)])
@pytest.mark.parametrize("key", ["listen", "gut", "against", "save"])
def test_it_stands_at_any_size(key: str, size: tuple[int, int]) -> None:
    """Drawn, and taken for an answer, in the smallest window and the largest; dragged from one to the other in play."""

    async def test() -> None:
        async with meeting(a_review_at(key, {"listen": MARKED}), size=size) as room:
            await room.presses("ctrl+p")
            for columns, rows in (SMALL, (33, 9), LARGE, (2, 2), size):
                await room.pilot.resize_terminal(columns, rows)
                room.clock.seconds += 7
                room.room.look()
                await room.pilot.pause()
                assert all(len(line) <= columns for line in room.screen.split("\n"))
            await room.presses("f1", "escape")
            assert room.room.is_running

    met(test())


@pytest.mark.parametrize("key", ["listen", "heard", "agent", "own_words", "against", "in_the_way", "save"])
def test_the_last_line_says_how_to_leave_at_any_width(key: str) -> None:
    """Nothing of it is cut off: hints that do not fit are left out whole."""

    async def test() -> None:
        async with meeting(a_review_at(key, {"listen": MARKED})) as room:
            assert room.room.body is not None
            for columns in (120, 80, 60, 40):
                await room.pilot.resize_terminal(columns, 24)
                await room.pilot.pause()
                last = room.screen.rstrip("\n").split("\n")[-1].strip()
                assert last.lower().endswith("q keep & stop")
                assert set(last.split(" · ")) <= set(room.room.body.keys)

    met(test())


def test_a_call_of_an_hour_and_thirty_moments_stays_in_line() -> None:
    """Times of different lengths end in one column, in the transcript and among the moments."""
    turns = [turn.__class__(turn.start and turn.start * 60, None, turn.speaker, turn.text) for turn in TURNS]

    async def test() -> None:
        async with meeting(hearing=lambda clock: a_hearing(clock, turns=turns, seconds=3700), size=LARGE) as room:
            for number in range(30):
                room.player.seek(number * 125)
                await room.presses("m")
            lines = room.screen.split("\n")
            shown = [line for line in lines if "◆ " in line[:3]]
            assert len(shown) == 10
            assert "1:00:25" in shown[-1]
            assert len({line.index(":") for line in shown if line.count(":") == 1} | {12}) <= 2
            assert any(line[:11].split() == ["17:00", "A"] or " 17:00  A" in line for line in lines)

    met(test())


def test_who_speaks_is_told_in_letters() -> None:
    """In the transcript, among the moments and in the picture: nobody needs the colours."""

    async def test() -> None:
        async with meeting() as room:
            await listens(room)
            assert " agent " in room.screen
            assert " customer " in room.screen
            assert " 0:07  C  I have a water bill" in room.screen
            assert ' 0:30  A  "Then let' in room.screen

    met(test())


def test_every_kind_of_question_has_a_screen() -> None:
    """So that none is left out above."""

    async def test() -> None:
        seen = set()
        for key in ("listen", "heard", "own_words", "in_the_way", "save", "agent", "when", "next_due"):
            session = a_review_at(key, {"next_behavior": Chose(value=OWN_STEP), "next_words": Said(words="Count.")})
            assert session.asked is not None
            seen.add(session.asked.question.kind)
            async with meeting(session) as room:
                assert room.question == key
        assert seen == set(Kind)

    met(test())
