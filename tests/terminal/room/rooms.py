"""A room without a terminal: a real session, a silent player whose clock a test winds, a disk that can be full."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from textual.pilot import Pilot

from builders import NOON, an_opening
from callreview.errors import CannotWrite
from callreview.model.draft import Answer, Answered, Event, Opening, Playing, SoFar
from callreview.model.transcript import Transcript, Turn
from callreview.player.player import Player
from callreview.player.silent import Silent
from callreview.session.engine import Session
from callreview.terminal.conversation import Conversation, Keeping
from callreview.terminal.hearing import Hearing
from callreview.terminal.room.app import Room
from session.walks import Quiet, a_session, go_on
from terminal.scripted import TODAY

SMALL, LARGE = (80, 24), (120, 40)

TURNS = (
    Turn(0.5, 6.0, "agent", "Thank you for calling Larkfield Water. This is Maria. How can I help?"),
    Turn(7.0, 16.0, "customer", "I have a water bill here for four hundred and twelve dollars. I didn't sleep."),
    Turn(17.0, 23.0, "agent", "From forty to four hundred. No wonder you didn't sleep."),
    Turn(24.0, 28.0, "customer", "It comes out of my account on Monday, and so does the rent."),
    Turn(29.0, 34.0, "agent", "Then let's get to it before Monday."),
    Turn(60.0, 63.0, "customer", "You remembered the rent."),
)


@dataclass
class Clock:
    """Seconds that go on when a test says so."""

    seconds: float = 0.0

    def __call__(self) -> float:
        """What it shows."""
        return self.seconds


@dataclass
class Met:
    """A room that is open: what happened in it, its clock, and whether its disk is `full`."""

    room: Room[Opening]
    pilot: Pilot[None]
    clock: Clock
    happened: list[Event]
    places: list[Playing]
    disk: "Disk"

    @property
    def player(self) -> Player:
        """What plays the call."""
        return self.room.hearing.player

    @property
    def question(self) -> str:
        """The key of the question now asked."""
        asked = self.room.conversation.asked
        assert asked is not None
        return asked.question.key

    @property
    def screen(self) -> str:
        """What is to be read on the screen, with the ends of its lines cut."""
        strips = self.room.screen._compositor.render_strips()  # noqa: SLF001 # Textual has no other way to text
        return "\n".join(strip.text.rstrip() for strip in strips) + "\n"

    async def presses(self, *keys: str) -> None:
        """Press keys, by Textual's names for them, and let all that comes of it happen."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def types(self, text: str) -> None:
        """Type letters."""
        await self.presses(*(_NAMES.get(letter, letter) for letter in text))

    async def clicks(self, text: str) -> None:
        """Click on *text*, where it is on the screen first."""
        lines = self.screen.split("\n")
        row = next(at for at, line in enumerate(lines) if text in line)
        await self.pilot.click(offset=(lines[row].index(text) + 1, row))
        await self.pilot.pause()

    def answer(self, key: str) -> Answer:
        """What was answered to that question last."""
        return next(
            each.answer for each in reversed(self.happened) if isinstance(each, Answered) and each.question == key
        )

    def so_far(self, key: str) -> Answer | None:
        """What was said so far to that question, as it was kept last."""
        return next(each.answer for each in reversed(self.happened) if isinstance(each, SoFar) and each.question == key)


_NAMES = {" ": "space", "\n": "ctrl+j", ":": "colon", ".": "full_stop", "?": "question_mark", "'": "apostrophe"}


@dataclass
class Disk:
    """Where events are kept; it may be full."""

    full: bool = False
    happened: list[Event] = field(default_factory=list)

    def record(self, event: Event) -> None:
        """Keep *event*."""
        if self.full:
            place, why = "drafts/k7f3.json", "no space left"
            raise CannotWrite(place, why)
        self.happened.append(event)


def a_hearing(
    clock: Callable[[], float],
    *,
    turns: Iterable[Turn] | None = TURNS,
    recorded: bool = True,
    seconds: float | None = 170.0,
    channels: int = 2,
) -> Hearing:
    """A call of two sides and six turns, for which no sound is measured."""
    transcript = None if turns is None else Transcript("webvtt", tuple(turns))
    return Hearing(Silent(seconds, channels, clock), recorded=recorded, transcript=transcript)


def a_review_at(key: str, said: Quiet | None = None, **opened: Any) -> Session[Opening]:  # noqa: ANN401 # what an_opening takes
    """A review of a recording, answered plainly up to the question *key*."""
    opening = an_opening(**opened).model_copy(update={"recording": "recordings/C-3117.mp3", "transcript": None})
    return go_on(a_session(opening), said, until=key).end


@asynccontextmanager
async def meeting(
    session: Session[Opening] | None = None,
    hearing: Callable[[Clock], Hearing] = a_hearing,
    size: tuple[int, int] = SMALL,
    whom: Callable[[str], str] = str,
) -> AsyncIterator[Met]:
    """The room, open at *session*'s question; without one where a review of a recording begins."""
    clock, disk, places = Clock(), Disk(), list[Playing]()
    ticks = iter(range(100_000))
    keeping = Keeping(disk.record, lambda: NOON + timedelta(seconds=next(ticks)), TODAY, whom)
    call = hearing(clock)
    call.keep = places.append
    room = Room(Conversation(session or a_review_at("listen"), keeping), call)
    async with room.run_test(size=size) as pilot:
        await pilot.pause()
        yield Met(room, pilot, clock, disk.happened, places, disk)


def met(test: Coroutine[Any, Any, None]) -> None:
    """Run a test that is a coroutine."""
    asyncio.run(test)
