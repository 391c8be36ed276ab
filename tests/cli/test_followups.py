"""`followups` and `followup`: what was agreed and still waits, and what became of it."""

import csv
import io
import json
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from agreed import STEP, a_note, coached, lay, reviewed
from callreview.model.choices import FollowUpState, Noted
from gits import a_repository, commit, git
from programs import Program, files_in, is_one_sentence
from said import HARD_WORDS, record_id

TODAY = date.today()  # noqa: DTZ011 # the day it is here, as the program has it


def day(days: int) -> str:
    """The day so many days from today."""
    return (TODAY + timedelta(days)).isoformat()


@pytest.fixture
def agreed(a_workspace: Path) -> Path:
    """Four things that sam and lee agreed on with maria and noor: overdue, due today, in a coaching, later."""
    first = reviewed(day(-20), "b", due=day(-3), words="Count to one.")
    lay(
        a_workspace,
        first,
        reviewed(day(-10), "d", step=None, noted={STEP: Noted.HEARD}, heard_at=73.0),
        reviewed(day(-5), "f", noted={STEP: Noted.MISSED}, due=day(0)),
        reviewed(day(-4), "g", agent="noor", by="lee", step="", words=f"\U0001f469 {'word ' * 20}", due=day(12)),
        coached(day(-2), "h", words="I will say it back.", about=(first.id,)),
    )
    return a_workspace


def listed(run: Program, *options: str) -> list[dict[str, str]]:
    """What the listing says as JSON."""
    ran = run("followups", *options, "--format", "json")
    assert ran.code == 0, ran.said
    rows: list[dict[str, str]] = json.loads(ran.stdout)
    return rows


def notes_in(workspace: Path) -> list[dict[str, object]]:
    """Every note as it is written, by the instant and the id."""
    notes = [json.loads(path.read_bytes()) for path in workspace.glob("followups/*/*/*/*.json")]
    return sorted(notes, key=lambda note: (note["at"], note["id"]))


def test_what_is_overdue_comes_first(run: Program, agreed: Path) -> None:
    """Recomputed from the files: the next steps and commitments, by the day each is due, in words."""
    steps = []
    for path in (*agreed.glob("reviews/*/*/*/*.json"), *agreed.glob("coaching/*/*/*/*.json")):
        record = json.loads(path.read_bytes())
        step = record.get("next_step") or record.get("follow_up")
        if step:
            made = date.fromisoformat(record["id"][:10])
            steps.append((step["due"] or (made + timedelta(7)).isoformat(), record["id"]))
    rows = listed(run)
    assert [(row["due"], row["id"]) for row in rows] == sorted(steps)
    assert [row["waits"] for row in rows] == ["3 days overdue", "due today", "due in 5 days", "due in 12 days"]
    assert [row["what"] for row in rows[:3]] == ["Does names-the-worry."] * 3
    assert [row["agreed_in"] for row in rows] == ["review", "review", "coaching", "review"]


@pytest.mark.parametrize(
    ("options", "letters"),
    [
        (["--agent", "noor"], "g"),
        (["--reviewer", "lee"], "g"),
        (["--since", day(-5)], "fhg"),
        (["--until", day(-5)], "bf"),
        (["--limit", "2"], "bf"),
        (["--state", "moving"], ""),
        (["--state", "moving", "--state", "open", "--agent", "mar"], "bfh"),
        (["--all"], "bfhg"),
    ],
)
@pytest.mark.usefixtures("agreed")
def test_conditions(run: Program, options: list[str], letters: str) -> None:
    """Each leaves out what does not fit; the days are those on which it was agreed."""
    assert "".join(row["id"][-1] for row in listed(run, *options)) == letters


def test_a_new_day_leaves_the_last_words_in_sight(run: Program, agreed: Path) -> None:
    """They were said, and no later note unsays them."""
    for options in (("--moving", "--words", "She tried it twice."), ("--due", "2w")):
        assert run("followup", "mark", "bbb", *options, cwd=agreed).code == 0
    (row,) = [row for row in listed(run) if row["id"].endswith("b")]
    assert (row["state"], row["last_words"], row["due"]) == ("moving", "She tried it twice.", day(14))


def test_an_instant_after_which_there_is_none_is_no_bug(run: Program, agreed: Path) -> None:
    """A file can name it."""
    note = a_note(record_id(day(-20), "b"), day(-1))
    lay(agreed, note.model_copy(update={"at": datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)}))
    ran = run("followup", "done", "bbb", "--worked", "yes", "--thoughts", "It does.")
    assert (ran.code, len(notes_in(agreed))) == (0, 2), ran.said


def test_the_listing_and_the_page_have_one_text(run: Program, agreed: Path) -> None:
    """The words of the review that was talked about, though a newer review says them otherwise."""
    newer = reviewed(day(-1), "k", step=None)
    copy = newer.rubric.copy_
    acts = tuple(act.model_copy(update={"text": "Says it back."}) for act in copy.behaviors)
    rubric = newer.rubric.model_copy(update={"copy_": copy.model_copy(update={"behaviors": acts})})
    lay(agreed, newer.model_copy(update={"rubric": rubric}))
    (row,) = [row for row in listed(run) if row["agreed_in"] == "coaching"]
    page = json.loads(run("coach", "maria", "--prepare", "--format", "json").stdout)
    assert (
        [each["text"] for each in page["agreed"] if each["of"] == row["id"]]
        == [row["what"]]
        == ["Does names-the-worry."]
    )


@pytest.mark.usefixtures("agreed")
def test_every_form_tells_the_same(run: Program) -> None:
    """Plain in a pipe, with whole ids; CSV and JSON lines have the same rows."""
    rows = listed(run)
    assert [json.loads(line) for line in run("followups", "--format", "jsonl").stdout.splitlines()] == rows
    assert [*csv.DictReader(io.StringIO(run("followups", "--format", "csv").stdout))] == rows
    table = run("followups")
    assert [line.split()[0] for line in table.stdout.splitlines()] == ["id", *(row["id"] for row in rows)]
    assert (table.stderr, "\x1b" in table.stdout) == ("", False)


def test_done_asks_for_nothing_that_was_given(run: Program, agreed: Path) -> None:
    """The calls since are told beside it; the note has the words to the letter; the review is the same to the byte."""
    before = files_in(agreed / "reviews")
    ran = run("followup", "done", "bbb", "--worked", "partly", "--thoughts", "-", stdin=HARD_WORDS, cwd=agreed)
    assert ran.code == 0, ran.said
    (note,) = notes_in(agreed)
    assert (note["of"], note["state"], note["worked"], note["due"]) == (
        record_id(day(-20), "b"),
        "done",
        "partly",
        None,
    )
    assert note["words"] == HARD_WORDS
    assert "It was heard on 1 of 2 calls since:" in ran.stderr
    assert "dddddddd" in ran.stderr
    assert "heard at 1:13" in ran.stderr
    assert ran.stdout == f"followups/{note['id'][:10].replace('-', '/')}/{note['id']}.json\n"  # type: ignore[index] # an id is text
    assert files_in(agreed / "reviews") == before
    assert "b" not in {row["id"][-1] for row in listed(run)}
    (row,) = listed(run, "--state", "done")
    assert (row["worked"], row["last_words"], row["waits"]) == ("it worked in part", HARD_WORDS, "")
    assert run("check").code == 0


def test_what_did_not_work_is_done_and_it_is_offered_to_keep_it_in_sight(run: Program, agreed: Path) -> None:
    """The command that is named does it."""
    ran = run("followup", "done", "bbb", "--worked", "no")
    assert "Kept: done." in ran.stderr
    offered = ran.stderr.partition("To keep it in sight:  callreview ")[2].split()
    assert run(*offered).code == 0
    assert [note["state"] for note in notes_in(agreed)] == ["done", "needs_attention"]
    assert listed(run, "--state", "needs-attention")[0]["id"][-1] == "b"


def test_done_twice_with_the_same_words_is_told_and_written_once(run: Program, agreed: Path) -> None:
    """So are letting go and marking; other words are another note."""
    for words in (
        ("mark", "fff", "--moving", "--words", "She tried it."),
        ("let-go", "ggg", "--because", "He takes other calls."),
        ("done", "hhh", "--worked", "yes", "--thoughts", "It does."),
    ):
        first, before = run("followup", *words), len(notes_in(agreed))
        assert first.stderr.splitlines()[-1].startswith("Kept: "), first.said
        again = run("followup", *words)
        assert (again.code, again.stdout) == (0, first.stdout)
        assert "Nothing was written." in again.stderr
        assert len(notes_in(agreed)) == before
    assert run("followup", "let-go", "ggg", "--because", "He left.").code == 0
    assert len(notes_in(agreed)) == 4


def test_last_is_what_was_agreed_last_and_a_done_one_is_taken_up_again(run: Program, agreed: Path) -> None:
    """With another day; without --open nothing that is over gets one."""
    assert run("followup", "done", "last", "--worked", "yes").code == 0
    refused = run("followup", "mark", "last", "--due", "friday")
    assert (refused.code, is_one_sentence(refused.stderr)) == (2, True)
    assert "is done; give --open to take it up again" in refused.stderr
    assert run("followup", "mark", "last", "--open", "--due", day(30)).code == 0
    row = listed(run)[-1]
    assert (row["id"][-1], row["state"], row["due"]) == ("h", "open", day(30))
    assert len({note["of"] for note in notes_in(agreed)}) == 1
    assert run("followup", "mark", "last~1", "--moving").code == 0
    assert run("followup", "mark", "last~1", "--due", "tomorrow").code == 0
    others = [note for note in notes_in(agreed) if note["of"] == record_id(day(-4), "g")]
    assert [(note["state"], note["due"]) for note in others] == [("moving", None), ("moving", day(1))]


def test_words_in_one_second_keep_their_order(run: Program, agreed: Path) -> None:
    """The later one is later, however fast a script is."""
    for state in ("--moving", "--needs-attention", "--open", "--moving"):
        assert run("followup", "mark", "bbb", state).code == 0
    assert [note["state"] for note in notes_in(agreed)] == ["moving", "needs_attention", "open", "moving"]
    assert listed(run)[0]["state"] == "moving"


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        (["followup", "done", "ddd", "--worked", "yes"], 'nothing was agreed in it; see "callreview followups"'),
        (["followup", "done", "zzz"], 'no review or coaching answers to "zzz"; see "callreview followups"'),
        (["followup", "done", "last~9"], 'no follow-up answers to "last~9"'),
        (["followup", "done", "bbb"], "whether it worked is needed and there is no terminal to ask on; give --worked"),
        (["followup", "done", "bbb", "--thoughts", "x"], "--thoughts: whether it worked is needed too"),
        (["followup", "done", "bbb", "--worked", "yes", "--thoughts", " "], "--thoughts: is empty"),
        (["followup", "let-go", "bbb"], "the reason is needed and there is no terminal to ask on; give --because"),
        (["followup", "let-go", "bbb", "--because", ""], "--because: is empty"),
        (["followup", "mark", "bbb"], "nothing to note; give --moving, --needs-attention, --open or --due DAY"),
        (["followup", "mark", "bbb", "--moving", "--open"], "more than one of"),
        (["followup", "mark", "bbb", "--due", "someday"], '--due: "someday" is no day; write'),
        (["followup", "mark", "bbb", "--due", "yesterday"], '--due: "yesterday" is over'),
        (["followups", "--agent", "nobody-at-all"], 'no agent is called "nobody-at-all"'),
        (["followups", "--reviewer", "zz"], 'no reviewer is called "zz"'),
        (["followups", "--limit", "-1"], "--limit: -1 is no count"),
        (["followups", "--since", "whenever"], '--since: "whenever" is no day'),
    ],
)
def test_nonsense_is_one_sentence(run: Program, agreed: Path, typed: list[str], answered: str) -> None:
    """Exit code 2, and nothing is written."""
    before = {name: raw for name, raw in files_in(agreed).items() if not name.startswith(".callreview")}
    ran = run(*typed)
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
    assert answered in ran.stderr
    assert {name: raw for name, raw in files_in(agreed).items() if not name.startswith(".callreview")} == before


def test_where_nothing_waits_that_is_told(run: Program, a_workspace: Path) -> None:
    """Nothing agreed yet; nothing that fits; all of it done. As data it is an empty list."""
    assert run("followups").stderr == "nothing was agreed yet; a review ends with one next step\n"
    assert run("followups", "--format", "json").stdout == "[]\n"
    review = reviewed(day(-3), "b")
    lay(a_workspace, review)
    assert run("followups", "--until", day(-9)).stderr == "nothing fits\n"
    lay(a_workspace, a_note(review.id, day(0), state=FollowUpState.DONE))
    assert (
        run("followups").stderr == "nothing waits; all that was agreed is done or let go (callreview followups --all)\n"
    )


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_listed(run: Program, agreed: Path) -> None:
    """A note, a review or a conversation."""
    lay(agreed, a_note(record_id(day(-20), "b"), day(-1)))
    (path,) = agreed.glob("followups/*/*/*/*.json")
    path.write_text("{")
    ran = run("followups", "--format", "ids")
    assert (ran.code, len(ran.stdout.split())) == (0, 4)
    assert path.name in ran.stderr


def test_one_person_has_one_history(run: Program, agreed: Path) -> None:
    """Whatever they were called: found by every name, counted under all, shown by the one they have now."""
    config = agreed / "callreview.yaml"
    people = "people:\n  - id: p-07\n    name: Maria Lopez\n    also: [maria, Renée]\n"
    config.write_text(config.read_text(encoding="utf-8") + people, encoding="utf-8")
    lay(agreed, reviewed(day(-1), "m", agent="Rene\u0301e", step=None, noted={STEP: Noted.HEARD}))
    assert {row["agent"] for row in listed(run, "--agent", "renée")} == {"Maria Lopez"}
    ran = run("followup", "done", "bbb", "--worked", "yes")
    assert "It was heard on 2 of 3 calls since:" in ran.stderr, ran.said


def test_two_supervisors_in_two_clones_both_keep_their_word(run: Program, agreed: Path, tmp_path: Path) -> None:
    """No conflict, nothing lost; the word said last stands in both, and both list the same."""
    a_repository(agreed)
    commit(agreed)
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", agreed, clone)
    of = record_id(day(-20), "b")
    lay(agreed, a_note(of, day(-3), "p", FollowUpState.MOVING, by="sam", words="She tried it.", due=day(4)))
    lay(agreed, a_note(of, day(-1), "q", FollowUpState.NEEDS_ATTENTION, by="sam", words="It fell silent."))
    lay(clone, a_note(of, day(-2), "r", FollowUpState.DONE, by="lee", words="It works.", due=None))
    assert run("followup", "mark", "fff", "--moving", "--by", "sam", cwd=agreed).code == 0
    assert run("followup", "let-go", "fff", "--because", "It is over.", "--by", "lee", cwd=clone).code == 0
    for place in (agreed, clone):
        commit(place)
    git(clone, "pull", "--quiet", "--no-rebase", "--no-edit")
    git(agreed, "pull", "--quiet", "--no-rebase", "--no-edit", clone, "main")
    told = []
    for place in (agreed, clone):
        assert run("check", cwd=place).code == 0
        notes = notes_in(place)
        assert len(notes) == 5
        ran = run("followups", "--all", "--format", "json", cwd=place)
        rows = {row["id"]: row for row in json.loads(ran.stdout)}
        for record, row in rows.items():
            said = [note for note in notes if note["of"] == record]
            assert row["state"].replace(" ", "_") == (said[-1]["state"] if said else "open")
        assert (rows[of]["last_words"], rows[of]["due"]) == ("It fell silent.", day(4))
        told.append((ran.stdout, run("export", "followups", "--format", "ics", cwd=place).stdout))
    assert told[0] == told[1]
    shutil.rmtree(clone)
