"""A git repository begun for a workspace, by the real git."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from callreview.store.repository import begin_repository


def test_a_folder_becomes_a_repository(tmp_path: Path) -> None:
    """begin_repository makes one that git knows, on a branch without commits."""
    assert begin_repository(tmp_path)
    status = subprocess.run(["git", "-C", str(tmp_path), "status", "--porcelain"], capture_output=True, check=True)
    assert status.stdout == b""


def test_a_repository_above_is_used_as_it_is(tmp_path: Path) -> None:
    """No repository is begun inside another."""
    assert begin_repository(tmp_path)
    inner = tmp_path / "calls"
    inner.mkdir()
    assert not begin_repository(inner)
    assert not (inner / ".git").exists()


def test_without_git_a_workspace_is_a_plain_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No git on the PATH is an ordinary answer."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shutil.which("git") is None
    assert not begin_repository(tmp_path)


def test_no_hook_of_a_template_runs_or_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template folder named in the environment is left aside, hooks and all."""
    template = tmp_path / "template" / "hooks"
    template.mkdir(parents=True)
    hook = template / "post-checkout"
    hook.write_text("#!/bin/sh\ntouch ran\n")
    hook.chmod(0o755)
    monkeypatch.setenv("GIT_TEMPLATE_DIR", str(template.parent))
    root = tmp_path / "calls"
    root.mkdir()
    assert begin_repository(root)
    assert not os.path.lexists(root / ".git" / "hooks" / "post-checkout")
