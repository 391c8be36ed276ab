"""C. The impression: the gut, own words, the feelings; closed by the seal. No behavior in sight, nothing pre-filled."""

import hashlib
from collections.abc import Iterator

from callreview.model.choices import Excited, Level, Trace
from callreview.model.choices import Kind as FeelingKind
from callreview.model.draft import Chose, Opening, Said
from callreview.model.review import stands_out
from callreview.model.rubric import Feeling, Rubric, WantedFeeling
from callreview.session.engine import Given
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.wording import GUTS, NO, YES, Cast, cast_of, levels_of

OWN_FEELINGS_AT_MOST = 5


def impression_questions(about: Opening, given: Given) -> Iterator[Question]:
    """The gut, own words, each feeling in shuffled order, what made it so, and the seal."""
    rubric = about.rubric.copy_
    cast = cast_of(rubric)
    yield Question(
        key="gut",
        kind=Kind.CHOICE,
        text=f"All in all, how did that {cast.call} feel?",
        label="Gut",
        why=f"Your first feeling is the {cast.customer}'s own yardstick. Say it before you reason about it.",
        example="Whatever came first, before the reasons did.",
        choices=GUTS,
    )
    yield Question(
        key="own_words",
        kind=Kind.WORDS,
        text="How did it make you feel? In your own words.",
        label="Own words",
        why="Your own words say what no list can. Write as you would tell a colleague at the coffee machine.",
        example="I was worried with her, and then I was not.",
        need=Need.REASON,
    )
    if not about.quick:
        yield Question(
            key="excited",
            kind=Kind.CHOICE,
            text=rubric.gut,
            label="The gut question",
            why=f"It asks what {cast.customers} ask themselves without noticing. There is no right answer.",
            example="Whatever you would say without thinking about it.",
            choices=(YES, NO, Choice(Excited.NOT_SURE, "not sure")),
        )
    for feeling in shuffled(rubric, about.id):
        yield _feeling_question(feeling, cast)
    if not about.quick:
        yield from _because_questions(about, given)
        yield from _own_feeling_questions(given, cast)
    yield Question(
        key="seal",
        kind=Kind.READ_BACK,
        text=f"Is this how the {cast.call} felt? After this it is sealed.",
        label="Seal",
        why="A first impression that is edited later is no first impression. You can still see it differently: "
        "a second look is kept beside it, never over it.",
        example="One answer is a slip of the finger: type the number in front of it, and say it again.",
        choices=(Choice("seal", "seal it"),),
    )


def shuffled(rubric: Rubric, review: str) -> tuple[Feeling, ...]:
    """The rubric's feelings, wanted and unwanted mixed, in an order that follows from the review's id alone."""
    return tuple(
        sorted(rubric.feelings(), key=lambda feeling: hashlib.sha256(f"{review}/{feeling.id}".encode()).digest())
    )


def felt(about: Opening, given: Given) -> dict[str, Level | Trace]:
    """The level or trace said for each feeling so far, in the order asked."""
    said: dict[str, Level | Trace] = {}
    for feeling in shuffled(about.rubric.copy_, about.id):
        answer = given.get(f"feeling:{feeling.id}")
        if isinstance(answer, Chose):
            said[feeling.id] = Level(answer.value) if isinstance(feeling, WantedFeeling) else Trace(answer.value)
    return said


def stood_out(about: Opening, given: Given) -> tuple[str, ...]:
    """The ids of the feelings that stood out so far, in the order asked."""
    rubric = about.rubric.copy_
    return tuple(feeling for feeling, level in felt(about, given).items() if stands_out(rubric, feeling, level))


def _feeling_question(feeling: Feeling, cast: Cast) -> Question:
    near = f" ({', '.join(feeling.near)})" if feeling.near else ""
    is_wanted = isinstance(feeling, WantedFeeling)
    unsure = (
        f"When the {cast.call} gave no occasion for it, or you could not tell" if is_wanted else "If you could not tell"
    )
    return Question(
        key=f"feeling:{feeling.id}",
        kind=Kind.CHOICE,
        text=f"{feeling.word}{near}: {'how did it come through' if is_wanted else 'did any of it come through'}?",
        label=feeling.word,
        why=f"Say what it was like to be the {cast.customer}, not what the {cast.agent} meant. "
        f"{unsure}, say just that.",
        example=f"The {cast.call} ended before you could feel it either way: could not tell.",
        choices=levels_of(feeling),
    )


def _because_questions(about: Opening, given: Given) -> Iterator[Question]:
    rubric = about.rubric.copy_
    for name, level in felt(about, given).items():
        if not stands_out(rubric, name, level):
            continue
        feeling = rubric.feeling(name)
        word = next(choice.word for choice in levels_of(feeling) if choice.value == level)
        yield Question(
            key=f"because:{name}",
            kind=Kind.WORDS,
            text=f"{feeling.word}, {word}: what made you feel that way?",
            label=f"{feeling.word}, because",
            why="A feeling helps nobody to change until they know where it came from. "
            f"A time in the {cast_of(rubric).call} is the best answer of all.",
            example="From there on I stopped worrying.\n1:12 this is where I breathed out",
            need=Need.REASON,
            moments=True,
        )


def _own_feeling_questions(given: Given, cast: Cast) -> Iterator[Question]:
    for number in range(1, OWN_FEELINGS_AT_MOST + 1):
        yield Question(
            key=f"own:{number}",
            kind=Kind.LINE,
            text="Another feeling, in a word of your own?" if number == 1 else "And another?",
            label="Own feeling",
            why="The rubric cannot know every feeling. A word that keeps coming up may belong in it one day.",
            example="relieved",
            need=Need.FREE,
        )
        said = given.get(f"own:{number}")
        if not isinstance(said, Said):
            return
        yield Question(
            key=f"own_kind:{number}",
            kind=Kind.CHOICE,
            text=f"“{said.words}”: a feeling you want {cast.customers} to have?",
            label=f"{said.words}",
            why="Some feelings you want, some you do not; only you know which this one is.",
            example="Relieved is a feeling you want; small is one you do not.",
            choices=(
                Choice(FeelingKind.WANTED, "wanted", "more of it"),
                Choice(FeelingKind.UNWANTED, "unwanted", "less of it"),
            ),
        )
