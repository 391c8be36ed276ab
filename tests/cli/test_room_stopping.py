"""The room left in the middle: by q, by Ctrl-C, by a closed window, by a kill. What was done is in the draft."""

import json
import os
import signal
from pathlib import Path

import pytest

from callreview.model.draft import Draft, Playing, SoFar
from cli.the_example import lay_the_call
from programs import Program
from terminal.room.window import Window

LISTEN = ("listen", "recordings/call.mp3", "--agent", "maria")


def the_draft(workspace: Path) -> Draft:
    """The one draft that is there."""
    (path,) = workspace.glob("drafts/*.json")
    return Draft.model_validate_json(path.read_bytes())


def marks_in(workspace: Path) -> list[float]:
    """The times of the marks in the draft's last word on them."""
    last = the_draft(workspace).events[-1]
    assert isinstance(last, SoFar)
    assert last.answer is not None
    return [moment["at"] for moment in json.loads(last.answer.model_dump_json())["moments"]]


def marks_two(window: Window) -> None:
    """Mark a moment while the call plays, and one a little later."""
    window.sees("▶ 0:0", "Thank you for calling Larkfield Water.")
    window.presses("m")
    window.sees("◆ 0:0", "kept ✓")
    window.presses("Right", "Right", "m")
    window.sees("◆ 0:1")


@pytest.mark.parametrize("with_signal", [signal.SIGHUP, signal.SIGKILL])
def test_a_killed_terminal_loses_no_mark_that_was_seen(a_workspace: Path, with_signal: signal.Signals) -> None:
    """Killed in mid-play: every mark on the screen is in the draft, and where the call was."""
    lay_the_call(a_workspace)
    with Window(a_workspace, *LISTEN) as window:
        marks_two(window)
        window.kills(with_signal)
    assert len(marks_in(a_workspace)) == 2
    playing = the_draft(a_workspace).playing
    assert playing is not None
    assert playing.position >= max(marks_in(a_workspace)) - 0.2


def test_the_place_is_kept_while_the_call_plays(a_workspace: Path) -> None:
    """Every five seconds of it, with nobody pressing a key; and with the speed it is played at."""
    lay_the_call(a_workspace)
    with Window(a_workspace, *LISTEN) as window:
        window.presses("m")
        window.sees("◆ 0:0", "kept ✓")
        window.presses("+", "+", "+", "+")
        window.waits("a later place", lambda _: (the_draft(a_workspace).playing or Playing()).position > 5)
        window.kills(signal.SIGKILL)
    playing = the_draft(a_workspace).playing
    assert playing is not None
    assert playing.speed == 2


def test_a_place_gone_to_while_it_is_paused_is_kept(a_workspace: Path) -> None:
    """The window is closed before it is played there."""
    lay_the_call(a_workspace)
    with Window(a_workspace, *LISTEN) as window:
        window.presses("m", "Space")
        window.sees("◆ 0:0", "❚❚")
        window.presses(">", ">")
        window.waits("that place in the draft", lambda _: (the_draft(a_workspace).playing or Playing()).position > 55)
        window.kills(signal.SIGKILL)


def test_ctrl_c_keeps_all_and_names_the_way_back(run: Program, a_workspace: Path) -> None:
    """Exit code 130, in the middle of a text; `resume` goes on in the room, with the text and the call as they were."""
    lay_the_call(a_workspace)
    with Window(a_workspace, *LISTEN) as window:
        marks_two(window)
        window.presses("Enter")
        window.sees("How did you hear it?")
        window.presses("1")
        window.sees("Which call is it?")
        window.types("C-31")
        window.sees("│ C-31 ")
        window.presses("C-c")
        assert window.ends() == 130
        (draft,) = a_workspace.glob("drafts/*.json")
        short = draft.stem.rpartition("-")[2]
        window.sees(f"callreview resume {short}")
    assert short in run("drafts").said
    with Window(a_workspace, "resume", short) as window:
        window.sees("Which call is it?", "│ C-31 ", "❚❚ 0:1")
        window.presses("C-q")
        assert window.ends() == 0
        window.sees(f"Go on with: callreview resume {short}")


def test_q_keeps_and_stops(a_workspace: Path) -> None:
    """Exit code 0 and a draft; the terminal is as it was, with what was on it before."""
    lay_the_call(a_workspace)
    with Window(a_workspace, *LISTEN) as window:
        marks_two(window)
        window.presses("q")
        assert window.ends() == 0
        assert "▅" not in window.screen
        window.sees("Kept. Go on with: callreview resume")
    assert len(marks_in(a_workspace)) == 2


def test_a_bug_in_the_room_leaves_by_the_one_door(a_workspace: Path, tmp_path: Path) -> None:
    """A failure nobody thought of: one sentence, exit code 1, no traceback, and the marks are kept."""
    lay_the_call(a_workspace)
    broken = "import callreview.terminal.hearing as h; h.Hearing.next_turn = lambda *_: 1 / 0"
    (tmp_path / "sitecustomize.py").write_text(broken, encoding="utf-8")
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    with Window(a_workspace, *LISTEN, env={"PYTHONPATH": path}) as window:
        marks_two(window)
        window.presses("]")
        assert window.ends() == 1
        assert "this is a bug of ours" in window.left
        assert "Traceback" not in window.left
        assert "ZeroDivision" not in window.left
    assert len(marks_in(a_workspace)) == 2
