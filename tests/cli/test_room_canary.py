"""The room shows no feeling before the call was heard, and nothing of a behavior before the seal.

The room's half of test_canary.py: help at every question, what the call shows, a stop, the drafts, a resumption.
"""

import time
from pathlib import Path

from cli.test_canary import CANARY, SAID, SEAL, lay_the_canaries
from cli.the_example import lay_the_call
from programs import Program
from terminal.room.window import TO_SEE_IT, AtTheRoom, Window

FEELINGS = ("Cared for", "Hurried", "Warm.", "Polite.", "Cold.")


def test_no_canary_sings_in_the_room_before_the_seal(run: Program, a_workspace: Path) -> None:
    """On no screen, in no help, at no stop; and they do sing after it."""
    lay_the_call(a_workspace)
    lay_the_canaries(a_workspace, behaviors=7)
    with Window(a_workspace, "listen", "recordings/call.mp3") as window:
        window.sees("▶ 0:0")
        window.presses("m", "c")
        seen = [window.sees("What the call shows comes after the seal")]
        seen += helps(window)
        assert not [word for screen in seen for word in FEELINGS if word in screen]
        window.presses("Enter")
        sam = AtTheRoom(window, SAID)
        while (question := sam.is_asked()) != SEAL:
            assert question is not None
            seen += [window.screen, *helps(window)]
            sam.answers(SAID[question])
        seen += [window.screen, *helps(window)]
        window.presses("c")
        seen.append(window.sees("What the call shows comes after the seal"))
        window.presses("q")
        assert window.ends() == 0
        seen.append(window.screen)
    seen.append(run("drafts").said)
    assert "For example:" in "".join(seen)
    assert not [found for screen in seen for found in CANARY.findall(screen)]
    with Window(a_workspace, "resume") as window:
        seen = [window.sees(SEAL)]
        assert not [found for screen in seen for found in CANARY.findall(screen)]
        time.sleep(TO_SEE_IT)
        window.presses("Enter")
        window.sees("canary")  # if they did not sing now, this test would prove nothing


def helps(window: Window) -> list[str]:
    """What F1 shows, and what is there when it is closed again."""
    window.presses("F1")
    shown = window.sees("For example:")
    window.presses("Escape")
    return [shown, window.sees_no_more("For example:")]
