"""Chains of FFmpeg's filters: what goes into one has one shape, and what comes out is pulled."""

from collections.abc import Iterator

import av
from av.audio.frame import AudioFrame
from av.filter import Graph

Shape = tuple[str, str, int]
"""The sample format, the channels and the rate of a frame. A recording may change them midway."""

Filter = tuple[str, str]
"""A filter's name and its options, as FFmpeg writes them."""


def shape_of(frame: AudioFrame) -> Shape:
    """What has to be equal for two frames to go through one chain."""
    return frame.format.name, frame.layout.name, frame.sample_rate


class Chain:
    """Filters one after another, for frames of one shape."""

    def __init__(self, like: AudioFrame, *filters: Filter) -> None:
        """Take frames shaped as *like* through *filters*."""
        self._shape = shape_of(like)
        self._graph = Graph()
        self._graph.threads = 1  # by itself it starts some for each chain
        self._graph.link_nodes(
            self._graph.add_abuffer(sample_rate=like.sample_rate, format=like.format, layout=like.layout),
            *(self._graph.add(name, options) for name, options in filters),
            self._graph.add("abuffersink"),
        ).configure()

    def fits(self, frame: AudioFrame) -> bool:
        """Whether *frame* has the shape this was made for."""
        return self._shape == shape_of(frame)

    def push(self, frame: AudioFrame | None) -> None:
        """Put *frame* in, None for the end."""
        self._graph.push(frame)

    def pull(self) -> Iterator[AudioFrame]:
        """All that comes out by now."""
        while True:
            try:
                out = self._graph.pull()
            except (av.BlockingIOError, av.EOFError):
                return
            if isinstance(out, AudioFrame) and out.samples:
                yield out
