"""The impression: its order, its seal, and nothing pre-filled."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import a_rubric, a_wanted, an_opening, an_unwanted
from callreview.model.draft import Chose, Said
from callreview.model.rubric import UnwantedFeeling
from callreview.session.engine import flow
from callreview.session.stages.impression import shuffled
from session.walks import Quiet, Way, a_session, go_on, ways

MIXED = a_rubric(
    wanted=(a_wanted("cared-for"), a_wanted("in-good-hands")), unwanted=(an_unwanted("hurried"), an_unwanted("small"))
)


def order(review: str) -> tuple[str, ...]:
    """The feelings of MIXED as that review asks them."""
    return tuple(feeling.id for feeling in shuffled(MIXED, review))


@given(st.text(max_size=30))
def test_the_order_follows_from_the_id_alone(review: str) -> None:
    """Asked twice it is the same, it leaves no feeling out, and how the rubric lists them makes no difference."""
    turned = a_rubric(wanted=MIXED.wanted[::-1], unwanted=MIXED.unwanted[::-1], behaviors=(), version=9)
    assert order(review) == order(review) == tuple(feeling.id for feeling in shuffled(turned, review))
    assert sorted(order(review)) == ["cared-for", "hurried", "in-good-hands", "small"]


def test_every_order_comes_up() -> None:
    """Over many reviews each feeling is first somewhere, wanted and unwanted mixed in every way."""
    orders = {order(f"2026-11-21-{number:08d}") for number in range(600)}
    assert orders == set(permutations(["cared-for", "hurried", "in-good-hands", "small"]))


def test_the_feelings_are_asked_in_that_order() -> None:
    """The conversation asks them as they were shuffled, after the gut and the own words."""
    session = go_on(a_session(an_opening(rubric=MIXED)), until="seal").end
    asked = [each.question.key for each in flow(session) if each.stage.name == "impression"]
    assert asked[:3] == ["gut", "own_words", "excited"]
    assert asked[3:7] == [f"feeling:{feeling}" for feeling in order(session.about.id)]


@settings(max_examples=25)
@given(ways())
def test_nothing_of_the_impression_is_pre_filled(way: Way) -> None:
    """No question before the seal suggests its answer, and none is known beforehand."""
    asked = [each.question for each in flow(way.end) if each.stage.name == "impression"]
    assert [question.suggested for question in asked] == [None] * len(asked)


def test_what_stood_out_is_asked_why() -> None:
    """WOW, not OK and any trace are; just OK within the range, not felt and could not tell are not."""
    said = {
        "feeling:cared-for": Chose(value="wow"),
        "feeling:in-good-hands": Chose(value="just_ok"),
        "feeling:hurried": Chose(value="hint"),
        "feeling:small": Chose(value="not_felt"),
    }
    session = go_on(a_session(an_opening(rubric=MIXED)), said, until="seal").end
    because = {each.question.key for each in flow(session) if each.question.key.startswith("because:")}
    assert because == {"because:cared-for", "because:hurried"}


def test_a_wanted_and_an_unwanted_feeling_have_choices_of_their_own() -> None:
    """Levels with the rubric's sentences for the one, traces for the other."""
    session = go_on(a_session(an_opening(rubric=MIXED)), until="seal").end
    asked = {each.question.key: each.question for each in flow(session)}
    for feeling in MIXED.feelings():
        choices = asked[f"feeling:{feeling.id}"].choices
        if isinstance(feeling, UnwantedFeeling):
            assert [choice.value for choice in choices] == ["not_felt", "hint", "clear", "could_not_tell"]
        else:
            values = [choice.value for choice in choices]
            assert values == ["wow", "just_ok", "not_ok", "not_called_for", "could_not_tell"]
            assert [choice.gloss for choice in choices[:3]] == [feeling.wow, feeling.just_ok, feeling.not_ok]


def test_feelings_of_ones_own_end_somewhere() -> None:
    """Five of them, and no more is asked for."""
    said: Quiet = {
        **{f"own:{number}": Said(words=f"word {number}") for number in range(1, 9)},
        **{f"own_kind:{number}": Chose(value="wanted") for number in range(1, 9)},
    }
    session = go_on(a_session(), said, until="seal").end
    assert [key for key in session.given if key.startswith("own:")] == [f"own:{number}" for number in range(1, 6)]


def test_a_quick_review_asks_the_gut_own_words_and_the_feelings() -> None:
    """And nothing else before the seal."""
    session = go_on(a_session(an_opening(quick=True)), until="seal").end
    keys = {each.question.key for each in flow(session) if each.stage.name == "impression"}
    assert keys == {"gut", "own_words", "feeling:cared-for", "feeling:in-good-hands", "feeling:hurried", "seal"}
