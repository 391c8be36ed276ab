"""A line of a plain text, taken apart."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line, `number` from 1: its words, and what stood in front of them. Times in seconds.

    `of_day`: there was a time of day, which is no time of the call.
    """

    number: int
    words: str
    start: float | None = None
    end: float | None = None
    name: str | None = None
    of_day: bool = False

    @property
    def is_head(self) -> bool:
        """Whether a turn begins with it."""
        return self.start is not None or self.name is not None or self.of_day

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on it."""
        return not (self.words or self.is_head)

    @property
    def is_time_alone(self) -> bool:
        """Whether there is a time on it and nothing else."""
        return (self.start is not None or self.of_day) and not self.words and self.name is None
