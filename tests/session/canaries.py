"""A rubric whose behaviors and musts are made of words found nowhere else, so that one can be heard to slip out."""

from builders import a_rubric, a_wanted, an_unwanted
from callreview.model.names import BehaviorId, FeelingId, MustId
from callreview.model.rubric import Anchor, Behavior, Must, Rubric

CANARY = "canary"
_FEELINGS = tuple(FeelingId(name) for name in ("cared-for", "in-good-hands", "hurried"))


def a_rubric_of_canaries(behaviors: int = 15) -> Rubric:
    """Three feelings, and *behaviors* whose every word is a canary; a must as well."""
    rubric = a_rubric(
        wanted=(a_wanted("cared-for"), a_wanted("in-good-hands")), unwanted=(an_unwanted("hurried"),), musts=()
    )
    return rubric.model_copy(
        update={
            "behaviors": tuple(
                Behavior(
                    id=BehaviorId(f"canary-{number}"),
                    text=f"Canary text {number}.",
                    creates=(_FEELINGS[number % 3],),
                    when=f"a canary when {number}",
                    heard_as=(f"a canary heard as {number}",),
                    not_this=(f"a canary not this {number}",),
                    anchors=(Anchor(call=f"canary-{number}", at="01:12"),),
                )
                for number in range(behaviors)
            ),
            "musts": (Must(id=MustId("canary-must"), text="A canary must."),),
        }
    )


def canaries_in(text: str) -> bool:
    """Whether one slipped out."""
    return CANARY in text.lower()
