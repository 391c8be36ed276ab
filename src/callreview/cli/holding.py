"""A conversation held: in the room where it can be drawn, in plain lines where not, or where no call is at hand."""

from callreview.cli.here import on_a_terminal
from callreview.cli.manner import Manner
from callreview.session.engine import About, Session
from callreview.session.question import Kind
from callreview.terminal.conversation import Keeping
from callreview.terminal.hearing import Hearing


def hold(session: Session[About], keeping: Keeping, hearing: Hearing, manner: Manner) -> Session[About]:
    """Hold the conversation to its end or until the person stops. Comes back with where it is, and the call paused.

    Raises EOFError where nobody can answer, and KeyboardInterrupt when it was broken off: by Ctrl-D too.
    """
    try:
        return _held(session, keeping, hearing, manner)
    except EOFError:
        raise _ended() from None
    finally:
        if hearing.recorded:
            hearing.pause()


def hold_without_a_call(session: Session[About], keeping: Keeping) -> Session[About]:
    """As `hold`, of a conversation that is about no call: in plain lines, for the room is drawn around one."""
    from callreview.terminal.console import Terminal
    from callreview.terminal.lines.run import Talk
    from callreview.terminal.stopping import pausing_when_stopped

    try:
        with pausing_when_stopped(lambda: None):
            return Talk(session, Terminal(), keeping).hold()
    except EOFError:
        raise _ended() from None


def _ended() -> BaseException:
    """What the end of input means: at a terminal somebody is there, and wants to stop."""
    return KeyboardInterrupt() if on_a_terminal() else EOFError()


def _held(session: Session[About], keeping: Keeping, hearing: Hearing, manner: Manner) -> Session[About]:
    if manner.in_lines:
        from callreview.terminal.console import Terminal
        from callreview.terminal.lines.run import Talk
        from callreview.terminal.stopping import pausing_when_stopped

        hearing.measure()
        with pausing_when_stopped(hearing.player.pause):
            return Talk(session, Terminal(), keeping, hearing).hold()
    asked = session.asked
    if hearing.recorded and asked and asked.question.kind is Kind.LISTEN and not hearing.player.position:
        hearing.play()  # the first words are heard while what draws the room is still being loaded
    from callreview.terminal.room.app import hold_in_the_room

    return hold_in_the_room(session, keeping, hearing)
