"""How much is drawn while a call plays: lines and columns counted, for time is not for tests to tell."""

from collections import Counter
from typing import Any

import pytest
from textual.strip import Strip

from callreview.model.transcript import Turn
from callreview.terminal.room.widgets.call_timeline import CallTimeline
from callreview.terminal.room.widgets.key_hints import fitting
from callreview.terminal.room.widgets.transcript_view import TranscriptView
from terminal.room.rooms import a_hearing, meeting, met

MANY = tuple(
    Turn(number * 1.0, number + 0.9, ("agent", "customer")[number % 2], f"Sentence {number} of a call that goes on.")
    for number in range(10_000)
)


def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Counts the lines that each widget draws from now on."""
    lines: Counter[str] = Counter()
    for widget in (TranscriptView, CallTimeline):
        drawn = widget.render_line

        def render_line(self: Any, y: int, *, drawn: Any = drawn, name: str = widget.__name__) -> Strip:  # noqa: ANN401 # any of them
            lines[name] += 1
            strip: Strip = drawn(self, y)
            return strip

        monkeypatch.setattr(widget, "render_line", render_line)
    return lines


def test_of_ten_thousand_turns_only_those_in_sight_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the opening, at a page further down, and at the next turn: never more than a few windows' worth of lines."""

    async def test() -> None:
        lines = counted(monkeypatch)
        async with meeting(hearing=lambda clock: a_hearing(clock, turns=MANY, seconds=10_000)) as room:
            assert lines["TranscriptView"] <= 4 * 24
            for doing in ("pagedown", "right_square_bracket", "f"):
                lines.clear()
                await room.presses(doing)
                assert lines["TranscriptView"] <= 3 * 24, doing
            lines.clear()
            room.player.seek(9_999)
            await room.presses("f")
            assert "Sentence 9999" in room.screen
            assert lines["TranscriptView"] <= 3 * 24

    met(test())


def test_while_nothing_changes_nothing_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Looking at a call that plays within one turn and one column draws neither the transcript nor the picture."""

    async def test() -> None:
        lines = counted(monkeypatch)
        async with meeting(hearing=lambda clock: a_hearing(clock, seconds=1000.0)) as room:
            room.player.seek(1)
            await room.presses("space")
            lines.clear()
            for tenths in range(10, 40):
                room.clock.seconds = tenths / 10
                room.room.look()
                await room.pilot.pause()
            assert not lines
            room.clock.seconds = 20
            room.room.look()
            await room.pilot.pause()
            assert lines["CallTimeline"] <= 2 * 3

    met(test())


def test_hints_that_do_not_fit_are_left_out_whole() -> None:
    """From the end, but for the very last, which is the way out."""
    hints = ("space play", "m mark", "q stop")
    assert fitting(hints, 80) == "space play · m mark · q stop"
    assert fitting(hints, 21) == "space play · q stop"
    assert fitting(hints, 3) == "q stop"
    assert fitting((), 80) == ""
