"""The example's review and page are those that its answers come to today."""

import subprocess
import sys
from pathlib import Path

import pytest

from cli.the_example import as_said, saved_in
from programs import Program

ROOT = Path(__file__).parents[2]
CALL = ROOT / "examples" / "call"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the review and the page, made anew."""
    folder = tmp_path_factory.mktemp("made")
    subprocess.run([sys.executable, str(ROOT / "examples" / "make_review.py"), str(folder)], check=True)
    return folder


@pytest.mark.parametrize("name", ["review.json", "review.md"])
def test_it_is_made_again_to_the_byte(made: Path, name: str) -> None:
    """When this fails for a good reason: `just examples`, and read the difference."""
    assert (made / name).read_bytes() == (CALL / name).read_bytes()


def test_the_command_comes_to_the_same(run: Program, a_workspace: Path, made: Path) -> None:
    """`listen --answers` saves what the script makes, but for id, times, and where the recording lies."""
    ran = run("listen", "--answers", CALL / "answers.yaml")
    assert ran.code == 0, ran.said
    by_command = saved_in(a_workspace)
    (by_script,) = (type(by_command).model_validate_json(path.read_bytes()) for path in made.glob("*.json"))
    files = {"recording": by_command.call.recording, "transcript": by_command.call.transcript}
    by_script = by_script.model_copy(update={"call": by_script.call.model_copy(update=files)})
    assert as_said(by_command) == as_said(by_script)
