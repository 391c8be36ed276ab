"""The call at hand by typed lines: what each line asks of the player, and a sentence about what came of it."""

import re
from collections.abc import Iterator

from callreview.model.timecode import clock, seconds_of
from callreview.player.player import CHANNELS_WITH_SIDES, SPEEDS, Side, State
from callreview.terminal.hearing import Hearing
from callreview.terminal.lines.following import Following
from callreview.terminal.reading import NotUnderstood

_WORDS = {"", "t", "n", "p", *(side.value for side in Side)}
_TO_A_PLACE = re.compile(r"(?P<way>[+@-])\s*(?P<time>[0-9][0-9:.]*)")
_SPEED = re.compile(r"x\s*(?P<speed>\d+(?:[.,]\d+)?)|(?P<after>\d+(?:[.,]\d+)?)\s*x", re.IGNORECASE)
_DOING = {State.PLAYING: "playing", State.PAUSED: "paused", State.ENDED: "ended", State.CLOSED: "closed"}


class CallAtHand:
    """The call in plain lines, at every question. Wherever it was taken, and however it is heard, is kept at once."""

    def __init__(self, hearing: Hearing) -> None:
        self.hearing = hearing
        self._following = Following(hearing)
        self._end_was_told = hearing.player.state is State.ENDED

    def perform(self, typed: str) -> str | None:
        """Do what *typed* asks of the player. A sentence about it; None when the line asks nothing of it.

        Raises NotUnderstood for a place or a speed that cannot be.
        """
        text = typed.strip().lower()
        if text in _WORDS:
            return self._do_word(text)
        if found := _TO_A_PLACE.fullmatch(text):
            return self._go(found["way"], _seconds(found["time"]))
        if found := _SPEED.fullmatch(text):
            return self._at_speed(float((found["speed"] or found["after"]).replace(",", ".")))
        return None

    def play(self, time: str) -> str:
        """Play or pause; from a little before *time*, when one is typed. A sentence about it. Raises NotUnderstood."""
        if not time:
            return self._toggle()
        try:
            self.hearing.play_from(time)
        except ValueError as wrong:
            raise NotUnderstood(str(wrong)) from None
        return self._taken_elsewhere()

    def where(self) -> str:
        """Where the call is and what it does, in a few words."""
        player = self.hearing.player
        length = f" of {clock(round(player.duration))}" if player.duration else ""
        speed = f", speed {player.speed:g}" if player.speed != 1 else ""
        side = f", {player.side.value} side" if player.side is not Side.BOTH else ""
        return f"{_DOING[player.state]} at {clock(round(player.position))}{length}{speed}{side}"

    def news(self) -> Iterator[str]:
        """What is to be told meanwhile: words as they are spoken, what the player noticed, the end. Keeps the place."""
        yield from self.hearing.player.notices()
        yield from self._following.spoken()
        has_ended = self.hearing.player.state is State.ENDED
        if has_ended and not self._end_was_told:
            self.hearing.keep_place()
            yield "the call has ended"
        self._end_was_told = has_ended
        self.hearing.keep_place_as_it_goes()

    def _do_word(self, word: str) -> str:
        match word:
            case "":
                return self._toggle()
            case "t":
                return self._following.toggle()
            case "n" | "p":
                if not self.hearing.timed:
                    return "there are no turns to go by; +10 and -5 go by seconds"
                self.hearing.next_turn(1 if word == "n" else -1)
                return self._taken_elsewhere()
            case side:
                return self._one_side(Side(side))

    def _toggle(self) -> str:
        from_the_beginning = self.hearing.player.state is State.ENDED
        self.hearing.toggle()
        return self._taken_elsewhere() if from_the_beginning else self.where()

    def _go(self, way: str, seconds: float) -> str:
        here = self.hearing.player.position
        self.hearing.seek(seconds if way == "@" else here + seconds if way == "+" else here - seconds)
        return self._taken_elsewhere()

    def _at_speed(self, speed: float) -> str:
        if not SPEEDS[0] <= speed <= SPEEDS[-1]:
            message = f"the speed goes from {SPEEDS[0]:g} to {SPEEDS[-1]:g}"
            raise NotUnderstood(message)
        self.hearing.player.set_speed(speed)
        self.hearing.keep_place()
        return self.where()

    def _one_side(self, side: Side) -> str:
        if self.hearing.player.channels != CHANNELS_WITH_SIDES:
            return "this recording has no sides; both are in one"
        self.hearing.player.solo(side)
        self.hearing.keep_place()
        return self.where()

    def _taken_elsewhere(self) -> str:
        self._following.moved()
        self.hearing.keep_place()
        return self.where()


def _seconds(time: str) -> float:
    try:
        return seconds_of(time)
    except ValueError as wrong:
        raise NotUnderstood(str(wrong)) from None
