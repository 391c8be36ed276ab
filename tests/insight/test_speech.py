"""Who is heard when: on the example call, whose turns are known, and on sides made for one claim each."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callreview.insight.bleed import without_bleed
from callreview.insight.speech import PAUSE, SHORTEST, SILENCE, settled_seconds, silences, speech_spans
from callreview.insight.stretches import Span, both, joined, total
from callreview.insight.turns import AGENT, CUSTOMER, spoken_by
from callreview.model.sound import STEP, Loudness
from insight.sounds import RATE, Samples, a_side, first, measured, the_call, the_samples, the_turns

SPOKEN = (spoken_by(AGENT, the_turns()), spoken_by(CUSTOMER, the_turns()))
QUIET, SPEECH = -90, -22


def away_from(turns: tuple[Span, ...], spans: tuple[Span, ...]) -> float:
    """The seconds in which *spans* and the *turns* that are true do not agree."""
    return total(turns) + total(spans) - 2 * total(both(turns, spans))


def decibels(level: float) -> float:
    """What *level* dB multiplies a sample by."""
    return float(10 ** (level / 20))


def noise(level: float) -> Samples:
    """Hiss of *level* dB on both sides, always the same."""
    return np.random.default_rng(7).normal(0, decibels(level), the_samples().shape)


def test_each_turn_of_the_example_call_is_heard_on_its_side() -> None:
    """Every turn begins and ends within a tenth of a second of where it was laid, and nothing else is speech."""
    for turns, spans in zip(SPOKEN, speech_spans(the_call()), strict=True):
        heard = [both([turn], spans) for turn in turns]
        assert [turn for turn, parts in zip(turns, heard, strict=True) if abs(parts[0].start - turn.start) > 0.1] == []
        assert [turn for turn, parts in zip(turns, heard, strict=True) if abs(parts[-1].end - turn.end) > 0.1] == []
        assert [span for span in spans if not both([span], turns)] == []
        assert away_from(turns, spans) < 0.02 * total(turns)


def test_the_overlap_and_the_silence_of_the_example_call_are_found() -> None:
    """The script has the agent talk over the customer once, for 1.3 s, and go quiet once, for 6.2 s."""
    left, right = speech_spans(the_call())
    (overlap,) = both(left, right)
    assert (overlap.start, overlap.end) == pytest.approx((50.961, 52.261), abs=0.1)
    (silence,) = silences(joined(left, right), the_call().seconds)
    assert (silence.start, silence.end) == pytest.approx((82.812, 89.012), abs=0.1)


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(lambda call: call * decibels(-25), id="25 dB fainter"),
        pytest.param(lambda call: call + noise(-45), id="hiss of -45 dB"),
        pytest.param(lambda call: call + noise(-60) + call[::-1] * decibels(-20), id="bleed of -20 dB and hiss"),
        pytest.param(
            lambda call: call + np.roll(call[::-1], round(0.15 * RATE), axis=1) * decibels(-25), id="an echo of 0.15 s"
        ),
        pytest.param(lambda call: call * [[1.0], [decibels(-12)]] + noise(-55), id="a customer 12 dB fainter, hiss"),
    ],
)
def test_hiss_bleed_and_a_faint_line_change_little(changed: Callable[[Samples], Samples]) -> None:
    """The same turns are heard to within a twentieth, the same overlap and the same silence."""
    loudness = measured(changed(the_samples()))
    left, right = speech_spans(loudness)
    for turns, spans in zip(SPOKEN, (left, right), strict=True):
        assert away_from(turns, spans) < 0.05 * total(turns)
    assert total(both(left, right)) == pytest.approx(1.3, abs=0.3)
    assert [span.start for span in silences(joined(left, right), loudness.seconds)] == pytest.approx([82.8], abs=0.15)


def test_hiss_alone_is_no_speech() -> None:
    """Neither faint nor loud."""
    for level in (-80, -50, -30):
        assert speech_spans(measured(noise(level))) == ((), ())


def test_a_pause_belongs_to_speech_and_a_click_is_none() -> None:
    """Up to the bounds that are said, to the step."""
    pause, click = PAUSE, SHORTEST - STEP
    side = a_side((5, QUIET), (1, SPEECH), (pause, QUIET), (1, SPEECH), (pause + STEP, QUIET), (1, SPEECH), (5, QUIET))
    clicking = a_side((5, QUIET), (click, SPEECH), (5, QUIET), (SHORTEST, SPEECH), (5, QUIET))
    assert [[(span.start, span.end) for span in spans] for spans in (spans_of(side), spans_of(clicking))] == [
        [pytest.approx((5, 7.3)), pytest.approx((7.65, 8.65))],
        [pytest.approx((10.15, 10.35))],
    ]


def test_speech_that_has_begun_goes_on_while_it_is_softer() -> None:
    """Sound under the edge is no speech by itself; after speech it is, and three steps of it before, as its onset."""
    softer = -48
    alone, around = ((5, QUIET), (2, softer), (5, QUIET)), ((1, softer), (1, SPEECH), (1, softer), (5, QUIET))
    ((span),) = spans_of(a_side(*alone, *around))
    assert (span.start, span.end) == pytest.approx((13 - 3 * STEP, 15))


def spans_of(side: bytes) -> tuple[Span, ...]:
    """The speech on a recording of one side."""
    (spans,) = speech_spans(Loudness((side,), whole=True))
    return spans


def test_a_tone_at_the_beginning_does_not_hide_a_faint_voice() -> None:
    """The edge is held to the noise, however loud something once was."""
    assert [span.start for span in spans_of(a_side((3, -3), (5, QUIET), (2, -38), (30, QUIET)))] == pytest.approx(
        [0, 8]
    )


def test_the_other_voice_coming_through_is_no_speech() -> None:
    """18 dB below the other side is its voice; less is somebody's own. So it is up to 0.2 s after it ended."""
    loud = a_side((1, -60), (1, -20), (1, -60))
    for level, kept in ((-38.0, 0), (-37.5, 20)):
        other = a_side((1, -60), (1, level), (1, -60))
        assert [sum(map(bool, side[20:40])) for side in without_bleed((loud, other))] == [20, kept]
    after = a_side((1.5, -60), (1.5, -40))
    assert without_bleed((loud, after))[1][30:50] == bytes(14) + after[44:50]


def test_one_series_or_three_have_no_other_side() -> None:
    """They are given back as they are."""
    sides = (a_side((1, -20)), a_side((1, -60)), a_side((1, -60)))
    assert without_bleed(sides) == sides
    assert without_bleed(sides[:1]) == sides[:1]


def test_nothing_measured_has_no_speech() -> None:
    """Neither without sides nor without steps."""
    assert speech_spans(Loudness(())) == ()
    assert speech_spans(Loudness((b"", b""))) == ((), ())
    assert settled_seconds(Loudness(())) == 0


levels = st.lists(
    st.tuples(st.integers(1, 80), st.sampled_from([0, 40, 80, 85, 90, 100, 120, 160, 200])), min_size=1, max_size=40
).map(lambda runs: b"".join(bytes([level]) * steps for steps, level in runs))


@given(levels, levels, st.integers(0, 3000))
@settings(max_examples=300)
def test_what_is_settled_stays_so(one: bytes, other: bytes, steps: int) -> None:
    """Up to there a growing loudness has the speech and the silences of the whole."""
    length = min(len(one), len(other))
    whole = Loudness((one[:length], other[:length]), whole=True)
    grown = Loudness(tuple(side[:steps] for side in whole.sides))
    until = [Span(0, settled_seconds(grown))]
    assert [both(until, told) for told in told_of(whole)] == [both(until, told) for told in told_of(grown)]


def told_of(loudness: Loudness) -> tuple[tuple[Span, ...], ...]:
    """The speech of each side, and the silences."""
    spans = speech_spans(loudness)
    return (*spans, silences(joined(*spans), loudness.seconds))


def test_what_is_settled_is_not_unsettled_by_louder_speech() -> None:
    """A faint voice before 6.3 s was heard by 20 s, and is; what came after 10 s may yet turn out to be none."""
    faint = a_side((5, QUIET), (1, -52), (2, QUIET), (2.5, QUIET), (0.5, -52), (9, QUIET))
    whole = Loudness((faint + a_side((20, -10)),), whole=True)
    grown = first(20, whole)
    assert settled_seconds(grown) == pytest.approx(6.3)
    assert told_of(whole)[0][0].start == pytest.approx(5)
    assert [len(spans) for spans in (speech_spans(grown)[0], both(speech_spans(whole)[0], [Span(0, 20)]))] == [2, 1]
    until = [Span(0, settled_seconds(grown))]
    assert [both(until, told) for told in told_of(whole)] == [both(until, told) for told in told_of(grown)]


def test_a_silence_of_three_seconds_is_one_however_it_is_reckoned() -> None:
    """3.3 less 0.3 is under 3 for a computer; 2.95 is no silence for anyone."""
    assert silences([Span(0, 0.1 + 0.2), Span(3.3, 4)], 6.95) == (Span(0.1 + 0.2, 3.3),)


def test_the_example_call_settles_as_it_grows() -> None:
    """At every second, to the very span; and it does settle, at most 24 s behind."""
    for seconds in range(25, 171, 7):
        grown = first(seconds, the_call())
        settled = settled_seconds(grown)
        assert seconds - settled < 20 + SILENCE + 1
        for now, then in zip(speech_spans(grown), speech_spans(the_call()), strict=True):
            assert both(now, [Span(0, settled)]) == both(then, [Span(0, settled)])
    assert settled_seconds(the_call()) == the_call().seconds


@given(levels)
def test_speech_lies_in_the_call_and_in_order(side: bytes) -> None:
    """No stretch is under the shortest, and pauses between two are over the longest that belongs to speech."""
    spans = spans_of(side)
    assert total(spans) <= len(side) * STEP + 1e-6
    assert all(span.start >= 0 and span.end <= len(side) * STEP + 1e-6 for span in spans)
    assert all(span.seconds > SHORTEST - STEP / 2 for span in spans)
    assert all(after.start - before.end > PAUSE for before, after in pairwise(spans))


@given(levels, levels)
def test_sides_that_change_places_change_their_speech(one: bytes, other: bytes) -> None:
    """Left is treated as right is."""
    length = min(len(one), len(other))
    left, right = one[:length], other[:length]
    assert speech_spans(Loudness((left, right)))[::-1] == speech_spans(Loudness((right, left)))
