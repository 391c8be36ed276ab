"""The feelings: chosen or in own words, near words with them, and no word twice."""

import pytest

from builders import chose_some, said, skipped, went_to
from callreview.errors import Misfit
from callreview.model.draft import ChoseSome, Skipped
from callreview.session.engine import replay, standing, step
from callreview.session.stages.ranging.feelings import OWN_AT_MOST, unwanted, wanted
from session.ranges import WHOLE, a_start, go_on, keys, question


def test_own_words_are_asked_for_until_none_is_said() -> None:
    """Each word brings a question for its near words, and one for another."""
    session = go_on(a_start(), until="wanted").end
    session = replay(session, (skipped("wanted"), said("wanted_own:1", "Lighter"), skipped("wanted_near:1")))
    assert session.cursor == "wanted_own:2"
    assert step(session, skipped("wanted_own:2")).cursor == "unwanted"
    for number in range(2, OWN_AT_MOST + 1):
        session = replay(session, (said(f"wanted_own:{number}", f"Word {number}"), skipped(f"wanted_near:{number}")))
    assert session.cursor == "unwanted"


def test_at_least_one_feeling_is_wanted() -> None:
    """Where none was chosen, a word of one's own is owed; where one was, none is."""
    session = go_on(a_start(), until="wanted").end
    with pytest.raises(Misfit):
        replay(session, (skipped("wanted"), skipped("wanted_own:1")))
    assert replay(session, (chose_some("wanted", "safe"), skipped("wanted_own:1"))).cursor == "unwanted"


def test_no_word_is_said_twice() -> None:
    """Not as another wanted feeling, and not as an unwanted one."""
    session = go_on(a_start(), {"wanted": ChoseSome(values=("safe",))}, until="wanted_own:1").end
    with pytest.raises(Misfit, match="there already"):
        step(session, said("wanted_own:1", "SAFE"))
    session = replay(session, (said("wanted_own:1", "Hurried"), skipped("wanted_near:1"), skipped("wanted_own:2")))
    assert session.cursor == "unwanted_own:1", "a feeling that is wanted is not offered as unwanted"
    with pytest.raises(Misfit, match="there already"):
        step(session, said("unwanted_own:1", "Safe"))


def test_a_word_that_is_chosen_afterwards_is_asked_for_again() -> None:
    """Going back to choose what was said in own words leaves the own word open."""
    session = go_on(a_start(), {"wanted": Skipped(), "wanted_own:1": "Safe"}, until="save").end
    session = replay(session, (went_to("wanted"), chose_some("wanted", "safe")))
    assert session.cursor == "wanted_own:1"
    assert session.prior is None


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("relieved, unburdened", ("relieved", "unburdened")),
        ("安心、楽\uff0c軽い", ("安心", "楽", "軽い")),
        ("مرتاح، هادئ", ("مرتاح", "هادئ")),
        (" a ,, b , a ", ("a", "b")),
        ("at ease", ("at ease",)),
    ],
)
def test_near_words_stand_between_commas_of_any_script(typed: str, near: tuple[str, ...]) -> None:
    """Blanks around them go, and so does a word that is there twice."""
    session = go_on(a_start(), {**WHOLE, "wanted_near:1": typed}, until="save").end
    assert wanted(session.about, standing(session))[-1].near == near


def test_chosen_feelings_bring_their_words_and_come_first() -> None:
    """In the order they were offered; own words stand behind them."""
    chosen = ChoseSome(values=("heard", "safe"))
    session = go_on(a_start(), {**WHOLE, "wanted": chosen}, until="save").end
    assert [each.word for each in wanted(session.about, standing(session))] == ["Safe", "Heard", "Lighter"]
    assert [each.word for each in unwanted(session.about, standing(session))] == ["Small"]


def test_a_slip_in_an_own_word_is_mended_without_losing_what_was_said_of_it() -> None:
    """The sentences and the acts belong to the place of the word, and all are read back."""
    session = go_on(a_start(), {**WHOLE, "wanted_own:1": "Ligther"}, until="save").end
    mended = replay(session, (went_to("wanted_own:1"), said("wanted_own:1", "Lighter")))
    assert (mended.cursor, keys(mended)) == ("save", keys(session))
    assert question(mended, "wow:wanted_own_1").text.startswith("Lighter: ")
