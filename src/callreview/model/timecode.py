"""Times of a call as people write them (`1:12`, `1:02:03.5`) and as seconds from its start, to the millisecond."""

import re

_TIME = re.compile(r"(?:(?:(?P<hours>[0-9]{1,3}):)?(?P<minutes>[0-9]{1,4}):)?(?P<seconds>[0-9]{1,6}(?:\.[0-9]{1,9})?)")
_MINUTE = 60
_HOUR = 3600


def seconds_of(text: str) -> float:
    """The time *text* names, in seconds from the start of the call, to the millisecond.

    Takes `1:12`, `01:12`, `1:02:03.5` and plain seconds such as `72.4`. Raises ValueError, with a sentence for
    a person, on anything else, and on a part after a colon that is 60 or more.
    """
    found = _TIME.fullmatch(text.strip())
    if found:
        hours, minutes = int(found["hours"] or 0), int(found["minutes"] or 0)
        seconds = float(found["seconds"])
        too_many = (found["minutes"] and seconds >= _MINUTE) or (found["hours"] and minutes >= _MINUTE)
        if not too_many:
            return round(1000 * (hours * _HOUR + minutes * _MINUTE + seconds)) / 1000
    message = f'"{text}" is no time of a call; write "1:12", "1:02:03.5" or a number of seconds'
    raise ValueError(message)


def clock(seconds: float) -> str:
    """*seconds* from the start of the call, 0 or more, as `1:12`, `1:02:03` or, where there is a fraction, `1:12.5`."""
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    minutes, rest = divmod(whole, _MINUTE)
    hours, past = divmod(minutes, _MINUTE)
    time = f"{hours}:{past:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
    return f"{time}.{thousandths:03d}".rstrip("0") if thousandths else time
