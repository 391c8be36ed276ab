"""The example call is made from its script: spoken by espeak-ng, packed by lame."""

import re
import subprocess
import sys
import wave
from array import array
from pathlib import Path

from programs import need

ROOT = Path(__file__).parents[2]
CALL = ROOT / "examples" / "call"
CUE = re.compile(r"(?P<start>[\d:.]+) --> (?P<end>[\d:.]+)\n<v (?P<who>\w+)>(?P<words>.+)\n")
MP3_FRAME = 1152
"""Samples that an MP3 file is counted in: no length is truer than that."""


def seconds(clock: str) -> float:
    """The time of a cue."""
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def test_the_transcript_has_the_words_of_the_script() -> None:
    """Every turn, in order, by whoever says it; each cue ends after it starts, and they start in order."""
    turns = [line.split(maxsplit=2) for line in (CALL / "script.txt").read_text(encoding="utf-8").splitlines()]
    said = [(turn[0].partition(".")[0], turn[2]) for turn in turns if turn and turn[0] not in {"voice", "#"}]
    cues = list(CUE.finditer((CALL / "call.vtt").read_text(encoding="utf-8")))
    assert [(cue["who"].lower(), cue["words"]) for cue in cues] == said
    assert len(cues) > 20
    starts = [seconds(cue["start"]) for cue in cues]
    assert starts == sorted(starts)
    assert all(seconds(cue["end"]) > seconds(cue["start"]) for cue in cues)


def decoded(mp3: Path, folder: Path) -> tuple[int, int, "array[int]"]:
    """Channels, frames a second, and the samples of all channels in turn."""
    wav = folder / "decoded.wav"
    subprocess.run(["lame", "--quiet", "--decode", str(mp3), str(wav)], check=True)
    with wave.open(str(wav), "rb") as sound:
        return sound.getnchannels(), sound.getframerate(), array("h", sound.readframes(sound.getnframes()))


def test_the_call_is_made_again(tmp_path: Path) -> None:
    """The transcript to the byte; the recording too, or, as another lame packs otherwise, in its channels and length.

    The times of the transcript are measured from the sound: an espeak-ng that speaks otherwise is seen here.
    """
    need("espeak-ng", "lame")
    made = tmp_path / "made"
    subprocess.run([sys.executable, str(ROOT / "examples" / "make_call.py"), str(made)], check=True)
    again = (made / "call.vtt").read_text(encoding="utf-8")
    assert again == (CALL / "call.vtt").read_text(encoding="utf-8"), "another espeak-ng? then: just examples"
    if (made / "call.mp3").read_bytes() != (CALL / "call.mp3").read_bytes():
        channels, rate, samples = decoded(CALL / "call.mp3", tmp_path)
        channels_again, rate_again, samples_again = decoded(made / "call.mp3", tmp_path)
        assert (channels_again, rate_again) == (channels, rate)
        assert abs(len(samples_again) - len(samples)) <= MP3_FRAME * channels


def test_each_person_has_a_channel(tmp_path: Path) -> None:
    """The agent is heard on the left and the customer on the right, where the transcript says they speak alone."""
    need("lame")
    channels, rate, samples = decoded(CALL / "call.mp3", tmp_path)
    assert (channels, rate) == (2, 16000)
    cues = list(CUE.finditer((CALL / "call.vtt").read_text(encoding="utf-8")))
    alone = [
        cue
        for before, cue, after in zip(cues, cues[1:], cues[2:], strict=False)
        if before["end"] <= cue["start"] and cue["end"] <= after["start"]
    ]
    assert len(alone) > 20
    for cue in alone:
        first, last = (round(seconds(cue[end]) * rate) * channels for end in ("start", "end"))
        left, right = (sum(map(abs, samples[first + side : last : channels])) for side in (0, 1))
        loud, quiet = (left, right) if cue["who"] == "Agent" else (right, left)
        assert loud > 20 * quiet, cue.group()
