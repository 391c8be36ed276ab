"""In which manner a conversation is held, room or plain lines: decided here, before anything that draws is loaded."""

import os
from dataclasses import dataclass

from callreview.cli.here import on_a_terminal, person
from callreview.errors import BadValue

_LONGEST = 1000
_ON_A_SIDE = {"agent", "customer"}
SIDES = ("left", "right")
"""The names under which `--speakers` says who is on which channel of the recording."""
_NO = {"", "0", "no", "false", "off"}


@dataclass(frozen=True)
class Manner:
    """How the person wants to hear and to be asked. None is not said."""

    plain: bool = False
    player: str | None = None
    speakers: tuple[str, ...] = ()

    @property
    def in_lines(self) -> bool:
        """Whether plain lines are held: asked for, `ACCESSIBLE`, a terminal that cannot draw, or the config."""
        cannot_draw = not on_a_terminal() or (os.environ.get("TERM") in {None, "", "dumb"} and os.name != "nt")
        accessible = os.environ.get("ACCESSIBLE", "").strip().lower() not in _NO
        mine = person()
        return self.plain or accessible or cannot_draw or (mine is not None and mine.plain)

    @property
    def wanted_player(self) -> str | None:
        """The player that was asked for, here or in the person's config; None for the best there is."""
        mine = person()
        return self.player or (mine.player if mine else None)

    @property
    def names(self) -> dict[str, str]:
        """Who speaks under which name or on which side, as `--speakers` said it. Raises BadValue."""
        named = dict(_name_and_speaker(part) for said in self.speakers for part in said.split(",") if part.strip())
        sides = [named[side] for side in SIDES if side in named]
        if not set(sides) <= _ON_A_SIDE or len(set(sides)) < len(sides):
            raise BadValue("--speakers", "a side is the agent's or the customer's, each once", "write left=agent")
        return named


def _name_and_speaker(said: str) -> tuple[str, str]:
    name, equals, speaker = said.partition("=")
    if not equals or not name.strip() or not speaker.strip() or len(said) > _LONGEST or not said.isprintable():
        raise BadValue("--speakers", f'"{said}" names nobody', "write it as spk_0=agent, or left=agent,right=customer")
    name, speaker = name.strip(), speaker.strip()
    if name.casefold() in SIDES:
        return name.casefold(), speaker.casefold()
    return name, speaker
