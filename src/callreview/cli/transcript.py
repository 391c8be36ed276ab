"""`transcript`: what was said in a call, from whatever made the file."""

from enum import StrEnum
from typing import Annotated

import typer

from callreview.cli.options import Force, Output, Speakers


class TranscriptFormat(StrEnum):
    """How a transcript is written."""

    TEXT = "text"
    JSON = "json"
    VTT = "vtt"


def transcript(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The transcript; - reads standard input.")],
    format: Annotated[TranscriptFormat, typer.Option("--format", help="How to write it.")] = TranscriptFormat.TEXT,  # noqa: A002 # the option's name in the contract
    speakers: Speakers = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Read any transcript, and write it in one shape.

    WebVTT, SRT, plain text, and the JSON of the common phone and speech services.

    \b
    Examples:
      callreview transcript call.json --speakers spk_0=agent,spk_1=customer
      callreview transcript call.srt --format vtt --output call.vtt
    """
    from callreview.cli.manner import Manner
    from callreview.cli.transcribing import hand_over_transcript, transcript_at

    read = transcript_at(file, Manner(speakers=tuple(speakers or ())).names)
    hand_over_transcript(read, file, format, output, force=force)
