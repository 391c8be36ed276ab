"""`rubric check --explain`: a check in words, with what to do about it."""

import json

import pytest

from callreview.readers.checks.registry import CHECKS
from programs import Program, is_one_sentence


def explained(run: Program, *words: str) -> str:
    """What is answered."""
    ran = run("rubric", "check", "--explain", *words)
    assert (ran.code, ran.stderr) == (0, ""), ran.said
    return ran.stdout


@pytest.mark.parametrize("name", ["trait", "unknown-key", "bar-without-reason", "unused-allow"])
def test_a_check_is_explained(run: Program, name: str) -> None:
    """What it looks for, why, an example each way, and whether and how it can be allowed."""
    said, check = explained(run, name), CHECKS[name]
    flat = " ".join(said.split())
    for part in (check.name, check.looks_for, check.why, "Caught:", check.caught, "Not caught:", check.sound):
        assert " ".join(part.split()) in flat
    assert (f"# callreview: allow {name}: " in said) is check.can_be_allowed
    assert ("cannot be allowed" in said) is not check.can_be_allowed


def test_without_a_name_all_are_listed(run: Program) -> None:
    """Each with what it looks for; and as JSON with everything."""
    listed = explained(run)
    assert [line.split(" (")[0] for line in listed.splitlines() if not line.startswith(" ")] == list(CHECKS)
    told = json.loads(explained(run, "--format", "json"))
    assert [each["name"] for each in told] == list(CHECKS)
    assert {"looks_for", "why", "caught", "sound", "severity", "can_be_allowed"} <= told[0].keys()


def test_several_can_be_explained(run: Program) -> None:
    """In the order asked for."""
    said = explained(run, "two-acts", "trait")
    assert said.index("two-acts (warning)") < said.index("trait (warning)")


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [("two-act", 'did you mean "two-acts"'), ("zzz", 'see "callreview rubric check --explain"'), ("", "see")],
)
def test_an_unknown_name_is_answered_with_the_nearest(run: Program, typed: str, remedy: str) -> None:
    """Or with where they are listed."""
    ran = run("rubric", "check", "--explain", typed)
    assert (ran.code, ran.stdout) == (2, "")
    assert is_one_sentence(ran.stderr)
    assert remedy in ran.stderr


def test_a_warning_is_told_with_the_name_to_explain_it_by(run: Program) -> None:
    """In the text, where a person reads it."""
    assert "warning (starter): " in run("rubric", "check").stdout
