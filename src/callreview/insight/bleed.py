"""The other side's voice, coming through a channel that is not its own: an echo, a headset that is turned up."""

from functools import lru_cache

BLEED_DB = 18.0
"""A side so far below the other at the same moment is the other's voice coming through, or too faint to tell."""
ECHO_STEPS = 4
"""For so many steps (0.2 s) the other side's voice may still come through after it was said."""

_PER_DB = 2
_CHANNELS = 2
_BELOW = bytes(max(0, level - round(_PER_DB * BLEED_DB)) for level in range(256))


@lru_cache(maxsize=2)
def without_bleed(sides: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """The series of a `Loudness`, with 0 for each step that is the other side's voice coming through.

    That is a step `BLEED_DB` or more below the other side, now or within the `ECHO_STEPS` before. So somebody who is
    so much fainter than the other is lost while both speak. Series that are not two are given back as they are.
    """
    if len(sides) != _CHANNELS:
        return sides
    left, right = sides
    return _over(left, _loudest_lately(right).translate(_BELOW)), _over(right, _loudest_lately(left).translate(_BELOW))


def _over(side: bytes, bound: bytes) -> bytes:
    return bytes([level if level > least else 0 for level, least in zip(side, bound, strict=True)])


def _loudest_lately(side: bytes) -> bytes:
    """For each step the loudest of it and the `ECHO_STEPS` before it."""
    found = side
    for back in (1, ECHO_STEPS // 2, ECHO_STEPS - 1 - ECHO_STEPS // 2):
        earlier = (bytes(back) + found)[: len(found)]
        # max() takes four times as long, and an hour of a call has 72,000 steps a side.
        found = bytes([now if now > then else then for now, then in zip(found, earlier, strict=True)])  # noqa: FURB136
    return found
