"""Work shared among processes: all results come, a lost process is told of, and none is left behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from callreview.store.index.sharing import CAN_FORK, Share, ShareLost, as_they_come, shared
from store.index.processes import children_of, has_ended, is_running, needs_proc

pytestmark = [pytest.mark.skipif(not CAN_FORK, reason="this system cannot fork"), needs_proc]

SIZES = (0, 1, 7, 65_536, 3_000_000, 0, 12)
"""Of results: none, more than a pipe holds, more than is read at once."""


def results(share: int) -> Iterator[bytes]:
    """What the share of that number has to say."""
    yield from (bytes([share]) * size for size in SIZES)


def dying(kill: Callable[[], None]) -> Iterator[bytes]:
    """A result, and the end in the middle of the next one."""
    yield b"whole"
    yield b"x" * 100_000
    kill()
    yield b"never"


def raising() -> None:
    """As a bug would."""
    message = "a bug"
    raise ValueError(message)


def endless() -> Iterator[bytes]:
    """Its own number, and then more than anybody takes."""
    yield str(os.getpid()).encode()
    while True:
        yield b"0" * 10_000


@pytest.fixture(autouse=True)
def _none_is_left() -> Iterator[None]:
    before = children_of(os.getpid())
    yield
    assert children_of(os.getpid()) == before


def test_every_result_comes() -> None:
    """Of each process in its own order, however large; an empty one too."""
    came = list(as_they_come([Share(partial(results, number)) for number in range(3)]))
    for number in range(3):
        assert [each for each in came if set(each) == {number}] == [bytes([number]) * size for size in SIZES if size]
    assert len(came) == 3 * len(SIZES)


@pytest.mark.parametrize(
    "kill",
    [raising, lambda: os._exit(3), lambda: os.kill(os.getpid(), signal.SIGKILL)],
    ids=["raises", "fails", "is-killed"],
)
def test_a_lost_process_is_told_of(kill: Callable[[], None]) -> None:
    """Only whole results come before, and the others are ended with it."""
    came: list[bytes] = []
    with pytest.raises(ShareLost):
        came.extend(as_they_come([Share(partial(dying, kill)), Share(endless)]))
    assert {each for each in came if not each[:1].isdigit()} <= {b"whole", b"x" * 100_000}


def test_who_asks_for_no_more_ends_them() -> None:
    """Whoever leaves before all has come leaves nobody working."""
    coming = as_they_come([Share(endless), Share(endless)])
    next(coming)
    coming.close()  # type: ignore[attr-defined] # it is a generator, as its finally says


def test_one_that_is_given_up_ends() -> None:
    """At once, and may be given up again."""
    share = Share(endless)
    came = share.take()
    assert came
    assert int(came[0]) in children_of(os.getpid())
    share.give_up()
    share.give_up()


def test_an_interrupt_is_for_whoever_asked() -> None:
    """Ctrl-C reaches all processes of a terminal; those at work leave the end to the one that started them."""
    share = Share(endless)
    came = share.take()
    assert came
    worker = int(came[0])
    os.kill(worker, signal.SIGINT)
    assert is_running(worker)
    share.give_up()
    assert not is_running(worker)


def test_where_one_cannot_be_had_there_is_none() -> None:
    """The system's refusal is raised, and those that were started before it are ended."""
    before, started = children_of(os.getpid()), set[int]()

    def work() -> Iterator[Callable[[], Iterator[bytes]]]:
        yield endless
        started.update(children_of(os.getpid()) - before)
        raise BlockingIOError

    with pytest.raises(BlockingIOError):
        shared(work())
    assert started
    assert not any(map(is_running, started))


PARENT = """
import os, sys
from callreview.store.index.sharing import Share

def endless():
    while True:
        yield b"x" * 1000

for share in [Share(endless), Share(endless), Share(endless)]:
    share.take()
    print(share._process, flush=True)
sys.stdin.read()
"""


def test_they_do_not_outlive_the_one_who_asked() -> None:
    """Killed with no time for a last word, it leaves no process that works on."""
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout
        workers = [int(parent.stdout.readline()) for _ in range(3)]
        assert all(map(is_running, workers))
        parent.kill()
    assert all(map(has_ended, workers))
