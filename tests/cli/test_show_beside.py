"""`show --beside`: an agent's own review beside another's, and neither seen before both are there."""

import json
from pathlib import Path

import pytest

from cli.person import AtAPipe
from cli.the_example import ANSWERS
from programs import Program, is_one_sentence

SECRET = "Nobody but me knows that I was afraid."  # noqa: S105 # the words of a review that is still closed
MINE = ("--role", "self", "--agent", "maria", "--reviewer", "maria")


def own(run: Program, workspace: Path, *more: str) -> str:
    """The id of maria's own review of the example's call, just made."""
    answers = ANSWERS.with_name("own.yaml").name
    text = ANSWERS.read_text(encoding="utf-8")
    words = next(line for line in text.splitlines() if line.startswith("own_words:"))
    said = text.replace(words, f"own_words: {SECRET}").replace("gut: wow", "gut: not_ok")
    for line in ("recording: call.mp3\n", "transcript: call.vtt\n"):
        said = said.replace(line, "")
    path = workspace / answers
    path.write_text(said.replace("plays-it-back: heard", "plays-it-back: missed"), encoding="utf-8")
    ran = run("listen", *MINE, *more, "--answers", path)
    assert ran.code == 0, ran.said
    return Path(ran.stdout.strip()).stem


def theirs(run: Program, *more: str) -> str:
    """The id of sam's review of it, just made."""
    ran = run("listen", *more, "--answers", ANSWERS)
    assert ran.code == 0, ran.said
    return Path(ran.stdout.strip()).stem


def test_both_are_laid_side_by_side(run: Program, a_workspace: Path) -> None:
    """From either: the gut, the words, each feeling, and where the behaviors were noted differently."""
    mine, other = own(run, a_workspace), theirs(run)
    shown = run("show", mine, "--beside")
    assert shown.code == 0, shown.said
    assert run("show", other, "--beside") == shown == run("show", mine, other)
    assert "All in all\n  maria  not OK\n  sam    WOW" in shown.stdout
    assert SECRET in " ".join(shown.stdout.split())
    rubric = json.loads(run("show", other, "--format", "json").stdout)["rubric"]["copy"]
    for feeling in (*rubric["wanted"], *rubric["unwanted"]):
        assert f"\n{feeling['word']}\n" in shown.stdout
    told = json.loads(run("show", mine, "--beside", "--format", "json").stdout)
    assert [(act["id"], act["own"], act["other"]) for act in told["noted_differently"]] == [
        ("plays-it-back", "missed", "heard")
    ]
    assert (told["own"]["gut"], told["other"]["gut"], told["left_out"]) == ("not OK", "WOW", [])
    assert run("show", mine, "--beside", "--format", "md").stdout.startswith("---\n")


def test_an_own_review_alone_is_closed_to_others(run: Program, a_workspace: Path) -> None:
    """Nothing of it is shown, listed or exported, however it is named; how to write the other is told."""
    mine = own(run, a_workspace)
    for typed in (
        *(
            ("show", "last"),
            ("show", mine),
            ("show", mine[11:14], "--format", "json"),
            ("show", mine, "--format", "md"),
        ),
        *(("show", mine, "--beside"), ("export", "review", mine), ("reply", mine, "--fair", "yes")),
        *(("amend", mine, "--gut", "wow", "--why", "x"), ("kudos", "share", mine, "--thanks")),
    ):
        ran = run(*typed)
        assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
        assert ran.stderr.startswith(f"{mine[11:]}: nobody but maria has reviewed this call yet; review it without ")
        assert "callreview listen --agent=maria --ref=C-3117 --when=2026-11-20T14:05\n" in ran.stderr
    for form in ("table", "json", "jsonl", "csv"):
        listed = run("list", "--format", form).stdout
        assert "own review" in listed
        assert not any(told in listed for told in ("not OK", SECRET, "Cared for"))
    assert run("list", "--gut", "not_ok", "--format", "ids").stdout == ""
    assert run("list", "--text", SECRET.split(maxsplit=1)[0], "--format", "ids").stdout == ""
    for line in ("export ways", "trends", "standard", "followups --all", "", "--format json"):
        assert not any(told in run(*line.split()).said for told in ("not OK", SECRET, "Cared for", "1 call"))
    assert "Nothing was noted." in run("export", "ways").stdout
    theirs(run)
    assert "## The system, in 2 reviews" in run("export", "ways").stdout
    assert SECRET in " ".join(run("show", mine).stdout.split())
    assert run("export", "review", mine).code == 0


def test_an_own_review_hears_no_concern(run: Program, a_workspace: Path) -> None:
    """Whoever it is about cannot clear it; somebody else's review of the call does."""
    assert run("kudos", "add", "--concern", "--agent", "maria", "--ref", "C-3117", "--words", "Rude.").code == 0
    own(run, a_workspace)
    assert "concern" in run().stdout
    theirs(run)
    assert "concern" not in run().stdout


def test_whoever_wrote_it_reads_it(run: Program, a_workspace: Path) -> None:
    """By what they are called here; but beside nothing there is nothing to show to them either."""
    mine = own(run, a_workspace)
    me = {"CALLREVIEW_REVIEWER": "maria"}
    assert SECRET in " ".join(run("show", mine, env=me).stdout.split())
    assert run("show", mine).code == 2, "what was shown to maria was kept for others"
    assert run("show", mine, "--beside", env=me).code == 2


def test_without_the_agents_own_nothing_is_shown_of_the_other(run: Program) -> None:
    """It says whose is missing, and how they write it."""
    other = theirs(run)
    ran = run("show", other, "--beside")
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
    assert ran.stderr.startswith(f"{other[11:]}: maria has not reviewed this call yet; they write theirs without ")
    assert "callreview listen --role self --agent=maria --ref=C-3117" in ran.stderr
    assert run("show", other).code == 0


@pytest.mark.parametrize("first", ["own", "theirs"])
def test_listening_shows_nothing_of_the_other_before_the_seal(run: Program, a_workspace: Path, first: str) -> None:
    """Neither to a supervisor after the agent, nor to the agent after a supervisor: not a word."""
    if first == "own":
        own(run, a_workspace)
        options: tuple[str, ...] = ("--agent", "maria")
        secret = SECRET
    else:
        theirs(run)
        options, secret = MINE, "knock on Edith's door"
    with AtAPipe(a_workspace, "listen", *options, "--ref", "C-3117", "--when", "2026-11-20T14:05") as person:
        for typed in ([""], ["1"], ["2"], ["my own words", ""], ["1"], ["1"]):
            person.listens()
            person.types(*typed)
        person.listens()
    heard = " ".join(person.heard.split())
    assert "how did that call feel?" in heard
    assert secret not in heard
    assert "own review" not in heard
    assert "reviewed" not in heard


def test_several_reviews_of_a_call(run: Program, a_workspace: Path) -> None:
    """The newest of each kind, and the others named; two that are named are the ones, if they go together."""
    older, mine = own(run, a_workspace), own(run, a_workspace)
    sam, noor = theirs(run), theirs(run, "--reviewer", "noor", "--role", "peer")
    for path in a_workspace.glob("reviews/*/*/*/*.json"):  # made within a second, they would be one as new as the other
        finished = 1 + (older, mine, sam, noor).index(path.stem)
        review = json.loads(path.read_bytes())
        review["finished"] = review["finished"][:-3] + f"{finished}0Z"[-3:]
        path.write_text(json.dumps(review), encoding="utf-8")
    told = json.loads(run("show", sam, older, "--format", "json").stdout)
    assert (told["own"]["review"], told["other"]["review"]) == (older, sam)
    assert set(told["left_out"]) == {mine, noor}
    assert "More reviews of this call: " in run("show", mine, "--beside").stdout
    for typed, answered in (
        ((sam, noor), "are both by somebody else; name one of each, or only one"),
        ((mine, older), "are both by the agent"),
        ((mine, theirs(run, "--ref", "C-9")), "is of another call than"),
    ):
        ran = run("show", *typed)
        assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
        assert answered in ran.stderr
