"""`kudos`: what customers, peers and leaders said, in their own words."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from drawn import run_drawn
from programs import Program, is_one_sentence
from responses import said_to
from said import HARD_WORDS

READ = (("show", "last"), ("show", "last", "--format", "md"), ("export", "review", "last"))
WORDS = "I had three people on this before her.\n  She said the worry back to me.\n"


def the_one(workspace: Path, folder: str) -> dict[str, object]:
    """The only record of that folder, as it is written."""
    (path,) = workspace.glob(f"{folder}/*/*/*/*.json")
    record: dict[str, object] = json.loads(path.read_bytes())
    return record


def test_kudos_are_kept_with_all_that_is_known(run: Program, a_workspace: Path) -> None:
    """The answer is the file; the words are in it to the letter."""
    ran = run(
        *("kudos", "add", "--agent", "maria", "--from", "peer", "--ref", "C-3117"),
        *("--consent", "yes", "--by", "sam", "--words", WORDS),
    )
    assert (ran.code, ran.stderr) == (0, "Kept.\n")
    kept = the_one(a_workspace, "kudos")
    assert ran.stdout == f"kudos/{str(kept['id'])[:10].replace('-', '/')}/{kept['id']}.json\n"
    kept.pop("at")
    assert kept == {
        "schema": "callreview/kudos@1",
        "id": kept["id"],
        "by": "sam",
        "kind": "kudos",
        "from": "peer",
        "agent": "maria",
        "ref": "C-3117",
        "words": WORDS,
        "consent": "yes",
    }
    assert run("check").code == 0


def test_words_of_100_kb_from_standard_input_are_kept_to_the_letter(run: Program, a_workspace: Path) -> None:
    """Whatever is in them, but for the line end that every file has."""
    words = HARD_WORDS * 2500
    assert len(words.encode()) > 100_000
    assert run("kudos", "add", "--words", "-", stdin=f"{words}\n").code == 0
    assert the_one(a_workspace, "kudos")["words"] == words
    for form in ("table", "csv"):
        assert set(run("kudos", "list", "--format", form).stdout).isdisjoint("\x1b\x9b\x00\u202e")
    (listed,) = json.loads(run("kudos", "list", "--format", "json").stdout)
    assert listed["words"] == words


def test_a_card_number_is_covered_and_that_is_told(run: Program, a_workspace: Path) -> None:
    """Nothing else is changed."""
    ran = run("kudos", "add", "--words", "\u200fMy card is 4111 1111 1111 1111 \U0001f600. ")
    assert "was covered before it was kept" in ran.stderr
    assert the_one(a_workspace, "kudos")["words"] == "\u200fMy card is •••• 1111 \U0001f600. "


def test_a_concern_proposes_a_call_to_listen_to(run: Program, a_workspace: Path) -> None:
    """The command can be copied as it stands, and it listens to that call."""
    ran = run("kudos", "add", "--concern", "--ref", "C 31", "--agent", "-noor", "--words", "Nobody listened.")
    assert "callreview listen --ref='C 31' --agent=-noor\n" in ran.stderr
    assert the_one(a_workspace, "kudos")["kind"] == "concern"
    assert "none to listen to" in run("kudos", "add", "--concern", "--words", "Nobody listened.").stderr


@pytest.mark.parametrize(
    ("options", "answered"),
    [
        ((), "give --words TEXT"),
        (("--words", ""), "--words: is empty"),
        (("--words", " \n "), "--words: is empty"),
        (("--words", "-"), "--words: is empty"),
        (("--words", "x", "--agent", " "), "--agent: is empty"),
        (("--words", "x", "--ref", "a\nb"), "--ref: is empty or more than one line"),
        (("--words", "x", "--ref", "a" * 1001), "--ref: is 1,001 characters long"),
        (("--words", "x", "--from", "nobody"), "'customer', 'peer', 'leader'"),
        (("--words", "x", "--consent", "maybe"), "'yes', 'no', 'not_asked'"),
    ],
)
def test_what_cannot_be_kept_is_one_sentence(
    run: Program, a_workspace: Path, options: Sequence[str], answered: str
) -> None:
    """Exit code 2, and nothing is written."""
    ran = run("kudos", "add", *options)
    assert (ran.code, ran.stdout, is_one_sentence(ran.stderr)) == (2, "", True), ran.said
    assert answered in ran.stderr
    assert not (a_workspace / "kudos").exists()


@pytest.mark.parametrize(("stdin", "answered"), [(b"\xff\xfe", "is not UTF-8 text"), (b"x" * 900_000, "more than can")])
def test_what_is_no_text_is_refused(run: Program, stdin: bytes, answered: str) -> None:
    """One sentence, exit code 2."""
    ran = run("kudos", "add", "--words", "-", stdin=stdin)
    assert (ran.code, is_one_sentence(ran.stderr)) == (2, True)
    assert answered in ran.stderr


@pytest.fixture
def some(run: Program, a_workspace: Path) -> Program:
    """Kudos and a concern, of two people, one of whom is in the list of people under another name."""
    with (a_workspace / "callreview.yaml").open("a", encoding="utf-8") as config:
        config.write("people:\n  - {id: ml, name: Maria López, also: [maria]}\n")
    for options in (
        ("--agent", "maria"),
        ("--agent", "noor", "--from", "peer"),
        ("--agent", "Maria Lo\u0301pez", "--concern"),
    ):
        assert run("kudos", "add", *options, "--words", " ".join(options)).code == 0
    return run


def test_a_listing_has_what_was_asked_for(some: Program) -> None:
    """By person, whatever they were called; by who said it; only concerns; of some days."""

    def listed(*options: str) -> list[str]:
        ran = some("kudos", "list", *options, "--format", "jsonl")
        assert ran.code == 0, ran.said
        return [json.loads(line)["agent"] for line in ran.stdout.splitlines()]

    assert sorted(listed()) == ["Maria López", "Maria López", "noor"]
    assert listed("--agent", "Maria") == listed("--agent", "ml") == ["Maria López"] * 2
    assert listed("--from", "peer") == ["noor"]
    assert listed("--concern") == ["Maria López"]
    assert listed("--until", "2020-01-01") == []
    assert len(listed("--since", "today")) == 3


def test_a_name_that_is_not_known_is_answered_with_the_nearest(some: Program) -> None:
    """In the listing; a new one is kept as typed, and the nearest is told."""
    ran = some("kudos", "list", "--agent", "nora")
    assert (ran.code, ran.stdout) == (0, ran.stdout)
    assert 'showing noor; nobody is called "nora"' in ran.stderr
    assert some("kudos", "list", "--agent", "zzz").code == 2
    added = some("kudos", "add", "--agent", "Mariq", "--words", "x")
    assert added.code == 0
    assert 'kept as "Mariq", who is not in the list of people; did you mean ml?' in added.stderr


def test_a_listing_at_40_and_80_columns_without_colour(some: Program) -> None:
    """In a pipe there is a line for each, whatever the window; NO_COLOR and TERM=dumb change nothing."""
    plain = some("kudos", "list")
    assert len(plain.stdout.splitlines()) == 4
    for env in ({"COLUMNS": "40"}, {"NO_COLOR": "1"}, {"TERM": "dumb", "FORCE_COLOR": "1"}):
        assert some("kudos", "list", env=env) == plain


def test_a_file_that_cannot_be_read_is_told_and_left(run: Program, a_workspace: Path) -> None:
    """The others are listed; `check` tells of it too, and exits with 3."""
    assert run("kudos", "add", "--words", "Thank you.").code == 0
    (path,) = a_workspace.glob("kudos/*/*/*/*.json")
    broken = path.with_name(path.name[:11] + "zzzzzzzz.json")
    broken.write_bytes(path.read_bytes().replace(b'"from"', b'"form"'))
    listed = run("kudos", "list", "--format", "ids")
    assert listed.stdout == f"{path.stem}\n"
    assert "form" in listed.stderr
    checked = run("check")
    assert checked.code == 3
    assert str(broken.relative_to(a_workspace)) in checked.stdout


def test_sharing_needs_consent_and_leaves_the_words(run: Program, a_workspace: Path) -> None:
    """That the team heard it is a record of its own, and so is each word on it; the kudos is the same to the byte."""
    run("kudos", "add", "--words", WORDS)
    (path,) = a_workspace.glob("kudos/*/*/*/*.json")
    before = path.read_bytes()
    refused = run("kudos", "share", "last")
    assert (refused.code, is_one_sentence(refused.stderr)) == (2, True)
    assert "ask, then: callreview kudos share" in refused.stderr
    assert run("kudos", "share", "last", "--consent", "no").code == 0
    assert run("kudos", "share", "last").code == 2
    assert not (a_workspace / "shared").exists()
    shared = run("kudos", "share", "last", "--consent", "yes")
    assert shared.code == 0, shared.said
    said, heard = shared.stdout.splitlines()
    assert (said.partition("/")[0], heard.partition("/")[0]) == ("consents", "shared")
    assert run("kudos", "share", "last").stdout == f"{heard}\n"
    kudos, record = the_one(a_workspace, "kudos"), the_one(a_workspace, "shared")
    assert path.read_bytes() == before
    assert (kudos["words"], kudos["consent"]) == (WORDS, "not_asked")
    assert [word["consent"] for word in said_to(a_workspace, "consents", path.stem)] == ["no", "yes"]
    assert (record["what"], str(record["id"]).partition(".")[0]) == ("kudos", kudos["id"])
    (listed,) = json.loads(run("kudos", "list", "--format", "json").stdout)
    assert (listed["consent"], listed["shared"]) == ("yes", [record["on"]])
    assert run("check").code == 0


def test_a_concern_is_not_shared(run: Program) -> None:
    """It is talked over with whom it is about."""
    run("kudos", "add", "--concern", "--agent", "noor", "--words", "Nobody listened.")
    ran = run("kudos", "share", "last", "--consent", "yes")
    assert (ran.code, is_one_sentence(ran.stderr)) == (2, True)
    assert run("kudos", "share", "zzz").stderr == 'no kudos answers to "zzz"; see "callreview kudos list"\n'


def test_thanks_of_a_review_are_shared_without_touching_it(run: Program, the_review: Path) -> None:
    """The review is the same to the byte, and whoever reads it is told when the team heard its thanks."""
    before = the_review.read_bytes()
    pages = {words: run(*words).stdout for words in READ}
    ran = run("kudos", "share", "last", "--thanks", at="2026-11-23T09:00")
    assert ran.code == 0, ran.said
    assert the_review.read_bytes() == before
    record = the_one(the_review.parents[4], "shared")
    assert (record["what"], str(record["id"]).partition(".")[0]) == ("thanks", the_review.stem)
    assert ran.stdout == f"shared/{the_review.stem[:10].replace('-', '/')}/{record['id']}.json\n"
    assert run("check").code == 0
    run("kudos", "share", "last", "--thanks", at="2026-11-24T09:00")
    for words, page in pages.items():
        told = run(*words).stdout
        assert "The team heard it on 23 November 2026 and 24 November 2026." in told, words
        assert len(told.splitlines()) - len(page.splitlines()) in {1, 2}
    assert json.loads(run("show", "last", "--format", "json").stdout) == json.loads(before)
    drawn = run_drawn(the_review.parents[4], "show", "last").stdout
    assert "The team heard it on 23 November 2026 and" in drawn


def test_what_is_wrong_with_a_sharing_hides_no_page(run: Program, the_review: Path) -> None:
    """It is told beside it, each time."""
    assert run("kudos", "share", "last", "--thanks").code == 0
    (path,) = the_review.parents[4].glob("shared/*/*/*/*.json")
    path.write_text("{")
    for _ in range(2):
        shown = run("show", "last")
        assert (shown.code, path.name in shown.stderr) == (0, True)
        assert "The team heard" not in shown.stdout
