"""The picture of the room is made by the room."""

import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_the_picture_of_the_room_is_drawn_by_running_it() -> None:
    """docs/room.svg is what docs/draw_room.py draws today, and fetches nothing from anywhere."""
    drawn = subprocess.run([sys.executable, DOCS / "draw_room.py"], check=True, capture_output=True).stdout.decode()
    assert drawn == (DOCS / "room.svg").read_text(encoding="utf-8"), "make it again: python docs/draw_room.py --write"
    assert "http" not in drawn.replace("http://www.w3.org/", "").replace("https://www.textualize.io", "")
