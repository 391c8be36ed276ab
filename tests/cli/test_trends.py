"""`trends` with the real program: the counts are those of the raw files, in each form; nonsense is one sentence."""

import csv
import json
import os
import re
import shutil
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pexpect
import pytest

from loading import modules_loaded_by
from many_reviews import with_many_reviews
from programs import CALLREVIEW, PATIENCE_SECONDS, Program, is_one_sentence

_TRENDS_IN_TWO_SECONDS = 50
Said = tuple[str, str, str, str, str, str]
"""Rubric, what it is about, name, period, bar, level."""


@pytest.fixture(scope="module")
def calls(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with 400 reviews of nearly three years, to be read only: the index is made once.

    The last four are of calls that zelda took, once as Zelda, and zoltan.
    """
    workspace = with_many_reviews(tmp_path_factory.mktemp("made") / "calls", 400, days=1000)
    files = sorted(workspace.glob("reviews/*/*/*/*.json"))[-4:]
    for path, name in zip(files, ("zelda", "Zelda", "zelda", "zoltan"), strict=True):
        raw = path.read_bytes()
        agent = json.dumps(json.loads(raw)["call"]["agent"], ensure_ascii=False)
        path.write_bytes(raw.replace(f'"agent": {agent}'.encode(), f'"agent": "{name}"'.encode()))
    return workspace


@pytest.fixture
def tell(calls: Path) -> Program:
    """Runs the real program in it."""
    return Program(calls)


def raw_reviews(workspace: Path) -> Iterator[dict[str, dict[str, str]]]:
    """Every review as its file says it, by nobody's reader but Python's; but for those of the agents themselves."""
    said = (json.loads(path.read_bytes()) for path in sorted(workspace.glob("reviews/*/*/*/*.json")))
    return (review for review in said if review["reviewer"]["role"] != "self")


def said_by(review: dict, period: str) -> Iterator[Said]:  # type: ignore[type-arg] # raw JSON
    """What one review says, counted by hand: the bar is that of the day of the call."""
    copy, felt = review["rubric"]["copy"], review["impression"]
    call_day = (review["call"]["when"] or review["id"])[:10]
    yield copy["id"], "gut", "gut", period, "", felt["gut"]
    for kind in ("wanted", "unwanted"):
        bars = {feeling["id"]: feeling["tolerate"] for feeling in copy[kind]}
        for moved in sorted(copy.get("raised", ()), key=lambda raised: str(raised["on"]), reverse=True):
            if moved["on"] > call_day and moved["feeling"] in bars:
                bars[moved["feeling"]] = moved["from"]
        for name, level in felt[kind].items():
            yield copy["id"], kind, name, period, bars[name], level
    for act in review["behaviors"]:
        yield copy["id"], "behavior", act["id"], period, "", act["noted"]


def by_day(review: str) -> str:
    """The period of the review with that id, by day."""
    return review[:10]


def by_week(review: str) -> str:
    """The same by week."""
    year, week, _ = date.fromisoformat(review[:10]).isocalendar()
    return f"{year}-W{week:02}"


def by_month(review: str) -> str:
    """The same by month."""
    return review[:7]


def counted(table: str) -> Counter[Said]:
    """The rows of the CSV."""
    rows = csv.DictReader(table.splitlines())
    return Counter(
        {
            (row["rubric"], row["about"], row["name"], row["period"], row["bar"], row["level"]): int(row["calls"])
            for row in rows
        }
    )


@pytest.mark.parametrize(("period", "of_one"), [(by_day, False), (by_week, True), (by_month, False), (by_month, True)])
def test_the_counts_are_those_of_the_raw_files(
    tell: Program,
    calls: Path,
    period: Callable[[str], str],
    of_one: bool,  # noqa: FBT001 # a column of the table
) -> None:
    """Of everybody, and of one agent in a span that cuts through months: counted again from the JSON, one by one."""
    reviews = list(raw_reviews(calls))
    agent = reviews[0]["call"]["agent"]
    options = ["--agent", agent, "--since", "2025-02-10", "--until", "2026-06-20"] if of_one else []
    if of_one:
        there = [review for review in reviews if review["call"]["agent"] == agent]
        reviews = [review for review in there if "2025-02-10" <= str(review["id"])[:10] <= "2026-06-20"]
    assert len(reviews) > 5
    expected = Counter(said for review in reviews for said in said_by(review, period(str(review["id"]))))
    ran = tell("trends", "--format", "csv", "--by", period.__name__.removeprefix("by_"), *options)
    assert (ran.code, ran.stderr) == (0, "")
    assert +counted(ran.stdout) == expected


def test_each_form_answers_in_a_pipe(tell: Program) -> None:
    """Numbers without colour and without a picture, JSON, CSV."""
    table = tell("trends").stdout
    assert re.search(r"^  20\d\d-\d\d +\d+ WOW, +\d+ just OK, +\d+ not OK$", table, re.MULTILINE)
    assert not set("\x1b█▁│") & set(table)
    assert "— the bar was raised from not OK to just OK on " in table
    assert [rubric["rubric"] for rubric in json.loads(tell("trends", "--format", "json").stdout)["rubrics"]]
    assert tell("trends", "--format", "csv").stdout.startswith("rubric,about,name,period,bar,level,calls,outside\n")


def test_in_a_pipe_it_loads_no_noun_and_draws_nothing(calls: Path) -> None:
    """Once the index knows the files: those that have only just changed are read again."""
    heavy = {"pydantic", "rich", "ruamel", "json", "csv", "callreview.views.trends_drawn"}
    loaded = (modules_loaded_by("trends", "--agent", "zel", cwd=calls) for _ in range(_TRENDS_IN_TWO_SECONDS))
    assert any(heavy.isdisjoint(modules) for modules in loaded)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty")
@pytest.mark.parametrize(("plain", "wanted"), [((), True), (("--plain",), False)])
def test_on_a_terminal_it_is_drawn(calls: Path, plain: tuple[str, ...], wanted: bool) -> None:  # noqa: FBT001 # a column
    """Unless plain lines are asked for; no line is wider than the window."""
    command = [*CALLREVIEW, "trends", *plain]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a fork beside threads, as in person.py
        child = pexpect.spawn(
            command[0],
            command[1:],
            cwd=str(calls),
            env=dict(os.environ),
            encoding="utf-8",
            dimensions=(24, 80),
            timeout=PATIENCE_SECONDS,
        )
    child.expect(pexpect.EOF)
    lines = child.before.splitlines()
    assert any("│" in line for line in lines) is wanted
    assert any(re.match(r"  20\d\d-\d\d  ", line) for line in lines) is not wanted
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("typed", ["zelda", "ZELDA", "zel", "zedla"])
def test_an_agent_is_known_by_the_name_or_nearly_so(tell: Program, typed: str) -> None:
    """In all spellings that differ by capitals only; a guess is told on stderr."""
    ran = tell("trends", "--agent", typed, "--format", "json")
    guess = "" if typed.casefold() == "zelda" else f'showing Zelda; nobody is called "{typed}"\n'
    assert (ran.code, ran.stderr) == (0, guess)
    rubrics = json.loads(ran.stdout)["rubrics"]
    assert sum(each["calls"] for rubric in rubrics for each in rubric["calls"]) == 3


def test_of_several_agents_nobody_is_chosen(tell: Program) -> None:
    """They are named."""
    ran = tell("trends", "--agent", "z", "--until", "2025-01")
    assert (ran.code, ran.stdout) == (2, "")
    assert ran.stderr == 'no agent is called "z"; did you mean "Zelda" or "zoltan"?\n'


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--feeling cared-fro", 'no feeling is called "cared-fro"; did you mean "cared-for"?'),
        ("--feeling cared-for:wow", 'did you mean "cared-for"?'),
        (
            "--feeling cared-for --rubric delivery-care",
            'no feeling is called "cared-for"; see "callreview rubric list"',
        ),
        ("--rubric billing-car", 'no rubric is called "billing-car"; did you mean "billing-care"?'),
        ("--agent %%%", 'no agent is called "%%%"; see "callreview list"'),
        ("--since yesterdayy", '--since: "yesterdayy" is no day; write 2026-11-01'),
        ("--until 2026-13", '--until: "2026-13" is no day'),
        ("--by year", "year"),
        ("--format jsonl", "jsonl"),
    ],
)
def test_nonsense_is_one_sentence(tell: Program, words: str, said: str) -> None:
    """With the nearest right one where there is it; exit code 2."""
    ran = tell("trends", *words.split())
    assert (ran.code, ran.stdout) == (2, "")
    assert is_one_sentence(ran.stderr)
    assert said in ran.stderr


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_where_nothing_was_heard_it_is_said(run: Program, form: str) -> None:
    """In a table in words, for programs as an empty answer."""
    ran = run("trends", "--format", form)
    assert ran.code == 0
    if form == "table":
        assert ran.stderr == 'there is no review yet; begin one with "callreview listen"\n'
    assert run("trends", "--since", "today", "--format", form).code == 0
    assert run("trends", "--since", "2026-11-02", "--until", "2026-11-01").stderr == "no review fits\n"


def test_a_file_that_cannot_be_read_is_told_of(calls: Path, tmp_path: Path) -> None:
    """The rest is counted; an edit in place is seen at once."""
    of_this_year = shutil.ignore_patterns(".callreview", "2024", "2025")
    tell = Program(shutil.copytree(calls, tmp_path / "calls", ignore=of_this_year))
    whole = counted(tell("trends", "--format", "csv").stdout)
    broken = next((tmp_path / "calls").glob("reviews/*/*/*/*.json"))
    broken.write_bytes(broken.read_bytes()[:-20])
    ran = tell("trends", "--format", "csv")
    assert ran.code == 0
    assert broken.name in ran.stderr
    assert is_one_sentence(ran.stderr)
    guts = [said for said in whole if said[1] == "gut"]
    assert sum(counted(ran.stdout)[said] for said in guts) == sum(whole[said] for said in guts) - 1


def test_outside_a_workspace_there_is_nothing_to_tell(tmp_path: Path) -> None:
    """Exit code 4."""
    ran = Program(tmp_path)("trends")
    assert (ran.code, ran.stdout) == (4, "")
    assert is_one_sentence(ran.stderr)
