"""Room or plain lines is decided before anything that draws is loaded, and nobody who wants lines waits for it."""

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from cli.the_example import ANSWERS, lay_the_call
from programs import PATIENCE_SECONDS, Program, is_one_sentence

DRAWN = 70
"""What the program below ends with when Textual is about to be loaded."""
UNLESS_IT_DRAWS = f"""
import os, sys
class Drawing:
    def find_spec(self, name, path=None, target=None):
        if name == "textual":
            os._exit({DRAWN})
sys.meta_path.insert(0, Drawing())
from callreview.cli import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture(autouse=True)
def _a_terminal_that_can_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ACCESSIBLE", "CALLREVIEW_PLAIN", "CALLREVIEW_PLAYER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("CALLREVIEW_OUTPUT", "null")


def listens(workspace: Path, *arguments: str, **env: str) -> "pexpect.spawn[str]":
    """A review of the example call at a real terminal, which ends as soon as anything would be drawn."""
    lay_the_call(workspace)
    command = ["-c", UNLESS_IT_DRAWS, "listen", "recordings/call.mp3", *arguments]
    return pexpect.spawn(
        sys.executable,
        command,
        cwd=str(workspace),
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        dimensions=(50, 120),
        env={**os.environ, **env},
    )


def write_config(text: str) -> None:
    """The person's own config."""
    folder = Path(os.environ["XDG_CONFIG_HOME"]) / "callreview"
    folder.mkdir(parents=True)
    (folder / "config.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "env", "config"),
    [
        (("--plain",), {}, ""),
        ((), {"CALLREVIEW_PLAIN": "1"}, ""),
        ((), {"ACCESSIBLE": "1"}, ""),
        ((), {"ACCESSIBLE": "yes"}, ""),
        ((), {"TERM": "dumb"}, ""),
        ((), {"TERM": ""}, ""),
        ((), {}, "plain: true\n"),
    ],
)
def test_plain_lines_load_nothing_that_draws(
    a_workspace: Path, arguments: tuple[str, ...], env: dict[str, str], config: str
) -> None:
    """However they were asked for: the call is at hand, and what draws was never looked for."""
    if config:
        write_config(config)
    terminal = listens(a_workspace, *arguments, **env)
    terminal.expect_exact("Enter plays")
    terminal.sendline("q")
    terminal.expect_exact(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


@pytest.mark.parametrize("env", [{}, {"ACCESSIBLE": "0"}, {"ACCESSIBLE": "no"}, {"ACCESSIBLE": ""}])
def test_a_terminal_that_can_draw_gets_the_room(a_workspace: Path, env: dict[str, str]) -> None:
    """Without any of that Textual is loaded: so the test above can fail."""
    terminal = listens(a_workspace, **env)
    terminal.expect_exact(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == DRAWN


def test_resume_decides_in_the_same_way(a_workspace: Path) -> None:
    """A review begun in lines goes on where it is wanted."""
    terminal = listens(a_workspace, "--plain")
    terminal.expect_exact("Enter plays")
    terminal.sendline("@0:30")
    terminal.sendline("q")
    terminal.expect_exact(pexpect.EOF)
    terminal.close()
    for arguments, code in ((["--plain"], 0), ([], DRAWN)):
        again = pexpect.spawn(
            sys.executable,
            ["-c", UNLESS_IT_DRAWS, "resume", *arguments],
            cwd=str(a_workspace),
            encoding="utf-8",
            timeout=PATIENCE_SECONDS,
        )
        again.sendline("q")
        again.expect_exact(pexpect.EOF)
        again.close()
        assert again.exitstatus == code


@pytest.mark.parametrize("stream", ["stdin", "stderr"])
def test_without_a_terminal_there_are_lines(a_workspace: Path, stream: str) -> None:
    """Where one end is a pipe nothing can be drawn, and nothing waits for a key."""
    lay_the_call(a_workspace)
    ours, theirs = os.openpty()
    program = subprocess.Popen(
        [sys.executable, "-c", UNLESS_IT_DRAWS, "listen", "recordings/call.mp3"],
        cwd=a_workspace,
        stdin=subprocess.PIPE if stream == "stdin" else theirs,
        stdout=theirs,
        stderr=subprocess.PIPE if stream == "stderr" else theirs,
    )
    os.write(ours, b"q\n")
    program.communicate(b"q\n" if stream == "stdin" else None, timeout=PATIENCE_SECONDS)
    os.close(ours)
    os.close(theirs)
    assert program.returncode == 0


SILENTLY = "the silent clock runs, as was asked for"


@pytest.mark.parametrize(
    ("asked", "config", "is_told"),
    [
        ("--player silent", "", True),
        ("CALLREVIEW_PLAYER=silent", "", True),
        ("", "player: silent\n", True),
        ("--player embedded", "player: silent\n", False),
        ("CALLREVIEW_PLAYER=silent --player embedded", "", False),
        ("CALLREVIEW_PLAYER=embedded", "player: silent\n", False),
        ("", "", False),
    ],
)
def test_the_player_is_the_one_asked_for(
    a_workspace: Path, run: Program, asked: str, config: str, *, is_told: bool
) -> None:
    """By the option, else by the variable, else by the person's config."""
    lay_the_call(a_workspace)
    if config:
        write_config(config)
    env = dict(word.split("=") for word in asked.split() if "=" in word)
    arguments = [word for word in asked.split() if "=" not in word]
    ran = run("listen", "recordings/call.mp3", *arguments, stdin="q\n", env=env)
    assert ran.code == 0, ran.said
    assert (SILENTLY in " ".join(ran.stderr.split())) is is_told


def test_a_player_that_nobody_knows_is_refused(run: Program, a_workspace: Path) -> None:
    """With those there are; the config's with its line."""
    lay_the_call(a_workspace)
    by_option = run("listen", "recordings/call.mp3", "--player", "vlc", stdin="q\n")
    assert (by_option.code, by_option.stdout) == (2, "")
    assert "embedded" in by_option.stderr
    write_config("player: vlc\n")
    by_config = run("listen", "recordings/call.mp3", stdin="q\n")
    assert (by_config.code, by_config.stdout) == (3, "")
    assert "config.yaml:1:" in by_config.stderr


@pytest.mark.usefixtures("a_workspace")
@pytest.mark.parametrize("said", ["left=maria", "left=agent,right=agent", "right=Agent,LEFT=agent", "spk\t0=agent"])
def test_a_side_is_the_agents_or_the_customers(run: Program, said: str) -> None:
    """Anything else is refused in one sentence, before a call begins."""
    ran = run("listen", "--speakers", said, "--agent", "maria")
    assert ran.code == 2
    assert ran.stderr.startswith("--speakers:")
    assert is_one_sentence(ran.stderr)


@pytest.mark.usefixtures("a_workspace")
def test_speakers_are_nobody_to_a_file_of_answers(run: Program) -> None:
    """The option is refused, not left aside in silence."""
    ran = run("listen", "--answers", ANSWERS, "--speakers", "left=agent")
    assert ran.code == 2
    assert "leave one of the two out" in ran.stderr
