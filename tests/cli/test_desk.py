"""`callreview` alone: every number and day on the desk, counted again from the files; and each command, tried."""

import json
import re
import shlex
import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from agreed import a_note, coached
from agreed import lay as lay_agreed
from builders import said
from callreview.cli.desk import Desk
from callreview.cli.done_lately import done_lately
from callreview.cli.indexed import opened_in
from callreview.insight.quiet import Doing, LastDone
from callreview.model.choices import FeelsFair, Tone
from callreview.model.draft import Draft
from callreview.store.workspace import Folders
from cli.person import AtAPipe, AtATerminal
from full_desk import (
    a_draft_of,
    a_replied,
    ago,
    amended,
    everything,
    people,
    put,
    say,
    thanked,
    today,
)
from gits import a_repository, commit, git
from loading import libraries_loaded_by
from many_reviews import with_many_reviews
from programs import Program, files_in, is_one_sentence
from responses import said_to
from said import a_check_in, a_kudos, a_sharing, an_idea

Json = Mapping[str, Any]


def desk(run: Program, **where: Any) -> Json:  # noqa: ANN401 # as the program is run
    """The desk as JSON."""
    ran = run("--format", "json", **where)
    assert (ran.code, ran.stderr) == (0, ""), ran.said
    told: Json = json.loads(ran.stdout)
    return told


def things(told: Json) -> list[tuple[str, str | None, str | None, str | None]]:
    """What waits: what it is, which record, who, since when."""
    return [(each["what"], each["id"], each["who"], each["since"]) for each in told["waiting"]]


def lasts(told: Json) -> dict[str, tuple[str | None, bool]]:
    """When each thing was last done, and whether it has gone quiet."""
    return {each["doing"]: (each["last"], each["quiet"]) for each in told["lately"]}


class Counted:
    """The same, counted from the files of a workspace without a list of people by the plainest means there are."""

    def __init__(self, workspace: Path) -> None:
        self._workspace = workspace
        self._days = 7

    def waiting(self) -> set[tuple[str, str, str]]:
        """What waits: what it is, which record, since when."""
        return {*self._follow_ups(), *self._replies(), *self._ideas(), *self._kudos()}

    def _follow_ups(self) -> Iterator[tuple[str, str, str]]:
        notes = {each["of"]: each for each in sorted(self._read("followups"), key=lambda note: note["at"])}
        for record in (*self._read("reviews"), *self._read("coaching")):
            step, note = record.get("next_step") or record.get("follow_up"), notes.get(record["id"], {})
            if step:
                usual = date.fromordinal(date.fromisoformat(record["id"][:10]).toordinal() + self._days)
                due = note.get("due") or step["due"] or usual.isoformat()
                if due <= today().isoformat() and note.get("state") not in {"done", "let_go"}:
                    yield "follow_up", record["id"], due

    def _replies(self) -> Iterator[tuple[str, str, str]]:
        for record in self._read("reviews"):
            for reply in said_to(self._workspace, "replies", record["id"])[-1:]:
                acts = [change["at"] for change in record["history"] if change["by"] != reply["by"]]
                acts += [talk["finished"] for talk in self._read("coaching") if talk["agent"] == reply["by"]]
                is_open = reply["feels_fair"] != "yes" and not any(at >= reply["at"] for at in acts)
                if is_open and record["id"][:10] >= ago(60):
                    yield "reply", record["id"], reply["at"][:10]

    def _ideas(self) -> Iterator[tuple[str, str, str]]:
        for record in self._read("ideas"):
            answers = said_to(self._workspace, "answers", record["id"])
            if not answers:
                yield "idea", record["id"], record["id"][:10]
            elif answers[-1]["we"] == "will":
                yield "promise", record["id"], answers[-1]["at"][:10]

    def _kudos(self) -> Iterator[tuple[str, str, str]]:
        shared = {each["id"].partition(".")[0] for each in self._read("shared")}
        calls = {(each["call"]["ref"], each["id"][:10]) for each in self._read("reviews")}
        for record in self._read("kudos"):
            day = record["id"][:10]
            if record["kind"] == "concern":
                if not any(ref == record["ref"] and heard >= day for ref, heard in calls):
                    yield "concern", record["id"], day
            elif record["consent"] == "yes" and record["id"] not in shared:
                yield "kudos", record["id"], day

    def last(self) -> Iterator[tuple[str, str]]:
        """When each thing was last done."""
        found = {
            "listen": [each["id"] for each in (*self._read("reviews"), *self._read("listens"))],
            "thank": [each["id"] for each in self._read("reviews") if each["thanks"]]
            + [each["id"] for each in self._read("coaching") if each["recognize"]],
            "follow_up": [each["id"] for each in self._read("followups")],
            "coach": [each["id"] for each in self._read("coaching")],
        }
        for doing, ids in found.items():
            if ids:
                yield doing, max(ids)[:10]

    def _read(self, folder: str) -> list[Json]:
        return [json.loads(path.read_bytes()) for path in sorted((self._workspace / folder).rglob("*.json"))]


def a_quarter(workspace: Path) -> None:
    """What lies beside the reviews of some months: coachings, notes, kudos, ideas; some of it done, some not."""
    put(workspace, *everything(5))
    put(workspace, amended(a_replied(ago(9), "9"), ago(3)), thanked(a_replied(ago(8), "9", by="noor")))
    kudos = a_kudos(ago(12), "9")
    put(workspace, kudos, a_sharing(ago(2), kudos.id))
    lay_agreed(workspace, coached(ago(5), agent="noor", due=ago(1)), coached(ago(30), "d", due=ago(20)))
    lay_agreed(workspace, a_note(f"{ago(30)}-dddddddd", ago(4), due=ago(2)))


def test_every_number_and_day_is_that_of_the_files(tmp_path: Path) -> None:
    """Counted again from the raw JSON: what waits, since when, and when each thing was last done."""
    workspace = with_many_reviews(tmp_path / "calls", 300, days=120)
    a_quarter(workspace)
    told, counted = desk(Program(workspace)), Counted(workspace)
    expected = counted.waiting()
    kinds = {what for what, _, _ in expected}
    assert kinds == {"follow_up", "concern", "reply", "idea", "promise", "kudos"}
    found = [(what, record, since) for what, record, _, since in things(told) if what in kinds]
    assert (set(found), len(found)) == (expected, len(expected))
    assert {doing: last for doing, (last, _) in lasts(told).items()} == dict(counted.last())
    for each in told["waiting"]:
        assert each["days"] == (today() - date.fromisoformat(each["since"])).days
    for each in told["lately"]:
        assert each["days"] == (today() - date.fromisoformat(each["last"])).days
    number = {what: sum(what == known for known, _, _ in expected) for what in kinds}
    text = Program(workspace)().stdout
    assert f"{number['idea']} ideas owed an answer" in text or f"and {number['idea'] - 1} more ideas" in text


def test_the_fullest_desk_fits_and_each_thing_is_there(run: Program, a_workspace: Path) -> None:
    """24 lines of 80 columns at the most; in JSON all of it, the most urgent first."""
    long = "Maximiliana-Konstantina von und zu " * 20
    say(a_workspace, people(*(f"{long}{number}" for number in range(9))))
    put(a_workspace, *everything(9, long, "Show the last bill. " * 500))
    (a_workspace / "kudos" / "torn.json").write_text("{")
    shown = run()
    lines = shown.stdout.splitlines()
    assert (shown.code, shown.stderr, len(lines) <= 24, max(map(len, lines)) <= 80) == (0, "", True, True)
    assert "1 file cannot be read" in shown.stdout
    whats = [what for what, _, _, _ in things(desk(run))]
    assert [*dict.fromkeys(whats)] == (
        ["draft", "follow_up", "concern", "reply", "idea", "promise", "kudos", "check_in", "coaching"]
    )
    assert {what: whats.count(what) for what in whats} == {**dict.fromkeys(whats, 9), "check_in": 18}


def test_each_command_does_what_it_is_shown_for(run: Program, a_workspace: Path) -> None:
    """Run as it is told, each with what a person would add in a pipe; then nothing of it waits any more."""
    say(a_workspace, people("Deb", "Noor Ali"))
    put(a_workspace, *everything(1, "Noor Ali"))
    more = {
        "follow_up": ["--worked", "yes"],
        "idea": ["--did", "--words", "It is there."],
        "promise": ["--did", "--words", "It is there."],
        "kudos": [],
        "check_in": ["--words", "All is well."],
        "coaching": ["--prepare"],
        "reply": [],
    }
    for each in desk(run)["waiting"]:
        program, *words = shlex.split(each["command"])
        assert program == "callreview"
        if each["what"] in more:
            done = run(*words, *more[each["what"]])
            assert (done.code, "Traceback" in done.said) == (0, False), (words, done.said)
            continue
        with AtAPipe(a_workspace, *words) as sam:  # what is asked for is a person
            heard = sam.listens()
        assert heard is not None, words
        assert "question" in heard or "listen" in heard.casefold(), heard
    assert {what for what, _, _, _ in things(desk(run))} == {"draft", "concern", "reply", "coaching"}
    assert run("amend", "qqqq", "--queue", "billing", "--why", "I had it wrong.", "--reviewer", "sam").code == 0
    assert "reply" not in {what for what, _, _, _ in things(desk(run))}


def test_the_upward_word_on_a_coaching_waits_too(run: Program, a_workspace: Path) -> None:
    """Until that person is coached again; the conversation is read with its command."""
    lay_agreed(a_workspace, coached(ago(9), "g", agent="deb", step=None))
    assert run("reply", "gggggggg", "--fair", "no", "--by", "deb", "--words", "I was not heard.").code == 0
    (reply,) = desk(run)["waiting"]
    assert (reply["what"], reply["who"], reply["feels_fair"]) == ("reply", "deb", "no")
    assert "deb, on a coaching, I" in run().stdout
    assert "I was not heard." in run(*shlex.split(reply["command"])[1:]).stdout
    lay_agreed(a_workspace, coached(ago(-1), "h", agent="deb", step=None))
    assert desk(run)["waiting"] == []


def test_nothing_is_claimed_that_the_team_never_said(run: Program, the_review: Path, a_workspace: Path) -> None:
    """Without people and rhythms nobody is due; what has not been done for two weeks is told, as days."""
    assert the_review.is_file()
    assert lasts(desk(run)).keys() == {"listen", "thank"}
    assert "you meant" not in run().stdout
    shutil.rmtree(a_workspace / "reviews")
    put(a_workspace, thanked(a_replied(ago(15), "b", by="noor", fair=FeelsFair.YES)))
    text = run().stdout
    assert "no call heard for 15 days\n" in text
    assert "nobody thanked for 15 days\n" in text
    assert "coach" not in text
    say(a_workspace, people("Noor", rhythms="listen: 3w, thank: 7d"))
    text = run().stdout
    assert "nobody thanked for 15 days; you meant every 7" in text
    assert "a call heard 15 days ago" in text
    assert "coach" not in text


def test_thanks_are_looked_for_no_further_than_they_are_told(a_workspace: Path) -> None:
    """Among so many reviews; where none of them has any, it was before those, or never."""
    put(a_workspace, *(a_replied(ago(days), "b") for days in (3, 5)), thanked(a_replied(ago(8), "b")))
    found = Desk(Folders(a_workspace))
    with opened_in(found.folders) as index:
        near, far = (done_lately(found, index, (), at_most)[Doing.THANK] for at_most in (2, 3))
        talk = coached(ago(4)).model_copy(update={"recognize": thanked(a_replied(ago(4), "b")).thanks})
        talked = done_lately(found, index, (talk,), 2)[Doing.THANK]
    assert near == LastDone(date.fromisoformat(ago(5)), or_before=True)
    assert far == LastDone(date.fromisoformat(ago(8)))
    assert talked == LastDone(talk.day)


def test_a_draft_of_the_last_hour_there_is_has_the_day_of_its_id(run: Program, a_workspace: Path) -> None:
    """In Tokyo that hour is of no year that a day can have."""
    end = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    draft = a_draft_of(ago(2), "b")
    put(a_workspace, draft.model_copy(update={"events": (said("agent", "noor", at=end),)}))
    told = desk(run, env={"TZ": "Asia/Tokyo"})
    assert [(what, since) for what, _, _, since in things(told)] == [("draft", ago(2))]


def test_on_a_terminal_it_says_the_same(run: Program, a_workspace: Path) -> None:
    """With headings and commands set off; nothing people wrote is markup."""
    put(a_workspace, *everything(1, "[bold]noor[/bold]", "[red]Say it back.[/red]"))
    with AtATerminal(a_workspace) as sam:
        assert sam.listens() is None
    drawn = re.sub(r"\x1b\[[\d;]*m", "", sam.heard)
    shown = [line.rstrip() for line in drawn[drawn.index("We answer") :].splitlines()]  # the index was begun above it
    assert shown == run(env={"COLUMNS": "120"}).stdout.splitlines()


def test_one_person_renamed_one_gone_and_two_of_one_name(run: Program, a_workspace: Path) -> None:
    """One history each; who left is not coached; a name that two have is never in a command."""
    say(
        a_workspace,
        "people:\n  - {id: maria, name: Maria Ortiz, also: [Maria Lopez]}\n  - {id: pat, until: 2020-01-01}\n"
        "  - {id: sam-1, name: Sam Lee}\n  - {id: sam-2, name: Sam Lee}\n  - {id: kim, role: leader}\n"
        "rhythms: {coach: 2w, check_in: 1m}\n",
    )
    lay_agreed(a_workspace, coached(ago(20), agent="MARIA LOPEZ"), coached(ago(3), "d", agent="sam-1"))
    put(a_workspace, a_check_in(ago(3), "maria lopez"), a_check_in(ago(40), "sam-2", letter="c"))
    put(a_workspace, a_kudos(ago(2), kind=Tone.CONCERN, agent="Sam Lee", ref=None))
    told = desk(run)
    assert [each for each in things(told) if each[0] in {"coaching", "check_in"}] == [
        ("check_in", None, "Sam Lee (sam-1)", None),
        ("check_in", None, "Sam Lee (sam-2)", ago(40)),
        ("coaching", None, "Sam Lee (sam-2)", None),
        ("coaching", None, "Maria Ortiz", ago(20)),
    ]
    commands = {each["what"]: each["command"] for each in told["waiting"]}
    assert commands["concern"] == "callreview kudos list --concern"
    assert commands["coaching"] == "callreview coach maria"


def test_two_clones_merged_both_ways_have_one_desk(run: Program, a_workspace: Path, tmp_path: Path) -> None:
    """Text and JSON to the byte, whoever asks; drafts alone stay where they were begun."""
    say(a_workspace, people("Deb", "Noor"))
    put(a_workspace, *(each for each in everything(2) if not isinstance(each, Draft)))
    a_repository(a_workspace)
    commit(a_workspace)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", a_workspace, clone)
    for number, place in enumerate((a_workspace, clone)):
        letter = "xy"[number]
        put(place, a_replied(ago(4), letter, by="noor"), an_idea(ago(4), letter), a_kudos(ago(4), letter))
        put(place, a_check_in(ago(4), "p0", letter=letter), thanked(a_replied(ago(6 + number), "8", by="deb")))
        lay_agreed(place, coached(ago(2 + number), letter, agent="p1", due=ago(1)))
        assert run(cwd=place).code == 0
        commit(place)
    git(clone, "pull", "--quiet", "--no-rebase", "--no-edit")
    git(a_workspace, "pull", "--quiet", "--no-rebase", "--no-edit", clone, "main")
    one, other = (run(cwd=place, env={"CALLREVIEW_REVIEWER": place.name}).stdout for place in (a_workspace, clone))
    assert one == other
    assert desk(run, cwd=a_workspace) == desk(run, cwd=clone)
    put(clone, a_draft_of(ago(1), "z"))
    told = desk(run, cwd=clone)["waiting"]
    assert (told[0]["what"], told[1:]) == ("draft", desk(run, cwd=a_workspace)["waiting"])


@pytest.mark.parametrize(
    ("path", "raw"),
    [
        ("callreview.yaml", b"belief: [\n"),
        ("callreview.yaml", b"schema: callreview/workspace@1\nrhythms: {listen: often}\n"),
        ("names.yaml", b"- nobody"),
        ("rubrics/ours.yaml", b"schema: callreview/rubric@1"),
        ("reviews/2026/11/20/2026-11-20-bbbbbbbb.json", b"{"),
        ("kudos/2026/11/20/2026-11-20-bbbbbbbb.json", b"{}"),
        ("drafts/2026-11-20-bbbbbbbb.json", b"\xff"),
    ],
)
def test_a_broken_file_leaves_the_desk_and_is_counted(run: Program, a_workspace: Path, path: str, raw: bytes) -> None:
    """In one line, with the command that tells which; nothing on stderr, and nothing is changed."""
    say(a_workspace, people("Deb"))
    put(a_workspace, *everything(1))
    broken = a_workspace / path.replace("2026/11/20", ago(9).replace("-", "/")).replace("2026-11-20", ago(9))
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_bytes(raw)
    before = {name: held for name, held in files_in(a_workspace).items() if not name.startswith(".callreview/")}
    shown = run()
    assert (shown.code, shown.stderr) == (0, ""), shown.said
    assert "1 file cannot be read                       callreview check\n" in shown.stdout
    assert "callreview idea answer aaaaaaaa" in shown.stdout
    assert run("check").code == 3
    after = {name: held for name, held in files_in(a_workspace).items() if not name.startswith(".callreview/")}
    assert after == before


def test_a_broken_workspace_is_told_first_and_nothing_is_claimed_of_it(run: Program, a_workspace: Path) -> None:
    """One slip in a rhythm: the place and what to do, and no word about a belief that is written there."""
    say(a_workspace, people("Deb", rhythms="coach: often"))
    shown = run()
    first, second, *_ = shown.stdout.splitlines()
    assert first.startswith("callreview.yaml:"), shown.said
    assert "often" in f"{first} {second}"
    assert "belief" not in shown.stdout
    told = desk(run)
    assert (told["belief"], told["workspace_fault"].startswith("callreview.yaml:")) == (None, True)
    assert told["workspace_fault"] == run("check").stdout.splitlines()[0]


def test_every_kind_of_record_that_check_reads_is_counted(run: Program, a_workspace: Path) -> None:
    """One file of each that cannot be read; the desk counts as many as `check` tells of."""
    said = ("reviews", "listens", "kudos", "consents", "ideas", "checkins", "shared")
    folders = (*said, "coaching", "followups", "lineups")
    for folder in folders:
        for day in (ago(0), ago(300)):
            broken = a_workspace / folder / day.replace("-", "/") / f"{day}-bbbbbbbb.json"
            broken.parent.mkdir(parents=True, exist_ok=True)
            broken.write_text("{")
    checked = {
        each["path"] for each in json.loads(run("check", "--format", "json").stdout) if each["severity"] == "fault"
    }
    assert (len(checked), desk(run)["unreadable_files"]) == (2 * len(folders), 2 * len(folders))


@pytest.mark.parametrize("folder", ["rubrics", "drafts", "kudos", "reviews"])
def test_a_folder_that_leads_elsewhere_is_counted_too(
    run: Program, a_workspace: Path, tmp_path: Path, folder: str
) -> None:
    """No link is followed out of the workspace."""
    shutil.rmtree(a_workspace / folder, ignore_errors=True)
    (a_workspace / folder).symlink_to(tmp_path)
    shown = run()
    assert (shown.code, shown.stderr) == (0, ""), shown.said
    assert "1 file cannot be read" in shown.stdout


def test_a_new_workspace_is_greeted_with_a_first_step(run: Program, a_workspace: Path) -> None:
    """Starters that nobody made their own are pointed out, until one is; a belief, until it is written."""
    shown = run()
    assert "Nothing is here yet. Hear one call" in shown.stdout
    assert "Still as they came: 3 rubrics" in shown.stdout
    assert shown.stdout.endswith("Next: callreview listen\n")
    for name in ("check-in", "craft-coaching"):
        (a_workspace / "rubrics" / f"{name}.yaml").unlink()
    assert "Still a starter: range-of-tolerance" in run().stdout
    rubric = a_workspace / "rubrics" / "range-of-tolerance.yaml"
    purpose = json.loads(run("rubric", "show", "range-of-tolerance", "--format", "json").stdout)["purpose"]
    rubric.write_text(rubric.read_text(encoding="utf-8").replace(purpose[:20], "Ours begins: "), encoding="utf-8")
    assert "Still" not in run().stdout


def test_outside_a_workspace_it_says_how_to_begin(tmp_path: Path) -> None:
    """With exit code 0; but a program, and whoever named a workspace, is told that there is none."""
    outside = Program(tmp_path)
    shown = outside()
    assert (shown.code, shown.stderr) == (0, "")
    assert all(word in shown.stdout for word in ("callreview demo", "callreview init", "callreview --help"))
    named = {"CALLREVIEW_WORKSPACE": str(tmp_path)}
    for ran in (outside("--format", "json"), outside("--workspace", tmp_path), outside(env=named)):
        assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (4, "", True), ran.said
    assert list(tmp_path.iterdir()) == []


def test_in_a_pipe_the_desk_loads_nothing_that_draws_or_plays(a_workspace: Path) -> None:
    """It is looked at all day."""
    put(a_workspace, *everything(1))
    loaded = libraries_loaded_by(cwd=a_workspace)
    assert loaded.isdisjoint({"rich", "textual", "jinja2", "numpy", "av", "miniaudio", "readline", "icalendar"})


def test_from_elsewhere_the_commands_say_where(run: Program, a_workspace: Path, tmp_path: Path) -> None:
    """Named by an option, in JSON in each; named by the environment, they find it by themselves."""
    put(a_workspace, *everything(1))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    option = f" --workspace {a_workspace}"
    told = json.loads(run("--workspace", a_workspace, "--format", "json", cwd=elsewhere).stdout)
    assert all(each["command"].endswith(option) for each in told["waiting"])
    assert told["next"].endswith(option)
    assert "needs --workspace" in run("--workspace", a_workspace, cwd=elsewhere).stdout
    by_variable = run(cwd=elsewhere, env={"CALLREVIEW_WORKSPACE": str(a_workspace)})
    assert by_variable.stdout == run().stdout


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("--format json list", '--format: before a command it has nothing to say; write it after "list"'),
        ("--workspace . list", '--workspace: before a command it has nothing to say; write it after "list"'),
        ("--format csv", "'text', 'json'"),
        ("--formt json", "--format"),
    ],
)
def test_nonsense_is_one_sentence(run: Program, typed: str, answered: str) -> None:
    """With exit code 2."""
    ran = run(*typed.split())
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
    assert answered in ran.stderr
