"""Before the seal nothing shows what the behaviors are, also where a call is played, marked, followed and stopped."""

from pathlib import Path

import pytest

from callreview.views.formats import ListFormat
from cli.person import AtAPipe, AtATerminal
from cli.test_canary import CANARY, SAID, SEAL, lay_the_canaries
from cli.the_example import lay_the_call
from programs import Program

LISTENING = (
    *("?", ":?", "t", "", "+5", "-5", "@0:17", "x1.5", "left", "both", "n", "p", "m", "m canar", "u", ":p 0:10", ":p"),
    *(":c", "9:99 x", "1;12", "z", ":k", ":s", "0:19 No wonder.", "done"),
)
"""Everything that can be typed while a call plays, right and wrong."""
WITH_PLAYING = {**SAID, "Listen to the call.": LISTENING}


@pytest.fixture(autouse=True)
def _no_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CALLREVIEW_OUTPUT", "null")
    monkeypatch.delenv("CALLREVIEW_PLAYER", raising=False)


@pytest.mark.parametrize("meeting", [AtATerminal, AtAPipe])
def test_no_canary_sings_while_a_call_is_played(
    run: Program, a_workspace: Path, meeting: type[AtATerminal] | type[AtAPipe]
) -> None:
    """At a terminal and by pipe: whatever is typed while it plays, what it shows is asked for, and it is resumed."""
    lay_the_call(a_workspace)
    lay_the_canaries(a_workspace, behaviors=7)
    with meeting(a_workspace, "listen", "recordings/call.mp3") as sam:
        sam.talks(WITH_PLAYING, until="how did that call feel?")
        sam.types(":c", ":p 0:19", ":p", ":?", ":q")
        while sam.listens() is not None:
            pass
    assert sam.code == 0, sam.heard
    assert "comes after the seal" in " ".join(sam.heard.split())
    heard = [sam.heard, *(run("drafts", "--format", form).said for form in ListFormat)]
    with meeting(a_workspace, "resume") as sam:
        sam.talks(WITH_PLAYING, until=SEAL)
        heard.append(sam.heard)
        assert not [found for said in heard for found in CANARY.findall(said)]
        assert "speaking" not in " ".join(sam.heard.split())
        sam.types(*SAID[SEAL])
        sam.listens()
        assert CANARY.search(sam.heard), "the canaries sing after the seal; if not, this test proves nothing"


def test_while_a_call_plays_the_same_is_said_for_any_number_of_behaviors(a_workspace: Path) -> None:
    """To the byte, but for the draft's id: the call stands where it is taken to, so that no time goes by."""
    lay_the_call(a_workspace)
    heard = set()
    for behaviors in (0, 12):
        lay_the_canaries(a_workspace, behaviors, feelings=["cared-for"])
        still = [line for line in LISTENING if line and not line.startswith(":p")]
        with AtAPipe(a_workspace, "listen", "recordings/call.mp3") as sam:
            sam.talks({**WITH_PLAYING, "Listen to the call.": still}, until=SEAL)
            sam.hangs_up()
            while sam.listens() is not None:
                pass
        (draft,) = (a_workspace / "drafts").glob("*.json")
        heard.add(sam.heard.replace(draft.stem.rpartition("-")[2], "DRAFT"))
        draft.unlink()
    assert len(heard) == 1
