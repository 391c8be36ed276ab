"""`listen --just-listen`: that a call was heard, and one word."""

from callreview.cli.desk import Desk
from callreview.cli.hearing import heard
from callreview.cli.here import now, shown
from callreview.cli.holding import hold
from callreview.cli.keeper import unkept
from callreview.cli.manner import Manner
from callreview.cli.opening import opening_of, sources_of
from callreview.cli.sounding import Sound
from callreview.cli.talk import answer, tell
from callreview.cli.told import Told
from callreview.cli.whom import asking_whom
from callreview.errors import NoAnswers
from callreview.model.draft import Opening, Said
from callreview.model.records import Listen
from callreview.model.rubric import Rubric
from callreview.model.surroundings import Call
from callreview.session.engine import Session, begin, standing
from callreview.session.stages.just_listen import JUST_LISTEN


def just_listened(desk: Desk, rubric: Rubric, told: Told, manner: Manner, sound: Sound | None) -> None:
    """Let the call that is *sound* be heard, ask the little there is to ask, and save that it was heard."""
    with heard(desk, sources_of(desk, told), sound, manner.names) as hearing:
        opening = opening_of(desk, rubric, told, hearing, manner)
        try:
            begun = begin(JUST_LISTEN, opening, opening.known)
            session = hold(begun, unkept(asking_whom(desk.people)), hearing, manner)
        except EOFError:
            raise NoAnswers from None
    if session.cursor is not None:
        tell("\nNothing is kept of a call that was not finished; begin again when you like.")
        return
    listen = _listen_of(session)
    desk.listens.save_new(listen)
    tell("\nKept: you heard this call.")
    answer(shown(desk.folders.record_path(desk.folders.listens, listen.id)))


def _listen_of(session: Session[Opening]) -> Listen:
    given, about = standing(session), session.about

    def words(key: str) -> str:
        said = given.get(key)
        return said.words if isinstance(said, Said) else ""

    call = Call(
        ref=words("ref") or None,
        agent=words("agent"),
        when=words("when") or None,
        queue=words("queue") or None,
        seconds=about.seconds,
        recording=about.recording,
        transcript=about.transcript,
    )
    return Listen(id=about.id, at=now(), reviewer=about.reviewer, call=call, word=words("word"))
