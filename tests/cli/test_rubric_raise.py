"""`rubric raise` as it is used: on every starter, with hostile reasons, on files that cannot or must not be written."""

import os
from pathlib import Path

import pytest

from callreview.readers.rubric_yaml import read_rubric
from cli.person import AtATerminal
from programs import Program, files_in, is_one_sentence

STARTERS = {"range-of-tolerance": "cared-for", "craft-coaching": "seen", "check-in": "remembered"}
CARED_FOR = ("rubric", "raise", "range-of-tolerance", "cared-for")
RAISED = (*CARED_FOR, "--to", "wow", "--why", "Letters say so.")


@pytest.fixture
def the_file(a_workspace: Path) -> Path:
    """The file of the rubric that most tests raise."""
    return a_workspace / "rubrics/range-of-tolerance.yaml"


@pytest.mark.parametrize(("name", "feeling"), STARTERS.items())
def test_each_starter_can_be_raised(run: Program, a_workspace: Path, name: str, feeling: str) -> None:
    """Two lines of it change, new ones come below, and nothing else in the workspace does."""
    before = files_in(a_workspace)
    ran = run("rubric", "raise", name, feeling, "--to", "wow", "--why", "Letters say so.", "--on", "2026-12-01")
    assert ran.code == 0, ran.said
    assert ran.stdout.startswith("A higher bar for ")
    assert "from 1 December 2026" in ran.stdout.splitlines()[0]
    after, changed = files_in(a_workspace), f"rubrics/{name}.yaml"
    assert {path for path in after if after[path] != before.get(path)} == {changed}
    old, new = before[changed].decode().splitlines(), after[changed].decode().splitlines()
    assert [(one, two) for one, two in zip(old, new, strict=False) if one != two] == [
        ("version: 1", "version: 2"),
        ("    tolerate: just_ok", "    tolerate: wow"),
    ]
    assert new[len(old) :] == [
        *("", "raised:", "  - on: 2026-12-01", f"    feeling: {feeling}", "    from: just_ok", "    to: wow"),
        *("    why: Letters say so.", "    version: 2"),
    ]


@pytest.mark.parametrize(
    "why",
    [
        "- so: [it] {was} # and",
        "\"'\\n' & *a !t %d @h `q`",
        "--why",
        "😀 心配",
        "שלום مرحبا",
        "a\u2028b",
        "null",
        "é  " + "x" * 900,
    ],
)
def test_any_reason_reads_back_as_it_was_said(run: Program, the_file: Path, why: str) -> None:
    """Whatever YAML might take it for, and it is in the announcement."""
    ran = run(*CARED_FOR, "--to", "WOW", f"--why={why}", env={"COLUMNS": "2000"})
    assert ran.code == 0, ran.said
    rubric = read_rubric(the_file, shown="r.yaml").rubric
    assert rubric
    assert [raised.why for raised in rubric.raised] == [why.strip()]
    assert why.strip().replace("\u2028", "<U+2028>") in ran.stdout


def test_a_card_number_in_the_reason_is_covered(run: Program, the_file: Path) -> None:
    """A reason is kept for good, and git never forgets."""
    assert run(*CARED_FOR, "--to", "wow", "--why", "It was 4111 1111 1111 1111.").code == 0
    assert b"4111 1111" not in the_file.read_bytes()


def test_it_can_be_raised_again_and_again(run: Program, the_file: Path) -> None:
    """The newest reason stands first; each level by its word, and each feeling by its own."""
    the_file.write_text(the_file.read_text(encoding="utf-8").replace("tolerate: hint", "tolerate: clear", 1), "utf-8")
    for level, why in (("a hint", "One."), ("not felt", "Two.")):
        assert run("rubric", "raise", "range-of-tolerance", "HURRIED", "--to", level, "--why", why).code == 0
    rubric = read_rubric(the_file, shown="r.yaml").rubric
    assert rubric
    assert [(raised.from_, raised.to, raised.why, raised.version) for raised in rubric.raised] == [
        ("hint", "not_felt", "Two.", 3),
        ("clear", "hint", "One.", 2),
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("range-of-tolerence", "cared-for", "--to", "wow"), 'did you mean "range-of-tolerance"?'),
        (("range-of-tolerance", "cared-four", "--to", "wow"), 'did you mean "cared-for"?'),
        (("range-of-tolerance", "xyz", "--to", "wow"), "the feelings are welcome, cared-for"),
        (("range-of-tolerance", "Cared for", "--to", "wonderful"), 'no bar that "Cared for" can have; write wow'),
        (("range-of-tolerance", "cared-for", "--to", "1"), "no bar that"),
        (("range-of-tolerance", "hurried", "--to", "wow"), "no bar that"),
        (("range-of-tolerance", "cared-for", "--to", "just ok"), 'is the bar of "Cared for" already; nothing was'),
        (("range-of-tolerance", "cared-for", "--to", "not ok"), "would lower the bar"),
        (("range-of-tolerance", "talked-down-to"), "is as high as it goes"),
        (("range-of-tolerance", "cared-for", "--to", "wow"), "give --why TEXT"),
        (("range-of-tolerance", "cared-for", "--why", "So."), "give --to LEVEL"),
        (("range-of-tolerance", "--why", "So."), "give FEELING"),
        ((), "give NAME"),
        ((*RAISED[2:4], "--to", "wow", "--why", " "), "--why: is empty"),
        ((*RAISED[2:4], "--to", "wow", "--why", "a\nb"), "--why: is empty or more than one line"),
        ((*RAISED[2:], "--on", "someday"), '--on: "someday" is no day'),
    ],
)
def test_what_cannot_be_raised_is_told(run: Program, a_workspace: Path, arguments: tuple[str, ...], said: str) -> None:
    """In one sentence, with exit code 2, and nothing changes."""
    before = files_in(a_workspace)
    ran = run("rubric", "raise", *arguments)
    assert (ran.code, ran.stdout) == (2, ""), ran.said
    assert is_one_sentence(ran.stderr)
    assert said in ran.stderr
    assert files_in(a_workspace) == before


def test_a_bar_does_not_move_before_it_moved(run: Program, the_file: Path) -> None:
    """A day before the bar's last move is refused, with that move's day; another feeling may move on any."""
    text = the_file.read_text(encoding="utf-8")
    text += "\nraised:\n  - {on: 2026-12-01, feeling: cared-for, from: not_ok, to: just_ok, why: So., version: 1}\n"
    the_file.write_text(text, encoding="utf-8")
    ran = run(*RAISED, "--on", "2026-11-30")
    assert (ran.code, "moved on 2026-12-01 already" in ran.stderr) == (2, True), ran.said
    assert run("rubric", "raise", "range-of-tolerance", "helped", *RAISED[4:], "--on", "2026-11-30").code == 0
    assert run(*RAISED, "--on", "2026-12-01").code == 0


def test_a_dry_run_shows_the_lines_and_writes_nothing(run: Program, a_workspace: Path) -> None:
    """The lines that would go, and those that would come."""
    before = files_in(a_workspace)
    ran = run(*RAISED, "--dry-run")
    assert (ran.code, files_in(a_workspace)) == (0, before)
    assert [line for line in ran.stdout.splitlines() if line.startswith("-")] == [
        "--- rubrics/range-of-tolerance.yaml",
        "-version: 1",
        "-    tolerate: just_ok",
    ]
    assert "+    tolerate: wow" in ran.stdout
    assert ran.stderr == "nothing was written\n"


def test_the_announcement_comes_as_markdown_too(run: Program) -> None:
    """On stdout, so that it can be kept; the talk goes to stderr."""
    ran = run(*RAISED, "--format", "md")
    assert ran.stdout.startswith('# A higher bar for "Cared for", from ')
    assert "rubrics/range-of-tolerance.yaml has the new bar" in ran.stderr


def test_a_file_is_raised_where_there_is_no_workspace(tmp_path: Path, the_file: Path) -> None:
    """By its path, wherever it lies, and whatever its lines end with."""
    folder = tmp_path / "alone"
    folder.mkdir()
    raw = the_file.read_bytes().replace(b"\n", b"\r\n")
    (folder / "calls.yaml").write_bytes(raw)
    ran = Program(folder)("rubric", "raise", "calls.yaml", *RAISED[3:])
    assert ran.code == 0, ran.said
    after = (folder / "calls.yaml").read_bytes()
    assert after.count(b"\n") == after.count(b"\r\n") == raw.count(b"\r\n") + 8


def test_another_workspace_can_be_named(tmp_path: Path, a_workspace: Path, the_file: Path) -> None:
    """With --workspace, from anywhere."""
    before = the_file.read_bytes()
    assert Program(tmp_path)(*RAISED, "--workspace", a_workspace).code == 0
    assert the_file.read_bytes() != before


def test_a_faulty_file_is_refused_with_all_its_faults(run: Program, the_file: Path) -> None:
    """Each in its line, with exit code 3, and the file stays."""
    faulty = the_file.read_bytes().replace(b"version: 1", b"version: one").replace(b"word: Welcome", b"wrod: Welcome")
    the_file.write_bytes(faulty)
    ran = run(*RAISED)
    assert (ran.code, ran.stdout, the_file.read_bytes()) == (3, "", faulty)
    assert ran.stderr.count("range-of-tolerance.yaml:") == 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes of this kind")
def test_a_read_only_file_is_left(run: Program, the_file: Path) -> None:
    """One sentence, exit code 4; a file that others may read stays readable to them."""
    before = the_file.read_bytes()
    the_file.chmod(0o444)
    ran = run(*RAISED)
    assert (ran.code, ran.stdout, the_file.read_bytes()) == (4, "", before)
    assert is_one_sentence(ran.stderr)
    assert "read-only" in ran.stderr
    the_file.chmod(0o644)
    assert run(*RAISED).code == 0
    assert the_file.stat().st_mode & 0o777 == 0o644


def test_a_person_at_a_terminal_is_asked(a_workspace: Path) -> None:
    """For the rubric, the feeling, the bar and the reason."""
    with AtATerminal(a_workspace, "rubric", "raise") as person:
        person.talks(
            {
                "In which rubric": ["check-in"],
                "For which feeling": ["remembered"],
                "the least that is accepted": ["wow"],
                "Why is the bar raised": ["We said we would."],
            }
        )
    assert person.code == 0, person.heard
    assert 'A higher bar for "Remembered"' in person.heard
    rubric = read_rubric(a_workspace / "rubrics/check-in.yaml", shown="r.yaml").rubric
    assert rubric
    assert rubric.raised[0].why == "We said we would."


def test_a_person_may_stop(a_workspace: Path) -> None:
    """Nothing was changed then."""
    before = files_in(a_workspace)
    with AtATerminal(a_workspace, *CARED_FOR) as person:
        person.talks({"the least that is accepted": ["q"]})
    assert (person.code, files_in(a_workspace)) == (130, before)
    assert "nothing was changed" in person.heard


def test_what_somebody_wrote_meanwhile_is_not_lost(a_workspace: Path, the_file: Path) -> None:
    """The file as it is now stays, and the person is told to do it once more."""
    with AtATerminal(a_workspace, *CARED_FOR, "--to", "wow") as person:
        person.listens()
        theirs = the_file.read_bytes() + b"# theirs\n"
        the_file.write_bytes(theirs)
        person.types("So.")
        person.listens()
    assert (person.code, the_file.read_bytes()) == (4, theirs)
    assert "has changed since it was read" in " ".join(person.heard.split())
