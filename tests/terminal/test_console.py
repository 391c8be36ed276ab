"""The real terminal: talk on stderr, answers from stdin, nothing on stdout; in a pipe and at a terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TALK = """
from callreview.terminal.console import Terminal
terminal = Terminal()
terminal.say("Who took the call?")
typed = []
try:
    while True:
        typed.append(terminal.ask("> "))
except EOFError:
    pass
print(ascii(typed))
"""


def talk(program: str, typed: bytes) -> tuple[str, str]:
    """What *program* writes on stdout and stderr, with *typed* piped in."""
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program], input=typed, capture_output=True, check=True, timeout=60
    )
    return ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8")


def test_in_a_pipe_the_talk_can_be_followed_and_stdout_is_left_for_answers() -> None:
    """What was read is shown after its prompt, on stderr."""
    out, err = talk(TALK, b"maria\r\n  two words \n\nlast")
    assert out == "['maria', '  two words ', '', 'last']\n"
    assert err == "Who took the call?\n> maria\n>   two words\n> \n> last\n> \n"


def test_a_carriage_return_within_a_line_is_no_line_end() -> None:
    """It may stand in words that are kept to the letter; one at the end belongs to the line end."""
    out, err = talk(TALK, b"one\rtwo\r\nthree")
    assert out == "['one\\rtwo', 'three']\n"
    assert "> one\\x0dtwo\n" in err


def test_what_cannot_be_seen_is_made_visible() -> None:
    """No pasted control reaches the terminal."""
    _, err = talk(TALK, "\x1b[31mred\u202e".encode())
    assert "\x1b" not in err
    assert "\\x1b[31mred<U+202E>" in err


def test_a_long_line_from_a_pipe_is_whole() -> None:
    """100 KB are 100 KB."""
    program = TALK.replace("print(ascii(typed))", "print(len(typed[0]))")
    assert talk(program, b"x" * 100_000 + b"\n")[0] == "100000\n"


def test_a_long_text_is_wrapped_and_hangs() -> None:
    """To the width of the terminal, whatever the line; the lines after the first begin with what they hang on."""
    program = (
        "from callreview.terminal.console import Terminal\n"
        "Terminal().say('  1  ' + 'word ' * 12 + '\\n' + 'x' * 60, hang='     ')\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "COLUMNS": "40"},
        capture_output=True,
        check=True,
        timeout=60,
        text=True,
    )
    assert ran.stderr.split("\n") == [
        "  1  word word word word word word word",
        "     word word word word word",
        "     " + "x" * 60,
        "",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_at_a_terminal_whose_answers_are_piped_on_the_prompt_comes_first_and_nothing_twice(tmp_path: Path) -> None:
    """`callreview … > page.md`: lines are edited as ever, and the page has nothing of it."""
    import pty  # noqa: PLC0415 # Windows has none

    from pexpect import fdpexpect  # noqa: PLC0415 # as above

    ours, theirs = pty.openpty()
    answers = tmp_path / "answers"
    with answers.open("wb") as out:
        talking = subprocess.Popen([sys.executable, "-c", TALK], stdin=theirs, stdout=out, stderr=theirs)
    terminal = fdpexpect.fdspawn(ours, timeout=30)
    try:
        terminal.expect_exact("> ")
        assert terminal.before == b"Who took the call?\r\n\x1b[?2004h"
        terminal.send(b"mara\x1b[Di\r")
        terminal.expect_exact("> ")
        assert terminal.before.removeprefix(b"\r") in {b"", b"\x1b[?2004h"}  # readline, where the prompt stands already
        terminal.expect_exact("> ")
        assert terminal.before.count(b"\r\n") == 1
        terminal.send(b"\x04")
        assert talking.wait(timeout=30) == 0
    finally:
        talking.kill()
        talking.wait()
        os.close(theirs)
        terminal.close()
    assert answers.read_text("utf-8") == "['maria']\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_a_pasted_text_with_blank_lines_is_one_line_typed(tmp_path: Path) -> None:
    """A terminal that is asked to marks what is pasted, so that paragraphs do not spill into the next questions."""
    import pexpect  # noqa: PLC0415 # Windows has none

    script = (
        "from callreview.terminal.console import Terminal\n"
        "from pathlib import Path\n"
        "Path('said').write_text(repr(Terminal().ask('> ')))\n"
    )
    terminal = pexpect.spawn(sys.executable, ["-c", script], cwd=str(tmp_path), timeout=30)
    terminal.expect_exact("\x1b[?2004h")  # asks the terminal to mark what is pasted
    terminal.expect_exact("> ")
    terminal.send("\x1b[200~First.\n\nSecond,\nof two lines.\x1b[201~\r")
    terminal.expect_exact(pexpect.EOF)
    terminal.close()
    assert (tmp_path / "said").read_text() == repr("First.\n\nSecond,\nof two lines.")
