"""A rubric written by answering questions: by pipe and at a terminal, stopped, killed, gone on with, thrown away."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from callreview.model.rubric import Rubric
from callreview.readers.rubric_yaml import read_rubric
from cli.person import AtAPipe, AtATerminal, Person
from programs import Program, is_one_sentence, need

ANSWERS = {
    "title": "Billing calls that leave people lighter",
    "id": "billing-care",
    "purpose": "They know what is next, and are glad it was us.",
    "gut": "",
    "wanted": "2",
    "wanted_own:1": "Lighter",
    "wanted_near:1": "relieved, carefree",
    "wanted_own:2": "",
    "unwanted": "hurried",
    "unwanted_own:1": "",
    "wow:cared-for": "I told the table about it that evening.",
    "just_ok:cared-for": "They were nice. I could not say who it was.",
    "not_ok:cared-for": "I might as well have been a form.",
    "bar:cared-for": "just ok",
    "wow:lighter": "I whistled on the way to the car.",
    "just_ok:lighter": "It is off my list.",
    "not_ok:lighter": "I went back to worrying.",
    "bar:lighter": "not ok",
    "bar:hurried": "hint",
    "behavior:cared-for:1": "Says the worry back before anything else.",
    "when:cared-for:1": "the customer voices a worry",
    "heard_as:cared-for:1": "Two weeks without heating. I would be calling too.",
    "not_this:cared-for:1": "'I understand', and on to the number.",
    "creates:cared-for:1": "1",
    "behavior:cared-for:2": "",
    "behavior:lighter:1": "Says on which day it will be done.",
    "when:lighter:1": "",
    "heard_as:lighter:1": "",
    "not_this:lighter:1": "",
    "creates:lighter:1": "",
    "behavior:lighter:2": "",
    "behavior:hurried:1": "Speaks while the customer is still speaking.",
    "heard_as:hurried:1": "",
    "not_this:hurried:1": "",
    "creates:hurried:1": "",
    "behavior:hurried:2": "",
    "must:1": "Consent is asked for.",
    "must:2": "",
    "save": "s",
}
"""What is typed to each question, in the order they are asked."""


def typed(*, until: str | None = None, **instead: str) -> str:
    """The lines of `ANSWERS` up to the question *until*, with others *instead* of some."""
    keys = list(ANSWERS)
    lines = [instead.get(key, ANSWERS[key]) for key in keys[: keys.index(until) if until else len(keys)]]
    return "".join(f"{line}\n" for line in lines)


def answers(person: Person, keys: Iterable[str]) -> None:
    """Hear each of these questions and answer it."""
    for key in keys:
        assert person.listens() is not None, person.heard[-500:]
        person.types(ANSWERS[key])


def the_rubric(workspace: Path, name: str = "billing-care") -> Rubric:
    """The rubric in the file of that name."""
    path = workspace / "rubrics" / f"{name}.yaml"
    rubric = read_rubric(path, shown=path.name).rubric
    assert rubric is not None
    return rubric


def drafts_of(workspace: Path) -> list[Path]:
    """The drafts that are there."""
    return sorted(workspace.glob("drafts/*.json"))


@pytest.fixture
def as_written(run: Program, a_workspace: Path) -> bytes:
    """The file that `ANSWERS` come to; it is gone again."""
    ran = run("rubric", "new", stdin=typed())
    assert ran.code == 0, ran.said
    path = a_workspace / ran.stdout.strip()
    raw = path.read_bytes()
    path.unlink()
    return raw


def test_a_rubric_by_pipe_is_checked_clean(run: Program, a_workspace: Path) -> None:
    """Its path is the answer; the file is commented, known to editors, without a warning, and can be listened with."""
    ran = run("rubric", "new", stdin=typed())
    assert (ran.code, ran.stdout) == (0, "rubrics/billing-care.yaml\n"), ran.stderr
    text = (a_workspace / "rubrics" / "billing-care.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=rubric.schema.json\n# $schema: rubric.schema.json\n")
    assert (a_workspace / "rubrics" / "rubric.schema.json").is_file()
    checked = run("rubric", "check", "rubrics/billing-care.yaml")
    assert (checked.code, checked.stdout) == (0, "")
    told = " ".join(ran.stderr.split())
    assert "Worth another look" not in told
    assert "callreview rubric check rubrics/billing-care.yaml" in told
    assert "callreview listen --rubric billing-care" in told
    assert "git add" not in told, "there is no repository here"
    rubric = the_rubric(a_workspace)
    assert [feeling.id for feeling in rubric.feelings()] == ["cared-for", "lighter", "hurried"]
    assert rubric.behaviors[0].creates == ("cared-for", "lighter")
    assert drafts_of(a_workspace) == []
    listened = run("listen", "--rubric", "billing-care", stdin="maria\n")
    assert ANSWERS["purpose"] in " ".join(listened.stderr.split())


def test_at_a_terminal_back_help_and_ctrl_c_leave_no_trace(run: Program, a_workspace: Path, as_written: bytes) -> None:
    """Gone back, helped, broken off, listed and gone on with: the file is that of the plain answers."""
    keys = list(ANSWERS)
    middle = keys.index("bar:cared-for")
    with AtATerminal(a_workspace, "rubric", "new") as sam:
        answers(sam, keys[:middle])
        sam.listens()
        sam.types("?")
        assert "Put it where you truly hold it today" in " ".join((sam.listens() or "").split())
        sam.types("b")
        assert "You said: I might as well have been a form." in (sam.listens() or "")
        sam.types("Something else.")
        sam.listens()
        sam.types("b")
        answers(sam, keys[middle - 1 : middle])
        sam.listens()
        sam.interrupts()
        assert sam.listens() is None
        assert sam.code == 130
    (draft,) = drafts_of(a_workspace)
    short = draft.stem.rpartition("-")[2]
    assert f"callreview resume {short}" in " ".join(sam.heard.split())
    listed = run("drafts", "--format", "json").stdout
    (row,) = json.loads(listed)
    assert row["rubric"] == "Billing calls that leave people lighter (being written)"
    assert row["stopped_at"] == "Where the bar is"
    assert run("check").code == 0
    with AtATerminal(a_workspace, "resume", short) as sam:
        answers(sam, keys[middle:])
        assert sam.listens() is None
    assert sam.code == 0, sam.heard
    assert "Going on with the rubric begun on" in sam.heard
    assert (a_workspace / "rubrics" / "billing-care.yaml").read_bytes() == as_written
    assert drafts_of(a_workspace) == []


def test_killed_in_the_middle_it_goes_on_at_the_same_question(a_workspace: Path, as_written: bytes) -> None:
    """Nothing that was acknowledged is lost, wherever it is killed, twice."""
    keys = list(ANSWERS)
    command = ["rubric", "new"]
    done = 0
    for kill in (keys.index("wanted_near:1"), keys.index("not_this:cared-for:1")):
        with AtAPipe(a_workspace, *command) as sam:
            answers(sam, keys[done:kill])
            sam.listens()
            sam.kills()
        done, command = kill, ["resume"]
    with AtAPipe(a_workspace, "resume") as sam:
        answers(sam, keys[done:])
        sam.listens()
    assert sam.code == 0, sam.heard
    assert (a_workspace / "rubrics" / "billing-care.yaml").read_bytes() == as_written


def test_stopped_between_the_file_and_the_end_of_the_draft_it_is_only_cleared_away(
    run: Program, a_workspace: Path, as_written: bytes
) -> None:
    """The file is there already and is the very same: `resume` says so, and nothing else is written."""
    assert run("rubric", "new", stdin=typed(until="save")).code == 130
    (draft,) = drafts_of(a_workspace)
    unfinished = draft.read_bytes()
    assert run("resume", stdin="s\n").code == 0
    draft.write_bytes(unfinished)
    again = run("resume", stdin="s\n")
    assert (again.code, again.stdout) == (0, "rubrics/billing-care.yaml\n"), again.stderr
    assert (a_workspace / "rubrics" / "billing-care.yaml").read_bytes() == as_written
    assert drafts_of(a_workspace) == []


def test_a_file_that_came_meanwhile_is_left_alone(run: Program, a_workspace: Path) -> None:
    """The rubric gets another id, and loses nothing."""
    assert run("rubric", "new", stdin=typed(until="save")).code == 130
    theirs = [a_workspace / "rubrics" / f"{name}.yaml" for name in ("billing-care", "bills")]
    for path in theirs:
        path.write_text("# somebody was quicker\n", encoding="utf-8")
    stopped = run("resume", stdin="s\nbills\n")
    assert stopped.code == 130, stopped.said
    for path in theirs:
        assert f"rubrics/{path.name} is there by now, and was left as it is" in " ".join(stopped.stderr.split())
    resumed = run("resume", stdin="billing-care-2\n")
    assert (resumed.code, resumed.stdout) == (0, "rubrics/billing-care-2.yaml\n"), resumed.said
    assert {path.read_text(encoding="utf-8") for path in theirs} == {"# somebody was quicker\n"}
    assert the_rubric(a_workspace, "billing-care-2").title == ANSWERS["title"]


def test_a_draft_is_thrown_away_when_it_is_said(run: Program, a_workspace: Path) -> None:
    """Like any other; and one of a review beside it stays."""
    assert run("listen", "--agent", "noor", stdin="C-1\n").code == 130
    assert run("rubric", "new", stdin=typed(until="wanted")).code == 130
    assert len(drafts_of(a_workspace)) == 2
    newest = next(row["id"] for row in json.loads(run("drafts", "--format", "json").stdout) if not row["agent"])
    assert run("drafts", "--discard", newest, "--yes").code == 0
    (left,) = json.loads(run("drafts", "--format", "json").stdout)
    assert left["agent"] == "noor"
    assert "a call of noor" in run("resume", stdin="").stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--id", "range-of-tolerance"), '"range-of-tolerance" is there already'),
        (("--id", "Billing Care"), "such as billing-care"),
        (("--id", ""), "write a few words"),
        (("--title", "one\ntwo"), "write a few words"),
    ],
)
def test_an_id_or_title_that_cannot_be_is_refused_at_once(
    run: Program, a_workspace: Path, options: tuple[str, ...], told: str
) -> None:
    """In one sentence, with exit code 2, and before anything is asked."""
    ran = run("rubric", "new", *options, stdin=typed())
    assert (ran.code, ran.stdout) == (2, "")
    assert is_one_sentence(ran.stderr)
    assert told in ran.stderr
    assert drafts_of(a_workspace) == []


def test_title_and_id_by_option_are_not_asked(run: Program, a_workspace: Path) -> None:
    """They are in the rubric, and can be changed like any other answer."""
    lines = typed().split("\n", 2)[2]
    ran = run("rubric", "new", "--title", "Move-in calls", "--id", "move-in", stdin=lines)
    assert (ran.code, ran.stdout) == (0, "rubrics/move-in.yaml\n"), ran.stderr
    assert the_rubric(a_workspace, "move-in").title == "Move-in calls"


ODD = {
    "title": "Größe: 'être', \"naïve\" #1, ja?",
    "purpose": "{心配}なしで、電話を切る: [完了]",
    "wanted_own:1": "مرتاح البال",
    "wow:lighter": "- 👩\u200d👧 *danced* & sang: | > % @ `x`",
    "just_ok:lighter": "null",
    "not_ok:lighter": "12:30",
    "heard_as:cared-for:1": 'She said: "it\'s fine" \\ done',
    "must:1": "שלום: שואלים קודם",
}


def test_odd_words_survive(run: Program, a_workspace: Path) -> None:
    """Any script, any sign that YAML has a meaning for."""
    ran = run("rubric", "new", stdin=typed(**ODD))
    assert ran.code == 0, ran.said
    rubric = the_rubric(a_workspace)
    lighter = rubric.wanted[1]
    assert (rubric.title, rubric.purpose) == (ODD["title"], ODD["purpose"])
    assert (lighter.id, lighter.word) == ("feeling", ODD["wanted_own:1"])
    assert (lighter.wow, lighter.just_ok, lighter.not_ok) == tuple(
        ODD[f"{level}:lighter"] for level in ("wow", "just_ok", "not_ok")
    )
    assert rubric.behaviors[0].heard_as == (ODD["heard_as:cared-for:1"],)
    assert rubric.musts[0].text == ODD["must:1"]


def test_a_long_paste_and_a_card_number_are_met_kindly(run: Program, a_workspace: Path) -> None:
    """A line too long is asked for again; a number that could be a card's is kept nowhere."""
    card = "My card 4111 1111 1111 1111 was taken."
    lines = typed(purpose=f"{'long ' * 20_000}\n{card}")
    ran = run("rubric", "new", stdin=lines)
    assert ran.code == 0, ran.said[-300:]
    assert "keep it under 1,000 characters" in ran.stderr
    assert the_rubric(a_workspace).purpose == "My card •••• 1111 was taken."


def test_what_could_be_better_is_told_after_saving(run: Program) -> None:
    """The ordinary check speaks: a trait, two acts in one, and a sentence that is still ours."""
    ran = run(
        "rubric",
        "new",
        stdin=typed(
            **{
                "behavior:lighter:1": "Is friendly.",
                "behavior:hurried:1": "Sighs and asks again.",
                "wow:cared-for": "They worried along with me, so I could stop. My shoulders came down.",
            }
        ),
    )
    assert ran.code == 0, ran.said
    _, _, told = ran.stderr.partition("Worth another look:")
    assert "names a trait" in told
    assert "begins a second act" in told
    assert "still the starter's" in told


def test_nobody_to_answer_is_told(run: Program, a_workspace: Path) -> None:
    """In one sentence, with what to do instead; nothing is kept of nothing."""
    ran = run("rubric", "new")
    assert (ran.code, ran.stdout) == (2, "")
    assert 'nobody can answer; run this in a terminal, or make a starter your own with "callreview rubric adopt"' in (
        ran.stderr
    )
    assert drafts_of(a_workspace) == []


def test_nonsense_is_no_bug(run: Program, a_workspace: Path) -> None:
    """What is kept of it can be read again; nothing raw is shown."""
    for nonsense in (bytes(range(256)) * 8 + b"\0\n\xed\xa0\x80\n" * 30, b":b\n:k\n:e\n:s\n?\nb\n" + b"1" * 200_000):
        ran = run("rubric", "new", stdin=nonsense)
        assert ran.code in {2, 130}, ran.said
        assert not any(sign in ran.said for sign in ("Traceback", "a bug of ours", "\x1b", "\x9b", "\0"))
    for draft in drafts_of(a_workspace):
        json.loads(draft.read_bytes())
    assert run("drafts").code == 0


def test_in_a_repository_git_is_named(run: Program, tmp_path: Path) -> None:
    """With a command that can be copied, and works; from elsewhere too."""
    need("git")
    ours = tmp_path / "in git"
    assert run("init", ours, "--belief", "We answer.").code == 0
    ran = run("rubric", "new", "--workspace", ours, stdin=typed(), cwd=tmp_path)
    assert ran.code == 0, ran.said
    assert "git -C 'in git' add rubrics/billing-care.yaml && git -C 'in git' commit" in ran.stderr
    inside = run("rubric", "new", "--id", "second", stdin=typed().replace("billing-care\n", "", 1), cwd=ours)
    assert inside.code == 0, inside.said
    assert "git add rubrics/second.yaml && git commit" in inside.stderr
