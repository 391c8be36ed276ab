"""Goldens: what people read, kept as files and read in the diff before they change.

`UPDATE_GOLDEN=1 pytest …` writes them anew.
"""

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def assert_golden(name: str, text: str) -> None:
    """*text* is what the file *name* under tests/golden holds, to the byte."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    assert path.is_file(), f"{path} is not there; make it with UPDATE_GOLDEN=1 and read it"
    assert text == path.read_bytes().decode()
