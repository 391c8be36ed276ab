"""The call at hand while a conversation is held: its player, its transcript, its sound as it is measured.

Where there is no recording the player is a clock: a stopwatch beside an agent, a place in a transcript that is read.
"""

import bisect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import floor

from callreview.errors import CannotWrite
from callreview.insight.call_shape import CallShape, what_the_call_shows
from callreview.insight.sides import BOTH, Sides, sides_of
from callreview.insight.speech import speech_spans
from callreview.model.choices import Who
from callreview.model.draft import HeardMoment, Playing
from callreview.model.sound import Loudness
from callreview.model.timecode import seconds_of
from callreview.model.transcript import Transcript, Turn
from callreview.player.player import Player, Side, State
from callreview.terminal.moments import must_lie_within

BEFORE_A_MARK = 3.0
"""Seconds before a moment at which playing it begins: what made it one was said before the key was pressed."""
KEPT_EVERY = 5.0
"""Seconds of playing after which the place in the call is kept."""
_LATE = 0.6
"""Seconds it takes a person to press the key: a turn that began later than this before a mark is not the one meant."""
_LONGEST_QUOTE = 240


@dataclass
class Hearing:
    """One call. `keep` puts the player's state into the draft; `said` are sentences to tell the person first.

    `measure` begins to measure the sound, as `loudness` then tells: for when the person has something to look at.
    `named_sides` is who sits on which side as the person said it, by `left` and `right`. `recorded` is false where
    there is nothing to hear.
    """

    player: Player
    recorded: bool
    transcript: Transcript | None = None
    measure: Callable[[], None] = lambda: None
    loudness: Callable[[], Loudness | None] = lambda: None
    keep: Callable[[Playing], None] = lambda _: None
    named_sides: Mapping[str, str] = field(default_factory=dict)
    said: tuple[str, ...] = ()
    _kept: Playing | None = None
    _came_to: float = 0.0

    @property
    def seconds(self) -> float | None:
        """How long the recording is by what is known so far; None where there is none."""
        return self.player.duration if self.recorded else None

    @property
    def length(self) -> float | None:
        """Seconds of the call once it was measured to its end; None before, for a file's own word may be wrong."""
        loudness = self.loudness()
        return loudness.seconds if loudness is not None and loudness.whole else None

    @property
    def shape(self) -> CallShape:
        """What the call shows by itself, by all that is known now."""
        loudness = self.loudness()
        spans = speech_spans(loudness) if loudness is not None and loudness.whole else ()
        sides = sides_of(spans, self.turns, self.named_sides)
        if self.recorded and not spans:
            sides = Sides((), "the recording is not measured to its end yet")
        elif len(spans) == 1 and self.player.channels > 1:
            sides = Sides((BOTH,), "both sides are the same in this recording")
        return what_the_call_shows(self.turns, spans, sides, self.length or self.seconds)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The transcript's turns; none without one."""
        return self.transcript.turns if self.transcript else ()

    @cached_property
    def timed(self) -> tuple[tuple[float, int], ...]:
        """Where each turn that has a time begins, in the call's order, with its place among `turns`."""
        return tuple(sorted((turn.start, at) for at, turn in enumerate(self.turns) if turn.start is not None))

    def turn_at(self, seconds: float) -> int | None:
        """The place among `turns` of the last turn that has begun by then; None before the first."""
        begun = bisect.bisect_right(self.timed, (seconds, len(self.turns)))
        return self.timed[begun - 1][1] if begun else None

    def go_on_at(self, place: Playing) -> None:
        """Put the player where the draft says it was; it stays paused."""
        self.player.set_speed(place.speed)
        self.player.solo(Side(place.side))
        self.seek(place.position)
        self._kept = place

    def seek(self, seconds: float) -> None:
        """Go to a place in the call."""
        self.player.seek(max(0.0, seconds))
        self._came_to = self.player.position

    def play(self) -> None:
        """Go on."""
        self.player.play()

    def pause(self) -> None:
        """Stop, and keep where."""
        self.player.pause()
        self.keep_place()

    def toggle(self) -> None:
        """Play, or pause."""
        if self.player.state is State.PLAYING:
            self.pause()
        else:
            self.play()

    def replay(self, moment: float) -> None:
        """Play from a little before *moment*."""
        self.seek(moment - BEFORE_A_MARK)
        self.player.play()

    def play_from(self, typed: str) -> None:
        """Play from a little before the time that was *typed*. Raises ValueError where the call has no such time."""
        moment = seconds_of(typed)
        must_lie_within((moment,), self.length or self.player.duration)
        self.replay(moment)

    def next_turn(self, way: int) -> None:
        """Go to the beginning of the next turn (*way* 1), or of this one and then of the one before it (-1)."""
        begins = [seconds for seconds, _ in self.timed]
        here = self.player.position
        just_begun = 1.0
        if way > 0:
            ahead = bisect.bisect_right(begins, here + 0.05)
            target = begins[ahead] if ahead < len(begins) else None
        else:
            behind = bisect.bisect_left(begins, here - just_begun)
            target = begins[behind - 1] if behind else 0.0
        if target is not None:
            self.seek(target)

    def mark(self, note: str = "") -> HeardMoment:
        """The moment that is now, on its whole second, with what the transcript has there.

        *note* is the person's word for it.
        """
        here = self.player.position
        turn = self._turn_marked(here)
        at = float(floor(round(here, 2)))
        if turn is None:
            return HeardMoment(at=at, note=note)
        return HeardMoment(at=at, who=_who(turn), words=_quote(turn.text), note=note)

    def keep_place(self) -> None:
        """Put the player's state into the draft. A disk that is full now is no reason to stop a call."""
        place = Playing(
            position=round(max(0.0, self.player.position), 2),
            speed=self.player.speed,
            side=self.player.side.value,
        )
        if place == self._kept:
            return
        try:
            self.keep(place)
        except CannotWrite:  # the next answer says so
            return
        self._kept = place

    def keep_place_as_it_goes(self) -> None:
        """As `keep_place`, but while it plays only when `KEPT_EVERY` seconds of the call have been played since.

        Whoever goes elsewhere in a call that is paused may never play it before the window is closed.
        """
        away = abs(self.player.position - (self._kept.position if self._kept else 0.0))
        if away >= KEPT_EVERY if self.player.state is State.PLAYING else away and self.player.state is State.PAUSED:
            self.keep_place()

    def _turn_marked(self, here: float) -> Turn | None:
        """The turn that is meant by a mark: the one spoken when the finger began to move, unless it came after that."""
        place = self.turn_at(max(self._came_to, here - _LATE))
        return self.turns[place] if place is not None else None


def _who(turn: Turn) -> Who | None:
    return Who(turn.speaker) if turn.speaker in {Who.AGENT, Who.CUSTOMER} else None


def _quote(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _LONGEST_QUOTE:
        return line
    return line[:_LONGEST_QUOTE].rpartition(" ")[0] + " …"
