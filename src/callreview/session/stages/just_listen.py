"""Just listening: that a call was heard, and one word. No feeling is asked for and nothing is noted."""

from collections.abc import Iterator

from callreview.model.draft import Opening
from callreview.session.engine import Given, Stage, Table
from callreview.session.question import Kind, Need, Question
from callreview.session.stages.call import call_questions_after, call_questions_before, just_listening_questions
from callreview.session.wording import cast_of


def _word_question(about: Opening, given: Given) -> Iterator[Question]:
    del given  # nothing here depends on an answer
    call = cast_of(about.rubric.copy_).call
    yield Question(
        key="word",
        kind=Kind.LINE,
        text="One word for how it felt?",
        label="One word",
        why=f"Listening often matters more than writing. One word is enough to remember the {call} by.",
        example="lighter",
        need=Need.FREE,
    )


JUST_LISTEN: Table[Opening] = (
    Stage("call", "The call", call_questions_before),
    Stage("listen", "Listen", just_listening_questions),
    Stage("call_heard", "The call", call_questions_after),
    Stage("word", "One word", _word_question),
)
