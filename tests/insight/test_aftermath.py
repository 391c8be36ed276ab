"""What became of a feeling outside the range: each has one fate, and only the next call of its kind tells it."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callreview.insight.aftermath import fates
from callreview.model.fates import AT_ONCE, Fate, Felt, Judged, Led

FEELINGS = ("hurried", "cared-for")
leds = st.builds(Led, st.booleans(), st.booleans())
after = st.sampled_from([AT_ONCE, 0.0, 1.0, 3.0])
felt = st.builds(Felt, st.integers(1, 9), st.sampled_from(FEELINGS), st.booleans(), leds, after)
calls = st.builds(
    Judged,
    st.integers(1, 99),
    st.sampled_from([0.0, 1.0, 2.5, 7.0]),
    st.sampled_from(["billing-care", "repair-care"]),
    st.lists(felt, max_size=2, unique_by=lambda one: one.feeling).map(tuple),
)
chains = st.lists(calls, max_size=12, unique_by=lambda call: call.key)


def plainly(chain: Sequence[Judged]) -> Counter[tuple[int, int, Fate]]:
    """Every fate as it is defined: of all later calls under the rubric with that feeling, the first tells."""
    found: Counter[tuple[int, int, Fate]] = Counter()
    for call in chain:
        for one in call.felt:
            later = [
                (other.when, other.key, each.outside)
                for other in chain
                for each in other.felt
                if (other.when, other.key) > (call.when, call.key)
                and (other.rubric, each.feeling) == (call.rubric, one.feeling)
                and other.when > one.after
            ]
            if one.outside and not (one.led.next_step or one.led.coaching):
                found[call.key, one.mark, Fate.LET_PASS] += 1
            elif one.outside and not later:
                found[call.key, one.mark, Fate.NOT_HEARD_SINCE] += 1
            elif one.outside:
                found[call.key, one.mark, Fate.OUTSIDE_AGAIN if min(later)[2] else Fate.CAME_BACK] += 1
    return found


@settings(max_examples=150)
@given(chains)
def test_fates_are_those_of_the_plain_definition(chain: list[Judged]) -> None:
    """Looked up for each feeling among all calls, they are the same."""
    assert Counter((key, felt.mark, fate) for key, felt, fate in fates(chain)) == plainly(chain)


@settings(max_examples=80)
@given(chains)
def test_every_feeling_outside_has_one_fate(chain: list[Judged]) -> None:
    """Let pass and led are all outside; came back, outside again and not heard since are all that led."""
    told = Counter(fate for _, _, fate in fates(chain))
    outside = [one for call in chain for one in call.felt if one.outside]
    led = sum(one.led.to_something for one in outside)
    assert told[Fate.LET_PASS] + led == len(outside)
    assert told[Fate.CAME_BACK] + told[Fate.OUTSIDE_AGAIN] + told[Fate.NOT_HEARD_SINCE] == led


def call(key: int, *, outside: bool, followed: bool = False, rubric: str = "billing-care", when: float = 0) -> Judged:
    """A call where hurried was told."""
    return Judged(key, when or float(key), rubric, (Felt(key, "hurried", outside, Led(next_step=followed)),))


FIRST = call(1, outside=True, followed=True)


@pytest.mark.parametrize(
    ("later", "fate"),
    [
        ([], Fate.NOT_HEARD_SINCE),
        ([call(2, outside=False)], Fate.CAME_BACK),
        ([call(2, outside=True), call(3, outside=False)], Fate.OUTSIDE_AGAIN),
        ([call(2, outside=False), call(3, outside=True)], Fate.CAME_BACK),
        ([call(2, outside=True, rubric="repair-care"), call(3, outside=False)], Fate.CAME_BACK),
        ([Judged(2, 2.0, "billing-care", ()), call(3, outside=True)], Fate.OUTSIDE_AGAIN),
        ([call(3, outside=False, when=1.0), call(2, outside=True, when=1.0)], Fate.OUTSIDE_AGAIN),
    ],
)
def test_the_next_call_that_can_tell_tells(later: list[Judged], fate: Fate) -> None:
    """Not one under another rubric, nor one in which the feeling could not be told; of two at once the lower key."""
    assert [told for key, _, told in fates([*later, FIRST]) if key == FIRST.key] == [fate]


def test_what_led_to_nothing_was_let_pass_however_it_went_on() -> None:
    """A better next call is no doing of the leader's."""
    ((key, _, fate),) = fates([call(1, outside=True), call(2, outside=False)])
    assert (key, fate) == (1, Fate.LET_PASS)
