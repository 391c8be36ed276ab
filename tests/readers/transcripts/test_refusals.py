"""What is no transcript is refused in one sentence that says what it is and what to do."""

import gzip
import io
import json
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest

from callreview.errors import CannotReadTranscript
from callreview.readers.transcripts.read import read_transcript
from readers.transcripts.said import reading, refusal

EXAMPLES = Path(__file__).parents[3] / "examples" / "call"


def zipped(*names: str) -> bytes:
    """A zip archive with files of those names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "<xml/>")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "call: is empty; export the transcript again"),
        (b" \r\n\t\n", "call: is empty; export"),
        ("WEBVTT\n".encode("utf-16"), "call: is saved as UTF-16 or UTF-32; save it again as UTF-8"),
        ("Agent: Hi there".encode("utf-16-le"), "call: is saved as UTF-16 or UTF-32; save"),
        ("Agent: Hi there".encode("utf-32"), "call: is saved as UTF-16 or UTF-32; save"),
        (b"<!DOCTYPE html><html><body>Hi", "call: is a web page (HTML); export the transcript as WebVTT"),
        (b"\xef\xbb\xbf  <html lang=en>", "call: is a web page (HTML); export"),
        (b'<?xml version="1.0"?><tt>', "call: is an XML file; export"),
        (b"[Script Info]\nTitle: x", "call: is a SubStation Alpha (ASS) file; export"),
        (b"{\\rtf1 Hi}", "call: is a rich-text (RTF) file; save it as plain text"),
        (b"%PDF-1.7", "call: is a PDF; export"),
        (zipped("[Content_Types].xml", "word/document.xml"), "call: is a Word or other Office file; save it as plain"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "call: is a Word or other Office file; save"),
        (zipped("call.vtt"), "call: is a zip archive; unpack it"),
        (gzip.compress(b"Agent: Hi", mtime=0), "call: is packed with gzip; unpack it first"),
        (b"RIFF\0\0\0\0WAVEfmt ", "call: is a recording, no transcript; give it as the recording"),
        (b"OggS\0\x02", "call: is a recording"),
        (b"\0\0\0\x20ftypM4A ", "call: is a recording"),
        (b"\xff\xfb\x90\x64\0\0", "call: is a recording"),
        (bytes(range(256)) * 20, "call: is no text; export"),
        (b"WEBVTT\n", "call: holds no words that could be read; export the transcript again"),
        (b'{"segments": [{"text": " "}]}', "call: holds no words that could be read; export"),
        (b'{"a": 1}', "call: is JSON, and of no kind of transcript we know; export"),
        (b"[]", "call: is JSON, and of no kind"),
        (b'[["a"]]', "call: is JSON, and of no kind"),
        (b'{"segments": [\n{"text": ', "call:2:10: is not whole JSON (expecting value); it may be cut short: "),
        (b'{"segments": []} and more', "call:1:18: is not whole JSON (extra data); export"),
        (b"{broken", "call:1:2: is not whole JSON (expecting property name enclosed in double quotes); "),
        (b"{ results: []}", "call:1:3: is not whole JSON (expecting property name enclosed in double quotes); "),
        (b"{'results': []}", "call:1:2: is not whole JSON (expecting property name enclosed in double quotes); "),
        (b"{\n  segments", "call:2:3: is not whole JSON (expecting property name enclosed in double quotes); "),
        (b'{"segments": [{"text": "Hi', "call:1:24: is not whole JSON (unterminated string starting); it may be cut"),
        (b'["Good', "call:1:2: is not whole JSON (unterminated string starting); it may be cut short"),
        (b'{"a":' * 100_000, "call: is nested more deeply than any transcript; export"),
        (b"[" * 1_000_000, "call: is nested more deeply than any transcript; export"),
        (b"[" + b"{}," * 3_000_000 + b"{}]", "call: has more parts than any transcript; split it"),
        (b"\n" * 600_000 + b"Agent: Hi", "call: has more lines than any transcript; check"),
    ],
    ids=[str(number) for number in range(37)],
)
def test_what_is_no_transcript_is_called_what_it_is(content: bytes, said: str) -> None:
    """In one sentence."""
    refused = refusal(content)
    assert refused.startswith(said)
    assert "\n" not in refused


@pytest.mark.parametrize("content", ['[{"text": "Hi"}, ]', '{"segments": [{"text": "Hi"}],\n}'])
def test_a_comma_too_many_is_told(content: str) -> None:
    """With its line; Pythons differ in what they call it."""
    refused = refusal(content)
    assert refused.startswith("call:")
    assert "is not whole JSON (" in refused
    assert refused.endswith(
        "; there is a comma too many before the bracket: take it out, or export the transcript again"
    )


def test_the_example_recording_and_review_are_no_transcripts() -> None:
    """Real files, as they lie beside a transcript and are taken for it."""
    assert "is a recording, no transcript" in refusal((EXAMPLES / "call.mp3").read_bytes())
    assert "is a file of callreview's own, no transcript" in refusal((EXAMPLES / "review.json").read_bytes())


def test_what_was_amiss_is_told_where_nothing_could_be_read() -> None:
    """It is the reason."""
    assert refusal('{"segments": [{"text": 5}]}').splitlines() == [
        "call: holds no words that could be read; export the transcript again",
        "call:1:15: has no words where its kind has them; it was left out",
    ]


@pytest.mark.parametrize("size", [50_000_001, 500_000_000])
def test_a_file_over_50_mb_is_never_read(tmp_path: Path, size: int) -> None:
    """Its size is enough."""
    path = tmp_path / "call.vtt"
    with path.open("wb") as file:
        file.truncate(size)
    with pytest.raises(CannotReadTranscript, match=r"^call: is over 50 MB; check that it is the transcript"):
        read_transcript(path, shown="call")


def test_a_file_of_many_megabytes_is_read(tmp_path: Path) -> None:
    """Only other files of a person's end at 1 MB."""
    path = tmp_path / "call.json"
    path.write_text(json.dumps({"segments": [{"text": "so " * 1_000_000}]}), encoding="utf-8")
    assert len(read_transcript(path, shown="call").turns) == 1


def test_a_folder_and_a_missing_file_are_told() -> None:
    """As everywhere."""
    for path, said in ((EXAMPLES, "call: is a folder; name a plain file"), (EXAMPLES / "no", "call: is not there; ")):
        with pytest.raises(CannotReadTranscript, match=f"^{said}"):
            read_transcript(path, shown="call")


LONG = 400_000
WICKED = {
    "a line": "a" * 10_000_000,
    "a time line": f"00:12 -->{' ' * LONG}x",
    "spaces": f"Agent{' ' * LONG}: Hi",
    "more spaces": f"Maria {' ' * LONG}x 0:12",
    "columns": f"00:12 a  {chr(0xA0) * LONG}",
    "colons": "a: " * LONG,
    "times": "[00:01] " * LONG,
    "tags": f"WEBVTT\n\n00:01.000 --> 00:02.000\n{'<v ' * LONG}",
    "a tag": f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v{' ' * LONG}",
    "classes": f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v{'.a' * LONG}",
    "entities": f"WEBVTT\n\n00:01.000 --> 00:02.000\n{'&a' * LONG}",
    "settings": f"WEBVTT\n\n00:01.000 --> 00:02.000 {'a:b ' * LONG}\nHi",
    "fonts": f"1\n00:00:01,000 --> 00:00:02,000\n{'<font ' * LONG}",
    "hidden": "so " * LONG + "\u202e",
    "a number": f'{{"segments": [{{"text": "Hi", "start": {"9" * LONG}}}]}}',
}


@pytest.mark.parametrize("name", WICKED)
def test_a_wicked_line_takes_no_longer_than_its_length(name: str) -> None:
    """A pattern that went back and forth over it would take hours."""
    with suppress(CannotReadTranscript):  # read or refused, if only it comes to an end
        reading(WICKED[name])
