"""Whose call it is decides the rubric: a leader's own calls and talks are reviewed with the same engine."""

import json
from pathlib import Path

import pytest

from cli.a_talk import answers_in
from cli.person import AtAPipe
from cli.the_example import ANSWERS, lay_the_call, said_at_the_prompts
from programs import Program, is_one_sentence

PEOPLE = "people:\n  - {id: pat, name: Pat Lee, role: leader}\n  - {id: maria, name: Maria Gomez}\n"


def made(workspace: Path) -> dict[str, dict[str, str]]:
    """The one review there is."""
    (path,) = workspace.glob("reviews/*/*/*/*.json")
    review: dict[str, dict[str, str]] = json.loads(path.read_bytes())
    return review


def with_people(workspace: Path) -> None:
    """A leader, pat, and an agent, maria."""
    with (workspace / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write(PEOPLE)


@pytest.mark.parametrize(
    ("typed", "in_the_file"),
    [
        ("--role leader --agent quinn", ""),
        ("", "role: leader\nagent: quinn\n"),
        ("--agent pat", ""),
        ("", "agent: Pat Lee\n"),
        ("--role self --reviewer pat", ""),
        ("--role self", "reviewer: pat\n"),
    ],
)
def test_a_leaders_talk_is_heard_under_the_leaders_rubric(
    run: Program, a_workspace: Path, typed: str, in_the_file: str
) -> None:
    """By the role, by who it is, as an option and in a file of answers, though the workspace's own is another."""
    with_people(a_workspace)
    ran = run("listen", *typed.split(), "--answers", answers_in(a_workspace, in_the_file))
    assert ran.code == 0, ran.said
    assert "under craft-coaching, which is for leaders; --rubric takes another\n" in ran.stderr
    assert made(a_workspace)["rubric"]["id"] == "craft-coaching"


@pytest.mark.parametrize("typed", ["", "--agent maria", "--agent maria --role leader", "--agent somebody"])
def test_an_agents_call_is_heard_under_the_workspaces_own(run: Program, a_workspace: Path, typed: str) -> None:
    """Whoever listens to it, a leader too; nothing is told."""
    with_people(a_workspace)
    ran = run("listen", *typed.split(), "--answers", ANSWERS)
    assert (ran.code, ran.stderr) == (0, ""), ran.said
    assert made(a_workspace)["rubric"]["id"] == "range-of-tolerance"


@pytest.mark.parametrize(
    ("agent", "rubric", "told"),
    [
        (
            "maria",
            "craft-coaching",
            "craft-coaching is for leaders, and Maria Gomez is an agent",
        ),
        (
            "pat",
            "range-of-tolerance",
            "range-of-tolerance is for agents, and Pat Lee is a leader",
        ),
        ("maria", "range-of-tolerance", ""),
        ("pat", "craft-coaching", ""),
        ("pat", "check-in", ""),
    ],
)
def test_a_rubric_for_others_is_told_of_and_taken(
    run: Program, a_workspace: Path, agent: str, rubric: str, told: str
) -> None:
    """Kindly: nobody is refused for it."""
    with_people(a_workspace)
    empty = a_workspace / "empty.yaml"
    empty.write_text("gut: wow\n", encoding="utf-8")
    ran = run("listen", "--agent", agent, "--rubric", rubric, "--answers", empty)
    assert ran.stderr.startswith(f"{told}; it goes on all the same\n") if told else "all the same" not in ran.stderr


def test_a_name_said_in_the_conversation_is_told_of_at_its_end(a_workspace: Path) -> None:
    """The rubric was chosen before anybody said whose call it is."""
    with (a_workspace / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write("people:\n  - {id: maria, role: leader}\n")
    recording = lay_the_call(a_workspace).relative_to(a_workspace)
    with AtAPipe(a_workspace, "listen", str(recording), "--reviewer", "sam", "--queue", "billing") as sam:
        sam.talks(said_at_the_prompts())
    heard = " ".join(sam.heard.split())
    assert sam.code == 0, heard
    assert heard.index("Who took the call?") < heard.index("range-of-tolerance is for agents, and maria is a leader")


def test_after_ones_own_review_it_is_told_what_it_stands_beside(a_workspace: Path) -> None:
    """At its end, with the command; the page to hand over is somebody else's matter."""
    recording = lay_the_call(a_workspace).relative_to(a_workspace)
    options = ("--role", "self", "--agent", "maria", "--queue", "billing")
    with AtAPipe(a_workspace, "listen", str(recording), *options) as maria:
        maria.talks(said_at_the_prompts())
    review = made(a_workspace)["id"]
    heard = " ".join(maria.heard.split())
    assert f"once there is one: callreview show --beside {str(review)[11:]}" in heard
    assert "export review" not in heard


def test_several_rubrics_for_leaders_are_asked_about(run: Program, a_workspace: Path) -> None:
    """Without a terminal the option is named; those for agents are not offered."""
    other = (a_workspace / "rubrics" / "craft-coaching.yaml").read_text(encoding="utf-8")
    (a_workspace / "rubrics" / "our-talks.yaml").write_text(
        other.replace("id: craft-coaching", "id: our-talks"), encoding="utf-8"
    )
    refused = run("listen", "--role", "leader", "--answers", answers_in(a_workspace, "agent: quinn\n"))
    assert (refused.code, is_one_sentence(refused.stderr)) == (2, True), refused.said
    assert "--rubric NAME" in refused.stderr
    with AtAPipe(a_workspace, "listen", "--role", "leader") as person:
        offered = person.listens() or ""
        assert "craft-coaching" in offered
        assert "our-talks" in offered
        assert "range-of-tolerance" not in offered


def test_ones_own_call_has_one_person_on_both_sides(run: Program, a_workspace: Path) -> None:
    """Whoever is named on one side is on the other; two who are named are kept, and told of."""
    with_people(a_workspace)
    ran = run("listen", "--role", "self", "--agent", "maria", "--reviewer", "Maria Gomez", "--answers", ANSWERS)
    assert (ran.code, ran.stderr) == (0, ""), ran.said
    review = made(a_workspace)
    assert (review["call"]["agent"], review["reviewer"]["role"]) == ("maria", "self")


@pytest.mark.parametrize(
    ("typed", "agent", "reviewer", "role", "told"),
    [
        ("--reviewer quinn", "quinn", "quinn", "self", "your own call, so it is one of quinn; --agent names another\n"),
        ("--agent quinn", "quinn", "quinn", "self", ""),
        (
            "--agent quinn --reviewer sam",
            "quinn",
            "sam",
            "supervisor",
            "--role self is for one's own call; this one is kept as a call of quinn, heard by sam\n",
        ),
    ],
)
def test_who_is_not_named_is_the_other(  # noqa: PLR0913, PLR0917 # what was said, and what is kept
    run: Program, a_workspace: Path, typed: str, agent: str, reviewer: str, role: str, told: str
) -> None:
    """With nobody named it is whoever listens; between two people it is no own review."""
    path = answers_in(a_workspace)
    ran = run("listen", "--role", "self", "--rubric", "craft-coaching", *typed.split(), "--answers", path)
    assert (ran.code, ran.stderr) == (0, told), ran.said
    review = made(a_workspace)
    assert (review["call"]["agent"], review["reviewer"]) == (agent, {"name": reviewer, "role": role})
