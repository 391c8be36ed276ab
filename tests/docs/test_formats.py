"""The files written out in docs/formats.md are real ones."""

from pathlib import Path

import pytest

from programs import Program

PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


def written_under(heading: str) -> list[str]:
    """The files in YAML that the page writes out under *heading*."""
    section = PAGE.read_text(encoding="utf-8").partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return [part.partition("```")[0] for part in section.split("```yaml\n")[1:]]


@pytest.fixture
def example(a_workspace: Path) -> Path:
    """The answers of the page, in a workspace that has its rubric."""
    (rubric,), (answers,) = written_under("A rubric"), written_under("A file of answers")
    (a_workspace / "rubrics" / "billing-care.yaml").write_text(rubric, encoding="utf-8")
    file = a_workspace / "answers.yaml"
    file.write_text(answers, encoding="utf-8")
    return file


def test_the_rubric_of_the_page_has_nothing_to_mend(run: Program, example: Path) -> None:
    """The rubric in docs/formats.md is without a fault and without a warning."""
    checked = run("rubric", "check", example.parent / "rubrics" / "billing-care.yaml")
    assert (checked.code, checked.stdout) == (0, "")


def test_the_answers_of_the_page_make_a_review(run: Program, example: Path) -> None:
    """The answers in docs/formats.md answer all that is asked under the page's rubric, and nothing else."""
    listened = run("listen", "--rubric", "billing-care", "--answers", example)
    assert (listened.code, listened.stderr) == (0, "")


def test_the_people_of_the_page_are_people(run: Program, a_workspace: Path) -> None:
    """Nothing is wrong with them, nor with their names."""
    people, names = written_under("callreview.yaml")
    with (a_workspace / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write(people)
    (a_workspace / "names.yaml").write_text(names, encoding="utf-8")
    said = run("check").stdout.splitlines()
    assert [line for line in said if not line.startswith("rubrics/")] == []
