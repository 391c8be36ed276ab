"""What somebody agreed to do: the next step of a review, or the commitment of a coaching. Light: listings tell it."""

from datetime import date
from typing import NamedTuple


class Agreed(NamedTuple):
    """One thing that was agreed with *agent* on *day*, in the record *of* that id.

    `behavior` is the id of the rubric's behavior it is about, empty where it is about none; `text` is the behavior as
    the rubric says it, or the words alone. `due` is None where no day was said.
    """

    of: str
    in_coaching: bool
    day: date
    agent: str
    by: str
    behavior: str
    text: str
    words: str
    due: date | None
