"""Conversations that are no review: what some guests drink, and who pays."""

from collections.abc import Iterator

from builders import chose, said
from callreview.model.draft import Chose
from callreview.session.engine import Given, Session, Stage, Table, begin, flow, replay
from callreview.session.question import Choice, Kind, Need, Question


def ask(key: str, *choices: str, need: Need = Need.ANSWER) -> Question:
    """A question that asks for one of *choices*, or for a line where there are none."""
    return Question(
        key=key,
        kind=Kind.CHOICE if choices else Kind.LINE,
        text=f"{key}?",
        label=key,
        why="because",
        example="1",
        choices=tuple(Choice(choice, choice) for choice in choices),
        need=need,
    )


def order_questions(guests: int, given: Given) -> Iterator[Question]:
    """What each of so many guests drinks, and with what when it is tea."""
    for guest in range(1, guests + 1):
        yield ask(f"drink:{guest}", "tea", "coffee")
        if given.get(f"drink:{guest}") == Chose(value="tea"):
            yield ask(f"with:{guest}", need=Need.FREE)


def paying_questions(guests: int, given: Given) -> Iterator[Question]:
    """Who pays: only somebody who drinks tea can be named."""
    tea = [str(guest) for guest in range(1, guests + 1) if given.get(f"drink:{guest}") == Chose(value="tea")]
    yield ask("payer", *tea, "nobody")


TEA_ROOM: Table[int] = (Stage("order", "Order", order_questions), Stage("pay", "Pay", paying_questions))
"""A conversation about a number of guests. Nothing of a review is in it."""

SEALED_ORDER: Table[int] = (
    Stage("order", "Order", order_questions, seals=True, reopens_at="pay_again"),
    Stage("pay", "Pay", lambda _guests, _given: iter([ask("tip", "yes", "no"), ask("pay_again", "yes", "no")])),
)


def at_the_end() -> Session[int]:
    """Two guests have ordered tea with milk, and coffee; the first pays."""
    events = (chose("drink:1", "tea"), said("with:1", "milk"), chose("drink:2", "coffee"), chose("payer", "1"))
    return replay(begin(TEA_ROOM, 2), events)


def keys(session: Session[int]) -> list[str]:
    """The questions that apply."""
    return [asked.question.key for asked in flow(session)]
