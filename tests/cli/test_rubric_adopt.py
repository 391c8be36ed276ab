"""`rubric adopt` as it is used: a starter in a file of its own, never over another."""

from pathlib import Path

import pytest

from callreview.model.choices import Status
from callreview.readers.rubric_yaml import read_rubric
from cli.person import AtATerminal
from programs import Program, files_in, is_one_sentence

SHIPPED = Path(__file__).parents[2] / "rubrics"
LINES_FOR_EDITORS = 2


@pytest.mark.parametrize("starter", ["check-in", "craft-coaching", "range-of-tolerance"])
def test_a_starter_is_copied_under_its_own_name(run: Program, a_workspace: Path, starter: str) -> None:
    """Its comments and all but the id are kept; editors find the schema; its path is the answer."""
    before = files_in(a_workspace)
    ran = run("rubric", "adopt", starter, "--id", "our-own")
    assert (ran.code, ran.stdout) == (0, "rubrics/our-own.yaml\n"), ran.said
    after = files_in(a_workspace)
    assert {path: raw for path, raw in after.items() if path != "rubrics/our-own.yaml"} == before
    text = after["rubrics/our-own.yaml"].decode().splitlines()
    assert text[:LINES_FOR_EDITORS] == [
        "# yaml-language-server: $schema=rubric.schema.json",
        "# $schema: rubric.schema.json",
    ]
    own = [line.replace("id: our-own", f"id: {starter}") for line in text[LINES_FOR_EDITORS:]]
    assert own == (SHIPPED / f"{starter}.yaml").read_text(encoding="utf-8").splitlines()


def test_it_is_a_draft_in_words_that_are_still_the_starters(run: Program, a_workspace: Path) -> None:
    """Told when it is adopted, and by every check until somebody changes them."""
    ran = run("rubric", "adopt", "check-in", "--id", "welcome-calls", "--title", '2026: "first" # calls')
    assert "20 of 20 sentences are still the starter's" in ran.stderr
    path = a_workspace / "rubrics/welcome-calls.yaml"
    rubric = read_rubric(path, shown="r.yaml").rubric
    assert rubric
    assert (rubric.id, rubric.title, rubric.status) == ("welcome-calls", '2026: "first" # calls', Status.DRAFT)
    path.write_text(path.read_text(encoding="utf-8").replace(rubric.purpose, "They are glad it was us."), "utf-8")
    assert "19 of 20 sentences are still the starter's" in run("rubric", "check", "rubrics/welcome-calls.yaml").stdout


def test_its_own_id_is_taken_where_it_is_free(run: Program, a_workspace: Path) -> None:
    """And the schema is laid where it is not."""
    (a_workspace / "rubrics/check-in.yaml").unlink()
    (a_workspace / "rubrics/rubric.schema.json").unlink()
    ran = run("rubric", "adopt", "check-in")
    assert (ran.code, ran.stdout) == (0, "rubrics/check-in.yaml\n"), ran.said
    assert (a_workspace / "rubrics/rubric.schema.json").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check-in",), "give --id ID"),
        (("chekin",), 'did you mean "check-in"?'),
        (("../../etc/passwd",), "the starters are check-in, craft-coaching, range-of-tolerance"),
        (("check-in", "--id", "check-in"), '"check-in" is there already'),
        (("check-in", "--id", "faulty"), '"faulty" is there already'),
        (("check-in", "--id", "Our Own"), "such as our-own"),
        (("check-in", "--id", "../own"), "such as own"),
        (("check-in", "--id=--own"), "such as own"),
        (("check-in", "--id", " "), "--id: is empty"),
        (("check-in", "--id", "own", "--title", "a\nb"), "--title: is empty or more than one line"),
    ],
)
def test_what_cannot_be_adopted_is_told(run: Program, a_workspace: Path, arguments: tuple[str, ...], said: str) -> None:
    """In one sentence, with exit code 2, and nothing changes; a file that cannot be read counts as there."""
    (a_workspace / "rubrics/faulty.yaml").write_bytes(b"{")
    before = files_in(a_workspace)
    ran = run("rubric", "adopt", *arguments)
    assert (ran.code, ran.stdout) == (2, ""), ran.said
    assert is_one_sentence(ran.stderr)
    assert said in ran.stderr
    assert files_in(a_workspace) == before


def test_a_person_at_a_terminal_is_asked_for_an_id(a_workspace: Path) -> None:
    """One that is taken is no answer; one that is free is offered."""
    with AtATerminal(a_workspace, "rubric", "adopt", "check-in") as person:
        person.talks({"Under which short name": ["check-in", ""]}, until=None)
    assert person.code == 0, person.heard
    assert "is there already" in person.heard
    assert (a_workspace / "rubrics/our-check-in.yaml").is_file()
