"""A person who listens to a call in plain lines. The call is a clock that only goes on when the script says so."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from builders import NOON, an_opening
from callreview.model.draft import Answered, Event, Opening, Playing, Said, SoFar
from callreview.model.sound import STEP, Loudness
from callreview.model.transcript import Transcript, Turn
from callreview.player.player import State
from callreview.player.silent import Silent
from callreview.session.engine import Session, Table, begin
from callreview.session.stages.review import REVIEW
from callreview.terminal.conversation import Keeping
from callreview.terminal.hearing import Hearing
from callreview.terminal.lines.run import Talk
from terminal.scripted import TODAY

LENGTH = 170.0
TURNS = (
    Turn(0.5, 6.0, "agent", "Thank you for calling."),
    Turn(7.0, 16.0, "customer", "I did not sleep."),
    Turn(17.0, 23.0, "agent", "No wonder."),
    Turn(24.0, 28.0, "unknown", "On Monday."),
)
WITH_RECORDING = an_opening().model_copy(update={"recording": "call.mp3"})


class Notices(Silent):
    """A silent player that has something to say, once."""

    def __init__(self, duration: float | None, channels: int, now: Callable[[], float], *, said: Sequence[str]) -> None:
        super().__init__(duration, channels, now)
        self._notices = tuple(said)

    def notices(self) -> tuple[str, ...]:
        """What came up since this was asked last."""
        told, self._notices = self._notices, ()
        return told


@dataclass
class Call:
    """A call to listen to: a hearing whose clock is set by hand, and every place that was kept of it."""

    turns: tuple[Turn, ...] | None = TURNS
    channels: int = 2
    length: float | None = LENGTH
    measured: float | None = None
    """Seconds, once the recording was measured to its end."""
    notices: tuple[str, ...] = ()
    clock: float = 0.0
    kept: list[Playing] = field(default_factory=list)
    hearing: Hearing = field(init=False)

    def __post_init__(self) -> None:
        """Open it."""
        self.hearing = Hearing(
            Notices(self.length, self.channels, lambda: self.clock, said=self.notices),
            recorded=True,
            transcript=None if self.turns is None else Transcript("webvtt", self.turns),
            loudness=self._loudness,
            keep=self.kept.append,
        )

    def _loudness(self) -> Loudness | None:
        steps = round((self.measured or 0) / STEP)
        return Loudness((bytes(steps),), whole=True) if steps else None

    @property
    def state(self) -> State:
        """What the player does."""
        return self.hearing.player.state

    @property
    def position(self) -> float:
        """Where the player is, in seconds."""
        return self.hearing.player.position


Script = Sequence[str | float]
"""Lines to type; a number is so many seconds that pass before the next one."""


class Listener:
    """Types the script, whatever is asked, and leaves when it is over. `log` is what was said and typed, in order."""

    width = 80

    def __init__(self, script: Script, call: Call) -> None:
        self._script = list(script)
        self._call = call
        self.log: list[str] = []
        self.events: list[Event] = []

    def say(self, text: str = "", *, hang: str = "") -> None:
        """Hear it."""
        del hang
        self.log.append(text)

    def ask(self, prompt: str, meanwhile: Callable[[], None] | None = None) -> str:
        """Type the next line, after the time that passes before it, looked at every tenth of a second."""
        while self._script and not isinstance(self._script[0], str):
            for _ in range(round(10 * float(self._script.pop(0)))):
                self._call.clock += 0.1
                if meanwhile:
                    meanwhile()
        if not self._script:
            raise EOFError
        line = str(self._script.pop(0))
        self.log.append(f"{prompt}{line}")
        return line

    def record(self, event: Event) -> None:
        """Keep it."""
        self.events.append(event)

    @property
    def said(self) -> str:
        """Everything that was said and typed, a line each."""
        return "\n".join(self.log)

    @property
    def heard(self) -> Said | None:
        """What is kept of the listening."""
        of_listening = [
            event for event in self.events if isinstance(event, Answered | SoFar) and event.question == "listen"
        ]
        answer = of_listening[-1].answer if of_listening else None
        assert answer is None or isinstance(answer, Said)
        return answer


@dataclass(frozen=True)
class Listened:
    """A talk that was held: where it is, the person and the call."""

    session: Session[Opening]
    person: Listener
    call: Call

    def after(self, typed: str) -> list[str]:
        """What was said between the line *typed*, the last time it was, and the next one."""
        log = self.person.log
        last = max(place for place, line in enumerate(log) if line in {f"> {typed}", f"  {typed}"})
        said = log[last + 1 :]
        return said[: next((place for place, line in enumerate(said) if line.startswith("> ")), len(said))]


def listened(
    *script: str | float,
    call: Call | None = None,
    opening: Opening = WITH_RECORDING,
    table: Table[Opening] = REVIEW,
    session: Session[Opening] | None = None,
) -> Listened:
    """A review of a recording, begun where the call is listened to, with a person who types *script* and leaves."""
    call = call or Call()
    person = Listener(script, call)
    ticks = iter(range(100_000))
    keeping = Keeping(person.record, lambda: NOON + timedelta(seconds=next(ticks)), TODAY)
    talk = Talk(session or begin(table, opening, opening.known), person, keeping, call.hearing)
    with suppress(EOFError):
        talk.hold()
    return Listened(talk.session, person, call)
