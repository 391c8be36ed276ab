"""Front matter: flat, and exact."""

from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from callreview.views.front_matter import front_matter
from callreview.views.visible import show

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def read(page: str) -> dict[str, object]:
    """What a YAML reader makes of the front matter of *page*."""
    head = page.removeprefix("---\n").removesuffix("---\n")
    loaded: dict[str, object] = YAML(typ="safe", pure=True).load(head)
    return loaded


@example("\ufffe\uffff\ufeff\x85\u2028 \x00\xa0", ["---", '"\\', "\u202e\u200b\U000e0041"])
@given(_TEXT, st.lists(_TEXT, min_size=1, max_size=3))
def test_every_value_reads_back_exactly(text: str, words: list[str]) -> None:
    """Text and lists of text come back as they were, whatever is in them, from one line each that hides nothing."""
    page = front_matter([("title", text), ("tags", words)])
    assert read(page) == {"title": text, "tags": words}
    assert page.count("\n") == 4
    assert page == show(page)


def test_a_value_is_never_a_number_or_a_truth() -> None:
    """What looks like a number, a day or a yes is text all the same."""
    said = {"version": "3", "agent": "no", "day": "2026-11-20", "queue": "null"}
    assert read(front_matter(said.items())) == said


def test_what_is_empty_is_left_out() -> None:
    """A pair with nothing in it makes no line."""
    assert front_matter([("queue", ""), ("agent", "maria"), ("tags", ())]) == '---\nagent: "maria"\n---\n'
