"""What every test gets: a home that is not the real one, and a guard that the real one was left alone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from homes import living_in, state_of
from programs import Program

settings.register_profile("no clock", deadline=None)  # a slow machine makes no claim false
settings.load_profile("no clock")

REAL_HOME = Path.home()
BELIEF = "We answer the worry before the question."


@pytest.fixture(autouse=True)
def a_home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty home, which the test and every program it runs take for the real one. Fails if that one changed."""
    before = state_of(REAL_HOME)
    with living_in(tmp_path_factory.mktemp("home")) as home:
        yield home
    assert state_of(REAL_HOME) == before, "the real home was written to"


@pytest.fixture(scope="session")
def _a_fresh_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fresh") / "our-calls"
    with living_in(tmp_path_factory.mktemp("home")):
        laid = Program(folder.parent)("init", folder, "--no-git", "--belief", BELIEF)
    assert laid.code == 0, laid.said
    return folder


@pytest.fixture
def a_workspace(_a_fresh_workspace: Path, tmp_path: Path) -> Path:
    """A workspace as the real `callreview init --no-git` lays it, for this test alone."""
    return shutil.copytree(_a_fresh_workspace, tmp_path / "our-calls")


@pytest.fixture
def run(a_workspace: Path) -> Program:
    """Runs the real program in the workspace: `run("list", "--format", "ids").stdout`."""
    return Program(a_workspace)
