"""A raised bar, told to the team: what was accepted, what is the bar now, why, and what gets us there.

It blames nobody: what was tolerated was the standard, and nobody was ever told to do it differently.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from callreview.model.choices import Level, Trace
from callreview.model.rubric import Behavior, Feeling, Raised, Rubric, WantedFeeling
from callreview.views.feelings import bar_of
from callreview.views.markdown import escape
from callreview.views.visible import show
from callreview.views.words import day_and_year, in_words
from callreview.views.wrapping import wrapped

_OF_IT: Mapping[Level | Trace, str] = {Trace.HINT: "a hint of it", Trace.CLEAR: "that it was clearly felt"}
_FORGIVING = (
    "Until then that was good enough, and nobody was ever told to do it differently. "
    "A call from before that day is judged by the bar of its own day."
)
_NO_ACT_YET = "No behavior in the rubric leads there yet. Who knows one? Say what it sounds like."
_NO_ACT_KNOWN = "No behavior in the rubric says what brings it about. Who knows one? Say what it sounds like."
IN, FURTHER = "  ", "    "


@dataclass(frozen=True)
class Announcement:
    """What the team is told of *raised*; *rubric* is the one with the new bar."""

    rubric: Rubric
    raised: Raised

    @property
    def feeling(self) -> Feeling:
        """The feeling whose bar was raised."""
        return self.rubric.feeling(self.raised.feeling)

    @property
    def title(self) -> str:
        """`A higher bar for "Cared for", from 1 November 2026`."""
        return f'A higher bar for "{self.feeling.word}", from {day_and_year(self.raised.on)}'

    @property
    def sayings(self) -> tuple[tuple[str, str], ...]:
        """What was accepted, what is the bar and why: each a label, and the rubric's own sentence where it has one."""
        before, after = self.raised.from_, self.raised.to
        return (
            (f"What we accepted until then: {_OF_IT.get(before) or in_words(before)}", self._says(before)),
            (f"The bar from {day_and_year(self.raised.on)}: {bar_of(self.feeling)}", self._says(after)),
            ("Why", self.raised.why),
        )

    @property
    def heading(self) -> str:
        """What the behaviors are to us; what is said in place of them where there are none."""
        if isinstance(self.feeling, WantedFeeling):
            return "What gets us there" if self.behaviors else _NO_ACT_YET
        return "What we let go of, together" if self.behaviors else _NO_ACT_KNOWN

    @property
    def behaviors(self) -> tuple[Behavior, ...]:
        """Those that create the feeling."""
        return tuple(behavior for behavior in self.rubric.behaviors if self.raised.feeling in behavior.creates)

    def _says(self, bar: Level | Trace) -> str:
        return self.feeling.says(Level(bar)) if isinstance(self.feeling, WantedFeeling) else ""


def announcement_text(told: Announcement, width: int) -> str:
    """The announcement in lines of at most *width* columns."""
    head = [wrapped(told.title, width), wrapped(f"{told.rubric.title}, version {told.raised.version}", width)]
    sayings = [
        [wrapped(label, width), *([wrapped(said, width, first=IN)] if said else [])] for label, said in told.sayings
    ]
    acts = [
        line
        for behavior in told.behaviors
        for line in (
            wrapped(behavior.text, width, first=IN, rest=FURTHER),
            *(wrapped(about, width, first=FURTHER, rest=FURTHER + IN) for about in _about(behavior)),
        )
    ]
    blocks = [head, *sayings, [wrapped(told.heading, width), *acts], [wrapped(_FORGIVING, width)]]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def announcement_markdown(told: Announcement) -> str:
    """The announcement as a page in Markdown."""
    sayings = [f"**{_said(label)}**" + (f"\n\n> {_said(said)}" if said else "") for label, said in told.sayings]
    acts = [
        "\n".join([f"- **{_said(behavior.text)}**", *(f"  - {_said(about)}" for about in _about(behavior))])
        for behavior in told.behaviors
    ]
    blocks = [
        f"# {_said(told.title)}",
        f"*{_said(told.rubric.title)}*, version {told.raised.version}",
        *sayings,
        f"## {told.heading}\n\n" + "\n".join(acts) if acts else told.heading,
        _FORGIVING,
    ]
    return "\n\n".join(blocks) + "\n"


def _said(text: str) -> str:
    """*text* as Markdown, with nothing in it that nobody could see."""
    return escape(show(text))


def _about(behavior: Behavior) -> Iterator[str]:
    if behavior.when:
        yield f"When {behavior.when}"
    yield from (f"It sounds like: {words}" for words in behavior.heard_as)
    yield from (f"This is not it: {words}" for words in behavior.not_this)
