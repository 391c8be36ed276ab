"""Where the sound goes."""

import os
from collections.abc import Mapping
from enum import StrEnum

VARIABLE = "CALLREVIEW_OUTPUT"


class Output(StrEnum):
    """Where the sound goes: `NULL` keeps real time and puts nothing out, for tests and benchmarks."""

    DEVICE = "device"
    NULL = "null"


def output_of(environment: Mapping[str, str] = os.environ) -> Output:
    """What `CALLREVIEW_OUTPUT` asks for; anything but `null` is the device."""
    return Output.NULL if environment.get(VARIABLE) == Output.NULL else Output.DEVICE
