"""Recordings with something wrong with them."""

from pathlib import Path


def cut_short(path: Path, copy: Path, *, share: float) -> Path:
    """A *copy* with only the first *share* of the bytes of *path*."""
    raw = path.read_bytes()
    copy.write_bytes(raw[: round(len(raw) * share)])
    return copy


def spoiled(path: Path, copy: Path, *, share: float, length: int) -> Path:
    """A *copy* in which *length* bytes, from *share* of the file on, are 0xFF's."""
    raw = bytearray(path.read_bytes())
    begin = round(len(raw) * share)
    raw[begin : begin + length] = b"\xff" * length
    copy.write_bytes(raw)
    return copy
