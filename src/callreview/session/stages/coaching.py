"""A coaching conversation, CRAFT: Connect, Recognize, Analyze, Follow up, Talk; then it is read back.

Its rule: nothing is answered beforehand. What the page offers can be taken with one key, and stands in sight first;
the agent's own words are asked for before the behavior the page would talk about is named.
"""

from collections.abc import Iterator
from datetime import timedelta

from callreview.model.draft import Chose, CoachingOpening, OfferedThanks, Said
from callreview.model.slugs import slug_of
from callreview.session.engine import Given, Stage, Table
from callreview.session.openness import Openness, openness_of
from callreview.session.question import Choice, Kind, Need, Question

OWN, NONE = "_own_words", "_none"
_SHORT = 200
"""Characters of a choice."""
_KINDLY = {
    Openness.CLOSED: (
        "That one can be answered with yes or no, and then the talk is over.",
        "How would it sound if it began with what or how?",
    ),
    Openness.LEADING: (
        "That one says already what it hopes to hear.",
        "How would it sound if you did not know the answer?",
    ),
    Openness.DEFENCE: (
        "That one asks them to defend themselves, however kindly it is meant, and then nobody learns anything.",
        "How would it sound if it asked what they saw? Such as: what was going on for you just then?",
    ),
}


def _connect(about: CoachingOpening, given: Given) -> Iterator[Question]:
    del given
    yield Question(
        key="matters",
        kind=Kind.WORDS,
        verbatim=True,
        text=f"Why does {about.called}'s work matter? What did you tell them?",
        label="Why their work matters",
        why="People give more to what they know is worth it. Tie it to what the team believes, or to one customer.",
        example="The woman with the three bills slept that night. That is what you do here.",
        need=Need.FREE,
        about=(about.belief,) if about.belief.strip() else (),
    )
    yield Question(
        key="team",
        kind=Kind.WORDS,
        verbatim=True,
        text="Is there anything that should go to the team meeting?",
        label="For the team meeting",
        why="What one person found out helps everybody. Ask whether they would tell it themself. "
        "It stands on the next page for the line-up, without a name.",
        example="The words she found for the price change. She will tell them on Monday.",
        need=Need.FREE,
    )


def _recognize(about: CoachingOpening, given: Given) -> Iterator[Question]:
    if about.thanks:
        yield Question(
            key="thanks",
            kind=Kind.CHOICE,
            text=f"What did you thank {about.called} for?",
            label="Thanks for",
            why="Thanks that name the act tell people what to do again. You can put it in your own words.",
            example="The first of them, where the call can be played.",
            choices=(
                *(Choice(str(number), _told(each.did, each.told)) for number, each in enumerate(about.thanks, start=1)),
                Choice(OWN, "something else, in my own words"),
                Choice(NONE, "nothing this time"),
            ),
        )
    chosen = _chosen(given, "thanks") if about.thanks else OWN
    if chosen not in {None, NONE}:
        yield from _thanks_questions(about, given, chosen or OWN)


def _thanks_questions(about: CoachingOpening, given: Given, chosen: str) -> Iterator[Question]:
    """The three parts, each under the thanks they belong to: of other thanks they are other questions."""
    offered = about.thanks[int(chosen) - 1] if chosen != OWN else OfferedThanks(did="", felt="", matters="", told="")
    yield _part(
        f"thanks_did:{chosen}",
        "What did they do? Say it as you said it to them.",
        "Thanks, what they did",
        "The act itself, so that they know what to do again.",
        "You said the worry back before the first fix.",
        offered.did,
    )
    if not isinstance(given.get(f"thanks_did:{chosen}"), Said):
        return
    yield _part(
        f"thanks_felt:{chosen}",
        "How did it feel, to you or to the customer?",
        "Thanks, how it felt",
        "This part is most often left out, and it is the one people remember.",
        "I stopped bracing.",
        offered.felt,
    )
    yield _part(
        f"thanks_matters:{chosen}",
        "Why does it matter?",
        "Thanks, why it matters",
        "It ties a small act to what the team believes in.",
        "People stay when they feel safe.",
        offered.matters,
    )


def _part(key: str, text: str, label: str, why: str, example: str, offered: str) -> Question:  # noqa: PLR0913, PLR0917 # a question's own parts
    return Question(
        key=key,
        kind=Kind.WORDS,
        verbatim=True,
        text=text,
        label=label,
        why=why,
        example=example,
        need=Need.FREE,
        suggested=offered or None,
        details=(f"Offered: {offered}",) if offered else (),
    )


def _analyze(about: CoachingOpening, given: Given) -> Iterator[Question]:
    del given
    yield Question(
        key="theirs",
        kind=Kind.WORDS,
        verbatim=True,
        text=f"What does {about.called} say about the calls? Their words come first.",
        label="In their words",
        why="They were there. Whoever says first what happened owns what comes of it, so ask before you tell.",
        example="I talk faster when the queue is long. I did not know one could hear it.",
    )
    if about.behaviors:
        yield Question(
            key="behavior",
            kind=Kind.CHOICE,
            text="Which behavior is it about?",
            label="About",
            why="One behavior can be tried tomorrow. The page would talk about the first.",
            example="The one they spoke of themself.",
            choices=(
                *(Choice(each.id, _told(each.text, each.told)) for each in about.behaviors),
                Choice(NONE, "none of these"),
            ),
        )
    yield Question(
        key="causes",
        kind=Kind.WORDS,
        verbatim=True,
        text="What is behind it? Write down what you found together.",
        label="Causes",
        why="People want to do the right thing. What keeps them from it is often not theirs to mend.",
        example="She fills the silence because the screen takes six seconds.",
        need=Need.FREE,
        details=about.in_the_way,
    )
    yield Question(
        key="impact",
        kind=Kind.WORDS,
        verbatim=True,
        text="What does it do to the customer, and to them?",
        label="Impact",
        why="Whoever sees what it does to somebody needs no rule to change it.",
        example="The caller says everything twice. She goes home hoarse.",
        need=Need.FREE,
    )


def _follow_up(about: CoachingOpening, given: Given) -> Iterator[Question]:
    yield Question(
        key="commitment",
        kind=Kind.WORDS,
        verbatim=True,
        text=f"What will {about.called} try? One thing, in their words.",
        label="Agreed",
        why="One commitment is kept; five are forgotten. What they said themself they will try.",
        example="I count to one before I answer.",
        need=Need.FREE,
        details=about.agreed,
    )
    if isinstance(given.get("commitment"), Said):
        yield Question(
            key="due",
            kind=Kind.DAY,
            text="On which day will you ask how it went?",
            label="To ask on",
            why="A few days out, while it is still new. It shows that you meant it.",
            example="friday",
            suggested=(about.today + timedelta(about.follow_up_days)).isoformat(),
            not_before=about.today,
        )


def _talk(about: CoachingOpening, given: Given) -> Iterator[Question]:
    yield Question(
        key="asked",
        kind=Kind.WORDS,
        verbatim=True,
        text="Which open question did you ask?",
        label="Asked",
        why="An open question is one whose answer you do not know. It begins with what or how, and then you wait.",
        example="What did you hear in her voice at the start?",
        need=Need.FREE,
        details=about.questions,
    )
    asked = given.get("asked")
    openness = openness_of(asked.words) if isinstance(asked, Said) else Openness.OPEN
    if isinstance(asked, Said) and openness is not Openness.OPEN:
        because, how = _KINDLY[openness]
        yield Question(
            key=anew(asked.words),
            kind=Kind.WORDS,
            verbatim=True,
            text=how,
            label="Asked anew",
            why="A question that knows its answer is a verdict. Ask it anew, or leave this open: then it stays.",
            example="What was going on for you when she paused?",
            need=Need.FREE,
            about=(f"“{asked.words}”", because),
        )
    yield Question(
        key="heard",
        kind=Kind.WORDS,
        verbatim=True,
        text="What did you hear?",
        label="Heard",
        why="Write down what they said, and not what you made of it. It is where the next conversation begins.",
        example="That nobody ever told her she may let the phone ring once more.",
        need=Need.FREE,
    )


def anew(asked: str) -> str:
    """The key under which *asked* is asked for anew: of another question it is another."""
    return f"asked_anew:{slug_of(asked)}"


def _read_back(about: CoachingOpening, given: Given) -> Iterator[Question]:
    del about, given  # it asks the same of every conversation
    yield Question(
        key="save",
        kind=Kind.READ_BACK,
        text="Is this how it was?",
        label="Save",
        why="Give the number of an answer to change it. What is saved is what you can both look back on.",
        example="To mend answer 7, type 7.",
        choices=(Choice("save", "save it"),),
    )


def _told(words: str, told: str) -> str:
    """What is offered, as one choice: cut short where it is long, for all of it is shown once it is chosen."""
    line = " ".join(words.split())
    return f"{line if len(line) <= _SHORT else line[:_SHORT].rstrip() + '…'} ({told})"


def _chosen(given: Given, key: str) -> str | None:
    answer = given.get(key)
    return answer.value if isinstance(answer, Chose) else None


COACHING: Table[CoachingOpening] = (
    Stage("connect", "Connect", _connect),
    Stage("recognize", "Recognize", _recognize),
    Stage("analyze", "Analyze", _analyze),
    Stage("follow_up", "Follow up", _follow_up),
    Stage("talk", "Talk", _talk),
    Stage("read_back", "Read back", _read_back),
)
