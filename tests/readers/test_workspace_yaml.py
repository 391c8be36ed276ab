"""What a workspace says of itself is read, and written so that it reads back the same."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from callreview.model.noun import hidden_character
from callreview.model.people import Colleague
from callreview.model.records import Defaults, Workspace
from callreview.model.team import Rhythms
from callreview.readers.workspace_yaml import read_workspace_file, workspace_text

BARE = Workspace(schema_="callreview/workspace@1")


def read(folder: Path, text: str) -> Workspace | tuple[str, ...]:
    """The workspace that *text* holds, or what is said of it."""
    path = folder / "callreview.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    found = read_workspace_file(path, shown="callreview.yaml")
    return tuple(problem.sentence for problem in found) if isinstance(found, tuple) else found


def a_workspace(belief: str = "", team: str = "", reviewer: str | None = None, rubric: str | None = None) -> Workspace:
    """A workspace that says these things."""
    defaults = Defaults(rubric=rubric)
    return Workspace(schema_="callreview/workspace@1", belief=belief, team=team, reviewer=reviewer, defaults=defaults)


def test_only_the_schema_is_needed(tmp_path: Path) -> None:
    """A belief may come later."""
    assert read(tmp_path, "schema: callreview/workspace@1\n") == BARE


def test_faults_are_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    """All of them."""
    assert read(tmp_path, "team: 3\nbeleif: x\nschema: callreview/workspace@1\ndefaults:\n") == (
        'callreview.yaml:1:7: team: 3 stands here where text should; put it in quotes: "3"',
        'callreview.yaml:2:1: unknown key "beleif"; did you mean "belief"?',
        "callreview.yaml:4:1: defaults: nothing is written here; write keys such as `rubric: …`, or take it out",
    )


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    """Like any other file."""
    problems = read_workspace_file(tmp_path / "callreview.yaml", shown="callreview.yaml")
    assert isinstance(problems, tuple)
    assert [problem.check for problem in problems] == ["missing-file"]


def test_the_text_explains_each_key() -> None:
    """A line above each, also above those that are not set."""
    text = workspace_text(a_workspace(belief="We answer.\nWe care.", team="Night: shift #2", rubric="billing-care"))
    assert (
        text
        == """\
# This file makes the folder a callreview workspace. Change the words as you like; callreview reads them each time.
schema: "callreview/workspace@1"
# What your team believes about the service it wants to give, in its own words. Shown before every review.
belief: |-
  We answer.
  We care.
# The name your team goes by.
team: "Night: shift #2"
# Who listens, when --reviewer is not given.
# reviewer: your name
# What is taken when nothing else is said: the rubric used when --rubric is not given.
defaults:
  rubric: "billing-care"
# Who works here, each with an id that is theirs for good. Their names may stand in names.yaml, which git does not keep.
# people:
#   - {id: maria, role: agent, since: 2026-11-01}
# How often you mean to listen, to thank, to coach and to check in.
# rhythms: {listen: 7d, thank: 7d, coach: 2w, check_in: 1m}
# Days until a follow-up is due, where no day is said.
# follow_up_days: 7
"""
    )


def test_the_examples_in_it_can_be_taken_as_they_are(tmp_path: Path) -> None:
    """Whoever takes the sign in front away has a workspace with people and rhythms."""
    begun = workspace_text(a_workspace()).partition("# Who works here")[2].splitlines()[1:]
    lines = [line.removeprefix("# ") for line in begun if line.startswith(("# people", "#   -", "# rhy", "# follow"))]
    found = read(tmp_path, "\n".join(["schema: callreview/workspace@1", *lines]))
    assert isinstance(found, Workspace)
    assert found.colleagues == (Colleague("maria", since=date(2026, 11, 1)),)
    assert found.rhythms == Rhythms.model_validate({"listen": "7d", "thank": "1w", "coach": "14d", "check_in": "30d"})
    assert found.follow_up_days == 7


def test_every_fault_among_the_people_is_told_at_once(tmp_path: Path) -> None:
    """Each in its place, whatever else is wrong."""
    text = """\
schema: callreview/workspace@1
people:
  - {id: maria, name: Maria Ortiz, sinse: 2024-01-01, also: [Marie]}
  - {id: maria, role: agnt}
  - {id: deb, name: MARIE, since: 2025-01-02, until: 2024-01-01}
  - {name: Sam}
  - {id: Bad Id, also: maria}
  - {id: x, also: [Deb, 3]}
rhythms: {listen: 7, thank: 2x, choach: 1m, check-in: 7d}
follow_up_days: 0
"""
    assert read(tmp_path, text) == (
        'callreview.yaml:3:36: people[0]: unknown key "sinse"; did you mean "since"?',
        (
            'callreview.yaml:4:10: people[1].id: the id "maria" is already on line 3; '
            "give this one an id of its own; a person who came back keeps the first"
        ),
        'callreview.yaml:4:23: people[1].role: "agnt" is no role; write agent or leader',
        (
            'callreview.yaml:5:21: people[2].name: "MARIE" is what the person on line 3 goes by; '
            "write it so that it can mean one person only"
        ),
        (
            "callreview.yaml:5:54: people[2].until: 2024-01-01 is before 2025-01-02, the day given as since; "
            "put the two right"
        ),
        (
            'callreview.yaml:6:5: people[3]: the key "id" is missing; '
            'add "id": a short name in lower case with dashes, such as maria. It is theirs for good'
        ),
        'callreview.yaml:7:10: people[4].id: "Bad Id" is no short name; write bad-id',
        'callreview.yaml:7:24: people[4].also: "maria" stands here where a list should; put it in brackets: [maria]',
        (
            'callreview.yaml:8:20: people[5].also[0]: "Deb" is what the person on line 5 goes by; '
            "write it so that it can mean one person only"
        ),
        'callreview.yaml:8:25: people[5].also[1]: 3 stands here where text should; put it in quotes: "3"',
        "callreview.yaml:9:19: rhythms.listen: a number alone is no span of days; write it as 7d, 2w or 1m",
        'callreview.yaml:9:29: rhythms.thank: "2x" is no span of days; write it as 7d, 2w or 1m',
        'callreview.yaml:9:33: rhythms: unknown key "choach"; did you mean "coach"?',
        'callreview.yaml:9:45: rhythms: unknown key "check-in"; did you mean "check_in"?',
        "callreview.yaml:10:17: follow_up_days: 0 is too small; write 1 or more",
    )


def test_a_long_line_stays_one_line() -> None:
    """As it was typed, for whoever opens the file."""
    belief = "We answer as we would be answered. " * 9
    assert f'\nbelief: "{belief}"\n' in workspace_text(a_workspace(belief))


@pytest.mark.parametrize("workspace", [BARE, a_workspace("a\n", "b", "sam", "r")])
def test_what_is_written_reads_back(tmp_path: Path, workspace: Workspace) -> None:
    """With everything set and with nothing."""
    assert read(tmp_path, workspace_text(workspace)) == workspace


SEEN = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).filter(lambda text: not hidden_character(text))
AWKWARD = st.text(" \n\t#:-'\"\\|>&*!%@`{}[],?ab\u2028\u00a0\U0001f600\ufffe", max_size=12)


@given(SEEN | AWKWARD, (SEEN | AWKWARD).map(lambda text: text.replace("\n", " ").replace("\t", " ")))
@example(" starts with a space\nand ends with lines\n\n", "")
@example("\n\n", "x" * 500)
@example("a \nb\t\n", "null")
@example("a\n" * 50 + "b " * 200, "1")
def test_any_words_read_back_exactly(belief: str, team: str) -> None:
    """Whatever the belief and the team's name are made of."""
    workspace = a_workspace(belief, team, reviewer=team if team.strip() else None)
    with TemporaryDirectory() as folder:
        assert read(Path(folder), workspace_text(workspace)) == workspace
