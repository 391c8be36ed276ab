"""The review of the example call, as a person says it at the prompts; and what two tellings of it have in common."""

import json
import shutil
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import chain
from pathlib import Path

from callreview.model.answers import AnswerMoment, AnswersFile
from callreview.model.review import Review
from callreview.model.rubric import Rubric
from callreview.readers.answers_yaml import read_answers
from callreview.readers.rubric_yaml import read_rubric
from cli.person import Said
from programs import Program

ROOT = Path(__file__).parents[2]
CALL = ROOT / "examples" / "call"
ANSWERS = CALL / "answers.yaml"
RUBRIC = ROOT / "rubrics" / "range-of-tolerance.yaml"


def the_rubric() -> Rubric:
    """The starter rubric that the example is reviewed under."""
    rubric = read_rubric(RUBRIC, shown=RUBRIC.name).rubric
    assert rubric is not None
    return rubric


def the_answers() -> AnswersFile:
    """The example's file of answers."""
    answers = read_answers(ANSWERS, None, shown=ANSWERS.name).answers
    assert answers is not None
    return answers


def lay_the_call(workspace: Path) -> Path:
    """Put the recording, its transcript and the answers into the workspace. Comes back with the recording.

    The answers have another day for the next step, as at the prompts.
    """
    for name in ("call.mp3", "call.vtt", "answers.yaml"):
        shutil.copyfile(CALL / name, workspace / "recordings" / name)
    answers = workspace / "recordings" / "answers.yaml"
    written = answers.read_text(encoding="utf-8")
    step = the_answers().next_step
    assert step is not None
    answers.write_text(written.replace(str(step.due), due()), encoding="utf-8")
    return workspace / "recordings" / "call.mp3"


def due() -> str:
    """A day for the next step that is to come, whenever the tests are run; the example's own is over some day."""
    return (datetime.now().astimezone().date() + timedelta(5)).isoformat()


def said_at_the_prompts() -> Said:
    """What is typed to each question to come to the same review as the file of answers does."""
    rubric, answers = the_rubric(), the_answers()
    return dict(chain(_impression(rubric, answers), _behaviors(rubric, answers), _afterwards(rubric, answers)))


def saved_in(workspace: Path) -> Review:
    """The one review that is saved in the workspace."""
    (path,) = workspace.glob("reviews/*/*/*/*.json")
    return Review.model_validate_json(path.read_bytes())


def as_said(review: Review) -> dict[str, object]:
    """What a person said in the review: all of it, but for ids, times, and the order the feelings were asked in."""
    told = review.model_dump(mode="json")
    for made in ("id", "started", "finished", "active_seconds"):
        del told[made]
    del told["impression"]["sealed"]
    for shuffled in (told["impression"]["order"], told["impression"]["because"]):
        shuffled.sort(key=json.dumps)
    return dict(told)


def from_the_answers(run: Program, workspace: Path) -> dict[str, object]:
    """What the review says that `--answers` makes of the example; the workspace is left without it."""
    ran = run("listen", "--answers", "recordings/answers.yaml")
    assert ran.code == 0, ran.said
    review = saved_in(workspace)
    (workspace / ran.stdout.strip()).unlink()
    return as_said(review)


Typed = tuple[str, list[str]]


def _impression(rubric: Rubric, answers: AnswersFile) -> Iterator[Typed]:
    yield "Who took the call?", [answers.agent or ""]
    yield "Which call is it?", [answers.call or ""]
    yield "When was the call?", [(answers.when or "").replace("T", " ")]
    struck = _words("", [each for each in answers.moments if not (each.feeling or each.behavior)])
    yield "Listen to the call.", [*filter(None, struck), "done"]
    yield "How did you hear it?", [answers.heard or ""]
    yield "All in all, how did that call feel?", [_chosen(answers.gut)]
    yield "How did it make you feel?", _words(answers.own_words)
    yield rubric.gut, [_chosen(answers.excited)]
    for feeling in rubric.feelings():
        level = {**answers.wanted, **answers.unwanted}[feeling.id]
        told = (moment for moment in answers.moments if moment.feeling == feeling.id)
        yield f"{feeling.word} ({', '.join(feeling.near)}):", [_chosen(level)]
        if feeling.id in answers.because:
            yield f"{feeling.word}, {_WORDS[level]}:", _words(answers.because[feeling.id], told)
    (own,) = answers.own_feelings
    yield "Another feeling, in a word of your own?", [own.word]
    yield "a feeling you want customers to have?", [own.kind]
    yield "And another?", [""]
    yield "After this it is sealed.", ["s"]


def _behaviors(rubric: Rubric, answers: AnswersFile) -> Iterator[Typed]:
    for behavior in rubric.behaviors:
        told = [moment for moment in answers.moments if moment.behavior == behavior.id]
        yield behavior.text, [_chosen(answers.behaviors[behavior.id])]
        yield f"{behavior.text} / Where did you hear it?", _words("", told)
        yield f"{behavior.text} / Where would it have belonged?", _words("", told)
    yield "behind what did not stand out.", ["yes"]
    named = {moment.id: moment for moment in answers.moments if moment.id}
    (found,) = answers.found
    yield "the rubric does not name?", _words(found.text, (named[str(moment)] for moment in found.moments))
    yield "Which feelings does it create?", [", ".join(rubric.feeling(feeling).word for feeling in found.creates)]
    yield "Anything more?", [""]
    against, look = answers.against, answers.second_look
    assert against is not None
    assert look is not None
    told = [moment for moment in against.moments if isinstance(moment, AnswerMoment)]
    yield "a moment that argues the other way?", _words(against.words, told)
    yield "does your first impression stand?", ["I see it differently now"]
    yield "how does the call feel now?", ["same"]
    changed = {**look.wanted, **look.unwanted}
    yield "Which feelings came through differently", [", ".join(rubric.feeling(name).word for name in changed)]
    for name, level in changed.items():
        yield f"{rubric.feeling(name).word}: how did it come through, as you see it now?", [_chosen(level)]
    yield "What made you see it differently?", _words(look.why)


def _afterwards(rubric: Rubric, answers: AnswersFile) -> Iterator[Typed]:
    for must in rubric.musts:
        yield must.text, [_chosen(answers.musts[must.id])]
    (way,) = answers.in_the_way
    yield "Did anything get in the agent's way?", [way.kind]
    yield f"What was it ({way.kind})?", _words(way.words)
    thanks, step = answers.thanks, answers.next_step
    assert thanks is not None
    assert step is not None
    yield "What do you want to thank them for?", _words(thanks.did)
    yield "How did that feel?", _words(thanks.felt)
    yield "Why does it matter?", _words(thanks.matters)
    yield "make the biggest difference?", [rubric.behavior(step.behavior or "").text]
    yield "How would you put it to them?", _words(step.words)
    yield "By when?", [due()]
    yield "Which one behavior made the difference?", [rubric.behavior("names-the-worry").text]
    yield "What would you like to ask the agent?", _words(answers.question)
    yield "Is this right?", ["s"]


def _words(words: str | None, told: Iterable[AnswerMoment] = ()) -> list[str]:
    """Free text, a line for each moment, and the empty line that ends it."""
    return [*([words] if words else []), *map(_typed, told), ""]


def _typed(moment: AnswerMoment) -> str:
    who = f"{moment.who}: " if moment.who else ""
    return f'{int(moment.at) // 60}:{int(moment.at) % 60:02} {who}"{moment.words}" {moment.note}'.rstrip()


def _chosen(value: str | None) -> str:
    return (value or "").replace("_", " ")


_WORDS = {"wow": "WOW", "not_ok": "not OK", "hint": "a hint", "clear": "clearly felt"}
