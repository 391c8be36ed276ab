"""A finished review and an unfinished one, each made once by the real program."""

import shutil
from pathlib import Path

import pytest

from cli.person import AtAPipe
from cli.the_example import ANSWERS
from homes import living_in
from programs import Program


@pytest.fixture(scope="session")
def _a_used_workspace(_a_fresh_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    workspace = shutil.copytree(_a_fresh_workspace, tmp_path_factory.mktemp("used") / "our-calls")
    with living_in(tmp_path_factory.mktemp("home")):
        made = Program(workspace)("listen", "--answers", ANSWERS)
        assert made.code == 0, made.said
        with AtAPipe(workspace, "listen", "--agent", "noor") as sam:
            sam.listens()
            sam.types("C-4")
            sam.listens()
    return workspace


@pytest.fixture
def the_review(_a_used_workspace: Path, a_workspace: Path) -> Path:
    """The file of the example's review, in this test's workspace."""
    shutil.copytree(_a_used_workspace / "reviews", a_workspace / "reviews", dirs_exist_ok=True)
    (path,) = a_workspace.glob("reviews/*/*/*/*.json")
    return path


@pytest.fixture
def a_draft(_a_used_workspace: Path, a_workspace: Path) -> Path:
    """The file of a review of noor's, begun and left at its third question, in this test's workspace."""
    shutil.copytree(_a_used_workspace / "drafts", a_workspace / "drafts", dirs_exist_ok=True)
    (path,) = a_workspace.glob("drafts/*.json")
    return path
