"""Lines that come through a pipe or from a file, read without standing still: the call plays on until one is there."""

import io
import os
import queue
import threading
from collections.abc import Callable
from functools import cache
from typing import Final

A_MOMENT: Final = 0.15
"""Seconds between two looks: short enough for a transcript to follow, long enough to cost nothing."""


class PipedLines:
    """The lines of one open file. What was read of it and not handed out yet waits here and nowhere else."""

    def __init__(self, file: int, encoding: str = "utf-8", errors: str = "replace") -> None:
        """*file* is a descriptor; it is not closed."""
        self._raw = _Pieces(file)
        self._text = io.TextIOWrapper(io.BufferedReader(self._raw), encoding=encoding, errors=errors, newline="\n")

    def next(self, meanwhile: Callable[[], None] | None) -> str:
        """The next line with its end, or nothing when it has ended. *meanwhile* is called until it is there."""
        self._raw.meanwhile = meanwhile
        return self._text.readline()


@cache
def lines_of(file: int) -> PipedLines:
    """The lines of the open *file*, the same for whoever asks: one conversation may follow another in a process."""
    return PipedLines(file)


class _Pieces(io.RawIOBase):
    """A file as it comes. Nothing is locked while it is waited for, so that a Ctrl-C ends the program cleanly."""

    def __init__(self, file: int) -> None:
        self._file = file
        self._come: queue.SimpleQueue[bytes] | None = None
        self.meanwhile: Callable[[], None] | None = None

    def readable(self) -> bool:
        """It is for reading."""
        return True

    def readinto(self, buffer: memoryview, /) -> int:  # type: ignore[override] # the standard library hands a memoryview
        """Wait for some bytes and put them into *buffer*. Gives how many; 0 at the end."""
        piece = self._next(len(buffer))
        buffer[: len(piece)] = piece
        return len(piece)

    def _next(self, at_most: int) -> bytes:
        if self.meanwhile is None and self._come is None:
            return os.read(self._file, at_most)
        if os.name == "nt":
            return self._next_on_windows(at_most)
        import select  # noqa: PLC0415 # Windows can wait for sockets only

        while self.meanwhile is not None and not select.select([self._file], [], [], A_MOMENT)[0]:
            self.meanwhile()
        return os.read(self._file, at_most)

    def _next_on_windows(self, at_most: int) -> bytes:
        """A piece that a thread has waited for; it reads the descriptor, so it holds no lock when the program ends."""
        if self._come is None:
            self._come = queue.SimpleQueue()
            threading.Thread(target=self._fetch, args=(self._come, at_most), daemon=True).start()
        while True:
            try:
                piece = self._come.get(timeout=A_MOMENT)
            except queue.Empty:
                if self.meanwhile is not None:
                    self.meanwhile()
            else:
                self._come = None
                return piece

    def _fetch(self, come: queue.SimpleQueue[bytes], at_most: int) -> None:
        try:
            come.put(os.read(self._file, at_most))
        except OSError:  # whoever typed has gone
            come.put(b"")
