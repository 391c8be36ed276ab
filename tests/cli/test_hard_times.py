"""What goes wrong around a review: a full disk, things in the way, nonsense typed, a second window."""

import json
import os
import threading
from pathlib import Path

import pytest

from callreview.model.review import Review
from cli.person import AtAPipe, AtATerminal
from cli.the_example import lay_the_call, said_at_the_prompts, saved_in
from programs import Program, files_in, is_one_sentence, need

OWN_WORDS = "How did it make you feel?"
READ_BACK = "Is this right?"
ONLY_64_KB = ("sh", "-c", 'ulimit -f 128; exec "$@"', "sh")  # in blocks of 512 bytes


def temp_files(folder: Path) -> list[str]:
    """What a write left over."""
    return [path for path in files_in(folder) if path.endswith(".tmp")]


def test_a_full_disk_loses_only_the_answer_it_refused(run: Program, a_workspace: Path) -> None:
    """One sentence, exit code 4, no temp file; with room again, `resume` asks for that very answer."""
    said = said_at_the_prompts()
    with AtAPipe(a_workspace, "listen", "--quick", through=ONLY_64_KB) as sam:
        sam.talks(said, until=OWN_WORDS)
        (draft,) = a_workspace.glob("drafts/*.json")
        before = json.loads(draft.read_bytes())["events"]
        sam.types(*(["words " * 60] * 250), "")
        while sam.listens() is not None:
            pass
    told = sam.heard.splitlines()[-2:]
    assert sam.code == 4, told
    assert "drafts" in " ".join(told)
    assert "cannot be written" in " ".join(told)
    assert "Traceback" not in sam.heard
    assert json.loads(draft.read_bytes())["events"][: len(before)] == before
    assert temp_files(a_workspace) == []
    with AtAPipe(a_workspace, "resume") as again:
        again.talks(said)
    assert again.code == 0
    assert again.asked[0] == OWN_WORDS
    assert run("list", "--format", "ids").stdout.strip() == draft.stem


def test_a_file_in_the_way_of_the_reviews_keeps_the_draft(run: Program, a_workspace: Path) -> None:
    """The review that cannot be saved is told of in one sentence; once the way is clear, `resume` saves it."""
    (a_workspace / "reviews").rmdir()
    (a_workspace / "reviews").write_text("in the way", encoding="utf-8")
    with AtAPipe(a_workspace, "listen", "--quick") as sam:
        sam.talks(said_at_the_prompts())
    assert sam.code == 4, sam.heard
    assert "reviews: cannot be written (a file is in the way)" in sam.heard
    (draft,) = a_workspace.glob("drafts/*.json")
    (a_workspace / "reviews").unlink()
    resumed = run("resume")
    assert resumed.code == 0, resumed.said
    assert saved_in(a_workspace).id == draft.stem
    assert not draft.exists()


def test_a_read_only_workspace_is_told_of(run: Program, a_workspace: Path) -> None:
    """Reading goes on; what would write says so in one sentence, with exit code 4."""
    if os.geteuid() == 0:  # root may write anywhere, but for a root that has laid that power down
        need("setpriv")
        powers = "-dac_override,-dac_read_search"
        as_anyone: tuple[str, ...] = ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}")
    else:
        as_anyone = ()
    for folder in (a_workspace, *filter(Path.is_dir, a_workspace.rglob("*"))):
        folder.chmod(0o500)
    try:
        listened = run("listen", "--agent", "maria", stdin="C-1\n", through=as_anyone)
        listed = run("list", through=as_anyone)
    finally:
        for folder in (a_workspace, *filter(Path.is_dir, a_workspace.rglob("*"))):
            folder.chmod(0o700)
    assert listened.code == 4
    assert is_one_sentence(listened.stderr)
    assert listed.code == 0


def test_a_long_paste_at_a_terminal_arrives_whole(a_workspace: Path) -> None:
    """A hundred thousand characters in one line: a terminal left to itself cuts a line at 4,095."""
    pasted = " ".join(f"word{number}" for number in range(11_500))
    assert len(pasted) > 100_000
    said = said_at_the_prompts()
    with AtATerminal(a_workspace, "listen", "--quick") as sam:
        sam.talks(said, until=OWN_WORDS)
        paste = threading.Thread(target=sam.types, args=(pasted, ""))  # the terminal takes it only as it is read
        paste.start()
        sam.listens()
        paste.join()
        sam.types("no")
        sam.listens()
    (draft,) = a_workspace.glob("drafts/*.json")
    assert pasted in draft.read_text(encoding="utf-8")


def test_a_long_line_by_pipe_arrives_whole_and_a_huge_one_is_refused(run: Program, a_workspace: Path) -> None:
    """A hundred thousand characters are kept; a million are more than can be, and the person is told."""
    kept, refused = "a" * 100_000, "b" * 1_000_000
    ran = run("listen", "--quick", "--agent", "maria", stdin=f"C-1\ntoday\nwow\n{refused}\n\n{kept}\n\n")
    (draft,) = a_workspace.glob("drafts/*.json")
    text = draft.read_text(encoding="utf-8")
    assert ran.code == 130
    assert "keep it under" in " ".join(ran.stderr.split())
    assert kept in text
    assert "bb" not in text


NONSENSE = {
    "bytes": bytes(range(256)) * 8 + b"\0\0\n\0\n\xed\xa0\x80\n" * 50,
    "escapes": b"\x1b[2J\x1b]0;title\x07\n\x9b31m\n\xe2\x80\xaelife\n" * 50,
    "keys": b":b\n:k\n:e\n:s\n:?\n?\nb\n9\n" + b"1" * 300_000 + b"\n:q q\n",
    "nothing": b"",
}


@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_on_standard_input_is_no_bug(run: Program, a_workspace: Path, name: str) -> None:
    """Neither at the questions nor as a file of answers; what is kept of it can be read again; nothing raw is shown."""
    asked = run("listen", stdin=NONSENSE[name])
    given = run("listen", "--answers", "-", stdin=NONSENSE[name])
    assert asked.code in {0, 2, 130}, asked.said
    assert given.code == 3, given.said
    assert not any(sign in asked.said + given.said for sign in ("Traceback", "a bug of ours", "\x1b", "\x9b", "\0"))
    for draft in a_workspace.glob("drafts/*.json"):
        json.loads(draft.read_bytes())
    assert given.stdout == ""
    assert saved(a_workspace) == []


def saved(workspace: Path) -> list[Path]:
    """The reviews that are there."""
    return list(workspace.glob("reviews/*/*/*/*.json"))


def test_a_file_of_answers_is_told_all_its_faults(run: Program, a_workspace: Path) -> None:
    """Each in a line with its place and remedy, exit code 3, and nothing is saved."""
    recording = lay_the_call(a_workspace)
    answers = recording.with_name("answers.yaml")
    text = answers.read_text(encoding="utf-8")
    for old, new in (("gut: wow", "gut: great"), ("hurried: hint", "hurired: hint"), ("agent: maria\n", "")):
        text = text.replace(old, new, 1)
    answers.write_text(text, encoding="utf-8")
    ran = run("listen", "--answers", answers)
    assert (ran.code, ran.stdout) == (3, "")
    assert all("answers.yaml" in line and "; " in line for line in ran.stderr.splitlines())
    assert "great" in ran.stderr
    assert saved(a_workspace) == []


def test_a_draft_is_open_in_one_window_only(run: Program, a_workspace: Path) -> None:
    """`resume` and `--discard` in a second window are refused in a sentence; the first goes on unharmed."""
    said = said_at_the_prompts()
    with AtATerminal(a_workspace, "listen", "--quick") as sam:
        sam.talks(said, until=OWN_WORDS)
        for command in (("resume",), ("drafts", "--discard", "last", "--yes")):
            second = run(*command)
            assert (second.code, second.stdout) == (4, "")
            assert is_one_sentence(second.stderr)
            assert "is open in another window" in second.stderr
        sam.types(*said[OWN_WORDS])
        sam.talks(said)
    assert sam.code == 0
    assert saved_in(a_workspace).impression.own_words == said[OWN_WORDS][0]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"question": "ref"', '"question": "gut"'),
        ('"kind": "said"', '"kind": "sang"'),
        ("{", "["),
    ],
    ids=["wrong-order", "unknown-kind", "no-json"],
)
def test_a_draft_edited_into_nonsense_is_told_of(run: Program, a_draft: Path, old: str, new: str) -> None:
    """`resume` says in one sentence what is wrong, `drafts` still speaks of it, and the file is left alone."""
    text = a_draft.read_text(encoding="utf-8")
    assert old in text
    a_draft.write_text(text.replace(old, new, 1), encoding="utf-8")
    edited = a_draft.read_bytes()
    resumed, listed = run("resume", a_draft.stem), run("drafts")
    assert (resumed.code, resumed.stdout) == (3, "")
    assert is_one_sentence(resumed.stderr)
    assert a_draft.name in resumed.stderr
    assert listed.code == 0
    assert a_draft.stem in listed.said or a_draft.stem.rpartition("-")[2] in listed.said
    assert a_draft.read_bytes() == edited


def test_a_draft_is_thrown_away_only_on_a_yes(run: Program, a_draft: Path) -> None:
    """Without a terminal --yes is needed; on one a no keeps it and a yes does not."""
    unasked = run("drafts", "--discard", "last")
    assert unasked.code == 2
    assert "--yes" in unasked.stderr
    assert a_draft.is_file()
    for reply, there in (("n", True), ("y", False)):
        with AtATerminal(a_draft.parents[1], "drafts", "--discard", "last") as sam:
            sam.types(reply)
            sam.listens()
        assert sam.code == 0
        assert a_draft.is_file() is there


def test_a_quick_review_asks_little(a_workspace: Path) -> None:
    """Gut, own words, the feelings, one behavior and the next step; no more."""
    said = said_at_the_prompts()
    with AtAPipe(a_workspace, "listen", "--quick") as sam:
        sam.talks(said)
    assert sam.code == 0, sam.heard
    review: Review = saved_in(a_workspace)
    assert [noted.id for noted in review.behaviors] == ["names-the-worry"]
    assert review.next_step is not None
    assert (review.impression.because, review.thanks, review.musts) == ((), None, {})
    assert len(sam.asked) < 25
    assert sam.asked[-1] == READ_BACK


def test_just_listening_asks_one_word(run: Program, a_workspace: Path) -> None:
    """It is kept under listens/, and is no review."""
    ran = run("listen", "--just-listen", stdin="maria\nC-3117\ntoday\nlighter\n")
    assert ran.code == 0, ran.said
    (path,) = a_workspace.glob("listens/*/*/*/*.json")
    kept = json.loads(path.read_bytes())
    assert ran.stdout == f"{path.relative_to(a_workspace)}\n"
    assert (kept["call"]["agent"], kept["word"]) == ("maria", "lighter")
    assert run("check").code == 0
    assert saved(a_workspace) == []
    assert run("listen", "--just-listen", stdin="maria\n").code in {2, 130}


def test_a_draft_outlives_a_review_that_cannot_be_read(run: Program, a_workspace: Path, a_draft: Path) -> None:
    """An empty file under the draft's name is told of, and the draft stays."""
    year, month, day, _ = a_draft.stem.split("-")
    folder = a_workspace / "reviews" / year / month / day
    folder.mkdir(parents=True)
    (folder / f"{a_draft.stem}.json").touch()
    ran = run("resume")
    assert ran.code == 3, ran.said
    assert a_draft.exists()


def test_a_closed_window_is_no_bug_and_loses_nothing(a_workspace: Path, a_home_of_its_own: Path) -> None:
    """The terminal goes away in mid-review: what was answered is in the draft, and no bug is written down."""
    sam = AtATerminal(a_workspace, "listen", "--agent", "maria", "--ref", "C-1")
    sam.listens()
    sam.types("today")
    sam.listens()
    sam.leave()
    (draft,) = a_workspace.glob("drafts/*.json")
    assert '"question": "when"' in draft.read_text()
    assert not list(a_home_of_its_own.rglob("bug-*"))
