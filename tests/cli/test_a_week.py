"""Two clones, used by two supervisors for a week and merged both ways: no conflict, nothing lost, one desk.

Everything is done with the real program and the real git, each day on its own day.
"""

import json
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from agreed import coached, lay
from callreview.model.choices import Consent
from cli.the_example import ANSWERS
from full_desk import put
from gits import a_repository, commit, git
from programs import Program, Ran, files_in
from responses import said_to
from said import a_kudos, an_idea

MONDAY, DAYS = date(2026, 11, 23), 7
AFTER = MONDAY + timedelta(DAYS)
PEOPLE = """\
people:
  - {id: maria, name: Maria Ortiz, also: [Maria Lopez]}
  - {id: noor, name: Noor}
  - {id: zoe, name: "Zo\u00eb \u00c4rm"}
  - {id: ruth, role: leader}
  - {id: alan, role: leader}
rhythms: {listen: 1d, thank: 2d, coach: 1w, check_in: 1w}
follow_up_days: 3
"""
SPELLED = ("maria", "noor", "Zoe\u0308 A\u0308rm", "Maria Lopez", "NOOR", "zoe", "maria")
TALK, IDEA = "2026-11-20-xxxxxxxx", "2026-11-20-bbbbbbbb"
"""What both reply to and answer, as they do the review that both have."""
ASKED, AGREED = "2026-11-20-cccccccc", "2026-11-20-dddddddd"
"""Kudos that both ask about, and that both share."""
LEVELS = ("wow", "not_ok", "just_ok", "not_ok", "wow", "not_ok", "just_ok")
TRACES = ("clear", "hint", "clear", "not_felt", "clear", "hint", "clear")
BOTH_SAY = (
    (),
    ("--format", "json"),
    ("followups", "--all", "--format", "json"),
    ("standard", "--format", "json"),
    ("checkin", "due", "--format", "json"),
    ("kudos", "list", "--format", "json"),
    ("export", "lineup", "--preview", "--format", "json"),
    ("coach", "maria", "--prepare", "--format", "json"),
    ("check",),
)
"""What is asked of both clones in the end."""
Json = dict[str, Any]


class AtWork:
    """A supervisor in a clone of their own, on one day after the other."""

    def __init__(self, clone: Path, name: str) -> None:
        self.clone, self._name, self._number = clone, name, 0
        self._kept: dict[str, str] = {}

    def does(self, number: int, seen_before: str) -> None:
        """What they do on the day of that number; *seen_before* is a review that both had on the first day."""
        self._number = number
        review = self._hears(SPELLED[number])
        for words in self._other_things(review, seen_before)[number]:
            kept = self._says(*words)
            if words[1] == "add":
                self._kept[words[0]] = kept
        lay(self.clone, coached(self._day(), self._name[0], agent=SPELLED[number], by=self._name, about=(review,)))
        commit(self.clone, f"day {number}", author=self._name)

    def told(self, words: Sequence[str]) -> bytes:
        """What the program says to *words* after the week."""
        ran = self._ran(*words, at=f"{AFTER}T09:00")
        return (ran.stdout + ran.stderr).encode()

    def _other_things(self, review: str, seen_before: str) -> Sequence[Sequence[Sequence[str]]]:
        """What they do on each day beside listening; what was added is named by its kind."""
        words, kept = f"{self._name} on day {self._number}.", self._kept.get
        kudos = ["kudos", "add", "--agent", SPELLED[-self._number], "--consent", "yes", "--words", words]
        idea, answer = ["idea", "add", "--by", "noor", "--words", words], ["idea", "answer", kept("idea", "")]
        check_in = ["checkin", "add", "--agent", SPELLED[-1 - self._number], "--words", words]
        customer = ["checkin", "add", "--customer", "The Mill", "--words", words]
        concern = ["kudos", "add", "--concern", "--agent", "noor", "--words", words]
        line_up = ["export", "lineup", "--output", f"../{self._name}-{self._number}.md"]
        mark, fair = ["followup", "mark", seen_before, "--words", words], ["reply", review, "--fair"]
        both_say = [["reply", seen_before, "--fair", "no", "--words", words]]
        both_say += [["idea", "answer", IDEA, "--will-not", "--words", words], ["reply", TALK, "--helped", "partly"]]
        consent = "yes" if self._name == "ruth" else "no"
        both_say += [["kudos", "share", ASKED, "--consent", consent], ["kudos", "share", AGREED]]
        return (
            (kudos, line_up, check_in),
            (idea, [*fair, "no", "--words", words], [*mark, "--moving"]),
            (kudos, ["kudos", "share", kept("kudos", "")], customer, *both_say),
            ([*answer, "--will", "--words", words], ["followup", "done", review, "--worked", "yes"]),
            (line_up, [*fair, "partly"], idea),
            (kudos, ["amend", review, "--queue", "repairs", "--why", words], [*mark, "--needs-attention"]),
            (["followup", "let-go", review, "--because", words], concern),
        )

    def _hears(self, agent: str) -> str:
        """A whole review; its id."""
        answers: Json = YAML(typ="safe").load(ANSWERS.read_text(encoding="utf-8"))
        level, trace = LEVELS[self._number], TRACES[self._number]
        answers |= {
            "agent": agent,
            "reviewer": self._name,
            "call": f"C-{self._name}-{self._number}",
            "when": self._day(),
            "gut": level,
            "wanted": {**answers["wanted"], "cared-for": level},
            "unwanted": {**answers["unwanted"], "hurried": trace},
            "next_step": {**answers["next_step"], "due": str(MONDAY + timedelta(self._number + 2))},
        }
        answers["second_look"] = {"kept": True}
        for key in ("recording", "transcript", "because", "moments", "found", "against"):
            del answers[key]
        return self._says("listen", "--answers", "-", stdin=json.dumps(answers))

    def _says(self, *words: str, stdin: str = "") -> str:
        """Give the command; the id of the record it kept, where it kept one."""
        ran = self._ran(*words, at=f"{self._day()}T{9 + self._number:02}:30", stdin=stdin)
        assert ran.code == 0, (words, ran.said)
        return Path(ran.stdout.strip()).stem

    def _ran(self, *words: str, at: str, stdin: str = "") -> Ran:
        return Program(self.clone)(*words, at=at, stdin=stdin, env={"CALLREVIEW_REVIEWER": self._name})

    def _day(self) -> str:
        return str(MONDAY + timedelta(self._number))


@pytest.fixture
def clones(a_workspace: Path, tmp_path: Path) -> tuple[AtWork, AtWork]:
    """Ruth in the first clone, Alan in the other; both have a review, a talk, an idea and kudos of earlier days."""
    with (a_workspace / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write(PEOPLE)
    first = Program(a_workspace)("listen", "--answers", ANSWERS, at=f"{MONDAY - timedelta(1)}T15:00")
    assert first.code == 0, first.said
    talk, idea = coached(TALK[:10], "x", agent="maria", by="ruth"), an_idea(IDEA[:10])
    assert (talk.id, idea.id) == (TALK, IDEA)
    asked, agreed = a_kudos(ASKED[:10], "c", consent=Consent.NOT_ASKED), a_kudos(AGREED[:10], "d")
    assert (asked.id, agreed.id) == (ASKED, AGREED)
    put(a_workspace, talk, idea, asked, agreed)
    a_repository(a_workspace)
    commit(a_workspace)
    git(tmp_path, "clone", "--quiet", a_workspace, tmp_path / "alans")
    return AtWork(a_workspace, "ruth"), AtWork(tmp_path / "alans", "alan")


def kept_in(clone: Path) -> dict[str, bytes]:
    """What git keeps there."""
    return {name: (clone / name).read_bytes() for name in git(clone, "ls-files").splitlines()}


def test_a_week_in_two_clones_is_one_week(clones: tuple[AtWork, AtWork]) -> None:
    """Merged both ways git finds no conflict, each file of both is there, and both clones say the same to the byte."""
    (seen_before,) = clones[0].clone.glob("reviews/*/*/*/*.json")
    for number in range(DAYS):
        for who in clones:
            who.does(number, seen_before.stem)
    apart = [kept_in(who.clone) for who in clones]
    ruths, alans = (who.clone for who in clones)
    git(alans, "pull", "--quiet", "--no-rebase", "--no-edit")
    git(ruths, "pull", "--quiet", "--no-rebase", "--no-edit", alans, "main")
    both = {**apart[0], **apart[1]}
    assert len(both) > len(apart[0]) + 30
    for who in clones:
        assert kept_in(who.clone) == both
        assert not git(who.clone, "status", "--porcelain")
        for folder, record in (
            ("replies", seen_before.stem),
            ("replies", TALK),
            ("answers", IDEA),
            ("consents", ASKED),
        ):
            assert len(said_to(who.clone, folder, record)) == 2
    for words in (*BOTH_SAY, ("show", seen_before.stem, "--format", "json"), ("show", TALK, "--format", "json")):
        one, other = (who.told(words) for who in clones)
        assert one == other, words
    desk = json.loads(clones[0].told(("--format", "json")))
    assert {each["what"] for each in desk["waiting"]} >= {"follow_up", "reply", "idea", "promise", "kudos", "concern"}
    assert {each["last"] for each in desk["lately"]} == {str(AFTER - timedelta(1))}
    assert len(json.loads(clones[0].told(("list", "--limit", "0", "--format", "json")))) == 2 * DAYS + 1
    assert not [name for name in files_in(alans) if name.startswith("drafts/")]
