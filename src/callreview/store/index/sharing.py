"""Work shared among processes that are forked for it, where the system can fork; else it is done here.

Each process gets its share when it begins and sends its results through a pipe. There is no pool to look after: when
we die, the pipe breaks and they end; when one of them dies, whoever asked is told and does that share itself.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress

_HEADER = 8
_READ_AT_ONCE = 1 << 20
_KILL = 9

CAN_FORK = hasattr(os, "fork")


class ShareLost(Exception):
    """A process ended before its share was done."""


def cores() -> int:
    """How many processes can run at once."""
    return os.cpu_count() or 1


class Share:
    """One process at work; its results are bytes."""

    def __init__(self, work: Callable[[], Iterator[bytes]]) -> None:
        """Fork it. Raises OSError where no process can be had."""
        self.pipe, theirs = os.pipe()
        self._pending = bytearray()
        self._ended = False
        try:
            self._process = os.fork()
        except OSError:
            os.close(self.pipe)
            os.close(theirs)
            raise
        if self._process == 0:
            _work_and_end(work, self.pipe, theirs)
        os.close(theirs)

    def take(self) -> list[bytes] | None:
        """The results that have come, waiting for some; None when it has ended. Raises ShareLost."""
        came = os.read(self.pipe, _READ_AT_ONCE)
        if not came:
            self._end()
            return None
        self._pending += came
        results: list[bytes] = []
        begin = 0
        while len(self._pending) - begin >= _HEADER:
            end = begin + _HEADER + int.from_bytes(self._pending[begin : begin + _HEADER], "big")
            if len(self._pending) < end:
                break
            results.append(bytes(self._pending[begin + _HEADER : end]))
            begin = end
        del self._pending[:begin]
        return results

    def give_up(self) -> None:
        """End the process, wherever it is."""
        if not self._ended:
            os.kill(self._process, _KILL)
            with suppress(ShareLost):
                self._pending.clear()
                self._end()

    def _end(self) -> None:
        self._ended = True
        os.close(self.pipe)
        _, status = os.waitpid(self._process, 0)
        if status or self._pending:
            raise ShareLost


def shared(works: Iterable[Callable[[], Iterator[bytes]]]) -> list[Share]:
    """A process for each of *works*. Raises OSError where one cannot be had, and then there is none of them."""
    shares: list[Share] = []
    try:
        shares.extend(map(Share, works))
    except OSError:
        for share in shares:
            share.give_up()
        raise
    return shares


def as_they_come(shares: Sequence[Share]) -> Iterator[bytes]:
    """The results of all *shares*, whichever is ready first. Raises ShareLost; none of them is left behind."""
    import selectors  # noqa: PLC0415 # only what takes long gets here

    waiting = selectors.DefaultSelector()
    for share in shares:
        waiting.register(share.pipe, selectors.EVENT_READ, share)
    left = set(shares)
    try:
        while left:
            for key, _ in waiting.select():
                ready: Share = key.data
                results = ready.take()
                if results is None:
                    waiting.unregister(key.fd)
                    left.discard(ready)
                else:
                    yield from results
    finally:
        waiting.close()
        for unfinished in left:
            unfinished.give_up()


def _work_and_end(work: Callable[[], Iterator[bytes]], ours: int, theirs: int) -> None:
    """The whole life of the forked process; nothing of the one it was forked from may happen twice."""
    code = 1
    try:
        import signal  # noqa: PLC0415 # only here

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who asked, who then ends us
        os.close(ours)
        with os.fdopen(theirs, "wb") as pipe:
            for result in work():
                pipe.write(len(result).to_bytes(_HEADER, "big"))
                pipe.write(result)
        code = 0
    finally:
        os._exit(code)
