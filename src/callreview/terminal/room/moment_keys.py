"""The moments of the call: marked, played, named, taken away; and kept, each at once."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from callreview.model.draft import HeardMoment, Said
from callreview.model.noun import without_hidden
from callreview.session.engine import About, standing
from callreview.session.read_back import moment_as_typed
from callreview.terminal.conversation import COVERED
from callreview.terminal.room.call_keys import CallKeys
from callreview.terminal.room.listening import ListeningBody, Named
from callreview.terminal.room.widgets.mark_list import MarkList
from callreview.terminal.room.writing import WritingBody


class MomentKeys(CallKeys[About]):
    """What a person does with a moment. `marks` are those made while listening, kept or still to be."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m", "mark", show=False),
        Binding("ctrl+t", "mark", show=False, priority=True),
    ]
    marks: tuple[HeardMoment, ...] = ()

    def action_mark(self) -> None:
        """Mark this moment: among the moments while listening, in the text where an answer may name one."""
        question = self.conversation.asked.question if self.conversation.asked else None
        if question is None or not question.moments:
            self.tell("Nothing is marked here; a moment goes where words are asked for")
            return
        moment = self.hearing.mark()
        if isinstance(self.body, WritingBody):
            self.body.add(without_hidden(moment_as_typed(moment)))
        elif any(mark.at == moment.at for mark in self.marks):
            self.tell("That moment is marked already")
        else:
            self.keep_marks([*self.marks, moment])

    def on_mark_list_acted(self, acted: MarkList.Acted) -> None:
        """Play a moment, name it, or take it away."""
        match acted.what:
            case "play":
                self.hearing.replay(acted.moment.at)
                self._follow()
            case "name" if isinstance(self.body, ListeningBody):
                self.body.ask_name(acted.moment)
            case "remove" if isinstance(self.body, ListeningBody):
                self._replace(acted.moment, ())

    def on_named(self, named: Named) -> None:
        """A moment got its word."""
        self._replace(named.moment, (named.moment.model_copy(update={"note": named.note}),))

    def _replace(self, moment: HeardMoment, by: Sequence[HeardMoment]) -> None:
        """Put *by* where *moment* is among the marks: that one, and no other of the same second."""
        marks = list(self.marks)
        if moment in marks:
            at = marks.index(moment)
            marks[at : at + 1] = by
            self.keep_marks(marks)

    @property
    def marks_said(self) -> Said | None:
        """What was marked, with the words that were written down while listening in plain lines."""
        prior = self.conversation.prior
        words = prior.words if isinstance(prior, Said) else ""
        return Said(words=words, moments=self.marks) if words or self.marks else None

    def take_up_marks(self) -> None:
        """Go on with the marks as they are kept."""
        prior = self.conversation.prior
        self.marks = prior.moments if isinstance(prior, Said) else ()

    def keep_marks(self, marks: Sequence[HeardMoment]) -> None:
        """Show *marks* and keep them. Those that the disk refuses stay on the screen, to be tried again."""
        self.marks = tuple(marks)
        asked = self.conversation.asked
        if asked is not None and isinstance(self.body, ListeningBody):
            covered: list[bool] = []
            if self.keep(lambda: covered.append(self.conversation.so_far(asked.question, self.marks_said))):
                self.take_up_marks()
                self.tell(COVERED if any(covered) else "")
                self.hearing.keep_place()
        self.show_marks()

    def show_marks(self) -> None:
        """Show the moments where they are listed, and in the picture of the call."""
        if isinstance(self.body, ListeningBody):
            self.body.show_moments(self.marks)
        self.timeline.show_marks([moment.at for moment in self.moments()])

    def moments(self) -> tuple[HeardMoment, ...]:
        """Every moment told so far, each place of the call once, in the call's order."""
        said = [*standing(self.conversation.session).values(), self.conversation.prior]
        told = [moment for answer in said if isinstance(answer, Said) for moment in answer.moments]
        by_time: dict[float, HeardMoment] = {}
        for moment in [*told, *(self.marks if isinstance(self.body, ListeningBody) else ())]:
            known = by_time.get(moment.at)
            if known is None or not (known.words or known.note):
                by_time[moment.at] = moment
        return tuple(by_time[at] for at in sorted(by_time))
