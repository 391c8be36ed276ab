"""`list` stopped while it builds its index, or doing so beside others: the next answer is right all the same.

The kills are slow, and have their own command: `just torture`. How far a build gets before the kill lands is for the
kernel to say, so run it more than once.
"""

import os
import random
import signal
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from callreview.store.index.seal import Fits, how_it_fits
from many_reviews import with_many_reviews
from programs import CALLREVIEW, PATIENCE_SECONDS, Program, is_one_sentence
from store.index import raw_reviews
from store.index.processes import has_ended, in_session, needs_proc

FEW, MANY, OVER_ONE_LANDING = 1_500, 2_000, 8_000
SEEDS, KILLS = range(25), 4
"""A hundred kills, four before each answer."""
LONGEST = 3.0
"""Seconds after which a kill comes at the latest; by then most builds are done."""
LOOKS = 1_000_000
"""How often a moment is looked for, which comes long before."""
WAITS = "another callreview is reading the reviews; this one goes on when it is done (Ctrl-C stops waiting)\n"
LIST = ("list", "--limit", "0", "--format", "ids")


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose index takes long enough to be stopped."""
    return with_many_reviews(tmp_path_factory.mktemp("few") / "calls", FEW)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose index takes longer."""
    return with_many_reviews(tmp_path_factory.mktemp("many") / "calls", MANY)


def ids(root: Path) -> list[str]:
    """All ids, newest first."""
    return [raw.id for raw in raw_reviews.reviews_in(root)]


def begun(root: Path) -> subprocess.Popen[str]:
    """`list`, in a session of its own."""
    pipe = subprocess.PIPE
    return subprocess.Popen([*CALLREVIEW, *LIST], cwd=root, stdout=pipe, stderr=pipe, text=True, start_new_session=True)


def without_an_index(root: Path) -> Path:
    """The workspace, as before anybody asked. Gives the place of its index."""
    index = root / ".callreview" / "index.sqlite"
    for path in index.parent.glob("index.sqlite*"):
        path.unlink()
    return index


def is_sound(index: Path) -> bool:
    """Whether SQLite finds nothing wrong with it."""
    with closing(sqlite3.connect(index)) as opened:
        return opened.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@needs_proc
def test_ctrl_c_while_the_index_is_built(few: Path) -> None:
    """Code 130, one sentence, no process left; and the next listing is right."""
    index = without_an_index(few)
    journal = index.with_name("index.sqlite-journal")
    with begun(few) as asked:
        wait_for(asked, lambda: how_it_fits(str(index)) is Fits.SEALED)  # it is laid,
        wait_for(asked, journal.exists)  # and filled
        os.killpg(asked.pid, signal.SIGINT)  # as a terminal does: the whole group gets it
        said, told = asked.communicate(timeout=PATIENCE_SECONDS)
    assert (asked.returncode, said) == (130, ""), told
    assert is_one_sentence(told.removeprefix("\n"))
    assert all(map(has_ended, in_session(asked.pid)))
    ran = Program(few)(*LIST)
    assert (ran.code, ran.stdout.split(), ran.stderr) == (0, ids(few), "")
    assert is_sound(index)


def test_two_who_build_at_once(few: Path) -> None:
    """Each gets the whole answer, though only one reads the files."""
    index = without_an_index(few)
    everyone = [begun(few) for _ in range(3)]
    expected = ids(few)
    for asked in everyone:
        said, told = asked.communicate(timeout=PATIENCE_SECONDS)
        assert (asked.returncode, said.split()) == (0, expected)
        assert told in {"", WAITS}  # whoever waits for the others for two seconds is told so, and nothing else is
    assert is_sound(index)


@needs_proc
@pytest.mark.torture
@pytest.mark.parametrize("seed", SEEDS)
def test_killed_at_any_moment(many: Path, seed: int) -> None:
    """After some kills the answer is whole, the index sound, and of the dead and their readers none is left."""
    chance = random.Random(seed)  # noqa: S311 # a plan to run again, not a secret
    index, expected = without_an_index(many), ids(many)
    for kill in range(KILLS):
        with begun(many) as asked:
            wait_a_little(asked, chance.uniform(0, LONGEST))
            asked.kill()
        assert all(map(has_ended, in_session(asked.pid)))
        if kill % 2:
            touch_some(many, chance)
    ran = Program(many)(*LIST)
    assert (ran.code, ran.stdout.split(), ran.stderr) == (0, expected, "")
    assert is_sound(index)


@needs_proc
@pytest.mark.torture
@pytest.mark.parametrize("seed", SEEDS[:8])
def test_several_build_at_once_and_one_is_killed(many: Path, seed: int) -> None:
    """All others have the whole answer."""
    chance = random.Random(seed)  # noqa: S311 # as above
    index, expected = without_an_index(many), ids(many)
    everyone = [begun(many) for _ in range(4)]
    killed = everyone.pop(chance.randrange(4))
    with killed:
        wait_a_little(killed, chance.uniform(0, LONGEST))
        killed.kill()
    for asked in everyone:
        said, told = asked.communicate(timeout=PATIENCE_SECONDS)
        assert (asked.returncode, said.split()) == (0, expected)
        assert told in {"", WAITS}  # whoever waits for the others for two seconds is told so, and nothing else is
    assert all(map(has_ended, in_session(killed.pid)))
    assert is_sound(index)


@pytest.mark.torture
def test_what_had_landed_when_it_was_stopped_is_not_read_again(tmp_path: Path) -> None:
    """Thousands of files land together, and stay; the next listing goes on from there."""
    root = with_many_reviews(tmp_path / "calls", OVER_ONE_LANDING)
    index = without_an_index(root)
    with begun(root) as asked:
        wait_for(asked, lambda: landed(index) > 0)
        os.killpg(asked.pid, signal.SIGINT)
        _, told = asked.communicate(timeout=PATIENCE_SECONDS)
    assert asked.returncode == 130, told
    before, inode = landed(index), index.stat().st_ino
    assert 0 < before < OVER_ONE_LANDING
    ran = Program(root)(*LIST)
    assert (ran.code, ran.stdout.split(), ran.stderr) == (0, ids(root), "")
    assert (landed(index), index.stat().st_ino) == (OVER_ONE_LANDING, inode)


def wait_for(asked: subprocess.Popen[str], moment: Callable[[], bool]) -> None:
    """Until it is so, or the program has ended."""
    for _ in range(LOOKS):
        if moment() or asked.poll() is not None:
            return


def wait_a_little(asked: subprocess.Popen[str], seconds: float) -> None:
    """Until it ends, but for so long at most."""
    try:
        asked.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        return


def touch_some(root: Path, chance: random.Random) -> None:
    """Some files get another time, so that they have to be read again."""
    for path in chance.sample(sorted(root.glob("reviews/*/*/*/*.json")), 50):
        path.touch()


def landed(index: Path) -> int:
    """The reviews that are in the index for good."""
    try:
        with closing(sqlite3.connect(f"file:{index}?mode=ro", uri=True, timeout=0)) as asked:
            number: int = asked.execute("SELECT count(*) FROM review").fetchone()[0]
    except sqlite3.Error:  # it is not there yet, or being written
        return 0
    return number
