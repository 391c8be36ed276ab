"""Which files of a workspace the hooks for pre-commit are asked about: all that `check` reads and git keeps."""

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from many_reviews import with_a_quarter
from programs import files_in

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


@pytest.fixture(scope="module")
def files() -> re.Pattern[str]:
    """The files that the hook for reviews is for, as pre-commit reads it."""
    hooks = {hook["id"]: hook for hook in YAML(typ="safe").load(HOOKS.read_text(encoding="utf-8"))}
    return re.compile(hooks["callreview-reviews"]["files"])


def test_every_record_of_a_quarter_is_one(files: re.Pattern[str], tmp_path: Path) -> None:
    """Also in a workspace that is a folder of a repository."""
    names = files_in(with_a_quarter(tmp_path / "second-floor"))
    records = [name for name in names if name.endswith(".json") and not name.startswith((".callreview/", "rubrics/"))]
    assert len({name.partition("/")[0] for name in records}) == 12
    for name in (*records, "callreview.yaml", "rubrics/check-in.yaml"):
        assert files.search(name), name
        assert files.search(f"teams/second-floor/{name}"), name


@pytest.mark.parametrize(
    "name", ["README.md", "drafts/2026-11-21-k7f3x9qd.json", "reviews/notes.txt", "my-reviews/x.json"]
)
def test_other_files_are_none(files: re.Pattern[str], name: str) -> None:
    """A commit of these alone asks nothing."""
    assert not files.search(name)
