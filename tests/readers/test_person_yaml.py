"""The person's own config file."""

from pathlib import Path

from callreview.model.records import Person
from callreview.readers.person_yaml import read_person


def test_nobody_needs_a_config(tmp_path: Path) -> None:
    """Without a file nothing is said, and nothing is wrong."""
    assert read_person(tmp_path / "config.yaml", shown="config.yaml") == Person()


def test_the_name_is_read(tmp_path: Path) -> None:
    """`reviewer` is who the person is."""
    (tmp_path / "config.yaml").write_text("reviewer: Sam\n")
    assert read_person(tmp_path / "config.yaml", shown="config.yaml") == Person(reviewer="Sam")


def test_a_misspelt_key_is_named(tmp_path: Path) -> None:
    """An unknown key is one problem with the nearest right one."""
    (tmp_path / "config.yaml").write_text("reviewr: Sam\n")
    problems = read_person(tmp_path / "config.yaml", shown="config.yaml")
    assert isinstance(problems, tuple)
    assert [problem.sentence for problem in problems] == [
        'config.yaml:1:1: unknown key "reviewr"; did you mean "reviewer"?'
    ]
