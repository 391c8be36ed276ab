# ruff: noqa: INP001 # a script, no package
"""Draws the listening room by running it: the example call, two moments marked, the call at 1:17.

Prints the picture (SVG); with `--write` it is put into docs/room.svg. A test holds it current. The fonts are those of
whoever looks at it; nothing is fetched.
"""

import asyncio
import re
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from callreview.cli.demonstrating import BELIEF
from callreview.cli.desk import starters
from callreview.model.choices import PickedHow, ReviewerRole
from callreview.model.draft import Opening
from callreview.model.names import RecordId
from callreview.model.sound import Loudness
from callreview.model.surroundings import Picked, Reviewer, RubricRef
from callreview.player.silent import Silent
from callreview.player.waveform import Measuring
from callreview.readers.transcripts.read import read_transcript
from callreview.session.engine import begin
from callreview.session.stages.review import REVIEW
from callreview.store.shipped import shipped
from callreview.terminal.conversation import Conversation, Keeping
from callreview.terminal.hearing import Hearing
from callreview.terminal.room.app import Room

PICTURE = Path(__file__).parent / "room.svg"
SIZE = (100, 30)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
MOMENTS = ((19.0, "he was heard"), (63.0, "nobody had to tell her"))
NOW = 77.0


class _Still(Silent):
    """A player whose time stands still, so that the picture is the same each time it is made."""

    name = "embedded"


def picture() -> str:
    """The room as an SVG."""
    return asyncio.run(_drawn())


async def _drawn() -> str:
    hearing = _hearing()
    opening = _opening()
    keeping = Keeping(lambda _: None, lambda: NOON, date(2026, 11, 21))
    room = Room(Conversation(begin(REVIEW, opening), keeping), hearing)
    async with room.run_test(size=SIZE) as pilot:
        for at, note in MOMENTS:
            hearing.player.seek(at)
            await pilot.press("m", "n", *("space" if letter == " " else letter for letter in note), "enter")
        hearing.player.seek(NOW)
        hearing.play()
        await pilot.pause(0.3)
        return _without_fonts(room.export_screenshot(title="callreview listen recordings/call.mp3"))


def _hearing() -> Hearing:
    folder = shipped("examples") / "call"
    call = folder / "call.mp3"
    loudness = _measured(call)
    return Hearing(
        player=_Still(loudness.seconds, channels=2, now=lambda: 0.0),
        recorded=True,
        transcript=read_transcript(folder / "call.vtt", shown="call.vtt"),
        loudness=lambda: loudness,
    )


def _measured(call: Path) -> Loudness:
    measuring = Measuring(call)
    try:
        return measuring.to_the_end()
    finally:
        measuring.close()


def _opening() -> Opening:
    rubric = next(rubric for rubric in starters() if rubric.id == "range-of-tolerance")
    return Opening(
        id=RecordId("2026-11-21-k7f3x9qd"),
        started=NOON,
        belief=BELIEF,
        reviewer=Reviewer(name="sam", role=ReviewerRole.SUPERVISOR),
        rubric=RubricRef.of(rubric, commit=None),
        quick=False,
        picked=Picked(how=PickedHow.OTHER, seed=None, of=None, note=""),
        recording="recordings/call.mp3",
        transcript="recordings/call.vtt",
        seconds=None,
        known={},
    )


def _without_fonts(svg: str) -> str:
    """The picture without the addresses of fonts, which a page would fetch from elsewhere."""
    bare = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    return bare.replace("Fira Code", "ui-monospace, Menlo, Consolas")


def main() -> None:
    """Print the picture, or write it."""
    made = picture()
    if sys.argv[1:] == ["--write"]:
        PICTURE.write_text(made, encoding="utf-8", newline="\n")
    else:
        sys.stdout.buffer.write(made.encode())


if __name__ == "__main__":
    main()
