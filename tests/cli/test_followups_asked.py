"""A follow-up asked for at a terminal: the calls since beside the question, and nothing lost on the way."""

import json
import os
from datetime import date, timedelta
from pathlib import Path

import pexpect
import pytest

from agreed import STEP, lay, reviewed
from callreview.model.choices import Noted
from cli.person import AtATerminal, Said
from programs import CALLREVIEW, Program

TODAY = date.today()  # noqa: DTZ011 # the day it is here, as the program has it
NO: Said = {
    "Did it feel to you": ["no"],
    "Any other thoughts?": ["The line drops.", "מר כהן 👩\u200d👧", ""],
    "What shall become of it?": [""],
}


@pytest.fixture
def agreed(a_workspace: Path) -> Path:
    """Something that was agreed, and a call since."""
    lay(a_workspace, reviewed((TODAY - timedelta(9)).isoformat(), "b", words="Count to one."))
    lay(a_workspace, reviewed(TODAY.isoformat(), "d", hour=0, step=None, noted={STEP: Noted.HEARD}, heard_at=73.0))
    return a_workspace


def the_note(workspace: Path) -> dict[str, object]:
    """The only note, as it is written."""
    (path,) = workspace.glob("followups/*/*/*/*.json")
    note: dict[str, object] = json.loads(path.read_bytes())
    return note


def test_two_things_are_asked_beside_the_calls_since(agreed: Path) -> None:
    """Where it worked there is no third; what was given is not asked."""
    with AtATerminal(agreed, "followup", "done", "last") as sam:
        sam.talks({**NO, "Did it feel to you": ["yes"], "Any other thoughts?": [""]})
    assert sam.code == 0, sam.heard
    assert sam.asked == ["Did it feel to you", "Any other thoughts?"]
    before_the_question = sam.heard.partition("Did it feel")[0]
    for told in ("Does names-the-worry.", "Count to one.", "heard on 1 of 1 call since", "dddddddd", "heard at 1:13"):
        assert told in before_the_question
    note = the_note(agreed)
    assert (note["state"], note["worked"], note["words"]) == ("done", "yes", "")


def test_what_did_not_work_needs_attention_unless_it_is_said_to_be_over(agreed: Path) -> None:
    """That is offered, and an empty answer takes it."""
    with AtATerminal(agreed, "followup", "done", "last", "--worked", "no") as sam:
        sam.talks(NO)
    assert sam.code == 0, sam.heard
    assert sam.asked == ["Any other thoughts?", "What shall become of it?"]
    before_the_question = sam.heard.partition("Any other thoughts?")[0]
    assert "A follow-up, question 1 of 2" in before_the_question
    assert "between sam and maria" in before_the_question
    assert "Does names-the-worry." in before_the_question
    note = the_note(agreed)
    assert (note["state"], note["worked"]) == ("needs_attention", "no")
    assert note["words"] == "\n".join(NO["Any other thoughts?"][:2])


def test_ctrl_c_keeps_what_was_said_and_resume_goes_on(run: Program, agreed: Path) -> None:
    """In the middle of the thoughts; in the end there is one note and no draft."""
    child = pexpect.spawn(
        CALLREVIEW[0],
        [*CALLREVIEW[1:], "followup", "done", "last"],
        cwd=str(agreed),
        env={**os.environ, "ACCESSIBLE": "1"},
        encoding="utf-8",
        timeout=60,
    )
    child.expect(r"\r\n(?:\x1b\[\?2004h)?> ")
    child.send("no\r")
    child.expect("Any other thoughts")
    child.send("The line drops.\r:?\r")
    child.expect("For example")  # what is typed before it has been read
    child.sendintr()
    child.expect("go on with")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    (row,) = json.loads(run("drafts", "--format", "json").stdout)
    assert (row["agent"], row["rubric"], row["stopped_at"]) == ("maria", "follow-up", "A follow-up")
    assert run("check").code == 0
    with AtATerminal(agreed, "resume", "last") as sam:
        sam.talks({**NO, "Any other thoughts?": [""]})
    assert sam.code == 0, sam.heard
    assert "You said: The line drops." in sam.heard
    for told in ("Does names-the-worry.", "heard on 1 of 1 call since"):
        assert sam.heard.count(told) == 1
    note = the_note(agreed)
    assert (note["state"], note["words"]) == ("needs_attention", "The line drops.")
    assert [*agreed.glob("drafts/*.json")] == []


def test_the_reason_of_letting_go_is_asked_for(agreed: Path) -> None:
    """In as many lines as it takes."""
    with AtATerminal(agreed, "followup", "let-go", "last") as sam:
        sam.talks({"Why is it let go?": ["She takes other calls.", "It is over.", ""]})
    assert sam.code == 0, sam.heard
    note = the_note(agreed)
    assert (note["state"], note["worked"], note["words"]) == ("let_go", None, "She takes other calls.\nIt is over.")
