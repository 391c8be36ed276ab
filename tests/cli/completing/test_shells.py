"""A Tab in each shell: by its script's protocol, which is Typer's, and in a real bash, zsh and fish."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import typer
from typer._click.shell_completion import get_completion_class

from callreview.cli.app import app
from callreview.cli.completing.shells import complete
from programs import Program, need

LINES = ("", "l", "list -", "list --g", "list --gut ", "rubric ", "rubric s", "export review --format m", "amend --f")
SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment to be asked in, with no workspace about and no width for Typer to wrap its help to."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "1000")
    return monkeypatch


def type_in(shell: str, line: str, asked: pytest.MonkeyPatch) -> None:
    """Set what the shell's script sets when Tab is pressed at the end of `callreview *line*`."""
    words = ["callreview", *line.split(" ")]
    asked.setenv("COMP_WORDS", "\n".join(words))
    asked.setenv("COMP_CWORD", str(len(words) - 1))
    asked.setenv("_TYPER_COMPLETE_ARGS", " ".join(words))
    asked.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    asked.setenv("_TYPER_COMPLETE_WORD_TO_COMPLETE", words[-1])
    asked.setenv("_CALLREVIEW_COMPLETE", f"complete_{shell}")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("line", LINES)
def test_each_shell_is_told_what_typer_would_tell_it(
    shell: str, line: str, asked: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same lines to the letter. Typer keeps the names of `--help` in no order, so the order is left out."""
    type_in(shell, line, asked)
    command = typer.main.get_command(app)
    answerer = get_completion_class(shell)
    assert answerer is not None
    told = answerer(command, {}, "callreview", "_CALLREVIEW_COMPLETE").complete()
    assert complete(shell) == 0
    assert pieces(capsys.readouterr().out) == pieces(told)


def pieces(told: str) -> list[str]:
    """The lines of an answer, sorted, without what zsh wants around them all."""
    return sorted(told.removesuffix("\n").replace("_arguments '*: :((", "").replace("))'", "").split("\n"))


@pytest.mark.parametrize(
    ("shell", "typed", "told"),
    [
        ("bash", "bill", "billing\\ care"),
        ("bash", '"bill', "billing care"),
        ("zsh", "bill", "_arguments '*: :((\"billing care\"))'"),
        ("fish", "bill", "billing care"),
        ("powershell", "bill", "'billing care'::: "),
    ],
)
def test_a_value_with_a_space_stays_one_word(
    shell: str, typed: str, told: str, asked: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In each shell in its own way."""
    Path("rubrics").mkdir()
    Path("callreview.yaml").touch()
    Path("rubrics", "billing care.yaml").touch()
    type_in(shell, f"rubric show {typed}", asked)
    assert complete(shell) == 0
    assert capsys.readouterr().out == f"{told}\n"


def test_fish_is_told_whether_there_is_anything(asked: pytest.MonkeyPatch) -> None:
    """Where there is not, it offers files."""
    asked.setenv("_TYPER_COMPLETE_FISH_ACTION", "is-args")
    asked.setenv("_TYPER_COMPLETE_ARGS", "callreview list --g")
    assert complete("fish") == 0
    asked.setenv("_TYPER_COMPLETE_ARGS", "callreview transcript ")
    assert complete("fish") == 1


@pytest.mark.parametrize("shell", [*SHELLS, "tcsh"])
def test_a_line_nobody_understands_is_no_fault(shell: str, tmp_path: Path) -> None:
    """Nothing but an answer is printed into what somebody is typing."""
    garbled = {"_CALLREVIEW_COMPLETE": f"complete_{shell}", "COMP_CWORD": "x", "_TYPER_COMPLETE_ARGS": "\\ ' \n\" --="}
    ran = Program(tmp_path)(env=garbled)
    assert ran.stderr == ""
    assert "Traceback" not in ran.stdout


TYPED = (
    ("exp", "export"),
    ("list --gut j", "list --gut just_ok"),
    ("list --gut=j", "list --gut=just_ok"),
    ("rubric show rang", "rubric show range-of-tolerance"),
    ("rubric adopt craft", "rubric adopt craft-coaching"),
    ("transcript callrev", "transcript callreview.yaml"),
    ("list --agent mar", "list --agent maria"),
    ("list --agent=mar", "list --agent=maria"),
    ("amend last --feeling hurried:cl", "amend last --feeling hurried:clear"),
)
LOAD = {
    "bash": 'eval "$(callreview --show-completion)"',
    "zsh": 'autoload -Uz compinit; compinit -D -u; eval "$(callreview --show-completion)"',
    "fish": "callreview --show-completion | source",
}
BARE_SHELLS = {
    "bash": ("--norc", "--noprofile", "-i"),
    "zsh": ("-f", "-i", "-o", "emacs"),
    "fish": ("--no-config", "-i"),
}


@pytest.mark.parametrize("shell", BARE_SHELLS)
def test_a_shell_completes_as_somebody_types(shell: str, the_review: Path, run: Program, tmp_path: Path) -> None:
    """The script of `--show-completion`, in the real shell at a terminal: words, choices, values, and files as ever."""
    need(shell)
    assert run("list").code == 0  # which makes the index
    with at_a(shell, the_review.parents[4], tmp_path) as after:
        for typed, completed in TYPED:
            assert after(f"callreview {typed}\t") == f"callreview {completed}"


@contextmanager
def at_a(shell: str, folder: Path, scratch: Path) -> Iterator[Callable[[str], str]]:
    """That shell in *folder*, with `callreview` on its path and our completion loaded.

    Gives what types something and reads back the command line as it then stands, shown by the shell itself.
    """
    import pexpect  # noqa: PLC0415 # Windows has none

    program = scratch / "bin" / "callreview"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m callreview "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "PS1": "$ ", "TERM": "dumb"}
    real = pexpect.spawn(
        shell,
        list(BARE_SHELLS[shell]),
        cwd=str(folder),
        env=environment,
        encoding="utf-8",
        timeout=30,
        dimensions=(24, 200),
    )

    def after(typed: str) -> str:
        to_its_start, to_its_end = "\x01", "\x05"
        real.send(f"{typed}{to_its_start}echo '<<' {to_its_end} '>>'\r")
        real.expect(r"<< (.*?) *>>\r\n")
        return str(real.match[1])

    try:
        real.sendline(f'{LOAD[shell]}; echo rea""dy')
        real.expect("ready")
        yield after
    finally:
        real.close(force=True)
