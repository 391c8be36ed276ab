"""What was said later of sharing somebody's words with the team, each time in a file of its own beside the words.

Whether the team may hear them, and that it has heard them.
"""

from datetime import date
from typing import Literal

from pydantic import Field

from callreview.model.choices import Consent, SharedWhat
from callreview.model.responses import Response


class KeptConsent(Response):
    """What whoever said the kudos said when they were asked; `on` is the day, by the clock of who wrote it down.

    What the kudos came with stands until another word follows it.
    """

    schema_: Literal["callreview/consent@1"] = Field(default="callreview/consent@1", alias="schema")
    on: date
    consent: Consent


class Shared(Response):
    """That the team heard the kudos, or the thanks of the review, that it is named after; on which day, likewise."""

    schema_: Literal["callreview/shared@1"] = Field(default="callreview/shared@1", alias="schema")
    on: date
    what: SharedWhat
