"""Whoever took a call is kept by their id, where the one meant is on the list; nobody is taken for another."""

import json
from pathlib import Path

import pytest

from callreview.cli.whom import asking_whom, kept_name
from callreview.errors import SharedName
from callreview.insight.people import People
from callreview.model.people import Colleague
from callreview.terminal.reading import NotUnderstood
from cli.the_example import ANSWERS
from programs import Program, Ran, is_one_sentence
from team import TEAM

PEOPLE = """\
people:
  - {id: maria, also: [m.lopez]}
  - {id: sam-1, name: Sam Lee}
  - {id: sam-2, name: Sam Lee}
"""


@pytest.fixture
def team(a_workspace: Path) -> Program:
    """The program in a workspace with people, whose names are not all in git."""
    with (a_workspace / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write(PEOPLE)
    (a_workspace / "names.yaml").write_text("maria: Mar\u00eda Ortiz\n", encoding="utf-8")
    return Program(a_workspace)


def agent_of(ran: Ran, folder: Path) -> str:
    """Whom the review holds that was saved."""
    assert ran.code == 0, ran.said
    agent: str = json.loads((folder / ran.stdout.strip()).read_bytes())["call"]["agent"]
    return agent


def test_the_id_is_kept_however_they_are_called(team: Program, a_workspace: Path) -> None:
    """By option, in a file of answers, and in a fact put right; the page has the name."""
    saved = team("listen", "--answers", ANSWERS, "--agent", "mari\u0301a ORTIZ")
    assert agent_of(saved, a_workspace) == "maria"
    assert saved.stderr == ""
    file = a_workspace / "mine.yaml"
    file.write_text(ANSWERS.read_text("utf-8").replace("agent: maria", "agent: M.Lopez", 1), encoding="utf-8")
    again = team("listen", "--answers", file)
    assert agent_of(again, a_workspace) == "maria"
    assert agent_of(team("amend", "last", "--agent", "noor", "--why", "x"), a_workspace) == "noor"
    assert agent_of(team("amend", "last", "--agent", "Mar\u00eda Ortiz", "--why", "y"), a_workspace) == "maria"
    assert 'agent: "Mar\u00eda Ortiz"' in team("export", "review", "last").stdout
    assert '"agent": "maria"' in team("export", "review", "last", "--format", "json").stdout


def test_a_near_name_is_told_and_kept_as_typed(team: Program, a_workspace: Path) -> None:
    """It may be somebody new."""
    saved = team("listen", "--answers", ANSWERS, "--agent", "Mariaa")
    assert agent_of(saved, a_workspace) == "Mariaa"
    assert saved.stderr == (
        '"Mariaa" is none of the people in callreview.yaml, and is kept as typed; '
        'did you mean "maria" (Mar\u00eda Ortiz)?\n'
    )


def test_a_name_of_two_is_refused(team: Program, a_workspace: Path) -> None:
    """With both ids; in a file of answers in its place, and with all else that is wrong."""
    sentence = '2 people are called "sam lee"; say which by the id: "sam-1" or "sam-2"\n'
    asked = team("listen", "--answers", ANSWERS, "--agent", "sam lee")
    assert (asked.code, asked.stdout, asked.stderr) == (2, "", sentence)
    file = a_workspace / "mine.yaml"
    file.write_text("agent: sam lee\ngut: wow\n", encoding="utf-8")
    answered = team("listen", "--answers", file)
    assert answered.code == 3
    assert f"mine.yaml:1:8: agent: {sentence}" in answered.stderr
    assert '"heard" is needed' in answered.stderr


def test_names_that_cannot_be_read_stop_a_review_before_it_begins(team: Program, a_workspace: Path) -> None:
    """Nobody is to be kept under a wrong name; `check` tells the same."""
    (a_workspace / "names.yaml").write_text("maria: [x]\n", encoding="utf-8")
    asked = team("listen", "--plain", stdin="")
    assert asked.code == 3
    assert is_one_sentence(asked.stderr)
    assert asked.stderr.startswith("names.yaml:1:8: maria.name: a list stands here where text should")
    assert asked.stderr in team("check").stdout


def test_in_a_conversation_a_near_name_is_asked_about_once() -> None:
    """Said once more it is kept as it is, and so is a name like no other."""
    whom = asking_whom(TEAM)
    assert whom("quentin") == "quentin"
    assert whom("MARIA LOPEZ") == "maria"
    with pytest.raises(
        NotUnderstood, match='did you mean "maria" \\(Maria Ortiz\\)\\? Say it once more to keep it as typed'
    ):
        whom("Mariaa")
    assert whom("mariaa") == "mariaa"
    for _ in range(2):
        with pytest.raises(NotUnderstood, match='"sam-1" or "sam-2"'):
            whom("sam lee")


def test_without_a_list_nobody_is_asked_about() -> None:
    """Every name is kept as it is typed."""
    assert asking_whom(People())("Maria") == kept_name(People(), "Maria") == "Maria"


def test_whoever_has_no_name_is_asked_about_by_their_id(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing stands in brackets."""
    people = People((Colleague("maria"), Colleague("a", "Bo"), Colleague("b", "Bo")))
    assert kept_name(people, "mariaa") == "mariaa"
    assert capsys.readouterr().err.endswith('did you mean "maria"?\n')
    with pytest.raises(SharedName):
        kept_name(people, "bo")
