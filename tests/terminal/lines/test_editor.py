"""The person's own editor: a real program, here a small script that does what a hand would do."""

import os
import stat
import sys
from pathlib import Path

import pytest

from callreview.model.draft import HeardMoment, Said
from callreview.session.engine import Session
from callreview.terminal.lines.editor import CUT, edited
from said import HARD_WORDS
from session.walks import About, a_session, go_on
from terminal.scripted import held

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the editor here is a shell script")


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An editor whose work is written into it by the test."""
    script = tmp_path / "my editor"
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{script}' --wait")
    return script


def that_does(script: Path, work: str) -> None:
    """Let the editor do *work* with the page "$2"."""
    script.write_text(f"#!/bin/sh\n{work}\n", encoding="utf-8")
    script.chmod(0o700)


def at(key: str) -> Session[About]:
    """A review at that question."""
    return go_on(a_session(), until=key).end  # type: ignore[return-value] # a review's session


def test_the_page_is_what_was_typed_and_the_question_below_a_line(editor: Path, tmp_path: Path) -> None:
    """The editor gets both, and only what is above the line comes back."""
    that_does(editor, f'cp "$2" "{tmp_path}/seen"; printf "Edited.\\n\\nTwice.\\n" > "$2"')
    assert edited("Typed.", "How did it make you feel?") == "Edited.\n\nTwice."
    assert (tmp_path / "seen").read_text("utf-8") == f"Typed.\n\n{CUT}\n# How did it make you feel?\n"


def test_every_character_comes_back(editor: Path) -> None:
    """A carriage return among them, which Python would read as a line end."""
    that_does(editor, "true")
    assert edited(HARD_WORDS, "Why?") == HARD_WORDS
    that_does(editor, 'printf "One\\rtwo\\033[1m \\342\\200\\256\\r\\nthree\\r\\n" > "$2"')
    assert edited("", "Why?") == "One\rtwo\x1b[1m \u202e\r\nthree"


def test_what_is_below_the_line_is_left_out(editor: Path) -> None:
    """Left as it was, the text is what it was."""
    that_does(editor, "true")
    assert edited("Typed.\n\nTwice.", "Why?") == "Typed.\n\nTwice."


def test_nobody_else_can_read_the_page_and_it_is_gone_afterwards(editor: Path, tmp_path: Path) -> None:
    """It may hold what a customer said."""
    that_does(editor, f'ls -l "$2" | cut -c1-10 > "{tmp_path}/mode"; echo "$2" > "{tmp_path}/path"')
    edited("Typed.", "Why?")
    assert (tmp_path / "mode").read_text("utf-8").strip() == stat.filemode(stat.S_IFREG | 0o600)
    assert not Path((tmp_path / "path").read_text("utf-8").strip()).parent.exists()


@pytest.mark.parametrize("named", ["/nowhere/at/all", "'unclosed", "   ", "false"])
def test_an_editor_that_cannot_be_run_to_its_end_gives_nothing(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not there, not to be understood, or left with a fault: no crash, and nothing taken."""
    monkeypatch.setenv("VISUAL", named)
    monkeypatch.setenv("EDITOR", named)
    monkeypatch.setenv("PATH", os.defpath if named == "false" else "")
    assert edited("Typed.", "Why?") is None


def test_visual_is_asked_before_editor(editor: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As everywhere."""
    visual = tmp_path / "visual"
    that_does(visual, 'echo VISUAL > "$1"')
    that_does(editor, 'echo EDITOR > "$2"')
    monkeypatch.setenv("VISUAL", str(visual))
    assert edited("", "Why?") == "VISUAL"


def test_lines_typed_before_go_into_the_editor_and_come_back(editor: Path) -> None:
    """One answer of all of it."""
    that_does(editor, 'sed -i "s/worried/afraid/" "$2"')
    told = held({"own_words": ["I was worried", "with her", ":e"]}, session=at("own_words"), until="excited")
    assert told.answers("own_words") == [Said(words="I was afraid\nwith her")]


def test_an_earlier_answer_is_edited_with_its_moments(editor: Path) -> None:
    """Nothing of it is lost."""
    that_does(editor, 'sed -i "s/sigh/long sigh/" "$2"')
    typed = {"listen": ["Quiet.", "1:12-1:20 agent: a sigh", "", ":e"], "heard": ["b"]}
    told = held(typed, session=at("listen"), until="heard")
    moment = HeardMoment.model_validate_json('{"at": 72.0, "to": 80.0, "who": "agent", "words": "a long sigh"}')
    assert told.answers("listen")[-1] == Said(words="Quiet.", moments=(moment,))


def test_without_an_editor_the_question_waits_and_the_lines_are_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is said, nothing is skipped, and typing goes on."""
    monkeypatch.setenv("VISUAL", "/nowhere/at/all")
    told = held({"own_words": ["I was worried", ":e", "with her", ""]}, session=at("own_words"), until="excited")
    assert "or type here" in told.said
    assert told.answers("own_words") == [Said(words="I was worried\nwith her")]
    told = held({"question": [":e", "Why?", ""]}, session=at("question"), until="save")
    assert told.answers("question") == [Said(words="Why?")]


def test_a_moment_that_cannot_be_is_mended_in_the_editor(editor: Path, tmp_path: Path) -> None:
    """The text that was refused is there when the editor is opened again."""
    seen = tmp_path / "seen"
    first = f'touch "{seen}"; printf "Quiet.\\n1:75 a sigh\\n" > "$2"'
    that_does(editor, f'if [ -e "{seen}" ]; then sed -i s/1:75/1:15/ "$2"; else {first}; fi')
    told = held({"listen": [":e", ":e"]}, session=at("listen"), until="heard")
    assert '"1:75 a sigh" is no moment' in told.said
    assert told.answers("listen") == [Said(words="Quiet.", moments=(HeardMoment(at=75.0, words="a sigh"),))]
