"""The hooks of .pre-commit-hooks.yaml, as a team has them: the real pre-commit, a real repository, real commits.

pre-commit installs this project, as it lies here, into an environment of its own.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from programs import need

pytestmark = pytest.mark.hooks

PROJECT = Path(__file__).parents[2]
REAL_HOME = Path.home()  # read before any test has a home of its own
PATIENCE_SECONDS = 600
CONFIG = """\
repos:
  - repo: {repo}
    rev: {rev}
    hooks:
      - id: callreview-rubrics
      - id: callreview-reviews
"""


class Team:
    """A workspace in git, with the hooks in place."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        self.folder, self.env = folder, dict(env)

    def does(self, *words: object) -> tuple[int, str]:
        """How a command in the folder ended, and all it said."""
        done = subprocess.run(
            [*map(str, words)],
            cwd=self.folder,
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )
        return done.returncode, done.stdout

    def commits(self) -> tuple[int, str]:
        """Commit everything: the exit code, and what was said."""
        assert self.does("git", "add", ".")[0] == 0
        return self.does("git", "commit", "--message=a change")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """A repository with this project as it lies here, and where pre-commit keeps what it installs."""
    need("git")
    folder = tmp_path_factory.mktemp("project") / "callreview"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        check=True,
    )
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (PROJECT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(PROJECT / name, folder / name)
    own = {
        "PRE_COMMIT_HOME": str(tmp_path_factory.mktemp("pre-commit")),
        # Packages come from where this machine gets its own, and are not fetched twice.
        "PIP_CACHE_DIR": str(REAL_HOME / ".cache" / "pip"),
        **{f"GIT_{who}_NAME": "sam" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "sam@example.org" for who in ("AUTHOR", "COMMITTER")},
    }
    config = REAL_HOME / ".config" / "pip" / "pip.conf"
    if config.is_file():
        own["PIP_CONFIG_FILE"] = str(config)
    project = Team(folder, {**os.environ, **own})
    assert project.does("git", "init", "--quiet")[0] == 0
    assert project.commits()[0] == 0
    return folder, own


@pytest.fixture
def team(hooks: tuple[Path, dict[str, str]], a_workspace: Path) -> Team:
    """A new workspace whose first commit has passed the hooks."""
    project, own = hooks
    team = Team(a_workspace, {**os.environ, **own})
    rev = subprocess.run(["git", "rev-parse", "HEAD"], cwd=project, capture_output=True, text=True, check=True)
    config = CONFIG.format(repo=project, rev=rev.stdout.strip())
    (a_workspace / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    assert team.does("git", "init", "--quiet")[0] == 0
    code, said = team.does(sys.executable, "-m", "pre_commit", "install", "--install-hooks")
    assert code == 0, said
    code, said = team.commits()
    assert code == 0, said
    assert said.count("Passed") == 2, said
    return team


def test_a_faulty_rubric_is_refused_with_its_place(team: Team) -> None:
    """And the mended one is taken; what git knows of it is told, and refuses nothing."""
    path = team.folder / "rubrics" / "range-of-tolerance.yaml"
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace("tolerate: just_ok", "tolerate: justok", 1), encoding="utf-8")
    line = sound.split("tolerate: just_ok")[0].count("\n") + 1
    code, said = team.commits()
    assert code == 1
    assert f'rubrics/range-of-tolerance.yaml:{line}:15: wanted[0].tolerate: "justok" is no level; write just_ok' in said
    path.write_text(sound.replace("tolerate: just_ok", "tolerate: wow", 1), encoding="utf-8")
    code, said = team.commits()
    assert code == 0, said
    assert f"rubrics/range-of-tolerance.yaml:{line}:15: warning (bar-without-reason): " in said


def test_a_faulty_review_is_refused_with_its_place(team: Team, the_review: Path) -> None:
    """And a sound one is taken, without a word about rubrics."""
    sound = the_review.read_text(encoding="utf-8")
    the_review.write_text(sound.replace('"finished": "', '"finished": "nearly ', 1), encoding="utf-8")
    line = sound.split('"finished": "')[0].count("\n") + 1
    name = the_review.relative_to(team.folder).as_posix()
    code, said = team.commits()
    assert code == 1
    assert f"{name}:{line}:" in said
    assert "Skipped" in said
    the_review.write_text(sound, encoding="utf-8")
    assert team.commits()[0] == 0


def test_a_commit_of_other_files_is_not_looked_at(team: Team) -> None:
    """Both hooks are passed over."""
    (team.folder / "notes.md").write_text("Thursday.\n", encoding="utf-8")
    code, said = team.commits()
    assert code == 0
    assert said.count("Skipped") == 2
