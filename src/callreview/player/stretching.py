"""Sound on its way out: one side or both, faster or slower at the same pitch, as the device wants it."""

from collections.abc import Iterator

from av.audio.frame import AudioFrame

from callreview.player.filters import Chain, Filter
from callreview.player.form import CHANNELS, FRAME_BYTES, RATE
from callreview.player.player import Side

_FROM = {Side.LEFT: "stereo|c0=c0|c1=c0", Side.RIGHT: "stereo|c0=c1|c1=c1", Side.BOTH: "stereo|c0=c0|c1=c1"}


class Stretch:
    """Makes sound for the device from frames of one shape."""

    def __init__(self, like: AudioFrame, *, speed: float, side: Side) -> None:
        """Take frames shaped as *like*."""
        self._chain = Chain(like, *_filters(like.layout.nb_channels, speed, side))

    def fits(self, frame: AudioFrame) -> bool:
        """Whether *frame* has the shape this was made for."""
        return self._chain.fits(frame)

    def push(self, frame: AudioFrame | None) -> Iterator[bytes]:
        """Put *frame* in, None for the end, and give what comes out by it, as the device takes it."""
        self._chain.push(frame)
        for out in self._chain.pull():
            yield bytes(out.planes[0])[: out.samples * FRAME_BYTES]


def _filters(channels: int, speed: float, side: Side) -> Iterator[Filter]:
    if channels <= CHANNELS:
        # The mixer would make one channel 3 dB quieter in two ears.
        yield "pan", _FROM[Side.LEFT if channels == 1 else side]
    if speed != 1:
        yield "atempo", f"{speed:.6f}"
    yield "aformat", f"sample_fmts=s16:sample_rates={RATE}:channel_layouts=stereo"
