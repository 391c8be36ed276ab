"""docs/house.md shows the session as its table has it."""

import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


def test_the_session_is_drawn_from_its_table() -> None:
    """The picture in docs/house.md is the one that docs/draw_session.py draws today."""
    drawn = subprocess.run([sys.executable, DOCS / "draw_session.py"], check=True, capture_output=True).stdout.decode()
    page = (DOCS / "house.md").read_text(encoding="utf-8")
    assert drawn in page, "make it again with: python docs/draw_session.py --write"


@pytest.mark.parametrize("page", sorted(DOCS.glob("**/*.md")), ids=lambda page: page.name)
def test_a_page_links_to_nothing_that_is_not_there(page: Path) -> None:
    """Every relative link of a page leads to a file."""
    assert _broken(page) == []


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"])
def test_the_first_pages_link_to_nothing_that_is_not_there(name: str) -> None:
    """Every relative link of the pages at the top leads to a file."""
    assert _broken(DOCS.parent / name) == []


def _broken(page: Path) -> list[str]:
    """The relative targets of the links in *page* that lead nowhere; code is left out."""
    prose = "".join(page.read_text(encoding="utf-8").split("```")[::2])
    targets = [part.partition(")")[0].partition("#")[0] for part in prose.split("](")[1:]]
    return [target for target in targets if target and "://" not in target and not (page.parent / target).exists()]
