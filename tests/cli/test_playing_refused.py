"""Files that cannot be played or read: each refused in one sentence with exit code 6, and nothing hangs."""

import os
import shutil
import struct
from pathlib import Path

import pytest

from cli.the_example import CALL, lay_the_call
from programs import Program, is_one_sentence, need


@pytest.fixture(autouse=True)
def _no_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CALLREVIEW_OUTPUT", "null")
    monkeypatch.delenv("CALLREVIEW_PLAYER", raising=False)


def an_m4a_without_its_index() -> bytes:
    """What a recorder leaves that was stopped before it was done: the sound, and nothing that says where it is."""
    kind = struct.pack(">I4s4sI4s4s", 24, b"ftyp", b"M4A ", 512, b"isom", b"M4A ")
    return kind + struct.pack(">I4s", 5008, b"mdat") + bytes(range(250)) * 20


FILES = {
    "empty.mp3": b"",
    "text.mp3": b"Agent: hello, how can I help?\nCustomer: my bill.\n" * 20,
    "raw.wav": b"".join(struct.pack("<h", (number * 7919) % 20_000 - 10_000) for number in range(40_000)),
    "lost.m4a": an_m4a_without_its_index(),
    "binary.vtt": bytes(range(256)) * 40,
    "binary.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "empty.vtt": b"",
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("asks", [True, False], ids=["listen", "just-listen"])
def test_a_file_that_is_no_call_is_refused(run: Program, a_workspace: Path, name: str, *, asks: bool) -> None:
    """By its name, with what is wrong and what to do; no draft, no player left."""
    (a_workspace / name).write_bytes(FILES[name])
    ran = run("listen", name, "--agent", "maria", *([] if asks else ["--just-listen"]), stdin="q\n")
    assert (ran.code, ran.stdout) == (6, ""), ran.said
    assert is_one_sentence(ran.stderr), ran.stderr
    assert ran.stderr.startswith(f"{name}:")
    assert "; " in ran.stderr
    assert not list(a_workspace.glob("drafts/*.json"))


@pytest.mark.parametrize("player", ["embedded", "mpv", "silent"])
def test_every_player_refuses_them(run: Program, a_workspace: Path, player: str) -> None:
    """One like mpv would show a picture and call it played."""
    if player == "mpv":
        need("mpv")
    for name in ("empty.mp3", "text.mp3", "raw.wav", "lost.m4a"):
        (a_workspace / name).write_bytes(FILES[name])
        ran = run("listen", name, "--agent", "maria", "--player", player, stdin="q\n")
        assert (ran.code, ran.stdout) == (6, ""), (name, ran.said)
        assert is_one_sentence(ran.stderr), (name, ran.stderr)


@pytest.mark.parametrize("name", ["call.mp3", "call.vtt"])
def test_a_folder_a_pipe_and_nothing_are_no_call(run: Program, a_workspace: Path, name: str) -> None:
    """None is opened, so none can hang."""
    for make in (Path.mkdir, os.mkfifo, Path.touch):
        path = a_workspace / name
        make(path)
        ran = run("listen", name, "--agent", "maria", stdin="q\n")
        assert (ran.code, ran.stdout) == (6, ""), (make, ran.said)
        assert is_one_sentence(ran.stderr), (make, ran.stderr)
        path.rmdir() if path.is_dir() else path.unlink()


@pytest.mark.parametrize("name", ["call.mp3", "call.vtt"])
def test_a_file_that_may_not_be_read_is_refused(run: Program, a_workspace: Path, name: str) -> None:
    """Whose it is, is for the person to see."""
    path = Path(shutil.copy(CALL / name, a_workspace / name))
    path.chmod(0)
    through: tuple[str, ...] = ()
    if os.geteuid() == 0:  # root may read anything, but for a root that has laid that power down
        need("setpriv")
        powers = "-dac_override,-dac_read_search"
        through = ("setpriv", f"--bounding-set={powers}", f"--inh-caps={powers}")
    ran = run("listen", name, "--agent", "maria", stdin="q\n", through=through)
    assert (ran.code, ran.stdout) == (6, ""), ran.said
    assert is_one_sentence(ran.stderr)


def test_a_transcript_that_is_too_long_is_refused(run: Program, a_workspace: Path) -> None:
    """A gigabyte of nothing under a transcript's name; it is a sparse file, so that it costs nothing here."""
    with (a_workspace / "long.vtt").open("wb") as file:
        file.write(b"WEBVTT\n\n")
        file.truncate(1 << 30)
    ran = run("listen", "long.vtt", "--agent", "maria", stdin="q\n")
    assert (ran.code, ran.stdout) == (6, ""), ran.said
    assert is_one_sentence(ran.stderr)


def test_the_other_half_of_a_call_is_found_beside_it(run: Program, a_workspace: Path) -> None:
    """Under the same stem, the transcript beside the recording and the other way round; some recorders shout."""
    lay_the_call(a_workspace)
    calls = a_workspace / "recordings"
    for ending in ("mp3", "vtt"):
        (calls / f"LOUD.{ending.upper()}").write_bytes((calls / f"call.{ending}").read_bytes())
    for named in ("call.mp3", "call.vtt", "LOUD.MP3", "LOUD.VTT"):
        ran = run("listen", f"recordings/{named}", stdin="t\nq\n")
        assert ran.code == 0, ran.said
        assert "the transcript follows" in ran.stderr
        assert "paused at 0:00 of 2:51" in ran.stderr


@pytest.mark.parametrize(
    ("named", "faulty", "kind"), [("call.mp3", "call.vtt", "transcript"), ("call.vtt", "call.mp3", "recording")]
)
def test_what_was_only_found_beside_is_told_of_and_done_without(
    run: Program, a_workspace: Path, named: str, faulty: str, kind: str
) -> None:
    """The call goes on, and the review does not name the file; the same file named by the person is refused."""
    lay_the_call(a_workspace)
    (a_workspace / "recordings" / faulty).write_bytes(FILES["binary.vtt"])
    found = run("listen", f"recordings/{named}", "--agent", "maria", stdin="one word\n\ndone\n")
    told = " ".join(found.stderr.split())
    assert told.count("the call goes on without") == 1
    assert f"recordings/{faulty}:" in told.partition(f"; the call goes on without the {kind}.")[0]
    (draft,) = a_workspace.glob("drafts/*.json")
    assert f'"{kind}": null' in draft.read_text(encoding="utf-8")
    refused = run("listen", f"recordings/{named}", f"--{kind}", f"recordings/{faulty}", "--agent", "maria", stdin="q\n")
    assert (refused.code, refused.stdout) == (6, ""), refused.said
    assert is_one_sentence(refused.stderr)
