"""The bytes of a transcript as text, or in one sentence what they are instead: a recording, a Word file, a web page."""

import codecs
import re

from callreview.model.noun import hidden_character, without_hidden
from callreview.model.problem import Problem
from callreview.readers.transcripts.pieces import Amiss

AS_TEXT = "export the transcript as WebVTT, SRT, JSON or plain text"
_RECORDING = ("is a recording, no transcript", "give it as the recording, and here the file with the words")
_OFFICE = ("is a Word or other Office file", "save it as plain text (.txt), and give that")
_BEGINNINGS = (
    (b"ID3", _RECORDING),
    (b"OggS", _RECORDING),
    (b"fLaC", _RECORDING),
    (b"FORM", _RECORDING),
    (b"#!AMR", _RECORDING),
    (b"\x1aE\xdf\xa3", _RECORDING),
    (b"0&\xb2u", _RECORDING),
    (b"%PDF", ("is a PDF", AS_TEXT)),
    (b"{\\rtf", ("is a rich-text (RTF) file", "save it as plain text (.txt), and give that")),
    (b"\xd0\xcf\x11\xe0", _OFFICE),
    (b"PK\x03\x04", ("is a zip archive", "unpack it, and give the transcript in it")),
    (b"\x1f\x8b", ("is packed with gzip", "unpack it first")),
)
_MARKUP = (
    (
        re.compile(rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL),
        "a web page (HTML)",
    ),
    (re.compile(rb"\s*<(?:\?xml|tt)\b", re.IGNORECASE), "an XML file"),
    (re.compile(rb"\s*\[Script Info\]", re.IGNORECASE), "a SubStation Alpha (ASS) file"),
)
_OFFICE_PARTS = (b"[Content_Types].xml", b"word/", b"xl/", b"ppt/", b"mimetypeapplication/vnd.oasis")
_SAMPLE = 4096
_MPEG_SYNC = re.compile(rb"\xff[\xe2-\xe7\xf1-\xf3\xf9-\xff][\x10-\xef]", re.DOTALL)
_CONTROLS = bytes(range(9)) + bytes(range(14, 32)) + b"\x7f"
_FEW_CONTROLS, _MOST_CONTROLS = 16, 0.02
"""How many there may be in any text, and what part of it they may be: a binary file has far more of both."""
_SPACES = dict.fromkeys(map(ord, "\x0b\x0c\x1c\x1d\x1e\x85"), " ")


def refusal_of(raw: bytes, *, shown: str) -> Problem | None:
    """Why *raw* is no text a transcript could be in; None where it may be one."""
    if not raw.strip():
        return _refused(shown, "is empty", "export the transcript again", "empty")
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _is_wide(raw[:_SAMPLE]):
        return _refused(shown, "is saved as UTF-16 or UTF-32", "save it again as UTF-8", "encoding")
    kind = _kind_of(raw.removeprefix(codecs.BOM_UTF8)[:_SAMPLE])
    if kind:
        return _refused(shown, *kind, "no-transcript")
    sample = raw[: 16 * _SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(_FEW_CONTROLS, _MOST_CONTROLS * len(sample)):
        return _refused(shown, "is no text", AS_TEXT, "no-text")
    return None


def text_of(raw: bytes) -> tuple[str, list[Amiss]]:
    """*raw* as text with LF for line ends and nothing hidden, and what was lost on the way. Never raises."""
    raw = raw.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    amiss: list[Amiss] = []
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        text = raw.decode(errors="replace")
        several = "is the first of {count} lines that are not UTF-8; what could not be read became U+FFFD"
        for line in _lines_with("\ufffd", text) or [raw.count(b"\n", 0, error.start) + 1]:
            wrong = "is not UTF-8; what could not be read became U+FFFD"
            amiss.append(Amiss(line, wrong, "save it again as UTF-8", "encoding", several))
    if hidden_character(text):
        seen = without_hidden(text.translate(_SPACES))
        amiss.append(_hidden(text))
        return seen, amiss
    return text, amiss


def _hidden(text: str) -> Amiss:
    at = text.index(chr(int((hidden_character(text) or "").removeprefix("U+"), 16)))
    count = len(text) - len(without_hidden(text))
    wrong = "has a hidden character" if count == 1 else f"has the first of {count:,} hidden characters"
    return Amiss(
        text.count("\n", 0, at) + 1, wrong, "they were left out; the words are as they were", "hidden-character"
    )


def _lines_with(sign: str, text: str) -> list[int]:
    return [number for number, line in enumerate(text.split("\n"), start=1) if sign in line]


def _is_wide(sample: bytes) -> bool:
    """Whether every other byte is NUL, as in English saved as UTF-16 without a mark."""
    return len(sample) > 1 and max(sample[::2].count(0), sample[1::2].count(0)) * 3 > len(sample)


def _kind_of(start: bytes) -> tuple[str, str] | None:
    if start.startswith(b"RIFF") or start[4:8] == b"ftyp" or _MPEG_SYNC.match(start):
        return _RECORDING
    if start.startswith(b"PK\x03\x04") and any(part in start for part in _OFFICE_PARTS):
        return _OFFICE
    for beginning, kind in _BEGINNINGS:
        if start.startswith(beginning):
            return kind
    return next(((f"is {name}", AS_TEXT) for begins, name in _MARKUP if begins.match(start)), None)


def _refused(shown: str, message: str, hint: str, check: str) -> Problem:
    return Problem(shown, 0, 0, "", message, hint, check)
