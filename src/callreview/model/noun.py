"""What every noun is made of: frozen, strict, and without a key nobody knows."""

from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field

from callreview.model.texts import CALL_AT_MOST, HIDDEN, LINE_AT_MOST, WORDS_AT_MOST


class Noun(BaseModel):
    """A thing a person made. Frozen; unknown keys, NaN and loose types are refused."""

    model_config = ConfigDict(
        frozen=True,
        defer_build=True,  # a command builds what checks the few nouns it meets, and not those of the whole house
        strict=True,
        extra="forbid",
        allow_inf_nan=False,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
    )


def hidden_character(text: str) -> str | None:
    """The first character of *text* that a reader could not see or that cannot be stored, as `U+202E`, or None."""
    found = HIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else None


def without_hidden(text: str) -> str:
    """*text* with line ends as LF and every hidden character left out."""
    return HIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def without_halves(text: str) -> str:
    """*text* to the letter, but for halves of characters, which no file can hold."""
    return text if text.isascii() else text.encode("utf-8", "ignore").decode()


# What is printable has nothing hidden in it, and no line break or tab: most text is, and needs no closer look.


def _nothing_hidden(text: str) -> str:
    if text.isprintable():
        return text
    hidden = hidden_character(text)
    if hidden:
        message = f"has the hidden character {hidden}; take it out"
        raise ValueError(message)
    return text


def _one_line(text: str) -> str:
    if text.isprintable():
        return text
    if "\n" in text or "\t" in text:
        message = "is one line; take the line break or tab out"
        raise ValueError(message)
    return _nothing_hidden(text)


def _filled_words(text: str) -> str:
    return text if text.isprintable() and text.strip() else _filled(_nothing_hidden(text))


def _filled_line(text: str) -> str:
    return text if text.isprintable() and text.strip() else _filled(_one_line(text))


def _filled(text: str) -> str:
    if not text.strip():
        message = "is empty; write it, or leave the key out"
        raise ValueError(message)
    return text


def _said(words: str) -> str:
    if not words.strip():
        message = "is empty; write what was said"
        raise ValueError(message)
    return words


def _real_time(text: str) -> str:
    try:
        (datetime.fromisoformat if "T" in text else date.fromisoformat)(text)
    except ValueError:
        message = f"{text!r} is no day or time; write 2026-11-20 or 2026-11-20T14:05"
        raise ValueError(message) from None
    return text


def _utc(moment: datetime) -> datetime:
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        message = "is no instant that a calendar has"
        raise ValueError(message) from None


Words = Annotated[str, Field(max_length=WORDS_AT_MOST), AfterValidator(_nothing_hidden)]
"""Free text of any number of lines, as typed; may be empty."""
Line = Annotated[str, Field(max_length=LINE_AT_MOST), AfterValidator(_one_line)]
"""One line of text; may be empty."""
FilledWords = Annotated[str, Field(max_length=WORDS_AT_MOST), AfterValidator(_filled_words)]
Verbatim = Annotated[str, Field(max_length=WORDS_AT_MOST), AfterValidator(_said)]
"""Somebody's own words, of any number of lines, with every character they have, seen or unseen."""
Thoughts = Annotated[str, Field(max_length=WORDS_AT_MOST)]
"""As `Verbatim`; may be empty."""
FilledLine = Annotated[str, Field(max_length=LINE_AT_MOST), AfterValidator(_filled_line)]
CallTime = Annotated[
    str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2})?$"), AfterValidator(_real_time)
]
"""When a call was, as its people's clock said it: a day, or a day and a time. No time zone is invented."""
Utc = Annotated[AwareDatetime, AfterValidator(_utc)]
"""An instant, stored as `2026-11-21T14:20:03Z`."""
OnDay = Annotated[date | None, Field(exclude_if=lambda on: on is None)]
"""The day of an instant by the clock of whose it is, where the file says it; the instant alone has it in UTC."""
Seconds = Annotated[float, Field(ge=0, le=CALL_AT_MOST)]
"""Seconds from the start of the call."""
