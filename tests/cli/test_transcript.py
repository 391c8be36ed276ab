"""`transcript`: any file in one shape, to stdout or a file; what is wrong with it on stderr."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from cli.the_example import ANSWERS
from programs import CALLREVIEW, PATIENCE_SECONDS, Program, is_one_sentence

FILES = Path(__file__).parents[1] / "readers" / "transcripts" / "files"
EXAMPLE = Path(ANSWERS).with_name("call.vtt")
TEXT = """\
[0:00] agent: Good morning, Larkfield Water. How can I help?
[0:03] SPEAKER_01: My bill is four hundred dollars.
[0:06] agent: Let's look at it together.
[0:10] SPEAKER_01: Thank you.
"""


@pytest.fixture
def run(tmp_path: Path) -> Program:
    """Runs the program in a folder that is no workspace: this command needs none."""
    return Program(tmp_path)


def test_a_transcript_is_shown_in_one_shape(run: Program) -> None:
    """On stdout, a line a turn; who is who is said with --speakers, in any case."""
    ran = run("transcript", FILES / "whisperx.json", "--speakers", "speaker_00=agent")
    assert (ran.code, ran.stdout, ran.stderr) == (0, TEXT, "")


@pytest.mark.parametrize(
    "speakers",
    [("--speakers", "spk_0=agent,spk_1=customer"), ("--speakers", "spk_0=agent", "--speakers", "SPK_1=customer")],
)
def test_speakers_may_be_told_together_or_one_by_one(run: Program, speakers: tuple[str, ...]) -> None:
    """Both come to the same."""
    ran = run("transcript", FILES / "amazon-transcribe-speakers.json", "--format", "json", *speakers)
    assert [turn["speaker"] for turn in json.loads(ran.stdout)["turns"]] == ["agent", "customer"] * 2


def test_json_and_webvtt_are_read_again(run: Program, tmp_path: Path) -> None:
    """By the same command, from a file or standard input, to the same answer."""
    first = run("transcript", EXAMPLE, "--format", "json")
    assert (first.code, first.stderr) == (0, "")
    vtt = run("transcript", EXAMPLE, "--format", "vtt", "--output", "again.vtt")
    assert (vtt.code, vtt.stdout, vtt.stderr) == (0, "", "again.vtt\n")
    assert run("transcript", "again.vtt", "--format", "json") == first
    assert run("transcript", "-", "--format", "json", stdin=first.stdout) == first
    assert (tmp_path / "again.vtt").read_text(encoding="utf-8").startswith("WEBVTT\n\n00:00:00.500 --> ")


def test_what_is_wrong_is_told_and_the_rest_is_shown(run: Program, tmp_path: Path) -> None:
    """Each in a line on stderr; exit code 0, for there is an answer."""
    (tmp_path / "call.vtt").write_text("WEBVTT\n\n00:09.000 --> 00:08.000\nHi\n\nHo\n", encoding="utf-8")
    ran = run("transcript", "call.vtt", "--speakers", "spk=agent")
    assert (ran.code, ran.stdout) == (0, "[0:09] unknown: Hi\nunknown: Ho\n")
    assert [line.partition(";")[0] for line in ran.stderr.splitlines()] == [
        'call.vtt: warning: no speaker is called "spk"',
        "call.vtt:4:1: warning: ends before it begins",
        "call.vtt:6:1: warning: has words without a time line above them",
    ]
    notes = run("transcript", "call.vtt", "--format", "vtt")
    assert notes.stderr.endswith("1 turn has no time; WebVTT holds such turns as notes, which players do not show\n")


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (EXAMPLE.with_name("call.mp3"), "is a recording, no transcript; give it as the recording"),
        (EXAMPLE.with_name("review.json"), "is a file of callreview's own, no transcript"),
        (EXAMPLE.parent, "is a folder; name a plain file"),
        ("-", "standard input: is empty; export the transcript again"),
    ],
)
def test_what_is_no_transcript_is_refused(run: Program, file: Path | str, said: str) -> None:
    """In one sentence, with exit code 6 and nothing on stdout."""
    ran = run("transcript", file)
    assert (ran.code, ran.stdout) == (6, "")
    assert is_one_sentence(ran.stderr)
    assert said in ran.stderr


def test_a_name_that_is_no_file_is_answered_with_the_nearest(run: Program, tmp_path: Path) -> None:
    """It is the command line that is wrong: exit code 2."""
    (tmp_path / "monday.vtt").touch()
    for file, said in (("mondy.vtt", 'did you mean "monday.vtt"?'), ("no/such.vtt", "check the name")):
        ran = run("transcript", file)
        assert (ran.code, ran.stdout) == (2, "")
        assert is_one_sentence(ran.stderr)
        assert said in ran.stderr


@pytest.mark.parametrize("speakers", ["agent", "=agent", "spk_0=", "spk_0=agent,spk_1"])
def test_speakers_that_name_nobody_are_refused(run: Program, speakers: str) -> None:
    """With a sentence that shows how."""
    ran = run("transcript", FILES / "whisperx.json", "--speakers", speakers)
    assert (ran.code, ran.stdout) == (2, "")
    assert "write it as spk_0=agent" in ran.stderr


def test_a_file_that_is_there_needs_force_and_the_transcript_itself_is_never_written(
    run: Program, tmp_path: Path
) -> None:
    """Exit code 4 for the one, 2 for the other; both stay as they were."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "call.vtt").write_bytes(EXAMPLE.read_bytes())
    refused = run("transcript", "call.vtt", "--output", "mine.txt")
    assert refused.code == 4
    assert "mine.txt: is already there" in refused.stderr
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert run("transcript", "call.vtt", "--output", "mine.txt", "--force").code == 0
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8").startswith("[0:00] agent: Thank you for calling")
    itself = run("transcript", "call.vtt", "--format", "vtt", "--output", "./call.vtt", "--force")
    assert itself.code == 2
    assert is_one_sentence(itself.stderr)
    assert (tmp_path / "call.vtt").read_bytes() == EXAMPLE.read_bytes()


def test_a_folder_gets_a_file_named_after_the_transcript(run: Program, tmp_path: Path) -> None:
    """With the ending of its format; folders on the way are made."""
    assert run("transcript", EXAMPLE, "--format", "json", "--output", "read/today/").stderr == "read/today/call.json\n"
    assert run("transcript", "-", "--output", "read/", stdin="Agent: Hi").stderr == "read/transcript.txt\n"
    assert (tmp_path / "read/transcript.txt").read_text(encoding="utf-8") == "agent: Hi\n"


def test_a_reader_who_leaves_is_no_fault(tmp_path: Path) -> None:
    """`callreview transcript … | head -1`: exit code 0 and not a word."""
    (tmp_path / "long.txt").write_text("Agent: so it is\n" * 20_000, encoding="utf-8")
    mine, theirs = os.pipe()
    os.close(mine)
    command = [*CALLREVIEW, "transcript", "long.txt"]
    done = subprocess.run(
        command, stdout=theirs, stderr=subprocess.PIPE, cwd=tmp_path, timeout=PATIENCE_SECONDS, check=False
    )
    os.close(theirs)
    assert (done.returncode, done.stderr) == (0, b"")
