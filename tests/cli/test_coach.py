"""`coach --prepare`: the page alone; its numbers are recomputed from the files by other means."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from agreed import lay
from callreview.cli.coaching.offering import opening_of
from callreview.cli.desk import Desk
from callreview.insight.coaching_page import History, coaching_page
from callreview.insight.people import People
from callreview.model.texts import LINE_AT_MOST
from callreview.store.workspace import Folders
from callreview.views.coaching_page import CoachingTold
from coached import TODAY, a_call
from many_reviews import with_many_reviews
from programs import Program, is_one_sentence
from responses import whole

SINCE = "2026-08-01"
Raw = Mapping[str, Any]


@pytest.fixture(scope="module")
def a_quarter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A quarter of a team."""
    return with_many_reviews(tmp_path_factory.mktemp("quarter") / "calls", 220, days=120)


def raw_reviews(workspace: Path) -> list[Raw]:
    """The reviews as they are written, with the replies beside them, newest first."""
    read = (json.loads(path.read_bytes()) for path in workspace.glob("reviews/*/*/*/*.json"))
    written = [whole(workspace, each, "replies") for each in read]
    return sorted(written, key=lambda raw: (raw["finished"], raw["id"]), reverse=True)


def call_of(raw: Raw) -> tuple[str, str]:
    """The call, by its number and its day."""
    ref = (raw["call"]["ref"] or "").casefold()
    return (ref, (raw["call"]["when"] or raw["id"])[:10]) if ref else ("", raw["id"])


def bars_of(raw: Raw) -> dict[str, str]:
    """The bar of each feeling on the day of the call."""
    rubric, day = raw["rubric"]["copy"], (raw["call"]["when"] or raw["id"])[:10]
    bars = {feeling["id"]: feeling["tolerate"] for feeling in (*rubric["wanted"], *rubric.get("unwanted", ()))}
    for bar in sorted(rubric.get("raised", ()), key=lambda bar: bar["on"], reverse=True):
        if bar["on"] > day:
            bars[bar["feeling"]] = bar["from"]
    return bars


def counted(reviews: Iterable[Raw]) -> dict[tuple[str, str, bool], tuple[set[Any], set[Any], set[Any], set[Any]]]:
    """For each behavior and each of its two directions: calls it was noted on, came up on, outside, and went well."""
    order = ("wow", "just_ok", "not_ok"), ("not_felt", "hint", "clear")
    found: dict[tuple[str, str, bool], tuple[set[Any], ...]] = defaultdict(lambda: (set(), set(), set(), set()))
    for raw in reviews:
        creates = {act["id"]: act["creates"] for act in raw["rubric"]["copy"]["behaviors"]}
        felt, bars = raw["impression"], bars_of(raw)
        for act in raw["behaviors"]:
            for less in (True, False):
                noted, shown, outside, well = found[raw["rubric"]["id"], act["id"], less]
                if act["noted"] not in {"heard", "missed"}:
                    continue
                noted.add(call_of(raw))
                levels = felt["unwanted" if less else "wanted"]
                bad = [(name, levels[name]) for name in creates[act["id"]] if levels.get(name) in order[less][1:]]
                if act["noted"] != ("heard" if less else "missed"):
                    well.add(call_of(raw))
                elif bad:
                    shown.add(call_of(raw))
                    if any(order[less].index(level) > order[less].index(bars[name]) for name, level in bad):
                        outside.add(call_of(raw))
    return {key: (noted, shown, outside, well - shown) for key, (noted, shown, outside, well) in found.items() if shown}


def test_every_number_of_the_page_is_that_of_the_files(a_quarter: Path) -> None:
    """Of everybody in the team: calls, the pattern and that no other comes before it, ways, replies, what waits."""
    run, everything = Program(a_quarter), raw_reviews(a_quarter)
    patterns = 0
    for agent in sorted({raw["call"]["agent"] for raw in everything}):
        page = json.loads(run("coach", agent, "--prepare", "--since", SINCE, "--format", "json").stdout)
        theirs = [raw for raw in everything if raw["call"]["agent"] == agent]
        looked_at = [raw for raw in theirs if raw["id"] >= SINCE and raw["reviewer"]["role"] != "self"]
        assert page["reviews"] == [raw["id"] for raw in looked_at]
        assert page["calls"] == len({call_of(raw) for raw in looked_at})
        ways = [(way["kind"], way["words"]) for raw in looked_at for way in raw["in_the_way"]]
        assert sorted((way["kind"], way["words"]) for way in page["in_the_way"]) == sorted(ways)
        last_words = [list({reply["by"]: reply for reply in raw["replies"]}.values()) for raw in looked_at]
        assert len(page["not_fair"]) == sum(reply["feels_fair"] != "yes" for each in last_words for reply in each)
        agreed = [raw for raw in theirs if raw["next_step"] and raw["reviewer"]["role"] != "self"]
        steps = [(raw["next_step"]["behavior"] or raw["id"]) for raw in agreed]
        assert len(page["agreed"]) + page["more_agreed"] == len(set(steps))
        numbers = counted(looked_at)
        rank = {key: (-len(outside), -len(shown)) for key, (_, shown, outside, _) in numbers.items() if len(shown) > 1}
        told = page["pattern"]
        assert (told is None) is (page["calls"] < 3 or not rank)
        if told:
            patterns += 1
            key = (told["rubric"], told["behavior"], told["less"])
            assert rank[key] == min(rank.values())
            assert (told["calls"], told["shown"], told["outside"], told["well"]) == tuple(map(len, numbers[key]))
            assert len(told["shown_on"]) == told["shown"]
        for thanks in page["thanks"]:
            (raw,) = (raw for raw in looked_at if raw["id"] == thanks["review"])
            assert not raw["thanks"] or thanks["did"] == raw["thanks"]["did"]
    assert patterns > 3, "a test of no patterns proves nothing"


def test_a_name_may_be_as_long_as_a_line_with_its_id_beside_it(a_workspace: Path) -> None:
    """The opening of a conversation holds as much of it as a line can."""
    page = coaching_page(History("maria", (), (), ()), today=TODAY, days=7, same=People().same)
    told = CoachingTold(page, f"{'M' * LINE_AT_MOST} (maria)", TODAY)
    assert opening_of(Desk(Folders(a_workspace)), told, "sam").called == "M" * LINE_AT_MOST


def test_the_page_is_markdown_in_a_pipe_and_in_a_file(a_quarter: Path, tmp_path: Path) -> None:
    """The same; a file that is there is not written over unless that is wanted; nothing is asked."""
    run = Program(a_quarter)
    agent = raw_reviews(a_quarter)[0]["call"]["agent"]
    page = run("coach", agent, "--prepare")
    assert page.stdout.startswith(f'---\ntitle: "Before you talk with {agent}"\n')
    written = tmp_path / "pages" / "page.md"
    ran = run("coach", agent, "--prepare", "--output", written)
    assert (ran.code, ran.stdout) == (0, "")
    assert written.read_text() == page.stdout
    again = run("coach", agent, "--prepare", "-o", written)
    assert (again.code, is_one_sentence(again.stderr)) == (4, True), again.said
    assert run("coach", agent, "--prepare", "-o", written, "--force").code == 0
    assert not [*a_quarter.glob("drafts/*.json")]


def test_a_name_is_looked_up_and_a_guess_is_told(run: Program, the_review: Path) -> None:
    """The example's page has the moment to play, with the recording."""
    assert the_review.is_file()
    ran = run("coach", "mari", "--prepare")
    assert 'showing maria; nobody is called "mari"' in ran.stderr
    assert "To play: 0:21" in ran.stdout
    assert "call\\.mp3" in ran.stdout


def test_all_names_of_a_person_are_one_history(run: Program, the_review: Path, a_workspace: Path) -> None:
    """Somebody of the list is found by any name, under any spelling, and shown by the name people read."""
    assert the_review.is_file()
    config = a_workspace / "callreview.yaml"
    people = "people:\n  - {id: m1, name: María Ortiz, also: [maria]}\n  - {id: noor, name: Noor}\n"
    config.write_text(config.read_text() + people)
    for typed in ("m1", "maria", "mari\u0301a ortiz"):
        ran = run("coach", typed, "--prepare", "--format", "json")
        assert ran.code == 0, ran.said
        page = json.loads(ran.stdout)
        assert (page["agent"], page["name"], page["calls"]) == ("m1", "María Ortiz", 1)
    page = json.loads(run("coach", "noor", "--prepare", "--format", "json").stdout)
    assert (page["calls"], page["pattern"]) == (0, None)


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("coach maria", "give --prepare for the page alone, or run this in a terminal"),
        ("coach nobody --prepare", 'no agent is called "nobody"; see "callreview list"'),
        ("coach maria --format json", "--format: is for the page alone; give --prepare too, or leave it out"),
        ("coach maria --output x.md", "--output: is for the page alone"),
        ("coach maria --force", "--force: is for --output"),
        ("coach maria --prepare --since gestern", '--since: "gestern" is no day'),
        ("coach  --prepare", "AGENT: is empty"),
    ],
)
def test_nonsense_is_one_sentence(run: Program, the_review: Path, typed: str, answered: str) -> None:
    """Exit code 2, and nothing is left behind."""
    ran = run(*typed.split(" "))
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
    assert answered in ran.stderr
    assert not [*the_review.parents[4].glob("drafts/*.json")]


def test_whom_only_others_have_spoken_of_has_a_page(run: Program, a_workspace: Path) -> None:
    """A concern and kudos name her, and no review does; once her call was reviewed, the concern waits no more."""
    assert run("kudos", "add", "--agent", "zoë", "--words", "She stayed.").code == 0
    concern = ("kudos", "add", "--concern", "--agent", "zoë", "--ref", "C-7", "--words", "She cut me off.")
    assert run(*concern).code == 0
    page = json.loads(run("coach", "ZOË", "--prepare", "--format", "json").stdout)
    assert [each["words"] for each in page["kudos"]] == ["She stayed."]
    assert [(each["words"], each["call"]) for each in page["concerns"]] == [("She cut me off.", "C-7")]
    today = datetime.now().astimezone().date()
    review = a_call(agent="zoë", ref="C-7")
    lay(a_workspace, review.model_copy(update={"id": f"{today}-bbbbbbbb", "started": datetime.now(UTC)}))
    page = json.loads(run("coach", "zoë", "--prepare", "--format", "json").stdout)
    assert (len(page["kudos"]), page["concerns"]) == (1, [])


def test_whom_only_a_check_in_was_with_has_a_page(run: Program) -> None:
    """What was learned stands on it, from them alone: no customer is meant who is called as they are."""
    assert run("checkin", "add", "--agent", "zoë", "--words", "She likes mornings.").code == 0
    assert run("checkin", "add", "--customer", "zoë", "--words", "They pay on Mondays.").code == 0
    assert run("checkin", "add", "--agent", "noor", "--words", "All is well.").code == 0
    page = json.loads(run("coach", "ZOË", "--prepare", "--format", "json").stdout)
    assert ([each["words"] for each in page["check_ins"]], page["more_check_ins"]) == (["She likes mornings."], 0)
    told = run("coach", "zoë", "--prepare").stdout
    assert "## What was learned in check-ins\n\n- “She likes mornings.”\n" in told
    assert "Mondays" not in told


def test_a_fault_is_told_once(run: Program, the_review: Path, a_workspace: Path) -> None:
    """Though the records are read to know the name, and again for the page."""
    assert the_review.is_file()
    for folder in ("coaching", "kudos", "followups"):
        path = a_workspace / folder / "2026/11/01/2026-11-01-bbbbbbbb.json"
        path.parent.mkdir(parents=True)
        path.write_text("{}")
    told = run("coach", "maria", "--prepare").stderr.splitlines()
    assert told
    assert len(told) == len(set(told))
    assert {line.partition("/")[0] for line in told} == {"coaching", "kudos", "followups"}
