"""Short names made of words can always be ids, and are free where they have to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callreview.model.slugs import SHORT, free_slug, is_plain_slug, slug_of


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Cared for", "cared-for"),
        ("Says the customer's worry back.", "says-the-customers-worry-back"),
        ("  «Größe», être & naïve!  ", "grosse-etre-naive"),
        ("24/7", "24-7"),
        ("Billing calls that leave the people who call us lighter", "billing-calls-that-leave-the-people-who"),
        ("x" * 50, "x" * SHORT),
        ("心配", ""),
        ("مرحبا", ""),
        ("—", ""),
    ],
)
def test_a_slug_is_what_can_be_typed_of_the_words(text: str, slug: str) -> None:
    """Accents and apostrophes go, the rest is joined by dashes and cut between words."""
    assert slug_of(text) == slug


@given(st.text())
def test_a_slug_can_be_an_id_whatever_it_is_made_of(text: str) -> None:
    """Or it is empty."""
    slug = slug_of(text)
    assert slug == "" or (is_plain_slug(slug) and len(slug) <= SHORT)


@given(st.sampled_from(["a", "b-2"]), st.lists(st.sampled_from(["a", "a-2", "a-3", "b-2", "b-2-2", "c"])))
def test_a_free_slug_is_taken_by_nobody(slug: str, taken: list[str]) -> None:
    """It is the slug itself where that is free."""
    free = free_slug(slug, taken)
    assert free not in taken
    assert free.startswith(slug)
    assert (free == slug) is (slug not in taken)


@pytest.mark.parametrize("text", ["", "Billing", "a b", "-a", "a" * 65, "ä", "a\n", "../a", "a.yaml"])
def test_what_is_no_plain_slug(text: str) -> None:
    """Neither what a file should not be called, nor what a command would take for an option."""
    assert not is_plain_slug(text)
