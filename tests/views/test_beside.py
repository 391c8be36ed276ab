"""One call heard by two people: what stands beside what, and that nobody is right."""

import json

from builders import a_behavior, a_review, a_rubric, a_wanted, an_unwanted
from callreview.model.choices import Level, Noted, ReviewerRole, Trace
from callreview.model.names import BehaviorId, FeelingId
from callreview.model.review import Because, BehaviorNoted, Review, SecondLook
from callreview.model.rubric import Rubric
from callreview.model.surroundings import Reviewer, RubricRef
from callreview.views.beside import NOT_ASKED, beside_of
from callreview.views.beside_text import beside_json, beside_markdown, beside_text
from goldens import assert_golden
from said import HARD_WORDS

CARED_FOR, HURRIED, CLEAR = FeelingId("cared-for"), FeelingId("hurried"), FeelingId("clear")
NARROW = a_rubric(wanted=(a_wanted("cared-for", word="Looked after"), a_wanted("clear")), version=2)


def heard(
    name: str,
    role: ReviewerRole,
    *,
    rubric: Rubric | None = None,
    noted: dict[str, Noted] | None = None,
    **impression: object,
) -> Review:
    """A review of the call by *name*, with that *impression* and those behaviors."""
    review = a_review(id=f"2026-11-2{1 if role is ReviewerRole.SELF else 2}-{name[0] * 8}", rubric=rubric)
    return review.model_copy(
        update={
            "reviewer": Reviewer(name=name, role=role),
            "impression": review.impression.model_copy(update=impression),
            "behaviors": tuple(
                BehaviorNoted(id=BehaviorId(act), noted=value, moments=(), note="")
                for act, value in (noted or {}).items()
            ),
        }
    )


OWN = heard(
    "maria",
    ReviewerRole.SELF,
    noted={"names-the-worry": Noted.HEARD, "talks-over": Noted.MISSED, "says-what-is-next": Noted.HEARD},
    gut=Level.JUST_OK,
    own_words="I was in a hurry, and it showed.",
    because=(Because(feeling=HURRIED, words="The board was red.", moments=()),),
    unwanted={HURRIED: Trace.CLEAR},
)
OTHER = heard(
    "sam",
    ReviewerRole.SUPERVISOR,
    noted={"talks-over": Noted.HEARD, "names-the-worry": Noted.HEARD},
    own_words="I was worried with her, and then I was not.",
).model_copy(
    update={"second_look": SecondLook(kept=False, gut=Level.JUST_OK, wanted={}, unwanted={HURRIED: Trace.HINT}, why="")}
)


def test_what_people_read() -> None:
    """On a terminal and as a page."""
    beside = beside_of(OWN, OTHER, ("2026-11-20-pppppppp",))
    assert_golden("views/beside.txt", beside_text(beside, 80))
    assert_golden("views/beside.md", beside_markdown(beside))


def test_a_behavior_is_told_where_both_noted_it_otherwise() -> None:
    """One that both noted alike, or that one of them did not look at, says nothing of where they part."""
    acts = beside_of(OWN, OTHER).acts
    assert [(act.id, act.own, act.other) for act in acts] == [("talks-over", "missed", "heard")]


def test_a_second_look_stands_behind_the_first() -> None:
    """Of the gut and of a feeling."""
    beside = beside_of(OWN, OTHER)
    assert beside.other.gut == "WOW, on a second look just OK"
    assert beside.feelings[-1].other == "not felt, on a second look a hint"


def test_two_rubrics_have_each_feeling_once() -> None:
    """By its id and in the other's word; what one of them was not asked says so."""
    other = heard("sam", ReviewerRole.PEER, rubric=NARROW, noted={"names-the-worry": Noted.MISSED})
    beside = beside_of(OWN, other)
    assert [(felt.id, felt.word) for felt in beside.feelings] == [
        ("cared-for", "Looked after"),
        ("clear", "Clear"),
        ("hurried", "Hurried"),
        ("in-good-hands", "In-good-hands"),
    ]
    assert [felt.own for felt in beside.feelings][1] == NOT_ASKED == [felt.other for felt in beside.feelings][3]
    assert [act.id for act in beside.acts] == ["names-the-worry"]
    assert "They listened for different things: billing-care 3 and billing-care 2." in beside_text(beside, 200)


def test_hard_words_are_shown_and_told_to_the_letter() -> None:
    """Nothing on a screen can act on a terminal or become Markdown; JSON has what was said."""
    own = heard("maria", ReviewerRole.SELF, own_words=HARD_WORDS)
    beside = beside_of(own, heard("sam", ReviewerRole.LEADER, own_words="# no heading\n- no list"))
    for shown in (beside_text(beside, 40), beside_markdown(beside)):
        assert not {"\x1b", "\x9b", "\u202e"} & set(shown)
    assert "\n# no heading" not in beside_markdown(beside)
    assert json.loads(beside_json(beside))["own"]["own_words"] == HARD_WORDS


def test_lines_keep_to_the_window() -> None:
    """A narrow one, and names longer than a column."""
    own = heard("m" * 60, ReviewerRole.SELF, own_words="word " * 200)
    assert max(map(len, beside_text(beside_of(own, OTHER), 60).splitlines())) <= 60


def test_a_behavior_is_told_in_the_others_words() -> None:
    """By its id it is the same: a rubric may have been put in other words between the two."""
    said_otherwise = a_rubric(
        behaviors=(a_behavior("talks-over", "hurried", text="Speaks too soon."),), unwanted=(an_unwanted("hurried"),)
    )
    other = OTHER.model_copy(
        update={"rubric": RubricRef.of(said_otherwise, commit=None), "behaviors": OTHER.behaviors[:1]}
    )
    assert [act.text for act in beside_of(OWN, other).acts] == ["Speaks too soon."]
