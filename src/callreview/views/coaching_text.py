"""A coaching conversation as it was held, in the five parts of CRAFT: for a terminal and a pipe, and as Markdown.

What was left open is left out. What the agent said of it since stands at its end, and nothing sums it up.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from callreview.model.agreed import goal_of
from callreview.model.choices import FeelsFair
from callreview.model.coaching import Coaching
from callreview.views.evidence import filled
from callreview.views.front_matter import front_matter
from callreview.views.markdown import escape
from callreview.views.visible import on_one_line, show
from callreview.views.words import day, day_and_year, sentence, short
from callreview.views.wrapping import wrapped

IN, FURTHER = "  ", "    "
HELPED = {
    FeelsFair.YES: "the talk helped",
    FeelsFair.PARTLY: "the talk helped in part",
    FeelsFair.NO: "the talk did not help",
}
"""The agent's upward word. It is kept under the key it has in a review."""


class _Part(NamedTuple):
    """A line of a chapter: what it is, and whose words it has; theirs stand in quotation marks."""

    label: str
    words: str
    quoted: bool = False


class Act(NamedTuple):
    """A behavior as a rubric says it; *less* of it is wanted where nobody wants what it creates."""

    text: str
    less: bool = False

    @property
    def goal(self) -> str:
        """What to do about it."""
        return goal_of(self.text, less=self.less)


def coaching_text(coaching: Coaching, acts: Mapping[str, Act], width: int) -> str:
    """*coaching* in lines of at most *width* columns; *acts* are behaviors by their ids."""
    lines = [wrapped(_title(coaching), width), *(wrapped(line, width) for line in _about(coaching))]
    for heading, parts in _chapters(coaching, acts):
        lines += ["", wrapped(heading, width)]
        for label, words, quoted in parts:
            said = f"“{words}”" if quoted else words
            lines.append(wrapped(f"{label}: {said}" if label else said, width, first=IN, rest=FURTHER))
    return "".join(f"{line}\n" for line in [*lines, "", coaching.id])


def coaching_markdown(coaching: Coaching, acts: Mapping[str, Act]) -> str:
    """*coaching* as a page, to be handed to whom it was held with."""
    head = front_matter(
        (
            ("title", show(_title(coaching))),
            ("agent", show(coaching.agent)),
            ("by", show(coaching.by)),
            ("date", coaching.id[:10]),
            ("coaching", coaching.id),
            ("tags", ("callreview", "coaching")),
        )
    )
    blocks = [f"# {escape(on_one_line(_title(coaching)))}", *map(escape, _about(coaching))]
    for heading, parts in _chapters(coaching, acts):
        blocks.append(f"## {escape(on_one_line(heading))}")
        for label, words, quoted in parts:
            blocks += _said_in_markdown(label, words, quoted=quoted)
    return head + "\n" + "\n\n".join(blocks) + "\n"


def _said_in_markdown(label: str, words: str, *, quoted: bool) -> Iterator[str]:
    before = f"{escape(on_one_line(label))}:" if label else ""
    if not quoted:
        yield f"{before} {escape(show(words))}".lstrip()
        return
    if before:
        yield before
    yield f"> {escape(show(words), prefix='> ')}"


def _title(coaching: Coaching) -> str:
    return f"A talk with {coaching.agent}, led by {coaching.by}, {day_and_year(coaching.day)}"


def _about(coaching: Coaching) -> Iterator[str]:
    if coaching.about:
        yield f"Reviews it was about: {', '.join(map(short, coaching.about))}"


def _act(behavior: str, acts: Mapping[str, Act]) -> Act:
    """That *behavior*; by its id alone where no rubric has it any longer."""
    return acts.get(behavior, Act(behavior))


def _chapters(coaching: Coaching, acts: Mapping[str, Act]) -> Iterator[tuple[str, list[_Part]]]:
    """The headings, each with what there is under it; one with nothing under it is left out."""
    step, thanks, found = coaching.follow_up, coaching.recognize, coaching.analyze
    by = f", by {day(step.due)}" if step and step.due else ""
    all_parts = (
        (
            "Connect",
            (_Part("Why the work matters", coaching.connect.matters), _Part("For the team", coaching.connect.team)),
        ),
        (
            "Recognize",
            (_Part("", " ".join(sentence(said) for said in (thanks.did, thanks.felt, thanks.matters) if filled(said))),)
            if thanks
            else (),
        ),
        (
            "Analyze",
            (
                _Part("About", _act(found.behavior, acts).text if found.behavior else ""),
                _Part(f"In {coaching.agent}'s words", found.theirs, quoted=True),
                _Part("Where it comes from", found.causes),
                _Part("What it does", found.impact),
            ),
        ),
        (
            f"Follow up{by}",
            (
                _Part("", step.words),
                _Part("About", _act(step.behavior, acts).goal if step.behavior else ""),
            )
            if step
            else (),
        ),
        ("Talk", (_Part("Asked", coaching.talk.asked), _Part("Heard", coaching.talk.heard, quoted=True))),
        ("Said since", tuple(_replies(coaching))),
    )
    for heading, parts in all_parts:
        there = [part for part in parts if filled(part.words)]
        if there:
            yield heading, there


def _replies(coaching: Coaching) -> Iterator[_Part]:
    for reply in coaching.replies:
        yield _Part(f"{reply.by}, {day_and_year(reply.day)}", f"{HELPED[reply.feels_fair]}.")
        yield _Part("", reply.words, quoted=True)
