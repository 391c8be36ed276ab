"""Every kind of JSON that is known, told apart by the keys that only it has."""

from collections.abc import Callable
from dataclasses import dataclass

from callreview.readers.transcripts import (
    amazon_analytics,
    amazon_transcribe,
    assemblyai,
    azure,
    deepgram,
    genesys,
    google,
    own_json,
    ringcentral,
    twilio,
    whisper,
)
from callreview.readers.transcripts.json_node import Node
from callreview.readers.transcripts.pieces import Pieces


@dataclass(frozen=True)
class Dialect:
    """A kind of JSON: its name, how to tell it, how to read it."""

    source: str
    fits: Callable[[Node], bool]
    read: Callable[[Node], Pieces]


# The first that fits is taken, so that a shape with keys of its own comes before one that shares them.
DIALECTS = (
    Dialect("callreview", own_json.fits, own_json.read),
    Dialect("amazon-call-analytics", amazon_analytics.fits, amazon_analytics.read),
    Dialect("amazon-transcribe", amazon_transcribe.fits, amazon_transcribe.read),
    Dialect("deepgram", deepgram.fits, deepgram.read),
    Dialect("azure", azure.fits, azure.read),
    Dialect("google", google.fits, google.read),
    Dialect("genesys", genesys.fits, genesys.read),
    Dialect("twilio", twilio.fits, twilio.read),
    Dialect("ringcentral", ringcentral.fits, ringcentral.read),
    Dialect("whisper", whisper.fits, whisper.read),
    Dialect("assemblyai", assemblyai.fits, assemblyai.read),
)


def dialect_of(root: Node) -> tuple[str, Callable[[Node], Pieces]] | None:
    """The source's name and what reads it; None where no kind fits."""
    for dialect in DIALECTS:
        if dialect.fits(root):
            return own_json.source_of(root) if dialect.read is own_json.read else dialect.source, dialect.read
    return None
