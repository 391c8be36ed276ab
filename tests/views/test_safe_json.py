"""JSON that can be looked at and reads back as it was."""

import json
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

import callreview
from callreview.views.safe_json import made_safe, safe_json
from callreview.views.visible import show
from said import HARD_WORDS

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_VALUES = st.recursive(_TEXT | st.none() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(_TEXT, inner))
_MAKERS = ("json.dumps(", "model_dump_json(", "text_of(")
_SOURCES = Path(callreview.__file__).parent


@given(_VALUES, st.sampled_from([None, 2]))
@example(HARD_WORDS, None)
@example("\x7f", None)
@example("\U000e0041\u200b\u2028\u2029\xad", 2)
def test_it_reads_back_as_it_was_and_hides_nothing(value: object, indent: int | None) -> None:
    """Whoever made the text; a text that hid nothing stays as it was."""
    text = safe_json(value, indent=indent)
    assert json.loads(text) == value
    assert text == show(text)
    assert made_safe(json.dumps(value, ensure_ascii=False, indent=indent)) == text
    assert made_safe(text) == text


def test_every_answer_in_json_goes_through_here() -> None:
    """No view and no command makes any of its own: what does not is code, or bytes for the index."""
    lines = (
        (path.name, line)
        for folder in ("views", "cli")
        for path in _SOURCES.glob(f"{folder}/**/*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    made = {name for name, line in lines if any(maker in line for maker in _MAKERS) and "made_safe(" not in line}
    assert made == {"making.py", "indexing.py"}
