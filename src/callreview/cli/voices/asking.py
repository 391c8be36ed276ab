"""Somebody's own words, taken from the options where they are there, and asked for on a terminal where not."""

from collections.abc import Mapping
from dataclasses import dataclass

from callreview.cli.desk import Desk
from callreview.cli.drafting import held_to_its_end, where_it_stopped
from callreview.cli.here import now, on_a_terminal
from callreview.cli.holding import hold_without_a_call
from callreview.cli.keeper import Keeper
from callreview.cli.talk import tell
from callreview.cli.voices.keeping import keep
from callreview.errors import BadValue, NoAnswers, NotAsked
from callreview.model.choices import Voice
from callreview.model.draft import Answer, Chose, Draft, Said, VoiceOpening
from callreview.model.names import RecordId
from callreview.session.engine import Session, begin
from callreview.session.stages.voicing import VOICING
from callreview.session.voicing import said_in
from callreview.store.drafts import OpenDraft
from callreview.views.words import in_words

_CHOSEN = {"kind", "from", "consent", "we", "met", "fair", "worked"}
_NEEDED: Mapping[Voice, Mapping[str, tuple[str, str]]] = {
    Voice.KUDOS: {"words": ("what they said", "--words TEXT")},
    Voice.IDEA: {"words": ("the idea", "--words TEXT")},
    Voice.ANSWER: {
        "we": ("what we say to it", "--did, --will or --will-not"),
        "words": ("the reason", "--words TEXT"),
    },
    Voice.CHECK_IN: {
        "met": ("whom it was with", "--agent NAME or --customer NAME"),
        "words": ("what was learned", "--words TEXT"),
    },
    Voice.REPLY: {"fair": ("how fair it feels", "--fair yes, partly or no")},
    Voice.UPWARD: {"fair": ("whether it helped", "--helped yes, partly or no")},
    Voice.FOLLOW_UP: {"worked": ("whether it worked", "--worked yes, partly or no")},
    Voice.LETTING_GO: {"words": ("the reason", "--because TEXT")},
}
"""What has to be said, and the option that says it."""


@dataclass(frozen=True)
class Wish:
    """What the command line says: *by* whom, to the record *of* that id, which *heard* tells of and *whom* is behind.

    *option* is the one that gives the words.
    """

    voice: Voice
    by: str
    said: Mapping[str, str | None]
    words: str | None
    of: RecordId | None = None
    heard: str = ""
    whom: str = ""
    option: str = "--words"


def keep_or_ask(desk: Desk, wish: Wish) -> None:
    """Keep what *wish* says, or ask for it where a person can be asked and it has no words yet.

    Raises NotAsked where something is missing and nobody can be asked, BadValue where words were given without it.
    """
    said = {key: text for key, text in (*wish.said.items(), ("words", wish.words)) if text is not None}
    opening = VoiceOpening(
        id=desk.new_id(),
        started=now(),
        by=wish.by,
        voice=wish.voice,
        of=wish.of,
        whom=wish.whom,
        heard=wish.heard,
        known=_known(wish),
    )
    if wish.words is None and on_a_terminal():
        with desk.drafts.open(opening.id) as held:
            keeper = Keeper(held, Draft(opening=opening, events=()))
            _hold(desk, keeper, begin(VOICING[wish.voice], opening, opening.known))
        return
    for key, (what, option) in _NEEDED[wish.voice].items():
        if key not in said:
            raise (
                NotAsked(what, option)
                if wish.words is None
                else BadValue(wish.option, f"{what} is needed too", f"give {option}")
            )
    keep(desk, opening, said)


def go_on_asking(desk: Desk, held: OpenDraft, kept: Draft, about: VoiceOpening) -> None:
    """Go on with the words that *kept* is, where they stopped."""
    session = where_it_stopped(desk, VOICING[about.voice], about, kept)
    tell(f"Going on with the {in_words(about.voice)} begun on {about.started.astimezone():%Y-%m-%d at %H:%M}.")
    asked = session.asked
    if about.heard and asked and not asked.question.about:
        tell(about.heard)
    _hold(desk, Keeper(held, kept), session)


def _hold(desk: Desk, keeper: Keeper, session: Session[VoiceOpening]) -> None:
    needed = " and ".join(option for _, option in _NEEDED[session.about.voice].values())
    nobody = NoAnswers(f"run this in a terminal, or give {needed}")
    done = held_to_its_end(desk, keeper, lambda keeping: hold_without_a_call(session, keeping), nobody)
    if done is not None:
        keep(desk, done.about, said_in(done))
        keeper.finish()


def _known(wish: Wish) -> dict[str, Answer]:
    said = {key: text for key, text in wish.said.items() if text is not None}
    return {key: Chose(value=text) if key in _CHOSEN else Said(words=text) for key, text in said.items()}
