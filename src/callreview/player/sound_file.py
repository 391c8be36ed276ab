"""The first bytes of a recording, and what they say it is where no sound was found in it."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from pathlib import Path

from callreview.errors import CannotPlay
from callreview.plain_file import NotPlain, opened

_HEAD = 4096
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
_OTHER_FILES = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive, or a document that is one"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7-zip archive"),
    (b"Rar!", "a RAR archive"),
)


def head_of(path: Path, *, shown: str) -> bytes:
    """The first bytes of the plain file at *path*, at most 4,096 and at least one.

    Raises CannotPlay, with *shown* as the place, where there is no such file, or an empty one.
    """
    try:
        with opened(path) as file:
            head = file.read(_HEAD)
    except NotPlain as refused:
        raise CannotPlay(shown, refused.message, refused.hint) from None
    if not head:
        raise CannotPlay(shown, "is empty", "ask for the recording once more where it was made")
    return head


def not_sound(head: bytes, *, shown: str) -> CannotPlay:
    """Why a file that begins with *head*, and in which no sound was found, cannot be played."""
    if head[4:8] == b"ftyp":
        return CannotPlay(
            shown,
            "has lost its index (moov), as when a recorder is stopped before it is done",
            "export it again where it was made",
        )
    for magic, name in _OTHER_FILES:
        if head.startswith(magic):
            return CannotPlay(shown, f"is {name}, not a recording", "name a sound file")
    if _is_text(head):
        return CannotPlay(shown, "is text, not sound", "name the recording itself")
    return CannotPlay(
        shown,
        "has no header that says how its sound is written (a raw export, or no sound at all)",
        "export it as wav or mp3 where it was made",
    )


def _is_text(head: bytes) -> bool:
    """Whether *head* has letters and line ends only. The last letter may be cut in two."""
    if head.startswith(_UTF_16):
        return True
    try:
        text = getincrementaldecoder("utf-8-sig")().decode(head)
    except UnicodeDecodeError:
        return False
    return all(letter.isprintable() or letter in "\n\r\t\f" for letter in text)
