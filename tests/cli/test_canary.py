"""Before the seal nothing shows what the behaviors are, nor that there are any: seeing them would decide the feeling.

A rubric of canaries (words found nowhere else) is reviewed by people who press help at every question, stop, look at
their drafts and go on. After the seal the canaries do sing, so these tests can fail.
"""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from callreview.views.formats import ListFormat
from cli.person import AtAPipe, AtATerminal, Person, Said
from programs import Program

CANARY = re.compile("canary", re.IGNORECASE)
SEAL = "After this it is sealed."
SAID: Said = {
    "Who took the call?": ["maria"],
    "Which call is it?": ["C-3117"],
    "When was the call?": ["today"],
    "Which queue": ["billing"],
    "Listen to the call.": ["0:19 No wonder.", ""],
    "How did you hear it?": ["whole"],
    "how did that call feel?": ["wow"],
    "In your own words.": ["Lighter.", ""],
    "excited to talk": ["yes"],
    "Cared for:": ["wow"],
    "Cared for, WOW:": ["0:19 No wonder.", ""],
    "Hurried:": ["hint"],
    "Hurried, a hint:": ["She talked fast.", ""],
    "in a word of your own?": ["safe"],
    "a feeling you want": ["wanted"],
    "And another?": [""],
    SEAL: ["s"],
}


def lay_the_canaries(workspace: Path, behaviors: int, feelings: Sequence[str] = ("cared-for", "hurried")) -> None:
    """Make the workspace's only rubric one with so many behaviors and musts, every word of theirs a canary."""
    for path in (workspace / "rubrics").iterdir():
        path.unlink()
    unwanted = "unwanted: [{id: hurried, word: Hurried, tolerate: hint}]" if "hurried" in feelings else ""
    acts = "".join(
        f"""
  - id: canary-{number}
    text: Sings like canary {number}.
    creates: [{feelings[number % len(feelings)]}]
    when: the canary {number} is hungry
    heard_as: [Canary heard {number}.]
    not_this: [Canary refused {number}.]
    anchors: [{{call: canary-call-{number}, at: "01:12"}}]"""
        for number in range(behaviors)
    )
    musts = "".join(f"\n  - {{id: canary-must-{number}, text: Canary must {number}.}}" for number in range(behaviors))
    text = f"""
schema: callreview/rubric@1
id: birds
title: Birds
version: 1
status: adopted
purpose: Whoever calls hangs up lighter.
gut: Would you be excited to talk with this person again?
applies_to: {{queues: [billing]}}
wanted:
  - {{id: cared-for, word: Cared for, tolerate: just_ok, wow: Warm., just_ok: Polite., not_ok: Cold.}}
{unwanted}
behaviors: {acts or "[]"}
musts: {musts or "[]"}
"""
    (workspace / "rubrics" / "birds.yaml").write_text(text, encoding="utf-8")
    config = (workspace / "callreview.yaml").read_text(encoding="utf-8")
    config = re.sub("range-of-tolerance", "birds", config)
    (workspace / "callreview.yaml").write_text(config, encoding="utf-8")


def asks_why_at_every_question(sam: Person) -> None:
    """Press help at each question up to the seal, and answer it; at the seal, try some keys. Leave it unsealed."""
    while (question := sam.is_asked(SAID)) != SEAL:
        assert question is not None, sam.heard
        sam.types(":?", *SAID[question])
        if isinstance(sam, AtATerminal):
            sam.listens()  # the help has a prompt of its own there
    sam.types("?", "9999", "nonsense", "1")
    sam.hears("You said: WOW")
    sam.types(":b")


@pytest.mark.parametrize("meeting", [AtATerminal, AtAPipe])
def test_no_canary_sings_before_the_seal(
    run: Program, a_workspace: Path, meeting: type[AtATerminal] | type[AtAPipe]
) -> None:
    """Neither at a terminal nor by pipe: in no question, help, read-back, stop, draft listing or resumption."""
    lay_the_canaries(a_workspace, behaviors=7)
    with meeting(a_workspace, "listen") as sam:
        asks_why_at_every_question(sam)
        if isinstance(sam, AtATerminal):
            sam.listens()  # a hand does not press Ctrl-C within the millisecond after Enter
            sam.interrupts()
        else:
            sam.hangs_up()
        while sam.listens() is not None:
            pass
        assert sam.code == 130
    assert "For example:" in sam.heard
    assert "callreview resume" in " ".join(sam.heard.split())
    heard = [sam.heard]
    if meeting is AtATerminal:  # these talk to nobody, so once is enough
        heard += [run("drafts", "--format", form).said for form in ListFormat]
        heard += [run(*command.split()).said for command in ("resume nobody", "show last", "list", "check")]
    with meeting(a_workspace, "resume") as sam:
        sam.talks(SAID, until=SEAL)
        heard.append(sam.heard)
        assert not [found for said in heard for found in CANARY.findall(said)]
        sam.types(*SAID[SEAL])
        sam.listens()
        assert CANARY.search(sam.heard), "the canaries sing after the seal; if not, this test proves nothing"


def test_what_is_said_before_the_seal_is_the_same_for_any_number_of_behaviors(a_workspace: Path) -> None:
    """To the byte, but for the draft's id and the time: not even a count gives them away."""
    heard = set()
    for behaviors in (0, 1, 12):
        lay_the_canaries(a_workspace, behaviors, feelings=["cared-for"])  # one feeling has one order
        with AtAPipe(a_workspace, "listen") as sam:
            asks_why_at_every_question(sam)
            sam.hangs_up()
            while sam.listens() is not None:
                pass
        (draft,) = (a_workspace / "drafts").glob("*.json")
        draft_id = draft.stem.rpartition("-")[2]
        draft.unlink()
        assert draft_id in sam.heard
        heard.add(sam.heard.replace(draft_id, "DRAFT"))
    assert len(heard) == 1
