"""Faults in rubrics, told by the real command: each in one line, with its place and what to do."""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.the_example import RUBRIC
from programs import CALLREVIEW, PATIENCE_SECONDS, Program

SOUND = """\
schema: callreview/rubric@1
id: billing-care
title: Billing calls
version: 1
status: adopted
purpose: A worried customer hangs up knowing what happens next.
gut: Would you be excited to talk with this person again?
wanted:
  - {id: cared-for, word: Cared for, tolerate: just_ok, wow: Warm., just_ok: Polite., not_ok: Cold.}
behaviors:
  - id: names-the-worry
    text: Says the worry back.
    creates: [cared-for]
"""
BOMB = "a0: &a0 [lol, lol]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
MERGES = "a0: &a0 {k0: 1}\n" + "".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 12))

Lay = Callable[[Path], object]


def written(old: str, new: str) -> Lay:
    """Lays the sound rubric with one thing in it changed."""
    assert old in SOUND
    return lambda path: path.write_text(SOUND.replace(old, new, 1), encoding="utf-8")


def raw(content: bytes) -> Lay:
    """Lays these bytes."""
    return lambda path: path.write_bytes(content)


def a_huge_file(path: Path) -> None:
    """A hundred million bytes, none of them on the disk."""
    path.touch()
    os.truncate(path, 100_000_000)


FAULTS: dict[str, tuple[Lay, str]] = {
    "unknown-key": (written("word: Cared for", "feeling: Cared for, word: Cared for"), '"feeling"'),
    "missing-key": (written("purpose: A worried customer hangs up knowing what happens next.\n", ""), "purpose"),
    "wrong-level": (written("tolerate: just_ok", "tolerate: justok"), "just_ok"),
    "duplicate-id": (
        lambda path: path.write_text(SOUND + SOUND.partition("behaviors:\n")[2], encoding="utf-8"),
        "names-the-worry",
    ),
    "duplicate-key": (written("version: 1", "version: 1\nversion: 2"), "version"),
    "unknown-feeling": (written("creates: [cared-for]", "creates: [cared-four]"), 'did you mean "cared-for"'),
    "score": (written("version: 1", "version: 1\nscore: 7"), "score"),
    "tab": (written("    text:", "\ttext:"), "tab"),
    "unclosed-quote": (written("title: Billing calls", 'title: "Billing calls'), "quote"),
    "alias-bomb": (raw(BOMB.encode()), ""),
    "merge-bomb": (raw(MERGES.encode()), ""),
    "python-object": (written("title: Billing calls", "title: !!python/object/apply:os.getcwd []"), "tag"),
    "two-documents": (lambda path: path.write_text(SOUND + "---\n" + SOUND, encoding="utf-8"), "document"),
    "utf-16": (raw(SOUND.encode("utf-16")), "UTF-8"),
    "invalid-utf-8": (raw(SOUND.encode().replace(b"Warm", b"W\xe4rm")), "UTF-8"),
    "empty": (raw(b""), "empty"),
    "folder": (Path.mkdir, "folder"),
    "pipe": (os.mkfifo, "pipe"),
    "huge": (a_huge_file, "over 1 MB"),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, list[str], str]:
    """What `rubric check` says of a folder with one file for each fault: the code, the lines, and the rest."""
    folder = tmp_path_factory.mktemp("faults")
    for name, (lay, _) in FAULTS.items():
        lay(folder / f"{name}.yaml")
    command = [*CALLREVIEW, "rubric", "check", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False)
    return done.returncode, done.stdout.splitlines(), done.stderr


def test_all_faults_are_told_at_once(told: tuple[int, list[str], str]) -> None:
    """One command names every faulty file, once, and exits with 3; nothing hangs and nothing is a bug of ours."""
    code, lines, rest = told
    assert code == 3
    assert rest == ""
    assert sorted(Path(line.partition(".yaml")[0]).name for line in lines) == sorted(FAULTS)


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_line_with_place_and_remedy(told: tuple[int, list[str], str], name: str) -> None:
    """`path:line:column: where: what is wrong; what to do`, and it names what was wrong."""
    _, lines, _ = told
    (line,) = [line for line in lines if f"/{name}.yaml" in line]
    assert re.search(rf"/{name}\.yaml(:\d+:\d+)?: .+; .+", line), line
    assert FAULTS[name][1] in line


@pytest.mark.parametrize("laid", ["folder", "pipe", "huge", "utf-16"])
def test_one_file_named_alone_is_told_of_as_well(tmp_path: Path, laid: str) -> None:
    """What is no sound text is refused as fast when it is the file named, and nothing is read from it."""
    path = tmp_path / f"{laid}.yaml"
    FAULTS[laid][0](path)
    command = [*CALLREVIEW, "rubric", "check", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False)
    assert (done.returncode, done.stdout.count("\n"), done.stderr) == (3, 1, "")


def test_every_fault_of_one_file_is_told(tmp_path: Path) -> None:
    """Three things wrong in three places are three lines, in the order of the file."""
    path = tmp_path / "three.yaml"
    text = SOUND.replace("version: 1", "version: one").replace("tolerate: just_ok", "tolerate: nice")
    path.write_text(text.replace("creates: [cared-for]", "creates: [hurried]"), encoding="utf-8")
    command = [*CALLREVIEW, "rubric", "check", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False)
    places = [tuple(map(int, line.removeprefix(f"{path}:").split(":")[:2])) for line in done.stdout.splitlines()]
    assert done.returncode == 3
    assert [line for line, _ in places] == [4, 9, 13]


def test_a_sound_rubric_has_nothing_to_mend(tmp_path: Path) -> None:
    """The rubric that every fault was made of has none itself; and a starter is only warned of."""
    (tmp_path / "sound.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "starter.yaml").write_bytes(RUBRIC.read_bytes())
    command = [*CALLREVIEW, "rubric", "check", str(tmp_path / "sound.yaml"), str(tmp_path / "starter.yaml")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS, check=False)
    assert done.returncode == 0
    assert [line for line in done.stdout.splitlines() if "starter.yaml" not in line] == []
    assert "warning" in done.stdout


def test_a_rubric_is_named_by_its_id_too(run: Program, a_workspace: Path) -> None:
    """As the other rubric commands take it; one that is not there is told with the nearest."""
    (a_workspace / "rubrics" / "check-in.yaml").rename(a_workspace / "rubrics" / "calls.yaml")
    assert run("rubric", "check", "check-in").stdout.startswith("rubrics/calls.yaml:")
    ran = run("rubric", "check", "chek-in")
    assert (ran.code, ran.stdout) == (2, "")
    assert 'did you mean "check-in"?' in ran.stderr
