"""A. What the rubric is for: its title, its id, what a customer should hang up with, and the question to the gut."""

from collections.abc import Iterator

from callreview.model.draft import RubricOpening, Said
from callreview.model.slugs import free_slug, slug_of
from callreview.session.engine import Given
from callreview.session.question import Kind, Question

GUT = "If you were the customer, would you be excited to talk with this person again?"
_ABOUT = (
    "A rubric says what customers should feel on a kind of call, where your bar is today, and what creates it.",
    "Nothing is filled in for you. Everything you say is kept at once, and can be changed at the end.",
)


def purpose_questions(about: RubricOpening, given: Given) -> Iterator[Question]:
    """The title, the id, the purpose and the gut question."""
    yield Question(
        key="title",
        kind=Kind.LINE,
        text="Which calls is it for? Give it a title that people will say.",
        label="Title",
        why="One rubric is for one kind of call. People hold themselves to it more gladly when it sounds like them.",
        example="Billing calls that leave people lighter",
        about=(*_ABOUT, *([about.belief] if about.belief else [])),
    )
    yield id_question(about, given)
    yield Question(
        key="purpose",
        kind=Kind.LINE,
        text="What should a customer hang up with?",
        label="Purpose",
        why="It is read before every review, so that each call is heard with the customer in mind.",
        example="They know what happens next, and are glad it was us.",
    )
    yield Question(
        key="gut",
        kind=Kind.LINE,
        text="Which question shall the gut answer after a call?",
        label="Gut question",
        why="It is asked before any list, and answered with yes or no. It should be one that customers could ask.",
        example="Would you tell a friend to ask for this person?",
        suggested=GUT,
    )


def id_question(about: RubricOpening, given: Given) -> Question:
    """The question for the rubric's id, which is free and makes the file's name."""
    title = given.get("title")
    slug = slug_of(title.words) if isinstance(title, Said) else ""
    return Question(
        key="id",
        kind=Kind.LINE,
        text="Under which short name is it kept?",
        label="Id",
        why="It names the file, and every review made under the rubric. The title may change later; this stays.",
        example="billing-calls",
        suggested=free_slug(slug or "our-calls", about.taken),
        taken=about.taken,
        is_id=True,
    )
