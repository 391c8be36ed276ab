"""The page for a line-up: in Markdown, to be read aloud; as data, with every word that was said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from callreview.insight.line_up import Chosen
from callreview.views.filling import fill_in, fill_in_own
from callreview.views.front_matter import front_matter
from callreview.views.line_up_page import line_up_page
from callreview.views.markdown import unescaped
from callreview.views.safe_json import safe_json
from callreview.views.wrapping import wrapped

SHIPPED = "lineup.md.j2"


def folded(page: str, width: int) -> str:
    """A Markdown *page* as it is read in a window: words without their escapes, none broken; a quote stays one."""
    lines = unescaped(page).split("\n")
    return "\n".join(wrapped(line, width, rest="> " if line.startswith("> ") else "") for line in lines)


@dataclass(frozen=True)
class ToTell:
    """What is told on `day`, looking back to `since`; `named` gives the name people read for what a record holds."""

    told: Chosen
    belief: str
    day: date
    since: date
    named: Callable[[str], str]

    def markdown(self, *, template: str | None = None, template_name: str = "template") -> str:
        """A Markdown page. *template* is the text of a Jinja template of the user's own, if there is one.

        It gets `page` (see `LineUpPage`) and `front_matter`; *template_name* is its path, for messages.
        Raises FaultyTemplate where it cannot be read or filled in.
        """
        page = line_up_page(self.told, self.belief, self.day, self.named)
        day, since = self.day.isoformat(), self.since.isoformat()
        title = f"Line-up, {page.day}"
        head = front_matter((("title", title), ("date", day), ("since", since), ("tags", ("callreview",))))
        if template is None:
            return fill_in(page, head, SHIPPED)
        return fill_in_own(page, head, template=template, path=template_name)

    def json(self) -> str:
        """The same, to the letter and not shortened."""
        told, named = self.told, self.named
        kudos, wow, practice = told.kudos, told.wow, told.practice
        whole = {
            "day": self.day.isoformat(),
            "since": self.since.isoformat(),
            "belief": self.belief,
            "kudos": kudos and {"id": kudos.id, "agent": kudos.agent and named(kudos.agent), "words": kudos.words},
            "wow": wow
            and {
                "review": wow.review.id,
                "agent": named(wow.review.call.agent),
                "did": wow.thanks.did,
                "felt": wow.thanks.felt,
                "matters": wow.thanks.matters,
                "words": wow.words,
            },
            "practice": practice
            and {
                "review": practice.review.id,
                "agent": named(practice.review.call.agent),
                "behavior": practice.behavior.id,
                "text": practice.behavior.text,
                "created": practice.feelings,
                "words": practice.words,
            },
            "team": [{"coaching": coaching.id, "words": coaching.connect.team} for coaching in told.notes],
            "ideas": [
                {"id": idea.id, "words": idea.words, "we": idea.answer.we, "because": idea.answer.because}
                for idea in told.ideas
                if idea.answer
            ],
            "bars": [
                {
                    "rubric": bar.rubric.id,
                    "feeling": bar.raised.feeling,
                    "from": bar.raised.from_,
                    "to": bar.raised.to,
                    "on": bar.raised.on.isoformat(),
                    "why": bar.raised.why,
                }
                for bar in told.bars
            ],
        }
        return safe_json(whole, indent=2) + "\n"
