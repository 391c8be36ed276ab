"""What of a review the team may hear, and everything that it may not."""

import pytest

from builders import a_rubric
from callreview.insight.tellable import practices_in, wow_in
from callreview.model.choices import Level, Noted, ReviewerRole, Role, Who
from callreview.model.names import FeelingId, RecordId
from callreview.model.review import Because, SecondLook
from callreview.model.rubric import AppliesTo
from lined_up import THANKS, a_moment, a_wow_review


def test_a_wow_is_told_in_three_parts_with_what_the_agent_said() -> None:
    """And what a behavior sounded like, with the feelings it created that were a WOW."""
    review = a_wow_review()
    wow, (practice,) = wow_in(review), practices_in(review)
    assert wow is not None
    assert (wow.thanks, wow.words) == (THANKS, "I would have paled, too (2026-11-20, b).")
    assert (practice.behavior.id, practice.feelings, practice.words) == (
        "names-the-worry",
        ("Cared-for",),
        "I would have paled, too (2026-11-20, b).",
    )


def test_of_several_moments_the_one_that_the_thanks_are_about_is_told() -> None:
    """By the words both have; of those that fit equally the first."""
    first, second = a_moment("It's a leak, then."), a_moment("That is a worry, said twice.", number=2)
    for moments in ([first, second], [second, first]):
        wow = wow_in(a_wow_review(moments=moments))
        assert wow is not None
        assert wow.words == second.words
    wow = wow_in(a_wow_review(moments=[first, a_moment("Oh no.", number=2)]))
    assert wow is not None
    assert wow.words == first.words


def test_what_a_customer_said_in_a_call_is_not_told() -> None:
    """Nobody asked them. Of a feeling's moments only what is noted as the agent's is told: anybody may have spoken."""
    review = a_wow_review(moments=[a_moment("You remembered the rent.", who=Who.CUSTOMER)])
    wow = wow_in(review)
    assert wow is not None
    assert wow.words == ""
    assert practices_in(review) == ()
    somebodys = a_wow_review(moments=[a_moment("Mine.", who=None, feeling="cared-for")])
    assert [each.words for each in practices_in(somebodys)] == ["Mine."]
    marked = somebodys.model_copy(update={"behaviors": ()})
    assert (wow := wow_in(marked)) is not None
    assert wow.words == ""


def test_words_marked_for_the_feeling_are_told_where_the_agent_said_them() -> None:
    """Whether the moment names the feeling, or the reason does."""
    for feeling in ("cared-for", None):
        review = a_wow_review(moments=[a_moment("I stopped it.", feeling=feeling)])
        why = Because(feeling=FeelingId("cared-for"), words="Why.", moments=(review.moments[0].id,))
        felt = review.impression.model_copy(update={"because": () if feeling else (why,)})
        wow = wow_in(review.model_copy(update={"behaviors": (), "impression": felt}))
        assert wow is not None
        assert wow.words == "I stopped it."


@pytest.mark.parametrize("part", ["felt", "matters"])
def test_thanks_without_one_of_their_parts_are_not_told(part: str) -> None:
    """Nor is a call without thanks, or one that was just OK."""
    review = a_wow_review()
    assert wow_in(review.model_copy(update={"thanks": THANKS.model_copy(update={part: " "})})) is None
    assert wow_in(review.model_copy(update={"thanks": None})) is None
    just_ok = review.impression.model_copy(update={"gut": Level.JUST_OK})
    assert wow_in(review.model_copy(update={"impression": just_ok})) is None


def test_what_a_second_look_took_back_is_not_told() -> None:
    """The gut, or the feeling; a second look at another feeling takes nothing back."""
    review = a_wow_review()
    look = SecondLook(kept=False, gut=Level.JUST_OK, wanted={}, unwanted={}, why="")
    assert wow_in(review.model_copy(update={"second_look": look})) is None
    felt = look.model_copy(update={"gut": None, "wanted": {"cared-for": Level.JUST_OK}})
    assert practices_in(review.model_copy(update={"second_look": felt})) == ()
    other = look.model_copy(update={"gut": None, "wanted": {"in-good-hands": Level.NOT_OK}})
    assert wow_in(review.model_copy(update={"second_look": other})) is not None
    assert len(practices_in(review.model_copy(update={"second_look": other}))) == 1


def test_only_what_was_heard_is_a_practice() -> None:
    """What was missed stays between two people."""
    review = a_wow_review()
    missed = tuple(each.model_copy(update={"noted": Noted.MISSED}) for each in review.behaviors)
    assert practices_in(review.model_copy(update={"behaviors": missed})) == ()


def test_reviews_that_are_not_for_the_team() -> None:
    """One of one's own call, one of a calibration, and a leader's talk."""
    review = a_wow_review()
    talks = a_rubric().model_copy(update={"applies_to": AppliesTo(roles=(Role.LEADER,))})
    own = review.reviewer.model_copy(update={"role": ReviewerRole.SELF})
    for kept in (
        review.model_copy(update={"reviewer": own}),
        review.model_copy(update={"calibration": RecordId("2026-11-01-bbbbbbbb")}),
        a_wow_review(rubric=talks),
    ):
        assert wow_in(kept) is None
        assert practices_in(kept) == ()
