"""People's own words asked for at a terminal: nothing that was typed is lost, whatever happens."""

import json
import os
import signal
from pathlib import Path

import pexpect
import pytest

from cli.person import AtATerminal, Said
from programs import CALLREVIEW, Program
from responses import said_to

LINES = ["I had three people on this before her.", "  She said the worry back to me. ", "מר כהן \u2013 תודה 👩\u200d👧"]
KUDOS: Said = {
    "What did they say?": [*LINES, ""],
    "Who said it?": ["a customer"],
    "Of whom was it said?": ["maria"],
    "Which call was it about?": [""],
    "May the team hear these words?": ["not asked"],
}


def the_one(workspace: Path, folder: str) -> dict[str, object]:
    """The only record of that folder, as it is written."""
    (path,) = workspace.glob(f"{folder}/*/*/*/*.json")
    record: dict[str, object] = json.loads(path.read_bytes())
    return record


def drafts_of(workspace: Path) -> list[Path]:
    """What waits."""
    return [*workspace.glob("drafts/*.json")]


def test_kudos_are_asked_for_words_first(a_workspace: Path) -> None:
    """In many lines; what was given as an option is not asked."""
    with AtATerminal(a_workspace, "kudos", "add", "--ref", "C-1") as sam:
        sam.talks(KUDOS)
    assert sam.code == 0, sam.heard
    assert sam.asked == [
        "What did they say?",
        "Who said it?",
        "Of whom was it said?",
        "May the team hear these words?",
    ]
    assert "Their words, question 1 of 4" in sam.heard
    kept = the_one(a_workspace, "kudos")
    assert (kept["agent"], kept["ref"], kept["consent"], kept["from"]) == ("maria", "C-1", "not_asked", "customer")
    assert kept["words"] == "\n".join(LINES)
    assert drafts_of(a_workspace) == []


def test_ctrl_c_in_the_middle_of_the_words_loses_none_of_them(run: Program, a_workspace: Path) -> None:
    """`drafts` tells of them, `resume` goes on; at its end nothing waits any more."""
    child = pexpect.spawn(
        CALLREVIEW[0],
        [*CALLREVIEW[1:], "kudos", "add", "--concern"],
        cwd=str(a_workspace),
        encoding="utf-8",
        timeout=60,
    )
    child.expect(r"\r\n(?:\x1b\[\?2004h)?> ")
    child.send("\r".join([*LINES[:2], ":?", ""]))
    child.expect("For example")  # what is typed before it has been read
    child.sendintr()
    child.expect("go on with")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    (row,) = json.loads(run("drafts", "--format", "json").stdout)
    assert (row["rubric"], row["stopped_at"]) == ("kudos", "Their words")
    assert run("check").code == 0
    with AtATerminal(a_workspace, "resume", "last") as sam:
        sam.is_asked(KUDOS)
        assert f"You said: {LINES[0]}" in sam.heard
        sam.types("")
        sam.talks(KUDOS)
    assert sam.code == 0, sam.heard
    assert the_one(a_workspace, "kudos")["words"] == "\n".join(LINES[:2]).strip()
    assert the_one(a_workspace, "kudos")["kind"] == "concern"
    assert drafts_of(a_workspace) == []


@pytest.mark.parametrize("ended", ["ctrl-c", "window closed"])
def test_a_letter_pasted_and_not_ended_is_kept(a_workspace: Path, ended: str) -> None:
    """The line one is in is no line that was ended; what stands in it is kept all the same."""
    child = pexpect.spawn(
        CALLREVIEW[0], [*CALLREVIEW[1:], "kudos", "add"], cwd=str(a_workspace), encoding="utf-8", timeout=60
    )
    child.expect(r"\r\n(?:\x1b\[\?2004h)?> ")
    child.send("Dear all,\r\x1b[200~She stayed\nwith me.\x1b[201~ Thank")
    child.expect("Thank")
    if ended == "ctrl-c":
        child.sendintr()
        child.expect(pexpect.EOF)
    else:
        child.kill(signal.SIGHUP)
        child.wait()
    child.close()
    assert child.exitstatus == 130
    with AtATerminal(a_workspace, "resume", "last") as sam:
        sam.is_asked(KUDOS)
        assert "You said: Dear all, She stayed with me. Thank" in " ".join(sam.heard.split())
        sam.types("")
        sam.talks(KUDOS)
    assert the_one(a_workspace, "kudos")["words"] == "Dear all,\nShe stayed\nwith me. Thank"


def test_a_paste_of_100_kb_is_kept(a_workspace: Path) -> None:
    """In two thousand lines, as a terminal hands them over that marks what is pasted."""
    lines = [f"{number}: she said the worry back, and I could breathe." for number in range(2000)]
    with AtATerminal(a_workspace, "idea", "add", "--by", "deb") as deb:
        deb.is_asked({"What is the idea?": []})
        deb.types("\x1b[200~" + "\r".join(lines) + "\x1b[201~", "")
        while deb.listens() is not None:
            pass
    assert deb.code == 0, deb.heard[-500:]
    assert the_one(a_workspace, "ideas")["words"] == "\n".join(lines)


def test_an_idea_is_answered_with_its_words_in_sight(run: Program, a_workspace: Path) -> None:
    """What we say is asked before why."""
    run("idea", "add", "--by", "deb", "--words", "A second\x1b[2J screen.")
    with AtATerminal(a_workspace, "idea", "answer", "last") as sam:
        sam.talks({"What do we say?": ["we will not"], "Because?": ["There is no desk for it.", ""]})
    assert sam.code == 0, sam.heard
    assert "deb: A second\\x1b[2J screen." in sam.heard
    answer = the_one(a_workspace, "answers")
    assert (answer["we"], answer["because"]) == ("will_not", "There is no desk for it.")


def test_a_check_in_asks_with_whom(a_workspace: Path) -> None:
    """And what was learned."""
    with AtATerminal(a_workspace, "checkin", "add") as sam:
        sam.talks({"Whom did you talk with?": ["1"], "their name?": ["Harbor Bakery"], "learn?": ["All is well.", ""]})
    assert sam.code == 0, sam.heard
    assert the_one(a_workspace, "checkins")["with"] == {"kind": "customer", "name": "Harbor Bakery"}


def test_a_reply_goes_on_though_the_review_changed_meanwhile(run: Program, the_review: Path, a_workspace: Path) -> None:
    """What a reviewer amends while the agent types is kept, and so is the reply."""
    with AtATerminal(a_workspace, "reply", "last") as maria:
        maria.talks({"How fair": ["partly"], "What would you add": []}, until="What would you add")
        assert run("amend", "last", "--ref", "C-9", "--why", "I mixed up two calls.").code == 0
        maria.types("The line had dropped.", "")
        while maria.listens() is not None:
            pass
    assert maria.code == 0, maria.heard
    review = json.loads(the_review.read_bytes())
    assert review["call"]["ref"] == "C-9"
    replies = said_to(a_workspace, "replies", the_review.stem)
    assert [(reply["by"], reply["words"]) for reply in replies] == [("maria", "The line had dropped.")]


def test_what_is_drawn_fits_a_narrow_terminal(run: Program, a_workspace: Path) -> None:
    """Words are folded to the window, without colour or codes."""
    run("kudos", "add", "--agent", "maria", "--words", "word " * 50)
    run("idea", "add", "--words", "word " * 50)
    run("checkin", "add", "--customer", "Harbor Bakery and Sons", "--words", "x")
    for words in ("kudos list", "idea list", "checkin due"):
        drawn = str(
            pexpect.run(
                " ".join((*CALLREVIEW, words)),
                cwd=str(a_workspace),
                env={**os.environ, "COLUMNS": "40"},
                encoding="utf-8",
                timeout=60,
            )
        )
        assert "\x1b" not in drawn
        assert drawn.strip()
        assert max(map(len, drawn.splitlines())) <= 40
