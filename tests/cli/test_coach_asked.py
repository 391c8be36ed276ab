"""A coaching conversation at a terminal: nothing that was said is lost, whatever happens."""

import json
import os
import signal
from pathlib import Path
from typing import Any

import pexpect

from cli.person import AtATerminal, Said
from programs import CALLREVIEW, Program

SAID: Said = {
    "work matter? What did you tell them?": ["It carries people home.", ""],
    "go to the team meeting?": [""],
    "What did you thank": ["1"],
    "What did they do?": [""],
    "How did it feel, to you or to the customer?": ["I let my breath go.", ""],
    "Why does it matter?": [":s"],
    "Their words come first.": ["I talk fast when the queue is long.", "Nobody told me.", ""],
    "Which behavior is it about?": ["1"],
    "What is behind it?": [""],
    "What does it do to the customer": ["They say it twice.", ""],
    "try? One thing, in their words.": ["I count to one.", ""],
    "On which day will you ask how it went?": [""],
    "Which open question did you ask?": ["Don't you think it was short?", ""],
    "if you did not know the answer?": ["What did you hear?", ""],
    "What did you hear?": ["That he was alone.", ""],
    "Is this how it was?": ["s"],
}


def the_coaching(workspace: Path) -> dict[str, Any]:
    """The only conversation, as it is written."""
    (path,) = workspace.glob("coaching/*/*/*/*.json")
    record: dict[str, Any] = json.loads(path.read_bytes())
    return record


def drafts_of(workspace: Path) -> list[Path]:
    """What waits."""
    return [*workspace.glob("drafts/*.json")]


def test_a_conversation_is_prepared_held_and_kept(run: Program, the_review: Path, a_workspace: Path) -> None:
    """Back, help and Ctrl-C in the middle leave no trace; the closed question is pointed out, and was asked anew."""
    with AtATerminal(a_workspace, "coach", "maria", "--by", "sam") as sam:
        sam.talks(SAID, until="How did it feel, to you or to the customer?")
        assert "One thing to talk about" in sam.heard
        assert "Offered: When he said you remembered" in sam.heard
        sam.types(":?")
        assert "most often left out" in (sam.listens() or "")
        sam.types(":b")
        assert "You stopped Monday's payment" in (sam.listens() or "")
        sam.types("")
        sam.talks(SAID, until="Which behavior is it about?")
        sam.interrupts()
        assert sam.listens() is None
        assert sam.code == 130
    (row,) = json.loads(run("drafts", "--format", "json").stdout)
    assert (row["agent"], row["rubric"], row["stopped_at"]) == ("maria", "coaching", "Analyze")
    assert run("check").code == 0
    with AtATerminal(a_workspace, "resume") as sam:
        sam.talks(SAID)
    assert sam.code == 0, sam.heard
    assert sam.asked[0] == "Which behavior is it about?"
    assert "That one says already what it hopes to hear." in sam.heard
    assert f"callreview followup done {row['id'][11:]}" in sam.heard
    kept = the_coaching(a_workspace)
    assert (kept["by"], kept["agent"], kept["about"]) == ("sam", "maria", [the_review.stem])
    assert kept["connect"] == {"matters": "It carries people home.", "team": ""}
    assert kept["recognize"]["did"].startswith("You stopped Monday's payment")
    assert (kept["recognize"]["felt"], kept["recognize"]["matters"]) == ("I let my breath go.", "")
    assert kept["analyze"]["theirs"] == "I talk fast when the queue is long.\nNobody told me."
    assert kept["follow_up"]["behavior"] == kept["analyze"]["behavior"] is not None
    assert kept["talk"] == {"asked": "What did you hear?", "heard": "That he was alone."}
    assert drafts_of(a_workspace) == []
    assert run("check").code == 0
    page = json.loads(run("coach", "maria", "--prepare", "--format", "json").stdout)
    assert (page["why"], page["calls"], page["agreed"][0]["words"]) == ("since_coaching", 0, "I count to one.")


def test_ctrl_d_is_somebody_who_stops(a_workspace: Path) -> None:
    """As Ctrl-C is: nothing was closed, and a terminal is there."""
    with AtATerminal(a_workspace, "coach", "maria") as sam:
        sam.is_asked(SAID)
        sam.types_ctrl_d()
        assert sam.listens() is None
    assert (sam.code, drafts_of(a_workspace)) == (130, [])
    assert "terminal" not in sam.heard


def test_a_kill_in_the_middle_loses_no_answer(the_review: Path, a_workspace: Path) -> None:
    """Kill -9 after an answer was acknowledged; `resume` asks for the next."""
    assert the_review.is_file()
    child = pexpect.spawn(
        CALLREVIEW[0],
        [*CALLREVIEW[1:], "coach", "maria"],
        cwd=str(a_workspace),
        env={**os.environ, "ACCESSIBLE": "1"},
        encoding="utf-8",
        timeout=60,
    )
    child.expect(r"\r\n(?:\x1b\[\?2004h)?> ")
    child.send("It carries people home.\r\r")
    child.expect("team meeting")
    child.kill(signal.SIGKILL)
    child.close(force=True)
    with AtATerminal(a_workspace, "resume") as sam:
        sam.talks(SAID)
    assert sam.code == 0, sam.heard
    assert sam.asked[0] == "go to the team meeting?"
    assert the_coaching(a_workspace)["connect"]["matters"] == "It carries people home."


def test_a_conversation_can_be_held_where_there_is_no_review(run: Program, a_workspace: Path) -> None:
    """Nothing is offered, so one's own words are asked for; a commitment that was not made has no day."""
    said = {**SAID, "What did they do?": ["You came in early.", ""], "try? One thing, in their words.": [""]}
    with AtATerminal(a_workspace, "coach", "Zoë Ärm") as sam:
        sam.talks(said, until="Is this how it was?")
        (draft,) = drafts_of(a_workspace)
        unfinished = draft.read_bytes()
        sam.types("s")
        while sam.listens() is not None:
            pass
    assert sam.code == 0, sam.heard
    assert "No call was reviewed in the last 8 weeks." in sam.heard
    assert not {"What did you thank", "Which behavior is it about?"} & set(sam.asked)
    kept = the_coaching(a_workspace)
    assert (kept["agent"], kept["about"], kept["follow_up"]) == ("Zoë Ärm", [], None)
    assert kept["recognize"]["did"] == "You came in early."
    assert "Nothing was agreed" in sam.heard
    draft.write_bytes(unfinished)  # as a power cut leaves it, just after the conversation was saved
    with AtATerminal(a_workspace, "resume") as sam:
        sam.talks(said)
    assert sam.code == 0, sam.heard
    assert the_coaching(a_workspace) == kept
    assert drafts_of(a_workspace) == []
    assert run("check").code == 0


def test_a_near_name_is_asked_about_before_it_is_kept(the_review: Path, a_workspace: Path) -> None:
    """Yes is the one that is there; and leaving before an answer leaves nothing behind."""
    assert the_review.is_file()
    asked = [*CALLREVIEW[1:], "coach", "mari"]
    child = pexpect.spawn(CALLREVIEW[0], asked, cwd=str(a_workspace), encoding="utf-8", timeout=60)
    child.expect('Nobody here is called "mari" yet. Is it maria\\?')
    child.send("y\r")
    child.expect("Before you talk with maria")
    child.expect(r"\r\n(?:\x1b\[\?2004h)?> ")
    child.send(":q\r")
    child.expect("nothing is kept")
    child.expect(pexpect.EOF)
    child.close()
    assert drafts_of(a_workspace) == []


def test_a_conversation_that_waits_is_not_begun_once_more_in_silence(the_review: Path, a_workspace: Path) -> None:
    """It is offered, and Enter goes on with it; a no begins another."""
    assert the_review.is_file()
    asked = [*CALLREVIEW[1:], "coach", "maria"]
    child = pexpect.spawn(CALLREVIEW[0], asked, cwd=str(a_workspace), encoding="utf-8", timeout=60)
    child.expect(r"\r\n(?:\x1b\[\?2004h)?> ")
    child.send("It carries people home.\r\r")
    child.expect("team meeting")
    child.send(":q\r")
    child.expect(pexpect.EOF)
    child.close()
    (waits,) = drafts_of(a_workspace)
    for typed, comes in (("\r", "Going on with the conversation with maria"), ("n\r", "Before you talk with maria")):
        child = pexpect.spawn(CALLREVIEW[0], asked, cwd=str(a_workspace), encoding="utf-8", timeout=60)
        child.expect("A talk with maria waits, begun on .*. Go on with it\\?")
        child.send(typed)
        child.expect(comes)
        child.expect(r"\r\n(?:\x1b\[\?2004h)?> ")
        child.send(":q\r")
        child.expect(pexpect.EOF)
        child.close()
    assert drafts_of(a_workspace) == [waits]
