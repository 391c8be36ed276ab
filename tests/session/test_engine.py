"""The engine's own rules, told on tables that are no review: it knows stages, questions and answers, and no more."""

import pytest

from builders import NOON, chose, said, skipped, went_back, went_to
from callreview.errors import Misfit
from callreview.model.draft import Answer, Chose, Event, Said, SatDown, Skipped
from callreview.session.engine import begin, replay, standing, step
from session.tea_room import TEA_ROOM, at_the_end, keys


def test_the_engine_knows_no_review() -> None:
    """A table about a number of guests is held like any other."""
    assert at_the_end().cursor is None
    assert list(standing(at_the_end())) == ["drink:1", "with:1", "drink:2", "payer"]


def test_the_cursor_is_on_the_first_open_question() -> None:
    """A session begins at the first question, numbered in its stage."""
    asked = begin(TEA_ROOM, 2).asked
    assert asked is not None
    assert (asked.question.key, asked.number, asked.count, asked.stage.title) == ("drink:1", 1, 2, "Order")


def test_what_was_answered_beforehand_is_not_counted() -> None:
    """Nobody is asked it: the numbers begin at 1. Opened again it is a question like any other."""
    known: dict[str, Answer] = {"drink:1": Chose(value="tea"), "with:1": Said(words="milk")}
    session = begin(TEA_ROOM, 2, known)
    told = [session.asked]
    end = replay(session, (chose("drink:2", "coffee"),))
    opened = step(end, went_to("drink:1"))
    told += [opened.asked, step(opened, chose("drink:1", "coffee")).asked]
    assert [(each.question.key, each.number, each.count) for each in told if each] == [
        ("drink:2", 1, 1),
        ("drink:1", 1, 2),
        ("payer", 1, 1),
    ]


def test_an_answer_may_bring_a_question() -> None:
    """The flow is made anew from the answers."""
    assert keys(step(begin(TEA_ROOM, 2), chose("drink:1", "tea"))) == ["drink:1", "with:1", "drink:2", "payer"]
    assert keys(step(begin(TEA_ROOM, 2), chose("drink:1", "coffee"))) == ["drink:1", "drink:2", "payer"]


def test_an_answer_whose_question_is_gone_is_kept_and_stands_for_nothing() -> None:
    """It comes back when its question does."""
    coffee = replay(at_the_end(), (went_to("drink:1"), chose("drink:1", "coffee")))
    assert "with:1" not in standing(coffee)
    assert coffee.given["with:1"] == Said(words="milk")
    tea_again = replay(coffee, (went_to("drink:1"), chose("drink:1", "tea")))
    assert standing(tea_again)["with:1"] == Said(words="milk")


def test_an_answer_that_fits_its_question_no_longer_is_asked_for_again() -> None:
    """The one who pays drinks coffee now: the question is open, and the old answer is not offered."""
    coffee = replay(at_the_end(), (went_to("drink:1"), chose("drink:1", "coffee")))
    assert coffee.cursor == "payer"
    assert coffee.prior is None
    assert "payer" not in standing(coffee)


def test_going_back_from_an_answer_that_fits_no_longer_is_the_same_session() -> None:
    """The identity holds there too: nothing is marked that was not, and what was answered is there again."""
    jumped = step(at_the_end(), went_to("drink:1"))
    assert step(step(jumped, chose("drink:1", "coffee")), went_back()) == jumped
    tea_again = replay(jumped, (chose("drink:1", "coffee"), went_back(), chose("drink:1", "tea")))
    assert tea_again == step(jumped, chose("drink:1", "tea"))
    assert tea_again.cursor is None


def test_back_undoes_one_answer_and_keeps_the_later_ones() -> None:
    """Two steps back: both answers are offered again, and the one in between is asked again afterwards."""
    back = replay(at_the_end(), (went_back(), went_back()))
    assert (back.cursor, back.prior) == ("drink:2", Chose(value="coffee"))
    assert back.given["payer"] == Chose(value="1")
    again = step(back, chose("drink:2", "coffee"))
    assert (again.cursor, again.prior) == ("payer", Chose(value="1"))


def test_a_jump_comes_back_to_the_first_open_question() -> None:
    """From the end to the first answer and back again."""
    jumped = step(at_the_end(), went_to("drink:1"))
    assert (jumped.cursor, jumped.prior) == ("drink:1", Chose(value="tea"))
    assert step(jumped, chose("drink:1", "tea")).cursor is None


def test_a_question_opened_again_and_left_has_its_answer_back_and_is_asked_once_more() -> None:
    """Nothing is lost by looking at an answer and going elsewhere."""
    twice = replay(at_the_end(), (went_to("drink:1"), went_to("drink:2")))
    assert twice.given["drink:1"] == Chose(value="tea")
    assert step(twice, chose("drink:2", "coffee")).cursor == "drink:1"


def test_one_may_jump_to_an_answer_that_applies_once_the_question_under_the_cursor_has_its_answer_back() -> None:
    """What is left gets its answer back first; then it is seen where one may go."""
    reopened = step(at_the_end(), went_to("drink:1"))
    assert step(reopened, went_to("with:1")).cursor == "with:1"


def test_going_back_meets_no_question_twice() -> None:
    """A question that was asked once more on the way is walked over once."""
    session = replay(at_the_end(), (went_to("drink:1"), chose("drink:1", "coffee"), chose("payer", "nobody")))
    met = []
    while True:
        try:
            session = step(session, went_back())
        except Misfit:
            break
        met.append(session.cursor)
    assert met == ["payer", "drink:1", "drink:2"]


@pytest.mark.parametrize(
    "event",
    [
        chose("drink:2", "tea"),
        chose("drink:1", "water"),
        said("drink:1", "tea"),
        skipped("drink:1"),
        said("nowhere", "x"),
        went_back(),
        went_to("nowhere"),
        went_to("drink:1"),
        went_to("drink:2"),
        went_to("payer"),
    ],
)
def test_a_misfit_raises_and_changes_nothing(event: Event) -> None:
    """Whatever does not fit the first question is refused, and the session is as it was."""
    session = begin(TEA_ROOM, 2)
    before = repr(session)
    with pytest.raises(Misfit):
        step(session, event)
    assert session == begin(TEA_ROOM, 2)
    assert repr(session) == before


def test_nothing_is_answered_after_the_end() -> None:
    """When all is answered, only a way back fits."""
    with pytest.raises(Misfit):
        step(at_the_end(), chose("payer", "1"))


def test_sitting_down_changes_nothing() -> None:
    """It only starts the clock."""
    session = at_the_end()
    assert step(session, SatDown(at=NOON)) == session


def test_known_answers_are_not_asked_for_and_can_be_changed() -> None:
    """What is known beforehand stands, and a jump opens it."""
    session = begin(TEA_ROOM, 1, {"drink:1": Chose(value="tea"), "payer": Chose(value="1")})
    assert session.cursor == "with:1"
    done = step(session, skipped("with:1"))
    assert done.cursor is None
    assert step(done, went_to("drink:1")).prior == Chose(value="tea")


def test_a_known_answer_that_does_not_fit_is_refused() -> None:
    """The command line is held to the questions like everybody else."""
    with pytest.raises(Misfit):
        begin(TEA_ROOM, 1, {"drink:1": Chose(value="water")})


def test_a_skip_is_an_answer() -> None:
    """What is left open is not asked again."""
    session = replay(begin(TEA_ROOM, 1), (chose("drink:1", "tea"), skipped("with:1")))
    assert session.cursor == "payer"
    assert standing(session)["with:1"] == Skipped()
