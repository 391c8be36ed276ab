"""The example of docs/desk.md is what the program says."""

import re
from pathlib import Path

from agreed import a_note, coached, lay, reviewed
from callreview.model.choices import Tone
from full_desk import a_draft_of, a_replied, ago, put, say, thanked
from programs import Program
from said import a_check_in, a_kudos, an_idea

PAGE = Path(__file__).parents[2] / "docs" / "desk.md"
PEOPLE = """\
people:
  - {id: maria, name: Maria Ortiz}
  - {id: noor, name: Noor Ali}
  - {id: deb, name: Deb Jones}
rhythms: {listen: 7d, thank: 7d, coach: 2w, check_in: 1m}
"""


def masked(text: str) -> str:
    """*text* without the ids of its records."""
    return re.sub(r"(?<=(?:resume|..done|..show|answer|.share)) [2-9a-z]{8}$", " ID", text, flags=re.MULTILINE)


def test_the_example_is_what_such_a_morning_shows(run: Program, a_workspace: Path) -> None:
    """A team of three, two weeks in, to the letter but for the ids."""
    say(a_workspace, PEOPLE)
    for name in ("check-in", "craft-coaching"):
        (a_workspace / "rubrics" / f"{name}.yaml").unlink()
    count, tell = "Count to one before you answer.", "Say what happens next."
    put(
        a_workspace,
        a_draft_of(ago(1), "k", "noor"),
        reviewed(ago(12), "m", agent="maria", step="", words=count, due=ago(0)),
        thanked(reviewed(ago(13), "p", agent="deb", step="", words=tell, due=ago(5))),
        a_kudos(ago(4), "q", kind=Tone.CONCERN, agent="noor", ref="C-3120", words="Nobody listened."),
        a_replied(ago(12), "r", by="deb", words="The line had dropped twice."),
        an_idea(ago(9), "s", words="Let us see the last bill before the customer reads it out."),
        a_kudos(ago(2), "t", agent="maria"),
        a_check_in(ago(20), "maria"),
        a_check_in(ago(35), "deb", letter="c"),
        a_check_in(ago(5), "noor", letter="d"),
    )
    lay(a_workspace, *(coached(ago(days), who[0], agent=who, step=None) for days, who in ((3, "maria"), (9, "noor"))))
    lay(a_workspace, coached(ago(16), "d", agent="deb", step=None))
    lay(a_workspace, a_note(f"{ago(13)}-pppppppp", ago(4), due=ago(3)))
    shown, page = run(), PAGE.read_text(encoding="utf-8")
    assert shown.code == 0, shown.said
    example = page.partition("```text\n")[2].partition("```")[0]
    assert masked(shown.stdout) == masked(example)
