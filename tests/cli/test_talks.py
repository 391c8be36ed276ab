"""`talks`: the conversations that were held, and what became of them."""

import csv
import io
import json
from pathlib import Path

import pytest

from agreed import a_note, coached, lay, reviewed
from callreview.model.choices import FeelsFair, FollowUpState, Worked
from callreview.model.review import Reply
from drawn import run_drawn
from full_desk import put, say
from programs import Program, is_one_sentence
from said import noon

WORDS = "Say 'מר כהן' 👩‍👧, then =1+1 | wait."
PEOPLE = "people:\n  - {id: m1, name: Maria Ortiz, also: [maria]}\n  - {id: noor}\n"


def a_reply(by: str, fair: FeelsFair) -> Reply:
    """Somebody's word on a talk."""
    return Reply(by=by, at=noon("2026-11-20"), feels_fair=fair, words="")


@pytest.fixture
def held(a_workspace: Path) -> Path:
    """Three talks: one with maria that helped in part, as she says, an older one that is done, one with noor."""
    say(a_workspace, PEOPLE)
    words = "Say the worry back."
    first = coached("2026-11-02", "c", agent="Maria Ortiz", by="ruth", step="", words=words, due="2026-11-09")
    newest = coached("2026-11-18", "d", agent="maria", by="pat", step="", words="Wait.", due="2026-11-25")
    replies = (a_reply("m1", FeelsFair.PARTLY), a_reply("noor", FeelsFair.NO))
    put(a_workspace, reviewed("2026-11-12", "k", agent="lee"))
    nothing = coached("2026-11-10", "e", agent="noor", by="pat", step=None)
    put(a_workspace, newest.model_copy(update={"replies": replies}), nothing, first)
    lay(a_workspace, a_note(first.id, "2026-11-10", "f", FollowUpState.DONE, worked=Worked.YES))
    return a_workspace


def test_what_was_agreed_where_it_stands_and_whether_it_helped(run: Program, held: Path) -> None:
    """The newest first, people called as people call them; the word of whom it was held with, and nobody else's."""
    rows = json.loads(run("talks", "--format", "json").stdout)
    assert [list(row.values()) for row in rows] == [
        ["2026-11-18-dddddddd", "2026-11-18", "Maria Ortiz", "pat", "Wait.", "open", "2026-11-25", "partly"],
        ["2026-11-10-eeeeeeee", "2026-11-10", "noor", "pat", "", "", "", ""],
        ["2026-11-02-cccccccc", "2026-11-02", "Maria Ortiz", "ruth", "Say the worry back.", "done", "", ""],
    ]
    assert [json.loads(line) for line in run("talks", "--format", "jsonl").stdout.splitlines()] == rows
    assert [*csv.DictReader(io.StringIO(run("talks", "--format", "csv").stdout))] == rows
    assert run("talks", "--format", "ids").stdout.splitlines() == [row["id"] for row in rows]
    table = run("talks").stdout.splitlines()
    assert table[0].split() == ["id", "day", "agent", "by", "agreed", "state", "due", "helped"]
    assert len(table) == 4
    drawn = run_drawn(held, "talks").stdout.replace("\r\n", "\n")
    assert drawn == (
        "dddddddd  Maria Ortiz, led by pat, 18 November 2026\n"
        "    Agreed: Wait. (open, due 25 November 2026)\n"
        "    They say that the talk helped in part.\n"
        "\n"
        "eeeeeeee  noor, led by pat, 10 November 2026\n"
        "    Nothing was agreed.\n"
        "\n"
        "cccccccc  Maria Ortiz, led by ruth, 2 November 2026\n"
        "    Agreed: Say the worry back. (done)\n"
    )


@pytest.mark.parametrize(
    ("options", "letters"),
    [
        ("--agent maria", "dc"),
        ("--agent Maria --reviewer ruth", "c"),
        ("--by pat", "de"),
        ("--since 2026-11-10", "de"),
        ("--until 2026-11-10", "ec"),
        ("--limit 1", "d"),
        ("--agent noor --since 2026-11-11", ""),
    ],
)
@pytest.mark.usefixtures("held")
def test_only_those_that_are_asked_for(run: Program, options: str, letters: str) -> None:
    """By with whom, by who led them, by their days; one of the newest."""
    ran = run("talks", *options.split(), "--format", "ids")
    assert [line[-1] for line in ran.stdout.splitlines()] == [*letters], ran.said
    assert ran.code == 0


@pytest.mark.usefixtures("held")
def test_every_one_can_be_shown_by_what_is_listed(run: Program) -> None:
    """The last part of an id is enough."""
    for line in run("talks").stdout.splitlines()[1:]:
        assert run("show", line.split()[0][-8:]).stdout.startswith("A talk with ")


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        ("--agent zz", 2, 'no agent is called "zz"'),
        ("--limit -1", 2, "--limit: -1 is no count"),
        ("--since never", 2, '--since: "never" is no day'),
        ("--until 2020-01", 0, "no talk fits"),
        ("--agent lee", 0, "no talk fits"),
    ],
)
@pytest.mark.usefixtures("held")
def test_nonsense_is_one_sentence(run: Program, options: str, code: int, told: str) -> None:
    """On stderr; and that nothing fits is no fault."""
    ran = run("talks", *options.split())
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (code, "", True), ran.said
    assert told in ran.stderr


@pytest.mark.usefixtures("the_review")
def test_without_talks_it_says_how_to_begin(run: Program) -> None:
    """On stderr, also where somebody is named whose calls were reviewed; a program gets an empty list."""
    for words in ((), ("--agent", "maria")):
        ran = run("talks", *words)
        assert (ran.code, "callreview coach" in ran.stderr) == (0, True), ran.said
    assert run("talks", "--format", "json").stdout == "[]\n"


def test_hard_words_and_a_broken_file(run: Program, held: Path) -> None:
    """Words of any script are told as they are; a file that cannot be read hides no other talk."""
    put(held, coached("2026-11-19", "f", agent="noor", step="", words=WORDS))
    (held / "coaching/2026/11/10/2026-11-10-eeeeeeee.json").write_text("{", encoding="utf-8")
    ran = run("talks", "--format", "json")
    assert (ran.code, [row["id"][-1] for row in json.loads(ran.stdout)]) == (0, [*"fdc"])
    assert "2026-11-10-eeeeeeee.json" in ran.stderr
    assert json.loads(ran.stdout)[0]["agreed"] == WORDS
    assert "Agreed: Say 'מר כהן' 👩‍👧" in run_drawn(held, "talks").stdout
