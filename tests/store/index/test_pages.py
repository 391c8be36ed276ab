"""A page that was shown before is shown again while nothing it was made of has changed."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from callreview.store.index.database import Database, opened
from callreview.store.index.pages import Made, page
from callreview.store.workspace import Folders
from store.index.indexes import a_little_later

Show = Callable[[], str]


@pytest.fixture
def review(tmp_path: Path) -> Path:
    """A file that a page is made of."""
    path = tmp_path / "review.json"
    path.write_text("review", encoding="utf-8")
    return path


class Pages:
    """Pages made of a review and the replies to it, with how often one was made."""

    def __init__(self, database: Database, review: Path) -> None:
        self._database, self._review = database, review
        self.made = 0

    def show(self, width: int = 80, *, is_all: bool = True) -> str:
        """The page, in one line: what all the files say."""
        paths = [self._review, *sorted(self._review.parent.glob("reply-*"))]

        def make() -> Made:
            self.made += 1
            return Made(" ".join(path.read_text(encoding="utf-8") for path in paths), is_all=is_all)

        return page(self._database, list(map(str, paths)), width, make)


@pytest.fixture
def pages(tmp_path: Path, review: Path, monkeypatch: pytest.MonkeyPatch) -> Pages:
    """With a clock that is so late that every file is old enough to be known by its time."""
    later = a_little_later()
    monkeypatch.setattr(time, "time_ns", lambda: later)
    return Pages(opened(Folders(tmp_path)), review)


def test_it_is_made_once_for_each_width(pages: Pages) -> None:
    """And shown as often as anybody looks."""
    assert [pages.show(), pages.show(), pages.show(40), pages.show(40)] == ["review"] * 4
    assert pages.made == 2


def test_what_is_said_later_is_on_it(pages: Pages, review: Path) -> None:
    """A reply that comes, is edited, goes; and the review itself. Each time it is made anew, once."""
    reply = review.with_name("reply-b")
    for words in ("a reply", "another one"):
        pages.show()
        reply.write_text(words, encoding="utf-8")
        assert [pages.show(), pages.show()] == [f"review {words}"] * 2
    reply.unlink()
    assert pages.show() == "review"
    review.write_text("review, amended", encoding="utf-8")
    assert pages.show() == "review, amended"
    assert pages.made == 5


def test_one_of_which_something_is_told_is_made_each_time(pages: Pages) -> None:
    """For what is told beside it is not on it."""
    assert [pages.show(is_all=False), pages.show(is_all=False), pages.show()] == ["review"] * 3
    assert pages.made == 3
    pages.show()
    assert pages.made == 3


def test_a_file_that_is_too_young_is_not_known_by_its_time(tmp_path: Path, review: Path) -> None:
    """It might change within the tick of a clock."""
    pages = Pages(opened(Folders(tmp_path)), review)
    assert [pages.show(), pages.show()] == ["review"] * 2
    assert pages.made == 2
