"""Somebody's own words: the words first, then the little that places them. One table for each kind of voice."""

from collections.abc import Iterator, Mapping

from callreview.model.choices import Consent, FeelsFair, Met, Speaker, Tone, Voice, WeSaid
from callreview.model.draft import Chose, VoiceOpening
from callreview.session.engine import Given, Stage, Table
from callreview.session.question import Choice, Kind, Need, Question
from callreview.session.stages.following_up import follow_up_questions, heard_before, letting_go_questions

_SPEAKERS = (
    Choice(Speaker.CUSTOMER, "a customer"),
    Choice(Speaker.PEER, "a peer", "somebody who does the same work"),
    Choice(Speaker.LEADER, "a leader"),
)
_CONSENT = (
    Choice(Consent.YES, "yes"),
    Choice(Consent.NO, "no"),
    Choice(Consent.NOT_ASKED, "not asked", "nobody has asked them yet"),
)
_WE = (
    Choice(WeSaid.DID, "we did", "it is done"),
    Choice(WeSaid.WILL, "we will", "it is promised"),
    Choice(WeSaid.WILL_NOT, "we will not"),
)
_MET = (Choice(Met.CUSTOMER, "a customer"), Choice(Met.AGENT, "an agent"))
_FAIR = (Choice(FeelsFair.YES, "yes"), Choice(FeelsFair.PARTLY, "partly"), Choice(FeelsFair.NO, "no"))


def _kudos(about: VoiceOpening, given: Given) -> Iterator[Question]:
    del about
    yield Question(
        key="kind",
        kind=Kind.CHOICE,
        text="Was it said for good or for ill?",
        label="Kind",
        why="Both are kept in the same way. A concern asks somebody to listen to the call.",
        example="1",
        choices=(Choice(Tone.KUDOS, "kudos", "for good"), Choice(Tone.CONCERN, "a concern", "for ill")),
    )
    yield Question(
        key="words",
        kind=Kind.WORDS,
        verbatim=True,
        text="What did they say? In their words, not in ours.",
        label="Their words",
        why="Their own words go further than any account of them. Nothing of them is changed; only card numbers are "
        "covered.",
        example="I had three people on this before her. She said the worry back to me, and I could breathe.",
    )
    yield Question(
        key="from",
        kind=Kind.CHOICE,
        text="Who said it?",
        label="From",
        why="A name is not kept. Whether it was a customer, a peer or a leader tells how it will be heard.",
        example="1",
        choices=_SPEAKERS,
    )
    yield Question(
        key="agent",
        kind=Kind.LINE,
        text="Of whom was it said?",
        label="Of",
        why="Words that are tied to a person can be handed to that person. Leave it open where nobody was named.",
        example="maria",
        need=Need.FREE,
    )
    yield Question(
        key="ref",
        kind=Kind.LINE,
        text="Which call was it about?",
        label="Call",
        why="With the call's number somebody can listen to what made them say it.",
        example="C-3117",
        need=Need.FREE,
    )
    if given.get("kind") != Chose(value=Tone.CONCERN):
        yield Question(
            key="consent",
            kind=Kind.CHOICE,
            text="May the team hear these words?",
            label="To share",
            why="Words are read aloud only where who said them agreed. It can be asked later.",
            example="3",
            choices=_CONSENT,
        )


def _idea(about: VoiceOpening, given: Given) -> Iterator[Question]:
    del about, given
    yield Question(
        key="words",
        kind=Kind.WORDS,
        verbatim=True,
        text="What is the idea?",
        label="The idea",
        why="People who do the work see first what would make it better. Every idea is owed an answer.",
        example="Let us see the last bill before the customer has to read it out.",
    )


def _answer(about: VoiceOpening, given: Given) -> Iterator[Question]:
    del given
    yield Question(
        key="we",
        kind=Kind.CHOICE,
        text="You said this. What do we say?",
        label="We",
        why="An honest no is an answer. Silence is one too, and the last idea comes after it.",
        example="2",
        about=(about.heard,),
        choices=_WE,
    )
    yield Question(
        key="words",
        kind=Kind.WORDS,
        verbatim=True,
        text="Because?",
        label="Because",
        why="The reason is what shows that somebody has listened.",
        example="The billing team can show it from January on; until then it is in the notes.",
        about=heard_before(about, "we"),
    )


def _check_in(about: VoiceOpening, given: Given) -> Iterator[Question]:
    del about
    yield Question(
        key="met",
        kind=Kind.CHOICE,
        text="Whom did you talk with?",
        label="With",
        why="Contact while nothing is wrong says more than contact because something is.",
        example="1",
        choices=_MET,
    )
    agent = given.get("met") == Chose(value=Met.AGENT)
    yield Question(
        key="name",
        kind=Kind.LINE,
        text="What is their name?",
        label="Name",
        why="So that whoever was not heard for longest can be found. Write it as it stands in your list.",
        example="maria" if agent else "Harbor Bakery",
    )
    yield Question(
        key="words",
        kind=Kind.WORDS,
        verbatim=True,
        text="What did you learn?",
        label="Learned",
        why="What people tell when they need nothing is seldom heard otherwise.",
        example="They would rather be called back than wait, and nobody had ever asked.",
    )


def _reply(about: VoiceOpening, given: Given) -> Iterator[Question]:
    del given
    yield Question(
        key="fair",
        kind=Kind.CHOICE,
        text="How fair does this review feel to you?",
        label="Fair",
        why="A review is one person's ears. What it feels like from the other side belongs beside it.",
        example="2",
        about=(about.heard,),
        choices=_FAIR,
    )
    yield Question(
        key="words",
        kind=Kind.WORDS,
        verbatim=True,
        text="What would you add, in your own words?",
        label="Your words",
        why="They are kept beside the review as they are, and nothing in it changes.",
        example="The line had dropped twice before. She was tired of us, and I heard it too.",
        need=Need.FREE,
        about=heard_before(about, "fair"),
    )


def _upward(about: VoiceOpening, given: Given) -> Iterator[Question]:
    del given
    yield Question(
        key="fair",
        kind=Kind.CHOICE,
        text="Did this talk help you?",
        label="Helped",
        why="Whoever coaches needs to hear it from you, as you hear it from them. It is kept with the talk.",
        example="2",
        about=(about.heard,),
        choices=_FAIR,
    )
    yield Question(
        key="words",
        kind=Kind.WORDS,
        verbatim=True,
        text="What would have helped you more, in your own words?",
        label="Your words",
        why="They are kept with the talk as they are, and nothing else in it changes.",
        example="I would have liked to hear the call first, alone.",
        need=Need.FREE,
        about=heard_before(about, "fair"),
    )


VOICING: Mapping[Voice, Table[VoiceOpening]] = {
    Voice.KUDOS: (Stage("kudos", "Their words", _kudos),),
    Voice.IDEA: (Stage("idea", "An idea", _idea),),
    Voice.ANSWER: (Stage("answer", "An answer", _answer),),
    Voice.CHECK_IN: (Stage("check_in", "A check-in", _check_in),),
    Voice.REPLY: (Stage("reply", "Your words", _reply),),
    Voice.UPWARD: (Stage("upward", "Your words", _upward),),
    Voice.FOLLOW_UP: (Stage("follow_up", "A follow-up", follow_up_questions),),
    Voice.LETTING_GO: (Stage("letting_go", "Letting go", letting_go_questions),),
}
