"""`checkin`: contact when nothing is wrong; whoever was not heard for longest comes first."""

import json
from pathlib import Path

import pytest

from programs import Program, is_one_sentence


def due(run: Program, *options: object) -> list[tuple[str, str, bool]]:
    """Whom to ask: the kind, the name, and whether they were ever asked."""
    ran = run("checkin", "due", *options, "--format", "json")
    assert ran.code == 0, ran.said
    return [(row["kind"], row["name"], bool(row["last"])) for row in json.loads(ran.stdout)]


def list_people(workspace: Path) -> None:
    """Maria and noor take calls, pat left, lee leads."""
    with (workspace / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write("people:\n  - {id: maria, name: Maria López}\n  - {id: noor}\n")
        config.write("  - {id: pat, until: 2020-01-01}\n  - {id: lee, role: leader}\n")


def test_what_was_learned_is_kept_with_its_person(run: Program, a_workspace: Path) -> None:
    """Somebody of the list by their id, a customer by the name."""
    list_people(a_workspace)
    assert run("checkin", "add", "--agent", "MARIA LO\u0301PEZ", "--words", "She likes mornings.").code == 0
    assert run("checkin", "add", "--customer", "Harbor Bakery", "--words", "All is well.").code == 0
    kept = [json.loads(path.read_bytes())["with"] for path in a_workspace.glob("checkins/*/*/*/*.json")]
    assert {(who["kind"], who["name"]) for who in kept} == {("agent", "maria"), ("customer", "Harbor Bakery")}
    assert run("check").code == 0


def test_due_are_the_people_of_the_list_and_the_customers_of_the_file(run: Program, a_workspace: Path) -> None:
    """Who left is not asked, nor are leaders; a name twice in the file is one customer; never asked comes first."""
    list_people(a_workspace)
    run("checkin", "add", "--agent", "maria", "--words", "x")
    run("checkin", "add", "--customer", "harbor bakery", "--words", "x")
    customers = a_workspace / "customers.txt"
    customers.write_bytes("\ufeffHarbor  Bakery\r\n\r\nZo\u00eb & Co\r\nzoe\u0308 & co\r\n".encode())
    assert due(run, "--customers", customers) == [
        ("agent", "noor", False),
        ("customer", "Zo\u00eb & Co", False),
        ("customer", "Harbor Bakery", True),
        ("agent", "Maria López", True),
    ]
    assert due(run) == [("agent", "noor", False), ("customer", "harbor bakery", True), ("agent", "Maria López", True)]


def test_without_a_list_the_agents_are_those_of_the_reviews(run: Program, the_review: Path) -> None:
    """No list is ever required."""
    assert the_review.is_file()
    assert due(run) == [("agent", "maria", False)]


def test_a_concern_comes_before_a_check_in(run: Program, a_workspace: Path, the_review: Path) -> None:
    """Something is wrong there: it is told apart, until somebody has listened to the call after it was said."""
    list_people(a_workspace)
    said = ("kudos", "add", "--concern", "--agent", "maria", "--ref", "C-3117", "--words", "It was slow.")
    run(*said, at="2026-11-19T18:00")
    run("kudos", "add", "--concern", "--agent", "noor", "--ref", "C-9", "--words", "Nobody listened.")
    assert the_review.is_file()  # of maria's call C-3117
    ran = run("checkin", "due")
    assert ran.stdout.split() == ["kind", "name", "last", "days", "agent", "Maria", "López"]
    assert "first listen: there is a concern about noor of" in ran.stderr
    assert "call C-9" in ran.stderr
    assert "C-3117" not in ran.stderr
    run(*said)
    assert "call C-3117, and nobody has listened" in run("checkin", "due").stderr


@pytest.mark.parametrize(
    ("typed", "code", "answered"),
    [
        ("checkin add", 2, "give --agent NAME or --customer NAME"),
        ("checkin add --words x", 2, "whom it was with is needed too"),
        ("checkin add --agent maria", 2, "give --words TEXT"),
        ("checkin add --agent a --customer b --words x", 2, "a check-in is with one person"),
        ("checkin due --customers no-such.txt", 3, "no-such.txt: is not there"),
        ("checkin due --customers reviews", 3, "reviews:"),
        ("checkin deu", 2, "'due'"),
    ],
)
def test_nonsense_is_one_sentence(run: Program, a_workspace: Path, typed: str, code: int, answered: str) -> None:
    """And nothing is written."""
    ran = run(*typed.split())
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (code, "", True), ran.said
    assert answered in ran.stderr
    assert not (a_workspace / "checkins").exists()


def test_where_nobody_is_known_it_says_what_to_do(run: Program) -> None:
    """A program gets an empty list."""
    assert "--customers FILE" in run("checkin", "due").stderr
    assert run("checkin", "due", "--format", "json").stdout == "[]\n"
    assert run("checkin", "due", "--format", "csv").stdout == "kind,name,last,days\n"
