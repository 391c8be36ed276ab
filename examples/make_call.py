"""Make the example call: a recording in two channels, and its transcript, from a script.

    python examples/make_call.py [FOLDER]

reads `call/script.txt` beside this file and writes `call.mp3` (agent left, customer right) and `call.vtt` to
FOLDER (`call/` if none is named). It needs two programs: espeak-ng to speak, lame to pack. Its one rule: every
time in the transcript is measured from the sound, from a turn's first audible sample to its last.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent / "call"
PROGRAMS = ("espeak-ng", "lame")
CHANNELS = {"agent": 0, "customer": 1}  # left, right
AUDIBLE = 0.01  # of full scale; quieter than this at either end of a turn is the synthesizer's own padding
LOUDNESS = 0.09  # root mean square, of full scale, so that neither voice has to be turned up
CEILING = 0.95  # of full scale, so that nothing clips
ROOM_AT_THE_END = 0.8  # seconds
FULL = 32767
PACKING = ["-m", "s", "-b", "40", "--resample", "16", "-q", "2"]  # simple stereo: joint would mix the two sides


@dataclass(frozen=True)
class Voice:
    """How one person sounds: an espeak-ng voice, its words a minute, its pitch from 0 to 99."""

    name: str
    speed: str
    pitch: str


@dataclass(frozen=True)
class Turn:
    """What one person says, and how many seconds after the turn before (below 0: over its end)."""

    speaker: str
    voice: Voice
    gap: float
    words: str


@dataclass(frozen=True)
class Spoken:
    """A turn as sound; it starts and ends in frames from the start of the call."""

    turn: Turn
    start: int
    end: int
    samples: array[int]


def read_script(text: str) -> list[Turn]:
    """Return the turns in order; a line is a voice, a turn, a comment or blank."""
    voices: dict[str, Voice] = {}
    turns: list[Turn] = []
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("voice "):
            _, who, name, speed, pitch = line.split()
            voices[who] = Voice(name, speed, pitch)
        else:
            who, gap, words = line.split(maxsplit=2)
            turns.append(Turn(who.partition(".")[0], voices[who], float(gap), words))
    return turns


def speak(turn: Turn, wav: Path) -> tuple[int, array[int]]:
    """Return the frames a second and the samples of a turn, trimmed of silence and evened in loudness."""
    voice = turn.voice
    how = ["-v", voice.name, "-s", voice.speed, "-p", voice.pitch, "-w", str(wav)]
    subprocess.run(["espeak-ng", *how, "--", turn.words], check=True)
    with wave.open(str(wav), "rb") as sound:
        rate, samples = sound.getframerate(), array("h", sound.readframes(sound.getnframes()))
    audible = [frame for frame, sample in enumerate(samples) if abs(sample) > AUDIBLE * FULL]
    samples = samples[audible[0] : audible[-1] + 1]
    loudness = (sum(sample * sample for sample in samples) / len(samples)) ** 0.5
    peak = max(abs(sample) for sample in samples)
    gain = min(LOUDNESS * FULL / loudness, CEILING * FULL / peak)
    return rate, array("h", (round(sample * gain) for sample in samples))


def speak_all(turns: list[Turn], folder: Path) -> tuple[int, list[Spoken]]:
    """Return the frames a second and the turns as sound, each at its place in the call."""
    rate, now, spoken = 0, 0, list[Spoken]()
    for turn in turns:
        rate, samples = speak(turn, folder / "turn.wav")
        start = now + round(turn.gap * rate)
        now = start + len(samples)
        spoken.append(Spoken(turn, start, now, samples))
    return rate, spoken


def write_mp3(rate: int, spoken: list[Spoken], mp3: Path, folder: Path) -> None:
    """Lay the turns on two channels, one a person, and pack them."""
    frames = max(one.end for one in spoken) + round(ROOM_AT_THE_END * rate)
    both = array("h", bytes(frames * 4))
    for one in spoken:
        side = CHANNELS[one.turn.speaker]
        both[2 * one.start + side : 2 * one.end + side : 2] = one.samples
    wav = folder / "call.wav"
    with wave.open(str(wav), "wb") as sound:
        sound.setparams((2, 2, rate, 0, "NONE", "not compressed"))
        sound.writeframes(both.tobytes())
    subprocess.run(["lame", "--quiet", *PACKING, str(wav), str(mp3)], check=True)


def clock(frame: int, rate: int) -> str:
    """Return a time as WebVTT writes it: 00:01:12.345."""
    seconds, thousandths = divmod(round(frame * 1000 / rate), 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"


def transcript(rate: int, spoken: list[Spoken]) -> str:
    """Return the call as WebVTT, one cue a turn, the speaker in a voice tag."""
    cues = (
        f"{clock(one.start, rate)} --> {clock(one.end, rate)}\n<v {one.turn.speaker.capitalize()}>{one.turn.words}\n"
        for one in spoken
    )
    return "\n".join(["WEBVTT\n", *cues])


def main() -> None:
    """Make both files, or say in a sentence which program is missing."""
    parser = argparse.ArgumentParser(description="Make the example call and its transcript.")
    parser.add_argument("folder", nargs="?", type=Path, default=HERE, help="where they go (default: %(default)s)")
    folder: Path = parser.parse_args().folder
    if missing := [program for program in PROGRAMS if shutil.which(program) is None]:
        sys.exit(f"{' and '.join(missing)} cannot be found; install {'it' if len(missing) == 1 else 'them'} first")
    folder.mkdir(parents=True, exist_ok=True)
    turns = read_script((HERE / "script.txt").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        rate, spoken = speak_all(turns, Path(scratch))
        write_mp3(rate, spoken, folder / "call.mp3", Path(scratch))
    (folder / "call.vtt").write_text(transcript(rate, spoken), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
