"""Recordings, each made once, and players that are closed whatever happens."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from callreview.player.device import PERIOD
from callreview.player.embedded import Embedded
from callreview.player.recording import Recording
from player.recordings import Made, make
from player.tape import Tape


@pytest.fixture(scope="session")
def recording_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Made], Path]:
    """The sweep in a format, made when it is first asked for. Nobody writes to it."""
    folder = tmp_path_factory.mktemp("recordings")
    return cache(lambda made: make(folder, made))


@pytest.fixture
def embedded() -> Iterator[Callable[..., Embedded]]:
    """Opens the embedded player over a device, a tape if none is given, and closes it at the end."""
    with ExitStack() as players:

        def opened(path: Path, device: Tape | None = None) -> Embedded:
            device = device or Tape()
            player = Embedded(path, Recording(path), device)
            players.callback(player.close)
            device.ready = lambda: player.ahead > PERIOD
            return player

        yield opened
