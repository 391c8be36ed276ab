"""The seal, on tables that are no review: what is closed stays closed, and nothing behind it is looked at before."""

from collections.abc import Iterator

import pytest

from builders import NOON, chose, said, skipped, went_back, went_to
from callreview.errors import Sealed
from callreview.model.draft import Chose
from callreview.session.engine import Given, Session, Stage, Table, begin, replay, standing, step
from callreview.session.question import Question
from session.tea_room import SEALED_ORDER, ask, keys, order_questions, paying_questions


def test_no_later_stage_is_looked_at_before_the_seal() -> None:
    """A later stage whose questions cannot even be made is no trouble until the seal."""

    def not_yet(_guests: int, _given: Given) -> Iterator[Question]:
        message = "looked at"
        raise AssertionError(message)
        yield  # what makes it a generator

    table: Table[int] = (Stage("order", "Order", order_questions, seals=True), Stage("later", "Later", not_yet))
    events = (chose("drink:1", "tea"), said("with:1", "milk"), went_back(), went_back(), chose("drink:1", "coffee"))
    session = replay(begin(table, 2), events)
    assert keys(session) == ["drink:1", "drink:2"]
    with pytest.raises(AssertionError, match="looked at"):
        step(session, chose("drink:2", "coffee"))


def sealed() -> Session[int]:
    """One guest has ordered coffee, and the order is sealed."""
    return step(begin(SEALED_ORDER, 1), chose("drink:1", "coffee"))


def test_leaving_a_stage_that_seals_seals_it() -> None:
    """The seal has its instant, and the cursor is in the next stage."""
    assert dict(sealed().sealed) == {"order": NOON}
    assert sealed().cursor == "tip"


def test_a_stage_is_sealed_once_all_of_it_is_answered_and_not_before() -> None:
    """A last answer that brings one more question does not seal; the answer to that one does."""
    tea = step(begin(SEALED_ORDER, 1), chose("drink:1", "tea"))
    assert (tea.cursor, tea.sealed) == ("with:1", {})
    assert step(tea, skipped("with:1")).sealed


def test_nobody_goes_back_over_the_seal() -> None:
    """The first question after it has nothing before it."""
    with pytest.raises(Sealed):
        step(sealed(), went_back())


def test_who_wants_a_sealed_answer_back_is_led_on() -> None:
    """To the question the stage names, whether that was asked before or not."""
    session = step(sealed(), went_to("drink:1"))
    assert session.cursor == "pay_again"
    assert session.given["drink:1"] == Chose(value="coffee")
    assert step(session, chose("pay_again", "no")).cursor == "tip"


def test_where_there_is_nothing_to_be_led_to_it_is_refused() -> None:
    """A stage that seals for good raises Sealed."""
    for_good: Table[int] = (
        Stage("order", "Order", order_questions, seals=True),
        Stage("pay", "Pay", paying_questions),
    )
    session = step(begin(for_good, 1), chose("drink:1", "coffee"))
    with pytest.raises(Sealed):
        step(session, went_to("drink:1"))


def test_a_sealed_stage_asks_nothing_more() -> None:
    """Even when an earlier answer is changed so that one more question would belong to it."""

    def room_questions(_guests: int, _given: Given) -> Iterator[Question]:
        yield ask("room", "garden", "hall")

    def in_the_garden(guests: int, given: Given) -> Iterator[Question]:
        yield from order_questions(guests, given)
        if given.get("room") == Chose(value="garden"):
            yield ask("shade", "yes", "no")

    table: Table[int] = (
        Stage("room", "Room", room_questions),
        Stage("order", "Order", in_the_garden, seals=True),
        Stage("pay", "Pay", paying_questions),
    )
    session = replay(begin(table, 1), (chose("room", "hall"), chose("drink:1", "coffee"), chose("payer", "nobody")))
    moved = replay(session, (went_to("room"), chose("room", "garden")))
    assert moved.cursor is None
    assert "shade" not in standing(moved)
