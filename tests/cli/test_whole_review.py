"""A whole review: at a terminal with all that happens there, by pipe, and from a file of answers."""

from datetime import date, timedelta
from pathlib import Path

from cli.person import AtAPipe, AtATerminal
from cli.the_example import as_said, from_the_answers, lay_the_call, said_at_the_prompts, saved_in
from programs import Program, files_in


def test_a_review_at_a_terminal_is_what_was_said(run: Program, a_workspace: Path) -> None:
    """Back twice, help once, Ctrl-C in the middle and `resume` leave no trace: the review is that of the answers."""
    lay_the_call(a_workspace)
    said = said_at_the_prompts()
    expected = from_the_answers(run, a_workspace)

    with AtATerminal(a_workspace, "listen", "recordings/call.mp3", "--reviewer", "sam", "--queue", "billing") as sam:
        sam.talks(said, until="How did it make you feel?")
        sam.types(":?")
        assert "Write as you would tell a colleague" in (sam.listens() or "")
        sam.types(":b")
        assert "You said: WOW" in (sam.listens() or "")
        sam.types("b")
        assert "You said: 2026-11-20T14:05" in (sam.listens() or "")
        sam.types("today")
        sam.listens()
        sam.types("b")
        sam.talks(said, until="does your first impression stand?")
        sam.interrupts()
        assert sam.listens() is None
        assert sam.code == 130
        (draft,) = a_workspace.glob("drafts/*.json")
        short = draft.stem.rpartition("-")[2]
        assert f'go on with "callreview resume {short}"' in " ".join(sam.heard.split())

    with AtATerminal(a_workspace, "resume", short) as sam:
        sam.talks(said)
    assert sam.code == 0, sam.heard
    assert sam.asked[0] == "does your first impression stand?"
    assert "Saved." in sam.heard
    assert f"callreview export review {short}" in sam.heard
    assert as_said(saved_in(a_workspace)) == expected
    assert not [path for path in files_in(a_workspace) if path.startswith(("drafts/", ".callreview/"))]


def test_a_review_by_pipe_is_what_was_said(run: Program, a_workspace: Path) -> None:
    """Lines through a pipe come to the same review, and the last line is where it lies."""
    lay_the_call(a_workspace)
    expected = from_the_answers(run, a_workspace)
    with AtAPipe(a_workspace, "listen", "recordings/call.mp3", "--reviewer", "sam", "--queue", "billing") as sam:
        sam.talks(said_at_the_prompts())
    assert sam.code == 0, sam.heard
    assert as_said(saved_in(a_workspace)) == expected
    assert (a_workspace / sam.heard.splitlines()[-1]).is_file()
    assert run("list", "--format", "ids").stdout.strip() in sam.heard


def test_the_answers_of_a_file_and_of_standard_input_are_one_review(run: Program, a_workspace: Path) -> None:
    """`--answers -` reads the same bytes to the same review; the files beside it are named by option."""
    recording = lay_the_call(a_workspace)
    expected = from_the_answers(run, a_workspace)
    assert expected["call"] == {
        "ref": "C-3117",
        "agent": "maria",
        "when": "2026-11-20T14:05",
        "queue": "billing",
        "seconds": 170.924,
        "recording": "recordings/call.mp3",
        "transcript": "recordings/call.vtt",
    }
    raw = (a_workspace / "recordings" / "answers.yaml").read_bytes()
    ran = run("listen", str(recording), "--answers", "-", stdin=raw)
    assert ran.code == 0, ran.said
    assert as_said(saved_in(a_workspace)) == expected


def test_the_day_of_the_next_step_is_so_far_out_as_the_team_says(a_workspace: Path) -> None:
    """As `callreview.yaml` has it; an empty answer takes it."""
    with (a_workspace / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write("follow_up_days: 5\n")
    lay_the_call(a_workspace)
    said = said_at_the_prompts()
    with AtATerminal(a_workspace, "listen", "recordings/call.mp3", "--reviewer", "sam", "--queue", "billing") as sam:
        sam.talks(said, until="By when?")
        (draft,) = a_workspace.glob("drafts/*.json")
        in_five = date.fromisoformat(draft.stem[:10]) + timedelta(5)
        assert f"Enter takes {in_five}" in sam.heard.rpartition("By when?")[2]
