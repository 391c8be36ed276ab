"""`listen --just-listen`: that a call was heard, and one word."""

from callreview.cli.desk import Desk, now, shown, today
from callreview.cli.talk import answer, tell
from callreview.errors import NoAnswers
from callreview.model.draft import Opening, Said
from callreview.model.records import Listen
from callreview.model.surroundings import Call
from callreview.session.engine import Session, begin, standing
from callreview.session.stages.just_listen import JUST_LISTEN
from callreview.terminal.console import Terminal
from callreview.terminal.lines.run import Talk


def just_listened(desk: Desk, opening: Opening) -> None:
    """Ask the little there is to ask, and save that the call was heard."""
    try:
        session = Talk(begin(JUST_LISTEN, opening, opening.known), Terminal(), lambda _: None, now, today()).hold()
    except EOFError:
        raise NoAnswers from None
    if session.cursor is not None:
        tell("\nNothing is kept of a call that was not finished; begin again when you like.")
        return
    heard = _listen_of(session)
    desk.listens.save_new(heard)
    tell("\nKept: you heard this call.")
    answer(shown(desk.folders.record_path(desk.folders.listens, heard.id)))


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
