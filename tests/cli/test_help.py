"""Help, and what is said to a word that is not known."""

import re
from pathlib import Path

import pytest

from callreview import __version__
from programs import Program, is_one_sentence

COMMANDS = (
    "demo",
    "init",
    "check",
    "listen",
    "transcript",
    "resume",
    "drafts",
    "list",
    "show",
    "amend",
    "coach",
    "talks",
    "trends",
    "standard",
    "rubric new",
    "rubric adopt",
    "rubric list",
    "rubric show",
    "rubric check",
    "rubric diff",
    "rubric history",
    "rubric raise",
    "rubric schema",
    "export review",
    "export ways",
    "export lineup",
    "reply",
    "followups",
    "followup done",
    "followup mark",
    "followup let-go",
    "export followups",
    "kudos add",
    "kudos list",
    "kudos share",
    "idea add",
    "idea answer",
    "idea list",
    "checkin add",
    "checkin list",
    "checkin due",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_two_examples(tmp_path: Path, command: str) -> None:
    """Each begins with the command itself, and can be copied as it stands."""
    helped = Program(tmp_path)(*command.split(), "-h")
    assert (helped.code, helped.stderr) == (0, "")
    _, _, examples = helped.stdout.partition("Examples:")
    assert len(re.findall(rf"^ +callreview {command}\b", examples, re.MULTILINE)) == 2


def test_every_command_is_among_them(tmp_path: Path) -> None:
    """The list above is the program's own; `--help` says what `-h` says; without a word, help is named."""
    helped = Program(tmp_path)("--help")
    _, _, listed = helped.stdout.partition("Commands:\n")
    assert set(re.findall(r"^  (\w+)", listed, re.MULTILINE)) == {command.split()[0] for command in COMMANDS}
    for group in ("rubric", "export", "followup", "kudos", "idea", "checkin"):
        _, _, listed = Program(tmp_path)(group, "--help").stdout.partition("Commands:\n")
        inner = {command.split()[1] for command in COMMANDS if command.startswith(f"{group} ")}
        assert set(re.findall(r"^  ([\w-]+)", listed, re.MULTILINE)) == inner
    assert Program(tmp_path)("-h") == helped
    assert "All commands: callreview --help" in Program(tmp_path)().stdout


@pytest.mark.parametrize("flag", ["--version", "-V"])
def test_the_version_is_one_line(tmp_path: Path, flag: str) -> None:
    """A name and a number."""
    ran = Program(tmp_path)(flag)
    assert (ran.code, ran.stdout, ran.stderr) == (0, f"callreview {__version__}\n", "")


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("lisst", "'list'"),
        ("rubric chek", "'check'"),
        ("list --agnet maria", "--agent"),
        ("list --gut wonderful", "'wow', 'just_ok', 'not_ok'"),
        ("list --since someday", "write 2026-11-01"),
        ("listen --rubric range-of-tolerace", 'did you mean "range-of-tolerance"?'),
        ("listen --when someday", "2026-11-20"),
        ("listen --when 2999-01-01", "--when: 2999-01-01 is still to come; name the day it was"),
        ("listen no-such-call.mp3", "--ref"),
        ("rubric show check-inn", 'did you mean "check-in"?'),
        ("show zzzz", 'see "callreview list"'),
        ("resume zzzz", 'see "callreview drafts"'),
        ("amend last --gut wow", "--why"),
    ],
)
def test_what_is_not_known_is_answered_with_the_nearest(run: Program, typed: str, answered: str) -> None:
    """In one sentence on stderr, with exit code 2 and nothing on stdout."""
    ran = run(*typed.split())
    assert (ran.code, ran.stdout) == (2, ""), ran.said
    assert is_one_sentence(ran.stderr)
    assert answered in ran.stderr
