"""Where the starter rubrics and the examples lie that came with callreview."""

from pathlib import Path
from typing import Literal


def shipped(kind: Literal["rubrics", "examples"]) -> Path:
    """The folder of that *kind*, of the installed package or of the checkout it runs from."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "shipped" / kind
    # The repository keeps both at its top, where people look for them. The wheel copies them into the package;
    # an editable install copies nothing, so a checkout is read in place.
    return installed if installed.is_dir() else package.parents[1] / kind
