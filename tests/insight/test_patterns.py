"""The pattern worth talking about: which behavior, on how many of how many calls; by a rule that is written down."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from builders import an_unwanted
from callreview.insight.patterns import CALLS_AT_LEAST, patterns_of, worth_talking_about
from callreview.model.choices import Level, Noted, Trace
from callreview.model.names import FeelingId
from callreview.model.review import Review
from callreview.model.rubric import Raised
from callreview.model.surroundings import RubricRef
from coached import RUBRIC, TODAY, a_call, hurried

MISSED_WORRY = {"names-the-worry": Noted.MISSED}


def the_pattern(*reviews: Review) -> tuple[str, int, int, int] | None:
    """The behavior, the calls it shows on, those it was noted on, and those that went well."""
    found = worth_talking_about(reviews, patterns_of(reviews))
    return (found.behavior.id, len(found.shown), found.calls, len(found.well)) if found else None


def test_an_unwanted_act_shows_where_it_was_heard_and_felt() -> None:
    """On two of four calls; one without it went well, one on which nobody felt it counts for neither."""
    unfelt = a_call(3, felt={"hurried": Trace.NOT_FELT}, acts={"talks-over": Noted.HEARD})
    well = a_call(4, felt={"hurried": Trace.NOT_FELT}, acts={"talks-over": Noted.MISSED})
    untold = a_call(5, acts={"talks-over": Noted.COULD_NOT_TELL})
    assert the_pattern(hurried(1), hurried(2), unfelt, well, untold) == ("talks-over", 2, 4, 1)


def test_a_wanted_act_shows_where_it_was_missed_and_it_was_no_wow() -> None:
    """Behind a just OK and a not OK; where it was WOW all the same, missing it did no harm."""
    calls = [
        a_call(number, felt={"cared-for": level}, acts=MISSED_WORRY)
        for number, level in enumerate((Level.JUST_OK, Level.NOT_OK, Level.WOW, Level.COULD_NOT_TELL), start=1)
    ]
    well = a_call(6, felt={"cared-for": Level.WOW}, acts={"names-the-worry": Noted.HEARD})
    assert the_pattern(*calls, well) == ("names-the-worry", 2, 5, 1)


def test_of_few_calls_no_pattern_is_claimed() -> None:
    """Neither of two calls, nor of many on which nothing came up twice."""
    assert the_pattern(hurried(1), hurried(2)) is None
    assert the_pattern(hurried(1), a_call(2), a_call(3)) is None
    assert the_pattern() is None


def test_two_reviews_of_one_call_are_one_call() -> None:
    """The same reference on the same day; and then the calls are too few."""
    twice = hurried(1).model_copy(update={"id": "2026-11-20-zzzzzzzz"})
    assert the_pattern(hurried(1), twice, hurried(2)) is None
    assert the_pattern(hurried(1), twice, hurried(2), a_call(3)) == ("talks-over", 2, 2, 0)


def test_a_call_on_which_one_of_two_heard_it_did_not_go_well() -> None:
    """What one reviewer heard was there to be heard."""
    deaf = a_call(1, letter="z", acts={"talks-over": Noted.MISSED})
    assert the_pattern(hurried(1), deaf, hurried(2), a_call(3)) == ("talks-over", 2, 2, 0)


def test_a_call_is_judged_by_the_bar_of_its_day() -> None:
    """A bar that was raised since puts no call outside the range."""
    review = hurried(1, Trace.HINT)
    raised = Raised(
        on=TODAY, feeling=FeelingId("hurried"), from_=Trace.HINT, to=Trace.NOT_FELT, why="They notice.", version=4
    )
    strict = (an_unwanted("hurried", tolerate=Trace.NOT_FELT),)
    copy = RUBRIC.model_copy(update={"unwanted": strict, "raised": (raised,)})
    before = review.model_copy(update={"rubric": RubricRef.of(copy, commit=None)})
    late = before.call.model_copy(update={"when": str(TODAY)})
    assert [patterns_of([each])[0].outside for each in (before, before.model_copy(update={"call": late}))] == [0, 1]


def test_outside_the_range_comes_before_often() -> None:
    """Three hints, which the bar accepts, are talked about after two calls outside it."""
    hints = [hurried(number, Trace.HINT) for number in (1, 2, 3)]
    outside = [a_call(number, felt={"cared-for": Level.NOT_OK}, acts=MISSED_WORRY) for number in (4, 5)]
    assert the_pattern(*hints, *outside) == ("names-the-worry", 2, 2, 0)
    assert the_pattern(*hints, outside[0]) == ("talks-over", 3, 3, 0)


def test_of_two_that_are_alike_the_newest_is_talked_about() -> None:
    """Then the order of the ids decides, so that everybody reads the same page."""
    worry = [a_call(number, felt={"cared-for": Level.JUST_OK}, acts=MISSED_WORRY) for number in (1, 4)]
    hints = [hurried(number, Trace.HINT) for number in (2, 3)]
    assert the_pattern(worry[0], *hints, worry[1]) == ("names-the-worry", 2, 2, 0)
    assert the_pattern(*hints, *worry) == ("talks-over", 2, 2, 0)
    both = [
        a_call(
            number,
            felt={"cared-for": Level.JUST_OK, "in-good-hands": Level.JUST_OK},
            acts={"says-what-is-next": Noted.MISSED, **MISSED_WORRY},
        )
        for number in (1, 2, 3)
    ]
    assert the_pattern(*both) == ("names-the-worry", 3, 3, 0)


def test_a_moment_is_there_to_play() -> None:
    """That at which the behavior was noted."""
    review = a_call(1, felt={"hurried": Trace.CLEAR}, acts={"talks-over": Noted.HEARD}, at={"talks-over": 72.4})
    (pattern,) = patterns_of([review])
    (moment,) = pattern.shown[0].moments
    assert (moment.at, moment.words, moment.recording, moment.ref) == (72.4, "words at 72.4", "rec.mp3", "C-1")


@given(
    noted=st.lists(
        st.tuples(st.sampled_from(Noted), st.sampled_from(Noted), st.sampled_from(Level), st.sampled_from(Trace)),
        max_size=8,
    ),
)
def test_the_counts_are_those_of_a_plain_count(noted: list[tuple[Noted, Noted, Level, Trace]]) -> None:
    """Made by other means, from the reviews as they are written."""
    reviews = [
        a_call(
            number,
            felt={"cared-for": level, "hurried": trace},
            acts={"names-the-worry": wanted, "talks-over": unwanted},
        )
        for number, (wanted, unwanted, level, trace) in enumerate(noted, start=1)
    ]
    shown: dict[str, int] = defaultdict(int)
    told: dict[str, int] = defaultdict(int)
    for raw in (review.model_dump(mode="json") for review in reviews):
        acts = {act["id"]: act["noted"] for act in raw["behaviors"]}
        felt = raw["impression"]
        for act, noted_as in acts.items():
            told[act] += noted_as in {"heard", "missed"}
        shown["talks-over"] += acts["talks-over"] == "heard" and felt["unwanted"]["hurried"] in {"hint", "clear"}
        shown["names-the-worry"] += acts["names-the-worry"] == "missed" and felt["wanted"]["cared-for"] in {
            "just_ok",
            "not_ok",
        }
    found = patterns_of(reviews)
    assert {each.behavior.id: (len(each.shown), each.calls) for each in found} == {
        act: (count, told[act]) for act, count in shown.items() if count
    }
    chosen = worth_talking_about(reviews, found)
    assert (chosen is not None) is (len(reviews) >= CALLS_AT_LEAST and any(count > 1 for count in shown.values()))
