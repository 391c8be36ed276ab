"""Names as they are compared: what nobody can see in one makes no other person."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.model.names import as_compared


@pytest.mark.parametrize(
    "typed",
    [
        "María Ortiz",
        " maría ortiz ",
        "MARÍA ORTIZ",
        "María  Ortiz",
        "María\u00a0Ortiz",
        "María\u2009 Ortiz",
        "Ma\u200bría Ortiz",
        "\ufeffMaría Ortiz\u200e",
        "Mar\u00adía Ortiz",
        "María Ortiz\u3164",
        "Mar\ufe0fía\u2800 Ortiz\U000e0100",
        unicodedata.normalize("NFD", "María Ortiz"),
        unicodedata.normalize("NFD", "MARÍA\u2003ORTIZ\u200d"),
    ],
)
def test_what_nobody_can_see_makes_no_other_person(typed: str) -> None:
    """Blanks of any width and number, characters of no width, capitals, and two ways to write an accent."""
    assert as_compared(typed) == as_compared("María Ortiz")


@pytest.mark.parametrize("other", ["Maria Ortiz", "María Ortis", "MaríaOrtiz", "Ortiz María", "María Ortiz 2", ""])
def test_what_can_be_seen_does(other: str) -> None:
    """An accent, a letter, a blank that is not there."""
    assert as_compared(other) != as_compared("María Ortiz")


@given(name=st.text())
def test_compared_once_is_compared_for_good(name: str) -> None:
    """What was made comparable is the same made so again, however its accents were written first."""
    once = as_compared(name)
    assert as_compared(once) == once
    assert as_compared(unicodedata.normalize("NFD", name)) == once
