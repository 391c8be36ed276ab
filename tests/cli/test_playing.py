"""A call played in plain lines by the real program: what is in the draft whenever it dies, and where it goes on."""

import json
import os
import re
import signal
from pathlib import Path

import pytest

from callreview.model.draft import Draft, Said, SoFar
from cli.person import AtAPipe, AtATerminal, Person
from cli.the_example import as_said, from_the_answers, lay_the_call, said_at_the_prompts, saved_in
from programs import Program, is_one_sentence, need

LISTEN = ("listen", "recordings/call.mp3", "--reviewer", "sam", "--queue", "billing")
PLAYERS = ("embedded", "mpv")


@pytest.fixture(autouse=True)
def _no_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """The call plays in real time, and nothing is heard of it."""
    monkeypatch.setenv("CALLREVIEW_OUTPUT", "null")
    monkeypatch.delenv("CALLREVIEW_PLAYER", raising=False)


@pytest.fixture(params=PLAYERS)
def player(request: pytest.FixtureRequest) -> str:
    """Each player that makes sound."""
    if request.param == "mpv":
        need("mpv")
    return str(request.param)


def draft_in(workspace: Path) -> Draft:
    """The one draft there is."""
    (path,) = workspace.glob("drafts/*.json")
    return Draft.model_validate_json(path.read_bytes())


def marks_in(draft: Draft) -> list[str]:
    """The notes of everything that was marked."""
    said = [event.answer for event in draft.events if isinstance(event, SoFar) and event.question == "listen"]
    return [moment.note for moment in said[-1].moments] if said and isinstance(said[-1], Said) else []


def marks_while_playing(sam: Person) -> None:
    """Listen at another speed, to one side, mark three moments, and leave the call playing."""
    sam.listens()
    sam.types("@0:30", "x1.5", "left", "", "m one", "m two", "+5", "m three")
    assert sam.hears('" three')  # what was said there, then the note


def dies(sam: AtATerminal, sign: signal.Signals) -> None:
    """Close its window (SIGHUP), or kill it."""
    if sign is signal.SIGHUP:
        sam.leave()
    else:
        sam._child.kill(sign)  # noqa: SLF001
        while sam.listens() is not None:
            pass


def mpv_playing(workspace: Path) -> list[int]:
    """The mpv processes that have a recording of this workspace open."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:  # it has just ended
            continue
        if Path(os.fsdecode(command[0])).name == "mpv" and str(workspace).encode() in b" ".join(command):
            found.append(int(folder.name))
    return found


def is_gone(process: int) -> bool:
    """Wait until a process that is nobody's child any more has ended."""
    for _ in range(600):
        if not Path(f"/proc/{process}/cmdline").exists() or not Path(f"/proc/{process}/cmdline").read_bytes():
            return True
        signal.sigtimedwait([], 0.05)
    return False


@pytest.mark.parametrize("sign", [signal.SIGHUP, signal.SIGKILL], ids=["window-closed", "killed"])
def test_dying_in_mid_play_loses_no_mark_and_leaves_no_player(
    a_workspace: Path, a_home_of_its_own: Path, player: str, sign: signal.Signals
) -> None:
    """The marks, the place, the speed and the side are in the draft, and `resume` goes on with all of them."""
    lay_the_call(a_workspace)
    with AtATerminal(a_workspace, *LISTEN, "--player", player) as sam:
        marks_while_playing(sam)
        playing = mpv_playing(a_workspace)
        assert bool(playing) is (player == "mpv")
        dies(sam, sign)
    assert all(map(is_gone, playing))
    draft = draft_in(a_workspace)
    assert marks_in(draft) == ["one", "two", "three"]
    assert draft.playing is not None
    assert (draft.playing.speed, draft.playing.side) == (1.5, "left")
    assert 35 <= draft.playing.position < 60
    assert not list(a_home_of_its_own.rglob("bug-*"))
    with AtATerminal(a_workspace, "resume", "--player", player) as sam:
        sam.listens()
        place = re.search(r"paused at 0:(\d\d) of 2:51, speed 1.5, left side", " ".join(sam.heard.split()))
        assert place, sam.heard
        assert abs(int(place[1]) - draft.playing.position) <= 1
        assert all(f'" {mark}' in " ".join(sam.heard.split()) for mark in ("one", "two", "three"))
        sam.types("u", "q")
        while sam.listens() is not None:
            pass
    assert sam.code == 0
    assert marks_in(draft_in(a_workspace)) == ["one", "two"]
    assert mpv_playing(a_workspace) == []


@pytest.mark.parametrize("way", ["q", "ctrl-c", "ctrl-d"])
def test_stopping_keeps_the_very_place_and_sends_the_player_away(a_workspace: Path, player: str, way: str) -> None:
    """Whether the person says so or presses Ctrl-C or Ctrl-D while the call plays."""
    lay_the_call(a_workspace)
    with AtATerminal(a_workspace, *LISTEN, "--player", player) as sam:
        marks_while_playing(sam)
        sam.types("t", "@0:36.5")  # going there keeps the place as well
        assert sam.hears("0:37 agent: And the street")
        if way == "ctrl-c":
            sam.interrupts()
        else:
            sam._line.send("q\r" if way == "q" else "\x04")  # noqa: SLF001 # no Enter after Ctrl-D
        while sam.listens() is not None:
            pass
    assert sam.code == (0 if way == "q" else 130)
    assert "callreview resume" in " ".join(sam.heard.split())
    assert mpv_playing(a_workspace) == []
    draft = draft_in(a_workspace)
    assert draft.playing is not None
    assert draft.playing.position >= 37.4
    assert marks_in(draft) == ["one", "two", "three"]


def test_a_call_that_is_only_listened_to_is_in_the_draft_every_five_seconds(a_workspace: Path) -> None:
    """Killed without a word said or a mark made, it goes on within five seconds of what was heard."""
    lay_the_call(a_workspace)
    with AtATerminal(a_workspace, *LISTEN) as sam:
        sam.listens()
        sam.types("t", "x2", "@0:17", "")
        assert sam.hears("0:23 customer: I nearly didn't.")  # 3 s later
        dies(sam, signal.SIGKILL)
    kept = draft_in(a_workspace).playing
    assert kept is not None
    assert kept.position >= 22


def test_a_glance_at_a_call_leaves_no_draft(run: Program, a_workspace: Path) -> None:
    """It would come before the one to go on with."""
    lay_the_call(a_workspace)
    ran = run(*LISTEN, stdin="+3\nq\n")
    assert ran.code == 0
    assert "nothing is kept" in ran.stderr
    assert not list(a_workspace.glob("drafts/*.json"))


@pytest.fixture
def a_marked_call(run: Program, a_workspace: Path) -> Path:
    """A workspace with a draft of the example call, with a mark at 0:30 and the left side soloed."""
    lay_the_call(a_workspace)
    ran = run(*LISTEN, stdin="@0:30\nx1.5\nleft\nm one\nq\n")
    assert ran.code == 0, ran.said
    return a_workspace


@pytest.mark.parametrize(("gone", "kind"), [("call.mp3", "recording"), ("call.vtt", "transcript")])
def test_a_file_that_has_gone_meanwhile_is_told_of_and_the_review_goes_on(
    run: Program, a_marked_call: Path, gone: str, kind: str
) -> None:
    """In one sentence; the marks and the place are still there, and the next questions can be answered."""
    (a_marked_call / "recordings" / gone).unlink()
    resumed = run("resume", stdin="done\nwhole\nmaria\n" if kind == "transcript" else "\nwhole\nmaria\n")
    told = " ".join(resumed.stderr.split())
    assert told.count("the call goes on without") == 1
    assert f"recordings/{gone}: " in told.partition(f"the call goes on without the {kind}.")[0]
    assert resumed.code == 130
    draft = draft_in(a_marked_call)
    assert marks_in(draft) == ["one"]
    assert [event.did for event in draft.events][-3:] == ["answered"] * 3
    assert draft.playing is not None
    assert (draft.playing.position, draft.playing.speed, draft.playing.side) == (30.0, 1.5, "left")


def test_the_same_answers_with_the_call_played_come_to_the_same_review(run: Program, a_workspace: Path) -> None:
    """Playing, skipping, sides, speed, the transcript, marks taken away and a stop leave no trace in the review."""
    lay_the_call(a_workspace)
    expected = from_the_answers(run, a_workspace)
    assert isinstance(expected["call"], dict)
    assert expected["call"]["seconds"] == pytest.approx(170.9, abs=0.1)
    said = dict(said_at_the_prompts())
    *lines, done = said["Listen to the call."]
    said["Listen to the call."] = [
        "t",
        "",
        "+10",
        "x2",
        "left",
        "m oops",
        "u",
        *lines,
        "both",
        "n",
        "p",
        "x1",
        "",
        done,
    ]
    with AtAPipe(a_workspace, *LISTEN) as sam:
        sam.talks(said, until="does your first impression stand?")
        sam.types(":p 0:19", ":p", ":c", ":q")
        while sam.listens() is not None:
            pass
    assert sam.code == 0, sam.heard
    with AtATerminal(a_workspace, "resume") as again:
        again.talks(said)
    assert again.code == 0, again.heard
    assert as_said(saved_in(a_workspace)) == expected


def test_answers_from_a_file_know_the_length_where_it_can_be_known(run: Program, a_workspace: Path) -> None:
    """A recording that cannot be read there is no fault: the answers may be older than the file."""
    recording = lay_the_call(a_workspace)
    for text, known in ((None, True), ("no sound at all", False)):
        if text is not None:
            recording.write_text(text, encoding="utf-8")
        ran = run("listen", "--answers", "recordings/answers.yaml")
        assert ran.code == 0, ran.said
        made = a_workspace / ran.stdout.strip()
        assert (json.loads(made.read_bytes())["call"]["seconds"] is not None) is known
        made.unlink()


def test_just_listening_plays_the_call_and_keeps_no_moment(run: Program, a_workspace: Path) -> None:
    """Whether it was heard or not: one word, the length, and nothing else."""
    lay_the_call(a_workspace)
    ran = run("listen", "recordings/call.mp3", "--just-listen", stdin="t\n\n+30\nm\ndone\nmaria\n\n\nlighter\n")
    assert ran.code == 0, ran.said
    assert "nothing is kept of a call that is only heard" in ran.stderr
    assert "playing at 0:30 of 2:51" in ran.stderr
    kept = json.loads((a_workspace / ran.stdout.strip()).read_bytes())
    assert (kept["word"], kept["call"]["agent"], kept["call"]["recording"]) == (
        "lighter",
        "maria",
        "recordings/call.mp3",
    )
    assert "moments" not in kept
    assert not list(a_workspace.glob("drafts/*.json"))


def test_without_a_sound_device_it_is_said_in_one_sentence_and_nothing_else_is_on_the_screen(
    a_workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No line of a sound system; the call can be followed."""
    monkeypatch.delenv("CALLREVIEW_OUTPUT")
    lay_the_call(a_workspace)
    with AtATerminal(a_workspace, *LISTEN, "--player", "embedded") as sam:
        sam.listens()
        if "no sound device was found" not in sam.heard:
            pytest.skip("there is a sound device here")
        sam.types("t", "@0:17", "", "q")
        while sam.listens() is not None:
            pass
    said = " ".join(sam.heard.split())
    assert said.count("no sound device was found, so a silent clock runs; the call can be followed, not heard.") == 1
    assert not re.search(r"alsa|jack|pulse|cannot connect|lib\.c|pcm", said, re.IGNORECASE)
    assert "playing at 0:17 of 2:51" in said


def test_nobody_at_the_prompt_is_told_so(run: Program, a_workspace: Path) -> None:
    """Standard input that is closed, or has nothing in it: nothing hangs, nothing is kept."""
    lay_the_call(a_workspace)
    for through in ((), ("sh", "-c", 'exec "$@" <&-', "sh")):
        ran = run(*LISTEN, through=through)
        assert (ran.code, ran.stdout) == (2, ""), ran.said
        assert is_one_sentence(ran.stderr.splitlines()[-1] + "\n")
        assert "nobody can answer" in ran.stderr
    assert not list(a_workspace.glob("drafts/*.json"))


def test_a_call_that_plays_holds_up_no_answer_by_pipe(a_workspace: Path) -> None:
    """Ctrl-C while it plays and a pipe is waited for: the draft is kept, and Python ends cleanly."""
    lay_the_call(a_workspace)
    with AtAPipe(a_workspace, *LISTEN) as sam:
        sam.listens()
        sam.types("@0:30", "", "m one")
        while "marked" not in sam.heard:
            sam.heard += sam._line.read_nonblocking(1, timeout=60)  # type: ignore[attr-defined] # noqa: SLF001
        sam.process.send_signal(signal.SIGINT)
        while sam.listens() is not None:
            pass
    assert sam.code == 130, sam.heard
    assert "Fatal" not in sam.heard
    assert marks_in(draft_in(a_workspace)) == ["one"]
