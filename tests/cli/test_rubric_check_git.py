"""`rubric check` with what git knows, in real repositories."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from programs import Program, need
from readers.texts import BILLING

RUBRIC = "rubrics/billing-care.yaml"
OURS = BILLING.replace("before the first fix.", "before the first question.").replace("has finished.", "is done.")


def ours(*edits: tuple[str, str]) -> str:
    """The rubric with each edit's first text replaced by its second, once."""
    text = OURS
    for old, new in edits:
        assert old in text, f"the rubric has no {old!r} to edit"
        text = text.replace(old, new, 1)
    return text


HIGHER = ours(("tolerate: just_ok", "tolerate: wow"))
NAMED = "# callreview: allow bar-without-reason: A slip of the finger.\n    tolerate: wow"


class Team:
    """A folder with one rubric in git, and callreview in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.run = Program(folder)
        (folder / "rubrics").mkdir()
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str) -> str:
        """What git answers."""
        ours = ["-c", "user.name=sam", "-c", "user.email=sam@example.org", "-c", "commit.gpgSign=false"]
        done = subprocess.run(["git", *ours, *words], cwd=self.folder, capture_output=True, text=True, check=True)
        return done.stdout

    def writes(self, text: str) -> None:
        """Change the rubric."""
        (self.folder / RUBRIC).write_text(text, encoding="utf-8")

    def commits(self, text: str) -> str:
        """Change the rubric, and commit it; gives the commit."""
        self.writes(text)
        self.git("add", ".")
        self.git("commit", "--quiet", "--message=a change")
        return self.git("rev-parse", "HEAD").strip()

    def told(self, *words: str) -> list[str]:
        """The checks that `rubric check` tells of, each with its line."""
        ran = self.run("rubric", "check", "rubrics", "--format", "json", *words)
        assert (ran.code, ran.stderr) == (0, ""), ran.said
        return [f"{problem['check']} {problem['line']}" for problem in json.loads(ran.stdout)]


@pytest.fixture
def team(tmp_path: Path) -> Team:
    """A team whose rubric is committed."""
    need("git")
    team = Team(tmp_path)
    team.commits(OURS)
    return team


def test_a_change_is_held_against_the_last_commit(team: Team) -> None:
    """Each finding in its place, as a warning with its name; nothing, where nothing changed."""
    assert team.told() == []
    team.writes(HIGHER)
    assert team.told() == ["meaning-without-version 4", "bar-without-reason 13"]
    assert team.told("--no-git") == []
    text = team.run("rubric", "check", "rubrics").stdout
    assert f"{RUBRIC}:13:15: warning (bar-without-reason): wanted[0].tolerate: the bar of" in text


def test_a_clean_checkout_tells_of_the_last_change(team: Team) -> None:
    """As on the machine that checks a push; and no more of it after the next change."""
    team.commits(HIGHER)
    assert team.told() == ["meaning-without-version 4", "bar-without-reason 13"]
    team.commits(HIGHER.replace("version: 3\n", "version: 4\n", 1))
    assert team.told() == []


def test_since_compares_with_a_branch(team: Team) -> None:
    """All that a branch changed together, whatever happened in between; the file's old name is followed."""
    team.git("switch", "--quiet", "--create", "higher")
    team.commits(HIGHER)
    team.commits(HIGHER.replace("version: 3\n", "version: 4\n", 1))
    assert team.told("--since", "main") == ["bar-without-reason 13"]
    assert team.told("--since", "HEAD") == []
    team.git("mv", RUBRIC, "rubrics/bills.yaml")
    team.git("commit", "--quiet", "--message=another name")
    assert team.told("--since", "main") == ["bar-without-reason 13"]


def test_since_a_branch_that_went_on_blames_nobody_for_it(team: Team) -> None:
    """What main did since the two parted is main's; ours is what came after that."""
    team.git("switch", "--quiet", "--create", "ours")
    team.commits(ours(("title: Billing", "title: Our billing")))
    team.git("switch", "--quiet", "main")
    team.commits(HIGHER)
    team.git("switch", "--quiet", "ours")
    assert team.told("--since", "main") == []


def test_an_id_of_the_past_is_known_again(team: Team) -> None:
    """Through commits that did not parse; an id that is really new is fine."""
    without = ours(("  - id: talks-over\n", "  - id: cuts-in\n"), ("version: 3", "version: 4"))
    team.commits(without)
    team.commits("title: [\n")
    team.commits(without.replace("purpose: A worried", "purpose: An anxious").replace("version: 4", "version: 5"))
    back = without.replace("cuts-in", "talks-over").replace(
        "Starts to speak before the customer is", "Asks what was missing, once all is"
    )
    team.writes(back.replace("version: 4", "version: 6"))
    assert team.told() == ["id-used-again 30"]
    team.writes(without.replace("cuts-in", "thanks").replace("version: 4", "version: 6"))
    assert team.told() == []


def test_an_id_that_became_another_is_told(team: Team) -> None:
    """Against the last commit, at the id."""
    act = "Says the customer's worry back before the first question."
    team.writes(ours((act, "Offers Thursday for calling again."), ("version: 3", "version: 4")))
    assert team.told() == ["id-changed-meaning 23"]


def test_an_allowance_holds_for_the_change_it_came_with(team: Team) -> None:
    """Committed with it, it still does; a later change needs a reason of its own."""
    allowed = ours(("tolerate: just_ok", NAMED), ("version: 3", "version: 4"))
    team.writes(allowed)
    assert team.told() == []
    team.commits(allowed)
    assert team.told() == []
    assert team.told("--since", "HEAD~1") == []
    again = allowed.replace("tolerate: wow", "tolerate: not_ok").replace("version: 4", "version: 5")
    team.writes(again)
    assert team.told() == ["unused-allow 13", "bar-without-reason 14"]
    team.writes(again.replace("A slip of the finger.", "It was too early."))
    assert team.told() == []


def test_where_there_is_no_git_nothing_is_said(team: Team, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No repository, no git, a new repository, a file git does not know, a broken repository: no word of it."""
    head = team.git("rev-parse", "HEAD").strip()
    for name in ("none", "new", "unknown", "broken"):
        folder = shutil.copytree(team.folder, tmp_path_factory.mktemp(name) / "calls")
        if name == "unknown":
            (folder / RUBRIC).rename(folder / "rubrics" / "other.yaml")
        elif name == "broken":
            for held in (folder / ".git" / "objects").glob("??/*"):  # what the commit holds is lost
                if f"{held.parent.name}{held.name}" != head:
                    held.unlink()
        else:
            shutil.rmtree(folder / ".git")
        if name == "new":
            subprocess.run(["git", "init", "--quiet", folder], check=True)
        ran = Program(folder)("rubric", "check", "rubrics")
        assert (ran.code, ran.said) == (0, "1 rubric: nothing to mend\n"), name
    team.writes(HIGHER)
    assert team.run("rubric", "check", "rubrics", env={"PATH": str(team.folder)}).stdout == ""


def test_another_rubric_in_the_same_file_starts_anew(team: Team) -> None:
    """Its id says that it is another; what the old one meant is no business of its."""
    team.writes(HIGHER.replace("id: billing-care", "id: billing-warmth"))
    assert team.told() == []


def test_what_was_asked_of_git_and_cannot_be_told_is_refused(
    team: Team, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """One sentence, and git's exit code; and since when makes no sense without git."""
    for revision in ("nowhere", "--output=made", "-x"):
        ran = team.run("rubric", "check", "rubrics", f"--since={revision}")
        assert (ran.code, ran.stdout, ran.stderr.count("\n")) == (5, "", 1), ran.said
    assert not (team.folder / "made").exists()
    outside = tmp_path_factory.mktemp("outside") / "billing-care.yaml"
    outside.write_text(OURS, encoding="utf-8")
    ran = team.run("rubric", "check", outside, "--since", "HEAD")
    assert (ran.code, ran.stdout) == (5, "")
    assert ran.stderr.endswith("this is no git repository; leave --since out\n")
    both = team.run("rubric", "check", "rubrics", "--no-git", "--since", "HEAD")
    assert (both.code, both.stdout) == (2, "")
    assert team.run("rubric", "check", "rubrics", "--since", "").code == 2


def test_a_shallow_clone_says_what_it_can(team: Team, tmp_path_factory: pytest.TempPathFactory) -> None:
    """With one commit there is nothing to hold against it, and a change is still held against that one."""
    team.commits(HIGHER)
    clone = tmp_path_factory.mktemp("clones") / "clone"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", team.folder.as_uri(), clone], check=True)
    run = Program(clone)
    assert run("rubric", "check", "rubrics").said == "1 rubric: nothing to mend\n"
    (clone / RUBRIC).write_text(OURS, encoding="utf-8")
    assert "bar-without-reason" in run("rubric", "check", "rubrics").stdout
