"""Libraries of C that write to the terminal by themselves, kept from it for as long as a block runs."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_STDERR = 2
_turning = threading.Lock()


@contextmanager
def quiet() -> Iterator[None]:
    """Turn file descriptor 2 of the whole process away. Whatever anyone writes there meanwhile is lost."""
    with _turning:
        try:
            kept = os.dup(_STDERR)
        except OSError:  # it is closed: nothing to keep quiet
            yield
            return
        try:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, _STDERR)
            os.close(nowhere)
            yield
        finally:
            os.dup2(kept, _STDERR)
            os.close(kept)
