"""A real terminal while a call plays: what is told garbles nothing typed, and the terminal is left as it was."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from callreview.terminal.stopping import pausing_when_stopped

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
if sys.platform != "win32":
    import pexpect

PATIENCE = 60
TALK = """
import signal, subprocess, sys
from callreview.terminal.console import Terminal
from callreview.terminal.stopping import pausing_when_stopped
lines, looks = Terminal(), iter(range(10**9))
def meanwhile():
    look = next(looks)
    if look < {news}:
        lines.say(f"news {{look}}")
def modes():
    return subprocess.run(["stty", "-g"], stdin=sys.stdin, capture_output=True).stdout
before, ended = modes(), "by itself"
print("READY", flush=True)
with pausing_when_stopped(lambda: lines.say("paused")):
    try:
        for _ in range({asks}):
            typed = lines.ask("> ", meanwhile)
            lines.say(f"got {{typed!r}}")
    except (KeyboardInterrupt, EOFError) as stopped:
        ended = " ".join([type(stopped).__name__, *vars(stopped).values()])
print("ENDED", ended, "modes", "kept" if before == modes() else "changed", flush=True)
"""


def talk(asks: int, *, news: int = 1_000_000) -> list[str]:
    """The program: so many questions, and something to tell at each of the first *news* looks."""
    return [sys.executable, "-c", TALK.format(asks=asks, news=news)]


@pytest.fixture
def terminals() -> Iterator[list["pexpect.spawn[str]"]]:
    """Terminals to be closed again."""
    opened: list[pexpect.spawn[str]] = []
    yield opened
    for each in opened:
        each.close(force=True)


def at(terminals: list["pexpect.spawn[str]"], command: list[str], **env: str) -> "pexpect.spawn[str]":
    """The program at a terminal of its own, begun."""
    spawned = pexpect.spawn(
        command[0], command[1:], encoding="utf-8", timeout=PATIENCE, dimensions=(50, 100), env={**os.environ, **env}
    )
    spawned.delaybeforesend = None
    terminals.append(spawned)
    spawned.expect_exact("READY\r\n")
    return spawned


def taken_in(shown: str) -> list[str]:
    """The lines that the program was given."""
    return re.findall(r"got '(.*)'\r\n", shown)


def rest_of(terminal: "pexpect.spawn[str]") -> str:
    """What it says up to its end."""
    terminal.expect_exact(pexpect.EOF)
    return str(terminal.before)


def test_what_is_told_comes_above_the_prompt_and_the_prompt_again(terminals: list["pexpect.spawn[str]"]) -> None:
    """Append only: each line is told whole, with nothing erased, and the prompt is the last thing there."""
    terminal = at(terminals, talk(1, news=3))
    terminal.expect_exact("news 2\r\n> ")
    assert re.sub(r"\x1b\[\?2004[hl]", "", terminal.before) == "> \rnews 0\r\n> \rnews 1\r\n> \r"
    terminal.send("maria\r")
    shown = rest_of(terminal)
    assert "\x1b[K" not in shown
    assert "\x1b[J" not in shown
    assert "got 'maria'\r\n" in shown


def test_a_line_half_typed_is_not_broken_by_anything_told(terminals: list["pexpect.spawn[str]"]) -> None:
    """From the first key on nothing is told until Enter."""
    terminal = at(terminals, talk(1))
    terminal.expect_exact("news 1\r\n")
    terminal.send("m")
    terminal.expect(r"\r(?:\x1b\[\?2004h)?> m")
    for letter in "aria":
        terminal.send(letter)
        terminal.expect_exact(letter)
        assert terminal.before == ""
    terminal.send("\r")
    assert "got 'maria'\r\n" in rest_of(terminal)


def test_lines_typed_ahead_are_all_taken(terminals: list["pexpect.spawn[str]"]) -> None:
    """Sent at once, before the first question and while one waits; none waits for another key."""
    terminal = at(terminals, talk(6))
    terminal.send("one\rtwo\rthree\r")
    terminal.expect_exact("got 'three'\r\n")
    terminal.send("four\rfive\r\r")
    shown = rest_of(terminal)
    assert taken_in(shown) == ["four", "five", ""]
    assert "ENDED by itself modes kept" in shown


def test_a_line_can_be_mended_and_its_first_key_is_not_lost(terminals: list["pexpect.spawn[str]"]) -> None:
    """An arrow or a backspace as the first key does what it does in any line."""
    terminal = at(terminals, talk(2, news=0))
    terminal.expect_exact("> ")
    terminal.send("\x7fmara\x1b[Di\r")
    terminal.expect_exact("got 'maria'\r\n")
    terminal.send("\x1b[Aé\r")
    assert "got 'é'\r\n" in rest_of(terminal)


def test_a_paste_of_many_lines_is_one_line_typed(terminals: list["pexpect.spawn[str]"]) -> None:
    """The terminal is asked to mark what is pasted before a key is pressed; and no more when the talk has ended."""
    terminal = at(terminals, talk(1))
    terminal.expect_exact("\x1b[?2004h> ")
    terminal.expect_exact("news 1\r\n")
    terminal.send("\x1b[200~First.\n\nSecond,\nof two.\x1b[201~\r")
    shown = rest_of(terminal)
    assert r"got 'First.\n\nSecond,\nof two.'" in shown
    assert shown.rindex("\x1b[?2004l") > shown.rfind("\x1b[?2004h")


def test_a_long_paste_arrives_whole(terminals: list["pexpect.spawn[str]"]) -> None:
    """More than a terminal holds for a program that does not read."""
    terminal = at(terminals, talk(1))
    terminal.expect_exact("news 1\r\n")
    words = " ".join(f"word{number}" for number in range(3000))
    terminal.send(words + "\r")
    shown = rest_of(terminal)
    assert words in "".join(shown.replace("\r\n", " ").split("got '")[-1].split("'")[0])


def stopped(typed: str) -> str:
    """What the program is broken off by, with what was typed of the line."""
    return f"BrokenOff {typed}" if typed else "KeyboardInterrupt"


@pytest.mark.parametrize("typed", ["", "half a line"], ids=["waiting", "typing"])
def test_ctrl_c_leaves_the_terminal_as_it_was(terminals: list["pexpect.spawn[str]"], typed: str) -> None:
    """While nobody types and in the middle of a line, of which nothing is lost."""
    terminal = at(terminals, talk(1))
    terminal.expect_exact("news 1\r\n")
    terminal.send(typed)
    terminal.expect_exact(typed)
    terminal.sendintr()
    shown = rest_of(terminal)
    assert f"ENDED {stopped(typed)} modes kept" in shown
    assert shown.rindex("\x1b[?2004l") > shown.rfind("\x1b[?2004h")


@pytest.mark.parametrize("number", ["SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("typed", ["", "half a line"], ids=["waiting", "typing"])
def test_a_request_to_end_leaves_the_terminal_as_it_was(
    terminals: list["pexpect.spawn[str]"], typed: str, number: str
) -> None:
    """As Ctrl-C does."""
    terminal = at(terminals, talk(1))
    terminal.expect_exact("news 1\r\n")
    terminal.send(typed)
    terminal.expect_exact(typed)
    terminal.kill(signal.Signals[number])
    shown = rest_of(terminal)
    assert f"ENDED {stopped(typed)} modes kept" in shown
    assert shown.rindex("\x1b[?2004l") > shown.rfind("\x1b[?2004h")


def test_asked_twice_to_end_it_breaks_off_once() -> None:
    """The second time the draft may be being kept; and afterwards the requests are what they were."""
    with pausing_when_stopped(lambda: None):
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), signal.SIGTERM)
        os.kill(os.getpid(), signal.SIGHUP)
        os.kill(os.getpid(), signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) is signal.getsignal(signal.SIGHUP) is signal.SIG_DFL


def test_a_request_to_end_that_was_to_be_passed_over_is_passed_over() -> None:
    """`nohup` stays what it is."""
    command = ["sh", "-c", "trap '' HUP; exec \"$@\"", "sh", *talk(1)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as piped:
        assert piped.stdin
        assert piped.stderr
        assert piped.stderr.readline() == b"news 0\n"
        piped.send_signal(signal.SIGHUP)
        piped.stdin.write(b"one\n")
        piped.stdin.flush()
        assert b"got 'one'\n" in iter(piped.stderr.readline, b"")


def test_ctrl_d_is_the_end_of_input(terminals: list["pexpect.spawn[str]"]) -> None:
    """Also as the first key."""
    terminal = at(terminals, talk(1))
    terminal.expect_exact("news 1\r\n")
    terminal.send("\x04")
    assert "ENDED EOFError modes kept" in rest_of(terminal)


def test_a_dumb_terminal_gets_no_escapes(terminals: list["pexpect.spawn[str]"]) -> None:
    """Neither while it waits nor while a line is typed."""
    terminal = at(terminals, talk(2, news=2), TERM="dumb")
    terminal.expect_exact("news 1\r\n> ")
    before = terminal.before
    terminal.send("maria\rana\r")
    shown = before + rest_of(terminal)
    assert "\x1b" not in shown
    assert "got 'ana'" in shown
    assert "ENDED by itself modes kept" in shown


def test_answers_that_go_to_a_file_leave_the_lines_as_they_are(
    terminals: list["pexpect.spawn[str]"], tmp_path: Path
) -> None:
    """`callreview listen … > answer`: the same, and nothing of it in the file."""
    script = talk(3)
    command = ["sh", "-c", 'echo READY; exec "$@" > answer', "sh", *script]
    terminal = pexpect.spawn(command[0], command[1:], encoding="utf-8", timeout=PATIENCE, cwd=str(tmp_path))
    terminal.delaybeforesend = None
    terminals.append(terminal)
    terminal.expect_exact("news 1\r\n")
    terminal.send("one\rtwo\r\x1b[200~a\nb\x1b[201~\r")
    shown = rest_of(terminal)
    assert taken_in(shown) == ["one", "two", r"a\nb"]
    assert (tmp_path / "answer").read_text() == "READY\nENDED by itself modes kept\n"


def test_a_window_that_closes_ends_the_input(tmp_path: Path) -> None:
    """Even where the program is not killed by it (`nohup`): the talk ends, and nothing falls over."""
    ours, theirs = os.openpty()
    with (tmp_path / "log").open("wb") as log:
        talking = subprocess.Popen(talk(1), stdin=theirs, stdout=log, stderr=theirs)
    os.close(theirs)
    try:
        shown = b""
        while b"news 1" not in shown:
            shown += os.read(ours, 1000)
        os.close(ours)
        talking.wait(PATIENCE)
    finally:
        talking.kill()
    assert "ENDED EOFError" in (tmp_path / "log").read_text()
    assert talking.returncode == 0


@pytest.mark.parametrize("typed", ["", "ha"], ids=["waiting", "typing"])
def test_ctrl_z_pauses_the_call_and_fg_goes_on(terminals: list["pexpect.spawn[str]"], typed: str) -> None:
    """The shell gets its terminal back as it was, and the line goes on where it stood."""
    terminal = pexpect.spawn("sh", ["-m"], encoding="utf-8", timeout=PATIENCE, dimensions=(50, 100))
    terminal.delaybeforesend = None
    terminals.append(terminal)
    (Path(os.environ["HOME"]) / "talk.py").write_text(TALK.format(asks=1, news=1_000_000))
    terminal.sendline(f"'{sys.executable}' $HOME/talk.py; echo st''opped")
    terminal.expect_exact("news 1\r\n")
    if typed:
        terminal.send(typed)
        terminal.expect_exact(f"> {typed}")
    terminal.send("\x1a")
    terminal.expect_exact("paused\r\n")
    terminal.expect_exact("stopped\r\n")
    terminal.sendline("stty -a; fg; exit")
    terminal.expect_exact(" icanon")
    assert "-icanon" not in terminal.before + terminal.after
    terminal.send("maria\r")
    shown = rest_of(terminal)
    assert f"got '{typed}maria'" in shown
    assert "ENDED by itself modes kept" in shown


def test_a_pipe_and_a_file_are_read_line_by_line_and_the_talk_goes_on_meanwhile(tmp_path: Path) -> None:
    """What is read is shown; what comes at once is all taken; the end is the end."""
    lines = tmp_path / "lines"
    lines.write_bytes("one\r\ntwo\n\nlässt\xff\nlast".encode("latin-1"))
    with lines.open("rb") as file:
        read = subprocess.run(
            talk(9, news=0), stdin=file, capture_output=True, text=True, check=False, timeout=PATIENCE
        )
    assert read.stderr.splitlines() == [
        "> one", "got 'one'", "> two", "got 'two'", "> ", "got ''",
        "> l<U+FFFD>sst<U+FFFD>", "got 'l<U+FFFD>sst<U+FFFD>'", "> last", "got 'last'", "> ",
    ]  # fmt: skip
    with subprocess.Popen(talk(2), stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as piped:
        assert piped.stdin
        assert piped.stderr
        assert piped.stderr.readline() == b"news 0\n"
        assert piped.stderr.readline() == b"news 1\n"
        piped.stdin.write(b"one\ntw")
        piped.stdin.flush()
        assert b"> one\n" in iter(piped.stderr.readline, b"")
        piped.stdin.write(b"o\n")
        piped.stdin.flush()
        assert b"got 'two'\n" in iter(piped.stderr.readline, b"")


def test_ctrl_c_at_a_pipe_ends_cleanly() -> None:
    """Nothing holds a lock on standard input when Python goes away, which would be an abort."""
    with subprocess.Popen(talk(1), stdin=subprocess.PIPE, stderr=subprocess.PIPE, stdout=subprocess.PIPE) as piped:
        assert piped.stderr
        assert piped.stdout
        assert piped.stderr.readline() == b"news 0\n"
        piped.send_signal(signal.SIGINT)
        assert piped.stdout.read() == b"READY\nENDED KeyboardInterrupt modes kept\n"
        assert b"Fatal" not in piped.stderr.read()
    assert piped.returncode == 0


def test_two_talks_of_one_program_share_what_was_piped_in() -> None:
    """Which rubric it is may be asked before the review: nothing that came with the first answer is lost."""
    script = """
from callreview.terminal.console import Terminal
print(Terminal().ask("> "), Terminal().ask("> ", lambda: None), Terminal().ask("> "))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], input="one\ntwo\nthree\n", capture_output=True, text=True, check=True
    )
    assert done.stdout == "one two three\n"


def test_closed_standard_input_is_the_end_of_input() -> None:
    """No line can come from it, and it is no bug."""
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", sys.executable, "-c", CLOSED], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "the end\n")


CLOSED = """
from callreview.terminal.console import Terminal
try:
    Terminal().ask("> ", lambda: None)
except EOFError:
    print("the end")
"""
