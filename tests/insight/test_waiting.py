"""What waits: each kind by its own rule, and all of it in one order."""

import random
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agreed import a_note, an_agreement, coached
from callreview.insight.check_ins import Unheard
from callreview.insight.follow_ups import follow_ups
from callreview.insight.people import People
from callreview.insight.waiting import (
    Waiting,
    Waits,
    due_check_ins,
    due_coachings,
    due_follow_ups,
    ideas,
    in_order,
)
from callreview.model.choices import FollowUpState, Met, WeSaid
from callreview.model.people import Colleague
from callreview.model.voices import MetWith
from said import an_idea

TODAY = date(2026, 11, 21)
THINGS = st.builds(
    Waiting,
    st.sampled_from(Waits),
    record=st.sampled_from("abc"),
    who=st.sampled_from(["maria", "Maria", "noor"]),
    since=st.none() | st.dates(date(2026, 11, 1), date(2026, 11, 20)),
)


@given(st.lists(THINGS, unique=True), st.randoms())
def test_the_order_does_not_depend_on_the_order_of_reading(things: list[Waiting], chance: random.Random) -> None:
    """Two clones read their files as they please."""
    shuffled = things[:]
    chance.shuffle(shuffled)
    told = [(each.what, each.since, each.record, each.who.casefold()) for each in in_order(things, TODAY)]
    assert told == [(each.what, each.since, each.record, each.who.casefold()) for each in in_order(shuffled, TODAY)]


def test_the_most_urgent_kind_comes_first_and_the_longest_waiting_in_it() -> None:
    """Of drafts, kudos and follow-ups that were forgotten the freshest; what never was comes before all that was."""
    old, new = date(2026, 11, 1), date(2026, 11, 20)
    in_turn = [
        *(Waiting(Waits.DRAFT, since=new), Waiting(Waits.DRAFT, since=old)),
        *(Waiting(Waits.FOLLOW_UP, since=old), Waiting(Waits.FOLLOW_UP, since=new)),
        *(Waiting(Waits.FOLLOW_UP, since=date(2026, 10, 23)), Waiting(Waits.FOLLOW_UP, since=date(2025, 1, 1))),
        *(Waiting(Waits.KUDOS, since=new), Waiting(Waits.KUDOS, since=old)),
        *(Waiting(Waits.COACHING), Waiting(Waits.COACHING, since=old)),
    ]
    assert [*in_order(reversed(in_turn), TODAY)] == in_turn
    assert [*Waits] == ["draft", "follow_up", "concern", "reply", "idea", "promise", "kudos", "check_in", "coaching"]


@pytest.mark.parametrize(
    ("due", "state", "waits"),
    [
        ("2026-11-21", None, True),
        ("2026-11-22", None, False),
        ("2026-11-20", FollowUpState.MOVING, True),
        ("2026-11-20", FollowUpState.DONE, False),
        (None, None, False),
    ],
)
def test_a_follow_up_waits_from_the_day_it_is_due(due: str | None, state: FollowUpState | None, waits: bool) -> None:  # noqa: FBT001 # a column of the table
    """Until it is done or let go; without a day it is due the workspace's days after it was agreed."""
    agreed = an_agreement("2026-11-16", due=due)
    notes = [a_note(agreed.of, "2026-11-18", state=state)] if state else []
    found = [*due_follow_ups(follow_ups([agreed], notes, 7), TODAY, 7)]
    assert [each.since for each in found] == ([date.fromisoformat(due or "")] if waits else [])
    assert len([*due_follow_ups(follow_ups([an_agreement("2026-11-14")], [], 7), TODAY, 7)]) == 1


def test_a_follow_up_is_told_in_the_words_it_was_put_in() -> None:
    """In the rubric's where it has none; of an act that nobody wants they say only what to leave."""
    own = an_agreement("2026-11-11", "b", words="Count to one.", less=True)
    agreed = [own, an_agreement("2026-11-12", "c", less=True), an_agreement("2026-11-13", "d")]
    found = [each.words for each in due_follow_ups(follow_ups(agreed, [], 7), TODAY, 7)]
    assert found == ["Count to one.", "Less of this: Says the worry back.", "Says the worry back."]


def test_ideas_wait_for_an_answer_and_promises_to_be_kept() -> None:
    """A promise counts from the day it was made."""
    known = [
        an_idea("2026-11-12"),
        an_idea("2026-11-01", "c", ("2026-11-03", WeSaid.WILL)),
        an_idea("2026-11-02", "d", ("2026-11-03", WeSaid.WILL), ("2026-11-09", WeSaid.DID)),
    ]
    assert [(each.what, each.since) for each in ideas(known, TODAY)] == [
        (Waits.IDEA, date(2026, 11, 12)),
        (Waits.PROMISE, date(2026, 11, 3)),
    ]


NEW = Colleague("noor", since=date(2026, 11, 15))
OLD = Colleague("maria", "Maria Ortiz", also=("Maria Lopez",))


@pytest.mark.parametrize(("every", "due"), [(None, []), (30, ["maria"]), (6, ["maria", "noor"])])
def test_whoever_is_new_is_not_due_at_once(every: int | None, due: list[str]) -> None:
    """Without a rhythm nobody is due, neither to be asked nor to be coached."""
    unheard = [Unheard(MetWith(kind=Met.AGENT, name=who.id), None) for who in (OLD, NEW)]
    here_since = {"noor": date(2026, 11, 15)}
    assert [each.who for each in due_check_ins(unheard, every, TODAY, here_since)] == due
    people = People((OLD, NEW))
    assert [each.who for each in due_coachings(people.listed, [], every, TODAY, people.same)] == due


@pytest.mark.parametrize(("on", "due"), [("2026-11-07", True), ("2026-11-08", False)])
def test_a_coaching_under_an_older_name_counts(on: str, due: bool) -> None:  # noqa: FBT001 # as above
    """The last one of the same person; it is due on the day it was meant."""
    people = People((OLD,))
    talks = [coached(on, agent="maria LOPEZ"), coached("2026-10-01", agent="maria")]
    found = [*due_coachings(people.listed, talks, 14, TODAY, people.same)]
    assert [(each.who, each.since) for each in found] == ([("maria", date.fromisoformat(on))] if due else [])
