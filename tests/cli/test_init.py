"""`init` and `demo`: a workspace laid, and the way in."""

import subprocess
from pathlib import Path

from cli.person import AtATerminal
from programs import Program, files_in, is_one_sentence, need

BELIEF = "We answer the worry before the question."


def test_init_asks_for_the_belief_on_a_terminal(tmp_path: Path) -> None:
    """In one's own words, as many lines as wanted; it is in the config, and nothing else is asked."""
    with AtATerminal(tmp_path, "init", "calls", "--no-git") as sam:
        sam.talks({"What does your team believe": [BELIEF, "And we call back.", ""]})
    assert sam.code == 0, sam.heard
    assert len(sam.asked) == 1
    config = (tmp_path / "calls" / "callreview.yaml").read_text(encoding="utf-8")
    assert BELIEF in config
    assert "And we call back." in config
    assert Program(tmp_path / "calls")("check").code == 0


def test_init_broken_off_lays_nothing(tmp_path: Path) -> None:
    """Ctrl-C at the belief leaves no folder behind."""
    with AtATerminal(tmp_path, "init", "calls") as sam:
        sam.listens()
        sam.interrupts()
        assert sam.listens() is None
    assert sam.code == 130
    assert "nothing was changed" in sam.heard
    assert list(tmp_path.iterdir()) == []


def test_init_twice_is_refused(tmp_path: Path) -> None:
    """One sentence, exit code 4, and every file as it was."""
    run = Program(tmp_path)
    assert run("init", "calls", "--no-git").code == 0
    before = files_in(tmp_path)
    again = run("init", "calls", "--no-git", "--belief", "Another.")
    assert (again.code, again.stdout) == (4, "")
    assert is_one_sentence(again.stderr)
    assert files_in(tmp_path) == before


def test_init_makes_a_repository_where_there_is_none(tmp_path: Path) -> None:
    """What git is to keep is there to be added; drafts and recordings are not."""
    need("git")
    assert Program(tmp_path)("init", "calls").code == 0
    root = tmp_path / "calls"
    (root / "drafts" / "2026-11-21-k7f3x9qd.json").touch()
    (root / "recordings" / "call.mp3").touch()
    status = ["git", "-C", str(root), "status", "--short", "--untracked-files=all"]
    listed = subprocess.run(status, capture_output=True, text=True, check=True).stdout.split()
    assert {"callreview.yaml", "README.md", "rubrics/range-of-tolerance.yaml"} <= set(listed)
    assert not [path for path in listed if path.startswith(("drafts", "recordings", ".callreview"))]


def test_init_in_a_repository_keeps_what_is_there(tmp_path: Path) -> None:
    """The README and the rubric of the team stay, .gitignore only gains lines, and no second repository is made."""
    need("git")
    subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
    for name, text in (("README.md", "ours\n"), (".gitignore", "*.bak"), ("calls.csv", "a,b\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    before = files_in(tmp_path)
    ran = Program(tmp_path)("init", "--belief", BELIEF)
    assert ran.code == 0, ran.said
    after = files_in(tmp_path)
    assert after[".gitignore"].startswith(b"*.bak\n")
    assert b"drafts/" in after[".gitignore"]
    assert all(after[name] == raw for name, raw in before.items() if name != ".gitignore")
    assert {"callreview.yaml", "rubrics/range-of-tolerance.yaml"} <= set(after)


def test_the_demo_prints_the_page_and_can_be_run_again(tmp_path: Path) -> None:
    """Without a terminal the example answers are given: talk on stderr, page on stdout; twice is two reviews."""
    run = Program(tmp_path)
    first, second = run("demo"), run("demo")
    for ran in (first, second):
        assert ran.code == 0, ran.said
        assert "# How your call felt" in ran.stdout
        assert "Who took the call?" in ran.stderr
        assert "Traceback" not in ran.said
    assert len(list(tmp_path.glob("callreview-demo/reviews/*/*/*/*.json"))) == 2
    assert run("check", "--workspace", "callreview-demo").code == 0


def test_the_demo_on_a_terminal_is_a_review_to_take_part_in(tmp_path: Path) -> None:
    """It begins to ask, keeps what was said, and can be gone on with."""
    with AtATerminal(tmp_path, "demo", "try") as sam:
        assert "call.mp3" in (sam.listens() or "")
        sam.types("maria")
        sam.listens()
        sam.interrupts()
        assert sam.listens() is None
    assert sam.code == 130
    assert "callreview resume" in " ".join(sam.heard.split())
    assert len(list(tmp_path.glob("try/drafts/*.json"))) == 1


def test_the_demo_leaves_a_real_workspace_alone(run: Program, a_workspace: Path) -> None:
    """Somebody's own recording of the same name is not written over, and no made-up review gets among the real ones."""
    (a_workspace / "recordings" / "call.mp3").write_bytes(b"mine")
    before = files_in(a_workspace)
    ran = run("demo", a_workspace)
    assert (ran.code, is_one_sentence(ran.stderr)) == (4, True)
    assert files_in(a_workspace) == before
