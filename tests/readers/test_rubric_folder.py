"""Every file of a folder that is a rubric, or was meant to be, is told of; and no link leads out."""

from pathlib import Path

from callreview.readers.rubric_folder import rubrics_in
from cli.the_example import RUBRIC

WORDS = "a secret of somebody's: and no rubric"


def told(folder: Path) -> list[tuple[str, str | None, list[str]]]:
    """Each file, the id of its rubric, and the names of what is wrong with it."""
    return [
        (path.name, read.rubric.id if read.rubric else None, [problem.check for problem in read.problems])
        for path, read in rubrics_in(folder, shown=str)
    ]


def test_a_file_with_another_ending_is_not_passed_over(tmp_path: Path) -> None:
    """`.yml` and `.YAML` are told of, with the name they should have; the schema and notes are no rubrics."""
    for name in ("one.yaml", "two.yml", "three.YAML", "rubric.schema.json", "notes.md"):
        (tmp_path / name).write_bytes(RUBRIC.read_bytes())
    assert told(tmp_path) == [
        ("one.yaml", "range-of-tolerance", []),
        ("three.YAML", None, ["other-ending"]),
        ("two.yml", None, ["other-ending"]),
    ]


def test_a_link_out_is_not_followed_and_one_inside_is(tmp_path: Path) -> None:
    """What a link of somebody else's workspace leads to is never read, so nothing of it can be told."""
    outside, rubrics = tmp_path / "outside.yaml", tmp_path / "ours" / "rubrics"
    outside.write_text(WORDS, encoding="utf-8")
    rubrics.mkdir(parents=True)
    (tmp_path / "ours" / "shared.yaml").write_bytes(RUBRIC.read_bytes())
    (rubrics / "in.yaml").symlink_to("../shared.yaml")
    (rubrics / "out.yaml").symlink_to(outside)
    (rubrics / "ring.yaml").symlink_to("ring.yaml")
    assert told(rubrics) == [
        ("in.yaml", "range-of-tolerance", []),
        ("out.yaml", None, ["link-outside"]),
        ("ring.yaml", None, ["unreadable"]),
    ]
    assert not [
        problem
        for _, read in rubrics_in(rubrics, shown=str)
        for problem in read.problems
        if "secret" in problem.sentence
    ]


def test_a_folder_that_is_not_there_has_none(tmp_path: Path) -> None:
    """As in a workspace whose rubrics were moved away."""
    assert told(tmp_path / "gone") == []
