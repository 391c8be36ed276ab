"""The rich rubric, and what became of it: one change of nearly every kind."""

from datetime import date

from callreview.insight.rubric_changes import changes_between
from callreview.model.choices import Level, Role, Status, Trace
from callreview.model.names import BehaviorId, FeelingId, MustId, RubricId
from callreview.model.rubric import AppliesTo, Behavior, Must, Raised, Rubric, UnwantedFeeling, WantedFeeling
from callreview.views.rubric_diff import Diff, Side
from views.rich_review import the_rubric


def the_changed_rubric() -> Rubric:
    """`the_rubric()` a year later."""
    before = the_rubric()
    cared, listened, _, hands = before.wanted
    hurried, _ = before.unwanted
    names, owns, repeats, says, starts, _ = before.behaviors
    return before.model_copy(
        update={
            "version": 4,
            "status": Status.RETIRED,
            "purpose": "A worried customer hangs up lighter, and glad it was us.",
            "applies_to": AppliesTo(roles=(Role.AGENT, Role.LEADER)),
            "wanted": (
                cared.model_copy(update={"tolerate": Level.WOW, "wow": "They worried along with me. I could stop."}),
                listened.model_copy(update={"word": "Heard", "near": ("understood", "taken seriously")}),
                hands.model_copy(
                    update={
                        "word": "Proud of them",
                        "wow": "My friends heard all about it.",
                        "just_ok": "Fine, nothing more.",
                        "not_ok": "No reason for pride.",
                    }
                ),
                WantedFeeling(
                    id=FeelingId("talked-down-to"),
                    word="Talked down to",
                    tolerate=Level.NOT_OK,
                    wow="Looked up to.",
                    just_ok="Eye to eye.",
                    not_ok="Looked down on.",
                ),
            ),
            "unwanted": (
                hurried.model_copy(update={"tolerate": Trace.CLEAR}),
                UnwantedFeeling(id=FeelingId("alone"), word="Alone", near=("left",), tolerate=Trace.HINT),
            ),
            "behaviors": (
                Behavior(
                    id=BehaviorId("stays-on"),
                    text="Stays on the line while it loads.",
                    creates=(FeelingId("alone"),),
                    when="something has to load",
                    heard_as=("I am still here.",),
                    not_this=("Music.",),
                    anchors=names.anchors,
                ),
                starts,
                says.model_copy(update={"text": "Gives a day."}),
                repeats.model_copy(update={"creates": (FeelingId("listened-to"), FeelingId("cared-for"))}),
                names.model_copy(
                    update={
                        "text": "Says the worry back before any fix.",
                        "when": "the customer is worried",
                        "heard_as": (*names.heard_as, "I would ring too."),
                        "not_this": (),
                        "anchors": (),
                    }
                ),
                owns,
            ),
            "musts": (
                *(before.musts[0].model_copy(update={"text": "Identity confirmed first."}),),
                Must(id=MustId("no-cards"), text="No card number is read aloud."),
            ),
            "raised": (
                Raised(
                    on=date(2027, 11, 1),
                    feeling=FeelingId("cared-for"),
                    from_=Level.JUST_OK,
                    to=Level.WOW,
                    why="You asked for it.",
                    version=4,
                ),
                before.raised[0].model_copy(update={"why": "Thank-you letters name warmth before anything else."}),
            ),
        }
    )


def the_diff(before: Rubric | None = None, after: Rubric | None = None, *, same_bytes: bool = False) -> Diff:
    """A year of the rich rubric, or what changed between these."""
    was, now = before or the_rubric(), after or the_changed_rubric()
    changes = changes_between(was, now)
    sides = Side(was, "rubrics/billing-care.yaml at a1b2c3d"), Side(now, "rubrics/billing-care.yaml")
    return Diff(*sides, changes, same_bytes=same_bytes)


def another_rubric() -> Rubric:
    """The rich rubric under another id."""
    return the_rubric().model_copy(update={"id": RubricId("move-in")})
