"""Whether a path leads to a plain file, and what its first bytes say it is. Nothing that could hang is opened."""

import os
import stat
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from pathlib import Path

from callreview.errors import CannotPlay

_HEAD = 4096
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
_INSTEAD = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISBLK, "a device"),
    (stat.S_ISCHR, "a device"),
)
_PLAIN = "name a plain file"
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
        # A pipe swapped in after the look would hang the opening: it is never waited for, and looked at once opened.
        _check(path.stat(), shown)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            _check(os.fstat(handle), shown)
            head = file.read(_HEAD)
    except (OSError, ValueError) as error:
        raise unreadable(error, path, shown) from None
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


def _check(state: os.stat_result, shown: str) -> None:
    if not stat.S_ISREG(state.st_mode):
        kind = next((kind for is_one, kind in _INSTEAD if is_one(state.st_mode)), "no plain file")
        raise CannotPlay(shown, f"is {kind}", _PLAIN)


def unreadable(error: OSError | ValueError, path: Path, shown: str) -> CannotPlay:
    """Why the system would not give the file at *path*, as a sentence."""
    match error:
        case FileNotFoundError() if path.is_symlink():
            return CannotPlay(shown, "is a link that leads nowhere", "mend it, or name the file itself")
        case FileNotFoundError():
            return CannotPlay(shown, "is not there", "check the name and the folder")
        case PermissionError():
            return CannotPlay(shown, "may not be read by you", "check whose file it is")
        case OSError(strerror=str(why)):
            return CannotPlay(shown, f"cannot be read ({why.lower()})", "check the name")
        case _:  # a NUL in the name
            return CannotPlay(shown, "is no name a file can have", "check the name")


def _is_text(head: bytes) -> bool:
    """Whether *head* has letters and line ends only. The last letter may be cut in two."""
    if head.startswith(_UTF_16):
        return True
    try:
        text = getincrementaldecoder("utf-8-sig")().decode(head)
    except UnicodeDecodeError:
        return False
    return all(letter.isprintable() or letter in "\n\r\t\f" for letter in text)
