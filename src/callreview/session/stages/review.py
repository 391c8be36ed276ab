"""The review, A to F, as one table: perception first, sealed, then the behaviors, then what to say."""

from callreview.model.draft import Opening
from callreview.session.engine import Stage, Table
from callreview.session.stages.around import around_questions
from callreview.session.stages.behaviors import behavior_questions
from callreview.session.stages.call import call_questions_after, call_questions_before, listening_questions
from callreview.session.stages.impression import impression_questions
from callreview.session.stages.saying import read_back_questions, saying_questions
from callreview.session.stages.second_look import second_look_questions

REVIEW: Table[Opening] = (
    Stage("call", "The call", call_questions_before),
    Stage("listen", "Listen", listening_questions, sealed_with="impression"),
    Stage("call_heard", "The call", call_questions_after),
    Stage("impression", "Impression", impression_questions, seals=True, reopens_at="second_look"),
    Stage("behaviors", "Behaviors", behavior_questions),
    Stage("second_look", "Second look", second_look_questions),
    Stage("around", "Around the call", around_questions),
    Stage("say", "What to say", saying_questions),
    Stage("read_back", "Read back", read_back_questions),
)
